import type { Gender } from '../extraction.js';
import { spellsAt, spellsIn, type Spell } from './spells.js';
import { alternatives, foldName, readTable, tablesIn, wordsOf } from './tables.js';

/** Players that the press writes about: where they are from, what they play, when they were born and where they have been. */

export interface PlayerEntry {
  readonly name: string;
  readonly gender: Gender;
  readonly country: string;
  readonly positions: readonly string[];
  /** YYYY-MM-DD, or what is known of it. */
  readonly born: string;
  readonly spells: readonly Spell[];
}

const byName = new Map<string, PlayerEntry[]>();
const bySurname = new Map<string, PlayerEntry[]>();

function add(index: Map<string, PlayerEntry[]>, key: string, player: PlayerEntry): void {
  const known = index.get(key);
  if (!known) index.set(key, [player]);
  else if (!known.includes(player)) known.push(player);
}

const names: string[] = [];

for (const file of tablesIn('players')) {
  for (const row of readTable(file)) {
    const player: PlayerEntry = {
      name: row.name!, gender: file.includes('women') ? 'f' : 'm', country: row.country ?? '', positions: alternatives(row.position), born: row.born ?? '',
      spells: spellsIn(row.clubs),
    };
    // A player whom two files have is the one of the first.
    if (byName.get(foldName(player.name))?.some((known) => known.country === player.country && known.born.slice(0, 4) === player.born.slice(0, 4))) continue;
    for (const name of [player.name, ...alternatives(row.short)]) {
      add(byName, foldName(name), player);
      names.push(name);
    }
    const surname = wordsOf(player.name).at(-1);
    if (surname && player.name.includes(' ')) add(bySurname, surname, player);
  }
}

/** Every name that the tables have somebody under. */
export const PLAYER_NAMES: readonly string[] = names;

/** Those whom the press calls by this name, which is a full one or the single word that somebody goes by. */
export const playersNamed = (name: string): readonly PlayerEntry[] => byName.get(foldName(name)) ?? [];

/** Those whose full name ends in this word. */
export const playersOfSurname = (word: string): readonly PlayerEntry[] => bySurname.get(foldName(word)) ?? [];

/** The day up to which the tables are kept; where somebody is later is less sure. */
export const PLAYERS_KNOWN_UNTIL = '2026-01';

/** Where somebody played in the month of a date, those he was lent by before those he was lent to; and where he had been before. */
export function clubsOfPlayer(player: PlayerEntry, date: string): { now: readonly Spell[]; before: readonly Spell[] } {
  const { now, before } = spellsAt(player.spells, date);
  return { now: [...now].sort((a, b) => Number(a.loan) - Number(b.loan)), before };
}

/** The ages, in years, that somebody may have at a date: one where the day of birth is known, else two. */
export function agesOf(player: PlayerEntry, date: string): number[] {
  if (player.born === '') return [];
  const years = Number(date.slice(0, 4)) - Number(player.born.slice(0, 4));
  if (player.born.length === 10 && date.length >= 10) return [date.slice(5, 10) < player.born.slice(5, 10) ? years - 1 : years];
  return [years - 1, years];
}
