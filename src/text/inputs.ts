import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, extname, isAbsolute, join } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { InputProblem } from './input-problem.js';
import { readJsonLines } from './json-lines.js';
import { readPlainText } from './plain-text.js';
import type { Reading } from './reading.js';

/** `txt`: one article as plain text. `jsonl`: an article a line. */
export type Format = 'txt' | 'jsonl';

export const FORMATS: readonly Format[] = ['txt', 'jsonl'];

export interface InputOptions {
  /** How to read every input, whatever its name; absent: files by their extension, and standard input as `jsonl`. */
  readonly format?: Format | undefined;
  /** What the path `-` stands for. */
  readonly standardInput: AsyncIterable<Uint8Array>;
}

/**
 * Reads articles from files, folders (every .txt and .jsonl in them, at any depth), glob patterns and standard input, in the order
 * given and by name within a folder or pattern. Whatever cannot be read is reported in its place as a problem, and the rest goes on.
 * @param paths as the user wrote them, relative to the working directory; `-` is standard input
 */
export async function* readInputs(paths: readonly string[], options: InputOptions): AsyncGenerator<Reading> {
  for (const path of paths) {
    if (path === '-') {
      yield* read(options.standardInput, 'stdin', options.format ?? 'jsonl', 'stdin');
      continue;
    }
    for await (const found of filesAt(path)) {
      if (typeof found === 'string') yield* readFile(found, options.format);
      else yield found;
    }
  }
}

async function* readFile(file: string, wanted: Format | undefined): AsyncGenerator<Reading> {
  const format = wanted ?? formatOf(file);
  if (format === null) {
    yield problem(file, 'UNKNOWN_FORMAT', 'Its name ends in neither .txt nor .jsonl. Say with --format how to read it.');
    return;
  }
  yield* read(createReadStream(file), file, format, basename(file, extname(file)));
}

async function* read(bytes: AsyncIterable<Uint8Array>, file: string, format: Format, id: string): AsyncGenerator<Reading> {
  try {
    yield* format === 'txt' ? readPlainText(bytes, { file, id }) : readJsonLines(bytes, { file, id });
  } catch (error) {
    yield unreadable(file, error);
  }
}

function formatOf(file: string): Format | null {
  const extension = extname(file).slice(1).toLowerCase();
  return FORMATS.find((format) => format === extension) ?? null;
}

/** The files that a path stands for, and what stands in the way of finding them. */
async function* filesAt(path: string): AsyncGenerator<string | Reading> {
  let isFolder: boolean;
  try {
    isFolder = (await stat(path)).isDirectory();
  } catch (error) {
    if (isDynamicPattern(path)) yield* filesMatching(path);
    else yield unreadable(path, error);
    return;
  }
  if (!isFolder) {
    yield path;
    return;
  }
  let any = false;
  for await (const found of filesIn(path)) {
    any = true;
    yield found;
  }
  if (!any) yield problem(path, 'NO_FILE_MATCHES', 'No file in this folder ends in .txt or .jsonl.');
}

async function* filesMatching(pattern: string): AsyncGenerator<string | Reading> {
  const files = await glob(pattern, { expandDirectories: false, absolute: isAbsolute(pattern) });
  if (files.length === 0) yield problem(pattern, 'NO_FILE_MATCHES', 'No file matches this pattern.');
  yield* files.sort();
}

async function* filesIn(folder: string): AsyncGenerator<string | Reading> {
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield unreadable(folder, error);
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    // A link to a folder is not followed: it could lead back here.
    if (entry.isDirectory()) yield* filesIn(path);
    else if (formatOf(entry.name) !== null) yield path;
  }
}

const reasons: Record<string, string> = {
  EACCES: 'Reading it is not permitted.',
  EPERM: 'Reading it is not permitted.',
  EISDIR: 'It is a folder.',
  ELOOP: 'Its links lead in a circle.',
  EMFILE: 'Too many files are open.',
  EIO: 'The disk gave an error.',
};

function unreadable(file: string, error: unknown): Reading {
  const { code, syscall } = error as NodeJS.ErrnoException;
  // Whatever is no answer of the system is a mistake in this program, and not the file's.
  if (code === undefined || syscall === undefined) throw error;
  if (code === 'ENOENT' || code === 'ENOTDIR') return problem(file, 'NO_SUCH_FILE', 'There is no such file or folder.');
  return problem(file, 'UNREADABLE_FILE', `It cannot be read. ${reasons[code] ?? `The system says ${code}.`}`);
}

function problem(file: string, code: 'NO_SUCH_FILE' | 'NO_FILE_MATCHES' | 'UNREADABLE_FILE' | 'UNKNOWN_FORMAT', message: string): Reading {
  return { place: { file, line: null }, problem: new InputProblem(code, message) };
}
