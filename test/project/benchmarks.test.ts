import { expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../cli/hearsay.js';

const page = readFileSync(join(root, 'docs/benchmarks.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

it('docs/benchmarks.md tells of every option of npm run bench:ingest', () => {
  const { status, stderr } = spawnSync(process.execPath, ['bench/ingest.mjs', '--articles', 'many'], { cwd: root, encoding: 'utf8' });
  expect(status).toBe(2);
  const options = stderr.match(/(?<=^ {2})--[\w-]+/gm) ?? [];
  expect(options).toContain('--articles');
  expect(options.filter((option) => !page.includes(`\`${option}`))).toEqual([]);
});

it('docs/benchmarks.md names scripts that are there', () => {
  const named = [...page.matchAll(/`npm run ([\w:]+)`/g)].map(([, name]) => name as string);
  expect(named).toEqual(expect.arrayContaining(['bench', 'bench:ingest']));
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
});
