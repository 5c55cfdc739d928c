import { From, sql, type Alias, type Field, type Sql } from '../plan/index.js';

/**
 * The links of a report's authority chain, as rows with the columns of `source` that are read of it and a `position`: the
 * article's publication (where that is unknown, the narrator), the publication that carried it, the source unless it is the
 * narrator, and whom that cites. No text has four sources that cite one another; the bound ends a ring, which the database
 * does not rule out, and tells its planner how few rows there are.
 */
export function chainOf({ compilation }: Pick<Field, 'compilation'>, report: Alias<'Report'>): Sql {
  const { from: articles, at: article } = From.table(compilation, 'Article');
  const { from: sources, at: source } = From.table(compilation, 'Source');
  const { from: citedSources, at: cited } = From.table(compilation, 'Source');
  const word = compilation.name('word');
  const publisher = article.column('publicationId');
  return sql`select 0 as id, case when ${publisher} is null then 'NARRATOR' else 'PUBLICATION' end::"SourceKind" as kind, null::text as name,
null::int as person_id, null::int as club_id, ${publisher} as publication_id, null::int as start_offset, null::int as end_offset, null::text as text, 0 as position${articles.text}
where ${article.id} = ${report.column('articleId')}
union all select 0, 'PUBLICATION', null, null, null, ${report.column('viaId')}, null, null, null, 1 where ${report.column('viaId')} is not null
union all (with recursive ${word}(${columns}, citing_id, position) as (
select ${columnsOf(source)}, ${source.column('citingId')}, 2${sources.text} where ${source.id} = ${report.column('sourceId')} and ${source.column('kind')} <> 'NARRATOR'
union all select ${columnsOf(cited)}, ${cited.column('citingId')}, ${word}.position + 1${citedSources.text}
join ${word} on ${cited.id} = ${word}.citing_id where ${word}.position < 5)
select ${columns}, position from ${word} limit 4)`;
}

const columns = sql`id, kind, name, person_id, club_id, publication_id, start_offset, end_offset, text`;

function columnsOf(at: Alias<'Source'>): Sql {
  const entities = sql`${at.column('personId')}, ${at.column('clubId')}, ${at.column('publicationId')}`;
  return sql`${at.id}, ${at.column('kind')}, ${at.column('name')}, ${entities}, ${at.column('start')}, ${at.column('end')}, ${at.column('text')}`;
}
