import { expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { root } from '../cli/hearsay.js';

/** Six examples that are right and six that are not, told apart by one sign; all share another. */
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

it.each([
  ['cues', 'nowhere.jsonl', /nowhere\.jsonl is missing/u],
  ['claims', 'nowhere', /nowhere\/train\.articles\.jsonl is missing/u],
])('training of %s says what it needs where there are no marked articles', (model, where, message) => {
  const { status, stderr } = spawnSync(process.execPath, [`scripts/train-${model}.mjs`, where], { cwd: root, encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toMatch(message);
});
