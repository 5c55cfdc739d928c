export { contentHash } from './content-hash.js';
export type { Statement } from './database.js';
export { entitiesById, entitiesBySlug, entitiesNamedLike, type NamedEntity, type NamedModel } from './entities.js';
export { ExtractionError, StoreError, type StoreErrorCode } from './errors.js';
export { Certainty, ClaimStatusValue, ClaimType, Polarity, QuoteKind } from './generated/enums.js';
export { tables } from './generated/tables.js';
export type { IngestOutcome } from './ingest/ingest.js';
export { openStore, type Store, type StoreOptions } from './store.js';
export { claimAppearances, viewColumns, viewRows, type View, type ViewColumn, type ViewRows } from './views.js';
