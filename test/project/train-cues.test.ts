import { expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { root } from '../cli/hearsay.js';

/** Six words that are cues and six that are none, told apart by one sign; all share another. */
const examples = Array.from({ length: 12 }, (_, i) => ({ signs: ['tag VERB', i < 6 ? 'lemma urge' : 'lemma walk', `form ${i}`], right: i < 6 }));

const trained = (): string => spawnSync(process.execPath, ['--input-type=module', '--eval', `
  import { tableOf, train } from './scripts/logistic-regression.mjs';
  process.stdout.write(tableOf([], train(${JSON.stringify(examples)})));`], { cwd: root, encoding: 'utf8' }).stdout;

it('training gives a weight to each sign that several examples have, and the same ones every time', () => {
  const table = trained();
  const weights = new Map(table.split('\n').filter((line) => line.includes('\t')).map((line) => line.split('\t') as [string, string]));
  expect(Number(weights.get('lemma urge'))).toBeGreaterThan(0);
  expect(Number(weights.get('lemma walk'))).toBeLessThan(0);
  expect([...weights.keys()].filter((sign) => sign.startsWith('form '))).toEqual([]);
  expect(trained()).toBe(table);
});

it('training says what it needs where there are no marked articles', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/train-cues.mjs', 'nowhere.jsonl'], { cwd: root, encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toMatch(/nowhere\.jsonl is missing/u);
});
