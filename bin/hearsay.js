#!/usr/bin/env node
// Starts the command line. In a checkout it builds first what is missing or older than its sources.
import { existsSync } from 'node:fs';

const builder = new URL('../scripts/build.mjs', import.meta.url);

if (existsSync(builder)) {
  const { build } = await import(builder);
  const [command, ...rest] = process.argv.slice(2);
  const serve = command === 'serve' && !rest.includes('--help') && !rest.includes('-h');
  const onStart = () => {
    if (serve || process.stderr.isTTY) process.stderr.write('hearsay: building, once …\n');
  };
  try {
    // Only the server gives out pages, and bundling them takes the longer part of a build.
    await build({ only: serve ? undefined : ['program'], onStart });
  } catch (error) {
    process.stderr.write(`hearsay: the build failed. ${error.message}\n`);
    process.exit(1);
  }
}

await import('../dist/src/cli/main.js');
