import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FRAMES, framesFor } from '../../src/extract/claims/frames.js';
import { CLOSING, OPENING } from '../../src/extract/claims/frames/frame.js';
import { findMoney } from '../../src/extract/claims/money.js';
import { requiredWords } from '../../src/extract/claims/required-words.js';
import { shadowsOf } from '../../src/extract/claims/shadow.js';
import { readDocument } from '../../src/extract/read.js';
import { article } from './article.js';

const read = (text: string): ReturnType<typeof readDocument> => readDocument(article(text));

/** The conditions of each alternative. */
const alternatives = (pattern: string): string[][][] => requiredWords(pattern, (word) => (word === 'to' ? 100 : 1), 100).map((required) => required.map((words) => [...words].sort()));

it.each([
  ['words that a blank parts, as a pair', 'keen [^ ]+ sign on', ['sign on']],
  ['a word between others that may be there or not', '(?:very )?keen(?: now)?', ['keen']],
  ['of alternatives one', '(?:keen|eager) (?:[^ ]+ )?', ['eager', 'keen']],
  ['of alternatives of several words the most telling', '(?:up and leave|go on|quit) [^ ]+', ['go on', 'quit', 'up and']],
  ['what a group holds and where it is caught', '(?<to>@C) (?:win (?:the|it))', ['@C win']],
  ['what must stand ahead', 'sign (?=@P )', ['sign @P']],
  ['what must stand behind', '(?<=(?<= )let )go', ['let go']],
  ['the forms of a word', 're(?:-)?sign(?:ed|s)?', ['re-sign', 're-signed', 're-signs', 'resign', 'resigned', 'resigns']],
  ['words on either side of what is optional', 'want (?:just )?see', ['want just', 'want see']],
])('a pattern asks for %s', (_what, pattern, words) => {
  expect(alternatives(pattern).map(([narrowest]) => narrowest)).toEqual([words]);
});

it.each([
  ['is optional', '(?:soon )?(?:now)? ?', []],
  ['may be repeated', '(?:[^ ]+ ){0,3}?', []],
  ['may be repeated without a blank', '(?:re)+sign', []],
  ['is a letter that may be repeated', 'so* go+', []],
  ['is any characters', '\\S+ \\d{2} \\w+', []],
  ['is excluded', '(?!may )(?<!not )go(?! away)', [['go']]],
  ['may be the end of a word behind', '(?<=let )go', [['go']]],
  ['is one of any characters', '[abc] go \\w', [['go']]],
])('a pattern does not ask for what %s', (_what, pattern, words) => {
  expect(alternatives(pattern)).toEqual([words]);
});

it.each([
  ['one asks for a common word', '(?:to|out) [^ ]+ go', [[['go'], ['to']], [['go'], ['out']]]],
  ['one asks for nothing', '(?:go|[a-z]+) ', [[['go']], []]],
  ['they stand at the top', 'go|leave', [[['go']], [['leave']]]],
])('a pattern is parted into its alternatives where %s', (_what, pattern, expected) => {
  expect(alternatives(pattern)).toEqual(expected);
});

/** Patterns of few words, so that many match, and texts of the same words. */
const word = fc.constantFrom('go', 'on', 'to', 'up');
const pattern = fc.letrec<{ piece: string; run: string; any: string }>((tie) => ({
  piece: fc.oneof(
    { depthSize: 'small' },
    word.map((one) => `${one} `),
    fc.constantFrom('go ?', 'u?p ', '[^ ]+ ', '\\S+ ', 'o+n ', '(?=to )', '(?! up)', '(?<=go )', '(?<=(?<= )on )', 'g', 'o', 'n ', ' ?'),
    fc.tuple(tie('any'), fc.constantFrom('', '?', '{0,2}?', '+', '*')).map(([inside, times]) => `(?:${inside})${times}`),
    tie('any').map((inside) => `(?=${inside})`),
    tie('any').map((inside) => `(?<=(?<= )${inside})`),
  ),
  run: fc.array(tie('piece'), { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join('')),
  any: fc.array(tie('run'), { minLength: 1, maxLength: 3 }).map((runs) => runs.join('|')),
})).any;

it('a text that a pattern matches meets all conditions of one of its alternatives', () => {
  fc.assert(fc.property(pattern, fc.array(word, { maxLength: 6 }), (source, words) => {
    const text = ` ${words.join(' ')} `;
    fc.pre(new RegExp(OPENING + source + CLOSING, 'u').test(text));
    const held = requiredWords(source, (one) => (one === 'to' ? 100 : 1), 100).filter((conditions) => conditions.every((oneOf) => [...oneOf].some((each) => text.includes(` ${each} `))));
    expect(held.length).toBeGreaterThan(0);
  }), { numRuns: 300 });
});

it('no frame is passed over that matches a sentence', () => {
  const passedOver: string[] = [];
  for (const file of readdirSync(new URL('frames', import.meta.url))) {
    for (const row of readFileSync(new URL(`frames/${file}`, import.meta.url), 'utf8').split('\n')) {
      const text = row.split('\t')[1];
      if (!text) continue;
      for (const shadow of shadowsOf(read(text), findMoney(text))) {
        const tried = new Set(framesFor(shadow.units.map(({ form }) => form)));
        for (const frame of FRAMES) {
          frame.pattern.lastIndex = 0;
          if (!tried.has(frame) && frame.pattern.test(shadow.text)) passedOver.push(`${frame.rule}: ${text}`);
        }
      }
    }
  }
  expect(passedOver).toEqual([]);
});
