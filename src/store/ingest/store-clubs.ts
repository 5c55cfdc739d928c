import type { Extraction } from '../../extract/index.js';
import { clubNameKeys, clubs } from '../../resolve/index.js';
import type { Prisma } from '../generated/client.js';
import type { NextId } from './ids.js';
import { type NamedTable, regroupNamed, type StoredNamed, type StoredNames, storeNamed } from './named-rows.js';

export type StoredClub = StoredNamed<'ground'>;

const clubTable: NamedTable<'ground'> = {
  kind: 'CLUB',
  table: 'club',
  detail: 'ground',
  rules: clubs,
  apartBy: 'country',
  nameKeys: clubNameKeys,
};

/** Finds or makes the clubs of the extractions, and judges which are one. */
export async function storeClubs(
  transaction: Prisma.TransactionClient,
  extractions: readonly Extraction[],
  nextId: NextId,
): Promise<StoredNames<'ground'>> {
  return await storeNamed(transaction, clubTable, extractions.map((extraction) => extraction.clubs), nextId);
}

/** Judges anew which clubs are one with any of the given; gives the ids of those whose canonical id changed. */
export async function regroupClubs(transaction: Prisma.TransactionClient, ids: readonly number[]): Promise<number[]> {
  return await regroupNamed(transaction, clubTable, ids);
}
