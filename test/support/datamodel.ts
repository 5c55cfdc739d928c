import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { DMMF } from '@prisma/generator-helper';
import { newFolder } from './databases.js';

const require = createRequire(import.meta.url);
const generator = fileURLToPath(new URL('print-datamodel.mjs', import.meta.url));
const schema = new URL('../../prisma/schema.prisma', import.meta.url);

/** prisma/schema.prisma as Prisma itself reads it. */
export async function readDatamodel(): Promise<DMMF.Datamodel> {
  const path = newFolder();
  const others = readFileSync(schema, 'utf8').replace(/^generator \w+ \{[^}]*\}/gm, '');
  writeFileSync(`${path}.prisma`, `${others}\ngenerator datamodel {\n  provider = "node ${generator}"\n  output   = "${path}.json"\n}\n`);
  await promisify(execFile)(process.execPath, [require.resolve('prisma/build/index.js'), 'generate', '--no-hints', '--schema', `${path}.prisma`], {
    // It asks for a schema engine, which it does not run.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' },
  });
  return JSON.parse(readFileSync(`${path}.json`, 'utf8')) as DMMF.Datamodel;
}
