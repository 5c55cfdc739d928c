// A process that ingests, a batch at a time, what is not there, and says how far it is. Arguments: the store's options as JSON, the file of
// the articles, the articles of a batch and, for one that is to wait until it is told so, "wait". With that it dies after so many writes
// as stand on the line that it waits for.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { dieAfterWrites, writes } from '../support/die.js';
import type { Extraction } from '../../src/extract/index.js';
import { contentHash, openStore, type StoreOptions } from '../../src/store/index.js';

const [options, file, batch, wait] = process.argv.slice(2) as [string, string, string, string | undefined];
const extractions = JSON.parse(readFileSync(file, 'utf8')) as Extraction[];
let most = Infinity;
if (wait === 'wait') {
  const [told] = (await once(process.stdin, 'data')) as [Buffer];
  most = Number(told.toString());
  process.stdin.destroy();
}
const store = await openStore(JSON.parse(options) as StoreOptions);
console.log('open');
const known = await store.hasArticle(extractions.map(({ text }) => contentHash(text)));
const fresh = extractions.filter(({ text }) => !known.has(contentHash(text)));
const before = writes();
dieAfterWrites(most);
for (let i = 0; i < fresh.length; i += Number(batch)) {
  console.log(`begun ${i}`);
  await store.ingest(fresh.slice(i, i + Number(batch)));
}
dieAfterWrites(Infinity);
console.log(`writes ${writes() - before}`);
await store.close();
