#!/usr/bin/env node
// Prints a corpus of transfer news that nobody wrote, as JSON Lines for `hearsay ingest`, the same for the same options. What is true of each article goes to another file.
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { corpus } from './stories.mjs';

const usage = `usage: node bench/corpus/generate.mjs [--articles N] [--people N] [--stories N] [--seed N] [--truth FILE]

  --articles N   how many articles (default: 100000)
  --people N     how many people (default: a fifth of the articles)
  --stories N    how many stories (default: a twentieth of the articles)
  --seed N       another number gives another corpus (default: 1)
  --truth FILE   where to write, a line an article, who is named, what is claimed and what it is a copy of
`;

let values;
try {
  ({ values } = parseArgs({ options: Object.fromEntries(['articles', 'people', 'stories', 'seed', 'truth', 'help'].map((name) => [name, { type: name === 'help' ? 'boolean' : 'string' }])) }));
  for (const name of ['articles', 'people', 'stories', 'seed']) if (values[name] !== undefined && !/^[1-9]\d{0,8}$/.test(values[name])) throw new Error(`--${name} must be a whole number from 1.`);
} catch (error) {
  process.stderr.write(`${error.message}\n${usage}`);
  process.exit(2);
}
if (values.help) {
  process.stdout.write(usage);
  process.exit(0);
}

const number = (name, otherwise) => (values[name] === undefined ? otherwise : Number(values[name]));
const truthFile = values.truth === undefined ? null : createWriteStream(values.truth);

for (const { record, truth } of corpus({ seed: number('seed', 1), articles: number('articles', 100_000), people: number('people'), stories: number('stories') })) {
  await write(process.stdout, record);
  if (truthFile) await write(truthFile, truth);
}
truthFile?.end();

async function write(stream, value) {
  if (!stream.write(`${JSON.stringify(value)}\n`)) await once(stream, 'drain');
}
