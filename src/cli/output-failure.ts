import { pipeline } from 'node:stream/promises';
import { errorText } from './messages.js';

/** The results cannot be written: a full disk, for one. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
  readonly code = 'OUTPUT_FAILED';
}

/** Prints what is given, no faster than it is taken. Ends where the output does: whether that is a failure is told where it is watched. */
export async function print(pieces: AsyncIterable<string | Uint8Array>): Promise<void> {
  try {
    await pipeline(pieces, process.stdout, { end: false });
  } catch (error) {
    if (!isWriteError(error)) throw error;
  }
}

/** Whether an error came from writing, to standard output or elsewhere. */
function isWriteError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && error.syscall === 'write';
}

/**
 * Watches standard output. A reader that has gone away, as `head` does, is no failure; anything else is told once.
 * @param onFailure called when results were lost
 */
export function watchOutput(onFailure: () => void): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    onFailure();
    const reason = error.code === 'ENOSPC' ? 'There is no space left.' : `The system says ${error.code ?? error.message}.`;
    process.stderr.write(`${errorText(new OutputError(`The output cannot be written. ${reason}`))}\n`);
  });
}
