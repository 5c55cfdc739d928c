import type { Extraction, PublicationFound } from '../../extract/index.js';
import { domainOf, fold, judgePublications, matchPublication } from '../../resolve/index.js';
import type { Prisma } from '../generated/client.js';
import type { NextId } from './ids.js';
import { recordJudgements, setCanonical, standingJudgements } from './judgements.js';
import { slugsFor } from './slugs.js';

export interface StoredPublication {
  readonly id: number;
  canonicalId: number;
  readonly name: string;
  domain: string | null;
  country: string | null;
}

export interface StoredPublications {
  /** For each extraction, its publications by name. */
  readonly byName: Map<string, StoredPublication>[];
  /** Those whose canonical id or domain changed, and the canonical ids that they had; none of those that are new. */
  readonly changed: Set<number>;
}

/**
 * Finds or makes the publications of the extractions, those that published them among them. A publication known by nothing but its domain becomes one with that of the domain, and names of one domain are one.
 */
export async function storePublications(
  transaction: Prisma.TransactionClient,
  extractions: readonly Extraction[],
  nextId: NextId,
): Promise<StoredPublications> {
  const found = extractions.map(publicationsOf);
  const keys = [...new Set(found.flat().map(({ name }) => fold(name)))];
  const domains = [...new Set(found.flat().map(domainFor).filter((domain) => domain !== null))];
  const known: StoredPublication[] = await transaction.publication.findMany({
    where: { OR: [{ aliases: { some: { key: { in: keys } } } }, { domain: { in: domains } }] },
    orderBy: { id: 'asc' },
  });
  const before = new Map(known.map(({ id, canonicalId }) => [id, canonicalId]));
  const added: StoredPublication[] = [];
  const completed = new Set<StoredPublication>();
  const aliases = new Map<string, { publicationId: number; name: string; key: string }>();

  const byName = found.map((publications) => {
    const names = new Map<string, StoredPublication>();
    for (const one of publications) {
      const { name, country } = one;
      const domain = domainFor(one);
      let publication = matchPublication(name, domain, known);
      if (publication === undefined) {
        const id = nextId();
        publication = { id, canonicalId: id, name, domain, country: country || null };
        known.push(publication);
        added.push(publication);
      } else if ((publication.domain === null && domain !== null) || (publication.country === null && country)) {
        publication.domain ??= domain;
        publication.country ??= country || null;
        completed.add(publication);
      }
      for (const alias of [name, ...one.aliases]) {
        aliases.set(`${publication.id} ${alias}`, { publicationId: publication.id, name: alias, key: fold(alias) });
      }
      names.set(name, publication);
    }
    return names;
  });

  const slugs = await slugsFor(transaction, 'publication', added);
  await transaction.publication.createMany({
    data: added.map(({ id, name, domain, country }) => ({ id, slug: slugs.get(id) ?? '', name, domain, country, canonicalId: id })),
  });
  for (const { id, domain, country } of completed) {
    if (!slugs.has(id)) await transaction.publication.update({ where: { id }, data: { domain, country } });
  }
  await transaction.publicationAlias.createMany({ data: [...aliases.values()], skipDuplicates: true });

  const ids = known.map(({ id }) => id);
  const judged = judgePublications(known, await standingJudgements(transaction, 'PUBLICATION', ids));
  await recordJudgements(transaction, 'PUBLICATION', judged);
  const changed = known.filter(({ id, canonicalId }) => canonicalId !== (before.get(id) ?? id));
  await setCanonical(transaction, 'publication', new Map(changed.map(({ id, canonicalId }) => [id, canonicalId])));
  const altered = [...changed, ...completed].filter(({ id }) => before.has(id));
  return { byName, changed: new Set(altered.flatMap(({ id }) => [id, before.get(id) ?? id])) };
}

/** With the article's own publication, though nothing is known of it but the name. */
function publicationsOf({ publication, publications }: Extraction): readonly PublicationFound[] {
  if (publication === null || publications.some(({ name }) => name === publication)) return publications;
  return [...publications, { name: publication, aliases: [], domain: null, country: null, mentions: [] }];
}

function domainFor({ name, domain }: PublicationFound): string | null {
  return domainOf(domain ?? name);
}
