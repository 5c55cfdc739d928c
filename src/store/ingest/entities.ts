import type { Extraction } from '../../extract/index.js';
import type { Transaction } from '../exclusive.js';
import type { EntityIds } from './article-rows.js';
import type { NextId, TableWithIds } from './ids.js';
import { storeClubs } from './store-clubs.js';
import { storePeople } from './store-people.js';
import { storePublications } from './store-publications.js';

export const noEntities: EntityIds = { people: new Map(), clubs: new Map(), publications: new Map() };

export interface StoredEntities {
  /** For each extraction, whom and what it names. */
  readonly ids: EntityIds[];
  /** For each extraction, the canonical id of its own publication; null where that is not known. */
  readonly publishers: (number | null)[];
  /** Ids of rows, not of new ones, whose canonical id changed, and the canonical ids that they had. */
  readonly regrouped: { readonly people: readonly number[]; readonly clubs: readonly number[]; readonly publications: readonly number[] };
}

/** Finds or makes the clubs, publications and people of the extractions, and judges who is who. */
export async function storeEntities(
  transaction: Transaction,
  extractions: readonly Extraction[],
  next: Readonly<Record<TableWithIds, NextId>>,
): Promise<StoredEntities> {
  const clubs = await storeClubs(transaction, extractions, next.club);
  const publications = await storePublications(transaction, extractions, next.publication);
  const people = await storePeople(transaction, extractions, clubs.found, clubs.regrouped, next.person);
  return {
    ids: extractions.map((_extraction, i) => ({
      people: people.ids[i] ?? new Map<string, number>(),
      clubs: idsOf(clubs.found[i]),
      publications: idsOf(publications.found[i]),
    })),
    publishers: extractions.map(({ publication }, i) => (publication === null ? null : (publications.found[i]?.get(publication)?.canonicalId ?? null))),
    regrouped: { people: people.regrouped, clubs: clubs.regrouped, publications: publications.regrouped },
  };
}

function idsOf(stored: ReadonlyMap<string, { readonly id: number }> | undefined): Map<string, number> {
  return new Map([...(stored ?? [])].map(([name, { id }]) => [name, id]));
}
