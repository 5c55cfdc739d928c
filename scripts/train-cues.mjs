#!/usr/bin/env node
// Trains the cue model: node scripts/train-cues.mjs CORPUS.jsonl… (default: the training articles beside the project), and writes
// src/extract/lexicon/cue-weights.tsv. The same corpus always gives the same file.
//
// A line of the corpus is {"text", "quotes": [{"spans", "kind", "cue"}]}, with offsets as [start, end].
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const target = fileURLToPath(new URL('../src/extract/lexicon/cue-weights.tsv', import.meta.url));
const usual = fileURLToPath(new URL('../../shared/eval/polnear/train.jsonl', import.meta.url));

/** Passes over the examples, and how far one of them moves a weight that it is the first to move. */
const PASSES = 4;
const RATE = 0.1;
/** Pull towards zero, so that rare signs weigh little. */
const DECAY = 0.01;
/** Least number of examples with a sign that is kept. */
const LEAST_EXAMPLES = 3;
const LEAST_WEIGHT = 0.02;

/**
 * Logistic regression by stochastic gradient descent with a rate of its own for each sign (AdaGrad: Duchi, Hazan and Singer 2011), the
 * weights averaged over the passes.
 *
 * @param {{ signs: readonly string[], cue: boolean }[]} examples
 * @returns {[string, number][]} sign and weight, sorted by sign, the bias first
 */
export function train(examples) {
  const counts = new Map();
  for (const { signs } of examples) for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= LEAST_EXAMPLES).map(([sign]) => sign).sort();
  const index = new Map(names.map((sign, i) => [sign, i]));
  const rows = examples.map(({ signs, cue }) => ({ signs: signs.flatMap((sign) => index.get(sign) ?? []), y: cue ? 1 : 0 }));
  const size = names.length + 1;
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-8);
  const sums = new Float64Array(size);
  const step = (i, gradient) => {
    squares[i] += gradient * gradient;
    weights[i] -= RATE * gradient / Math.sqrt(squares[i]);
  };
  const shuffle = shuffler();
  for (let pass = 0; pass < PASSES; pass++) {
    for (const { signs, y } of shuffle(rows)) {
      let sum = weights[size - 1];
      for (const i of signs) sum += weights[i];
      const error = 1 / (1 + Math.exp(-sum)) - y;
      for (const i of signs) step(i, error + DECAY * weights[i]);
      step(size - 1, error);
    }
    if (pass > 0) for (let i = 0; i < size; i++) sums[i] += weights[i] / (PASSES - 1);
  }
  return [['(bias)', sums[size - 1]], ...names.map((sign, i) => [sign, sums[i]])].filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT);
}

/** Orders that look random and are always the same (a linear congruential generator). */
function shuffler() {
  let state = 1;
  const next = (below) => Math.floor((state = (state * 1103515245 + 12345) % 2147483648) / 2147483648 * below);
  return (rows) => {
    for (let i = rows.length - 1; i > 0; i--) {
      const j = next(i + 1);
      [rows[i], rows[j]] = [rows[j], rows[i]];
    }
    return rows;
  };
}

/** The weights as the table that the extractor reads. */
export const tableOf = (weights) => [
  '# Weights of the signs by which the cue model tells that a word reports, thinks or wants what stands behind it.',
  '# Source: made by `npm run train` (scripts/train-cues.mjs) from news articles in which every attribution was marked by hand (PolNeAR, Newell et al., LREC 2018), which are no part of the project. Not to be changed by hand.',
  '# Columns: sign (as attribution/cue-signs.ts names it; lemmas and small words of the training articles among them); weight (added up and put through the logistic function)',
  'sign\tweight',
  ...weights.map(([sign, weight]) => `${sign}\t${weight.toFixed(3)}`),
  '',
].join('\n');

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
  const weights = train(examples);
  writeFileSync(target, tableOf(weights));
  process.stdout.write(`${examples.length} words, ${examples.filter(({ cue }) => cue).length} of them cues, gave ${weights.length} weights.\n`);
}
