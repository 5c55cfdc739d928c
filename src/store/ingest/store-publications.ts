import type { Extraction, PublicationFound } from '../../extract/index.js';
import { domainOf, publicationNameKeys, publications } from '../../resolve/index.js';
import type { Prisma } from '../generated/client.js';
import type { NextId } from './ids.js';
import { type NamedTable, regroupNamed, type StoredNames, storeNamed } from './named-rows.js';

const publicationTable: NamedTable<'domain'> = {
  kind: 'PUBLICATION',
  table: 'publication',
  detail: 'domain',
  rules: publications,
  apartBy: 'domain',
  nameKeys: publicationNameKeys,
};

/** Finds or makes the publications of the extractions, those that published them among them, and judges which are one. */
export async function storePublications(
  transaction: Prisma.TransactionClient,
  extractions: readonly Extraction[],
  nextId: NextId,
): Promise<StoredNames<'domain'>> {
  return await storeNamed(transaction, publicationTable, extractions.map(publicationsOf), nextId);
}

/** Judges anew which publications are one with any of the given; gives the ids of those whose canonical id changed. */
export async function regroupPublications(transaction: Prisma.TransactionClient, ids: readonly number[]): Promise<number[]> {
  return await regroupNamed(transaction, publicationTable, ids);
}

/** With the article's own publication, though nothing is known of it but the name. */
function publicationsOf({ publication, publications: found }: Extraction): PublicationFound[] {
  const all =
    publication === null || found.some(({ name }) => name === publication)
      ? found
      : [...found, { name: publication, aliases: [], domain: null, country: null, mentions: [] }];
  return all.map((one) => ({ ...one, domain: domainOf(one.domain ?? one.name) }));
}
