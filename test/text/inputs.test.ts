import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { readInputs, type Format } from '../../src/text/index.js';
import { all, inChunks } from './chunks.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearsay-inputs-'));
  await mkdir(join(folder, 'b/deep'), { recursive: true });
  await mkdir(join(folder, 'none'));
  await writeFile(join(folder, 'a.txt'), 'The keeper stays.');
  await writeFile(join(folder, 'b/c.TXT'), 'He goes.');
  await writeFile(join(folder, 'b/deep/d.jsonl'), '{"text":"One."}\n{"text":"Two."}\n');
  await writeFile(join(folder, 'b/notes.md'), 'Not an article.');
  await writeFile(join(folder, '[x].txt'), 'In brackets.');
  await symlink(join(folder, 'b'), join(folder, 'b/round'));
});

afterAll(() => rm(folder, { recursive: true }));

async function read(paths: string[], format?: Format, input = ''): Promise<string[]> {
  const standardInput = inChunks(Buffer.from(input));
  const readings = await all(readInputs(paths.map((path) => (path === '-' ? path : join(folder, path))), { format, standardInput }));
  return readings.map((reading) => {
    const file = reading.place.file.replace(`${folder}/`, '');
    return 'problem' in reading ? `${file} ${reading.problem.code}` : `${file} ${reading.document.id}: ${reading.document.text}`;
  });
}

it('reads files in the order given, with their names for ids', async () => {
  expect(await read(['b/c.TXT', 'a.txt'])).toEqual(['b/c.TXT c: He goes.', 'a.txt a: The keeper stays.']);
});

it('reads every article in a folder, by name and at any depth, and follows no link in a circle', async () => {
  expect(await read(['b'])).toEqual(['b/c.TXT c: He goes.', 'b/deep/d.jsonl d:1: One.', 'b/deep/d.jsonl d:2: Two.']);
});

it('reads what matches a pattern', async () => {
  expect(await read(['*.txt'])).toEqual(['[x].txt [x]: In brackets.', 'a.txt a: The keeper stays.']);
  expect(await read(['b/**/*.jsonl'])).toContain('b/deep/d.jsonl d:1: One.');
});

it('takes a name with brackets for the file that has it', async () => {
  expect(await read(['[x].txt'])).toEqual(['[x].txt [x]: In brackets.']);
});

it('reads standard input as JSON Lines, or as plain text if told so', async () => {
  expect(await read(['-'], undefined, '{"text":"One."}')).toEqual(['stdin stdin:1: One.']);
  expect(await read(['-'], 'txt', '{"text":"One."}')).toEqual(['stdin stdin: {"text":"One."}']);
});

it('reads a file in the format that is asked for, whatever its name', async () => {
  expect(await read(['b/notes.md'], 'txt')).toEqual(['b/notes.md notes: Not an article.']);
  expect(await read(['a.txt'], 'jsonl')).toEqual(['a.txt BROKEN_JSON']);
});

describe('what cannot be read is told in its place, and the rest goes on', () => {
  it.each([
    ['a file that is not there', 'gone.txt', 'gone.txt NO_SUCH_FILE'],
    ['a file below a file', 'a.txt/b.txt', 'a.txt/b.txt NO_SUCH_FILE'],
    ['a pattern that nothing matches', 'z*.txt', 'z*.txt NO_FILE_MATCHES'],
    ['a folder without articles', 'none', 'none NO_FILE_MATCHES'],
    ['a file of an unknown kind', 'b/notes.md', 'b/notes.md UNKNOWN_FORMAT'],
  ])('%s', async (_what, path, told) => {
    expect(await read([path, 'a.txt'])).toEqual([told, 'a.txt a: The keeper stays.']);
  });

  it('a link in a circle', async () => {
    await symlink(join(folder, 'ring.txt'), join(folder, 'ring.txt'));
    expect(await read(['ring.txt', 'a.txt'])).toEqual(['ring.txt UNREADABLE_FILE', 'a.txt a: The keeper stays.']);
    await rm(join(folder, 'ring.txt'));
  });

  it('a file that the system does not give', async () => {
    // The superuser may read every file, but nobody the unmapped start of a process's memory.
    await writeFile(join(folder, 'locked.txt'), 'Secret.', { mode: 0 });
    const locked = process.getuid?.() === 0 ? relative(folder, '/proc/self/mem') : 'locked.txt';
    expect(await read([locked, 'a.txt'], 'txt')).toEqual([expect.stringContaining('UNREADABLE_FILE'), 'a.txt a: The keeper stays.']);
    await rm(join(folder, 'locked.txt'));
  });
});
