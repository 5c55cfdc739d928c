import type { Extraction } from '../../extract/index.js';
import { fold, matchClub } from '../../resolve/index.js';
import type { Prisma } from '../generated/client.js';
import type { NextId } from './ids.js';
import { slugsFor } from './slugs.js';

export interface StoredClub {
  readonly id: number;
  readonly canonicalId: number;
  /** The canonical club's. */
  readonly canonicalName: string;
  readonly name: string;
  country: string | null;
  ground: string | null;
}

/** Finds or makes the clubs of the extractions; gives, for each extraction, its clubs by name. */
export async function storeClubs(
  transaction: Prisma.TransactionClient,
  extractions: readonly Extraction[],
  nextId: NextId,
): Promise<Map<string, StoredClub>[]> {
  const keys = [...new Set(extractions.flatMap(({ clubs }) => clubs.map(({ name }) => fold(name))))];
  const known: StoredClub[] = (
    await transaction.club.findMany({
      where: { aliases: { some: { key: { in: keys } } } },
      include: { canonical: { select: { name: true } } },
      orderBy: { id: 'asc' },
    })
  ).map(({ canonical, ...club }) => ({ ...club, canonicalName: canonical.name }));
  const added: StoredClub[] = [];
  const completed = new Set<StoredClub>();
  const aliases = new Map<string, { clubId: number; name: string; key: string }>();

  const stored = extractions.map(({ clubs }) => {
    const byName = new Map<string, StoredClub>();
    for (const { name, aliases: otherNames, country, ground } of clubs) {
      let club = matchClub(name, country, known);
      if (club === undefined) {
        const id = nextId();
        club = { id, canonicalId: id, canonicalName: name, name, country: country || null, ground: ground || null };
        known.push(club);
        added.push(club);
      } else if ((club.country === null && country) || (club.ground === null && ground)) {
        club.country ??= country || null;
        club.ground ??= ground || null;
        completed.add(club);
      }
      for (const alias of [name, ...otherNames]) aliases.set(`${club.id} ${alias}`, { clubId: club.id, name: alias, key: fold(alias) });
      byName.set(name, club);
    }
    return byName;
  });

  const slugs = await slugsFor(transaction, 'club', added);
  await transaction.club.createMany({
    data: added.map(({ id, name, country, ground }) => ({ id, slug: slugs.get(id) ?? '', name, country, ground, canonicalId: id })),
  });
  for (const { id, country, ground } of completed) {
    if (!slugs.has(id)) await transaction.club.update({ where: { id }, data: { country, ground } });
  }
  await transaction.clubAlias.createMany({ data: [...aliases.values()], skipDuplicates: true });
  return stored;
}
