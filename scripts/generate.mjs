#!/usr/bin/env node
// Generates the Prisma client (src/store/generated) unless it is there and up to date. Needs no network and no database.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint } from './fingerprint.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const generated = join(root, 'src/store/generated');
const stamp = join(generated, '.stamp');
const require = createRequire(import.meta.url);

/** Generates the client where it is missing or older than the schema. The generator's output goes to standard error, and only when it fails. */
export async function generate() {
  const wanted = fingerprint(root, ['prisma/schema.prisma', 'prisma/generators', 'prisma.config.ts', 'package-lock.json']);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const { code, output } = await prisma(['generate', '--no-hints']);
  if (code !== 0) throw new Error(`prisma generate failed:\n${output}`);
  writeFileSync(stamp, wanted);
}

function prisma(args) {
  // `prisma generate` asks for a schema engine, which it would download, though it never runs it. Any executable will do.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [require.resolve('prisma/build/index.js'), ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await generate();
