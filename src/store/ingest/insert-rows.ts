import { Prisma } from '../generated/client.js';
import { tables } from '../generated/tables.js';

type Model = Prisma.ModelName;
type Rows<M extends Model> = Extract<NonNullable<Prisma.TypeMap['model'][M]['operations']['createMany']['args']['data']>, readonly unknown[]>;

/**
 * Writes rows as `createMany` does, in one statement with one value: an array of JSON objects, which PostgreSQL turns into rows of the table. `createMany` sends each
 * value by itself in a statement whose text depends on the number of rows, so that it is compiled anew, here and in the database, each time; for the rows of an
 * article that costs several times as much as to store them.
 * @param ifNew leaves out rows whose key is there already
 */
export async function insertRows<M extends Model>(
  transaction: Prisma.TransactionClient,
  model: M,
  rows: Rows<M>,
  { ifNew = false }: { ifNew?: boolean } = {},
): Promise<void> {
  if (rows.length === 0) return;
  const { table, columns } = tables[model] as { table: string; columns: Record<string, { column: string }> };
  const fields = new Set(rows.flatMap((row) => Object.keys(row)));
  // A field that no row has keeps the column's default.
  const written = Object.entries(columns).filter(([field]) => fields.has(field));
  // What is null is left out of the JSON, and so becomes null.
  const objects = rows.map((row) => Object.fromEntries(written.map(([field, { column }]) => [column, (row as Record<string, unknown>)[field] ?? undefined])));
  const names = Prisma.raw(written.map(([, { column }]) => `"${column}"`).join(', '));
  await transaction.$executeRaw`
    INSERT INTO ${Prisma.raw(`"${table}"`)} (${names})
    SELECT ${names} FROM json_populate_recordset(NULL::${Prisma.raw(`"${table}"`)}, ${JSON.stringify(objects)}::json)
    ${ifNew ? Prisma.sql`ON CONFLICT DO NOTHING` : Prisma.empty}`;
}
