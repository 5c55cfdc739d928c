import type { Extraction } from '../extract/index.js';
import { contentHash, ExtractionError, type IngestOutcome, type Store } from '../store/index.js';
import type { Document, Place, Reading } from '../text/index.js';
import { extractDocument, type Problem } from './extract-document.js';

/** How many of the articles read so far came to what. */
export interface IngestCounts {
  /** Articles and failures of every kind. */
  read: number;
  /** New articles, those that revise another among them. */
  added: number;
  /** New articles that are another version of one that was there. */
  revised: number;
  /** Articles whose very text was there before. */
  known: number;
  /** Inputs that could not be read or stored. */
  failed: number;
}

export interface IngestListener {
  /** An input that was left out. */
  onProblem?(place: Place, problem: Problem): void;
  /** An article whose text is in the database already, or came earlier in this input. */
  onKnown?(place: Place, document: Document): void;
  /** After every batch. */
  onProgress?(counts: Readonly<IngestCounts>): void;
}

/** Large enough that the cost of a transaction is shared, small enough to fit in memory and to lose little when it is stopped. */
const BATCH_ARTICLES = 50;
const BATCH_CHARACTERS = 2 * 1024 * 1024;

interface Candidate {
  readonly place: Place;
  readonly document: Document;
  readonly hash: string;
}

interface Extracted {
  readonly candidate: Candidate;
  readonly extraction: Extraction;
}

/**
 * Reads, extracts and stores articles, a batch at a time. Each article is stored in whole or not at all; one that cannot be is
 * reported, and the rest goes on. Texts that the database has are not extracted again.
 * @returns the counts at the end
 * @throws what the store throws where it cannot go on at all
 */
export async function ingestReadings(store: Store, readings: AsyncIterable<Reading>, listener: IngestListener = {}): Promise<IngestCounts> {
  const counts: IngestCounts = { read: 0, added: 0, revised: 0, known: 0, failed: 0 };

  const fail = (place: Place, problem: Problem): void => {
    counts.failed += 1;
    listener.onProblem?.(place, problem);
  };
  const count = ({ place, document }: Candidate, { status, revisionOf }: Pick<IngestOutcome, 'status' | 'revisionOf'>): void => {
    counts[status] += 1;
    if (revisionOf !== undefined) counts.revised += 1;
    if (status === 'known') listener.onKnown?.(place, document);
  };
  /** What was refused because of one article is stored again without it, which takes an article at a time. */
  const storeAll = async (fresh: readonly Extracted[]): Promise<void> => {
    try {
      const outcomes = await store.ingest(fresh.map(({ extraction }) => extraction));
      fresh.forEach(({ candidate }, index) => count(candidate, outcomes[index] as IngestOutcome));
    } catch (error) {
      if (!(error instanceof ExtractionError)) throw error;
      const [first, ...others] = fresh;
      if (first && others.length === 0) fail(first.candidate.place, error);
      else for (const one of fresh) await storeAll([one]);
    }
  };
  const ingestBatch = async (batch: readonly Candidate[]): Promise<void> => {
    const known = await store.hasArticle(batch.map(({ hash }) => hash));
    const fresh: Extracted[] = [];
    for (const candidate of batch) {
      if (known.has(candidate.hash)) {
        count(candidate, { status: 'known' });
        continue;
      }
      const result = extractDocument(candidate.document);
      if ('problem' in result) fail(candidate.place, result.problem);
      else fresh.push({ candidate, extraction: result.extraction });
    }
    await storeAll(fresh);
  };

  for await (const batch of batches(readings)) {
    const candidates: Candidate[] = [];
    for (const reading of batch) {
      counts.read += 1;
      if ('problem' in reading) fail(reading.place, reading.problem);
      else candidates.push({ ...reading, hash: contentHash(reading.document.text) });
    }
    if (candidates.length > 0) await ingestBatch(candidates);
    listener.onProgress?.(counts);
  }
  return counts;
}

async function* batches(readings: AsyncIterable<Reading>): AsyncGenerator<Reading[]> {
  let batch: Reading[] = [];
  let characters = 0;
  for await (const reading of readings) {
    batch.push(reading);
    if ('document' in reading) characters += reading.document.text.length;
    if (batch.length < BATCH_ARTICLES && characters < BATCH_CHARACTERS) continue;
    yield batch;
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}
