import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Document } from '../../src/text/index.js';
import { readJsonLines } from '../../src/text/json-lines.js';
import { all, brief, inChunks } from './chunks.js';

const read = async (content: string | Uint8Array, cuts: number[] = []): Promise<unknown[]> =>
  (await all(readJsonLines(inChunks(Buffer.from(content as string), cuts), { file: 'news.jsonl', id: 'news' }))).map(brief);

const aDocument = (fields: Partial<Document>): Document => ({
  id: 'news:1', title: null, text: 'The keeper stays.', publishedAt: null, publication: null, url: null, byline: null, ...fields,
});

describe('a line', () => {
  it('gives a document with every field that it has', async () => {
    const document = aDocument({
      id: 'a-1', title: 'Stays', publishedAt: '2017-08-03T18:30:00+01:00', publication: 'Daily Echo', url: 'https://echo.example/1', byline: 'Ann Lee',
    });
    expect(await read(JSON.stringify(document))).toEqual([document]);
  });

  it('needs only a text: what it lacks is null, and its id is the file with the line', async () => {
    expect(await read('{"text":"The keeper stays."}\n{"text":"He goes.","title":null,"byline":" ","more":[1]}')).toEqual([
      aDocument({}),
      aDocument({ id: 'news:2', text: 'He goes.' }),
    ]);
  });

  it('may stand among blank lines, end as on Windows, and follow a byte-order mark', async () => {
    expect(await read('\uFEFF{"text":"The keeper stays."}\r\n\r\n  \n{"text":"He goes."}\r\n')).toEqual([aDocument({}), aDocument({ id: 'news:4', text: 'He goes.' })]);
  });

  it('may have the id of another', async () => {
    expect(await read('{"id":"1","text":"The keeper stays."}\n{"id":"1","text":"He goes."}')).toEqual([aDocument({ id: '1' }), aDocument({ id: '1', text: 'He goes.' })]);
  });

  it('may have the header in its text, and publishedAt goes before the header', async () => {
    expect(await read('{"text":"date 2017-08-03 The keeper stays."}\n{"text":"date 2017-08-03\\nThe keeper stays.","publishedAt":"2017-08-04"}')).toEqual([
      aDocument({ publishedAt: '2017-08-03' }),
      aDocument({ id: 'news:2', publishedAt: '2017-08-04' }),
    ]);
  });

  it.each(['2017-08-03', '2017-08-03T18:30Z', '2017-08-03T18:30:00Z', '2017-08-03T18:30:00.123Z', '2017-08-03T18:30:00+0100', '2016-02-29T00:00:00-05:00'])(
    'may be published at %s',
    async (publishedAt) => {
      expect(await read(JSON.stringify({ text: 'The keeper stays.', publishedAt }))).toEqual([aDocument({ publishedAt })]);
    },
  );

  it.each([
    '2017-02-30', '2017-2-3', '20170803', '03/08/2017', '3 August 2017', 'yesterday', '2017-08-03T18:30:00', '2017-08-03 18:30:00Z', '2017-08-03T24:00:00Z',
    '2017-08-03T18:60:00Z', '2017-08-03T18:30:00+25:00', '2017-02-30T18:30:00Z', '0001-01-01T00:00:00+02:00', '9999-12-31T23:00:00-05:00', '2017-08-03\n',
  ])('is refused for the date %j', async (publishedAt) => {
    expect(await read(JSON.stringify({ text: 'The keeper stays.', publishedAt }))).toEqual(['news.jsonl:1 BAD_DATE']);
  });
});

