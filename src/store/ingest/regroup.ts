import type { Transaction } from '../exclusive.js';
import type { EntityKind } from '../generated/client.js';
import { regroupClaims } from './claims.js';
import { takeIds } from './ids.js';
import { regroupClubs } from './store-clubs.js';
import { regroupPeople } from './store-people.js';
import { regroupPublications } from './store-publications.js';

/** Ids of rows whose canonical id changed. */
export interface Regrouped {
  readonly people: readonly number[];
  readonly clubs: readonly number[];
  readonly publications: readonly number[];
}

/** Judges anew who or what is one with any of the given rows, and brings up to date what rests on it. */
export async function regroup(transaction: Transaction, kind: EntityKind, ids: readonly number[]): Promise<Regrouped> {
  const clubs = kind === 'CLUB' ? await regroupClubs(transaction, ids) : [];
  const publications = kind === 'PUBLICATION' ? await regroupPublications(transaction, ids) : [];
  const people = kind === 'PERSON' || clubs.length > 0 ? [...(await regroupPeople(transaction, kind === 'PERSON' ? ids : [], clubs)).regrouped.keys()] : [];
  const regrouped = { people, clubs, publications };
  await followRegrouped(transaction, regrouped);
  return regrouped;
}

/** Brings up to date what rests on who is who. */
export async function followRegrouped(transaction: Transaction, regrouped: Regrouped): Promise<void> {
  await regroupClaims(transaction, regrouped, async () => (await takeIds(transaction, { claim: 1 })).claim());
}
