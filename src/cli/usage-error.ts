/** A command that cannot be meant as it was written. Ends with exit status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly code = 'WRONG_USAGE';
}
