#!/usr/bin/env node
// Extracts the annotated articles and prints how much of what is found is right, beside what is meant to be reached. The articles and the scorers are no part
// of the project: they are looked for in ../shared/eval, or in the folder that is given as an argument.
import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { copiesFound } from './copies-found.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const sets = {
  seeds: { articles: join(root, 'prisma/documents'), gold: 'seeds.gold.jsonl', scorer: 'score.mjs' },
  'football train': { articles: 'football/train.articles.jsonl', gold: 'football/train.gold.jsonl', scorer: 'score.mjs' },
  'football dev': { articles: 'football/dev.articles.jsonl', gold: 'football/dev.gold.jsonl', scorer: 'score.mjs' },
  'PolNeAR train': { articles: 'polnear/train.jsonl', gold: 'polnear/train.jsonl', scorer: 'score-attribution.mjs' },
  'PolNeAR dev': { articles: 'polnear/dev.jsonl', gold: 'polnear/dev.jsonl', scorer: 'score-attribution.mjs' },
};

/** Articles of several outlets, in clusters of the same text. */
const duplicates = 'football/duplicates.jsonl';

const f1 = (name) => (scores) => scores[name].f1;
const share = (name) => (scores) => scores[name].share;
const recall = (kind) => (scores) => scores['overlap 0.8'].recallByKind[kind];

/** What each table tells, in per cent unless it is a number of `pairs`, and what it is meant to reach on the last of its sets. */
const tables = [
  {
    sets: ['seeds', 'football train', 'football dev'],
    measures: [
      ['people, F1', f1('people'), 96],
      ['clubs, F1', f1('clubs'), 96],
      ['marked quotes @0.8, F1', f1('marked quotes @0.8'), 92],
      ['… and the speaker', f1('marked quotes + speaker @0.8'), 88],
      ['indirect quotes @0.8, F1', f1('indirect quotes @0.8'), 80],
      ['… and the speaker', f1('indirect quotes + speaker @0.8'), 75],
      ['claims, F1', f1('claims'), 72],
      ['… and the source', f1('claims + source'), 66],
      ['certainty of claims right', share('claims: certainty'), 92],
      ['polarity of claims right', share('claims: polarity'), 95],
      ['amount of claims right', share('claims: amount'), 95],
      ['spans that hold their text', share('spans that hold their text'), 100],
    ],
  },
  {
    sets: ['PolNeAR train', 'PolNeAR dev'],
    measures: [
      ['recall of direct quotes @0.8', recall('DIRECT'), 96],
      ['recall of mixed quotes @0.8', recall('MIXED'), 88],
      ['recall of indirect quotes @0.8', recall('INDIRECT'), 60],
      ['precision @0.8', (scores) => scores['overlap 0.8'].p, 80],
      ['speaker mention right, of those found', (scores) => scores['overlap 0.8'].speakerMention, 88],
    ],
  },
  {
    sets: ['duplicates'],
    measures: [
      ['pairs of a cluster linked', ({ linked }) => linked, 97],
      ['… or by way of others', ({ joined }) => joined, 97],
      ['pairs across clusters', ({ across }) => across, 0, 'pairs'],
      ['… less than half of sentences shared', ({ unlike }) => unlike, 0, 'pairs'],
    ],
  },
];

const folder = resolve(process.argv[2] ?? join(root, '../shared/eval'));
const files = [...Object.values(sets).flatMap(({ articles, gold, scorer }) => [scorer, gold, articles]), duplicates];
const needed = [...new Set(files.map((path) => resolve(folder, path)))];
const missing = needed.filter((path) => !existsSync(path));
if (missing.length > 0) {
  process.stderr.write(
    `npm run eval needs the annotated articles and their scorers, which are no part of the project: the folder ../shared/eval beside the checkout, or another one with the same files, `
      + `given as "npm run eval -- FOLDER".\nNot found:\n${missing.map((path) => `  ${path}\n`).join('')}`,
  );
  process.exit(1);
}

await build({ only: ['program'] });
const temporary = mkdtempSync(join(tmpdir(), 'hearsay-eval-'));
try {
  const scores = {};
  for (const [name, set] of Object.entries(sets)) scores[name] = await scoresOf(set);
  scores.duplicates = copiesFound(join(folder, duplicates), await import('../dist/src/resolve/index.js'));
  for (const table of tables) printTable(table, scores);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

async function scoresOf({ articles, gold, scorer }) {
  const predicted = join(temporary, 'predicted.jsonl');
  const output = openSync(predicted, 'w');
  await run([join(root, 'dist/src/cli/main.js'), 'extract', '--jobs', `${Math.min(4, availableParallelism())}`, resolve(folder, articles)], output);
  closeSync(output);
  return JSON.parse(await run([join(folder, scorer), join(folder, gold), predicted, '--json'], 'pipe'));
}

/** Runs a script with Node, and gives what it printed where that is a pipe. */
function run(args, output) {
  const child = spawn(process.execPath, args, { stdio: ['ignore', output, 'inherit'] });
  let printed = '';
  child.stdout?.setEncoding('utf8').on('data', (piece) => (printed += piece));
  return new Promise((fulfil, reject) => {
    child.on('error', reject);
    child.on('close', (status) => (status === 0 ? fulfil(printed) : reject(new Error(`${args[0]} ended with ${status}.`))));
  });
}

function printTable({ sets: names, measures }, scores) {
  const line = (cells) => process.stdout.write(`${cells.map((cell, i) => (i === 0 ? cell.padEnd(40) : cell.padStart(16))).join('')}\n`);
  line(['', ...names, 'target']);
  for (const [what, of, target, unit] of measures) {
    const told = (value) => (unit === undefined ? percent(value) : `${value}`);
    line([what, ...names.map((name) => told(of(scores[name]))), unit === undefined ? `>= ${target}` : `${target}`]);
  }
  process.stdout.write('\n');
}

/** Where there was nothing to judge, nothing is told. */
function percent(value) {
  return value === null || value === undefined ? '-' : (100 * value).toFixed(1);
}
