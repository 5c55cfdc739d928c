import type { Correction, Source } from '../generated/client.js';
import type { Canonical, Voice } from './canonical.js';
import { pairs, quoteFit, reportFit } from './places.js';
import { changedFields, type Correctable, type QuoteRows, type ReportRows, type Snapshot } from './snapshot.js';

/** What an article says, in rows. A source that another one rests on comes before it. */
export interface Reading {
  sources: Source[];
  quotes: QuoteRows[];
  reports: ReportRows[];
}

/** The corrections in force of one quote or report, the oldest first, and never none. */
type History = readonly { readonly kind: Correction['kind']; readonly before: Snapshot; readonly after: Snapshot | null }[];

/**
 * Applies the corrections in force to what a new run of the extractor has found: what was rejected is left out, and what was set
 * right is set right again, under the id that it has. Which quote or report a correction is of is told by its place and by what it
 * states. What was set right and is not found again stays as it stands: somebody has vouched for it.
 *
 * @param fresh what was found; changed in place
 * @param stored what stands in the database
 * @param corrections the article's, in force, in the order in which they were made
 * @param canonical of all people, clubs and publications that any of these name
 * @param nextSource ids for sources that are added
 */
export function applyCorrections(fresh: Reading, stored: Reading, corrections: readonly Correction[], canonical: Canonical, nextSource: () => number): void {
  new Application(fresh, stored, canonical, nextSource).run(corrections);
}

class Application {
  constructor(
    private readonly fresh: Reading,
    private readonly stored: Reading,
    private readonly canonical: Canonical,
    private readonly nextSource: () => number,
  ) {}

  run(corrections: readonly Correction[]): void {
    const quotes = histories(corrections, ({ quoteId }) => quoteId);
    const foundQuotes = pairs([...quotes.keys()], this.fresh.quotes, (id, quote) => quoteFit((quotes.get(id)?.[0]?.before.quote as QuoteRows), quote));
    for (const [id, history] of quotes) this.applyToQuote(id, history, foundQuotes.get(id));

    const reports = histories(corrections, ({ reportId }) => reportId);
    const foundReports = pairs([...reports.keys()], this.fresh.reports, (id, report) => {
      const states = (reports.get(id) ?? []).flatMap(({ before, after }) => [before.report, after?.report].filter((state) => state !== undefined));
      return Math.max(...states.map((state) => reportFit(state, report, this.canonical)));
    });
    for (const [id, history] of reports) this.applyToReport(id, history, foundReports.get(id));
  }

  private applyToQuote(id: number, history: History, found: QuoteRows | undefined): void {
    const { after } = history.at(-1) as History[number];
    if (after === null) {
      if (found !== undefined) this.removeQuote(found);
      return;
    }
    if (found === undefined) {
      const kept = this.stored.quotes.find((quote) => quote.id === id);
      if (kept === undefined) return;
      this.keepSource(kept.speakerId);
      this.fresh.quotes.push(kept);
      return;
    }
    const speaker = after.sources.find((source) => source.id === after.quote?.speakerId) as Source;
    this.setSpeaker(found, speaker);
    this.rename(found, id);
  }

  private applyToReport(id: number, history: History, found: ReportRows | undefined): void {
    const { after } = history.at(-1) as History[number];
    if (after === null) {
      if (found !== undefined) this.fresh.reports.splice(this.fresh.reports.indexOf(found), 1);
      return;
    }
    if (found === undefined) {
      const kept = this.stored.reports.find((report) => report.id === id);
      if (kept === undefined) return;
      this.keepSource(kept.sourceId);
      this.fresh.reports.push(kept);
      return;
    }
    const corrected = { ...found, id };
    for (const { before, after: then } of history) {
      if (before.report === undefined || then?.report === undefined) continue;
      for (const field of changedFields(before.report, then.report)) {
        if (field === 'sourceId') corrected.sourceId = this.sourceLike(corrected.sourceId, then.sources.find((source) => source.id === then.report?.sourceId) as Source);
        else set(corrected, then.report, field);
      }
    }
    this.fresh.reports.splice(this.fresh.reports.indexOf(found), 1, corrected);
  }

  private removeQuote(quote: QuoteRows): void {
    this.fresh.quotes.splice(this.fresh.quotes.indexOf(quote), 1);
    this.fresh.reports = this.fresh.reports.map((report) => (report.quoteId === quote.id ? { ...report, quoteId: null } : report));
  }

  private rename(quote: QuoteRows, id: number): void {
    const now = this.fresh.quotes.findIndex((other) => other.id === quote.id);
    const renamed = this.fresh.quotes[now] as QuoteRows;
    this.fresh.quotes.splice(now, 1, { ...renamed, id, parts: renamed.parts.map((part) => ({ ...part, quoteId: id })) });
    this.fresh.reports = this.fresh.reports.map((report) => (report.quoteId === quote.id ? { ...report, quoteId: id } : report));
  }

  private setSpeaker(quote: QuoteRows, speaker: Source): void {
    const voice = this.voiceOf(quote.speakerId);
    if (voice === this.canonical.voice(speaker)) return;
    const replaced = new Map<number, number>();
    const replace = (sourceId: number): number => {
      const known = replaced.get(sourceId) ?? this.sourceLike(sourceId, speaker);
      replaced.set(sourceId, known);
      return known;
    };
    const now = this.fresh.quotes.findIndex(({ id }) => id === quote.id);
    this.fresh.quotes.splice(now, 1, { ...quote, speakerId: replace(quote.speakerId) });
    this.fresh.reports = this.fresh.reports.map((report) =>
      report.quoteId === quote.id && this.voiceOf(report.sourceId) === voice ? { ...report, sourceId: replace(report.sourceId) } : report,
    );
  }

  /** The source of the article that stands for somebody: the one at hand if it does, else a new one. */
  private sourceLike(sourceId: number, wanted: Source): number {
    if (this.voiceOf(sourceId) === this.canonical.voice(wanted)) return sourceId;
    const id = this.nextSource();
    this.fresh.sources.push({ ...wanted, id, citingId: null });
    return id;
  }

  private voiceOf(sourceId: number): string {
    return this.canonical.voice(this.fresh.sources.find(({ id }) => id === sourceId) as Voice);
  }

  /** Takes a stored source over, with those that it rests on. */
  private keepSource(id: number | null): void {
    const source = this.stored.sources.find((one) => one.id === id);
    if (source === undefined || this.fresh.sources.includes(source)) return;
    this.keepSource(source.citingId);
    this.fresh.sources.push(source);
  }
}

function set<F extends Correctable>(report: ReportRows, from: ReportRows, field: F): void {
  Object.assign(report, { [field]: from[field] });
}

function histories(corrections: readonly Correction[], target: (correction: Correction) => number | null): Map<number, History> {
  const byTarget = new Map<number, History[number][]>();
  for (const correction of corrections) {
    const id = target(correction);
    if (id === null) continue;
    const entry = { kind: correction.kind, before: correction.before as unknown as Snapshot, after: correction.after as unknown as Snapshot | null };
    byTarget.set(id, [...(byTarget.get(id) ?? []), entry]);
  }
  return byTarget;
}
