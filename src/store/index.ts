export { contentHash } from './content-hash.js';
export { CurationError, type CurationErrorCode } from './curation/curation-error.js';
export type { ReportChange } from './curation/correct-report.js';
export type { Speaker } from './curation/speakers.js';
export { ExtractionError, StoreError, type StoreErrorCode } from './errors.js';
export { tables } from './generated/tables.js';
export type { IngestOutcome } from './ingest/ingest.js';
export { KeyError, type KeyErrorCode, type KeyHolder, KeyRight, type ListedKey } from './keys.js';
export { openStore, type Store, type StoreOptions } from './store.js';
