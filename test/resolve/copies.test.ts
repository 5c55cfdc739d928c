import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { areNearlySame, articleSketch, ComparedText, rootOf } from '../../src/resolve/index.js';
import { sentences } from '../support/sentences.js';

const story = sentences(1, 16);
const others = sentences(2, 40);
const text = (...parts: (string | readonly string[])[]) => parts.flat().join(' ');

const nearlySame = (one: string, other: string) => areNearlySame(new ComparedText(one), new ComparedText(other));
const keysInCommon = (one: string, other: string) => {
  const keys = new Set(articleSketch(one));
  return articleSketch(other).filter((key) => keys.has(key)).length;
};

/** What outlets make of a text that is not theirs. */
const copies: [string, string][] = [
  ['its accents, quotation marks and capitals otherwise', text(story).toUpperCase().replaceAll('A', 'Á').replace(/ (\w+)\./g, ' “$1.”')],
  ['the blanks between its sentences lost', story.join('')],
  ['its paragraphs broken up', story.join('\n\n')],
  ['a line of the site before it', text('Sport | Football | Live', story)],
  ['an introduction of its own', text(others.slice(0, 2), story)],
  ['others’ news after it', text(story, others.slice(0, 12))],
  ['its end cut off', `${text(story.slice(0, 6), 'Supporters could')}… Read more`],
  ['nothing but its first paragraph', text(story.slice(0, 5))],
  ['every fourth sentence left out', text(story.filter((_, i) => i % 4 !== 2))],
  ['a sentence put otherwise', text(story.slice(0, 7), others.slice(0, 1), story.slice(8))],
  ['captions between its sentences', text(story.slice(0, 5), others.slice(0, 1), story.slice(5, 10), others.slice(1, 2), story.slice(10))],
];

const different: [string, string][] = [
  ['shares a third of its sentences', text(story.slice(0, 5), others.slice(0, 11))],
  ['ends in the same words of the site', text(others.slice(0, 10), story.slice(6))],
  ['quotes a paragraph of it', text(others.slice(0, 6), story.slice(6, 8), others.slice(6, 12))],
  ['is a round-up that holds the whole of it', text(others.slice(0, 10), story, others.slice(10, 20))],
  ['says the same of somebody else', text(story.map((sentence) => sentence.replace(/^(\w+ \w+ \w+) \w+ (.*) \w+ (\w+)\.$/, '$1 Smith $2 Leeds $3.')))],
  ['has the same words in another order', text(story.map((sentence) => sentence.split(' ').reverse().join(' ')))],
];

describe('near-duplicate articles', () => {
  it.each(copies)('know a copy that has %s', (_how, copy) => {
    expect(nearlySame(text(story), copy)).toBe(true);
    expect(keysInCommon(text(story), copy)).toBeGreaterThan(0);
  });

  it.each(different)('are not taken for one where the other %s', (_how, other) => {
    expect(nearlySame(text(story), other)).toBe(false);
  });

  it('share keys only with those that have much of their text', () => {
    const theSitesOwn = others.slice(0, 5);
    const keys = Array.from({ length: 60 }, (_, i) => articleSketch(text(sentences(100 + i, 20), theSitesOwn))).flat();
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('are none among briefs, which are alike without being copies', () => {
    const brief = text(story.slice(0, 4));
    expect(articleSketch(brief)).toEqual([]);
    expect(nearlySame(brief, `${brief} More soon.`)).toBe(false);
  });

  it('have the same sketch for ever, for databases keep it, of 32 bits a key', () => {
    expect(articleSketch(text(story)).slice(0, 3)).toEqual([-1660995540, 595017998, -564831706]);
    for (const key of articleSketch(text(story))) expect(key | 0).toBe(key);
    expect(articleSketch(text(sentences(9, 1000)))).toHaveLength(48);
    expect(articleSketch('')).toEqual([]);
    expect(articleSketch('… ?!')).toEqual([]);
  });

  it('are near-duplicates of one another, whichever is asked about first', () => {
    const pieces = fc.array(fc.constantFrom(...story.slice(0, 8), ...others.slice(0, 4), 'No.', '…', '\n'), { minLength: 4, maxLength: 14 });
    fc.assert(
      fc.property(pieces, pieces, (one, other) => {
        expect(nearlySame(text(one), text(other))).toBe(nearlySame(text(other), text(one)));
      }),
      { numRuns: 300 },
    );
  });
});

describe('the root of a cluster', () => {
  const article = (id: number, day: string | null, contentHash = '0') => ({ id, publishedAt: day === null ? null : new Date(day), contentHash });

  it('is the earliest article, and one without a date only where none has a date', () => {
    expect(rootOf([article(1, null), article(2, '2017-07-02'), article(3, '2017-07-01')]).id).toBe(3);
    expect(rootOf([article(1, null, 'b'), article(2, null, 'a')]).id).toBe(2);
  });

  it('is the same at equal dates, in whichever order the articles came', () => {
    expect(rootOf([article(1, '2017-07-01', 'b'), article(2, '2017-07-01', 'a')]).id).toBe(2);
    expect(rootOf([article(1, '2017-07-01', 'a'), article(2, '2017-07-01', 'b')]).id).toBe(1);
  });
});
