import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, Kind, parse, print, printSchema, type DefinitionNode, type FieldDefinitionNode, type GraphQLField, type GraphQLInputField, type GraphQLNamedType, type InputValueDefinitionNode } from 'graphql';
import { buildSchema } from '../../src/api/schema.js';

const schema = buildSchema();
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__') && !['ID', 'Int', 'Float', 'String', 'Boolean'].includes(name));
const contract = parse(readFileSync(new URL('./contract.graphql', import.meta.url), 'utf8')).definitions;

describe('the schema', () => {
  it('describes every type, field, argument, input field and enum value in a sentence', () => {
    const undescribed = types.flatMap(described).filter(([, description]) => !/^.{3,}[.?]$/s.test(description ?? ''));
    expect(undescribed.map(([name]) => name)).toEqual([]);
    expect(types.length).toBeGreaterThan(50);
  });

  it.each(contract.map((definition) => ({ name: 'name' in definition ? definition.name.value : '', definition })))('keeps the contract of $name', ({ name, definition }) => {
    const type = schema.getType(name);
    expect(type?.astNode?.kind).toBe(definition.kind);
    if (definition.kind === Kind.ENUM_TYPE_DEFINITION) {
      expect(isEnumType(type) && type.getValues().map((value) => value.name)).toEqual(expect.arrayContaining(definition.values!.map((value) => value.name.value)));
    }
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) {
      expect(isObjectType(type) && type.getInterfaces().map(String)).toEqual(definition.interfaces!.map((one) => one.name.value));
    }
    for (const field of fieldsIn(definition)) expect(fieldInSchema(name, field)).toBe(fieldText(field));
  });

  it('pages every connection alike', () => {
    const connections = types.filter(({ name }) => name.endsWith('Connection')).map(String);
    const paged = types.filter(isObjectType).flatMap((type) => Object.values(type.getFields()).filter(({ type: returned }) => /Connection!$/.test(String(returned))));
    expect(connections).toHaveLength(9);
    expect(paged.length).toBeGreaterThan(25);
    for (const field of paged) {
      expect(field.args.map(({ name, type }) => `${name}: ${String(type)}`)).toEqual(expect.arrayContaining(['first: Int', 'after: String', 'last: Int', 'before: String']));
    }
    for (const name of connections) {
      const node = name.replace(/Connection$/, '');
      expect(fieldsOf(name)).toEqual({ edges: `[${node}Edge!]!`, nodes: `[${node}!]!`, pageInfo: 'PageInfo!', totalCount: 'Int!' });
      expect(fieldsOf(`${node}Edge`)).toEqual({ cursor: 'String!', node: `${node}!` });
    }
    expect(fieldsOf('PageInfo')).toEqual({ hasNextPage: 'Boolean!', hasPreviousPage: 'Boolean!', startCursor: 'String', endCursor: 'String' });
  });
});

type Described = readonly [name: string, description: string | null | undefined];

function described(type: GraphQLNamedType): Described[] {
  const own: Described = [type.name, type.description];
  if (isEnumType(type)) return [own, ...type.getValues().map(({ name, description }): Described => [`${type.name}.${name}`, description])];
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [own];
  const fields: readonly (GraphQLField<unknown, unknown> | GraphQLInputField)[] = Object.values(type.getFields());
  return [
    own,
    ...fields.flatMap((field) => {
      const args = 'args' in field ? field.args : [];
      return [
        [`${type.name}.${field.name}`, field.description] as Described,
        ...args.map(({ name, description }): Described => [`${type.name}.${field.name}(${name})`, description]),
      ];
    }),
  ];
}

type Field = FieldDefinitionNode | InputValueDefinitionNode;

const printed = parse(printSchema(schema), { noLocation: true }).definitions;

function fieldsIn(definition: DefinitionNode | undefined): readonly Field[] {
  return definition && 'fields' in definition ? (definition.fields) : [];
}

function argumentsIn(field: Field): readonly InputValueDefinitionNode[] {
  return field.kind === Kind.FIELD_DEFINITION ? (field.arguments ?? []) : [];
}

/** A field of the schema, without descriptions and with those of its arguments alone that the contract names. */
function fieldInSchema(typeName: string, wanted: Field): string {
  const type = printed.find((definition) => 'name' in definition && definition.name?.value === typeName);
  const found = fieldsIn(type).find((field) => field.name.value === wanted.name.value);
  const names = argumentsIn(wanted).map((argument) => argument.name.value);
  return found ? fieldText(found, (argument) => names.includes(argument)) : 'missing';
}

function fieldText(field: Field, has: (argument: string) => boolean = () => true): string {
  const args = argumentsIn(field)
    .filter((argument) => has(argument.name.value))
    .map(({ name, type, defaultValue }) => `${name.value}: ${print(type)}${defaultValue ? ` = ${print(defaultValue)}` : ''}`);
  return `${field.name.value}(${args.join(', ')}): ${print(field.type)}`;
}

function fieldsOf(name: string): Record<string, string> {
  const type = schema.getType(name);
  return isObjectType(type) ? Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, String(field.type)])) : {};
}
