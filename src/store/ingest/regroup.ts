import type { Transaction } from '../exclusive.js';
import type { EntityKind } from '../generated/client.js';
import { updateLedger } from './ledger.js';
import { regroupClubs } from './store-clubs.js';
import { regroupPeople } from './store-people.js';
import { regroupPublications } from './store-publications.js';

/** Judges anew who or what is one with any of the given rows, and brings up to date what rests on it. */
export async function regroup(transaction: Transaction, kind: EntityKind, ids: readonly number[]): Promise<void> {
  const clubs = kind === 'CLUB' ? await regroupClubs(transaction, ids) : [];
  const publications = kind === 'PUBLICATION' ? await regroupPublications(transaction, ids) : [];
  const people = kind === 'PERSON' || clubs.length > 0 ? await regroupPeople(transaction, kind === 'PERSON' ? ids : [], clubs) : [];
  await updateLedger(transaction, { people, clubs, publications });
}
