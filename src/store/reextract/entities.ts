import type { Extraction } from '../../extract/index.js';
import type { Transaction } from '../exclusive.js';
import type { EntityIds } from '../ingest/article-rows.js';
import type { NextId, TableWithIds } from '../ingest/ids.js';
import { updateLedger } from '../ingest/ledger.js';
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
  await updateLedger(transaction, { people: [...people.regrouped], publications: [...publications.changed] });
  const ids = (stored: ReadonlyMap<string, { readonly id: number }> | undefined) => new Map([...(stored ?? [])].map(([name, { id }]) => [name, id]));
  return extractions.map((_extraction, i) => ({ people: people.ids[i] ?? new Map<string, number>(), clubs: ids(clubs[i]), publications: ids(publications.byName[i]) }));
}
