import { entityColumn, type EntityModel } from '../identity.js';
import { From, sql, type Field, type Sql } from '../plan/index.js';

/** The ids of the sources that are an entity, one of a group of rows, or that cite it, directly or through others; a subquery. */
export function sourcesRestingOn({ compilation }: Pick<Field, 'compilation'>, model: EntityModel, group: Sql): Sql {
  const { from, at: source } = From.table(compilation, 'Source');
  const { from: citers, at: citer } = From.table(compilation, 'Source');
  const resting = compilation.name('resting');
  const step = compilation.name('step');
  // The fence (offset 0) keeps the step to the few sources of the article at hand: the recursion's size is guessed too high.
  return sql`(with recursive ${resting}(id, article_id) as (
select ${source.id}, ${source.column('articleId')}${from.text} where ${entityColumn(source, model)} in ${group}
union select ${step}.id, ${step}.article_id from ${resting} cross join lateral (
select ${citer.id}, ${citer.column('articleId')}${citers.text}
where ${citer.column('articleId')} = ${resting}.article_id and ${citer.column('citingId')} = ${resting}.id offset 0) ${step})
select ${resting}.id from ${resting})`;
}
