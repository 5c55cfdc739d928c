import type { PrismaClient, Source } from '../generated/client.js';
import { Canonical } from './canonical.js';
import { CurationError } from './curation-error.js';
import { requireEntities } from './entities.js';
import type { Snapshot } from './snapshot.js';
import { addSources, point, spokenIn, type Speaker, voiceOf } from './speakers.js';
import { curate, record, type Signed, theQuote } from './targets.js';
import { updateLedger } from '../ingest/ledger.js';

export interface SpeakerCorrection extends Signed {
  readonly quote: number;
  readonly speaker: Speaker;
}

/**
 * Gives a quote another speaker. The reports in it that rest on the old speaker's word rest on the new one's from then on.
 * @returns the id of the correction
 * @throws {CurationError} NOT_FOUND, ALREADY_REJECTED or NOTHING_TO_CORRECT
 */
export async function correctSpeaker(prisma: PrismaClient, { quote: id, speaker, ...signed }: SpeakerCorrection): Promise<number> {
  return await curate(prisma, async (transaction) => {
    const quote = await theQuote(transaction, id);
    if (speaker !== null) await requireEntities(transaction, [speaker]);
    const old = await spokenIn(transaction, quote);
    const voice = voiceOf(speaker);
    const canonical = await Canonical.ofVoices(transaction, [old.speaker, voice]);
    if (canonical.voice(old.speaker) === canonical.voice(voice)) {
      throw new CurationError('NOTHING_TO_CORRECT', speaker === null ? 'The quote has no speaker by name as it is.' : 'The quote has this speaker already.');
    }
    // A source for each that there was: two reports that differ in nothing else would else become the same.
    const added = await addSources(transaction, quote.articleId, old.sources.map(() => voice));
    const replacing = (sourceId: number): number => (added[old.sources.findIndex((source) => source.id === sourceId)] as Source).id;
    const reports = old.reports.map((report) => ({ id: report.id, sourceId: replacing(report.sourceId) }));
    const speakerId = replacing(quote.speakerId);
    const before: Snapshot = { quote, sources: old.sources, reports: old.reports.map(({ id: reportId, sourceId }) => ({ id: reportId, sourceId })) };
    const after: Snapshot = { quote: { ...quote, speakerId }, sources: added, reports };
    await point(transaction, quote.id, speakerId, reports);
    await updateLedger(transaction, { articles: [quote.articleId] });
    return await record(transaction, { kind: 'SPEAKER', articleId: quote.articleId, target: { quoteId: quote.id }, before, after, ...signed });
  });
}
