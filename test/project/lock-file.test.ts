import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../cli/hearsay.js';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly engines?: { readonly node?: string };
  readonly optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> };
const { satisfies } = createRequire(import.meta.url)('semver') as { satisfies: (version: string, range: string) => boolean };

/** Whether a package that is asked for from the folder `from` is locked, there or further up. */
function isLocked(name: string, from: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}

// Without them `npm ci` of npm 11 refuses the whole lock file, and other machines than the one that wrote it lack their binaries.
it('the lock file has what packages need on every platform', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isLocked(name, path)).map((name) => `${path} needs ${name}`),
  );
  expect(missing).toEqual([]);
});

it('the lock file names no host', () => {
  expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
});

it('whatever runs in production runs on the oldest Node that the package allows', () => {
  const oldest = '20.19.0';
  expect(satisfies(oldest, packages['']?.engines?.node ?? '')).toBe(true);
  const newer = Object.entries(packages).filter(([, { dev, optional, engines }]) => !dev && !optional && engines?.node && !satisfies(oldest, engines.node));
  // Only Prisma's own development server, which nothing here starts.
  expect(newer.map(([path]) => path)).toEqual(['node_modules/@prisma/streams-local']);
});
