import type { ClaimGroup } from './claims.js';
import type { Party } from './parties.js';
import { dayOf, isoDay, type LedgerReport, type Roles } from './report.js';
import type { Statement } from './standing.js';

/** What people, clubs and publications are called, by canonical id. */
export interface Names {
  person(id: number): string;
  club(id: number): string;
  publication(id: number): string;
}

/** Explanations name no more than this. */
const mostNamed = 3;

export function explainConfirmed(statements: readonly Statement[], signing: readonly [LedgerReport, ...LedgerReport[]] | undefined, names: Names): string {
  const bySigning = signing === undefined ? [] : [signingText(signing[0], names)];
  return `Confirmed by ${listing([...statements.map((statement) => statementText(statement, names)), ...bySigning])}.`;
}

export function explainDenied(statements: readonly Statement[], names: Names): string {
  return `Denied by ${listing(statements.map((statement) => statementText(statement, names)))}.`;
}

/** With the latest statement of each party, the later side first. */
export function explainDisputed(
  confirming: readonly Statement[],
  denying: readonly Statement[],
  signing: readonly [LedgerReport, ...LedgerReport[]] | undefined,
  names: Names,
): string {
  const said = (statements: readonly Statement[]) => statements.map((statement) => statementText(statement, names));
  const bySigning = signing === undefined ? [] : [signingText(signing[0], names)];
  const confirmed = `confirmed by ${listing([...said(confirming), ...bySigning])}`;
  const denied = `denied by ${listing(said(denying))}`;
  return `The parties disagree: ${denied}; ${confirmed}.`;
}

/** @param reports one by a publication of a club's own, or two by independent origins */
export function explainReported(reports: readonly LedgerReport[], names: Names): string {
  const told = reports.map((report) => reportText(report, names));
  return told.length === 1
    ? `Reported as certain by a publication of a club's own: ${told[0]}.`
    : `Reported as certain by independent origins: ${told.join('; ')}.`;
}

/** @param report the first certain one, else the first that affirms the claim, else the first */
export function explainRumoured(report: LedgerReport, names: Names): string {
  const told = reportText(report, names);
  if (report.polarity === 'DENIED') return `Nobody affirms it, and no party to it denies it for certain. It was first denied by ${told}.`;
  if (report.certainty === 'CERTAIN') return `Only one origin states it as certain: ${told}.`;
  return `Nobody states it as certain. It was first reported by ${told}.`;
}

/** Why a report that leaves a role open states this claim, or null where it leaves none open that the claim fills. */
export function explainJoining(report: LedgerReport, claim: ClaimGroup, names: Names): string | null {
  const open = (role: keyof Roles): boolean => report[role] === null && claim[role] !== null;
  if (!open('fromId') && !open('toId')) return null;
  const both = report.fromId === null && report.toId === null;
  const left = both ? 'It names no club' : open('fromId') ? 'It does not name the club that he would leave' : 'It does not name the club that he would join';
  return `${left}; of the claims of this kind about ${claim.playerId === null ? 'these clubs' : names.person(claim.playerId)} then, only that ${clubsText(claim, names)} fits.`;
}

function clubsText({ fromId, toId }: Roles, names: Names): string {
  return [...(fromId === null ? [] : [`from ${names.club(fromId)}`]), ...(toId === null ? [] : [`to ${names.club(toId)}`])].join(' ');
}

/** "Mauricio Pellegrino, manager of Southampton, via Liverpool Echo in an article of 3 August 2017" */
function statementText({ party, reports: [report] }: Statement, names: Names): string {
  return `${partyText(party, report, names)} ${placeText(report, names)}`;
}

function partyText({ post }: Party, { origin: { kind, id } }: LedgerReport, names: Names): string {
  const name = id === null ? '' : kind === 'CLUB' ? names.club(id) : names.person(id);
  return post === null ? name : `${name}, ${post.words} of ${names.club(post.clubId)},`;
}

function signingText(report: LedgerReport, names: Names): string {
  return `the signing, told as a fact by ${reportText(report, names)}`;
}

/** Who is behind a report, and where it stands: "Daily Mirror, cited in an article of 10 July 2017". */
function reportText(report: LedgerReport, names: Names): string {
  const { origin: { kind, id, name }, publisherId } = report;
  if (kind === 'NARRATOR') return articleText(report, names);
  if (kind === 'PUBLICATION' && id !== null) {
    return id === publisherId ? articleText(report, names) : `${names.publication(id)}, cited in ${articleText(report, names)}`;
  }
  const who = kind === 'ORGANISATION' ? (name ?? '') : id === null ? '' : kind === 'CLUB' ? names.club(id) : names.person(id);
  return `${who} ${placeText(report, names)}`;
}

function placeText(report: LedgerReport, names: Names): string {
  const { carrierId, publisherId } = report;
  const via = carrierId === null || carrierId === publisherId ? '' : `via ${names.publication(carrierId)} `;
  return `${via}in ${articleText(report, names)}`;
}

/** "Daily Mirror of 10 July 2017", "an undated article". */
function articleText(report: LedgerReport, names: Names): string {
  const { publisherId } = report;
  const day = dayOf(report);
  if (publisherId === null) return day === null ? 'an undated article' : `an article of ${dateText(isoDay(day))}`;
  const name = names.publication(publisherId);
  return day === null ? `${name} (undated)` : `${name} of ${dateText(isoDay(day))}`;
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** "3 August 2017". */
function dateText(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day} ${months[(month ?? 1) - 1]} ${year}`;
}

function listing(items: readonly string[]): string {
  const named = items.length > mostNamed ? [...items.slice(0, mostNamed), `${items.length - mostNamed} more`] : items;
  return named.length === 1 ? (named[0] ?? '') : `${named.slice(0, -1).join('; ')}; and ${named.at(-1)}`;
}
