export type StoreErrorCode =
  | 'DATABASE_URL_INVALID'
  | 'DATABASE_UNREACHABLE'
  | 'DATABASE_ACCESS_DENIED'
  | 'DATABASE_MISSING'
  | 'DATABASE_TOO_OLD'
  | 'DATABASE_TIMEOUT'
  | 'DATABASE_NOT_MIGRATED'
  | 'DATA_DIRECTORY_IN_USE'
  | 'DATA_DIRECTORY_UNUSABLE'
  | 'MIGRATION_CHANGED'
  | 'MIGRATION_FAILED'
  | 'MIGRATION_UNKNOWN'
  | 'EXTRACTION_INVALID';

/** What a user can cause or can do something about. The message never holds a password or a statement's text. */
export class StoreError extends Error {
  override readonly name: string = 'StoreError';

  constructor(
    readonly code: StoreErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** An extraction that cannot be stored as it is; nothing of it, or of what was given with it, was written. */
export class ExtractionError extends StoreError {
  override readonly name: string = 'ExtractionError';

  constructor(
    /** `Extraction.id`. */
    readonly article: string,
    /** The extractor's rule whose output is wrong; null where no rule made it. */
    readonly rule: string | null,
    problem: string,
  ) {
    super('EXTRACTION_INVALID', `Article "${article}" cannot be stored: ${problem}${rule === null ? '' : ` (rule ${rule})`}.`);
  }
}
