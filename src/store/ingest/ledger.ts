import type { ClaimType } from '../../extract/index.js';
import { claimsOf, type ClaimGroup, explainJoining, statusHistory, summaryOf } from '../../resolve/index.js';
import { exclusively, raiseDataVersion, type Transaction } from '../exclusive.js';
import type { PrismaClient } from '../generated/client.js';
import type { UnclaimedReport } from './article-rows.js';
import { takeIds } from './ids.js';
import { loadBackground } from './ledger/background.js';
import { loadAdded, loadReports, type LoadedReport, withOriginsAnew } from './ledger/load.js';
import { subjectKey, Subjects } from './ledger/subjects.js';
import { addSubjectsOfOfficials, type PostChanged, reportsTouched } from './ledger/touched.js';
import { type DerivedClaim, writeDerived, writeLedger } from './ledger/write.js';
import { adoptPeople } from './recount-people.js';
import { sketchStored } from './sketch-stored.js';

export type { PostChanged } from './ledger/touched.js';

/** What happened to the corpus since the ledger was last brought up to date. Ids are those of the rows, not canonical ones. */
export interface LedgerChanges {
  /** Reports that are not written yet; their articles and sources are. */
  readonly added?: readonly UnclaimedReport[];
  /** Whose canonical id changed, along with the canonical ids that they had. */
  readonly people?: readonly number[];
  readonly clubs?: readonly number[];
  readonly publications?: readonly number[];
  /** Whose reports, sources, publication or `duplicate_of_id` changed. Claims that reports were taken from belong in `claims`. */
  readonly articles?: readonly number[];
  /** What articles newly say, or no longer say, that people are at clubs. */
  readonly posts?: readonly PostChanged[];
  /** Reports that state another type from now on than the claim that they are under. */
  readonly types?: ReadonlyMap<number, ClaimType>;
  /** Claims that a report was deleted from. */
  readonly claims?: readonly number[];
}

/**
 * Brings claims, their statuses and the origins of reports up to date with the reports, and writes the added ones. All of it is a
 * function of the articles and judgements alone, whatever order they came in. Its work grows with what is reported of the players
 * (and clubs) that the changes touch, not with the corpus. A claim keeps its id as long as most of its reports do; one that no report
 * is left for goes.
 */
export async function updateLedger(transaction: Transaction, changes: LedgerChanges): Promise<void> {
  const { added = [], people = [], clubs = [], publications = [], articles = [], posts = [], types = new Map(), claims = [] } = changes;
  const subjects = new Subjects();
  const touched = await reportsTouched(transaction, { people, clubs, publications, articles }, types, subjects);
  await addSubjectsOfOfficials(transaction, posts, subjects);
  await addSubjectsOfClaims(transaction, claims, subjects);
  const fresh = await loadAdded(transaction, added);
  for (const report of fresh) subjects.add(report);
  if (subjects.size === 0) return;

  const stored = await loadReports(transaction, subjects, touched, types);
  const anew = new Set(touched);
  const reports = [...stored.filter(({ id }) => !anew.has(id)), ...(await withOriginsAnew(transaction, stored.filter(({ id }) => anew.has(id)))), ...fresh];
  await settle(transaction, reports, added, claims);
}

async function addSubjectsOfClaims(transaction: Transaction, ids: readonly number[], subjects: Subjects): Promise<void> {
  if (ids.length === 0) return;
  const rows = await transaction.$queryRaw<{ type: ClaimType; playerId: number | null; fromId: number | null; toId: number | null }[]>`
    SELECT c.type::text, p.canonical_id AS "playerId", f.canonical_id AS "fromId", t.canonical_id AS "toId"
    FROM claim c LEFT JOIN person p ON p.id = c.player_id LEFT JOIN club f ON f.id = c.from_id LEFT JOIN club t ON t.id = c.to_id
    WHERE c.id = ANY (${[...ids]}::int[])`;
  for (const row of rows) subjects.add(row);
}

/** Forms the claims of the reports, which are all of some subjects, and writes what is new. */
async function settle(transaction: Transaction, reports: readonly LoadedReport[], added: readonly UnclaimedReport[], emptied: readonly number[]): Promise<void> {
  if (reports.length === 0 && emptied.length === 0) return;
  const bySubject = new Map<string, LoadedReport[]>();
  for (const report of reports) {
    const key = subjectKey(report);
    const others = bySubject.get(key);
    if (others === undefined) bySubject.set(key, [report]);
    else others.push(report);
  }
  const groups = [...bySubject.values()].map((subject) => claimsOf(subject));
  const claims = groups.flat();
  const ids = await claimIds(transaction, claims);
  const background = await loadBackground(transaction, claims);

  const derived = groups.flatMap((subject) => {
    const stories = new Map<number, ClaimGroup<LoadedReport>[]>();
    for (const claim of subject) stories.set(claim.story, [...(stories.get(claim.story) ?? []), claim]);
    return subject.map((group): DerivedClaim => {
      const history = statusHistory(group, stories.get(group.story) ?? [], background);
      const joining = new Map<LoadedReport, string>();
      for (const report of group.reports) {
        const why = explainJoining(report, group, background.names);
        if (why !== null) joining.set(report, why);
      }
      return { id: ids.get(group) ?? 0, group, history, joining, ...summaryOf(group, history) };
    });
  });
  const kept = new Set(ids.values());
  const abandoned = new Set([...reports.flatMap(({ claimId }) => claimId ?? []), ...emptied].filter((id) => !kept.has(id)));
  await writeLedger(transaction, derived, new Map(added.map(({ row }) => [row.id, row])), [...abandoned]);
}

