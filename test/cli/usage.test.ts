import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hearsay, root, temporaryFolder } from './hearsay.js';

let cwd: string;
let remove: () => Promise<void>;

beforeAll(async () => {
  ({ folder: cwd, remove } = await temporaryFolder());
});
afterAll(() => remove());

describe('wrong usage ends with status 2, says what is wrong, and prints nothing else', () => {
  it.each([
    ['an unknown command', ['inhale'], "unknown command 'inhale'"],
    ['an unknown option', ['extract', '--colour', 'a.txt'], "unknown option '--colour'"],
    ['ingest without a path', ['ingest'], "missing required argument 'path'"],
    ['extract without a path or input', ['extract'], 'extract needs a PATH'],
    ['an unknown format', ['extract', '--format', 'pdf', 'a.txt'], 'Allowed choices are txt, jsonl'],
    ['a number of jobs that is none', ['extract', '--jobs', 'two', 'a.txt'], '--jobs is "two"'],
    ['no job at all', ['extract', '--jobs', '0', 'a.txt'], '--jobs is "0"'],
    ['jobs below zero', ['extract', '--jobs', '-1', 'a.txt'], '--jobs is "-1"'],
    ['half a job', ['extract', '--jobs', '1.5', 'a.txt'], '--jobs is "1.5"'],
    ['more jobs than may be', ['extract', '--jobs', '65', 'a.txt'], '--jobs is "65"'],
    ['a number of jobs of ingest that is none', ['ingest', '--jobs', 'two', 'a.txt'], '--jobs is "two"'],
    ['an empty number of jobs', ['extract', '--jobs', '', 'a.txt'], '--jobs is ""'],
    ['a number of jobs of reextract that is none', ['reextract', '--jobs', '0'], '--jobs is "0"'],
    ['one argument too many', ['migrate', 'now'], 'too many arguments'],
    ['nothing to export', ['export'], "missing required argument 'what'"],
    ['what cannot be exported', ['export', 'people'], 'Allowed choices are articles, quotes, reports, claims'],
    ['a format that there is not', ['export', 'quotes', '--format', 'xlsx'], 'Allowed choices are csv, jsonl, claimreview'],
    ['reviews of quotes', ['export', 'quotes', '--format', 'claimreview'], '--format claimreview is for claims'],
    ['a byte-order mark before JSON', ['export', 'quotes', '--format', 'jsonl', '--bom'], '--bom is for csv'],
    ['a filter of other rows', ['export', 'quotes', '--player', 'les-reed'], '--player is no filter of quotes. Those have --speaker, --club,'],
    ['an empty filter', ['export', 'quotes', '--speaker', ''], '--speaker is empty'],
    ['a value that there is not', ['export', 'quotes', '--kind', 'direct,odd'], '--kind is "direct,odd". It takes DIRECT, MIXED, INDIRECT'],
    ['several values where one may be', ['export', 'reports', '--polarity', 'affirmed,denied'], '--polarity takes one of AFFIRMED, DENIED'],
    ['a day that is none', ['export', 'quotes', '--since', '2017-02-30'], '--since is "2017-02-30"'],
    ['a moment for a day', ['export', 'claims', '--as-of', '2017-08-03T12:00:00Z'], '--as-of is "2017-08-03T12:00:00Z"'],
    ['more names than may be', ['export', 'articles', '--mentions', 'celtic,'.repeat(20) + 'chelsea'], '--mentions takes at most 20 names; 21 were given.'],
    ['quotes as of a day', ['export', 'quotes', '--as-of', '2017-08-03'], '--as-of is for claims'],
    ['undated reports as of no day', ['export', 'claims', '--include-undated'], '--include-undated goes with --as-of'],
    ['a port that is no number', ['serve', '--port', 'http'], '--port is "http"'],
    ['a port that is too high', ['serve', '--port', '65536'], '--port is "65536"'],
    ['a port below zero', ['serve', '--port', '-1'], '--port is "-1"'],
    ['a port with a fraction', ['serve', '--port', '80.5'], '--port is "80.5"'],
    ['a host that is a URL', ['serve', '--host', 'http://localhost'], '--host is "http://localhost"'],
    ['a host with a port', ['serve', '--host', 'localhost:4000'], '--host is "localhost:4000"'],
  ])('%s', async (_what, args, message) => {
    const { status, stdout, stderr } = await hearsay(args, { cwd });
    expect(stderr).toContain(message);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('no command at all, which shows the help', async () => {
    const { status, stderr } = await hearsay([], { cwd });
    expect(stderr).toContain('Usage: hearsay');
    expect(status).toBe(2);
  });
});

describe('a bad setting ends with status 2 and names the variable, not its secrets', () => {
  it.each([
    ['PORT', { PORT: 'four thousand' }, 'PORT is "four thousand"'],
    ['PORT', { PORT: '70000' }, 'PORT is "70000"'],
    ['HOST', { HOST: 'local host' }, 'HOST is "local host"'],
    ['HEARSAY_PATIENCE', { HEARSAY_PATIENCE: 'long' }, 'HEARSAY_PATIENCE is "long"'],
    ['HEARSAY_PATIENCE', { HEARSAY_PATIENCE: '-1' }, 'HEARSAY_PATIENCE is "-1"'],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://me:secret@localhost/hearsay' }, 'DATABASE_URL is not'],
    ['DATABASE_URL', { DATABASE_URL: 'postgresql://me:secret@localhost:port/hearsay' }, 'DATABASE_URL is not'],
  ])('%s', async (_name, env, message) => {
    const { status, stderr } = await hearsay(['serve'], { cwd, env });
    expect(stderr).toContain(message);
    expect(stderr).toContain('[BAD_SETTING]');
    expect(stderr).not.toContain('secret');
    expect(status).toBe(2);
  });
});

describe('help', () => {
  it.each([[['--help']], [['help']]])('of the whole is on standard output: %j', async (args) => {
    const { status, stdout, stderr } = await hearsay(args, { cwd });
    expect(stdout.match(/^ {2}(\w+)/gm)?.map((name) => name.trim())).toEqual(expect.arrayContaining(['serve', 'ingest', 'extract', 'export', 'migrate', 'seed']));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it.each(['serve', 'ingest', 'extract', 'export', 'migrate', 'seed'])('of %s shows how it is used, with examples', async (command) => {
    const { status, stdout } = await hearsay([command, '--help'], { cwd });
    expect(stdout).toContain(`Usage: hearsay ${command}`);
    expect(stdout).toContain(`$ hearsay ${command}`);
    expect(status).toBe(0);
  });
});

it('prints its version', async () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  expect(await hearsay(['--version'], { cwd })).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
});
