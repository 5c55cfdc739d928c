import { join } from 'node:path';
import { ingestReadings, type IngestCounts, type IngestListener } from '../src/cli/ingest-readings.js';
import { packageRoot } from '../src/cli/package-root.js';
import type { Store } from '../src/store/index.js';
import { readInputs, type Reading } from '../src/text/index.js';

/** The documents in prisma/documents. */
export function examples(): AsyncGenerator<Reading> {
  return readInputs([join(packageRoot, 'prisma', 'documents')], { standardInput: process.stdin });
}

/** Loads them, the way that any other article goes. */
export function seed(store: Store, listener: IngestListener): Promise<IngestCounts> {
  return ingestReadings(store, examples(), listener);
}
