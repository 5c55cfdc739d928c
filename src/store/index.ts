export { CurationError, type CurationErrorCode } from './curation/curation-error.js';
export { contentHash } from './content-hash.js';
export { ExtractionError, StoreError, type StoreErrorCode } from './errors.js';
export { tables } from './generated/tables.js';
export type { IngestOutcome } from './ingest/ingest.js';
export { openStore, type Store, type StoreOptions } from './store.js';
