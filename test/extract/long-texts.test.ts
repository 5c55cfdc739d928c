import { describe, expect, it } from '@jest/globals';
import { extract } from '../../src/extract/index.js';
import { readDocument } from '../../src/extract/read.js';
import { misplaced, misread, unread } from './anchors.js';
import { article, read } from './article.js';

const MEGABYTE = 1_000_000;

/** For a case that goes on without end; how fast one is, `npm run bench` tells. */
const HANGS = 60_000;

const PARAGRAPH = 'Everton manager Orrin Keld told the Mirror that Fulham winger Tomas Halvard wants to leave the club. “We want to sign him for £20m,” he said. They are reportedly keen on the player, according to Sky Sports.\n\n';
/** A megabyte of them. */
const PARAGRAPHS = Math.ceil(MEGABYTE / PARAGRAPH.length);

const filled = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length));
const numbered = (sentence: (name: string) => string, n: number): string => Array.from({ length: n }, (_, i) => sentence(i.toString(36).replaceAll(/\d/g, (digit) => 'bcdfghjklm'.charAt(Number(digit))))).join(' ');

describe('a text that is very long', () => {
  it('is read to its end, with every place right', () => {
    const found = read(PARAGRAPH.repeat(PARAGRAPHS));
    expect(misplaced(found)).toEqual([]);
    expect(found.quotes.at(-1)!.parts[0]!.start).toBeGreaterThan(PARAGRAPH.length * (PARAGRAPHS - 1));
    expect(found.claims.at(-1)!.evidence.start).toBeGreaterThan(PARAGRAPH.length * (PARAGRAPHS - 1));
    expect(found.people.map(({ name }) => name)).toEqual(['Orrin Keld', 'Tomas Halvard']);
  }, HANGS);

  it.each([
    ['a word without a blank', 'a'.repeat(MEGABYTE)],
    ['a word of capitals and small letters', filled('Ab', MEGABYTE)],
    ['a word of letters and apostrophes', filled('é’', 300_000)],
    ['an address', filled('http://a.b/', 300_000)],
    ['full stops between letters', filled('a.b', 300_000)],
    ['hyphens between names', filled('Bo-Lind-', 300_000)],
    ['digits', '1'.repeat(MEGABYTE)],
    ['full stops', '.'.repeat(MEGABYTE)],
    ['full stops and blanks', filled('. ', 200_000)],
    ['opening brackets', '('.repeat(MEGABYTE)],
    ['brackets and blanks', filled('( [ ', 200_000)],
    ['commas', ','.repeat(100_000)],
    ['blanks', `a${' '.repeat(MEGABYTE)}b`],
    ['capitals', 'A'.repeat(MEGABYTE)],
    ['words in capitals', filled('HALVARD LIND ', 300_000)],
    ['surnames', filled('Halvard ', 300_000)],
    ['initials', filled('A ', 200_000)],
    ['titles', filled('Mr ', 200_000)],
    ['particles of names', filled('Van der ', 200_000)],
    ['lines of one word', filled('Halvard\n', 400_000)],
    ['line ends', filled('\r\n', MEGABYTE)],
    ['headlines', filled('Everton Want Tomas Halvard Now\n', 300_000)],
    ['quotation marks', '"'.repeat(100_000)],
    ['opening marks', '“'.repeat(100_000)],
    ['single marks', '’'.repeat(100_000)],
    ['quotations', filled('“a" ', 600_000)],
    ['quotations in single marks', filled("'a' ", 300_000)],
    ['plural possessives', filled('the players’ ', 300_000)],
    ['quotations within quotations', `${'“a ‘b '.repeat(30_000)}${' c’ d”'.repeat(30_000)}`],
    ['quotations that nothing closes', filled('“He said\n\n', 300_000)],
    ['sums', filled('£1m ', 300_000)],
    ['sums in words', filled('5 million euros ', MEGABYTE)],
    ['one sentence without a stop', filled('the club want to sign Tomas Halvard and ', 200_000)],
    ['one sentence of clubs', filled('Everton and Fulham, ', 300_000)],
    ['one sentence of what somebody said that somebody said', filled('Ann Lee said Bo Lind said ', 200_000)],
    ['one sentence of reports', filled('he said that Everton said that ', 120_000)],
    ['one sentence of sources', filled('according to Ann Lee, ', 300_000)],
    ['one sentence of bids', filled('Everton bid for Bo Lind ', 300_000)],
    ['one sentence of pronouns', filled('Everton. they ', 60_000)],
    ['one sentence of descriptions', filled('Everton. their club ', 60_000)],
    ['names that are all different', numbered((name) => `Tomas Halv${name}rd said hello to Bo.`, 8_000)],
    ['people of one surname', numbered((name) => `Xa${name} Lind said so.`, 20_000)],
    ['bodies that are all different', numbered((name) => `The Xa${name} Union said so.`, 8_000)],
    ['emoji', '😀'.repeat(50_000)],
    ['emoji and blanks', filled('😀 ', 300_000)],
    ['halves of surrogate pairs', '\ud83d'.repeat(100_000)],
    ['other halves and blanks', filled('\ude00 ', 200_000)],
    ['accents', `a${'\u0301'.repeat(100_000)}`],
  ])('of nothing but %s is read', (_what, text) => {
    expect(misplaced(read(text))).toEqual([]);
  }, HANGS);

  it.each([
    ['one after the other', 1, ''],
    ['with blanks', 1, ' '],
    ['in names', 13, 'a Lind, said '],
  ])('of characters of every block of Unicode, %s, is read', (_how, every, between) => {
    // Of the planes beyond the first, which have blocks of 64 and more, but few.
    const codes = [...Array.from({ length: 0x10000 }, (_, i) => i), ...Array.from({ length: 0x100000 / 64 }, (_, i) => 0x10000 + 64 * i)];
    const document = article(codes.filter((_, i) => i % every === 0).map((code) => String.fromCodePoint(code) + between).join(''));
    const reading = readDocument(document);
    expect(misread(reading)).toEqual([]);
    expect(unread(reading)).toEqual([]);
    expect(misplaced(extract(document))).toEqual([]);
  }, HANGS);
});
