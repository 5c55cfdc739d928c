#!/usr/bin/env node
// Ingests a generated corpus into PostgreSQL with `hearsay ingest`, and prints how fast that was, what it cost, and how much of what is true was found, beside what
// is meant to be reached. Without DATABASE_URL it starts a server of its own, with the settings that PostgreSQL comes with, and removes it at the end.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { build } from '../scripts/build.mjs';
import { startPostgresServer } from '../test/support/postgres-server.mjs';
import { corpus } from './corpus/stories.mjs';
import { Identity } from './identity.mjs';
import { processorTime } from './processor-time.mjs';
import { splitOfProfile, splitOfStatements } from './split.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const usage = `usage: npm run bench:ingest -- [--articles N] [--seed N] [--keep-profile FOLDER]

  --articles N           how many articles (default: 100000), with a fifth as many people and a twentieth as many stories
  --seed N               of the corpus (default: 1)
  --keep-profile FOLDER  where to leave the processor's profile and the statements that ran
`;
const options = parseOptions();
const claimsLookedUp = 200;

const print = (text = '') => process.stdout.write(`${text}\n`);
const row = (what, reached, target = '') => print(`${what.padEnd(58)}${reached.padStart(12)}   ${target}`);
const percent = (share) => (Number.isFinite(share) ? `${(100 * share).toFixed(1)} %` : '?');
/** A tenth that is smaller than a batch has no figure of its own. */
const list = (numbers, digits) => numbers.map((number) => (Number.isFinite(number) ? number.toFixed(digits) : '?')).join(' ');

await build({ only: ['program'] });
const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
const server = process.env.DATABASE_URL ? null : await startPostgresServer({ shared_preload_libraries: 'pg_stat_statements' });
const databaseUrl = process.env.DATABASE_URL ?? `${server.url}/postgres`;
try {
  const files = { articles: join(folder, 'articles.jsonl'), truth: join(folder, 'truth.jsonl'), profiles: options.keep ?? join(folder, 'profiles') };
  const words = await writeCorpus(files);
  print(`ingest of ${options.articles} generated articles of ${words.toFixed(0)} words on average (seed ${options.seed})`);
  print();
  row('', 'reached', 'target');
  const admin = new pg.Client(databaseUrl);
  await admin.connect();
  try {
    await command(['migrate']);
    const { rows } = await admin.query('SELECT 1 FROM article LIMIT 1');
    if (rows.length > 0) throw new Error('The database that DATABASE_URL names has articles already. Name an empty one.');
    const statements = await admin.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements').then(() => admin.query('SELECT pg_stat_statements_reset()'), () => null);
    const used = await ingest(admin, files);
    await speed(admin, used);
    if (statements !== null) await databaseTime(admin, used);
    processTime(files.profiles, used);
    await lookUps(admin);
    await judge(admin, files.truth);
  } finally {
    await admin.end();
  }
} finally {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
}

function parseOptions() {
  try {
    const { values } = parseArgs({ options: { articles: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' }, 'keep-profile': { type: 'string' } } });
    for (const name of ['articles', 'seed']) if (!/^[1-9]\d{0,8}$/.test(values[name])) throw new Error(`--${name} must be a whole number from 1.`);
    return { articles: Number(values.articles), seed: Number(values.seed), keep: values['keep-profile'] };
  } catch (error) {
    process.stderr.write(`${error.message}\n${usage}`);
    process.exit(2);
  }
}

/** @returns the mean number of words */
async function writeCorpus(files) {
  const [articles, truths] = [createWriteStream(files.articles), createWriteStream(files.truth)];
  let words = 0;
  for (const { record, truth } of corpus(options)) {
    words += record.text.split(/\s+/).length;
    for (const [stream, value] of [[articles, record], [truths, truth]]) if (!stream.write(`${JSON.stringify(value)}\n`)) await once(stream, 'drain');
  }
  await Promise.all([articles, truths].map((stream) => once(stream.end(), 'finish')));
  return words / options.articles;
}

async function ingest(admin, files) {
  const started = performance.now();
  const profiler = ['--cpu-prof', `--cpu-prof-dir=${files.profiles}`, '--cpu-prof-interval=10000'];
  const serverBefore = processorTime(server?.pid);
  const passed = []; // how many ids of articles were taken, and what that had cost until then
  let watching = true;
  const used = await command(['ingest', files.articles, '--json'], profiler, async (pid) => {
    while (watching) {
      const { rows: [{ taken }] } = await admin.query('SELECT CASE WHEN is_called THEN last_value ELSE 0 END::int AS taken FROM article_id_seq');
      const own = processorTime(pid);
      if (own !== 0) passed.push({ taken, seconds: own + processorTime(server?.pid) - serverBefore }); // nothing is told of one that has ended
      await sleep(1000);
    }
  });
  watching = false;
  return { ...used, passed, seconds: (performance.now() - started) / 1000, serverSeconds: processorTime(server?.pid) - serverBefore };
}

/** Runs hearsay to its end. @returns what it used, and the summary that it printed */
async function command(args, flags = [], watch = () => {}) {
  const child = spawn(process.execPath, [...flags, '--import', new URL('usage.mjs', import.meta.url).href, join(root, 'dist/src/cli/main.js'), ...args], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
  });
  let [printed, usage] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (piece) => (printed += piece));
  child.stdio[3].setEncoding('utf8').on('data', (piece) => (usage += piece));
  watch(child.pid)?.catch(() => {}); // the figures of a run are no reason to end it
  const [status] = await once(child, 'close');
  if (status !== 0) throw new Error(`hearsay ${args[0]} ended with ${status}: ${printed}`);
  return { ...JSON.parse(usage), printed };
}

async function speed(admin, { seconds, peakMegabytes, cpuSeconds, serverSeconds, passed, printed }) {
  const { added, failed } = JSON.parse(printed);
  row('articles a second', (added / seconds).toFixed(1), '>= 150');
  // When the last article of each tenth was stored.
  const { rows } = await admin.query(`
    SELECT tenth, extract(epoch FROM max(ingested_at))::float8 AS at, count(*)::int AS articles
    FROM (SELECT ingested_at, ntile(10) OVER (ORDER BY id) AS tenth FROM article) a GROUP BY tenth ORDER BY tenth`);
  const { rows: [first] } = await admin.query('SELECT extract(epoch FROM min(ingested_at))::float8 AS at FROM article');
  const rates = rows.map(({ articles, at }, i) => articles / (at - (i === 0 ? first.at : rows[i - 1].at)));
  row('  by tenths of the corpus', '', list(rates, 0));
  row('  the last tenth slower than the first by', percent(1 - rates.at(-1) / rates[0]), '< 20 %');
  row('peak memory of the process, MB', peakMegabytes.toFixed(0), '< 600');
  row('processor time of the process, ms an article', ((1000 * cpuSeconds) / added).toFixed(2));
  row('processor time of the database, ms an article', Number.isNaN(serverSeconds) ? '?' : ((1000 * serverSeconds) / added).toFixed(2));
  row('  both, by tenths of the corpus', '', list(costByTenths(passed), 1));
  if (failed > 0) row('articles that failed', String(failed), '0');
  const { rows: [{ size }] } = await admin.query('SELECT pg_database_size(current_database())::float8 / 1e6 AS size');
  row('size of the database, kB an article', ((1000 * size) / added).toFixed(1));
  print();
}

/** Milliseconds an article in each tenth. Processor time tells of slowing down also where other programs take their share of the processors. */
function costByTenths(passed) {
  const last = passed.at(-1)?.taken ?? 0;
  const edges = Array.from({ length: 11 }, (_, i) => passed.find(({ taken }) => taken > 0 && taken >= (last * i) / 10));
  return edges.slice(1).map((edge, i) => (1000 * (edge.seconds - edges[i].seconds)) / (edge.taken - edges[i].taken));
}

/** Statements are measured by the clock, which on a busy machine runs on while they wait for a processor: so their shares are taken, of the processor time. */
async function databaseTime(admin, { seconds, serverSeconds }) {
  const { rows } = await admin.query(`
    SELECT query, calls::int, (total_exec_time + total_plan_time)::float8 AS milliseconds FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid
    WHERE d.datname = current_database() AND toplevel ORDER BY milliseconds DESC`);
  const split = splitOfStatements(rows);
  const total = [...split.values()].reduce((a, b) => a + b, 0);
  row('the database was at work, of the time', percent(total / seconds));
  printSplit(split, Number.isNaN(serverSeconds) ? total : serverSeconds);
  if (options.keep) for (const { query, calls, milliseconds } of rows.slice(0, 24)) process.stderr.write(`${(milliseconds / 1000).toFixed(1).padStart(8)} s ${String(calls).padStart(7)} ${query.replace(/\s+/g, ' ').slice(0, 200)}\n`);
}

function processTime(profiles, { cpuSeconds }) {
  const split = new Map();
  for (const name of readdirSync(profiles).filter((file) => file.endsWith('.cpuprofile'))) {
    for (const [part, seconds] of splitOfProfile(JSON.parse(readFileSync(join(profiles, name), 'utf8')))) split.set(part, (split.get(part) ?? 0) + seconds);
  }
  row('the process', '');
  printSplit(split, cpuSeconds);
}

/** @param split seconds by part, of which the shares count; @param spent seconds of processor time in all */
function printSplit(split, spent) {
  const total = [...split.values()].reduce((a, b) => a + b, 0);
  for (const [part, seconds] of [...split].sort((a, b) => b[1] - a[1])) row(`  ${part}`, percent(seconds / total), `${((1000 * spent * seconds) / total / options.articles).toFixed(2)} ms an article`);
  print();
}

/** Status and origins of claims, as the API's statements look them up: by primary key. */
async function lookUps(admin) {
  const { rows: claims } = await admin.query('SELECT id FROM claim ORDER BY md5(id::text) LIMIT $1', [claimsLookedUp]);
  const statement = {
    name: 'claim',
    text: `SELECT c.status, c.origins, s.value, s.since, s.explanation, s.decided_by,
             (SELECT array_agg(DISTINCT r.origin_key) FROM report r WHERE r.claim_id = c.id) AS origin_keys
           FROM claim c LEFT JOIN LATERAL (
             SELECT * FROM claim_status s WHERE s.claim_id = c.id ORDER BY s.undated DESC, s.position DESC LIMIT 1
           ) s ON true WHERE c.id = $1`,
  };
  for (const { id } of claims.slice(0, 5)) await admin.query({ ...statement, values: [id] });
  const times = [];
  for (const { id } of claims) {
    const started = performance.now();
    await admin.query({ ...statement, values: [id] });
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
  row(`status and origins of ${claims.length} claims, ms: median`, at(0.5).toFixed(2));
  row('  95th percentile', at(0.95).toFixed(2), '< 5');
  print();
}

async function judge(admin, truthFile) {
  const identity = new Identity();
  const found = { people: 0, named: 0, claims: 0, claimed: 0 };
  const copies = new Identity();
  let batch = [];
  for await (const line of createInterface({ input: createReadStream(truthFile) })) {
    batch.push(JSON.parse(line));
    if (batch.length === 1000) {
      await judgeBatch(admin, batch, identity, copies, found);
      batch = [];
    }
  }
  if (batch.length > 0) await judgeBatch(admin, batch, identity, copies, found);

  const { people, stored } = identity.counts();
  const [pairs, each] = [identity.pairs(), identity.bCubed()];
  row('people named in articles, of whom found by the extractor', percent(found.people / found.named), `${people} people in ${stored} groups`);
  row('identity, pairs of namings: precision', percent(pairs.precision), '>= 98 %');
  row('identity, pairs of namings: recall', percent(pairs.recall), '>= 98 %');
  row('identity, B-cubed: precision', percent(each.precision));
  row('identity, B-cubed: recall', percent(each.recall));
  row('claims, of which reported of that player in that article', percent(found.claims / found.claimed));
  const ofCopies = copies.pairs();
  row('copies, pairs of articles of one text: precision', percent(ofCopies.precision));
  row('copies, pairs of articles of one text: recall', percent(ofCopies.recall), '>= 97 %');
}

async function judgeBatch(admin, batch, identity, copies, found) {
  const ids = batch.map(({ id }) => id);
  const { rows: mentions } = await admin.query(
    `SELECT a.external_id AS article, m.text AS name, p.canonical_id AS person FROM article a JOIN mention m ON m.article_id = a.id JOIN person p ON p.id = m.person_id WHERE a.external_id = ANY ($1)
     UNION ALL
     SELECT a.external_id, 'by ' || p.name, p.canonical_id FROM article a JOIN byline b ON b.article_id = a.id JOIN person p ON p.id = b.person_id WHERE a.external_id = ANY ($1)`,
    [ids],
  );
  const { rows: reports } = await admin.query(
    `SELECT a.external_id AS article, c.type::text, r.polarity::text, p.canonical_id AS player FROM article a JOIN report r ON r.article_id = a.id JOIN claim c ON c.id = r.claim_id
     JOIN person p ON p.id = r.player_id WHERE a.external_id = ANY ($1)`,
    [ids],
  );
  const { rows: roots } = await admin.query('SELECT external_id AS article, coalesce(duplicate_of_id, id) AS root FROM article WHERE external_id = ANY ($1)', [ids]);
  const personOf = new Map(mentions.map(({ article, name, person }) => [`${article} ${name}`, person]));
  const reported = new Set(reports.map(({ article, type, polarity, player }) => [article, type, polarity, player].join(' ')));
  const rootOf = new Map(roots.map(({ article, root }) => [article, root]));
  const stored = new Set(mentions.map(({ article }) => article));
  // An article of the very text of another is not stored again.
  for (const { id, people, byline, claims, copyOf } of batch.filter((one) => stored.has(one.id))) {
    const here = new Map();
    for (const [name, person] of [...people.map((one) => [one.name, one.person]), ...byline.map((one) => [`by ${one.name}`, one.person])]) {
      const takenFor = personOf.get(`${id} ${name}`);
      found.named += 1;
      if (takenFor === undefined) continue;
      found.people += 1;
      here.set(person, takenFor);
      identity.add(person, takenFor);
    }
    for (const { type, player, polarity } of claims) {
      found.claimed += 1;
      if (reported.has([id, type, polarity, here.get(player)].join(' '))) found.claims += 1;
    }
    copies.add(copyOf ?? id, rootOf.get(id));
  }
}
