import { setTimeout as pause } from 'node:timers/promises';
import { StoreError } from './errors.js';

export interface PatienceOptions {
  /** How long to try again, from when the database was found to be away. */
  readonly seconds: number;
  /** The database has gone away, and is waited for. */
  readonly onLost?: (error: StoreError) => void;
  /** It is there again. */
  readonly onBack?: () => void;
}

// Milliseconds. The first wait is for a connection that was cut, the longest for a server that takes its time to start.
const firstWait = 50;
const longestWait = 5_000;

/** Waits for a database that has gone away. Whatever else goes wrong is nothing that waiting would mend. */
export class Patience {
  /** When the database was found to be away, on the clock of `performance.now`; null while it is there. */
  #lost: number | null = null;
  readonly #ended = new AbortController();

  constructor(private readonly options: PatienceOptions) {}

  /**
   * Does `work`, again where the database could not be reached, less and less often.
   * @param work may be done twice, though its first time had all its effect: the answer may be what was lost
   * @throws what `work` throws; DATABASE_UNREACHABLE once the time is over
   */
  async through<T>(work: () => Promise<T>): Promise<T> {
    for (let wait = firstWait; ; wait = Math.min(2 * wait, longestWait)) {
      try {
        const result = await work();
        if (this.#lost !== null) this.options.onBack?.();
        this.#lost = null;
        return result;
      } catch (error) {
        if (!(error instanceof StoreError && error.code === 'DATABASE_UNREACHABLE') || !this.#waitsFor(error)) throw error;
        await pause(wait, undefined, { signal: this.#ended.signal }).catch(() => {
          throw error;
        });
      }
    }
  }

  /** Whoever waits gives up. */
  end(): void {
    this.#ended.abort();
  }

  #waitsFor(error: StoreError): boolean {
    const now = performance.now();
    if (this.#ended.signal.aborted || this.options.seconds === 0) return false;
    if (this.#lost === null) {
      this.#lost = now;
      this.options.onLost?.(error);
    }
    return now - this.#lost < this.options.seconds * 1000;
  }
}
