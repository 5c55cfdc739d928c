#!/usr/bin/env node
// Builds what runs: dist/src and dist/prisma (the program), and dist/web/playground (the pages that the server gives to browsers).
// Types are not checked here: `npm run typecheck` does that.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { fingerprint } from './fingerprint.mjs';
import { generate } from './generate.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const require = createRequire(import.meta.url);

/** Lexicons and schemas, which the program reads from beside its code. */
const dataFiles = new Set(['.tsv', '.txt', '.json', '.graphql', '.sql']);

const targets = {
  program: {
    sources: ['src', 'prisma/schema.prisma', 'prisma/seed.ts', 'prisma/generators', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json', 'scripts'],
    derived: ['src/store/generated', 'src/web'],
    outputs: ['src', 'prisma'],
    async make(out) {
      await generate();
      await run('typescript', 'bin/tsc', ['-p', 'tsconfig.build.json', '--noCheck', '--outDir', out]);
      cpSync(join(root, 'src'), join(out, 'src'), {
        recursive: true,
        filter: (path) => extname(path) === '' ? path !== join(root, 'src/web') : dataFiles.has(extname(path)),
      });
    },
  },
  playground: {
    sources: ['src/web', 'src/api/examples', 'package-lock.json', 'scripts/build.mjs'],
    derived: [],
    outputs: ['web'],
    async make(out) {
      await run('vite', 'bin/vite.js', ['build', '--config', 'src/web/playground/vite.config.ts', '--outDir', join(out, 'web/playground'), '--logLevel', 'warn']);
    },
  },
};

/**
 * Builds those targets that are missing or older than their sources. Several processes may call this at once: one builds, the others
 * wait. A build that is stopped half-way leaves the last one in place.
 * @param {{ only?: (keyof typeof targets)[], onStart?: () => void }} [options] `onStart` is called before the first thing is built
 * @throws {Error} with the tool's output, where a tool fails
 */
export async function build({ only = Object.keys(targets), onStart = () => {} } = {}) {
  if (only.every(isFresh)) return;
  const release = await lock();
  try {
    const stale = only.filter((name) => !isFresh(name));
    if (stale.length > 0) onStart();
    for (const left of readdirSync(dist).filter((name) => name.startsWith('.new-'))) rmSync(join(dist, left), { recursive: true, force: true });
    for (const name of stale) await make(name);
  } finally {
    release();
  }
}

const stampOf = (name) => join(dist, `.${name}`);
const fingerprintOf = ({ sources, derived }) => fingerprint(root, sources, derived);

function isFresh(name) {
  const stamp = stampOf(name);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprintOf(targets[name]);
}

async function make(name) {
  const target = targets[name];
  const made = fingerprintOf(target);
  // A folder of its own: the compiler of a build that was stopped may be at work still.
  const out = join(dist, `.new-${name}-${process.pid}`);
  await target.make(out);
  rmSync(stampOf(name), { force: true });
  for (const folder of target.outputs) {
    const [from, to, old] = [join(out, folder), join(dist, folder), join(out, `old-${folder}`)];
    if (existsSync(to)) renameSync(to, old);
    if (existsSync(from)) renameSync(from, to);
  }
  writeFileSync(stampOf(name), made);
  rmSync(out, { recursive: true, force: true });
}

/** Waits until no other process builds, and gives the function that lets the next one in. */
async function lock() {
  mkdirSync(dist, { recursive: true });
  const path = join(dist, '.lock');
  for (;;) {
    try {
      writeFileSync(path, `${process.pid}`, { flag: 'wx' });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (!holderLives(path)) removeStale(path);
    else await sleep(100);
  }
}

/** No build takes ten minutes: a lock of that age was left behind, and its process id may be another program's by now. */
const longestBuild = 600_000;

function holderLives(path) {
  try {
    if (Date.now() - statSync(path).mtimeMs > longestBuild) return false;
    const pid = Number(readFileSync(path, 'utf8'));
    if (pid > 0) process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Renaming takes the lock away from one process only, should two find it stale at once. */
function removeStale(path) {
  const away = `${path}-${process.pid}`;
  try {
    renameSync(path, away);
    if (holderLives(away)) renameSync(away, path);
    else rmSync(away, { force: true });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

function run(program, file, args) {
  let script;
  try {
    script = join(dirname(require.resolve(`${program}/package.json`)), file);
  } catch {
    throw new Error(`${program}, which the build needs, is not installed. Run \`npm ci\` with development dependencies.`);
  }
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${program} failed:\n${output}`))));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await build();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
