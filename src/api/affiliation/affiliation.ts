import { countsAsOf } from '../dates.js';
import { canonical, groupOf } from '../identity.js';
import { column, From, joined, list, one, span, sql, where, type Alias, type Field, type FieldPlan, type ListRows, type ObjectPlan, type Sql } from '../plan/index.js';

export const affiliationPlan: ObjectPlan<'Affiliation'> = {
  person: one((affiliation, { from }) => canonical(from, from.join(affiliation, 'person'))),
  club: one((affiliation, { from }) => canonical(from, from.join(affiliation, 'club'))),
  role: column('role'),
  title: column('title'),
  former: column('former'),
  article: one((affiliation, { from }) => from.join(affiliation, 'article')),
  evidence: span('start', 'end', 'text', false),
};

/**
 * What a person is or was at which club; each role at each club once, with the newest article that says so, of those that count
 * by the arguments `asOf` and `includeUndated`.
 */
export const affiliationsOfPerson: FieldPlan<'Person'> = list((person, field) => {
  const { compilation } = field;
  const { from: rows, at } = From.table(compilation, 'Affiliation');
  const club = canonical(rows, rows.join(at, 'club'));
  const own = sql`${at.column('personId')} in ${groupOf(field, person)}`;
  return newestOfEach(field, rows, at, club, [own]);
});

/** Who is or was what at a club, likewise; by the argument `role` too. */
export const affiliationsOfClub: FieldPlan<'Club'> = list((club, field) => {
  const { compilation, input } = field;
  const { from: rows, at } = From.table(compilation, 'Affiliation');
  const person = canonical(rows, rows.join(at, 'person'));
  const conditions = [sql`${at.column('clubId')} in ${groupOf(field, club)}`];
  if (input.has('role')) conditions.push(sql`${at.column('role')} = ${input.bind('role', sql`text`)}::"Role"`);
  return newestOfEach(field, rows, at, person, conditions);
});

function newestOfEach(
  { compilation, input }: Field,
  rows: From,
  at: Alias<'Affiliation'>,
  other: Alias<'Person'> | Alias<'Club'>,
  conditions: readonly Sql[],
): ListRows {
  const same = sql`${(other as Alias<'Person'>).id}, ${at.column('role')}, ${at.column('former')}`;
  const published = rows.join(at, 'article').column('publishedAt');
  const newest = sql`${published} desc nulls last, ${at.id} desc`;
  const { from, at: affiliation } = From.rows(
    compilation,
    'Affiliation',
    () => sql`select distinct on (${same}) ${at.name}.*${rows.text}${where([...conditions, ...countsAsOf(published, input)])} order by ${same}, ${newest}`,
  );
  return { from, at: affiliation, conditions: [], order: joined([affiliation.column('former'), affiliation.column('role'), affiliation.id], ', ') };
}