/** The id for each claim: that under which most of its reports were, the lowest where there are several, unless more of another claim's were. New ids go by the first report. */
async function claimIds(transaction: Transaction, claims: readonly ClaimGroup<LoadedReport>[]): Promise<Map<ClaimGroup<LoadedReport>, number>> {
  const votes = claims.flatMap((claim) => {
    const counts = new Map<number, number>();
    for (const { claimId, claimType } of claim.reports) {
      if (claimId !== null && claimType === claim.type) counts.set(claimId, (counts.get(claimId) ?? 0) + 1);
    }
    return [...counts].map(([id, count]) => ({ claim, id, count }));
  });
  const ids = new Map<ClaimGroup<LoadedReport>, number>();
  const taken = new Set<number>();
  for (const { claim, id } of votes.sort((a, b) => b.count - a.count || a.id - b.id)) {
    if (ids.has(claim) || taken.has(id)) continue;
    ids.set(claim, id);
    taken.add(id);
  }
  const firstOf = ({ reports }: ClaimGroup<LoadedReport>): number => reports.reduce((first, { id }) => Math.min(first, id), Infinity);
  const without = claims.filter((claim) => !ids.has(claim)).sort((a, b) => firstOf(a) - firstOf(b));
  if (without.length > 0) {
    const next = await takeIds(transaction, { claim: without.length });
    for (const claim of without) ids.set(claim, next.claim());
  }
  return ids;
}

/** Of the rules that the ledger is made by. Where `corpus.ledger` is lower, what is derived was made by other rules, or never. */
export const LEDGER_VERSION = 1;

// At once; enough to be quick, and little enough for the memory.
const articlesAtOnce = 500;
const playersAtOnce = 200;

/**
 * Makes the whole ledger anew where other rules made it, a part of the corpus after the other, each in a transaction of its own:
 * first what is known of people and which articles are copies, then the origins of all reports, then claims and statuses. What is ingested
 * meanwhile is right from the start. Killed half-way, it begins again the next time.
 */
export async function rebuildLedger(prisma: PrismaClient): Promise<void> {
  const corpus = await prisma.corpus.findFirst({ select: { ledger: true } });
  if (corpus === null || corpus.ledger >= LEDGER_VERSION) return;

  while ((await exclusively(prisma, adoptPeople)) !== null); // as many at a time as it takes in
  await exclusively(prisma, sketchStored);
  await inParts((after) =>
    exclusively(prisma, async (transaction) => {
      const articles = await transaction.article.findMany({ where: { id: { gt: after } }, select: { id: true }, orderBy: { id: 'asc' }, take: articlesAtOnce });
      const reports = await transaction.report.findMany({ where: { articleId: { in: articles.map(({ id }) => id) } }, select: { id: true } });
      const loaded = await loadReports(transaction, new Subjects(), reports.map(({ id }) => id), new Map());
      const changed = (await withOriginsAnew(transaction, loaded)).filter(({ newOrigin }) => newOrigin);
      await writeDerived(transaction, changed.map((report) => ({ report, claimId: report.claimId, joining: report.joining })));
      return articles.at(-1)?.id;
    }),
  );
  await inParts((after) =>
    exclusively(prisma, async (transaction) => {
      const subjects = new Subjects();
      const people = await transaction.person.findMany({ where: { id: { gt: after } }, select: { id: true, canonicalId: true }, orderBy: { id: 'asc' }, take: playersAtOnce });
      for (const { id, canonicalId } of people) if (id === canonicalId) subjects.players.add(id);
      await settle(transaction, await loadReports(transaction, subjects, [], new Map()), [], []);
      return people.at(-1)?.id;
    }),
  );
  await inParts((after) =>
    exclusively(prisma, async (transaction) => {
      const subjects = new Subjects();
      const claims = await transaction.claim.findMany({ where: { id: { gt: after }, playerId: null }, select: { id: true }, orderBy: { id: 'asc' }, take: playersAtOnce });
      await addSubjectsOfClaims(transaction, claims.map(({ id }) => id), subjects);
      await settle(transaction, await loadReports(transaction, subjects, [], new Map()), [], []);
      return claims.at(-1)?.id;
    }),
  );
  await exclusively(prisma, async (transaction) => {
    await transaction.corpus.updateMany({ data: { ledger: LEDGER_VERSION } });
    if ((await transaction.report.findFirst({ select: { id: true } })) !== null) await raiseDataVersion(transaction);
  });
}

/** @param part does the part after the given id and gives the last id of it, or undefined where there is no more */
async function inParts(part: (after: number) => Promise<number | undefined>): Promise<void> {
  for (let after: number | undefined = 0; after !== undefined; ) after = await part(after);
}
