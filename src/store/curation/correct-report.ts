import type { Certainty, ClaimType, Polarity, PrismaClient } from '../generated/client.js';
import type { Transaction } from '../exclusive.js';
import { Canonical } from './canonical.js';
import { CurationError } from './curation-error.js';
import { requireEntities } from './entities.js';
import { changedFields, reportsWhere, type ReportRows, type Snapshot, sourceChains, unclaimed } from './snapshot.js';
import { addSources, type Speaker, voiceOf } from './speakers.js';
import { curate, record, type Signed, theReport } from './targets.js';
import { updateLedger } from '../ingest/ledger.js';

/** What is to stand instead, as far as it is given; null leaves a role, the publication that carried it, or the sum open. */
export interface ReportChange {
  readonly type?: ClaimType;
  readonly player?: number | null;
  readonly from?: number | null;
  readonly to?: number | null;
  /** On whose word it stands; null: nobody's by name. */
  readonly source?: Speaker | 'NARRATOR';
  readonly via?: number | null;
  readonly certainty?: Certainty;
  readonly polarity?: Polarity;
  /** In whole units of the currency, from 0.01 to below 10^16; the currency by its ISO 4217 code. */
  readonly amount?: { readonly value: number; readonly currency: string } | null;
}

export interface ReportCorrection extends Signed {
  readonly report: number;
  readonly change: ReportChange;
}

/**
 * Sets right what a report states, how surely, or on whose word.
 * @returns the id of the correction
 * @throws {CurationError} NOT_FOUND, ALREADY_REJECTED, NOTHING_TO_CORRECT, NO_ROLE_LEFT or ALREADY_STATED
 */
export async function correctReport(prisma: PrismaClient, { report: id, change, ...signed }: ReportCorrection): Promise<number> {
  return await curate(prisma, async (transaction) => {
    const { report, claimId } = await theReport(transaction, id);
    const corrected = await apply(transaction, report, change);
    if (changedFields(report, corrected).length === 0) throw new CurationError('NOTHING_TO_CORRECT', 'The report says all this as it is.');
    if (corrected.playerId === null && corrected.fromId === null && corrected.toId === null) {
      throw new CurationError('NO_ROLE_LEFT', 'A report is about a player or a club. If this one is about nobody, reject it.');
    }
    const before: Snapshot = { report, sources: await sourceChains(transaction, [report.sourceId]) };
    const after: Snapshot = { report: corrected, sources: await sourceChains(transaction, [corrected.sourceId]) };
    await replaceReport(transaction, { report, claimId }, corrected);
    return await record(transaction, { kind: 'REPORT', articleId: report.articleId, target: { reportId: id }, before, after, ...signed });
  });
}

/** Writes a report anew, under the claim that it states now. Throws `CurationError` ALREADY_STATED. */
export async function replaceReport(transaction: Transaction, { report: old, claimId }: { readonly report: ReportRows; readonly claimId: number }, report: ReportRows): Promise<void> {
  await transaction.report.delete({ where: { id: old.id } });
  await requireUnstated(transaction, report);
  const added = { ...unclaimed(report), ...(old.type === report.type ? { claimId } : {}) };
  await updateLedger(transaction, { added: [added], articles: [report.articleId], claims: [claimId] });
}

/** Throws `CurationError` ALREADY_STATED where another report of the article says the very same. */
export async function requireUnstated(transaction: Transaction, { type, articleId, start, end, sourceId, playerId, fromId, toId }: ReportRows): Promise<void> {
  const same = await reportsWhere(transaction, { articleId, start, end, sourceId, playerId, fromId, toId, claim: { type } });
  if (same.length > 0) throw new CurationError('ALREADY_STATED', 'Another report of the article states the same in the same place, on the same word. Reject one of the two.');
}

async function apply(transaction: Transaction, report: ReportRows, change: ReportChange): Promise<ReportRows> {
  const { player, from, to, via, source, amount } = change;
  await requireEntities(transaction, [
    ...(player == null ? [] : [{ kind: 'PERSON' as const, id: player }]),
    ...[from, to].flatMap((id) => (id == null ? [] : [{ kind: 'CLUB' as const, id }])),
    ...(via == null ? [] : [{ kind: 'PUBLICATION' as const, id: via }]),
    ...(source == null || source === 'NARRATOR' ? [] : [source]),
  ]);
  const canonical = await Canonical.load(transaction, [player, report.playerId], [from, to, report.fromId, report.toId], [via, report.viaId]);
  /** Keeps the row that the article names where the other one is the same entity. */
  const chosen = (of: (id: number | null) => number | null, now: number | null, given: number | null | undefined): number | null =>
    given === undefined || of(given) === of(now) ? now : given;
  return {
    ...report,
    type: change.type ?? report.type,
    playerId: chosen((one) => canonical.person(one), report.playerId, player),
    fromId: chosen((one) => canonical.club(one), report.fromId, from),
    toId: chosen((one) => canonical.club(one), report.toId, to),
    viaId: chosen((one) => canonical.publication(one), report.viaId, via),
    sourceId: source === undefined ? report.sourceId : await sourceFor(transaction, report, source),
    certainty: change.certainty ?? report.certainty,
    polarity: change.polarity ?? report.polarity,
    ...(amount === undefined ? {} : { amount: amount?.value.toFixed(2) ?? null, currency: amount?.currency ?? null }),
  };
}

/** The id of a source that stands for whoever is given: the report's own where it names the same, else a new one. */
async function sourceFor(transaction: Transaction, { articleId, sourceId }: ReportRows, speaker: Speaker | 'NARRATOR'): Promise<number> {
  const voice = speaker === 'NARRATOR' ? { ...voiceOf(null), kind: 'NARRATOR' as const } : voiceOf(speaker);
  const now = await transaction.source.findUniqueOrThrow({ where: { id: sourceId } });
  const canonical = await Canonical.ofVoices(transaction, [now, voice]);
  if (canonical.voice(now) === canonical.voice(voice) && now.citingId === null) return sourceId;
  const [added] = await addSources(transaction, articleId, [voice]);
  return added?.id ?? sourceId;
}
