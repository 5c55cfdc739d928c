import { getNamedType, type GraphQLObjectType } from 'graphql';
import { encodeId } from '../id.js';
import type { Read } from './compilation.js';
import type { Alias, Column, Model } from './datamodel.js';
import { From } from './from.js';
import type { Request } from './request.js';
import { Row, type Decode } from './row.js';
import { collect, decodeRows, objectOf, selectObject, selectReturned, type Field, type FieldPlan } from './selection.js';
import { sql, where, type Sql } from './sql.js';

/** What a list without pages counts for when the rows of a request are bounded: such lists are short. */
const SHORT_LIST = 5;

/** A column as it is. Moments in time become RFC 3339 in UTC, whatever the time zone of the connection. */
export function column<M extends Model>(name: Column<M>): FieldPlan<M> {
  return (at, field) => (at.isTime(name) ? moment : expression)<M>(() => at.column(name))(at, field);
}

/** An SQL expression over the row at hand. */
export function expression<M extends Model>(build: (at: Alias<M>, field: Field) => Sql): FieldPlan<M> {
  return (at, field) => {
    const place = field.row.add(build(at, field));
    return (row) => row[place];
  };
}

/** An SQL expression that is a moment in time. */
export function moment<M extends Model>(build: (at: Alias<M>, field: Field) => Sql): FieldPlan<M> {
  return (at, field) => {
    const place = field.row.add(build(at, field));
    return (row) => utc(row[place]);
  };
}

/** The moment that PostgreSQL's JSON gives with an offset, in UTC. */
export function utc(moment: unknown): string | null {
  return moment === null ? null : new Date(moment as string).toISOString();
}

/** The row's global id. */
export function globalId<M extends Model>(): FieldPlan<M> {
  return (at, field) => {
    const place = field.row.add(at.id);
    return (row) => encodeId(at.model, row[place] as number);
  };
}

/** The one row that `reach` joins; null where an outer join finds none. */
export function one<M extends Model>(reach: (at: Alias<M>, field: Field) => Alias): FieldPlan<M> {
  return (at, field) => {
    const to = reach(at, field);
    return presentOnly(field, to.optional ? to.id : null, selectReturned(field, field, to));
  };
}

/** An object made of the row's own columns, by field name; null where `presence` is null. */
export function embedded<M extends Model>(
  columns: (at: Alias<M>, field: Field) => Readonly<Record<string, Sql>>,
  presence: (at: Alias<M>) => Sql | null = () => null,
): FieldPlan<M> {
  return (at, field) => {
    const byName = columns(at, field);
    const type = getNamedType(field.definition.type) as GraphQLObjectType;
    const decode = selectObject(field, type, field.nodes, (name) => (inner) => {
      const value = byName[name];
      if (!value) throw new Error(`No column for ${type.name}.${name}`);
      const place = inner.row.add(value);
      return (row) => row[place];
    });
    return presentOnly(field, presence(at), decode);
  };
}

/** A stretch of the article's text from three columns; null where they are. */
export function span<M extends Model>(start: Column<M>, end: Column<M>, text: Column<M>, nullable = true): FieldPlan<M> {
  return embedded<M>(
    (at) => ({ start: at.column(start), end: at.column(end), text: at.column(text) }),
    (at) => (nullable ? at.column(start) : null),
  );
}

/** The rows of a list that has no pages. */
export interface ListRows<N extends Model = Model> {
  readonly from: From;
  readonly at: Alias<N>;
  readonly conditions: readonly Sql[];
  readonly order: Sql;
  /** How many there may be, where the caller decides. */
  readonly size?: Read<number>;
}

/** A list without pages: few rows by nature. `item` says how a row is read where the registered plan of its type does not. */
export function list<M extends Model, N extends Model>(rows: (at: Alias<M>, field: Field) => ListRows<N>, item?: FieldPlan<N>): FieldPlan<M> {
  return (at, field) => {
    const { from, at: each, conditions, order, size } = rows(at, field);
    const row = new Row();
    const costs: Field['costs'] = [];
    const place = { compilation: field.compilation, row, from, costs };
    const decode = item ? item(each, { ...field, ...place }) : selectReturned(field, place, each);
    field.costs.push((request) => (size?.(request) ?? SHORT_LIST) * (1 + total(costs, request)));
    const answer = field.row.add(arrayOf(sql`select ${row.json}${from.text}${where(conditions)}\norder by ${order}`));
    return (values, request) => decodeRows(values[answer], row).map((eachValues) => decode(eachValues, request));
  };
}

/** The rows of a model by their ids, an array, in its order. */
export function byIds<N extends Model>(compilation: Field['compilation'], model: N, ids: Sql): ListRows<N> {
  const { from, at } = From.table(compilation, model);
  return { from, at, conditions: [sql`${at.id} = any(${ids})`], order: sql`array_position(${ids}, ${at.id})` };
}

/** A list of objects that a column keeps as JSON, under the names of their type's fields. */
export function jsonObjects<M extends Model>(name: Column<M>): FieldPlan<M> {
  return (at, field) => {
    const place = field.row.add(at.column(name));
    const selected = collect(field, getNamedType(field.definition.type) as GraphQLObjectType, field.nodes);
    const decode = objectOf<Readonly<Record<string, unknown>>>(selected.map(({ key, definition }) => [key, (object) => object[definition.name]]));
    return (row, request) => (row[place] as Readonly<Record<string, unknown>>[]).map((object) => decode(object, request));
  };
}

/** What several parts cost together, in rows. */
export function total(costs: readonly Read<number>[], request: Request): number {
  return costs.reduce((sum, cost) => sum + cost(request), 0);
}

/** A subquery's rows as one JSON array. */
export function arrayOf(subquery: Sql): Sql {
  return sql`array_to_json(array(${subquery}))`;
}

function presentOnly(field: Field, presence: Sql | null, decode: Decode): Decode {
  if (!presence) return decode;
  const place = field.row.add(presence);
  return (row, request) => (row[place] === null ? null : decode(row, request));
}
