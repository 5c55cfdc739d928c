import { canonical } from '../identity.js';
import { column, expression, one, span, sql, type Alias, type From, type ObjectPlan, type Sql } from '../plan/index.js';

export const sourcePlan: ObjectPlan<'Source'> = {
  kind: column('kind'),
  name: expression((source, { from }) => sourceName(source, from)),
  mention: span('start', 'end', 'text'),
  person: one((source, { from }) => canonical(from, from.join(source, 'person'))),
  club: one((source, { from }) => canonical(from, from.join(source, 'club'))),
  publication: one((source, { from }) => canonical(from, from.join(source, 'publication'))),
};

/** The name of the person, club, publication or organisation that a source is; null for others. */
export function sourceName(source: Alias<'Source'>, from: From): Sql {
  const [person, club, publication] = [
    canonical(from, from.join(source, 'person')),
    canonical(from, from.join(source, 'club')),
    canonical(from, from.join(source, 'publication')),
  ];
  return sql`coalesce(${person.column('name')}, ${club.column('name')}, ${publication.column('name')}, ${source.column('name')})`;
}
