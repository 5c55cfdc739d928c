import type { Certainty, ClaimType, Polarity } from '../../extract/index.js';
import type { Origin } from './origin.js';

/** Who and which clubs a report or claim is about, by canonical ids; null where it leaves a role open. */
export interface Roles {
  readonly playerId: number | null;
  readonly fromId: number | null;
  readonly toId: number | null;
}

/** A report, as far as it decides which claim it states and what the claim's status is. All ids but its own are canonical. */
export interface LedgerReport extends Roles {
  readonly id: number;
  readonly articleId: number;
  readonly type: ClaimType;
  /** When its article was published, in milliseconds since 1970; null: not known. */
  readonly at: number | null;
  /** Where it stands, by content alone (the article's hash, offsets): puts reports of one moment in an order that no id decides. */
  readonly place: string;
  readonly certainty: Certainty;
  readonly polarity: Polarity;
  readonly origin: Origin;
  /** The publication of its article. */
  readonly publisherId: number | null;
  /** The publication that carried the words or is cited for them. */
  readonly carrierId: number | null;
}

/** A day in UTC: days since 1970. */
export type Day = number;

const dayLength = 86_400_000;

export function dayOf({ at }: Pick<LedgerReport, 'at'>): Day | null {
  return at === null ? null : Math.floor(at / dayLength);
}

/** "2017-08-03". */
export function isoDay(day: Day): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

/** The day twelve months later; of 29 February, 1 March. */
export function twelveMonthsAfter(day: Day): Day {
  return sameDayInYear(day, 1);
}

export function twelveMonthsBefore(day: Day): Day {
  return sameDayInYear(day, -1);
}

function sameDayInYear(day: Day, years: number): Day {
  const date = new Date(day * dayLength);
  return Math.floor(date.setUTCFullYear(date.getUTCFullYear() + years) / dayLength);
}

/** By time, the undated last; then by place. */
export function inOrder(a: LedgerReport, b: LedgerReport): number {
  if (a.at !== b.at) return a.at === null ? 1 : b.at === null ? -1 : a.at - b.at;
  return a.place < b.place ? -1 : a.place > b.place ? 1 : 0;
}

/** Whether no role is filled in one way here and in another there. */
export function agree(a: Roles, b: Roles): boolean {
  return (['playerId', 'fromId', 'toId'] as const).every((role) => a[role] === null || b[role] === null || a[role] === b[role]);
}
