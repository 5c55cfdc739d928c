import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from '@jest/globals';

/**
 * Holds a text against a file in test/extract/golden. The file is written only where jest is told to update what is on file:
 * `npm test -- -u`.
 */
export function toMatchFile(name: string, text: string): void {
  const path = fileURLToPath(new URL(`./golden/${name}`, import.meta.url));
  const { snapshotState } = expect.getState() as unknown as { snapshotState: { readonly _updateSnapshot: 'all' | 'new' | 'none' } };
  if (snapshotState._updateSnapshot === 'all') writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, 'utf8'));
}
