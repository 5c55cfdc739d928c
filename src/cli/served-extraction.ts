import type { Extraction } from '../extract/index.js';
import type { Document } from '../text/index.js';
import { keepHeapSmall } from './engine.js';
import type { DocumentResult } from './extract-document.js';
import { ExtractionPool } from './extraction-pool.js';

/** Extracts what a server is sent, in a thread of its own: the server answers others meanwhile. A thread that is lost is replaced. */
export class ServedExtraction {
  #pool: ExtractionPool<DocumentResult>;
  #closed = false;

  /** @param script what the thread runs; it answers each document with a `DocumentResult` */
  constructor(private readonly script = new URL('./ingest-worker.js', import.meta.url)) {
    keepHeapSmall();
    this.#pool = this.#newPool();
  }

  /**
   * What is in a document.
   * @throws {Error} where the extractor fails on it; {WorkerError} where the thread is lost meanwhile, or this is closed
   */
  async extract(document: Document): Promise<Extraction> {
    const pool = this.#pool;
    const result = await pool.extract(document).catch((error: unknown) => {
      // Nothing more would come of it.
      if (this.#pool === pool && !this.#closed) this.#pool = this.#newPool();
      throw error;
    });
    if ('problem' in result) throw new Error(result.problem.message);
    return result.extraction;
  }

  /** Stops the thread. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#pool.close();
  }

  /** Its thread is started by the first document. */
  #newPool(): ExtractionPool<DocumentResult> {
    return new ExtractionPool(1, this.script);
  }
}
