import { errorText } from './messages.js';

/** The results cannot be written: a full disk, for one. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
  readonly code = 'OUTPUT_FAILED';
}

/** Whether an error came from writing, to standard output or elsewhere. */
export function isWriteError(error: unknown): error is NodeJS.ErrnoException {
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
