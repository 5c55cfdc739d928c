import { describe, expect, it } from '@jest/globals';
import { extract } from '../../src/extract/index.js';
import { article, read } from './article.js';

const FIRST = article('Everton striker Bo Lind and Fulham winger Tomas Halvard met. The Reds watched. “I want to stay at the club,” Lind told the Mirror. The 22-year-old is reportedly close to joining Burnley for €30-35m.', { publishedAt: '2019-05-01' });
const SECOND = article('Liverpool captain Tomas Lind said that Everton want Bo Halvard. United and the Reds are keen on the keeper. She smiled, the Guardian claims.', { byline: 'Bo Halvard' });

describe('an extraction', () => {
  it('is the same each time', () => {
    expect(extract(FIRST)).toEqual(extract(FIRST));
    expect(extract({ ...FIRST })).toEqual(extract(FIRST));
  });

  it('does not depend on what was read before', () => {
    const [first, second] = [extract(FIRST), extract(SECOND)];
    expect([extract(SECOND), extract(FIRST)]).toEqual([second, first]);
  });

  it('does not depend on the words that were read before', () => {
    const text = 'Everton\'s captain Bo Lind met the keeper. The side\'s boss won.';
    const before = read(text);
    // Behind a comma the tagger takes these for whole words, and once it knew them so would it elsewhere.
    read('The ground was Everton\'s, and the cup the side\'s, he said.');
    expect(read(text)).toEqual(before);
  });

  it('does not depend on how much was read before', () => {
    const before = extract(FIRST);
    for (let i = 0; i < 60_000; i += 20_000) read(Array.from({ length: 20_000 }, (_, k) => `w${i + k}`).join(' '));
    expect(read('Everton won.').clubs).toHaveLength(1);
    expect(extract(FIRST)).toEqual(before);
  });

  it('depends on nothing of the text but the words: the id and the url are passed on', () => {
    const { id, url, ...found } = extract(article(FIRST.text, { id: 'b', url: 'https://example.org/b', publishedAt: FIRST.publishedAt }));
    expect({ id, url }).toEqual({ id: 'b', url: 'https://example.org/b' });
    expect({ ...found, id: 'article', url: null }).toEqual(extract(FIRST));
  });

  it('leaves its document as it was', () => {
    const document = Object.freeze({ ...FIRST });
    expect(extract(document).text).toBe(FIRST.text);
    expect(document).toEqual(FIRST);
  });

  it.each(['', ' ', '\n\r\n\u00a0', '.', '“', '“”', '’'])('of a text without words is empty: %j', (text) => {
    expect(read(text)).toMatchObject({ text, people: [], clubs: [], publications: [], affiliations: [], quotes: [], claims: [] });
  });
});
