import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

it('explains every error code of the store in docs/errors.md', () => {
  const source = readFileSync(new URL('../../src/store/errors.ts', import.meta.url), 'utf8');
  const codes = [...source.matchAll(/\| '([A-Z_]+)'/g)].map(([, code]) => code as string);
  const doc = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8');
  expect(codes.length).toBeGreaterThan(10);
  for (const code of codes) expect(doc).toMatch(new RegExp(`^\\| \`${code}\` \\| .+ \\| .+ \\|$`, 'm'));
});
