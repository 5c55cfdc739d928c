import type { ClaimGroup } from './claims.js';
import { type Day, dayOf, inOrder, type LedgerReport } from './report.js';
import { type Background, signingsFor, type Standing, type StatusValue, Tally } from './standing.js';

/** A claim's status from a day on. */
export interface StatusStep extends Standing {
  /** Null: on the undated reports alone. */
  readonly day: Day | null;
  /** The day from which on it has been this value; null where the undated reports alone made it so. */
  readonly since: Day | null;
  /** Whether the value differs from that of the step before. */
  readonly changes: boolean;
}

/** How a claim stands on any day, as a step for each day that changes its value, explanation or what decides it. */
export interface StatusHistory {
  /** On the dated reports alone. */
  readonly dated: readonly StatusStep[];
  /** With the undated ones counted from the start; empty where there are none, neither of the claim nor of a signing that confirms it. */
  readonly all: readonly StatusStep[];
}

/**
 * @param claim one of the claims of a story
 * @param story all claims of that story
 */
export function statusHistory(claim: ClaimGroup, story: readonly ClaimGroup[], background: Background): StatusHistory {
  const signings = signingsFor(claim, story);
  const isUndated = ({ at }: LedgerReport): boolean => at === null;
  const undated = { reports: claim.reports.filter(isUndated), signings: signings.filter(isUndated) };
  const dated = { reports: claim.reports.filter(({ at }) => at !== null), signings: signings.filter(({ at }) => at !== null) };
  const none = { reports: [], signings: [] };
  return {
    dated: dated.reports.length === 0 ? [] : steps(claim, none, dated, background),
    all: undated.reports.length === 0 && undated.signings.length === 0 ? [] : steps(claim, undated, dated, background),
  };
}

interface Telling {
  readonly reports: readonly LedgerReport[];
  readonly signings: readonly LedgerReport[];
}

function steps(claim: ClaimGroup, undated: Telling, dated: Telling, background: Background): StatusStep[] {
  const tally = new Tally(claim, background);
  const found: StatusStep[] = [];
  let reported = false;
  const step = (day: Day | null): void => {
    const standing = tally.standing();
    const before = found.at(-1);
    if (before !== undefined && isSame(before, standing)) return;
    const changes = before === undefined || before.value !== standing.value;
    found.push({ ...standing, day, since: changes ? day : before.since, changes });
  };

  for (const signing of undated.signings) tally.addSigning(signing);
  for (const report of undated.reports) tally.add(report);
  if (undated.reports.length > 0) {
    reported = true;
    step(null);
  }
  for (const [day, { reports, signings }] of byDay(dated)) {
    for (const signing of signings) tally.addSigning(signing);
    for (const report of reports) tally.add(report);
    reported ||= reports.length > 0;
    if (reported) step(day);
  }
  return found;
}

function byDay({ reports, signings }: Telling): Map<Day, { readonly reports: LedgerReport[]; readonly signings: LedgerReport[] }> {
  const days = new Map<Day, { readonly reports: LedgerReport[]; readonly signings: LedgerReport[] }>();
  const telling = [...reports.map((report) => ({ report, kind: 'reports' as const })), ...signings.map((report) => ({ report, kind: 'signings' as const }))];
  for (const { report, kind } of telling.sort((a, b) => inOrder(a.report, b.report))) {
    const day = dayOf(report) ?? 0;
    const told = days.get(day) ?? { reports: [], signings: [] };
    told[kind].push(report);
    days.set(day, told);
  }
  return days;
}

function isSame(a: Standing, b: Standing): boolean {
  return a.value === b.value && a.explanation === b.explanation && a.decidedBy.length === b.decidedBy.length && a.decidedBy.every((id, i) => id === b.decidedBy[i]);
}

/** What all reports of a claim, the undated among them, add up to. */
export interface ClaimSummary {
  readonly status: StatusValue;
  /** How many independent origins there are. */
  readonly origins: number;
  /** Of the dated reports, in milliseconds since 1970. */
  readonly firstReportedAt: number | null;
  readonly lastReportedAt: number | null;
  /** The publication that alone is the origin of the first dated report. */
  readonly originatorId: number | null;
  /** The first dated report of another origin than the first one's. */
  readonly followedAt: number | null;
}

export function summaryOf({ reports }: ClaimGroup, { dated, all }: StatusHistory): ClaimSummary {
  const times = reports.flatMap(({ at, origin }) => (at === null ? [] : [{ at, origin }]));
  const first = times[0];
  const other = times.find(({ origin }) => origin.key !== first?.origin.key);
  const alone = first !== undefined && other?.at !== first.at;
  const last = all.at(-1) ?? dated.at(-1);
  if (last === undefined) throw new Error('A claim has at least one report.');
  return {
    status: last.value,
    origins: new Set(reports.map(({ origin }) => origin.key)).size,
    firstReportedAt: first?.at ?? null,
    lastReportedAt: times.at(-1)?.at ?? null,
    originatorId: alone && first.origin.kind === 'PUBLICATION' ? first.origin.id : null,
    followedAt: other?.at ?? null,
  };
}
