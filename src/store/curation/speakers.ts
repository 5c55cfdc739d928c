import type { Transaction } from '../exclusive.js';
import type { Source } from '../generated/client.js';
import { takeIds } from '../ingest/ids.js';
import { Canonical } from './canonical.js';
import { type QuoteRows, type ReportRows, reportsWhere } from './snapshot.js';

/** Who is said to have said something: a person, club or publication; null: nobody by name. */
export type Speaker = { readonly kind: 'PERSON' | 'CLUB' | 'PUBLICATION'; readonly id: number } | null;

/** The columns of a source that no words of the article name. */
export function voiceOf(speaker: Speaker): Pick<Source, 'kind' | 'personId' | 'clubId' | 'publicationId'> {
  return {
    kind: speaker?.kind ?? 'UNNAMED',
    personId: speaker?.kind === 'PERSON' ? speaker.id : null,
    clubId: speaker?.kind === 'CLUB' ? speaker.id : null,
    publicationId: speaker?.kind === 'PUBLICATION' ? speaker.id : null,
  };
}

/** Adds sources to an article that no words of it name, as somebody says who knows better; gives them in order. */
export async function addSources(transaction: Transaction, articleId: number, voices: readonly Pick<Source, 'kind' | 'personId' | 'clubId' | 'publicationId'>[]): Promise<Source[]> {
  const next = await takeIds(transaction, { source: voices.length });
  const sources = voices.map((voice) => ({ id: next.source(), articleId, ...voice, name: null, start: null, end: null, text: null, citingId: null }));
  await transaction.source.createMany({ data: sources });
  return sources;
}

/** What a quote stands on: its speaker, and the reports in it that rest on the speaker's word. */
export interface Spoken {
  readonly speaker: Source;
  /** The speaker and, where other words of the article name the same one, the sources of those reports. */
  readonly sources: Source[];
  readonly reports: ReportRows[];
}

export async function spokenIn(transaction: Transaction, quote: QuoteRows): Promise<Spoken> {
  const inside = await reportsWhere(transaction, { quoteId: quote.id });
  const sources = await transaction.source.findMany({
    where: { id: { in: [quote.speakerId, ...inside.map(({ sourceId }) => sourceId)] } },
    orderBy: { id: 'asc' },
  });
  const canonical = await Canonical.ofVoices(transaction, sources);
  const speaker = sources.find(({ id }) => id === quote.speakerId) as Source;
  const same = sources.filter((source) => canonical.voice(source) === canonical.voice(speaker));
  const ids = new Set(same.map(({ id }) => id));
  return { speaker, sources: same, reports: inside.filter(({ sourceId }) => ids.has(sourceId)).map(({ claimId: _claimId, ...report }) => report) };
}

/** Points a quote and reports in it at sources. */
export async function point(transaction: Transaction, quoteId: number, speakerId: number, reports: readonly { readonly id: number; readonly sourceId: number }[]): Promise<void> {
  await transaction.quote.update({ where: { id: quoteId }, data: { speakerId } });
  await transaction.$executeRaw`
    UPDATE report r SET source_id = n.source_id
    FROM unnest(${reports.map(({ id }) => id)}::int[], ${reports.map(({ sourceId }) => sourceId)}::int[]) AS n(id, source_id)
    WHERE r.id = n.id`;
}
