import { join } from 'node:path';
import { ingestReadings, type IngestCounts, type IngestListener } from '../src/cli/ingest-readings.js';
import { packageRoot } from '../src/cli/package-root.js';
import type { Store } from '../src/store/index.js';
import { readInputs } from '../src/text/index.js';

/** Loads the documents in prisma/documents, the way that any other article goes. `npm run seed` and `prisma db seed` do this. */
export function seed(store: Store, listener: IngestListener): Promise<IngestCounts> {
  return ingestReadings(store, readInputs([join(packageRoot, 'prisma', 'documents')], { standardInput: process.stdin }), listener);
}
