import type { Extraction } from '../../extract/index.js';
import type { Transaction } from '../exclusive.js';
import type { EntityIds } from '../ingest/article-rows.js';
import { regroupClaims } from '../ingest/claims.js';
import { type NextId, type TableWithIds, takeIds } from '../ingest/ids.js';
import { storeClubs } from '../ingest/store-clubs.js';
import { storePeople } from '../ingest/store-people.js';
import { storePublications } from '../ingest/store-publications.js';

/** Finds or makes everybody and everything that stored articles name when they are read anew, and judges who is who. */
export async function entitiesOf(
  transaction: Transaction,
  articleIds: readonly number[],
  extractions: readonly Extraction[],
  next: Readonly<Record<TableWithIds, NextId>>,
): Promise<EntityIds[]> {
  const clubs = await storeClubs(transaction, extractions, next.club);
  const publications = await storePublications(transaction, extractions, next.publication);
  const people = await storePeople(transaction, extractions, articleIds, clubs, next.person);
  await regroupClaims(transaction, [...people.regrouped.keys()], async () => (await takeIds(transaction, { claim: 1 })).claim());
  const ids = (stored: ReadonlyMap<string, { readonly id: number }> | undefined) => new Map([...(stored ?? [])].map(([name, { id }]) => [name, id]));
  return extractions.map((_extraction, i) => ({ people: people.ids[i] ?? new Map<string, number>(), clubs: ids(clubs[i]), publications: ids(publications[i]) }));
}
