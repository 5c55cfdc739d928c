import type { Extraction } from '../extract/index.js';
import { type Decision, judge, type Revocation, revokeJudgement } from './curation/judge.js';
import type { Statement } from './database.js';
import { readError } from './database-error.js';
import { openEmbeddedDatabase } from './embedded-database.js';
import { PrismaClient } from './generated/client.js';
import { ingest, type IngestOutcome } from './ingest/ingest.js';
import { migrate } from './migrate.js';
import { openServerDatabase } from './server-database.js';

export interface StoreOptions {
  /** A postgres:// or postgresql:// URL; without it, the embedded database in `dataDirectory`. */
  readonly databaseUrl?: string | undefined;
  /** Used only without `databaseUrl`. */
  readonly dataDirectory: string;
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
  /** Brings the tables up to this version; gives the names of the migrations that it applied. Throws `StoreError`. */
  migrate(): Promise<{ applied: string[] }>;
  /** Whether there is no article. */
  isEmpty(): Promise<boolean>;
  /**
   * Writes articles with all that was found in them, in one transaction, and works out who is who. Gives an outcome for each,
   * in the same order. An article whose text is there already is not written again. Throws `ExtractionError`, and then
   * nothing was written.
   */
  ingest(extractions: readonly Extraction[]): Promise<IngestOutcome[]>;
  /** Decides for good that two people, clubs or publications are, or are not, one. Throws `CurationError`. */
  judge(decision: Decision): Promise<{ judgement: number }>;
  /** Takes back what a person decided. Throws `CurationError`. */
  revokeJudgement(request: Revocation): Promise<void>;
  /** Those of the given content hashes whose articles are there. */
  hasArticle(contentHashes: readonly string[]): Promise<Set<string>>;
  /** Throws `StoreError` unless the database can be reached and has its tables. */
  ping(): Promise<void>;
  /** May be called again. */
  close(): Promise<void>;
}

/** Opens the database, within ten seconds, and leaves it as it is: `migrate` comes next. Throws `StoreError`. */
export async function openStore({ databaseUrl, dataDirectory }: StoreOptions): Promise<Store> {
  const database = databaseUrl === undefined ? await openEmbeddedDatabase(dataDirectory) : await openServerDatabase(databaseUrl);
  const prisma = new PrismaClient({ adapter: database.adapter, errorFormat: 'minimal', log: [] });
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
    migrate: () => migrate(database),

    async isEmpty() {
      const rows = await database.read({ text: 'SELECT 1 FROM article LIMIT 1', values: [] });
      return rows.length === 0;
    },

    ingest: (extractions) => telling(ingest(prisma, extractions)),
    judge: (decision) => telling(judge(prisma, decision)),
    revokeJudgement: (request) => telling(revokeJudgement(prisma, request)),

    async hasArticle(contentHashes) {
      const rows = await database.read({
        text: 'SELECT content_hash FROM article WHERE content_hash = ANY ($1)',
        values: [[...contentHashes]],
      });
      return new Set(rows.map(([hash]) => hash as string));
    },

    async ping() {
      await database.read({ text: 'SELECT data_version FROM corpus', values: [] });
    },

    close() {
      closing ??= prisma.$disconnect().then(() => database.close());
      return closing;
    },
  };
}
