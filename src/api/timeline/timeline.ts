import { within } from '../dates.js';
import { entityColumn, groupOfId } from '../identity.js';
import { meantInWords, mentionsEntity } from '../mention/filter.js';
import { byIds, expression, From, joined, list, sql, where, whole, type Field, type FieldPlan, type GivenId, type ListRows, type ObjectPlan, type RootPlan, type Sql } from '../plan/index.js';
import { sourcesRestingOn } from '../source/filter.js';

/** Days that one timeline may have, and rows that one list of a day may. */
const MOST_DAYS = 366;
const MOST_ROWS = 100;

/** A day is a row of its own, without any column of the model: it has the ids of what it lists, in order. */
export const timelineDayPlan: ObjectPlan<'Article'> = {
  date: expression((day) => sql`${day.name}.day`),
  articles: listed('Article', sql`articles`),
  articleCount: counted(sql`articles`),
  quotes: listed('Quote', sql`quotes`),
  quoteCount: counted(sql`quotes`),
  reports: listed('Report', sql`reports`),
  reportCount: counted(sql`reports`),
};

export const timelineRoots: Readonly<Record<string, RootPlan>> = {
  timeline: whole((field) => {
    const { compilation } = field;
    const subjects = subjectsOf(field);
    const size = sizeOf(field, MOST_DAYS, 'days');
    // All is looked for once and then sorted into days: a search for each day would find the same again and again.
    const { from, at } = From.rows(compilation, 'Article', () => {
      const found = compilation.name('found');
      const ids = (kind: Sql) => sql`array_agg(${found}.id order by ${found}.published_at, ${found}.id) filter (where ${found}.kind = ${kind})`;
      return sql`
select (${found}.published_at at time zone 'UTC')::date as day,
${ids(sql`'article'`)} as articles, ${ids(sql`'quote'`)} as quotes, ${ids(sql`'report'`)} as reports
from (${articlesOn(subjects, field)}
union all ${quotesOn(subjects, field)}
union all ${reportsOn(subjects, field)}) ${found}
group by day order by day limit ${compilation.bind(size, sql`int`)}`;
    });
    return { from, at, conditions: [], order: sql`${at.name}.day`, size };
  }),
};

function listed<M extends 'Article' | 'Quote' | 'Report'>(model: M, ids: Sql): FieldPlan<'Article'> {
  return list((day, field) => {
    const size = sizeOf(field, MOST_ROWS, 'rows');
    return { ...byIds(field.compilation, model, sql`(${day.name}.${ids})[:${field.compilation.bind(size, sql`int`)}]`), size };
  });
}

function counted(ids: Sql): FieldPlan<'Article'> {
  return expression((day) => sql`coalesce(cardinality(${day.name}.${ids}), 0)`);
}

/** What the argument `first` asks for. Throws BAD_PAGE_SIZE. */
function sizeOf({ args, input }: Field, most: number, unit: string): NonNullable<ListRows['size']> {
  const { defaultValue } = args.field.args.find(({ name }) => name === 'first')!;
  return (request) => {
    const first = (input.value('first')(request) ?? defaultValue) as number;
    if (first < 1 || first > most) throw args.error('BAD_PAGE_SIZE', `"first" must be from 1 to ${most} ${unit}; it is ${first}.`);
    return first;
  };
}

type Subject = GivenId<'Person' | 'Club'>;

/** Whom and what the timeline is of. Throws BAD_ARGUMENT where nobody is named. */
function subjectsOf({ args, input }: Field): Subject[] {
  const subjects: Subject[] = [];
  if (input.has('person')) subjects.push(input.id('person', ['Person']));
  if (input.has('club')) subjects.push(input.id('club', ['Club']));
  if (subjects.length === 0) throw args.error('BAD_ARGUMENT', '"timeline" takes a "person", a "club", or both.');
  return subjects;
}

/** The articles that mention all subjects. */
function articlesOn(subjects: readonly Subject[], field: Field): Sql {
  const { from, at: article } = From.table(field.compilation, 'Article');
  const conditions = subjects.map((subject) => mentionsEntity(field, article.id, subject.model, groupOfId(field, subject)));
  return dated(sql`'article'`, article.id, article.column('publishedAt'), from, conditions, field);
}

/** The quotes that all subjects uttered or are meant in. */
function quotesOn(subjects: readonly Subject[], field: Field): Sql {
  const { from, at: quote } = From.table(field.compilation, 'Quote');
  const conditions = subjects.map((subject) => {
    const group = () => groupOfId(field, subject);
    const { from: uttered, at: byThem } = From.table(field.compilation, 'Quote');
    const { from: others, at: onThem } = From.table(field.compilation, 'Quote');
    const speaker = entityColumn(uttered.join(byThem, 'speaker'), subject.model);
    return sql`${quote.id} = any(array(select ${byThem.id}${uttered.text} where ${speaker} in ${group()}
union select ${onThem.id}${others.text} where ${mentionsEntity(field, onThem.column('articleId'), subject.model, group())}
and ${meantInWords(field, onThem, subject.model, group())}))`;
  });
  return dated(sql`'quote'`, quote.id, from.join(quote, 'article').column('publishedAt'), from, conditions, field);
}

/** The reports that are about all subjects or rest on their word. */
function reportsOn(subjects: readonly Subject[], field: Field): Sql {
  const { from, at: report } = From.table(field.compilation, 'Report');
  const conditions = subjects.map((subject) => {
    const { from: sourced, at: byThem } = From.table(field.compilation, 'Report');
    const roles = subject.model === 'Person' ? (['playerId'] as const) : (['fromId', 'toId'] as const);
    const about = roles.map((role) => {
      const { from: stated, at: onThem } = From.table(field.compilation, 'Report');
      return sql`select ${onThem.id}${stated.text} where ${onThem.column(role)} in ${groupOfId(field, subject)}`;
    });
    const resting = sourcesRestingOn(field, subject.model, groupOfId(field, subject));
    const onWord = sql`select ${byThem.id}${sourced.text} where ${byThem.column('sourceId')} = any(array${resting})`;
    return sql`${report.id} = any(array(${joined([...about, onWord], '\nunion ')}))`;
  });
  return dated(sql`'report'`, report.id, from.join(report, 'article').column('publishedAt'), from, conditions, field);
}

/** Rows that conditions find, on the days that the arguments `since` and `until` name. */
function dated(kind: Sql, id: Sql, published: Sql, from: From, conditions: readonly Sql[], { input }: Field): Sql {
  return sql`select ${kind} as kind, ${id} as id, ${published} as published_at${from.text}${where([...conditions, ...within(published, input)])}`;
}
