// A process that ingests what it is told to and says how far it is. Arguments: the store's options and the articles, as JSON.
import { readFileSync } from 'node:fs';
import type { Extraction } from '../../src/extract/index.js';
import { openStore, type StoreOptions } from '../../src/store/index.js';

const [options, file, batch] = process.argv.slice(2) as [string, string, string];
const extractions = JSON.parse(readFileSync(file, 'utf8')) as Extraction[];
const store = await openStore(JSON.parse(options) as StoreOptions);
console.log('open');
for (let i = 0; i < extractions.length; i += Number(batch)) {
  console.log(`begun ${i}`);
  await store.ingest(extractions.slice(i, i + Number(batch)));
  console.log(`done ${i}`);
}
await store.close();
