/** Where in the input something stands. */
export interface Place {
  /** The path as the user would write it, or `stdin`. */
  readonly file: string;
  /** Counted from 1; null where the whole file is meant. */
  readonly line: number | null;
}

/** What can be wrong with an input. docs/errors.md says what each means and what to do. */
export type InputProblemCode =
  | 'NO_SUCH_FILE'
  | 'NO_FILE_MATCHES'
  | 'UNREADABLE_FILE'
  | 'UNKNOWN_FORMAT'
  | 'NOT_UTF8'
  | 'EMPTY_TEXT'
  | 'TEXT_TOO_LONG'
  | 'LINE_TOO_LONG'
  | 'BROKEN_JSON'
  | 'MISSING_TEXT'
  | 'WRONG_TYPE'
  | 'FIELD_TOO_LONG'
  | 'BAD_DATE'
  | 'BAD_CHARACTER';

/** One document, file or line that cannot be read. It concerns nothing else: reading goes on after it. */
export class InputProblem extends Error {
  override readonly name = 'InputProblem';

  /** @param message what is wrong and what to do, without the place */
  constructor(
    readonly code: InputProblemCode,
    message: string,
  ) {
    super(message);
  }
}
