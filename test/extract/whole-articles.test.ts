import { describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { extract } from '../../src/extract/index.js';
import { readInputs, type Document } from '../../src/text/index.js';
import { misplaced } from './anchors.js';
import { brief } from './brief.js';
import { toMatchFile } from './golden.js';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const textsIn = (path: string): string[] => readdirSync(folder(path)).filter((name) => name.endsWith('.txt') && !name.endsWith('.found.txt')).sort().map((name) => folder(path) + name);

async function documentOf(path: string): Promise<Document> {
  for await (const reading of readInputs([path], { standardInput: process.stdin })) if ('document' in reading) return reading.document;
  throw new Error(`${path} cannot be read.`);
}

describe.each([['prisma/documents', textsIn('../../prisma/documents/')], ['test/extract/golden', textsIn('golden/')]])('the articles of %s', (_folder, paths) => {
  it.each(paths.map((path) => [/[^/]+(?=\.txt$)/u.exec(path)![0], path]))('%s gives what is on file', async (name, path) => {
    const found = extract(await documentOf(path));
    expect(misplaced(found)).toEqual([]);
    toMatchFile(`${name}.found.txt`, brief(found));
  });
});
