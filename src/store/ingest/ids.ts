import type { Prisma } from '../generated/client.js';

const tables = ['article', 'publication', 'person', 'club', 'mention', 'affiliation', 'source', 'quote', 'claim', 'report'] as const;
export type TableWithIds = (typeof tables)[number];

/** Gives an id that nothing else has or gets. */
export type NextId = () => number;

/** Takes ids out of the tables' sequences, all at once. Those that are not used stay unused. */
export async function takeIds(
  transaction: Prisma.TransactionClient,
  counts: Partial<Record<TableWithIds, number>>,
): Promise<Record<TableWithIds, NextId>> {
  const rows = await transaction.$queryRaw<{ table: TableWithIds; ids: number[] }[]>`
    WITH w AS MATERIALIZED (
      SELECT "table", pg_get_serial_sequence("table", 'id')::regclass AS sequence, count
      FROM unnest(${[...tables]}::text[], ${tables.map((table) => counts[table] ?? 0)}::int[]) AS w("table", count)
    )
    SELECT "table", ARRAY(SELECT nextval(w.sequence)::int FROM generate_series(1, w.count)) AS ids FROM w`;
  const entries = rows.map(({ table, ids }): [TableWithIds, NextId] => {
    let used = 0;
    return [
      table,
      () => {
        const id = ids[used++];
        if (id === undefined) throw new Error(`More ids of ${table} were used than taken.`);
        return id;
      },
    ];
  });
  return Object.fromEntries(entries) as Record<TableWithIds, NextId>;
}

/** What several want together. */
export function sum(counts: readonly Partial<Record<TableWithIds, number>>[]): Partial<Record<TableWithIds, number>> {
  const total: Partial<Record<TableWithIds, number>> = {};
  for (const count of counts) {
    for (const [table, number] of Object.entries(count) as [TableWithIds, number][]) total[table] = (total[table] ?? 0) + number;
  }
  return total;
}
