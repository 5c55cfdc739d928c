import { canonical } from '../identity.js';
import { column, expression, one, span, sql, type ObjectPlan } from '../plan/index.js';

export const sourcePlan: ObjectPlan<'Source'> = {
  kind: column('kind'),
  name: expression((source, { from }) => {
    const [person, club, publication] = [
      canonical(from, from.join(source, 'person')),
      canonical(from, from.join(source, 'club')),
      canonical(from, from.join(source, 'publication')),
    ];
    return sql`coalesce(${person.column('name')}, ${club.column('name')}, ${publication.column('name')}, ${source.column('name')})`;
  }),
  mention: span('start', 'end', 'text'),
  person: one((source, { from }) => canonical(from, from.join(source, 'person'))),
  club: one((source, { from }) => canonical(from, from.join(source, 'club'))),
  publication: one((source, { from }) => canonical(from, from.join(source, 'publication'))),
};
