import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@jest/globals';

/**
 * Holds a text against a file under test/api/golden. The file is written only where jest is told to update what is on file:
 * `npm test -- -u`.
 */
export function toMatchFile(name: string, text: string): void {
  const path = fileURLToPath(new URL(`./golden/${name}`, import.meta.url));
  if (isUpdating()) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  expect(text).toBe(readFileSync(path, 'utf8'));
}

/** Whether jest is told to update what is on file. */
export function isUpdating(): boolean {
  const { snapshotState } = expect.getState() as unknown as { snapshotState: { readonly _updateSnapshot: 'all' | 'new' | 'none' } };
  return snapshotState._updateSnapshot === 'all';
}
