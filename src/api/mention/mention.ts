import { canonical, type EntityModel } from '../identity.js';
import { column, connection, one, span, type FieldPlan, type ObjectPlan } from '../plan/index.js';
import { means, mentionOrders } from './filter.js';

export const mentionPlan: ObjectPlan<'Mention'> = {
  article: one((mention, { from }) => from.join(mention, 'article')),
  span: span('start', 'end', 'text', false),
  kind: column('kind'),
  person: one((mention, { from }) => canonical(from, from.join(mention, 'person'))),
  club: one((mention, { from }) => canonical(from, from.join(mention, 'club'))),
  publication: one((mention, { from }) => canonical(from, from.join(mention, 'publication'))),
  rule: column('rule'),
};

/** The mentions of an entity, the newest article first. */
export function mentionsOf<M extends EntityModel>(): FieldPlan<M> {
  return connection<'Mention', M>({
    model: 'Mention',
    orders: mentionOrders,
    fixedOrder: 'PUBLISHED_AT_DESC',
    conditions: (mention, _from, entity, field) => [means(mention, entity, field)],
  });
}
