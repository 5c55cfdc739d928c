import type { Anchored, ClaimType, EntityMention, Extraction, SourceFound } from '../../extract/index.js';
import { quoteWords } from '../../resolve/index.js';
import type { Prisma } from '../generated/client.js';
import type { NextId, TableWithIds } from './ids.js';

/** Ids of an article's people, clubs and publications by their names in the extraction. */
export interface EntityIds {
  readonly people: ReadonlyMap<string, number>;
  readonly clubs: ReadonlyMap<string, number>;
  readonly publications: ReadonlyMap<string, number>;
}

/** A report's row without what the ledger derives. */
export type NewReport = Omit<
  Prisma.ReportCreateManyInput,
  'id' | 'claimId' | 'joining' | 'originKind' | 'originPersonId' | 'originClubId' | 'originPublicationId' | 'originName' | 'originKey'
> & { readonly id: number };

/** A report whose claim is not known yet. */
export interface UnclaimedReport {
  readonly type: ClaimType;
  readonly row: NewReport;
  /** The claim of this type that it was under before it was taken away to be written anew. */
  readonly claimId?: number;
}

/** What is written of one article, apart from the article itself. */
export interface ArticleRows {
  readonly byline: Prisma.BylineCreateManyInput[];
  readonly mentions: Prisma.MentionCreateManyInput[];
  readonly affiliations: Prisma.AffiliationCreateManyInput[];
  /** A source that another one rests on comes before it. */
  readonly sources: Prisma.SourceCreateManyInput[];
  readonly quotes: Prisma.QuoteCreateManyInput[];
  readonly quoteParts: Prisma.QuotePartCreateManyInput[];
  readonly reports: UnclaimedReport[];
}

/** How many ids of each table an extraction may use up. */
export function idsFor(extraction: Extraction): Partial<Record<TableWithIds, number>> {
  const { people, clubs, publications, affiliations, quotes, claims } = extraction;
  const count = (numbers: number[]): number => numbers.reduce((sum, number) => sum + number, 0);
  return {
    article: 1,
    person: people.length,
    club: clubs.length,
    publication: publications.length + 1,
    mention: count([...people, ...clubs, ...publications].map(({ mentions }) => mentions.length)),
    affiliation: affiliations.length,
    source: count([...quotes.map(({ speaker }) => chainOf(speaker)), ...claims.map(({ source }) => chainOf(source))]),
    quote: quotes.length,
    report: claims.length,
  };
}

function chainOf(source: SourceFound): number {
  return 1 + (source.citing === null ? 0 : chainOf(source.citing));
}

/** Turns an extraction into rows. What it says twice in the same words is one row. */
export function articleRows(
  extraction: Extraction,
  articleId: number,
  entities: EntityIds,
  next: Readonly<Record<TableWithIds, NextId>>,
): ArticleRows {
  return new Writer(extraction, articleId, entities, next).rows();
}

class Writer {
  private readonly sources = new Map<string, Prisma.SourceCreateManyInput & { id: number }>();

  constructor(
    private readonly extraction: Extraction,
    private readonly articleId: number,
    private readonly entities: EntityIds,
    private readonly next: Readonly<Record<TableWithIds, NextId>>,
  ) {}

  rows(): ArticleRows {
    const { articleId, entities, extraction } = this;
    const { extractor } = extraction;
    const quotes = extraction.quotes.map((quote) => ({
      found: quote,
      row: {
        id: this.next.quote(),
        articleId,
        kind: quote.kind,
        ...said(quote.parts),
        speakerId: this.source(quote.speaker),
        ...prefixed('cue', quote.cue),
        viaId: quote.via === null ? null : idOf(entities.publications, quote.via),
        rule: quote.rule,
        steps: [...quote.steps],
        extractor,
      },
    }));
    const reports = this.reports(quotes.map(({ row }) => row.id));
    return {
      byline: unique(
        extraction.byline.map((author, position) => ({ articleId, position, personId: idOf(entities.people, author) })),
        ({ personId }) => personId,
      ),
      mentions: this.mentions(),
      affiliations: unique(
        extraction.affiliations.map(({ person, club, role, title, former, evidence, rule }) => ({
          id: this.next.affiliation(),
          articleId,
          personId: idOf(entities.people, person),
          clubId: idOf(entities.clubs, club),
          role,
          title: title === null || title.trim() === '' ? null : title,
          former,
          ...spanOf(evidence),
          rule,
          extractor,
          statedAt: extraction.publishedAt === null ? null : new Date(extraction.publishedAt),
        })),
        ({ personId, clubId, role, former }) => [personId, clubId, role, former].join(' '),
      ),
      sources: [...this.sources.values()],
      quotes: quotes.map(({ row }) => row),
      quoteParts: quotes.flatMap(({ found, row }) => found.parts.map((part, position) => ({ quoteId: row.id, position, ...spanOf(part) }))),
      reports,
    };
  }

