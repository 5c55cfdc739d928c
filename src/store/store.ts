import type { Extraction } from '../extract/index.js';
import type { Statement } from './database.js';
import { readError } from './database-error.js';
import { openEmbeddedDatabase } from './embedded-database.js';
import { correctReport, type ReportCorrection } from './curation/correct-report.js';
import { correctSpeaker, type SpeakerCorrection } from './curation/correct-speaker.js';
import { type Decision, judge, type Revocation, revokeJudgement } from './curation/judge.js';
import { type Rejection, reject } from './curation/reject.js';
import { type Restoration, restore } from './curation/restore.js';
import { PrismaClient } from './generated/client.js';
import { type Attempt, ingest, type IngestOutcome } from './ingest/ingest.js';
import { rebuildLedger } from './ingest/ledger.js';
import { createKey, findKey, type KeyHolder, type KeyRight, type ListedKey, listKeys, revokeKey } from './keys.js';
import { migrate } from './migrate.js';
import { Patience, type PatienceOptions } from './patience.js';
import { type Reextraction, reextract, type ReextractOptions } from './reextract/reextract.js';
import { storedDocuments, type StoredDocument, type StoredDocumentsWanted } from './reextract/stored-documents.js';
import { openServerDatabase } from './server-database.js';

export interface StoreOptions {
  /** A postgres:// or postgresql:// URL; without it, the embedded database in `dataDirectory`. */
  readonly databaseUrl?: string | undefined;
  /** Used only without `databaseUrl`. */
  readonly dataDirectory: string;
  /** How `ingest` and `hasArticle` wait for a database that has gone away; without it they fail at once, as all else does. */
  readonly patience?: PatienceOptions | undefined;
}

export interface Store {
  readonly embedded: boolean;
  /** For people: the data directory's absolute path, or "host:port/database"; never a password. */
  readonly location: string;
  readonly prisma: PrismaClient;
  /**
   * Runs one statement that can only read and gives each row as an array of values. With `name` it is prepared once for each
   * connection. Throws `StoreError`, DATABASE_TIMEOUT where it took too long; the embedded database cannot stop a statement.
   */
  read(statement: Statement): Promise<unknown[][]>;
  /**
   * Runs one statement that can only read, and gives its rows in batches of at most so many, as arrays of values: all as they
   * were when it began, no faster than they are taken, few at a time. May run as long as it needs. Throws `StoreError`.
   */
  stream(statement: Statement, batch: number): AsyncGenerator<unknown[][], void>;
  /** Brings the tables, and what is derived in them, up to this version; gives the names of the migrations that it applied. Throws `StoreError`. */
  migrate(): Promise<{ applied: string[] }>;
  /** Whether there is no article. */
  isEmpty(): Promise<boolean>;
  /**
   * Writes articles with all that was found in them, in one transaction, and works out who is who. Gives an outcome for each,
   * in the same order. An article whose text is there already is not written again. Throws `ExtractionError`, and then
   * nothing was written.
   */
  ingest(extractions: readonly Extraction[]): Promise<IngestOutcome[]>;
  /** Those of the given content hashes whose articles are there. */
  hasArticle(contentHashes: readonly string[]): Promise<Set<string>>;
  /** Decides for good that two people, clubs or publications are, or are not, one. Throws `CurationError`. */
  judge(decision: Decision): Promise<{ judgement: number }>;
  /** Takes back what a person decided. Throws `CurationError`. */
  revokeJudgement(request: Revocation): Promise<void>;
  /** Gives a quote another speaker; gives the correction's id, as the next three do. Throws `CurationError`. */
  correctSpeaker(correction: SpeakerCorrection): Promise<number>;
  /** Sets right what a report states. Throws `CurationError`. */
  correctReport(correction: ReportCorrection): Promise<number>;
  /** Takes away a quote or report that is not there. Throws `CurationError`. */
  reject(rejection: Rejection): Promise<number>;
  /** Undoes a correction. Throws `CurationError`. */
  restore(restoration: Restoration): Promise<number>;
  /** Stored articles as they were read, for reading them anew: at most `limit`, in the order of their ids. */
  storedDocuments(wanted: StoredDocumentsWanted): Promise<StoredDocument[]>;
  /**
   * Puts what a newer extractor finds in stored articles in place of what is there, in one transaction. What people corrected stays
   * corrected, and what is found again keeps its id. Throws `ExtractionError`, and then nothing was changed.
   */
  reextract(articles: readonly Reextraction[], options: ReextractOptions): Promise<void>;
  /** Makes an API key, of which only a hash is kept. Throws `KeyError`. */
  createKey(name: string, rights: readonly KeyRight[]): Promise<string>;
  /** All API keys, those that were revoked too, the oldest first. */
  listKeys(): Promise<ListedKey[]>;
  /** Makes an API key worthless. Throws `KeyError`. */
  revokeKey(name: string): Promise<void>;
  /** Who holds an API key; null where it is none that is good. */
  findKey(key: string): Promise<KeyHolder | null>;
  /** Throws `StoreError` unless the database can be reached and has its tables. */
  ping(): Promise<void>;
  /** May be called again. */
  close(): Promise<void>;
}

