import { errorText } from './messages.js';

/** The results cannot be written: a full disk, for one. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
  readonly code = 'OUTPUT_FAILED';
}

/** Standard output takes no more. */
class OutputEnded extends Error {
  override readonly name = 'OutputEnded';
}

/**
 * Does what prints much, no faster than that is taken, and breaks it off where the output ends: whether that is a failure is told where it
 * is watched.
 * @param work is given what prints a piece; it waits for that, and lets pass what that throws
 */
export async function printing(work: (print: (piece: string | Uint8Array) => Promise<void>) => Promise<unknown>): Promise<void> {
  try {
    await work(print);
  } catch (error) {
    if (!(error instanceof OutputEnded)) throw error;
  }
}

function print(piece: string | Uint8Array): Promise<void> {
  return new Promise((taken, ended) => {
    process.stdout.write(piece, (error) => (error ? ended(new OutputEnded('The output has ended.', { cause: error })) : taken()));
  });
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
