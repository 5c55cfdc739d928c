import type { SqlDriverAdapterFactory } from '@prisma/client/runtime/client';

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
  /** Names a prepared statement; the same name must always come with the same text. */
  readonly name?: string | undefined;
}

/** One connection, inside one transaction. */
export interface Transaction {
  /** Gives each row as an array of values. */
  query(text: string, values?: readonly unknown[]): Promise<unknown[][]>;
  /** Runs several statements that take no values. */
  script(sql: string): Promise<void>;
}

/** PostgreSQL, be it a server or the one built in: what the rest of the store needs of either. */
export interface Database {
  readonly embedded: boolean;
  readonly location: string;
  /** For the Prisma client, which writes through it. */
  readonly adapter: SqlDriverAdapterFactory;
  /** Runs one statement that can only read; each row comes as an array of values. Throws `StoreError`. */
  read(statement: Statement): Promise<unknown[][]>;
  /**
   * Runs one statement that can only read, and gives its rows in batches of at most so many, all as they were when it began,
   * no faster than they are taken. Holds few of them at a time. Throws `StoreError`.
   */
  stream(statement: Statement, batch: number): AsyncGenerator<unknown[][], void>;
  /** Commits when `work` is done, rolls back when it throws. */
  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
