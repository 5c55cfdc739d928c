import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { quoteWords } from '../../src/resolve/index.js';

const word = fc.constantFrom('we', 'will', 'not', 'sell', 'him', 'this', 'summer', 'or', 'ever', 'again');
const meet = (one: string, other: string) => quoteWords(one).sketch.some((key) => quoteWords(other).sketch.includes(key));

describe('the words of a quote', () => {
  it('are folded: no capitals, accents, marks or ellipses', () => {
    expect(quoteWords('“I don’t know… (Kanté) isn\'t – for sale!”').words).toBe(' i dont know kante isnt for sale ');
    expect(quoteWords('No...never.').words).toBe(' no never ');
  });

  it.each(['', '…', ' ?! '])('are none in "%s"', (text) => {
    expect(quoteWords(text)).toEqual({ words: '', sketch: [] });
  });

  it('have no key where there are two or fewer', () => {
    expect(quoteWords('Of course.').sketch).toEqual([]);
  });

  it('have a key that is theirs alone where there are three or four', () => {
    expect(meet('He will stay.', 'he will stay')).toBe(true);
    expect(meet('He will stay.', 'He will stay here for many more years.')).toBe(false);
    expect(meet('He will stay here.', 'He will stay here for many more years.')).toBe(false);
  });

  it('share a key wherever five words running are the same', () => {
    const words = (minLength: number) => fc.array(word, { minLength, maxLength: 12 });
    fc.assert(
      fc.property(words(5), words(0), words(0), words(0), words(0), (same, before, after, otherBefore, otherAfter) => {
        expect(meet([...before, ...same, ...after].join(' '), [...otherBefore, ...same, ...otherAfter].join(' '))).toBe(true);
      }),
    );
  });

  it('are sketched by fewer keys than they have shingles', () => {
    const text = Array.from({ length: 400 }, (_, i) => `word${i}`).join(' ');
    expect(quoteWords(text).sketch.length).toBeGreaterThan(200);
    expect(quoteWords(text).sketch.length).toBeLessThan(300);
  });
});
