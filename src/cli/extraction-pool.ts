import { Worker } from 'node:worker_threads';
import type { Document } from '../text/index.js';

/** A worker thread ended before it had answered. */
export class WorkerError extends Error {
  override readonly name = 'WorkerError';
  readonly code = 'WORKER_FAILED';
}

interface Task<Answer> {
  readonly document: Document;
  readonly answered: (answer: Answer) => void;
  readonly failed: (error: WorkerError) => void;
}

interface Thread<Answer> {
  readonly worker: Worker;
  /** Those given to it and not answered, in the order in which it answers them. */
  readonly tasks: Task<Answer>[];
}

/** So many documents each worker holds: one that it reads, and one to go on with while its answer is under way. */
const HELD_BY_WORKER = 2;

/** Worker threads that extract documents. Each is started when there is work for it. `Answer` is what their script gives back. */
export class ExtractionPool<Answer> {
  readonly #threads: Thread<Answer>[] = [];
  readonly #waiting: Task<Answer>[] = [];
  #failure: WorkerError | null = null;

  /**
   * @param size the most threads at a time
   * @param script what they run; it answers each message, in turn, with an `Answer`
   */
  constructor(
    private readonly size: number,
    private readonly script: URL,
  ) {}

  /**
   * What is in a document, once a worker has read it.
   * @throws {WorkerError} if a worker ends before that, whichever it is: then nothing more will come of this pool
   */
  extract(document: Document): Promise<Answer> {
    return new Promise((answered, failed) => {
      if (this.#failure) {
        failed(this.#failure);
        return;
      }
      this.#waiting.push({ document, answered, failed });
      this.#hand();
    });
  }

  /** Stops all workers, whatever they are at; what is not answered by then fails, so that nobody waits for it. */
  async close(): Promise<void> {
    this.#fail('The workers were stopped.');
    await Promise.all(this.#threads.splice(0).map(({ worker }) => worker.terminate()));
  }

  #hand(): void {
    while (this.#waiting.length > 0) {
      const thread = this.#free();
      if (!thread) return;
      const task = this.#waiting.shift()!;
      thread.tasks.push(task);
      thread.worker.postMessage(task.document);
    }
  }

  /** The thread with the least to do; none where all have enough. */
  #free(): Thread<Answer> | null {
    const least = this.#threads.reduce<Thread<Answer> | null>((a, b) => (a && a.tasks.length <= b.tasks.length ? a : b), null);
    if (least?.tasks.length === 0) return least;
    if (this.#threads.length < this.size) return this.#start();
    return least && least.tasks.length < HELD_BY_WORKER ? least : null;
  }

  #start(): Thread<Answer> {
    const worker = new Worker(this.script);
    const thread: Thread<Answer> = { worker, tasks: [] };
    this.#threads.push(thread);
    worker.on('message', (answer: Answer) => {
      thread.tasks.shift()?.answered(answer);
      this.#hand();
    });
    const lost = (reason: string): void =>
      this.#fail(`A worker thread ended before it was done. Try again with fewer --jobs: each needs memory of its own. (${reason})`);
    worker.on('error', (error: Error) => lost(error.message));
    worker.on('exit', (status) => lost(`Its status is ${status}.`));
    return thread;
  }

  /** The first failure is the one that is told. */
  #fail(message: string): void {
    this.#failure ??= new WorkerError(message);
    const left = [...this.#threads.flatMap(({ tasks }) => tasks.splice(0)), ...this.#waiting.splice(0)];
    for (const task of left) task.failed(this.#failure);
  }
}
