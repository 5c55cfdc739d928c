import type { Document, Place } from '../text/index.js';
import { keepHeapSmall } from './engine.js';
import type { DocumentResult, Problem } from './extract-document.js';
import { ExtractionPool } from './extraction-pool.js';
import { type IngestCounts, type IngestInput, ingestReadings } from './ingest-readings.js';
import { isObject, type OwnerCommand } from './owner/index.js';

export interface IngestRequest {
  /** Threads that extract. */
  readonly jobs: number;
}

export type IngestMessage = { readonly place: Place; readonly problem: Problem } | { readonly known: Place } | { readonly progress: IngestCounts };

/** `hearsay ingest`, wherever the database is open. */
export const ingestForOwner: OwnerCommand<IngestRequest, IngestInput, IngestMessage, IngestCounts> = {
  name: 'ingest',

  readRequest(value) {
    if (!isObject(value) || !Number.isInteger(value.jobs)) throw new TypeError('jobs is no whole number');
    return { jobs: value.jobs as number };
  },

  readInput(value) {
    if (!isObject(value) || !isPlace(value.place)) throw new TypeError('an article does not say where it stands');
    const { place, document, problem } = value;
    if (isDocument(document)) return { place, document };
    if (isObject(problem) && typeof problem.code === 'string' && typeof problem.message === 'string') return { place, problem: { code: problem.code, message: problem.message } };
    throw new TypeError(`there is no article for line ${place.line} of ${place.file}`);
  },

  async run({ store, request: { jobs }, input, output }) {
    keepHeapSmall();
    const pool = new ExtractionPool<DocumentResult>(jobs, new URL('./ingest-worker.js', import.meta.url));
    try {
      return await ingestReadings(
        store,
        input,
        {
          onProblem: (place, { code, message }) => output({ place, problem: { code, message } }),
          onKnown: (place) => output({ known: place }),
          onProgress: (counts) => output({ progress: counts }),
        },
        (document) => pool.extract(document),
      );
    } finally {
      await pool.close();
    }
  },
};

const isPlace = (value: unknown): value is Place =>
  isObject(value) && typeof value.file === 'string' && (value.line === null || typeof value.line === 'number');

const isDocument = (value: unknown): value is Document =>
  isObject(value) &&
  (['id', 'text'] as const).every((field) => typeof value[field] === 'string') &&
  (['title', 'publishedAt', 'publication', 'url', 'byline'] as const).every((field) => value[field] === null || typeof value[field] === 'string');
