#!/usr/bin/env node
// Trains the model that weighs claims: node scripts/train-claims.mjs [FOLDER] (default: the football articles beside the project), and writes
// src/extract/lexicon/claim-weights.tsv. The same articles always give the same file.
//
// FOLDER holds train.articles.jsonl with train.gold.jsonl, and the articles of annotations/claims.tsv in unlabelled.jsonl and duplicates.jsonl.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { tableOf, train } from './logistic-regression.mjs';

const target = fileURLToPath(new URL('../src/extract/lexicon/claim-weights.tsv', import.meta.url));
const annotations = fileURLToPath(new URL('annotations/claims.tsv', import.meta.url));
const folder = process.argv[2] ?? fileURLToPath(new URL('../../shared/eval/football', import.meta.url));

const HEAD = [
  'Weights of the signs by which a claim that a frame found is judged likely or not.',
  'Source: made by `npm run train` (scripts/train-claims.mjs) from football articles whose claims were marked by hand, which are no part of the project. Not to be changed by hand.',
  'Columns: sign (as claims/plausibility-signs.ts names it); weight (added up and put through the logistic function)',
];

const linesOf = (file) => readFileSync(`${folder}/${file}`, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line));

/** Where a string stands first in a text; null where it does not. */
function placeOf(text, string) {
  const start = string ? text.indexOf(string) : -1;
  return start < 0 ? null : { start, end: start + string.length };
}

/** The marked claims of a gold line, by places in its article's text. */
function marked(gold, text) {
  const forms = new Map(gold.people.map(({ name, aliases }) => [name, [name, ...aliases]]));
  const placeOfPerson = (name) => (name === null ? null : (forms.get(name) ?? [name]).map((form) => placeOf(text, form)).find(Boolean) ?? undefined);
  return gold.claims.flatMap(({ type, player, from, to, evidence, optional }) => {
    const places = { player: placeOfPerson(player), evidence: placeOf(text, evidence) };
    return places.player === undefined || !places.evidence ? [] : [{ type, from, to, optional: optional === true, ...places }];
  });
}

/** The claims of annotations/claims.tsv, by article. */
function annotated() {
  const claims = new Map();
  for (const line of readFileSync(annotations, 'utf8').split('\n').filter((row) => row !== '' && !row.startsWith('#')).slice(1)) {
    const [article, type, player, from, to, evidence, optional] = line.split('\t');
    if (type === '') claims.set(article, []);
    if (type === '') continue;
    const span = (cell) => (cell === '' ? null : { start: Number(cell.split('-')[0]), end: Number(cell.split('-')[1]) });
    claims.set(article, [...(claims.get(article) ?? []), { type, player: span(player), from: from || null, to: to || null, evidence: span(evidence), optional: optional === 'yes' }]);
  }
  return claims;
}

const files = ['train.articles.jsonl', 'train.gold.jsonl', 'unlabelled.jsonl', 'duplicates.jsonl'];
const missing = files.find((file) => !existsSync(`${folder}/${file}`));
if (missing) {
  process.stderr.write(`${folder}/${missing} is missing. Give a folder of annotated articles: node scripts/train-claims.mjs FOLDER\n`);
  process.exit(1);
}
await build({ only: ['program'] });
const { claimExamples } = await import('../dist/src/extract/claims/claim-examples.js');
const gold = new Map(linesOf('train.gold.jsonl').map((line) => [line.id, line]));
const ours = annotated();
const seen = new Set();
const examples = [...linesOf('train.articles.jsonl'), ...linesOf('unlabelled.jsonl'), ...linesOf('duplicates.jsonl')].flatMap((article) => {
  const claims = gold.has(article.id) ? marked(gold.get(article.id), article.text) : ours.get(article.id);
  if (!claims || seen.has(article.id)) return [];
  seen.add(article.id);
  return claimExamples({ url: null, byline: null, ...article }, claims);
});
const weights = train(examples);
writeFileSync(target, tableOf(HEAD, weights));
process.stdout.write(`${examples.length} claims found in ${seen.size} articles, ${examples.filter(({ right }) => right).length} of them right, gave ${weights.length} weights.\n`);
