import { type EntityModel } from '../identity.js';
import { expression, From, identifier, one, sql, type Alias, type Decode, type Field, type Model, type Sql } from '../plan/index.js';
import { sourceName } from '../source/source.js';

/** The rows that are counted. */
export interface Counted<M extends Model> {
  readonly at: Alias<M>;
  readonly from: From;
}

/** Columns by name, as the groups have them. */
export type Columns = Readonly<Record<string, Sql>>;

/** One of the things that rows may be counted by. */
export interface Dimension<M extends Model> {
  /** The field of a count that holds its value. */
  readonly field: string;
  /** The columns that tell its groups apart. */
  readonly keys: (counted: Counted<M>) => Columns;
  /** Columns that stand for all rows of a group. */
  readonly more?: (counted: Counted<M>) => Columns;
  /** How the value of a group is read, and by what groups are sorted. */
  readonly value: (group: Alias<'Source'>, from: From) => { readonly read: (field: Field) => Decode; readonly order: readonly Sql[] };
}

/** By a value that is one column. */
export function byValue<M extends Model>(field: string, column: string, value: (counted: Counted<M>) => Sql): Dimension<M> {
  return {
    field,
    keys: (counted) => ({ [column]: value(counted) }),
    value(group) {
      const key = sql`${group.name}.${identifier(column)}`;
      return { read: (selected) => expression(() => key)(undefined as never, selected), order: [key] };
    },
  };
}

/** By the days, or the months, of a moment, as they go in UTC. */
export function byPeriod<M extends Model>(unit: 'month' | 'day', moment: (counted: Counted<M>) => Sql): Dimension<M> {
  const start = { month: (time: Sql) => sql`date_trunc('month', ${time})::date`, day: (time: Sql) => sql`${time}::date` }[unit];
  return byValue('period', 'by_period', (counted) => start(sql`(${moment(counted)} at time zone 'UTC')`));
}

/** By an entity, given the id of the row that stands for it. */
export function byEntity<M extends Model>(field: string, column: string, model: EntityModel, canonicalId: (counted: Counted<M>) => Sql): Dimension<M> {
  return {
    field,
    keys: (counted) => ({ [column]: canonicalId(counted) }),
    value(group, from) {
      const entity = from.lateral(`${group.name.text}.${column}`, model, () => {
        const { from: rows, at } = From.table(from.compilation, model);
        return sql`select ${at.name}.*${rows.text} where ${at.id} = ${group.name}.${identifier(column)}`;
      });
      return { read: (selected) => one(() => entity)(undefined as never, selected), order: [entity.column('name'), entity.id] };
    },
  };
}

/** By a source. The groups' columns are then those of a source, so that it can be read as one. */
export function bySource<M extends Model>(field: string, source: (counted: Counted<M>) => Alias<'Source'>): Dimension<M> {
  return {
    field,
    keys(counted) {
      const { from } = counted;
      const at = source(counted);
      return {
        kind: at.column('kind'),
        person_id: from.join(at, 'person').column('canonicalId'),
        club_id: from.join(at, 'club').column('canonicalId'),
        publication_id: from.join(at, 'publication').column('canonicalId'),
        by_name: sql`folded(${at.column('name')})`,
      };
    },
    more: (counted) => ({
      name: sql`min(${source(counted).column('name')} collate "C")`,
      start_offset: sql`null::int`,
      end_offset: sql`null::int`,
      text: sql`null::text`,
    }),
    value(group, from) {
      const { name } = group;
      return {
        read: (selected) => one(() => group)(undefined as never, selected),
        order: [group.column('kind'), sourceName(group, from), sql`${name}.person_id`, sql`${name}.club_id`, sql`${name}.publication_id`],
      };
    },
  };
}
