// People, clubs and publications may be merged: a row's `canonicalId` leads to the row that stands for its group, to itself
// where it is that row. Whatever names an entity keeps the id it was written with, so every read goes by the group.
import { fold } from '../resolve/index.js';
import { byText, expression, From, single, sql, type Alias, type Field, type FieldPlan, type Found, type GivenId, type Input, type Orders, type RootField, type RootPlan, type Sql } from './plan/index.js';

export type EntityModel = 'Person' | 'Club' | 'Publication';
export const entityModels: readonly EntityModel[] = ['Person', 'Club', 'Publication'];

type Compiled = Pick<Field, 'compilation'>;

/** The row that stands for the group of a row. */
export function canonical<M extends EntityModel>(from: From, at: Alias<M>): Alias<M> {
  return from.join(at as Alias<'Person'>, 'canonical') as Alias as Alias<M>;
}

/** The ids of all rows that are the same entity as a row at hand, as a subquery. */
export function groupOf({ compilation }: Compiled, at: Alias<EntityModel>): Sql {
  const { from, at: member } = From.table(compilation, at.model);
  return sql`(select ${member.id}${from.text} where ${member.column('canonicalId')} = ${at.column('canonicalId')})`;
}

/** The ids of all rows that are the same entity as the one a caller named, as a subquery. */
export function groupOfId({ compilation }: Compiled, given: GivenId<EntityModel>): Sql {
  const { from: members, at: member } = From.table(compilation, given.model);
  const { from, at } = From.table(compilation, given.model);
  const group = sql`(select ${at.column('canonicalId')}${from.text} where ${at.id} = ${given.id})`;
  return sql`(select ${member.id}${members.text} where ${member.column('canonicalId')} = ${group})`;
}

/** Only rows that stand for a group. */
export function isCanonical(at: Alias<EntityModel>): Sql {
  return sql`${at.column('canonicalId')} = ${at.id}`;
}

/** The column that names an entity of a model, in the tables that may name one of any. */
export function entityColumn(at: Alias<'Mention'> | Alias<'Source'>, model: EntityModel): Sql {
  const column = { Person: 'personId', Club: 'clubId', Publication: 'publicationId' } as const;
  return (at as Alias<'Mention'>).column(column[model]);
}

/** The canonical row of an entity, where the row of the given id is merged, or of the given slug. Throws BAD_ARGUMENT unless one is given. */
export function entityByIdOrSlug(model: EntityModel): RootPlan {
  return single((field) => {
    const by = field.compilation.branch((request) => {
      const given = ['id', 'slug'].filter((name) => typeof field.input.value(name)(request) === 'string');
      if (given.length !== 1) throw field.args.error('BAD_ARGUMENT', `"${field.definition.name}" takes either "id" or "slug".`);
      return given[0] as 'id' | 'slug';
    });
    return entityRow(field, model, (at) =>
      by === 'id' ? sql`${at.id} = ${field.input.id('id', [model]).id}` : sql`${at.column('slug')} = ${field.input.text('slug')}`,
    );
  });
}

/** The canonical row of the entity whose row a condition finds. */
export function entityRow<M extends EntityModel>(field: RootField, model: M, condition: (at: Alias<EntityModel>) => Sql): Found<EntityModel> {
  const { from, at } = From.table<EntityModel>(field.compilation, model);
  return { from, at: canonical(from, at), conditions: [condition(at)] };
}

export const entityOrders: Orders<EntityModel> = {
  NAME_ASC: byText((at) => at.column('name'), false),
  NAME_DESC: byText((at) => at.column('name'), true),
};

const aliasTables = {
  Person: { model: 'PersonAlias', owner: 'personId', entity: 'person' },
  Club: { model: 'ClubAlias', owner: 'clubId', entity: 'club' },
  Publication: { model: 'PublicationAlias', owner: 'publicationId', entity: 'publication' },
} as const;

/** The rows that hold all names of a model's entities, their own among them. */
function aliasesOf({ compilation }: Compiled, model: EntityModel) {
  const table = aliasTables[model];
  const { from, at } = From.table(compilation, table.model);
  const alias = at as Alias<'PersonAlias'>;
  return { from, alias, owner: alias.column(table.owner as 'personId'), entity: () => from.join(alias, table.entity as 'person') as Alias as Alias<EntityModel> };
}

/** All names of a row's group but the row's own. */
export function otherNames<M extends EntityModel>(): FieldPlan<M> {
  return expression((at, field) => {
    const row = at as Alias as Alias<EntityModel>;
    const { from, alias, owner } = aliasesOf(field, row.model);
    const { from: members, at: member } = From.table(field.compilation, row.model);
    const names = field.compilation.name('names');
    return sql`array_to_json(array(select ${names}.name from (
select ${alias.column('name')}${from.text} where ${owner} in ${groupOf(field, row)}
union select ${member.column('name')}${members.text} where ${member.column('canonicalId')} = ${row.column('canonicalId')}) ${names}
where ${names}.name <> ${row.column('name')} order by ${names}.name collate "C"))`;
  });
}

/** Only entities of which a name, their own or another, holds the text given, as names are folded for look-up. */
export function isNamed(at: Alias<EntityModel>, filter: Input): Sql[] {
  if (!filter.has('name')) return [];
  const { from, alias, entity } = aliasesOf(filter, at.model);
  const named = entity();
  return [
    sql`${at.id} in (select ${named.column('canonicalId')}${from.text} where ${alias.column('key')} like ${filter.substring('name', fold)})`,
  ];
}
