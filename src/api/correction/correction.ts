import { column, expression, From, globalId, joined, list, one, sql, type Alias, type Field, type FieldPlan, type ObjectPlan, type Sql } from '../plan/index.js';

export const correctionPlan: ObjectPlan<'Correction'> = {
  id: globalId(),
  kind: column('kind'),
  article: one((correction, { from }) => from.join(correction, 'article')),
  quote: corrected('Quote'),
  report: corrected('Report'),
  before: expression((correction) => sql`${correction.column('before')}::text`),
  after: expression((correction) => sql`${correction.column('after')}::text`),
  reason: column('reason'),
  madeBy: column('madeBy'),
  madeAt: column('madeAt'),
  revokedAt: column('revokedAt'),
  revokedBy: column('revokedBy'),
  revokedReason: column('revokedReason'),
};

/** The quote or report that a correction is of. No relation leads there, for a rejected one is gone. */
export function corrected(model: 'Quote' | 'Report'): FieldPlan<'Correction'> {
  return one((correction, { compilation, from }) =>
    from.lateral(`${correction.name.text}.${model}`, model, () => {
      const { from: rows, at } = From.table<'Quote' | 'Report'>(compilation, model);
      return sql`select ${at.name}.*${rows.text} where ${at.id} = ${correction.column(model === 'Quote' ? 'quoteId' : 'reportId')}`;
    }),
  );
}

type Corrected = 'Article' | 'Quote' | 'Report';

/** The corrections in an article, or of a quote or report, the oldest first. */
export function corrections<M extends Corrected>(): FieldPlan<M> {
  return list((row, field) => {
    const { from, at } = From.table(field.compilation, 'Correction');
    return { from, at, conditions: [isOf(at, row as Alias as Alias<Corrected>, field)], order: at.id };
  });
}

/** How a quote or report was found, and what people have corrected since. */
export function stepsOf(row: Alias<'Quote'> | Alias<'Report'>, field: Pick<Field, 'compilation'>): Sql {
  const { from, at } = From.table(field.compilation, 'Correction');
  const what = sql`case ${at.column('kind')} when 'SPEAKER' then 'the speaker' else 'the report' end`;
  const day = sql`to_char(${at.column('madeAt')} at time zone 'UTC', 'YYYY-MM-DD')`;
  const sentence = sql`'A person (' || ${at.column('madeBy')} || ') corrected ' || ${what} || ' on ' || ${day} || ': ' || ${at.column('reason')}`;
  return sql`${(row as Alias<'Quote'>).column('steps')} || array(select ${sentence}${from.text}
where ${isOf(at, row, field)} and ${at.column('revokedAt')} is null order by ${at.id})`;
}

/** Of a report, also those of the speaker of its quote on whose word it stands. */
function isOf(correction: Alias<'Correction'>, row: Alias<Corrected>, { compilation }: Pick<Field, 'compilation'>): Sql {
  if (row.model === 'Article') return sql`${correction.column('articleId')} = ${row.id}`;
  if (row.model === 'Quote') return sql`${correction.column('quoteId')} = ${row.id}`;
  const report = row as Alias as Alias<'Report'>;
  const { from: quotes, at: quote } = From.table(compilation, 'Quote');
  const { from: sources, at: source } = From.table(compilation, 'Source');
  const speaker = quotes.join(quote, 'speaker');
  const alike = (['personId', 'clubId', 'publicationId'] as const).map((name) => sql`${source.column(name)} is not distinct from ${speaker.column(name)}`);
  const onSpeaker = sql`exists (select${quotes.text} where ${quote.id} = ${report.column('quoteId')} and exists (
select${sources.text} where ${source.id} = ${report.column('sourceId')} and ${source.column('kind')} = ${speaker.column('kind')} and ${joined(alike, ' and ')}))`;
  return sql`(${correction.column('reportId')} = ${report.id}
or (${correction.column('quoteId')} = ${report.column('quoteId')} and ${correction.column('kind')} = 'SPEAKER' and ${onSpeaker}))`;
}
