import type { Role } from '../extraction.js';
import { spellsAt, spellsIn, type Spell } from './spells.js';
import { clubRoleOf, ROLE_NOUNS } from './people.js';
import { alternatives, foldName, readTable } from './tables.js';

/** Those who are in football news without playing: reporters whom it cites, officials and agents who act. */

const outlets = new Map<string, string>();
for (const row of readTable('journalists.tsv')) outlets.set(foldName(row.name!), row.outlet ?? '');

/** The names of the reporters and officials. */
export const INSIDER_NAMES: readonly string[] = ['journalists.tsv', 'officials.tsv'].flatMap((file) => readTable(file).map((row) => row.name!));

/** Where somebody of this name writes, by the table of reporters: empty for several outlets or his own; null for nobody in it. */
export const outletOf = (name: string): string | null => outlets.get(foldName(name)) ?? null;

const officials = new Map<string, { readonly role: Role | null; readonly spells: readonly Spell[] }>();
for (const row of readTable('officials.tsv')) {
  const noun = ROLE_NOUNS.get(row.role!)[0];
  officials.set(foldName(row.name!), { role: noun ? clubRoleOf(noun) : null, spells: spellsIn(row.clubs) });
}

const countries = new Map<string, string>();
for (const row of readTable('staff-countries.tsv')) for (const name of alternatives(row.names)) countries.set(foldName(name), row.country!);

/** Where a manager, official or agent of this full name is from; null for nobody in the table. */
export const countryOfStaff = (name: string): string | null => countries.get(foldName(name)) ?? null;

/**
 * What somebody of this name runs, and at which clubs on a day; at any time where the date is unknown.
 *
 * @param date ISO 8601, or null
 * @returns null for nobody in the table, and for one whose posts had not begun
 */
export function officialNamed(name: string, date: string | null): { role: Role | null; clubs: readonly string[] } | null {
  const official = officials.get(foldName(name));
  if (!official) return null;
  const clubs = (date === null ? official.spells : spellsAt(official.spells, date).now).map(({ club }) => club);
  return official.spells.length > 0 && clubs.length === 0 ? null : { role: official.role, clubs };
}
