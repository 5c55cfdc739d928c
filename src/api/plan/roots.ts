import { getNamedType, type GraphQLObjectType } from 'graphql';
import { decodeId } from '../id.js';
import type { Read } from './compilation.js';
import { connection } from './connection.js';
import type { Alias, Model } from './datamodel.js';
import { arrayOf, list, total, type ListRows } from './fields.js';
import { From } from './from.js';
import type { Listing } from './paging.js';
import type { RootField, RootPlan } from './plan.js';
import type { Request } from './request.js';
import { Row, type Decode } from './row.js';
import { decodeRows, selectObject, selectReturned, selectRow, type Field, type FieldPlan, type Place } from './selection.js';
import { sql, where, type Sql } from './sql.js';

/** Where one row stands: its table joined to what leads there, and the conditions that find it. */
export interface Found<M extends Model> {
  readonly from: From;
  readonly at: Alias<M>;
  readonly conditions: readonly Sql[];
}

/** Ids that `nodes` takes at once. */
const MOST_NODES = 100;

/** A root field that gives one row. Where there is none the field is null, with an error NOT_FOUND. */
export function single<M extends Model>(find: (field: RootField) => Found<M>): RootPlan {
  return (field) => {
    const found = find(field);
    const place = placeOf(field, found.from);
    return oneRow(place, found, selectReturned({ ...field, ...place }, place, found.at), () => missing(field));
  };
}

/** A plan that also tells what it lists. */
export interface ListPlan extends RootPlan {
  readonly listing: Listing<Model, never>;
}

/** A root field that is a list in pages. */
export function pages<M extends Model>(listing: Listing<M, never>): ListPlan {
  return Object.assign(
    withoutTable((field) => connection(listing)(undefined as never, field)),
    { listing: listing as unknown as Listing<Model, never> },
  );
}

export function isList(root: RootPlan): root is ListPlan {
  return 'listing' in root;
}

/** A root field that is a list without pages. */
export function whole<N extends Model>(rows: (field: Field) => ListRows<N>): RootPlan {
  return withoutTable((field) => list<never, N>((_nothing, own) => rows(own))(undefined as never, field));
}

/** A root field that gives one object made of subqueries, by field name. */
export function totals(columns: Readonly<Record<string, FieldPlan<never>>>): RootPlan {
  return withoutTable((field) => {
    const type = getNamedType(field.definition.type) as GraphQLObjectType;
    return selectObject(field, type, field.nodes, (name) => (inner) => columns[name]!(undefined as never, inner));
  });
}

/** What a list without pages is read from. */
export interface ListedRows {
  readonly from: From;
  readonly order: Sql;
  /** How many rows it has at most. */
  readonly most: Read<number>;
  /** How a field of its objects is read. */
  readonly column: (fieldName: string) => (field: Field) => Decode;
}

/** A root field that is a list of objects without pages. */
export function listed(rows: (field: RootField) => ListedRows): RootPlan {
  return (field) => {
    const { from, order, most, column } = rows(field);
    const costs: Field['costs'] = [];
    const place: Place = { ...placeOf(field, from), costs };
    const decode = selectObject(place, getNamedType(field.definition.type) as GraphQLObjectType, field.nodes, column);
    field.costs.push((request) => most(request) * (1 + total(costs, request)));
    const bound = field.compilation.bind(most, sql`int`);
    return {
      text: sql`select ${place.row.json}${from.text}\norder by ${order}\nlimit ${bound}`,
      decode: (found, request) => found.map(([values]) => decode(place.row.values(values), request)),
    };
  };
}

/** The root field `node`: one row of the model that its id is of. `find` says where a row of a model stands. */
export function node<M extends Model>(models: readonly M[], find: (field: RootField, model: M, condition: (id: Sql) => Sql) => Found<Model>): RootPlan {
  return (field) => {
    const { model, id } = field.input.id('id', models);
    const found = find(field, model, (column) => sql`${column} = ${id}`);
    const place = placeOf(field, found.from);
    return oneRow(place, found, selectRow(place, found.at, model, field.nodes, true), () => missing(field));
  };
}

/** The root field `nodes`: rows of several models by their ids, in the ids' order. */
export function nodes<M extends Model>(models: readonly M[], find: (field: RootField, model: M, condition: (id: Sql) => Sql) => Found<Model>): RootPlan {
  return (field) => {
    const wanted = (request: Request) => idsOf(field, models, request);
    const present = field.compilation.branch((request) => [...new Set(wanted(request).map(({ model }) => model))].sort().join());
    const row = new Row();
    const readers = models.filter((model) => present.split(',').includes(model)).map((model) => {
      const numbers = field.compilation.bind((request) => wanted(request).filter((id) => id.model === model).map(({ id }) => id), sql`int[]`);
      let asked: Sql | undefined;
      const found = find(field, model, (column) => sql`${(asked = column)} = any(${numbers})`);
      const costs: Field['costs'] = [];
      const place: Place = { ...placeOf(field, found.from), costs };
      const number = place.row.add(asked!);
      const decode = selectRow(place, found.at, model, field.nodes, true);
      const answer = row.add(arrayOf(sql`select ${place.row.json}${found.from.text}${where(found.conditions)}`));
      field.costs.push((request) => wanted(request).length * (1 + total(costs, request)));
      return { model, number, decode, rows: (values: readonly unknown[]) => decodeRows(values[answer], place.row) };
    });
    return {
      text: sql`select ${row.json}`,
      decode: ([found], request) => {
        const values = row.values(found![0]);
        const byId = new Map(
          readers.flatMap(({ model, number, decode, rows }) => rows(values).map((each) => [`${model}:${String(each[number])}`, decode(each, request)])),
        );
        return wanted(request).map(({ model, id }) => byId.get(`${model}:${id}`) ?? null);
      },
    };
  };
}

function idsOf<M extends Model>(field: RootField, models: readonly M[], request: Request): { model: M; id: number }[] {
  const ids = field.input.value('ids')(request) as readonly string[];
  if (ids.length > MOST_NODES) throw field.args.error('BAD_ARGUMENT', `"ids" takes at most ${MOST_NODES} ids; ${ids.length} were given.`);
  return ids.map((id) => decodeId(id, models, field.args));
}

function withoutTable(plan: (field: Field) => Decode): RootPlan {
  return (field) => {
    const place = placeOf(field, From.nothing(field.compilation));
    const decode = plan({ ...field, ...place });
    return oneRow(place, { conditions: [] }, decode, () => null);
  };
}

function placeOf(field: RootField, from: From): Place {
  return { compilation: field.compilation, costs: field.costs, row: new Row(), from };
}

function missing(field: RootField): never {
  throw field.args.error('NOT_FOUND', `There is no ${field.definition.name} of this id or slug here. Ids and slugs stand in the answers to lists.`);
}

function oneRow(place: Place, { conditions }: { readonly conditions: readonly Sql[] }, decode: Decode, none: () => null): ReturnType<RootPlan> {
  return {
    text: sql`select ${place.row.json}${place.from.text}${where(conditions)}`,
    decode: ([found], request) => (found ? decode(place.row.values(found[0]), request) : none()),
  };
}

/** Where the row of a model with a given id stands, for models that are never merged. */
export function byOwnId<M extends Model>(field: RootField, model: M, condition: (id: Sql) => Sql): Found<M> {
  const { from, at } = From.table(field.compilation, model);
  return { from, at, conditions: [condition(at.id)] };
}
