// eslint-disable-next-line @typescript-eslint/no-explicit-any -- rows of any table
type Row = any;
type Args = Record<string, Row>;

/** What the ledger's reads need of the tables. */
interface Tables {
  rows(model: string): Row[];
  article(row: Row): Row;
  same(model: string, one: number | null, other: number | null): boolean;
}

/** Which rows have to do with a person or club, by its global id. */
interface About {
  readonly article: (article: Row, id: string) => boolean;
  readonly quote: (quote: Row, id: string) => boolean;
  readonly report: (report: Row, id: string) => boolean;
}

/** What reports add up to, worked out the plain way. */
export class ReferenceLedger {
  constructor(private readonly tables: Tables) {}

  /** Whether an article counts by `asOf` and `includeUndated`. */
  counts(article: Row, { asOf, includeUndated }: Args): boolean {
    return !asOf || (article.publishedAt === null ? !!includeUndated : day(article.publishedAt)! <= asOf);
  }

  /** The reports of a claim that count. */
  reportsOf(claim: Row, args: Args): Row[] {
    return this.tables.rows('report').filter((report) => report.claimId === claim.id && this.counts(this.tables.article(report), args));
  }

  private statuses(claim: Row, undated: boolean): Row[] {
    return this.tables.rows('claimStatus').filter((row) => row.claimId === claim.id && row.undated === undated).sort((a, b) => a.position - b.position);
  }

  status(claim: Row, { asOf, includeUndated }: Args): Row {
    const [dated, all] = [this.statuses(claim, false), this.statuses(claim, true)];
    const rows = (!asOf || includeUndated) && all.length > 0 ? all : dated;
    const none = { value: 'RUMOURED', since: null, explanation: `No dated report of it was published by ${asOf}.`, decidedBy: [] };
    return rows.filter((row) => !asOf || row.day === null || day(row.day)! <= asOf).at(-1) ?? none;
  }

  history(claim: Row): Row[] {
    const [dated, all] = [this.statuses(claim, false), this.statuses(claim, true)];
    const last = all.at(-1);
    return [...dated.filter(({ changes }) => changes), ...(last && last.value !== dated.at(-1)?.value ? [{ ...last, since: null }] : [])];
  }

  originCount(claim: Row, args: Args): number {
    return args['asOf'] ? new Set(this.reportsOf(claim, args).map(({ originKey }) => originKey)).size : claim.origins;
  }

  origins(claim: Row, args: Args): Row[] {
    const byKey = new Map<string, Row[]>();
    for (const report of this.inTime(this.reportsOf(claim, args))) byKey.set(report.originKey, [...(byKey.get(report.originKey) ?? []), report]);
    const date = ([first]: Row[]) => this.tables.article(first).publishedAt?.getTime() ?? Infinity;
    return [...byKey]
      .sort(([a, one], [b, other]) => (date(one) === date(other) ? (a < b ? -1 : 1) : date(one) - date(other)))
      .map(([, [first, ...others]]) => ({ first, reportCount: 1 + others.length }));
  }

  /** Rows of articles, or articles, by publication, undated ones last. */
  private inTime(rows: Row[], articleOf: (row: Row) => Row = (row) => this.tables.article(row)): Row[] {
    const time = (row: Row) => articleOf(row).publishedAt?.getTime() ?? Number.MAX_VALUE;
    return [...rows].sort((a, b) => time(a) - time(b) || a.id - b.id);
  }

  related(claim: Row): Row[] {
    const clubs = [claim.fromId, claim.toId].filter((id) => id !== null);
    return this.tables.rows('claim').filter(
      (other) =>
        other.id !== claim.id &&
        (claim.playerId === null ? clubs.length > 0 && clubs.every((id) => id === other.fromId || id === other.toId) : other.playerId === claim.playerId),
    );
  }

  trackRecord(publication: Row, args: Args): Row {
    const then = (date: Date | null) => date !== null && this.counts({ publishedAt: date }, args);
    const claims = this.tables.rows('claim').filter((claim) => this.tables.same('Publication', claim.originatorId, publication.id) && then(claim.firstReportedAt));
    const count = (value: string) => claims.filter((claim) => (args['asOf'] ? this.status(claim, args).value : claim.status) === value).length;
    const [confirmed, denied] = [count('CONFIRMED'), count('DENIED')];
    const leads = claims.filter(({ followedAt }) => then(followedAt)).map((claim) => (Date.parse(day(claim.followedAt)!) - Date.parse(day(claim.firstReportedAt)!)) / 86_400_000);
    leads.sort((a, b) => a - b);
    const half = (leads.length - 1) / 2;
    const medianLeadDays = leads.length === 0 ? null : (leads[Math.floor(half)]! + leads[Math.ceil(half)]!) / 2;
    return { originated: claims.length, confirmed, denied, open: claims.length - confirmed - denied, leads: leads.length, medianLeadDays };
  }

  timeline({ person, club, since, until, first }: Args, about: About): Row[] {
    const subjects = [person, club].filter((id) => id);
    const on = (model: 'article' | 'quote' | 'report') => this.tables.rows(model).filter((row) => subjects.every((id) => about[model](row, id)));
    const lists = { articles: on('article'), quotes: on('quote'), reports: on('report') };
    const dateOf = (row: Row) => ('contentHash' in row ? row : this.tables.article(row)).publishedAt as Date | null;
    const dates = new Set(Object.values(lists).flat().filter((row) => within(dateOf(row), { since, until })).map((row) => day(dateOf(row))));
    const days = [...dates].sort((a, b) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1)).slice(0, first ?? 100);
    return days.map((date) => {
      const then = (rows: Row[]) => this.inTime(rows.filter((row) => day(dateOf(row)) === date), (row) => ({ publishedAt: dateOf(row) }));
      return { date, articles: then(lists.articles), quotes: then(lists.quotes), reports: then(lists.reports) };
    });
  }
}

/** The day of a moment, in UTC. */
export function day(date: Date | null): string | null {
  return date?.toISOString().slice(0, 10) ?? null;
}

export function within(date: Date | null, { since, until }: Args): boolean {
  if (!since && !until) return true;
  const on = day(date);
  return on !== null && (!since || on >= since) && (!until || on <= until);
}
