import { expression, sql, type Alias, type Field, type FieldPlan, type Sql } from '../plan/index.js';

/** Code units of context that may be asked for on either side. */
const MOST_CONTEXT = 5000;

/** The text of the article around a stretch of it, and the stretch, by the arguments `before` and `after`. Throws BAD_ARGUMENT. */
export function contextAround<M extends 'Quote' | 'Report'>(stretch: (at: Alias<M>, field: Field) => { start: Sql; end: Sql }): FieldPlan<M> {
  return expression((at, field) => {
    const { start, end } = stretch(at, field);
    const article = field.from.join(at as Alias<'Quote'>, 'article');
    return sql`utf16_slice(${article.column('text')}, ${start} - ${units(field, 'before')}, ${end} + ${units(field, 'after')})`;
  });
}

function units(field: Field, name: 'before' | 'after'): Sql {
  return field.input.bind(name, sql`int`, (given) => {
    const value = (given ?? 200) as number;
    if (value < 0 || value > MOST_CONTEXT) throw field.args.error('BAD_ARGUMENT', `"${name}" must be from 0 to ${MOST_CONTEXT}; it is ${value}.`);
    return value;
  });
}