/** Opens the database, within ten seconds, and leaves it as it is: `migrate` comes next. Throws `StoreError`. */
export async function openStore({ databaseUrl, dataDirectory, patience: options = { seconds: 0 } }: StoreOptions): Promise<Store> {
  const database = databaseUrl === undefined ? await openEmbeddedDatabase(dataDirectory) : await openServerDatabase(databaseUrl);
  const prisma = new PrismaClient({ adapter: database.adapter, errorFormat: 'minimal', log: [] });
  const patience = new Patience(options);
  let closing: Promise<void> | undefined;
  /** What goes through Prisma, with what its failures mean to a user. */
  const telling = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      throw readError(error, database.location);
    }
  };

  return {
    embedded: database.embedded,
    location: database.location,
    prisma,
    read: (statement) => database.read(statement),
    stream: (statement, batch) => database.stream(statement, batch),

    async migrate() {
      const migrated = await migrate(database);
      await telling(rebuildLedger(prisma));
      return migrated;
    },

    async isEmpty() {
      const rows = await database.read({ text: 'SELECT 1 FROM article LIMIT 1', values: [] });
      return rows.length === 0;
    },

    async ingest(extractions) {
      const attempt: Attempt = { outcomes: null };
      return await patience.through(() => telling(ingest(prisma, extractions, attempt)));
    },
    judge: (decision) => telling(judge(prisma, decision)),
    revokeJudgement: (request) => telling(revokeJudgement(prisma, request)),
    correctSpeaker: (correction) => telling(correctSpeaker(prisma, correction)),
    correctReport: (correction) => telling(correctReport(prisma, correction)),
    reject: (rejection) => telling(reject(prisma, rejection)),
    restore: (restoration) => telling(restore(prisma, restoration)),
    storedDocuments: (wanted) => telling(storedDocuments(prisma, wanted)),
    reextract: (articles, options) => telling(reextract(prisma, articles, options)),
    createKey: (name, rights) => telling(createKey(prisma, name, rights)),
    listKeys: () => telling(listKeys(prisma)),
    revokeKey: (name) => telling(revokeKey(prisma, name)),
    findKey: (key) => telling(findKey(prisma, key)),

    async hasArticle(contentHashes) {
      const text = 'SELECT content_hash FROM article WHERE content_hash = ANY ($1)';
      const rows = await patience.through(() => database.read({ text, values: [[...contentHashes]] }));
      return new Set(rows.map(([hash]) => hash as string));
    },

    async ping() {
      await database.read({ text: 'SELECT data_version FROM corpus', values: [] });
    },

    close() {
      patience.end();
      closing ??= prisma.$disconnect().then(() => database.close());
      return closing;
    },
  };
}
