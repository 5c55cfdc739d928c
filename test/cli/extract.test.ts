import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { finished, hearsay, root, start, temporaryFolder } from './hearsay.js';

interface Printed {
  id: string;
  publishedAt: string | null;
  text: string;
}

const objects = (stdout: string): Printed[] => stdout.split('\n').slice(0, -1).map((line) => JSON.parse(line) as Printed);

let cwd: string;
let remove: () => Promise<void>;

beforeAll(async () => {
  ({ folder: cwd, remove } = await temporaryFolder());
  await mkdir(join(cwd, 'news'));
  await writeFile(join(cwd, 'news/one.txt'), 'date 2021-05-01 “We will keep him,” manager Ann Lee said.');
  await writeFile(join(cwd, 'news/two.txt'), '\uFEFFThe keeper stays.\r\nHe said so.\r\n');
  await writeFile(join(cwd, 'more.jsonl'), '{"id":"a","text":"The keeper stays."}\n{"id":"b","text":"He goes.","publishedAt":"2021-05-02"}\n');
});
afterAll(() => remove());

describe('the example articles', () => {
  const documents = join(root, 'prisma/documents');
  let printed: Printed[];

  beforeAll(async () => {
    const { status, stdout, stderr } = await hearsay(['extract', join(documents, '*.txt')]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    printed = objects(stdout);
  });

  it('give a line each, named for the file, that docs/extraction.schema.json allows', async () => {
    const schema = JSON.parse(await readFile(join(root, 'docs/extraction.schema.json'), 'utf8')) as object;
    const validate = new Ajv2020({ allErrors: true }).compile(schema);
    for (const object of printed) expect({ id: object.id, valid: validate(object), errors: validate.errors }).toEqual({ id: object.id, valid: true, errors: null });
    expect(printed.map(({ id }) => id)).toEqual((await readdir(documents)).sort().map((name) => basename(name, '.txt')));
  });

  it('give no field that the schema does not name', async () => {
    const { properties, $defs } = JSON.parse(await readFile(join(root, 'docs/extraction.schema.json'), 'utf8')) as {
      properties: object;
      $defs: Record<string, { properties: Record<string, { properties?: object }> }>;
    };
    const names = (schema: object | undefined): string[] => Object.keys(schema ?? {});
    const used = (value: unknown): string[] => (Array.isArray(value) ? value.flatMap((one) => Object.keys(one as object)) : Object.keys(value as object));
    for (const object of printed as unknown as Record<string, Record<string, unknown>[]>[]) {
      expect(names(properties)).toEqual(expect.arrayContaining(used(object)));
      expect(names($defs.entity?.properties)).toEqual(expect.arrayContaining(used([...object.people!, ...object.clubs!, ...object.publications!])));
      expect(names($defs.quote?.properties)).toEqual(expect.arrayContaining(used(object.quotes)));
      expect(names($defs.claim?.properties)).toEqual(expect.arrayContaining(used(object.claims)));
      expect(names($defs.claim?.properties.source?.properties)).toEqual(expect.arrayContaining(used(object.claims!.map(({ source }) => source))));
    }
  });

  it('give spans that hold their text', () => {
    for (const { text: whole, ...found } of printed as unknown as (Printed & Record<string, { text: string[]; spans: [number, number][]; evidence: string; span: [number, number] }[]>)[]) {
      expect(found.quotes!.length).toBeGreaterThan(0);
      for (const quote of found.quotes!) expect(quote.spans.map(([from, to]) => whole.slice(from, to))).toEqual(quote.text);
      for (const claim of found.claims!) expect(whole.slice(...claim.span)).toBe(claim.evidence);
    }
  });

  it('give the date of their header', () => {
    expect(printed.map(({ publishedAt }) => publishedAt)).toEqual(['2017-08-03', '2017-07-10', null]);
  });
});

it('reads files, folders, patterns and standard input in the order given', async () => {
  const { status, stdout } = await hearsay(['extract', '-', 'more.jsonl', 'news', 'news/t*.txt'], { cwd, input: '{"id":"first","text":"He goes."}\n' });
  expect(objects(stdout).map((object) => [object.id, object.publishedAt, object.text])).toEqual([
    ['first', null, 'He goes.'],
    ['a', null, 'The keeper stays.'],
    ['b', '2021-05-02', 'He goes.'],
    ['one', '2021-05-01', '“We will keep him,” manager Ann Lee said.'],
    ['two', null, 'The keeper stays.\r\nHe said so.\r\n'],
    ['two', null, 'The keeper stays.\r\nHe said so.\r\n'],
  ]);
  expect(status).toBe(0);
});

it('is a filter from JSON Lines to JSON Lines where no path is given', async () => {
  const { status, stdout } = await hearsay(['extract'], { cwd, input: '{"id":"1","text":"He goes."}\n{"id":"2","text":"He stays."}\n' });
  expect(objects(stdout).map(({ id }) => id)).toEqual(['1', '2']);
  expect(status).toBe(0);
});

it('reads plain text from standard input if told so', async () => {
  const { stdout } = await hearsay(['extract', '--format', 'txt', '-'], { cwd, input: 'date 2021-05-01\nHe goes.' });
  expect(objects(stdout)).toMatchObject([{ id: 'stdin', publishedAt: '2021-05-01', text: 'He goes.' }]);
});

it('gives nothing for an empty standard input that was asked for', async () => {
  expect(await hearsay(['extract', '-'], { cwd, input: '' })).toEqual({ status: 0, stdout: '', stderr: '' });
});

it('prints an article before the next one has come', async () => {
  const child = start(['extract', '-'], { cwd });
  const end = finished(child);
  for (const id of ['1', '2', '3']) {
    child.stdin.write(`{"id":"${id}","text":"He goes."}\n`);
    const [line] = (await once(child.stdout, 'data')) as [string];
    expect(objects(line)).toMatchObject([{ id }]);
  }
  child.stdin.end();
  expect(await end).toMatchObject({ status: 0 });
});

it.each([[[]], [['--jobs', '2']]])('ends quietly when its reader has seen enough: extract %j', async (options) => {
  const child = start(['extract', ...options, '-'], { cwd });
  const end = finished(child);
  child.stdin.on('error', () => undefined);
  const more = `{"text":"${'He goes. '.repeat(500)}"}\n`;
  child.stdin.write(more);
  await once(child.stdout, 'data');
  child.stdout.destroy();
  const feed = setInterval(() => child.stdin.write(more), 1);
  const { status, stderr } = await end;
  clearInterval(feed);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

// A device that is always full, where there is one.
(existsSync('/dev/full') ? it : it.skip)('says so when its output cannot be written', async () => {
  const full = openSync('/dev/full', 'w');
  const child = spawn(process.execPath, [join(root, 'bin/hearsay.js'), 'extract', 'news'], { cwd, stdio: ['ignore', full, 'pipe'] });
  const [said, [status]] = await Promise.all([text(child.stderr!), once(child, 'close')]);
  closeSync(full);
  expect(said).toBe('hearsay: The output cannot be written. There is no space left. [OUTPUT_FAILED]\n');
  expect(status).toBe(1);
});

describe('bad input is told with file and line, the rest is printed, and the status is 1', () => {
  it.each([
    ['a file that is not there', ['gone.txt'], undefined, 'gone.txt: There is no such file or folder. [NO_SUCH_FILE]'],
    ['a pattern that nothing matches', ['z*.txt'], undefined, 'z*.txt: No file matches this pattern. [NO_FILE_MATCHES]'],
    ['a text that is not UTF-8', ['bad.txt'], Buffer.from('caf\xe9', 'latin1'), 'bad.txt: This is not UTF-8'],
    ['an empty text', ['bad.txt'], '', 'bad.txt: There is no text here'],
    ['a text over 5 MiB', ['bad.txt'], 'a'.repeat(5 * 1024 * 1024 + 1), 'bad.txt: The text is longer than 5 MiB'],
    ['a date that does not exist', ['bad.txt'], 'date 2017-02-30 He goes.', 'bad.txt: 2017-02-30 is not a day of the calendar'],
    ['a broken line', ['bad.jsonl'], '{"text":"He goes."}\n{"text":', 'bad.jsonl:2: The line is not JSON'],
    ['a line without a text', ['bad.jsonl'], '{"text":"He goes."}\n\n{"title":"He goes"}', 'bad.jsonl:3: The line has no "text"'],
    ['a date in a line that does not exist', ['bad.jsonl'], '{"text":"He goes.","publishedAt":"2017-02-30"}', 'bad.jsonl:1: 2017-02-30 is not a day of the calendar'],
    ['a name that would colour the terminal', ['\u001B[31m.txt'], undefined, '\\x1b[31m.txt: There is no such file'],
  ])('%s', async (_what, paths, content, message) => {
    if (content !== undefined) await writeFile(join(cwd, paths[0] as string), content);
    const { status, stdout, stderr } = await hearsay(['extract', ...paths, 'news/two.txt'], { cwd });
    expect(stderr).toContain(message);
    expect(objects(stdout).map(({ id }) => id).at(-1)).toBe('two');
    expect(status).toBe(1);
    expect(stderr.split('\n')).toHaveLength(2);
  });
});

it('makes no database', async () => {
  await hearsay(['extract', 'news'], { cwd });
  expect(await readdir(cwd)).not.toContain('data');
});
