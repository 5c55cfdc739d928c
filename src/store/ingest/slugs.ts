import { slugOf } from '../../resolve/index.js';
import { Prisma } from '../generated/client.js';

interface Named {
  readonly id: number;
  readonly name: string;
}

/** A slug for each new row that no other row of the table has: "danny-ward", and "danny-ward-2" for the next. */
export async function slugsFor(
  transaction: Prisma.TransactionClient,
  table: 'person' | 'club' | 'publication',
  added: readonly Named[],
): Promise<Map<number, string>> {
  const wanted = added.map(({ id, name }) => ({ id, slug: slugOf(name) || `${table}-${id}` }));
  const slugs = [...new Set(wanted.map(({ slug }) => slug))];
  const rows = await transaction.$queryRaw<{ slug: string }[]>`
    SELECT t.slug FROM unnest(${slugs}::text[]) AS wanted(slug)
    JOIN ${Prisma.raw(`"${table}"`)} t
      ON t.slug = wanted.slug OR (t.slug > wanted.slug || '-' AND t.slug < wanted.slug || '.' AND t.slug ~ '-[0-9]+$')`;
  const taken = new Set(rows.map(({ slug }) => slug));
  const free = (slug: string): string => {
    if (!taken.has(slug)) return slug;
    let number = 2;
    while (taken.has(`${slug}-${number}`)) number++;
    return `${slug}-${number}`;
  };
  return new Map(
    wanted.map(({ id, slug }) => {
      const own = free(slug);
      taken.add(own);
      return [id, own];
    }),
  );
}
