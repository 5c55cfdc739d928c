import type { Prisma, PrismaClient } from './generated/client.js';

export type Transaction = Prisma.TransactionClient;

// One at a time, on any number of machines, so that who is who comes out as if articles had come one after the other.
const writeLock = 1_851_876_210; // any number, as long as it is the same everywhere and not that of Prisma's migrations

// A transaction may have to wait for others; its own work is bounded by what it was given.
const longestWait = 10 * 60_000;

/** Runs a transaction that writes what articles say, or what people say of it, while no other such transaction runs. */
export async function exclusively<T>(prisma: PrismaClient, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  return await prisma.$transaction(
    async (transaction) => {
      await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${writeLock}::bigint)`;
      const result = await work(transaction);
      // Checks that wait for the end of a transaction are made now: the adapter of PGlite would not pass on that a commit failed.
      await transaction.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
      return result;
    },
    { maxWait: longestWait, timeout: longestWait },
  );
}

/** Tells readers that something changed. */
export async function raiseDataVersion(transaction: Transaction): Promise<void> {
  await transaction.$executeRaw`UPDATE corpus SET data_version = data_version + 1, changed_at = clock_timestamp()`;
}
