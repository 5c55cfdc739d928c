#!/usr/bin/env node
// Measures how fast `hearsay extract` is, and prints it beside what it is meant to reach. Machines differ, and so does what else they do: the ratios
// are taken within one run.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { build } from '../scripts/build.mjs';
import { shares } from './passes.mjs';
import { prose } from './prose.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const articlesFile = join(root, '../shared/eval/football/dev.articles.jsonl');
const articlesRead = 5000;
const rounds = 2;

await build({ only: ['program'] });
const { extract } = await import('../dist/src/extract/index.js');
const { extractionLine } = await import('../dist/src/cli/extraction-json.js');

const articles = sample();
const repeated = Array.from({ length: articlesRead }, (_, i) => articles[i % articles.length]);
const print = (text = '') => process.stdout.write(`${text}\n`);
const row = (what, reached, target = '') => print(`${what.padEnd(52)}${reached.padStart(12)}   ${target}`);

print(`extract over ${articles.length} articles, repeated to ${articlesRead}`);
print();
row('', 'reached', 'target');
await throughput();
print();
await parts();
print();
growth();

/** The annotated articles where they are, else the project's own. */
function sample() {
  if (existsSync(articlesFile)) return readFileSync(articlesFile, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
  process.stderr.write('The targets are for the football articles of ../shared/eval/football/dev.articles.jsonl. They are not there, so that the three of prisma/documents are read.\n');
  const folder = join(root, 'prisma/documents');
  return readdirSync(folder).map((name) => ({ id: name, text: readFileSync(join(folder, name), 'utf8') }));
}

async function throughput() {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
  try {
    const file = join(folder, 'articles.jsonl');
    writeFileSync(file, repeated.map((article) => `${JSON.stringify(article)}\n`).join(''));
    const runs = [];
    for (let round = 0; round < rounds; round++) runs.push([await command(file, 1), await command(file, 2)]);
    const best = (i) => runs.map((pair) => pair[i]).reduce((a, b) => (b.seconds < a.seconds ? b : a));
    const [one, two] = [best(0), best(1)];
    row('articles a second, --jobs 1', (articlesRead / one.seconds).toFixed(0), '>= 250');
    row('articles a second of processor time, all threads', (articlesRead / one.cpuSeconds).toFixed(0));
    row('peak memory, MB, --jobs 1', one.peakMegabytes.toFixed(0), '< 300');
    row('peak memory, MB, --jobs 2', two.peakMegabytes.toFixed(0));
    row('--jobs 2, times as fast as --jobs 1', (one.seconds / two.seconds).toFixed(2), '>= 1.7');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs the command to its end, start and all, its output going nowhere. */
function command(file, jobs) {
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', new URL('usage.mjs', import.meta.url).href, join(root, 'dist/src/cli/main.js'), 'extract', '--jobs', `${jobs}`, file], { stdio: ['ignore', 'ignore', 'inherit', 'pipe'] });
  let usage = '';
  child.stdio[3].setEncoding('utf8').on('data', (piece) => (usage += piece));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) resolve({ seconds: (performance.now() - started) / 1000, ...JSON.parse(usage) });
      else reject(new Error(`extract ended with ${status}.`));
    });
  });
}

async function parts() {
  const documents = repeated.slice(0, 1000).map(documentOf);
  const work = () => documents.forEach((document) => extractionLine(extract(document)));
  work();
  for (const [name, share] of await shares(work)) row(name, `${(100 * share).toFixed(1)} %`);
}

function growth() {
  const [short, long] = [100_000, 1_000_000].map((length) => documentOf({ id: 'prose', text: prose(length) }));
  const seconds = (document) => {
    const started = performance.now();
    extract(document);
    return (performance.now() - started) / 1000;
  };
  const times = (document, n) => Math.min(...Array.from({ length: n }, () => seconds(document)));
  times(short, 5);
  const [ofShort, ofLong] = [times(short, 5), times(long, 3)];
  row('an article of 100 kB, seconds', ofShort.toFixed(2));
  row('an article of 1 MB, seconds', ofLong.toFixed(2));
  row('1 MB, times as long as 100 kB', (ofLong / ofShort).toFixed(1), '<= 12');
}

function documentOf({ id, text, title = null, publishedAt = null, publication = null, url = null, byline = null }) {
  return { id, text, title, publishedAt, publication, url, byline };
}
