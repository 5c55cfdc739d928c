import { expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../cli/hearsay.js';

it('npm run eval says what it needs where the annotated articles are not, and fails', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/eval.mjs'), join(root, 'docs')], { encoding: 'utf8' });
  expect(stderr).toContain('needs the annotated articles and their scorers');
  expect(stderr).toContain(join(root, 'docs', 'football/dev.gold.jsonl'));
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
});
