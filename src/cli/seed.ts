import { join } from 'node:path';
import type { Store } from '../store/index.js';
import { readInputs } from '../text/index.js';
import { ingestReadings, type IngestCounts, type IngestListener } from './ingest-readings.js';
import { packageRoot } from './package-root.js';

/** Loads the documents in prisma/documents, the way that any other article goes. */
export function seed(store: Store, listener: IngestListener): Promise<IngestCounts> {
  return ingestReadings(store, readInputs([join(packageRoot, 'prisma', 'documents')], { standardInput: process.stdin }), listener);
}
