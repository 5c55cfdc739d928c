import type { ClaimType } from '../../extract/index.js';
import { claimsIn, type ClaimGroup } from './claims.js';
import { agree, type Day, dayOf, inOrder, type LedgerReport, twelveMonthsAfter } from './report.js';

/** A transfer that reports of a story told as done. */
interface Transfer {
  readonly story: number;
  readonly day: Day;
  readonly toId: number;
  /** Where the player came from, as far as the reports until then said so. */
  readonly fromIds: ReadonlySet<number>;
}

/** What may be said again of a transfer after it is done. */
const partsOfTransfer = new Set<ClaimType>(['SIGNING', 'MOVE', 'AGREEMENT', 'MEDICAL', 'PERSONAL_TERMS', 'CONTRACT']);

/**
 * Parts the reports of one subject (a player, or a type and its clubs where no player is known) into stories, and these into
 * claims. It does not matter in which order the reports are given.
 *
 * The dated reports are gone through day by day. A new story begins with the first report after twelve months of silence, and with
 * the first on a later day than that on which a certain, affirmed `SIGNING` completed a transfer. What then only says the transfer
 * again stays with its story, for twelve months: a `SIGNING`, `MOVE`, `AGREEMENT`, `MEDICAL`, `PERSONAL_TERMS` or `CONTRACT` with
 * the same to-club or, where that is left open, the same from-club. One of these that names no club begins no story either.
 *
 * An undated report belongs to the only story that has a claim which it fits: of its type, and no role filled otherwise. Where there
 * is but one story, it belongs there in any case. Where none or several have such a claim, nobody can tell: these reports come after
 * the stories, under the next number.
 */
export function claimsOf<R extends LedgerReport>(reports: readonly R[]): ClaimGroup<R>[] {
  const dated = reports.filter(({ at }) => at !== null).sort(inOrder);
  const stories = datedStories(dated);
  if (dated.length < reports.length) placeUndated(reports.filter(({ at }) => at === null), stories);
  return stories.flatMap((story, i) => claimsIn(story, i + 1));
}

function datedStories<R extends LedgerReport>(dated: readonly R[]): R[][] {
  const stories: R[][] = [];
  let transfers: Transfer[] = [];
  let last: Day | null = null;
  for (const [day, reports] of byDay(dated)) {
    if (last === null || day >= twelveMonthsAfter(last)) {
      stories.push([]);
      transfers = [];
    }
    last = day;
    const restated = new Map(reports.map((report) => [report, transferRestated(report, day, transfers)]));
    const begins = reports.some((report) => restated.get(report) === undefined && !saysNothingNew(report));
    if (begins && transfers.some(({ story }) => story === stories.length)) stories.push([]);
    const current = stories.length;
    const running = stories[current - 1] ?? [];
    const fresh = reports.filter((report) => restated.get(report) === undefined);
    running.push(...fresh);
    for (const [report, transfer] of restated) if (transfer !== undefined) stories[transfer.story - 1]?.push(report);
    for (const report of fresh) {
      const { toId } = report;
      if (toId === null || !completesTransfer(report)) continue;
      if (transfers.some((transfer) => transfer.toId === toId && day < twelveMonthsAfter(transfer.day))) continue;
      const fromIds = new Set(running.flatMap(({ toId: other, fromId }) => (other === toId && fromId !== null ? [fromId] : [])));
      transfers.push({ story: current, day, toId, fromIds });
    }
  }
  return stories;
}

function byDay<R extends LedgerReport>(dated: readonly R[]): Map<Day, R[]> {
  const days = new Map<Day, R[]>();
  for (const report of dated) {
    const day = dayOf(report) ?? 0;
    const reports = days.get(day);
    if (reports === undefined) days.set(day, [report]);
    else reports.push(report);
  }
  return days;
}

/** The latest transfer of an earlier day that the report says again. */
function transferRestated({ type, fromId, toId }: LedgerReport, day: Day, transfers: readonly Transfer[]): Transfer | undefined {
  if (!partsOfTransfer.has(type)) return undefined;
  return transfers.findLast(
    (transfer) =>
      day < twelveMonthsAfter(transfer.day) &&
      (toId === null ? fromId !== null && transfer.fromIds.has(fromId) : toId === transfer.toId),
  );
}

/** A signing of a player, told as a fact. */
function completesTransfer({ type, playerId, polarity, certainty }: LedgerReport): boolean {
  return type === 'SIGNING' && playerId !== null && polarity === 'AFFIRMED' && certainty === 'CERTAIN';
}

function saysNothingNew({ type, fromId, toId }: LedgerReport): boolean {
  return partsOfTransfer.has(type) && fromId === null && toId === null;
}

function placeUndated<R extends LedgerReport>(undated: readonly R[], stories: R[][]): void {
  const [only] = stories;
  if (stories.length <= 1) {
    if (only === undefined) stories.push([...undated]);
    else only.push(...undated);
    return;
  }
  const claims = stories.flatMap((story, i) => claimsIn(story, i));
  const unplaced: R[] = [];
  for (const report of undated) {
    const fitting = new Set(claims.filter((claim) => claim.type === report.type && agree(claim, report)).map(({ story }) => story));
    const [story] = fitting;
    if (fitting.size === 1 && story !== undefined) stories[story]?.push(report);
    else unplaced.push(report);
  }
  if (unplaced.length > 0) stories.push(unplaced);
}
