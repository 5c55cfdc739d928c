import type { Reading } from '../curation/apply-corrections.js';
import type { Canonical } from '../curation/canonical.js';
import { pairs, quoteFit, reportFit } from '../curation/places.js';
import type { QuoteRows, ReportRows } from '../curation/snapshot.js';

/** A quote or report that another reading of its article adds, leaves out or sees otherwise. */
export interface Change {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly what: 'quote' | 'report';
  /** The words, as they are after the change, or were before they went. */
  readonly text: string;
}

/**
 * Gives what a new reading has found again the ids that it has in the stored one, in place, and tells the rest.
 * @returns what is added, removed and changed, quotes first, each in the order of the text. Rules, steps and versions do not count.
 */
export function keepIds(fresh: Reading, stored: Reading, canonical: Canonical): Change[] {
  const keptQuotes = new Set(fresh.quotes.map(({ id }) => id));
  const keptReports = new Set(fresh.reports.map(({ id }) => id));
  const known = <R extends { readonly id: number }>(rows: readonly R[], others: readonly { readonly id: number }[]) => rows.filter(({ id }) => others.some((other) => other.id === id));
  const unknown = <R extends { readonly id: number }>(rows: readonly R[], kept: ReadonlySet<number>) => rows.filter(({ id }) => !kept.has(id));

  const foundQuotes = pairs(fresh.quotes.filter((quote) => known([quote], stored.quotes).length === 0), unknown(stored.quotes, keptQuotes), quoteFit);
  const quoteIds = new Map([...foundQuotes].map(([one, other]) => [one.id, other.id]));
  fresh.quotes = fresh.quotes.map((quote) => {
    const id = quoteIds.get(quote.id) ?? quote.id;
    return { ...quote, id, parts: quote.parts.map((part) => ({ ...part, quoteId: id })) };
  });
  const foundReports = pairs(fresh.reports.filter((report) => known([report], stored.reports).length === 0), unknown(stored.reports, keptReports), (one, other) => reportFit(one, other, canonical));
  const reportIds = new Map([...foundReports].map(([one, other]) => [one.id, other.id]));
  const quotes = new Set(fresh.quotes.map(({ id }) => id));
  fresh.reports = fresh.reports.map((report) => {
    const quoteId = report.quoteId === null ? null : (quoteIds.get(report.quoteId) ?? report.quoteId);
    return { ...report, id: reportIds.get(report.id) ?? report.id, quoteId: quoteId !== null && quotes.has(quoteId) ? quoteId : null };
  });

  const compared = [new Compared(fresh, canonical), new Compared(stored, canonical)] as const;
  return [
    ...difference(fresh.quotes, stored.quotes, 'quote', (quote, i) => compared[i].quote(quote), ({ parts }) => parts[0]?.start ?? 0),
    ...difference(fresh.reports, stored.reports, 'report', (report, i) => compared[i].report(report), ({ start }) => start),
  ];
}

function difference<R extends QuoteRows | ReportRows>(fresh: readonly R[], stored: readonly R[], what: Change['what'], said: (row: R, side: 0 | 1) => string, place: (row: R) => number): Change[] {
  const before = new Map(stored.map((row) => [row.id, row]));
  const after = new Set(fresh.map(({ id }) => id));
  const changes = [
    ...fresh.flatMap((row): { row: R; kind: Change['kind'] }[] => {
      const old = before.get(row.id);
      if (old === undefined) return [{ row, kind: 'added' }];
      return said(old, 1) === said(row, 0) ? [] : [{ row, kind: 'changed' }];
    }),
    ...stored.filter(({ id }) => !after.has(id)).map((row) => ({ row, kind: 'removed' as const })),
  ];
  return changes.sort((a, b) => place(a.row) - place(b.row)).map(({ row, kind }) => ({ kind, what, text: row.text }));
}

/** Writes down what rows say, so that equal texts mean equal statements. */
class Compared {
  private readonly sources: ReadonlyMap<number, Reading['sources'][number]>;

  constructor(
    { sources }: Reading,
    private readonly canonical: Canonical,
  ) {
    this.sources = new Map(sources.map((source) => [source.id, source]));
  }

  quote({ kind, parts, speakerId, cueStart, cueEnd, viaId }: QuoteRows): string {
    return JSON.stringify([kind, parts.map(({ start, end }) => [start, end]), this.source(speakerId), cueStart, cueEnd, this.canonical.publication(viaId)]);
  }

  report({ type, playerId, fromId, toId, sourceId, viaId, quoteId, ...row }: ReportRows): string {
    const { certainty, polarity, amount, currency, start, end, hedgeStart, hedgeEnd, cueStart, cueEnd } = row;
    const roles = [this.canonical.person(playerId), this.canonical.club(fromId), this.canonical.club(toId), this.canonical.publication(viaId)];
    return JSON.stringify([type, roles, this.source(sourceId), quoteId, certainty, polarity, amount, currency, start, end, hedgeStart, hedgeEnd, cueStart, cueEnd]);
  }

  private source(id: number | null, depth = 0): unknown {
    const source = id === null ? undefined : this.sources.get(id);
    if (source === undefined || depth > 4) return null;
    return [this.canonical.voice(source), source.start, source.end, this.source(source.citingId, depth + 1)];
  }
}
