import type { ClaimType } from '../../extract/index.js';
import type { ClaimGroup } from './claims.js';
import { type Party, partyOf, type Posts } from './parties.js';
import { type Day, dayOf, inOrder, type LedgerReport } from './report.js';
import { explainConfirmed, explainDenied, explainDisputed, explainReported, explainRumoured, type Names } from './wording.js';

export type StatusValue = 'RUMOURED' | 'REPORTED' | 'CONFIRMED' | 'DENIED' | 'DISPUTED';

export interface Standing {
  readonly value: StatusValue;
  /** Names the reports that decide. */
  readonly explanation: string;
  /** Ids of the reports that decide, the one that weighs most first; never empty. */
  readonly decidedBy: readonly number[];
}

/** What is known beside the reports. */
export interface Background {
  readonly names: Names;
  readonly posts: Posts;
  /** Whether a publication is a club's own; by canonical ids. See `isOwnPublication`. */
  isOwn(publicationId: number, clubId: number): boolean;
}

/** What one party said on one day, in the reports that say so; `day` is null for all that is undated. */
export interface Statement {
  readonly party: Party;
  readonly day: Day | null;
  /** The one to name first: where it is known who carried it. */
  readonly reports: readonly [LedgerReport, ...LedgerReport[]];
}

/** The claims that a signing of the same player by the same club confirms. */
const confirmedBySigning = new Set<ClaimType>(['MOVE', 'AGREEMENT', 'INTEREST']);

/** The reports of a story that tell as a fact that the claim's player has signed for its to-club, if that confirms the claim. */
export function signingsFor<R extends LedgerReport>(claim: ClaimGroup<R>, story: readonly ClaimGroup<R>[]): R[] {
  if (!confirmedBySigning.has(claim.type) || claim.playerId === null || claim.toId === null) return [];
  return story
    .filter(({ type, toId }) => type === 'SIGNING' && toId === claim.toId)
    .flatMap(({ reports }) => reports)
    .filter(({ certainty, polarity }) => certainty === 'CERTAIN' && polarity === 'AFFIRMED');
}

/**
 * What reports of a claim add up to. Reports are added one after the other, in order (the undated may come first); `standing` is that
 * of those added so far.
 *
 * A party that affirms with certainty confirms, one that denies with certainty denies. What a party says on one day counts as what it
 * says last on that day. Both, by different parties or on different days, is a dispute. A certain signing confirms as a party does, and
 * settles what was denied up to its day. Otherwise certain, affirmed reports by two independent origins, or by a publication of one of
 * the claim's clubs, make it reported.
 */
export class Tally {
  private readonly statements = new Map<string, { readonly party: Party; readonly day: Day | null; polarity: LedgerReport['polarity']; reports: LedgerReport[] }>();
  private readonly certain = new Map<string, LedgerReport>();
  private own: LedgerReport | undefined;
  private first: LedgerReport | undefined;
  private firstAffirmed: LedgerReport | undefined;
  private signings: LedgerReport[] = [];

  constructor(
    private readonly claim: Pick<ClaimGroup, 'type' | 'playerId' | 'fromId' | 'toId'>,
    private readonly background: Background,
  ) {}

  add(report: LedgerReport): void {
    this.first = earlier(this.first, report);
    if (report.polarity === 'AFFIRMED') this.firstAffirmed = earlier(this.firstAffirmed, report);
    if (report.certainty !== 'CERTAIN') return;
    const party = partyOf(report, this.claim, this.background.posts);
    if (party !== null) this.state(party, report);
    if (report.polarity === 'DENIED') return;
    const { key } = report.origin;
    this.certain.set(key, earlier(this.certain.get(key), report));
    if (this.isByOwnPublication(report)) this.own = earlier(this.own, report);
  }

  /** With one of the reports that `signingsFor` gives. */
  addSigning(report: LedgerReport): void {
    this.signings.push(report);
  }

