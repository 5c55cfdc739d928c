import { groupOf, type EntityModel } from '../identity.js';
import { byId, column, From, globalId, jsonObjects, list, pages, selectRow, sql, type Alias, type FieldPlan, type Input, type ObjectPlan, type RootPlan, type Sql } from '../plan/index.js';

const sides = {
  Person: { left: 'leftPerson', right: 'rightPerson' },
  Club: { left: 'leftClub', right: 'rightClub' },
  Publication: { left: 'leftPublication', right: 'rightPublication' },
} as const;

export const judgementPlan: ObjectPlan<'Judgement'> = {
  id: globalId(),
  kind: column('kind'),
  verdict: column('verdict'),
  left: judged('left'),
  right: judged('right'),
  score: column('score'),
  features: jsonObjects('features'),
  explanation: column('explanation'),
  madeBy: column('madeBy'),
  madeAt: column('madeAt'),
  revokedAt: column('revokedAt'),
  revokedBy: column('revokedBy'),
  revokedReason: column('revokedReason'),
};

/** One of the two records: the row as it was judged, whatever it has been merged into since. */
function judged(side: 'left' | 'right'): FieldPlan<'Judgement'> {
  return (judgement, field) => {
    const candidates = (Object.keys(sides) as EntityModel[]).map((model) => {
      const at = field.from.join(judgement, sides[model][side]) as Alias as Alias<EntityModel>;
      return { present: field.row.add(at.id), decode: selectRow(field, at, model, field.nodes, true) };
    });
    return (row, request) => candidates.find(({ present }) => row[present] !== null)!.decode(row, request);
  };
}

/** The judgements of any row of an entity's group, the oldest first. */
export function judgementsOn<M extends EntityModel>(model: M): FieldPlan<M> {
  return list((entity, field) => {
    const { from, at: judgement } = From.table(field.compilation, 'Judgement');
    const left = judgement.column(`${sides[model].left}Id`);
    const right = judgement.column(`${sides[model].right}Id`);
    const group = groupOf(field, entity);
    return {
      from,
      at: judgement,
      conditions: [sql`(${left} = any(array${group}) or ${right} = any(array${group}))`],
      order: judgement.id,
    };
  });
}

export const judgementRoots: Readonly<Record<string, RootPlan>> = {
  judgements: pages({
    model: 'Judgement',
    orders: { MADE_AT_ASC: byId(false), MADE_AT_DESC: byId(true) },
    conditions: (judgement, _from, _parent, { input }) => judgementFilter(judgement, input.input('filter')),
  }),
};

/** The conditions of a `JudgementFilter`. */
function judgementFilter(judgement: Alias<'Judgement'>, filter: Input): Sql[] {
  const conditions: Sql[] = [];
  if (filter.has('kind')) conditions.push(sql`${judgement.column('kind')} = any(${filter.choices('kind', sql`"EntityKind"`)})`);
  if (filter.has('verdict')) conditions.push(sql`${judgement.column('verdict')} = any(${filter.choices('verdict', sql`"Verdict"`)})`);
  if (filter.has('inForce')) conditions.push(sql`${judgement.column('revokedAt')} is ${filter.choice<boolean>('inForce') ? sql`null` : sql`not null`}`);
  if (filter.has('madeBy')) {
    const byRule = sql`${judgement.column('madeBy')} like 'rule:%'`;
    conditions.push(filter.choice<'RULE' | 'PERSON'>('madeBy') === 'RULE' ? byRule : sql`not ${byRule}`);
  }
  return conditions;
}
