export type CurationErrorCode =
  | 'NOT_FOUND'
  | 'ALREADY_REJECTED'
  | 'ALREADY_STATED'
  | 'NOTHING_TO_CORRECT'
  | 'NOTHING_TO_RESTORE'
  | 'RESTORE_LATER_FIRST'
  | 'NO_ROLE_LEFT'
  | 'JUDGED_ALREADY'
  | 'JUDGEMENT_CONTRADICTED'
  | 'JUDGEMENT_BY_RULE';

/** A judgement or correction that cannot be made as it was asked for; nothing was changed. */
export class CurationError extends Error {
  override readonly name = 'CurationError';

  constructor(
    readonly code: CurationErrorCode,
    message: string,
  ) {
    super(message);
  }
}