  private mentions(): Prisma.MentionCreateManyInput[] {
    const { articleId, entities, extraction } = this;
    const { extractor } = extraction;
    const shared = (mention: EntityMention) => ({
      id: this.next.mention(),
      articleId,
      ...spanOf(mention),
      rule: mention.rule,
      extractor,
    });
    const rows: Prisma.MentionCreateManyInput[] = [
      ...extraction.people.flatMap(({ name, mentions }) => {
        const personId = idOf(entities.people, name);
        return mentions.map((mention) => ({ ...shared(mention), kind: 'PERSON' as const, personId }));
      }),
      ...extraction.clubs.flatMap(({ name, mentions }) => {
        const clubId = idOf(entities.clubs, name);
        return mentions.map((mention) => ({ ...shared(mention), kind: 'CLUB' as const, clubId }));
      }),
      ...extraction.publications.flatMap(({ name, mentions }) => {
        const publicationId = idOf(entities.publications, name);
        return mentions.map((mention) => ({ ...shared(mention), kind: 'PUBLICATION' as const, publicationId }));
      }),
    ];
    return unique(rows, ({ start, end, kind, personId, clubId, publicationId }) =>
      [start, end, kind, personId, clubId, publicationId].join(' '),
    );
  }

  private reports(quoteIds: readonly number[]): UnclaimedReport[] {
    const { articleId, entities, extraction } = this;
    const reports = extraction.claims.map((claim): UnclaimedReport => {
      const roles = {
        playerId: claim.player === null ? null : idOf(entities.people, claim.player),
        fromId: claim.from === null ? null : idOf(entities.clubs, claim.from),
        toId: claim.to === null ? null : idOf(entities.clubs, claim.to),
      };
      return {
        type: claim.type,
        row: {
          id: this.next.report(),
          articleId,
          ...roles,
          quoteId: claim.quote === null ? null : (quoteIds[claim.quote] ?? null),
          sourceId: this.source(claim.source),
          viaId: claim.via === null ? null : idOf(entities.publications, claim.via),
          certainty: claim.certainty,
          polarity: claim.polarity,
          amount: claim.amount === null ? null : claim.amount.toFixed(2),
          currency: claim.currency,
          ...spanOf(claim.evidence),
          ...prefixed('hedge', claim.hedge),
          ...prefixed('cue', claim.cue),
          rule: claim.rule,
          steps: [...claim.steps],
          extractor: extraction.extractor,
        },
      };
    });
    return unique(reports, ({ type, row }) => [type, row.playerId, row.fromId, row.toId, row.start, row.end, row.sourceId].join(' '));
  }

  /** The id of the row for a source; equal sources of an article share one. */
  private source(source: SourceFound): number {
    const { kind, name, mention, citing } = source;
    const { people, clubs, publications } = this.entities;
    const citingId = citing === null ? null : this.source(citing);
    const row = {
      articleId: this.articleId,
      kind,
      name: kind === 'ORGANISATION' ? name : null,
      personId: kind === 'PERSON' ? idOf(people, name ?? '') : null,
      clubId: kind === 'CLUB' ? idOf(clubs, name ?? '') : null,
      publicationId: kind === 'PUBLICATION' ? idOf(publications, name ?? '') : null,
      start: mention?.start ?? null,
      end: mention?.end ?? null,
      text: mention?.text ?? null,
      citingId,
    };
    const key = JSON.stringify(row);
    const known = this.sources.get(key);
    if (known !== undefined) return known.id;
    const id = this.next.source();
    this.sources.set(key, { id, ...row });
    return id;
  }
}

/** The words of a quote, and by what they are found in other articles. */
function said(parts: readonly Anchored[]) {
  const text = parts.map((part) => part.text).join(' ');
  return { text, ...quoteWords(text) };
}

function spanOf({ start, end, text }: Anchored): Anchored {
  return { start, end, text };
}

function prefixed<P extends 'cue' | 'hedge'>(prefix: P, span: Anchored | null) {
  return {
    [`${prefix}Start`]: span?.start ?? null,
    [`${prefix}End`]: span?.end ?? null,
    [`${prefix}Text`]: span?.text ?? null,
  } as Record<`${P}Start` | `${P}End`, number | null> & Record<`${P}Text`, string | null>;
}

function idOf(ids: ReadonlyMap<string, number>, name: string): number {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`"${name}" is not among the article's entities.`);
  return id;
}

/** The first of those that have the same key. */
function unique<T>(rows: readonly T[], key: (row: T) => unknown): T[] {
  return [...new Map([...rows].reverse().map((row) => [key(row), row])).values()].reverse();
}
