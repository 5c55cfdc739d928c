import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { extract } from '../../src/extract/index.js';
import { readDocument } from '../../src/extract/read.js';
import { misplaced, misread, unread } from './anchors.js';
import { article } from './article.js';

/** Words and marks that set the passes to work, in any order. */
const PIECES = [
  'Tomas Halvard', 'Halvard', 'Tomás', 'Tomás', 'van', 'Łukasz', 'Şener', 'Everton', 'Fulham', 'United', "St. Mary's", 'St Mary’s', 'the Saints', 'Anfield', 'the Mirror', 'Sky Sports', 'FIFA',
  'striker', 'captain', 'manager', 'former', 'the', 'The', 'his', 'He', 'they', 'we', 'I', 'club', 'side', '18-time English champions', 'Dutchman', '24-year-old', 'Mr.', 'U.S.', "Halvard's", 'Reed’s',
  'said', 'told', 'that', 'claims', 'according to', 'According to', 'reportedly', 'denied', 'if', 'could', 'not', 'and', ',', '.', '!', '…', ':', ';', '-', '–', '(', ')', '[', ']', '"', '“', '”', '‘', '’', "'", '«', '»', "''",
  'want to sign', 'wants to leave', 'bid', 'offer', 'transfer request', 'a medical', 'personal terms', 'release clause', 'for sale', 'talks', '£20m', '€30-35m', '60 million euros', '£60million-plus', '£1,000,000',
  'Read more:', 'Sign up', 'https://example.org/a', 'a@b.example', '@halvard', '#Everton', '😀', '👩‍👧', '\u00a0', '\u200b', '\u00ad', '\t', '\n', '\r\n', '\n\n', '\u2028', '\ud83d', '\ude00', '\ufeff', '\u0000', 'ﬁ', 'İ', 'ẞ', '١٢',
];

const newsLike = fc.array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', ' ', ' ', '', '\n')), { maxLength: 60, size: 'max' }).map((pieces) => pieces.map(([piece, gap]) => piece + gap).join(''));
const anything = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80, size: 'max' }),
  fc.string({ unit: 'binary', maxLength: 80, size: 'max' }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80, size: 'max' }).map((units) => String.fromCharCode(...units)),
);
const mixed = fc.array(fc.oneof(newsLike, anything), { maxLength: 4, size: 'max' }).map((parts) => parts.join('\n'));
/** The sentences of the frames' tests, parted at blanks. */
const SENTENCES = readdirSync(new URL('frames', import.meta.url)).flatMap((file) => readFileSync(new URL(`frames/${file}`, import.meta.url), 'utf8').split('\n').flatMap((row) => (row.split('\t')[1] ? [row.split('\t')[1]!.split(' ')] : [])));
/** What is left of sentences that are torn apart: they begin and end anywhere. */
const torn = fc.array(fc.tuple(fc.constantFrom(...SENTENCES), fc.nat(), fc.nat()).map(([words, from, count]) => words.slice(from % words.length, from % words.length + 1 + count % words.length).join(' ')), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));
const day = fc.constantFrom(null, '2017-08-03', '2024-02-29T23:59:59Z');

describe.each([['text like news', newsLike, 300], ['torn sentences', torn, 500], ['any code units', anything, 200], ['both', mixed, 100]] as const)('%s', (_name, texts, numRuns) => {
  it('is parted into tokens, sentences, lines, quotations and mentions that lie in the text and in order', () => {
    fc.assert(fc.property(texts, day, (text, publishedAt) => expect(misread(readDocument(article(text, { publishedAt })))).toEqual([])), { numRuns });
  });

  it('leaves no word of the lines that it reads out of the tokens', () => {
    fc.assert(fc.property(texts, (text) => expect(unread(readDocument(article(text)))).toEqual([])), { numRuns });
  });

  it('gives an extraction whose every place holds the words it says', () => {
    fc.assert(fc.property(texts, day, (text, publishedAt) => expect(misplaced(extract(article(text, { publishedAt })))).toEqual([])), { numRuns });
  });
});

it.each(['Man', 'Writer', 'know it will', 'is told Sky Sports – – said', 'Told', '“', 'who', 'whose agent'])('reads a text of nothing but %s', (text) => {
  expect(misplaced(extract(article(text)))).toEqual([]);
});
