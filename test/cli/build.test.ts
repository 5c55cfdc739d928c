import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { cp, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished, root, temporaryFolder, type Result } from './hearsay.js';

/** A checkout as it is after `npm ci`. */
let checkout: string;
let remove: () => Promise<void>;

beforeAll(async () => {
  ({ folder: checkout, remove } = await temporaryFolder());
  for (const name of ['bin', 'prisma', 'scripts', 'src', 'package.json', 'package-lock.json', 'prisma.config.ts', 'tsconfig.json', 'tsconfig.build.json']) {
    await cp(join(root, name), join(checkout, name), { recursive: true });
  }
  await rm(join(checkout, 'src/store/generated'), { recursive: true, force: true });
  await symlink(join(root, 'node_modules'), join(checkout, 'node_modules'));
});
afterAll(() => remove());

function run(args: string[]): Promise<Result> {
  return finished(spawn(process.execPath, [join(checkout, 'bin/hearsay.js'), ...args], { cwd: checkout, env: { PATH: process.env.PATH } }));
}

const main = (): string => join(checkout, 'dist/src/cli/main.js');
const version = { status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), stderr: '' };

it('builds itself at the first start, also when two start at once', async () => {
  expect(await Promise.all([run(['--version']), run(['--version'])])).toEqual([version, version]);
});

it('does not build again while no source has changed', async () => {
  const { mtimeMs } = await stat(main());
  expect(await run(['--version'])).toEqual(version);
  expect((await stat(main())).mtimeMs).toBe(mtimeMs);
});

it('builds again when a source has changed, and takes out what has gone', async () => {
  const source = join(checkout, 'src/cli/gone.ts');
  await writeFile(source, 'export {};\n');
  expect(await run(['--version'])).toEqual(version);
  expect(await readFile(join(checkout, 'dist/src/cli/gone.js'), 'utf8')).toContain('export');
  await rm(source);
  expect(await run(['--version'])).toEqual(version);
  await expect(stat(join(checkout, 'dist/src/cli/gone.js'))).rejects.toThrow('ENOENT');
});

it('goes on after a build that was killed', async () => {
  await writeFile(join(checkout, 'dist/.lock'), '999999999');
  const later = new Date(Date.now() + 5000);
  await utimes(join(checkout, 'src/cli/main.ts'), later, later);
  expect(await run(['--version'])).toEqual(version);
});

it('says so when the build fails, and runs nothing', async () => {
  const source = join(checkout, 'src/cli/broken.ts');
  await writeFile(source, 'const = 1;\n');
  const { status, stdout, stderr } = await run(['--version']);
  expect(stderr).toContain('hearsay: the build failed.');
  expect(stderr).toContain('broken.ts');
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  await rm(source);
});

it('runs without its sources, as in an image', async () => {
  expect(await run(['--version'])).toEqual(version);
  for (const name of ['src', 'scripts', 'tsconfig.json', 'tsconfig.build.json', 'prisma/schema.prisma']) await rm(join(checkout, name), { recursive: true });
  expect(await run(['extract', 'prisma/documents'])).toEqual({ status: 0, stdout: expect.stringMatching(/^(\{.*\}\n){3}$/), stderr: '' });
});