describe('a bad line', () => {
  const cases: [string, string, string][] = [
    ['cut short', '{"text":"The keeper', 'BROKEN_JSON'],
    ['not JSON', 'The keeper stays.', 'BROKEN_JSON'],
    ['two objects', '{"text":"a"}{"text":"b"}', 'BROKEN_JSON'],
    ['a list', '["The keeper stays."]', 'WRONG_TYPE'],
    ['a string', '"The keeper stays."', 'WRONG_TYPE'],
    ['null', 'null', 'WRONG_TYPE'],
    ['no text', '{"title":"Stays"}', 'MISSING_TEXT'],
    ['a null text', '{"text":null}', 'MISSING_TEXT'],
    ['a text that is a list', '{"text":["The keeper stays."]}', 'WRONG_TYPE'],
    ['a number for an id', '{"text":"The keeper stays.","id":7}', 'WRONG_TYPE'],
    ['an object for a title', '{"text":"The keeper stays.","title":{}}', 'WRONG_TYPE'],
    ['a number for a date', '{"text":"The keeper stays.","publishedAt":20170803}', 'WRONG_TYPE'],
    ['a blank text', '{"text":" \\n "}', 'EMPTY_TEXT'],
    ['a NUL character in the text', '{"text":"The\\u0000keeper"}', 'BAD_CHARACTER'],
    ['half a character in the text', '{"text":"The \\ud83d keeper"}', 'BAD_CHARACTER'],
    ['half a character in the title', '{"text":"The keeper stays.","title":"\\udc00"}', 'BAD_CHARACTER'],
    ['a NUL character in the publication', '{"text":"The keeper stays.","publication":"Echo\\u0000"}', 'BAD_CHARACTER'],
    ['an id too long for an index', JSON.stringify({ text: 'The keeper stays.', id: 'é'.repeat(1025) }), 'FIELD_TOO_LONG'],
    ['a text of more than 5 MiB', JSON.stringify({ text: 'a'.repeat(5 * 1024 * 1024 + 1) }), 'TEXT_TOO_LONG'],
    ['JSON nested without end', '['.repeat(200_000), 'BROKEN_JSON'],
  ];
  it.each(cases)('is told with its number, and the others go on: %s', async (_what, line, code) => {
    expect(await read(`{"text":"The keeper stays."}\n${line}\n{"text":"He goes."}`)).toEqual([aDocument({}), `news.jsonl:2 ${code}`, aDocument({ id: 'news:3', text: 'He goes.' })]);
  });

  it('may be one that is not UTF-8', async () => {
    const content = Buffer.concat([Buffer.from('{"text":"The keeper stays."}\n'), Buffer.from('{"text":"caf\xe9"}\n', 'latin1'), Buffer.from('{"text":"He goes."}')]);
    expect(await read(content)).toEqual([aDocument({}), 'news.jsonl:2 NOT_UTF8', aDocument({ id: 'news:3', text: 'He goes.' })]);
  });

  it('may be longer than any article, and is let go without being held', async () => {
    async function* stream(): AsyncGenerator<Uint8Array> {
      const piece = new Uint8Array(1024 * 1024).fill(0x61);
      yield Buffer.from('{"text":"The keeper stays."}\n');
      for (let mebibytes = 0; mebibytes < 512; mebibytes += 1) yield piece;
      yield Buffer.from('\n{"text":"He goes."}');
    }
    const before = process.memoryUsage().arrayBuffers;
    const readings = await all(readJsonLines(stream(), { file: 'news.jsonl', id: 'news' }));
    expect(readings.map(brief)).toEqual([aDocument({}), 'news.jsonl:2 LINE_TOO_LONG', aDocument({ id: 'news:3', text: 'He goes.' })]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024);
  });
});

it('gives the same documents wherever the bytes are cut', async () => {
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }).map((value) => `x${value.replaceAll('\0', '')}`);
  const lineEnd = fc.constantFrom('\n', '\r\n', '\n\n');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(text, lineEnd), { minLength: 1, maxLength: 5 }), fc.array(fc.nat(300)), async (parts, cuts) => {
      const content = parts.map(([value, end]) => JSON.stringify({ id: 'a', text: value }) + end).join('');
      expect(await read(content, cuts)).toEqual(parts.map(([value]) => aDocument({ id: 'a', text: value })));
    }),
  );
});

it('reads a line before the next one has come', async () => {
  const came: string[] = [];
  async function* stream(): AsyncGenerator<Uint8Array> {
    for (const id of ['1', '2', '3']) {
      came.push(`sent ${id}`);
      yield Buffer.from(`{"id":"${id}","text":"The keeper stays."}\n`);
    }
  }
  for await (const reading of readJsonLines(stream(), { file: 'news.jsonl', id: 'news' })) {
    came.push(`read ${'document' in reading ? reading.document.id : ''}`);
  }
  expect(came).toEqual(['sent 1', 'read 1', 'sent 2', 'read 2', 'sent 3', 'read 3']);
});

it('finds nothing wrong with an empty input', async () => {
  expect(await read('')).toEqual([]);
});
