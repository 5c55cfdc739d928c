import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { FRAMES, framesFor } from '../../src/extract/claims/frames.js';
import { findMoney } from '../../src/extract/claims/money.js';
import { requiredWords } from '../../src/extract/claims/required-words.js';
import { shadowsOf } from '../../src/extract/claims/shadow.js';
import { readDocument } from '../../src/extract/read.js';
import { article } from './article.js';

const read = (text: string): ReturnType<typeof readDocument> => readDocument(article(text));

/** The conditions of each alternative. */
const alternatives = (pattern: string): string[][][] => requiredWords(pattern, (word) => (word === 'to' ? 100 : 1), 100).map((required) => required.map((words) => [...words].sort()));

it.each([
  ['words that blanks part', 'keen to sign', [['keen'], ['sign'], ['to']]],
  ['of alternatives one', '(?:keen|eager) (?:on|for) it', [['it'], ['eager', 'keen'], ['for', 'on']]],
  ['of alternatives of several words the most telling', '(?:to leave|to go|quit) soon', [['soon'], ['go', 'leave', 'quit']]],
  ['what a group holds and where it is caught', '(?<to>@C) (?:win (?:the cup|it))', [['@C'], ['win'], ['it', 'the']]],
  ['what must stand ahead', 'sign (?=@P )', [['sign'], ['@P']]],
])('a pattern asks for %s', (_what, pattern, words) => {
  expect(alternatives(pattern)).toEqual([words]);
});

it.each([
  ['is optional', '(?:soon )?(?:now)? ?', []],
  ['may be repeated', '(?:[^ ]+ ){0,3}?', []],
  ['is excluded', '(?!may )(?<!not )go(?! away)', [['go']]],
  ['is looked for behind', '(?<=let )go', [['go']]],
  ['is one of any characters', '[abc] go \\w', [['go']]],
  ['is part of a word', '(?:re)?sign(?:ed|s)?', []],
  ['may be part of a word for want of a blank', 'go ?on (?:with)?it', []],
])('a pattern does not ask for what %s', (_what, pattern, words) => {
  expect(alternatives(pattern)).toEqual([words]);
});

it.each([
  ['one asks for a common word', '(?:to|out) go', [[['go'], ['to']], [['out'], ['go']]]],
  ['one asks for nothing', '(?:go|[a-z]+) ', [[['go']], []]],
  ['they are parts of words', 'un(?:happy|settled) (?:[a-z]+|at) [A-Z]+', [[['unhappy']], [['unhappy'], ['at']], [['unsettled']], [['unsettled'], ['at']]]],
  ['they stand at the top', 'go to|leave', [[['go'], ['to']], [['leave']]]],
])('a pattern is parted into its alternatives where %s', (_what, pattern, expected) => {
  expect(alternatives(pattern)).toEqual(expected);
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
