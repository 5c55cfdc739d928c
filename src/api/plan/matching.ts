import { parse, type FieldNode, type GraphQLField, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import type { Statement } from '../../store/index.js';
import { Compilation } from './compilation.js';
import { From } from './from.js';
import { Input } from './input.js';
import { Arguments, Request } from './request.js';
import type { ListPlan } from './roots.js';
import { Row } from './row.js';
import type { ObjectPlans } from './selection.js';
import { sql, where } from './sql.js';

/**
 * A statement for the ids of all rows that a list of Query would give with a filter, on all its pages together.
 * @throws {GraphQLError} where the filter is none of the list's, or has a value that cannot be used
 */
export function idsMatching(schema: GraphQLSchema, plans: ObjectPlans, name: string, { listing }: ListPlan, filter: unknown): Statement {
  const definition = schema.getQueryType()!.getFields()[name] as GraphQLField<unknown, unknown>;
  const type = definition.args.find((argument) => argument.name === 'filter')!.type;
  const { definitions } = parse(`query ($filter: ${String(type)}) { ${name}(filter: $filter) { totalCount } }`);
  const operation = definitions[0] as OperationDefinitionNode;
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], { filter });
  if (errors) throw errors[0]!;

  const request = new Request(coerced);
  const compilation = new Compilation(schema, {}, plans, request);
  const nodes = operation.selectionSet.selections as readonly FieldNode[];
  const args = new Arguments(definition, nodes[0]!);
  const input = new Input(compilation, args, (one) => one.argumentsOf(args));
  const { from, at } = From.table(compilation, listing.model);
  const conditions = listing.conditions(at, from, undefined as never, { compilation, definition, nodes, args, input, from, row: new Row(), costs: [] });
  return { text: sql`select ${at.id}${from.text}${where(conditions)}`.text, values: compilation.parameters.map((read) => read(request)) };
}
