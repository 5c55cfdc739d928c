import { getNamedType, type FieldNode, type GraphQLField, type GraphQLObjectType } from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import type { Compilation, Read } from './compilation.js';
import type { Alias, Model } from './datamodel.js';
import type { From } from './from.js';
import { Input } from './input.js';
import { Arguments } from './request.js';
import type { Decode, Decoder, Row, RowValues } from './row.js';

/** Where the fields of an object are read: the row they add columns to, and the FROM clause they add joins to. */
export interface Place {
  readonly compilation: Compilation;
  readonly row: Row;
  readonly from: From;
  /** How many rows each list among the fields may bring. */
  readonly costs: Read<number>[];
}

/** One selected field on its way to SQL. */
export interface Field extends Place {
  readonly definition: GraphQLField<unknown, unknown>;
  /** All nodes that select it under one response key. */
  readonly nodes: readonly FieldNode[];
  readonly args: Arguments;
  /** The field's own arguments, to be branched on or bound. */
  readonly input: Input;
}

/** How a field of a model's type is read, given the alias of the row at hand. */
export type FieldPlan<M extends Model = Model> = (at: Alias<M>, field: Field) => Decode;

/** How each field of a GraphQL object type is read. */
export type ObjectPlan<M extends Model = Model> = Readonly<Record<string, FieldPlan<M>>>;

/** The plans of all object types, by the type's name. */
export type ObjectPlans = ReadonlyMap<string, ObjectPlan<never>>;

/** A decoded object; its values stand under response keys. */
export type Decoded = Record<string | symbol, unknown>;

/** Under it an object in an abstract position carries the name of its type. */
export const TYPE_NAME = Symbol('type name');

/** Objects without inherited properties, so that any response key is free, `__proto__` too, and yet of a fast shape. */
const Bare = function () {} as unknown as new () => Decoded;
Object.assign(Bare, { prototype: Object.create(null) as object });

/** Gives the selected fields of an object type by response key, as execution will collect them. */
export function collect(place: { readonly compilation: Compilation }, type: GraphQLObjectType, nodes: readonly FieldNode[]) {
  const { schema, fragments, request } = place.compilation;
  const fields = collectSubfields(schema, fragments, request.variables, type, nodes);
  place.compilation.countFields(fields.size);
  return [...fields].flatMap(([key, fieldNodes]) => {
    const definition = type.getFields()[fieldNodes[0]!.name.value];
    return definition ? [{ key, definition, nodes: fieldNodes }] : []; // __typename is execution's own
  });
}

/** Puts an object together from the decoders of its fields. */
export function objectOf<S>(fields: readonly (readonly [key: string, decode: Decoder<S>])[], typeName?: string): Decoder<S> {
  return (source, request) => {
    const object = new Bare();
    for (const [key, decode] of fields) object[key] = decode(source, request);
    if (typeName !== undefined) object[TYPE_NAME] = typeName;
    return object;
  };
}

/** Compiles the fields selected of an object. `abstract`: the position's type is an interface or a union. */
export function selectObject(
  place: Place,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  plan: (fieldName: string) => (field: Field) => Decode,
  abstract = false,
): Decode {
  const { compilation } = place;
  return compilation.nested(() => {
    const fields = collect(place, type, nodes).map(({ key, definition, nodes: fieldNodes }) => {
      const args = new Arguments(definition, fieldNodes[0]!);
      const input = new Input(compilation, args, (request) => request.argumentsOf(args));
      const { row, from, costs } = place;
      return [key, plan(definition.name)({ compilation, row, from, costs, definition, nodes: fieldNodes, args, input })] as const;
    });
    return objectOf(fields, abstract ? type.name : undefined);
  });
}

/** Compiles the fields selected of a row of a model, as the type of this name. */
export function selectRow(place: Place, at: Alias, typeName: string, nodes: readonly FieldNode[], abstract = false): Decode {
  const { schema, plans } = place.compilation;
  const plan = plans.get(typeName);
  if (!plan) throw new Error(`No plan for the type ${typeName}`);
  const fieldPlan = (name: string) => (field: Field) => {
    const planned = plan[name] as FieldPlan | undefined;
    if (!planned) throw new Error(`No plan for ${typeName}.${name}`);
    return planned(at, field);
  };
  return selectObject(place, schema.getType(typeName) as GraphQLObjectType, nodes, fieldPlan, abstract);
}

/** Compiles the fields selected of a row, as the object type that the field returns (or returns a list of). */
export function selectReturned(field: Field, place: Place, at: Alias): Decode {
  return selectRow(place, at, getNamedType(field.definition.type).name, field.nodes);
}

/** The rows of a JSON array. */
export function decodeRows(answer: unknown, row: Row): RowValues[] {
  return (answer as unknown[]).map((values) => row.values(values));
}
