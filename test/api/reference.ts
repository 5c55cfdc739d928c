import { buildASTSchema, execute, parse, printSchema, type DocumentNode, type ExecutionResult, type GraphQLEnumType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { encodeId } from '../../src/api/id.js';
import { encodeCursor } from '../../src/api/plan/cursor.js';
import { summarise, type ClaimType } from '../../src/api/claim/summary.js';
import type { Model } from '../../src/api/plan/index.js';
import { fold } from '../../src/resolve/index.js';
import type { Store } from '../../src/store/index.js';
import { day, ReferenceLedger, within } from './reference-ledger.js';
import { countPlainly, type PlainDimension } from './reference-counts.js';

/**
 * What the API must answer, worked out the plain way: all tables in memory, a resolver for each field, no SQL but `select *`.
 * It is slow and simple on purpose, to hold the planner against.
 */

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- rows of any table
type Row = any;
type Args = Record<string, Row>;

interface Item {
  readonly type: string;
  readonly row: Row;
}

interface SortKey {
  readonly key: string | number | null;
  readonly id: number;
}

/** How a list is sorted: the sort key of a row, and the directions of key and id. */
interface Sorting {
  readonly name: string;
  readonly key: (row: Row) => string | number | null;
  readonly descending?: boolean;
  readonly idDescending?: boolean;
  /** The order of keys, where it is not that of JavaScript. */
  readonly rank?: (key: string | number) => number;
}

const entityColumns: Record<string, string> = { Person: 'personId', Club: 'clubId', Publication: 'publicationId' };

export class Reference {
  private readonly ledger = new ReferenceLedger({
    rows: (model) => this.rows(model),
    article: (row) => this.article(row),
    same: (model, one, other) => this.same(model, one, other),
  });

  private constructor(
    private readonly schema: GraphQLSchema,
    readonly tables: Record<string, Row[]>,
    private readonly nameRank: ReadonlyMap<string, number>,
  ) {}

  static async load(store: Store, schema: GraphQLSchema): Promise<Reference> {
    const models = ['article', 'publication', 'publicationAlias', 'person', 'personAlias', 'club', 'clubAlias', 'byline', 'mention', 'affiliation', 'source', 'quote', 'quotePart', 'claim', 'claimStatus', 'report', 'judgement', 'correction', 'corpus'];
    const prisma = store.prisma as unknown as Record<string, { findMany(): Promise<Row[]> }>;
    const tables = Object.fromEntries(await Promise.all(models.map(async (model) => [model, await prisma[model]!.findMany()] as const)));
    // Names sort as the database's collation has it.
    const names = await store.read({ text: 'select name from (select name from person union select name from club union select name from publication union select name from source where name is not null) n order by name', values: [] });
    return new Reference(buildASTSchema(parse(printSchema(schema))), tables, new Map(names.map(([name], index) => [name as string, index])));
  }

  async run(document: DocumentNode, variableValues: Record<string, unknown>): Promise<ExecutionResult> {
    return await execute({
      schema: this.schema,
      document,
      variableValues,
      rootValue: { type: 'Query', row: {} },
      fieldResolver: (source: Item, args, _context, info) => this.resolve(info.parentType.name, info.fieldName, source, args),
      typeResolver: (value: Item) => value.type,
    });
  }

  /** A cursor of some row in one of a model's orders, as the API writes it. */
  cursorOf(model: string, order: string, row: Row): string {
    const { key } = this.sorting(model, order);
    return encodeCursor(`${model}.${order}`, { key: key(row), id: row.id });
  }

  rows(model: string): Row[] {
    return this.tables[model.charAt(0).toLowerCase() + model.slice(1)]!;
  }

  private resolve(type: string, field: string, source: Item, args: Args): unknown {
    if (!(type in this.types)) return source.row !== undefined && field in source.row ? source.row[field] : (source as Row)[field];
    const resolver = (this.types as Record<string, Record<string, (row: Row, args: Args) => unknown>>)[type]![field];
    return resolver ? resolver(source.row, args) : plain(source.row[field]);
  }

  private item(model: string, row: Row): Item | null {
    return row ? { type: model, row } : null;
  }

  private find(model: string, id: number | null): Row {
    return id === null ? undefined : this.rows(model).find((row) => row.id === id);
  }

  private node(model: string, id: number | null): Item | null {
    return this.item(model, this.find(model, id));
  }

  private entity(model: string, id: number | null): Item | null {
    return this.node(model, this.canonicalId(model, id));
  }

  private canonicalId(model: string, id: number | null): number | null {
    return this.find(model, id)?.canonicalId ?? null;
  }

  private same(model: string, one: number | null, other: number | null): boolean {
    return one !== null && other !== null && this.canonicalId(model, one) === this.canonicalId(model, other);
  }

  private given(id: string): { model: string; id: number } {
    const [model, number] = Buffer.from(id, 'base64url').toString().split(':');
    return { model: model!, id: Number(number) };
  }

  /** Whether a row's column of an entity's model names the entity with a global id. */
  private names(row: Row, globalId: string): boolean {
    const { model, id } = this.given(globalId);
    return this.same(model, row[entityColumns[model]!], id);
  }

  private article(row: Row): Row {
    return this.find('Article', row.articleId);
  }

  private sorting(model: string, order: string): Sorting {
    const published = (row: Row) => moment(model === 'Article' ? row.publishedAt : this.article(row).publishedAt);
    const rank = (name: string | number) => this.nameRank.get(String(name))!;
    const sortings: Record<string, Omit<Sorting, 'name'>> = {
      PUBLISHED_AT_DESC: { key: published, descending: true },
      PUBLISHED_AT_ASC: { key: published },
      LAST_REPORTED_DESC: { key: (row) => moment(row.lastReportedAt), descending: true },
      LAST_REPORTED_ASC: { key: (row) => moment(row.lastReportedAt) },
      FIRST_REPORTED_DESC: { key: (row) => moment(row.firstReportedAt), descending: true },
      FIRST_REPORTED_ASC: { key: (row) => moment(row.firstReportedAt) },
      INGESTED_AT_DESC: { key: () => null, idDescending: true },
      INGESTED_AT_ASC: { key: () => null },
      MADE_AT_DESC: { key: () => null, idDescending: true },
      MADE_AT_ASC: { key: () => null },
      NAME_ASC: { key: (row) => row.name, rank },
      NAME_DESC: { key: (row) => row.name, rank, descending: true, idDescending: true },
      IN_TEXT: { key: (row) => (model === 'Quote' ? null : row.start) },
    };
    return { name: `${model}.${order}`, ...sortings[order]! };
  }

  private connection(model: string, rows: Row[], args: Args, order = args['orderBy'] as string): object {
    const sorting = this.sorting(model, order);
    const place = (row: Row): SortKey => ({ key: sorting.key(row), id: row.id });
    const compare = (a: SortKey, b: SortKey) => comparePlaces(sorting, a, b);
    const all = [...rows].sort((a, b) => compare(place(a), place(b)));
    const cut = (name: string) => (args[name] ? decode(args[name]) : null);
    const [after, before] = [cut('after'), cut('before')];
    const between = all.filter((row) => (!after || compare(place(row), after) > 0) && (!before || compare(place(row), before) < 0));
    const page = args['last'] ? between.slice(-args['last']) : between.slice(0, args['first'] ?? 20);
    const cursor = (row: Row) => this.cursorOf(model, order, row);
    return {
      edges: page.map((row) => ({ node: this.item(model, row), cursor: cursor(row) })),
      nodes: page.map((row) => this.item(model, row)),
      totalCount: all.length,
      pageInfo: {
        startCursor: page.length > 0 ? cursor(page[0]) : null,
        endCursor: page.length > 0 ? cursor(page.at(-1)) : null,
        hasNextPage: (!args['last'] && page.length < between.length) || (before !== null && all.some((row) => compare(place(row), before) >= 0)),
        hasPreviousPage: (!!args['last'] && page.length < between.length) || (after !== null && all.some((row) => compare(place(row), after) <= 0)),
      },
    };
  }

  private matchesArticle(article: Row, filter: Args | null | undefined): boolean {
    return (
      given(filter?.['publication'], (id) => this.names(article, id)) &&
      given(filter?.['published'], (range) => within(article.publishedAt, range)) &&
      given(filter?.['dated'], (dated) => (article.publishedAt !== null) === dated) &&
      given(filter?.['text'], (text) => holds(article.text, text) || holds(article.title ?? '', text)) &&
      given(filter?.['mentions'], (ids) => ids.every((id: string) => this.rows('mention').some((mention) => mention.articleId === article.id && this.names(mention, id))))
    );
  }

  /** What a list of articles takes: copies only where they are asked for. */
  private listsArticle(article: Row, filter: Args | null | undefined): boolean {
    return (filter?.['includeDuplicates'] === true || article.duplicateOfId === null) && this.matchesArticle(article, filter);
  }

  /** The other articles of its cluster: the root, and what else is a copy of it. */
  private duplicates(article: Row): Row[] {
    const root = (row: Row) => row.duplicateOfId ?? row.id;
    return this.rows('article').filter((other) => other.id !== article.id && root(other) === root(article));
  }

  /** By their words: one holds the other, or of the shorter one's keys at least half and three are in the other, too. */
  private occurrences(quote: Row): Row[] {
    return this.rows('quote').filter((other) => {
      const common = quote.sketch.filter((key: number) => other.sketch.includes(key)).length;
      const holds = quote.words.includes(other.words) || other.words.includes(quote.words);
      const half = Math.min(quote.sketch.length, other.sketch.length) / 2;
      return other.articleId !== quote.articleId && common > 0 && (holds || common >= Math.max(3, half));
    });
  }

  private matchesQuote(quote: Row, filter: Args | null | undefined): boolean {
    const speaker = this.find('Source', quote.speakerId);
    const { publication, published } = filter ?? {};
    const parts = this.rows('quotePart').filter((part) => part.quoteId === quote.id);
    return (
      this.matchesArticle(this.article(quote), { publication, published }) &&
      given(filter?.['speaker'], (id) => this.names(speaker, id)) &&
      given(filter?.['club'], (id) => this.names(speaker, id) || this.isAt(speaker.personId, id, null)) &&
      given(filter?.['via'], (id) => this.same('Publication', quote.viaId, this.given(id).id)) &&
      given(filter?.['kind'], (kinds) => kinds.length === 0 || kinds.includes(quote.kind)) &&
      given(filter?.['text'], (text) => holds(quote.text, text)) &&
      given(filter?.['mentions'], (ids) =>
        ids.every((id: string) =>
          this.rows('mention').some(
            (mention) =>
              mention.articleId === quote.articleId && this.names(mention, id) && parts.some((part) => part.start <= mention.start && mention.end <= part.end),
          ),
        ),
      )
    );
  }

  private isAt(personId: number | null, club: string | null, role: string | null): boolean {
    return this.rows('affiliation').some(
      (post) => !post.former && this.same('Person', post.personId, personId) && (club === null || this.names(post, club)) && (role === null || post.role === role),
    );
  }

  private matchesClaim(claim: Row, args: Args): boolean {
    const is = (model: string, id: number | null) => (globalId: string) => this.same(model, id, this.given(globalId).id);
    const reports = this.ledger.reportsOf(claim, args);
    const filter = args['filter'];
    return (
      reports.length > 0 &&
      given(filter?.['status'], (values) => values.length === 0 || values.includes(args['asOf'] ? this.ledger.status(claim, args).value : claim.status)) &&
      given(filter?.['minOrigins'], (least) => this.ledger.originCount(claim, args) >= least) &&
      given(filter?.['type'], (types) => types.length === 0 || types.includes(claim.type)) &&
      given(filter?.['player'], is('Person', claim.playerId)) &&
      given(filter?.['club'], (id) => is('Club', claim.fromId)(id) || is('Club', claim.toId)(id)) &&
      given(filter?.['from'], is('Club', claim.fromId)) &&
      given(filter?.['to'], is('Club', claim.toId)) &&
      given(filter?.['reported'], (range) => (!range.since && !range.until) || reports.some((report) => within(this.article(report).publishedAt, range)))
    );
  }

  private timeline(args: Args): Row[] {
    const speaks = (sourceId: number, id: string) => this.names(this.find('Source', sourceId), id);
    const isAbout = (report: Row, { model, id }: { model: string; id: number }) =>
      [['Person', report.playerId], ['Club', report.fromId], ['Club', report.toId]].some(([of, own]) => of === model && this.same(model, own, id));
    return this.ledger.timeline(args, {
      article: (article, id) => this.matchesArticle(article, { mentions: [id] }),
      quote: (quote, id) => speaks(quote.speakerId, id) || this.matchesQuote(quote, { mentions: [id] }),
      report: (report, id) => isAbout(report, this.given(id)) || this.matchesReport(report, { source: id }),
    });
  }

  private matchesJudgement(judgement: Row, filter: Args): boolean {
    return (
      given(filter['kind'], (kinds) => kinds.length === 0 || kinds.includes(judgement.kind)) &&
      given(filter['verdict'], (verdicts) => verdicts.length === 0 || verdicts.includes(judgement.verdict)) &&
      given(filter['inForce'], (inForce) => (judgement.revokedAt === null) === inForce) &&
      given(filter['madeBy'], (maker) => judgement.madeBy.startsWith('rule:') === (maker === 'RULE'))
    );
  }

  private matchesReport(report: Row, filter: Args | null | undefined): boolean {
    const is = (model: string, id: number | null) => (globalId: string) => this.same(model, id, this.given(globalId).id);
    const { publication, published } = filter ?? {};
    return (
      this.matchesArticle(this.article(report), { publication, published }) &&
      given(filter?.['claimType'], (types) => types.length === 0 || types.includes(this.find('Claim', report.claimId).type)) &&
      given(filter?.['player'], is('Person', report.playerId)) &&
      given(filter?.['club'], (id) => is('Club', report.fromId)(id) || is('Club', report.toId)(id)) &&
      given(filter?.['source'], (id) => this.cited(report.sourceId).some((source) => this.names(source, id))) &&
      given(filter?.['sourceKind'], (kinds) => kinds.length === 0 || kinds.includes(this.find('Source', report.sourceId).kind)) &&
      given(filter?.['via'], is('Publication', report.viaId)) &&
      given(filter?.['certainty'], (values) => values.length === 0 || values.includes(report.certainty)) &&
      given(filter?.['polarity'], (polarity) => report.polarity === polarity) &&
      given(filter?.['text'], (text) => holds(report.text, text))
    );
  }

  /** A source and those that it cites, one after the other. */
  private cited(sourceId: number | null): Row[] {
    const source = this.find('Source', sourceId);
    return source ? [source, ...this.cited(source.citingId)] : [];
  }

  private chain(report: Row): Item[] {
    const publisher = this.article(report).publicationId;
    const cited = (publicationId: number) => ({ kind: 'PUBLICATION', name: null, publicationId, personId: null, clubId: null, start: null });
    const narrator = { kind: 'NARRATOR', name: null, publicationId: null, personId: null, clubId: null, start: null };
    const said = this.cited(report.sourceId);
    const links = [publisher === null ? narrator : cited(publisher), ...(report.viaId === null ? [] : [cited(report.viaId)]), ...(said[0].kind === 'NARRATOR' ? [] : said)];
    return links.map((row) => ({ type: 'Source', row }));
  }

  private origin(report: Row): Item {
    const { originKind: kind, originName: name, originPersonId: personId, originClubId: clubId, originPublicationId: publicationId } = report;
    return { type: 'Source', row: { kind, name, personId, clubId, publicationId, start: null } };
  }

  private context(text: string, start: number, end: number, { before, after }: Args): string {
    return text.slice(Math.max(0, start - (before ?? 200)), end + (after ?? 200)).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
  }

  private aliases(model: string, row: Row): string[] {
    const members = this.rows(model).filter((member) => member.canonicalId === row.canonicalId);
    const column = entityColumns[model]!;
    const others = this.rows(`${model}Alias`).filter((alias) => members.some(({ id }) => id === alias[column]));
    const names = new Set([...others, ...members].map(({ name }) => name as string));
    names.delete(row.name);
    return [...names].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  }

  private isNamed(model: string, row: Row, name: string | null | undefined): boolean {
    return given(name, (wanted: string) => {
      const members = this.rows(model).filter((member) => member.canonicalId === row.canonicalId);
      const aliases = this.rows(`${model}Alias`).filter((alias) => members.some(({ id }) => id === alias[entityColumns[model]!]));
      return aliases.some(({ key }) => key.includes(fold(wanted)));
    });
  }

  private affiliations(rows: Row[], other: 'Person' | 'Club', args: Args): Item[] {
    const newest = new Map<string, Row>();
    const date = (row: Row) => this.article(row).publishedAt?.getTime() ?? -Infinity;
    for (const row of rows.filter((post) => this.ledger.counts(this.article(post), args)).sort((a, b) => date(b) - date(a) || b.id - a.id)) {
      const key = `${this.canonicalId(other, row[entityColumns[other]!])} ${row.role} ${row.former}`;
      if (!newest.has(key)) newest.set(key, row);
    }
    const roles = ['PLAYER', 'CAPTAIN', 'MANAGER', 'COACH', 'EXECUTIVE', 'OWNER', 'AGENT', 'STAFF'];
    return [...newest.values()]
      .sort((a, b) => Number(a.former) - Number(b.former) || roles.indexOf(a.role) - roles.indexOf(b.role) || a.id - b.id)
      .map((row) => ({ type: 'Affiliation', row }));
  }

  private judgements(model: string, row: Row): Item[] {
    return this.rows('judgement')
      .filter((judgement) => this.same(model, judgement[`left${model}Id`], row.id) || this.same(model, judgement[`right${model}Id`], row.id))
      .sort((a, b) => a.id - b.id)
      .map((judgement) => ({ type: 'Judgement', row: judgement }));
  }

  /** Those of an article, of a quote, or of a report and of the speaker of its quote where it rests on that. */
  private corrections(is: (correction: Row) => boolean): Item[] {
    return this.rows('correction').filter(is).sort((a, b) => a.id - b.id).map((row) => ({ type: 'Correction', row }));
  }

  private isOfReport(report: Row): (correction: Row) => boolean {
    const quote = this.find('Quote', report.quoteId);
    const [own, speaker] = [this.find('Source', report.sourceId), this.find('Source', quote?.speakerId ?? null)];
    const onSpeaker = speaker && ['kind', 'personId', 'clubId', 'publicationId'].every((column) => own[column] === speaker[column]);
    return ({ kind, quoteId, reportId }) => reportId === report.id || (onSpeaker && kind === 'SPEAKER' && quoteId === quote.id);
  }

  private explanation(row: Row, is: (correction: Row) => boolean): Row {
    const corrected = this.corrections(is)
      .filter((item) => item.row.revokedAt === null)
      .map(({ row: { kind, madeAt, madeBy, reason } }) => `A person (${madeBy}) corrected ${kind === 'SPEAKER' ? 'the speaker' : 'the report'} on ${madeAt.toISOString().slice(0, 10)}: ${reason}`);
    return { ...row, steps: [...row.steps, ...corrected] };
  }

  private reportAtEnd(claim: Row, end: 'first' | 'last', args: Args): Item | null {
    const reports = this.ledger.reportsOf(claim, args);
    const sorting: Sorting = { ...this.sorting('Report', end === 'first' ? 'PUBLISHED_AT_ASC' : 'PUBLISHED_AT_DESC'), idDescending: end === 'last' };
    const place = (row: Row) => ({ key: sorting.key(row), id: row.id });
    return this.item('Report', [...reports].sort((a, b) => comparePlaces(sorting, place(a), place(b)))[0]);
  }

  private readonly entityFields = (model: string) => ({
    id: ({ id }: Row) => encodeId(model as Model, id),
    aliases: (row: Row) => this.aliases(model, row),
    articles: (row: Row, args: Args) =>
      this.connection('Article', this.rows('article').filter((article) => this.rows('mention').some((mention) => mention.articleId === article.id && this.same(model, mention[entityColumns[model]!], row.id)) && this.listsArticle(article, args['filter'])), args),
    mentions: (row: Row, args: Args) =>
      this.connection('Mention', this.rows('mention').filter((mention) => this.same(model, mention[entityColumns[model]!], row.id)), args, 'PUBLISHED_AT_DESC'),
    judgements: (row: Row) => this.judgements(model, row),
  });

  private readonly speakerFields = (model: string) => ({
    quotes: (row: Row, args: Args) =>
      this.connection('Quote', this.rows('quote').filter((quote) => this.same(model, this.find('Source', quote.speakerId)[entityColumns[model]!], row.id) && this.matchesQuote(quote, args['filter'])), args),
    reports: (row: Row, args: Args) =>
      this.connection('Report', this.rows('report').filter((report) => this.cited(report.sourceId).some((source) => this.same(model, source[entityColumns[model]!], row.id)) && this.matchesReport(report, args['filter'])), args),
  });

  private readonly lookup = (model: string) => (_row: Row, { id, slug }: Args) =>
    this.entity(model, id ? this.given(id).id : (this.rows(model).find((row) => row.slug === slug)?.id ?? null));

  private readonly byId = (model: string) => (_row: Row, { id }: Args) => this.node(model, this.given(id).id);

  private anyNode(globalId: string): Item | null {
    const { model, id } = this.given(globalId);
    return model in entityColumns ? this.entity(model, id) : this.node(model, id);
  }

  private list(model: string, matches: (row: Row, filter: Args) => boolean) {
    return (_row: Row, args: Args) => this.connection(model, this.rows(model).filter((row) => matches(row, args['filter'] ?? {})), args);
  }

  private claims(about: (claim: Row) => boolean, args: Args): object {
    return this.connection('Claim', this.rows('claim').filter((claim) => about(claim) && this.matchesClaim(claim, args)), args);
  }

  private readonly types = {
    Query: {
      node: (_row: Row, { id }: Args) => this.anyNode(id),
      nodes: (_row: Row, { ids }: Args) => ids.map((id: string) => this.anyNode(id)),
      article: this.byId('Article'),
      articles: this.list('Article', (row, filter) => this.listsArticle(row, filter)),
      person: this.lookup('Person'),
      people: this.list('Person', (row, { name, club, role }) => row.id === row.canonicalId && this.isNamed('Person', row, name) && ((!club && !role) || this.isAt(row.id, club ?? null, role ?? null))),
      club: this.lookup('Club'),
      clubs: this.list('Club', (row, { name, country }) => row.id === row.canonicalId && this.isNamed('Club', row, name) && given(country, (wanted) => row.country === wanted)),
      publication: this.lookup('Publication'),
      publications: this.list('Publication', (row, { name }) => row.id === row.canonicalId && this.isNamed('Publication', row, name)),
      quote: this.byId('Quote'),
      quotes: this.list('Quote', (row, filter) => this.matchesQuote(row, filter)),
      claim: this.byId('Claim'),
      claims: (_row: Row, args: Args) => this.claims(() => true, args),
      report: this.byId('Report'),
      reports: this.list('Report', (row, filter) => this.matchesReport(row, filter)),
      judgements: this.list('Judgement', (row, filter) => this.matchesJudgement(row, filter)),
      timeline: (_row: Row, args: Args) => this.timeline(args).map((date) => this.item('TimelineDay', date)),
      quoteCounts: (_row: Row, args: Args) =>
        this.counts('QuoteCount', args, this.quoteDimensions, { quotes: sizeOf, articles: distinct('articleId') }, this.rows('quote').filter((row) => this.matchesQuote(row, args['filter']))),
      reportCounts: (_row: Row, args: Args) =>
        this.counts('ReportCount', args, this.reportDimensions, { reports: sizeOf, claims: distinct('claimId'), articles: distinct('articleId') }, this.rows('report').filter((row) => this.matchesReport(row, args['filter']))),
      corpus: () => ({ type: 'Corpus', row: {} }),
    },
    Article: {
      id: ({ id }: Row) => encodeId('Article', id),
      publication: (row: Row) => this.entity('Publication', row.publicationId),
      byline: (row: Row) => this.rows('byline').filter(({ articleId }) => articleId === row.id).sort((a, b) => a.position - b.position).map(({ personId }) => this.entity('Person', personId)),
      revisionOf: (row: Row) => this.node('Article', row.revisionOfId),
      revisedBy: (row: Row) => this.item('Article', this.rows('article').find(({ revisionOfId }) => revisionOfId === row.id)),
      mentions: (row: Row, args: Args) => this.connection('Mention', this.rows('mention').filter((mention) => mention.articleId === row.id && given(args['kind'], (kind) => mention.kind === kind)), args, 'IN_TEXT'),
      people: (row: Row) => this.meant(row, 'Person'),
      clubs: (row: Row) => this.meant(row, 'Club'),
      quotes: (row: Row, args: Args) => this.connection('Quote', this.rows('quote').filter((quote) => quote.articleId === row.id && this.matchesQuote(quote, args['filter'])), args, 'IN_TEXT'),
      reports: (row: Row, args: Args) => this.connection('Report', this.rows('report').filter((report) => report.articleId === row.id && this.matchesReport(report, args['filter'])), args, 'IN_TEXT'),
      duplicateOf: (row: Row) => this.node('Article', row.duplicateOfId),
      duplicates: (row: Row, args: Args) => this.connection('Article', this.duplicates(row), args, 'PUBLISHED_AT_ASC'),
      corrections: (row: Row) => this.corrections(({ articleId }) => articleId === row.id),
    },
    Person: {
      ...this.entityFields('Person'),
      ...this.speakerFields('Person'),
      affiliations: (row: Row, args: Args) => this.affiliations(this.rows('affiliation').filter(({ personId }) => this.same('Person', personId, row.id)), 'Club', args),
      claims: (row: Row, args: Args) => this.claims((claim) => this.same('Person', claim.playerId, row.id), args),
    },
    Club: {
      ...this.entityFields('Club'),
      ...this.speakerFields('Club'),
      people: (row: Row, args: Args) => this.affiliations(this.rows('affiliation').filter((post) => this.same('Club', post.clubId, row.id) && given(args['role'], (role) => post.role === role)), 'Person', args),
      claims: (row: Row, args: Args) => {
        const on = (id: number | null) => this.same('Club', id, row.id);
        const sides: Record<string, (claim: Row) => boolean> = { FROM: (claim) => on(claim.fromId), TO: (claim) => on(claim.toId), ANY: (claim) => on(claim.fromId) || on(claim.toId) };
        return this.claims(sides[args['side'] ?? 'ANY']!, args);
      },
    },
    Publication: {
      ...this.entityFields('Publication'),
      trackRecord: (row: Row, args: Args) => this.ledger.trackRecord(row, args),
      articles: (row: Row, args: Args) => this.connection('Article', this.rows('article').filter((article) => this.same('Publication', article.publicationId, row.id) && this.listsArticle(article, args['filter'])), args),
      reports: (row: Row, args: Args) => this.connection('Report', this.rows('report').filter((report) => this.same('Publication', this.article(report).publicationId, row.id) && this.matchesReport(report, args['filter'])), args),
      citedIn: (row: Row, args: Args) => {
        const own = (id: number | null) => this.same('Publication', id, row.id);
        const cites = (report: Row) => own(report.viaId) || this.cited(report.sourceId).some(({ publicationId }) => own(publicationId));
        return this.connection('Report', this.rows('report').filter((report) => cites(report) && !own(this.article(report).publicationId) && this.matchesReport(report, args['filter'])), args);
      },
    },
    Affiliation: {
      person: (row: Row) => this.entity('Person', row.personId),
      club: (row: Row) => this.entity('Club', row.clubId),
      article: (row: Row) => this.node('Article', row.articleId),
      evidence: (row: Row) => row,
    },
    Mention: {
      article: (row: Row) => this.node('Article', row.articleId),
      span: (row: Row) => row,
      person: (row: Row) => this.entity('Person', row.personId),
      club: (row: Row) => this.entity('Club', row.clubId),
      publication: (row: Row) => this.entity('Publication', row.publicationId),
    },
    Source: {
      name: (row: Row) => (this.entity('Person', row.personId) ?? this.entity('Club', row.clubId) ?? this.entity('Publication', row.publicationId))?.row.name ?? row.name,
      mention: (row: Row) => (row.start === null ? null : row),
      person: (row: Row) => this.entity('Person', row.personId),
      club: (row: Row) => this.entity('Club', row.clubId),
      publication: (row: Row) => this.entity('Publication', row.publicationId),
    },
    Quote: {
      id: ({ id }: Row) => encodeId('Quote', id),
      parts: (row: Row) => this.parts(row),
      speaker: (row: Row) => this.node('Source', row.speakerId),
      cue: (row: Row) => span(row, 'cue'),
      via: (row: Row) => this.entity('Publication', row.viaId),
      article: (row: Row) => this.node('Article', row.articleId),
      context: (row: Row, args: Args) => {
        const parts = this.parts(row);
        return this.context(this.article(row).text, Math.min(...parts.map(({ start }) => start)), Math.max(...parts.map(({ end }) => end)), args);
      },
      reports: (row: Row, args: Args) => this.connection('Report', this.rows('report').filter(({ quoteId }) => quoteId === row.id), args, 'IN_TEXT'),
      occurrences: (row: Row, args: Args) => this.connection('Quote', this.occurrences(row), args, 'PUBLISHED_AT_ASC'),
      corrections: (row: Row) => this.corrections(({ quoteId }) => quoteId === row.id),
      explanation: (row: Row) => this.explanation(row, ({ quoteId }) => quoteId === row.id),
    },
    Claim: {
      id: ({ id }: Row) => encodeId('Claim', id),
      player: (row: Row) => this.entity('Person', row.playerId),
      from: (row: Row) => this.entity('Club', row.fromId),
      to: (row: Row) => this.entity('Club', row.toId),
      summary: (row: Row) =>
        summarise(row.type as ClaimType, {
          player: this.entity('Person', row.playerId)?.row.name ?? null,
          from: this.entity('Club', row.fromId)?.row.name ?? null,
          to: this.entity('Club', row.toId)?.row.name ?? null,
        }),
      status: (row: Row, args: Args) => this.item('ClaimStatus', this.ledger.status(row, args)),
      history: (row: Row) => this.ledger.history(row).map((status) => this.item('ClaimStatus', status)),
      firstReport: (row: Row, args: Args) => this.reportAtEnd(row, 'first', args),
      lastReport: (row: Row, args: Args) => this.reportAtEnd(row, 'last', args),
      reports: (row: Row, args: Args) => this.connection('Report', this.ledger.reportsOf(row, args).filter((report) => this.matchesReport(report, args['filter'])), args),
      independentOrigins: (row: Row, args: Args) => this.ledger.originCount(row, args),
      origins: (row: Row, args: Args) => this.ledger.origins(row, args).map((origin) => this.item('Origin', origin)),
      related: (row: Row, args: Args) => this.connection('Claim', this.ledger.related(row).filter((claim) => this.matchesClaim(claim, args)), args),
    },
    ClaimStatus: {
      since: ({ since }: Row) => day(since),
      decidedBy: ({ decidedBy }: Row) => decidedBy.map((id: number) => this.node('Report', id)),
    },
    Origin: {
      source: ({ first }: Row) => this.origin(first),
      first: ({ first }: Row) => this.item('Report', first),
    },
    TimelineDay: {
      articles: ({ articles }: Row, { first }: Args) => articles.slice(0, first ?? 20).map((row: Row) => this.item('Article', row)),
      articleCount: ({ articles }: Row) => articles.length,
      quotes: ({ quotes }: Row, { first }: Args) => quotes.slice(0, first ?? 20).map((row: Row) => this.item('Quote', row)),
      quoteCount: ({ quotes }: Row) => quotes.length,
      reports: ({ reports }: Row, { first }: Args) => reports.slice(0, first ?? 20).map((row: Row) => this.item('Report', row)),
      reportCount: ({ reports }: Row) => reports.length,
    },
    Report: {
      id: ({ id }: Row) => encodeId('Report', id),
      claim: (row: Row) => this.node('Claim', row.claimId),
      article: (row: Row) => this.node('Article', row.articleId),
      quote: (row: Row) => this.node('Quote', row.quoteId),
      player: (row: Row) => this.entity('Person', row.playerId),
      from: (row: Row) => this.entity('Club', row.fromId),
      to: (row: Row) => this.entity('Club', row.toId),
      source: (row: Row) => this.node('Source', row.sourceId),
      via: (row: Row) => this.entity('Publication', row.viaId),
      chain: (row: Row) => this.chain(row),
      origin: (row: Row) => this.origin(row),
      hedge: (row: Row) => span(row, 'hedge'),
      cue: (row: Row) => span(row, 'cue'),
      amount: (row: Row) => (row.amount === null ? null : { value: Number(row.amount), currency: row.currency }),
      evidence: (row: Row) => row,
      context: (row: Row, args: Args) => this.context(this.article(row).text, row.start, row.end, args),
      corrections: (row: Row) => this.corrections(this.isOfReport(row)),
      explanation: (row: Row) => {
        const explained = this.explanation(row, this.isOfReport(row));
        return { ...explained, steps: [...explained['steps'], ...(row.joining === null ? [] : [row.joining])] };
      },
    },
    Judgement: {
      id: ({ id }: Row) => encodeId('Judgement', id),
      left: (row: Row) => this.judged(row, 'left'),
      right: (row: Row) => this.judged(row, 'right'),
    },
    Correction: {
      id: ({ id }: Row) => encodeId('Correction', id),
      article: (row: Row) => this.node('Article', row.articleId),
      quote: (row: Row) => this.node('Quote', row.quoteId),
      report: (row: Row) => this.node('Report', row.reportId),
      before: (row: Row) => json(row.before),
      after: (row: Row) => json(row.after),
    },
    Corpus: {
      articles: () => this.rows('article').length,
      undatedArticles: () => this.rows('article').filter(({ publishedAt }) => publishedAt === null).length,
      publications: () => this.rows('publication').filter(({ id, canonicalId }) => id === canonicalId).length,
      people: () => this.rows('person').filter(({ id, canonicalId }) => id === canonicalId).length,
      clubs: () => this.rows('club').filter(({ id, canonicalId }) => id === canonicalId).length,
      mentions: () => this.rows('mention').length,
      quotes: () => this.rows('quote').length,
      claims: () => this.rows('claim').length,
      reports: () => this.rows('report').length,
      firstPublishedAt: () => this.dates()[0] ?? null,
      lastPublishedAt: () => this.dates().at(-1) ?? null,
      extractorVersion: () => this.rows('article').at(-1)?.extractor ?? null,
      dataVersion: () => String(this.rows('corpus')[0].dataVersion),
      changedAt: () => moment(this.rows('corpus')[0].changedAt),
    },
  };

  private counts(type: string, { by, first }: Args, dimensions: Record<string, PlainDimension>, numbers: Parameters<typeof countPlainly>[2], rows: Row[]): Item[] {
    const names = [...new Set(by as string[])].filter((name) => name !== 'MONTH' || !by.includes('DAY'));
    const counted = countPlainly(rows, names.map((name) => dimensions[name]!), numbers);
    const fields = Object.keys((this.schema.getType(type) as GraphQLObjectType).getFields());
    return counted.slice(0, first ?? 100).map((row) => ({ type, row: { ...Object.fromEntries(fields.map((field) => [field, null])), ...row } }));
  }

  private byEntity(field: string, model: string, idsOf: (row: Row) => (number | null)[]): PlainDimension {
    return {
      field,
      groups: (row) => {
        const ids = new Set(idsOf(row).filter((id) => id !== null).map((id) => String(this.canonicalId(model, id))));
        return ids.size > 0 ? [...ids] : [null];
      },
      shown: (group) => this.node(model, group === null ? null : Number(group)),
      place: (group) => (group === null ? [null, null] : [this.nameRank.get(this.find(model, Number(group)).name)!, Number(group)]),
    };
  }

  private byValue(field: string, enumName: string, valueOf: (row: Row) => string): PlainDimension {
    const order = (this.schema.getType(enumName) as GraphQLEnumType).getValues().map(({ name }) => name);
    return { field, groups: (row) => [valueOf(row)], shown: (group) => group, place: (group) => [order.indexOf(group!)] };
  }

  private byPeriod(length: number): PlainDimension {
    const groups = (row: Row) => [this.article(row).publishedAt === null ? null : `${moment(this.article(row).publishedAt)!.slice(0, length)}-01`.slice(0, 10)];
    return { field: 'period', groups, shown: (group) => group, place: (group) => [group] };
  }

  private bySource(field: string, idOf: (row: Row) => number): PlainDimension {
    const source = (row: Row) => this.find('Source', idOf(row));
    const kinds = (this.schema.getType('SourceKind') as GraphQLEnumType).getValues().map(({ name }) => name);
    const shown = (group: string, rows: readonly Row[]) => {
      const names = rows.map((row) => source(row).name as string).sort();
      const [kind, personId, clubId, publicationId] = JSON.parse(group) as [string, number | null, number | null, number | null];
      return { kind, personId, clubId, publicationId, name: names[0] ?? null, start: null };
    };
    return {
      field,
      groups: (row) => {
        const { kind, personId, clubId, publicationId, name } = source(row);
        return [JSON.stringify([kind, this.canonicalId('Person', personId), this.canonicalId('Club', clubId), this.canonicalId('Publication', publicationId), name === null ? null : fold(name)])];
      },
      shown: (group, rows) => ({ type: 'Source', row: shown(group!, rows) }),
      place: (group, rows) => {
        const row = shown(group!, rows);
        const name = this.types.Source.name(row) as string | null;
        return [kinds.indexOf(row.kind), name === null ? null : this.nameRank.get(name)!, row.personId, row.clubId, row.publicationId];
      },
    };
  }

  private get quoteDimensions(): Record<string, PlainDimension> {
    return {
      SPEAKER: this.bySource('speaker', ({ speakerId }) => speakerId as number),
      CLUB: this.byEntity('club', 'Club', ({ speakerId }) => {
        const { clubId, personId } = this.find('Source', speakerId);
        const posts = this.rows('affiliation').filter((post) => !post.former && this.same('Person', post.personId, personId));
        return [clubId, ...posts.map((post) => post.clubId as number)];
      }),
      PUBLICATION: this.byEntity('publication', 'Publication', (row) => [this.article(row).publicationId]),
      VIA: this.byEntity('via', 'Publication', ({ viaId }) => [viaId]),
      KIND: this.byValue('kind', 'QuoteKind', ({ kind }) => kind as string),
      MONTH: this.byPeriod(7),
      DAY: this.byPeriod(10),
    };
  }

  private get reportDimensions(): Record<string, PlainDimension> {
    return {
      CLAIM_TYPE: this.byValue('claimType', 'ClaimType', ({ claimId }) => this.find('Claim', claimId).type as string),
      PLAYER: this.byEntity('player', 'Person', ({ playerId }) => [playerId]),
      CLUB: this.byEntity('club', 'Club', ({ fromId, toId }) => [fromId, toId]),
      SOURCE: this.bySource('source', ({ sourceId }) => sourceId as number),
      SOURCE_KIND: this.byValue('sourceKind', 'SourceKind', ({ sourceId }) => this.find('Source', sourceId).kind as string),
      PUBLICATION: this.byEntity('publication', 'Publication', (row) => [this.article(row).publicationId]),
      CERTAINTY: this.byValue('certainty', 'Certainty', ({ certainty }) => certainty as string),
      POLARITY: this.byValue('polarity', 'Polarity', ({ polarity }) => polarity as string),
      MONTH: this.byPeriod(7),
      DAY: this.byPeriod(10),
    };
  }

  private dates(): string[] {
    return this.rows('article').flatMap(({ publishedAt }) => moment(publishedAt) ?? []).sort();
  }

  private parts(quote: Row): Row[] {
    return this.rows('quotePart').filter(({ quoteId }) => quoteId === quote.id).sort((a, b) => a.position - b.position);
  }

  private meant(article: Row, model: 'Person' | 'Club'): (Item | null)[] {
    const mentions = this.rows('mention').filter((mention) => mention.articleId === article.id && mention[entityColumns[model]!] !== null);
    const first = new Map<number, number>();
    for (const mention of mentions) {
      const id = this.canonicalId(model, mention[entityColumns[model]!])!;
      first.set(id, Math.min(first.get(id) ?? Infinity, mention.start));
    }
    return [...first].sort(([a, x], [b, y]) => x - y || a - b).map(([id]) => this.node(model, id));
  }

  private judged(row: Row, side: 'left' | 'right'): Item | null {
    const model = Object.keys(entityColumns).find((candidate) => row[`${side}${candidate}Id`] !== null)!;
    return this.node(model, row[`${side}${model}Id`]);
  }
}

function sizeOf(rows: readonly Row[]): number {
  return rows.length;
}

function distinct(column: string) {
  return (rows: readonly Row[]) => new Set(rows.map((row) => row[column])).size;
}

function comparePlaces({ descending = false, idDescending = false, rank }: Sorting, a: SortKey, b: SortKey): number {
  const byId = (a.id - b.id) * (idDescending ? -1 : 1);
  if (a.key === b.key) return byId;
  if (a.key === null) return 1;
  if (b.key === null) return -1;
  const [x, y] = rank ? [rank(a.key), rank(b.key)] : [a.key, b.key];
  if (x === y) return byId;
  return (x < y ? -1 : 1) * (descending ? -1 : 1);
}

function decode(cursor: string): SortKey {
  const [, key, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [string, string | number | null, number];
  return { key, id };
}

/** A condition that holds where nothing is given. */
function given<T>(value: T | null | undefined, condition: (value: T) => boolean): boolean {
  return value === null || value === undefined || condition(value);
}

function holds(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase());
}

function moment(date: Date | null): string | null {
  return date?.toISOString() ?? null;
}

/** As PostgreSQL writes what has no text with a colon or comma in it. */
function json(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value).replace(/[:,]/g, '$& ');
}

function plain(value: unknown): unknown {
  return value instanceof Date ? value.toISOString() : value;
}

function span(row: Row, name: string): Row {
  return row[`${name}Start`] === null ? null : { start: row[`${name}Start`], end: row[`${name}End`], text: row[`${name}Text`] };
}
