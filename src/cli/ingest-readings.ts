import type { Extraction } from '../extract/index.js';
import { contentHash, ExtractionError, type IngestOutcome, type Store } from '../store/index.js';
import type { Document, Place } from '../text/index.js';
import type { DocumentResult, Problem } from './extract-document.js';
import { oneAhead } from './one-ahead.js';

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

/** A `Reading`, wherever it was made. */
export type IngestInput = { readonly place: Place; readonly document: Document } | { readonly place: Place; readonly problem: Problem };

/** Is told what came of the articles, in the order of the input, and waited for where it gives a promise. */
export interface IngestListener {
  /** An input that was left out. */
  onProblem?(place: Place, problem: Problem): unknown;
  /** An article whose text is in the database already, or came earlier in this input. */
  onKnown?(place: Place): unknown;
  /** After every batch. */
  onProgress?(counts: Readonly<IngestCounts>): unknown;
}

/** Gives what is in a document, from here or from a thread of its own. */
export type Extract = (document: Document) => Promise<DocumentResult>;

/**
 * Large enough that the cost of a transaction is shared, small enough to fit in memory and to lose little when it is stopped. The embedded
 * database answers nobody else while it writes a batch.
 */
const BATCH_ARTICLES = { embedded: 50, server: 100 };
const BATCH_CHARACTERS = 2 * 1024 * 1024;

/** What one input has come to before its batch is stored. */
type Step =
  | { readonly place: Place; readonly problem: Problem }
  | { readonly place: Place; readonly outcome: Pick<IngestOutcome, 'status' | 'revisionOf'> }
  | { readonly place: Place; readonly document: Document; readonly hash: string }
  | { readonly place: Place; readonly extraction: Extraction };

/**
 * Reads, extracts and stores articles, a batch at a time: while one is stored, the next is extracted, and the one behind that is read. Each
 * article is stored in whole or not at all; one that cannot be is reported, and the rest goes on. Texts that the database has are not
 * extracted again.
 * @returns the counts at the end
 * @throws what the store, `readings` or `extract` throw where it cannot go on at all; by then the batch at hand is stored
 */
export async function ingestReadings(
  store: Pick<Store, 'embedded' | 'hasArticle' | 'ingest'>,
  readings: AsyncIterable<IngestInput>,
  listener: IngestListener = {},
  extract: Extract = extractHere,
): Promise<IngestCounts> {
  const counts: IngestCounts = { read: 0, added: 0, revised: 0, known: 0, failed: 0 };
  const count = async (step: Step): Promise<void> => {
    counts.read += 1;
    if ('problem' in step) {
      counts.failed += 1;
      await listener.onProblem?.(step.place, step.problem);
    } else if ('outcome' in step) {
      counts[step.outcome.status] += 1;
      if (step.outcome.revisionOf !== undefined) counts.revised += 1;
      if (step.outcome.status === 'known') await listener.onKnown?.(step.place);
    }
  };

  const looked = oneAhead(lookedUp(store, batches(readings, BATCH_ARTICLES[store.embedded ? 'embedded' : 'server'])));
  for await (const batch of oneAhead(extracted(looked, extract))) {
    const outcomes = await stored(store, batch.flatMap((step) => ('extraction' in step ? [step.extraction] : [])));
    for (const step of batch) await count('extraction' in step ? { place: step.place, ...(outcomes.shift() as Outcome) } : step);
    await listener.onProgress?.(counts);
  }
  return counts;
}

async function* batches(readings: AsyncIterable<IngestInput>, size: number): AsyncGenerator<IngestInput[]> {
  let batch: IngestInput[] = [];
  let characters = 0;
  for await (const reading of readings) {
    batch.push(reading);
    if ('document' in reading) characters += reading.document.text.length;
    if (batch.length < size && characters < BATCH_CHARACTERS) continue;
    yield batch;
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}

/** Finds those that the database has. What a batch that is not yet stored will add shows when its turn has come to be stored. */
async function* lookedUp(store: Pick<Store, 'hasArticle'>, source: AsyncIterable<IngestInput[]>): AsyncGenerator<Step[]> {
  for await (const batch of source) {
    const steps = batch.map((reading) => ('problem' in reading ? reading : { ...reading, hash: contentHash(reading.document.text) }));
    const hashes = steps.flatMap((step) => ('hash' in step ? [step.hash] : []));
    const known = hashes.length === 0 ? new Set() : await store.hasArticle(hashes);
    yield steps.map((step) => ('hash' in step && known.has(step.hash) ? { place: step.place, outcome: { status: 'known' } } : step));
  }
}

async function* extracted(source: AsyncIterable<Step[]>, extract: Extract): AsyncGenerator<Step[]> {
  for await (const batch of source) {
    yield await Promise.all(batch.map(async (step) => ('document' in step ? { place: step.place, ...(await extract(step.document)) } : step)));
  }
}

type Outcome = { readonly outcome: IngestOutcome } | { readonly problem: Problem };

/** What was refused because of one article is stored again by halves, until that one stands alone. */
async function stored(store: Pick<Store, 'ingest'>, extractions: readonly Extraction[]): Promise<Outcome[]> {
  if (extractions.length === 0) return [];
  try {
    return (await store.ingest(extractions)).map((outcome) => ({ outcome }));
  } catch (error) {
    if (!(error instanceof ExtractionError)) throw error;
    if (extractions.length === 1) return [{ problem: error }];
    const half = extractions.length >> 1;
    return [...(await stored(store, extractions.slice(0, half))), ...(await stored(store, extractions.slice(half)))];
  }
}

/** For a few articles: an extractor in this thread, loaded when it is first needed. */
async function extractHere(document: Document): Promise<DocumentResult> {
  return (await import('./extract-document.js')).extractDocument(document);
}
