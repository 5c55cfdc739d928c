import { Kind, parse, visit, type DocumentNode, type FieldDefinitionNode, type InputValueDefinitionNode, type ObjectTypeDefinitionNode, type TypeNode } from 'graphql';

// Every connection takes the same arguments and has the same fields, so the SDL of the domain leaves them out:
// it says `quotes(filter: QuoteFilter): QuoteConnection!`, and what pages need is added here.

const pageArguments = argumentsOf(`type Any {
  any(
    "How many rows from the start, or from after the cursor: 1 to 100; 20 where neither first nor last is given."
    first: Int
    "Only rows after the one with this cursor."
    after: String
    "How many rows from the end, or from before the cursor: 1 to 100. Not together with first."
    last: Int
    "Only rows before the one with this cursor."
    before: String
  ): Any
}`);

const pageInfo = parse(`
"Where a page stands in its list."
type PageInfo {
  "Whether rows follow this page."
  hasNextPage: Boolean!
  "Whether rows precede this page."
  hasPreviousPage: Boolean!
  "The cursor of the first row; null for an empty page."
  startCursor: String
  "The cursor of the last row; null for an empty page."
  endCursor: String
}`);

/** Adds to an SDL document the page arguments of every field that returns a connection, and the connections' own types. */
export function withConnections(document: DocumentNode): DocumentNode {
  const listed = new Set<string>();
  const paged = visit(document, {
    FieldDefinition(field): FieldDefinitionNode | undefined {
      const name = /^(\w+)Connection$/.exec(namedType(field.type))?.[1];
      if (!name) return undefined;
      listed.add(name);
      return { ...field, arguments: [...(field.arguments ?? []), ...pageArguments] };
    },
  });
  const types = [...listed].sort().map((name) => parse(connectionTypes(name)));
  return { kind: Kind.DOCUMENT, definitions: [paged, pageInfo, ...types].flatMap(({ definitions }) => definitions) };
}

function connectionTypes(name: string): string {
  return `
"A page of a list of ${name} rows."
type ${name}Connection {
  "The rows with their cursors."
  edges: [${name}Edge!]!
  "The rows by themselves."
  nodes: [${name}!]!
  "Where the page stands in the list."
  pageInfo: PageInfo!
  "How many rows the whole list has."
  totalCount: Int!
}
"A ${name} row in a list."
type ${name}Edge {
  "The row."
  node: ${name}!
  "The row's place in the list, for after and before; opaque, and good for this order only."
  cursor: String!
}`;
}

function argumentsOf(sdl: string): readonly InputValueDefinitionNode[] {
  const [type] = parse(sdl).definitions as readonly ObjectTypeDefinitionNode[];
  return type!.fields![0]!.arguments!;
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
