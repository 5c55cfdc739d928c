import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Document, Reading } from '../../src/text/index.js';
import { readPlainText } from '../../src/text/plain-text.js';
import { all, brief, inChunks } from './chunks.js';

const MIB = 1024 * 1024;

async function reading(content: string | Uint8Array, cuts: number[] = []): Promise<Reading> {
  const readings = await all(readPlainText(inChunks(Buffer.from(content as string), cuts), { file: 'a/story.txt', id: 'story' }));
  expect(readings).toHaveLength(1);
  return readings[0] as Reading;
}

async function document(content: string | Uint8Array, cuts: number[] = []): Promise<Document> {
  const read = await reading(content, cuts);
  if ('problem' in read) throw read.problem;
  return read.document;
}

const problem = async (content: string | Uint8Array): Promise<unknown> => brief(await reading(content));

describe('the header', () => {
  it.each([
    ['before the text on its line', 'date 2017-08-03 The keeper stays.', '2017-08-03', 'The keeper stays.'],
    ['after a blank', ' date 2017-08-03 The keeper stays.', '2017-08-03', 'The keeper stays.'],
    ['on a line of its own', 'date 2017-08-03\nThe keeper stays.', '2017-08-03', 'The keeper stays.'],
    ['on a line of its own that ends as on Windows', 'date 2017-08-03\r\nThe keeper\r\nstays.', '2017-08-03', 'The keeper\r\nstays.'],
    ['with blanks at the end of its line', 'date 2017-08-03 \t\nThe keeper stays.', '2017-08-03', 'The keeper stays.'],
    ['and keeps what stands below its line', 'date 2017-08-03\n\n  The keeper stays.', '2017-08-03', '\n  The keeper stays.'],
    ['after a byte-order mark', '\uFEFFdate 2017-08-03 The keeper stays.', '2017-08-03', 'The keeper stays.'],
    ['with non-breaking spaces', '\u00A0date\u00A02017-08-03\u00A0The keeper stays.', '2017-08-03', 'The keeper stays.'],
    ['only where it comes first', 'The keeper stays, date 2017-08-03 or not.', null, 'The keeper stays, date 2017-08-03 or not.'],
    ['only in this form', 'date 3 August 2017 The keeper stays.', null, 'date 3 August 2017 The keeper stays.'],
    ['only with an end to the date', 'date 2017-08-031 is a number.', null, 'date 2017-08-031 is a number.'],
    ['not as part of a word', 'update 2017-08-03 The keeper stays.', null, 'update 2017-08-03 The keeper stays.'],
    ['once', 'date 2017-08-03 date 2017-08-04 is the day.', '2017-08-03', 'date 2017-08-04 is the day.'],
  ])('is taken off %s', async (_where, content, publishedAt, text) => {
    expect(await document(content)).toEqual({ id: 'story', title: null, text, publishedAt, publication: null, url: null, byline: null });
  });

  it.each(['2017-02-30', '2017-13-01', '2017-00-10', '2017-04-31', '1900-02-29', '0000-01-01'])('is refused for %s, which is no day', async (date) => {
    expect(await problem(`date ${date} The keeper stays.`)).toBe('a/story.txt:- BAD_DATE');
  });

  it.each(['2016-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('takes %s, which is a day', async (date) => {
    expect((await document(`date ${date} The keeper stays.`)).publishedAt).toBe(date);
  });
});

describe('the text', () => {
  it('keeps quotation marks, accents in two pieces, odd blanks and line ends as they are', async () => {
    const text = '\u201CNo,\u201D said Jose\u0301.\r\n\u00A0He\u2019s\tgone \u{1F680}\u2028away.\r\n';
    expect((await document(text)).text).toBe(text);
  });

  it('loses one byte-order mark and no other', async () => {
    expect((await document('\uFEFF\uFEFFStays')).text).toBe('\uFEFFStays');
  });

  it('comes back unchanged wherever the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(wellFormed(), fc.array(fc.nat(200)), async (text, cuts) => {
        fc.pre(text.trim() !== '' && !text.startsWith('\uFEFF') && !/^\s*date\s/.test(text));
        expect((await document(text, cuts)).text).toBe(text);
      }),
    );
  });

  it('comes back unchanged below a header and a byte-order mark, wherever the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(wellFormed(), fc.array(fc.nat(200)), async (text, cuts) => {
        fc.pre(text.trim() !== '');
        expect(await document(`\uFEFF date 2017-08-03\r\n${text}`, cuts)).toMatchObject({ text, publishedAt: '2017-08-03' });
      }),
    );
  });

  it('may be 5 MiB long, counted in bytes of UTF-8 and without the header', async () => {
    const text = 'é'.repeat((5 * MIB) / 2);
    expect((await document(`date 2017-08-03\n${text}`)).text).toBe(text);
    expect(await problem(`date 2017-08-03\n${text}.`)).toBe('a/story.txt:- TEXT_TOO_LONG');
    expect(await problem(`${text}.`)).toBe('a/story.txt:- TEXT_TOO_LONG');
  });

  it('is given up soon after 5 MiB, however much would follow', async () => {
    let given = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        given += MIB;
        yield new Uint8Array(MIB).fill(0x61);
      }
    }
    const readings = await all(readPlainText(endless(), { file: 'endless.txt', id: 'endless' }));
    expect(readings.map(brief)).toEqual(['endless.txt:- TEXT_TOO_LONG']);
    expect(given).toBeLessThanOrEqual(6 * MIB);
  });

  it.each([
    ['nothing', ''],
    ['blanks and line ends', ' \n\t\r\n\u00A0'],
    ['a byte-order mark', '\uFEFF'],
    ['a header', 'date 2017-08-03\n'],
  ])('is refused as empty where there is %s alone', async (_what, content) => {
    expect(await problem(content)).toBe('a/story.txt:- EMPTY_TEXT');
  });

  it.each([
    ['Latin-1', Buffer.from('Un café', 'latin1')],
    ['UTF-16', Buffer.from('\uFEFFThe keeper stays.', 'utf16le')],
    ['half a character at the end', Buffer.from('Un café').subarray(0, -1)],
    ['half a surrogate pair', Buffer.from([0x61, 0xed, 0xa0, 0x80])],
    ['a longer form than needed', Buffer.from([0xc0, 0xaf])],
  ])('is refused as not UTF-8: %s', async (_what, content) => {
    expect(await problem(content)).toBe('a/story.txt:- NOT_UTF8');
  });

  it('is refused with a NUL character', async () => {
    expect(await problem('The keeper\0 stays.')).toBe('a/story.txt:- BAD_CHARACTER');
  });
});

/** Texts of any characters but NUL, with those that matter here more often. */
function wellFormed(): fc.Arbitrary<string> {
  const unit = fc.oneof({ weight: 3, arbitrary: fc.constantFrom('\r', '\n', '\r\n', '\u00A0', '\uFEFF', '\u0301', '“', '’', '🚀', ' ', 'date ') }, { weight: 5, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }) });
  return fc.array(unit, { minLength: 1, maxLength: 30 }).map((units) => units.join('').replaceAll('\0', 'x'));
}
