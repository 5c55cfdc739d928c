import { alternatives } from './tables.js';

/** A time at a club, as the tables of players and officials write it: "Ajax 2016-07..2020-08|Chelsea* 2020-08..". */
export interface Spell {
  readonly club: string;
  /** YYYY-MM or YYYY. */
  readonly since: string;
  /** The same; empty where no end is known. */
  readonly until: string;
  readonly loan: boolean;
}

const SPELL = /^(.+?)(\*?) (\d{4}(?:-\d\d)?)\.\.(\d{4}(?:-\d\d)?)?$/u;

/** The spells of a cell. */
export const spellsIn = (cell: string | undefined): Spell[] => alternatives(cell).flatMap((part) => {
  const [, club, star, since, until] = SPELL.exec(part) ?? [];
  return club && since ? [{ club, since, until: until ?? '', loan: star === '*' }] : [];
});

/** The spells that the month of a date lies in, and those that were over by then. */
export function spellsAt(spells: readonly Spell[], date: string): { now: Spell[]; before: Spell[] } {
  const month = date.slice(0, 7);
  const begun = spells.filter((s) => s.since <= month.slice(0, s.since.length));
  const now = begun.filter((s) => s.until === '' || s.until >= month.slice(0, s.until.length));
  return { now, before: begun.filter((s) => !now.includes(s)) };
}
