#!/usr/bin/env node
// Trains the cue model: node scripts/train-cues.mjs CORPUS.jsonl… (default: the training articles beside the project), and writes
// src/extract/lexicon/cue-weights.tsv. The same corpus always gives the same file.
//
// A line of the corpus is {"text", "quotes": [{"spans", "kind", "cue"}]}, with offsets as [start, end].
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { tableOf, train } from './logistic-regression.mjs';

const target = fileURLToPath(new URL('../src/extract/lexicon/cue-weights.tsv', import.meta.url));
const usual = fileURLToPath(new URL('../../shared/eval/polnear/train.jsonl', import.meta.url));

const HEAD = [
  'Weights of the signs by which the cue model tells that a word reports, thinks or wants what stands behind it.',
  'Source: made by `npm run train` (scripts/train-cues.mjs) from news articles in which every attribution was marked by hand (PolNeAR, Newell et al., LREC 2018), which are no part of the project. Not to be changed by hand.',
  'Columns: sign (as attribution/cue-signs.ts names it; lemmas and small words of the training articles among them); weight (added up and put through the logistic function)',
];

/** The examples of an article, by the extractor's own reading of it. */
async function examplesOf(files) {
  const { cueExamples } = await import('../dist/src/extract/attribution/cue-examples.js');
  return files.flatMap((file) => readFileSync(file, 'utf8').split('\n').filter((line) => line.trim() !== '').flatMap((line) => cueExamples(JSON.parse(line))));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = process.argv.length > 2 ? process.argv.slice(2) : [usual];
  const missing = files.find((file) => !existsSync(file));
  if (missing) {
    process.stderr.write(`${missing} is missing. Give annotated articles: node scripts/train-cues.mjs CORPUS.jsonl\n`);
    process.exit(1);
  }
  await build({ only: ['program'] });
  const examples = await examplesOf(files);
  const weights = train(examples.map(({ signs, cue }) => ({ signs, right: cue })));
  writeFileSync(target, tableOf(HEAD, weights));
  process.stdout.write(`${examples.length} words, ${examples.filter(({ cue }) => cue).length} of them cues, gave ${weights.length} weights.\n`);
}
