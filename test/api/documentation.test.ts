import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { extract, type Extraction } from '../../src/extract/index.js';
import { readInputs } from '../../src/text/index.js';
import { useStore } from '../support/databases.js';
import { ask } from './ask.js';
import { isUpdating } from './golden.js';

const root = new URL('../../', import.meta.url);
const examples = new URL('src/api/examples/', root);
const pages = ['README.md', ...readdirSync(new URL('docs/', root)).map((name) => `docs/${name}`)].filter((name) => name.endsWith('.md'));

/** A query, and the answer that stands right below it, if one does. */
const documented = /^```graphql\n(.*?)^```\n(?:\n```json\n(.*?)^```\n)?/gms;

// What the pages show is what the seed documents give. `npm test -- -u` writes the answers anew.
describe('the documentation', () => {
  const database = useStore('PGlite');
  // What a page changes is changed for the page alone that tells of it.
  const changed = useStore('PGlite');

  beforeAll(async () => {
    const extractions: Extraction[] = [];
    for await (const reading of readInputs([fileURLToPath(new URL('prisma/documents/', root))], { standardInput: process.stdin })) {
      if ('document' in reading) extractions.push(extract(reading.document));
    }
    for (const { store } of [database, changed]) await store.ingest(extractions);
  });

  it.each(pages)('shows in %s queries that run, with the answers that they give', async (name) => {
    const path = new URL(name, root);
    const page = readFileSync(path, 'utf8');
    let answered = page;
    for (const [block, query, answer] of page.matchAll(documented)) {
      const isMutation = query!.startsWith('mutation');
      const { result } = await ask(isMutation ? changed.store : database.store, query!, {}, isMutation ? 'desk' : null);
      expect(result.errors).toBeUndefined();
      if (answer !== undefined) answered = answered.replace(block, () => block.replace(`\`\`\`json\n${answer}`, () => `\`\`\`json\n${written(result)}\n`));
    }
    if (isUpdating()) writeFileSync(path, answered);
    else expect(page).toBe(answered);
  });

  it.each(readdirSync(examples))('shows the example %s in docs/api.md', (name) => {
    expect(readFileSync(new URL('docs/api.md', root), 'utf8')).toContain(`\`\`\`graphql\n${readFileSync(new URL(name, examples), 'utf8')}\`\`\`\n`);
  });
});

const LONGEST_LINE = 130;

/** JSON with every object and list on one line that has room on it. */
function written(value: unknown, indent = ''): string {
  const flat = oneLine(value);
  if (indent.length + flat.length <= LONGEST_LINE || typeof value !== 'object' || value === null) return flat;
  const deeper = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((part) => written(part, deeper))
    : Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}: ${written(part, deeper)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open!}\n${deeper}${parts.join(`,\n${deeper}`)}\n${indent}${close!}`;
}

function oneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}: ${oneLine(part)}`).join(', ')} }`;
}
