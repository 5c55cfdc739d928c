import type { Place } from '../text/index.js';
import type { Problem } from './extract-document.js';

/** What stands on standard error before everything that is not about one input file. */
export const PROGRAM = 'hearsay';

/** Makes control characters visible, so that no input can move the cursor or recolour the terminal. */
export function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are what it is for
  return text.replace(/[\u0000-\u001F\u007F-\u009F]/g, (character) => (character === '\n' ? ' ' : `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`));
}

export function placeText({ file, line }: Place): string {
  return line === null ? file : `${file}:${line}`;
}

/** `articles.jsonl:17: The line is not JSON: … [BROKEN_JSON]` */
export function problemText(place: Place, problem: Problem): string {
  return printable(`${placeText(place)}: ${problem.message} [${problem.code}]`);
}

/**
 * An error as the user is told it. Those that a user can cause have a code of their own and say what to do; anything else is a
 * mistake in Hearsay and is shown with where it happened.
 */
export function errorText(error: unknown): string {
  if (isForUsers(error)) return `${PROGRAM}: ${printable(error.message)} [${error.code}]`;
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${PROGRAM}: something went wrong inside Hearsay. Please report this:\n${details}`;
}

/** Whether an error carries a code of Hearsay's, and not one of the system's or a library's. */
export function isForUsers(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && !('syscall' in error) && /^(?!.*ERR_)[A-Z]+(_[A-Z0-9]+)+$/.test(error.code);
}