  /** Throws where no report was added yet. */
  standing(): Standing {
    const { names } = this.background;
    const signing = this.firstSigning();
    const settled = signing === undefined ? null : dayOf(signing[0]);
    const affirmed = this.said('AFFIRMED');
    const denied = this.said('DENIED').filter(({ day }) => day === null || settled === null || day > settled);

    if (denied.length > 0 && (affirmed.length > 0 || signing !== undefined)) {
      const [confirming, denying] = [latestOfEach(affirmed), latestOfEach(denied)];
      const reports = [...confirming, ...denying].sort(latestFirst).flatMap((statement) => statement.reports);
      return this.decided('DISPUTED', explainDisputed(confirming, denying, signing, names), [...reports, ...(signing ?? [])]);
    }
    if (affirmed.length > 0 || signing !== undefined) {
      const statements = firstOfEach(affirmed);
      const reports = [...statements.flatMap((statement) => statement.reports), ...(signing ?? [])];
      return this.decided('CONFIRMED', explainConfirmed(statements, signing, names), reports);
    }
    if (denied.length > 0) {
      const statements = firstOfEach(denied);
      return this.decided('DENIED', explainDenied(statements, names), statements.flatMap(({ reports }) => reports));
    }
    if (this.own !== undefined) return this.decided('REPORTED', explainReported([this.own], names), [this.own]);
    const origins = [...this.certain.values()].sort(inOrder).slice(0, 2);
    if (origins.length === 2) return this.decided('REPORTED', explainReported(origins, names), origins);
    const report = origins[0] ?? this.firstAffirmed ?? this.first;
    if (report === undefined) throw new Error('A claim has at least one report.');
    return this.decided('RUMOURED', explainRumoured(report, names), [report]);
  }

  private state(party: Party, report: LedgerReport): void {
    const day = dayOf(report);
    const key = `${party.key} ${day}`;
    const before = this.statements.get(key);
    if (before?.polarity === report.polarity) before.reports.push(report);
    else this.statements.set(key, { party, day, polarity: report.polarity, reports: [report] });
  }

  private said(polarity: LedgerReport['polarity']): Statement[] {
    return [...this.statements.values()]
      .filter((statement) => statement.polarity === polarity)
      .map(({ party, day, reports }) => ({ party, day, reports: [...reports].sort(bestKnown) as [LedgerReport, ...LedgerReport[]] }));
  }

  /** Those of the first day on which there is one, the undated only where there is no other. */
  private firstSigning(): [LedgerReport, ...LedgerReport[]] | undefined {
    const [first, ...others] = [...this.signings].sort(inOrder);
    return first === undefined ? undefined : [first, ...others.filter((other) => dayOf(other) === dayOf(first))];
  }

  private isByOwnPublication({ origin: { kind, id } }: LedgerReport): boolean {
    if (kind !== 'PUBLICATION' || id === null) return false;
    const clubs = [this.claim.fromId, this.claim.toId].filter((clubId) => clubId !== null);
    return clubs.some((clubId) => this.background.isOwn(id, clubId));
  }

  private decided(value: StatusValue, explanation: string, reports: readonly LedgerReport[]): Standing {
    return { value, explanation, decidedBy: [...new Set(reports.map(({ id }) => id))] };
  }
}

function earlier(a: LedgerReport | undefined, b: LedgerReport): LedgerReport {
  return a === undefined || inOrder(b, a) < 0 ? b : a;
}

function bestKnown(a: LedgerReport, b: LedgerReport): number {
  return rankOfPlace(a) - rankOfPlace(b) || inOrder(a, b);
}

/** Words with somebody who carried them, then those in a known publication, then the rest. */
function rankOfPlace({ carrierId, publisherId }: LedgerReport): number {
  return carrierId !== null ? 0 : publisherId !== null ? 1 : 2;
}

/** Each party's first statement, one with a date before one without; the party that weighs most first. */
function firstOfEach(statements: readonly Statement[]): Statement[] {
  return [...new Map([...statements].sort(byDay).reverse().map((statement) => [statement.party.key, statement])).values()].sort(
    (a, b) => a.party.rank - b.party.rank || byDay(a, b),
  );
}

/** Each party's last statement, the latest first. */
function latestOfEach(statements: readonly Statement[]): Statement[] {
  return [...new Map([...statements].sort(latestFirst).reverse().map((statement) => [statement.party.key, statement])).values()].sort(latestFirst);
}

function byDay(a: Statement, b: Statement): number {
  return (a.day ?? Infinity) === (b.day ?? Infinity) ? inOrder(a.reports[0], b.reports[0]) : (a.day ?? Infinity) - (b.day ?? Infinity);
}

function latestFirst(a: Statement, b: Statement): number {
  return (a.day ?? -Infinity) === (b.day ?? -Infinity) ? inOrder(b.reports[0], a.reports[0]) : (b.day ?? -Infinity) - (a.day ?? -Infinity);
}
