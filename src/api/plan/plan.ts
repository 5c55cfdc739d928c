import { Kind, type GraphQLField, type GraphQLResolveInfo, type OperationDefinitionNode } from 'graphql';
import { ApiError } from '../errors.js';
import type { Context } from '../context.js';
import { Compilation, type Read } from './compilation.js';
import { total } from './fields.js';
import type { Field, ObjectPlans } from './selection.js';
import { Input } from './input.js';
import { Arguments, Request } from './request.js';
import type { Sql } from './sql.js';
import { statementName } from './statement-name.js';

/** How a root field is read: its one statement, and what to make of the rows that it gives. */
export type RootPlan = (field: RootField) => RootStatement;

/** A root field on its way to SQL. It has no row to read from yet. */
export type RootField = Omit<Field, 'row' | 'from'>;

export interface RootStatement {
  readonly text: Sql;
  readonly decode: (rows: readonly (readonly unknown[])[], request: Request) => unknown;
}

/** A compiled root field: it serves every request of its operation for which its guards see what they saw. */
interface Plan extends Pick<Compilation, 'guards' | 'parameters' | 'variesByValue'> {
  readonly text: string;
  readonly decode: RootStatement['decode'];
  readonly costs: readonly Read<number>[];
  runs: number;
}

/** Rows that one request may ask for, all its lists filled to their page size. */
const MOST_ROWS = 250_000;
/** Fields of Query that one request may select. */
const MOST_ROOT_FIELDS = 50;
/** Shapes of one root field kept at a time; more come of variables that switch parts of it on and off. */
const MOST_SHAPES = 32;

/** Plans of each operation, by the response key of the root field. The server keeps parsed documents, and so operations. */
const plansOf = new WeakMap<OperationDefinitionNode, Map<string, Plan[]>>();

/** A resolver of a root field that answers its whole selection set by one statement. */
export function planned(root: RootPlan, plans: ObjectPlans) {
  return (_source: unknown, _args: unknown, context: Context, info: GraphQLResolveInfo): Promise<unknown> =>
    answer(root, plans, context, info, () => Promise.resolve({}));
}

/** What a field of Mutation was given: its arguments' values, and the field itself for errors. */
export interface Given {
  readonly values: Readonly<Record<string, unknown>>;
  readonly args: Arguments;
}

/** Writes what a field of Mutation asks for; gives the ids that its answer is read by. */
export type Write = (given: Given, context: Context) => Promise<Readonly<Record<string, unknown>>>;

/** A resolver of a root field that writes, and then answers from what is there. A selection that is refused is so before anything is written. */
export function plannedWrite(write: Write, root: RootPlan, plans: ObjectPlans) {
  return (_source: unknown, values: Record<string, unknown>, context: Context, info: GraphQLResolveInfo): Promise<unknown> =>
    answer(root, plans, context, info, () => write({ values, args: argumentsOf(info) }, context));
}

async function answer(root: RootPlan, plans: ObjectPlans, context: Context, info: GraphQLResolveInfo, write: () => ReturnType<Write>): Promise<unknown> {
  const request = new Request(info.variableValues);
  const plan = planFor(root, plans, request, info);
  spend(context, plan, request);
  request.written = await write();
  const values = plan.parameters.map((read) => read(request));
  plan.runs += 1;
  const name = plan.runs > 1 && !plan.variesByValue ? statementName(plan.text) : undefined;
  const rows = await context.read({ text: plan.text, values, name });
  return plan.decode(rows, request);
}

/** The plan that fits the request: one at hand, or a new one. */
function planFor(root: RootPlan, plans: ObjectPlans, request: Request, info: GraphQLResolveInfo): Plan {
  let byKey = plansOf.get(info.operation);
  if (!byKey) plansOf.set(info.operation, (byKey = new Map<string, Plan[]>()));
  const key = String(info.path.key);
  const known = byKey.get(key) ?? [];
  const fitting = known.find(({ guards }) => guards.every(({ read, seen }) => read(request) === seen));
  if (fitting) return fitting;
  const plan = compile(root, plans, request, info);
  byKey.set(key, [plan, ...known].slice(0, MOST_SHAPES));
  return plan;
}

function compile(root: RootPlan, plans: ObjectPlans, request: Request, info: GraphQLResolveInfo): Plan {
  const compilation = new Compilation(info.schema, info.fragments, plans, request);
  // @skip and @include decide which fields are collected.
  for (const { variable, type } of info.operation.variableDefinitions ?? []) {
    const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
    if (named.kind === Kind.NAMED_TYPE && named.name.value === 'Boolean') {
      compilation.branch(({ variables }) => (variables[variable.name.value] ?? null) as boolean | null);
    }
  }
  const args = argumentsOf(info);
  const input = new Input(compilation, args, (one) => one.argumentsOf(args));
  const costs: Read<number>[] = [];
  const { text, decode } = root({ compilation, definition: args.field, nodes: info.fieldNodes, args, input, costs });
  const { guards, parameters, variesByValue } = compilation;
  return { guards, parameters, variesByValue, text: text.text, decode, costs, runs: 0 };
}

function argumentsOf(info: GraphQLResolveInfo): Arguments {
  return new Arguments(info.parentType.getFields()[info.fieldName] as GraphQLField<unknown, unknown>, info.fieldNodes[0]!);
}

/** Counts the request's fields and rows; throws QUERY_TOO_COMPLEX past a bound. */
function spend(context: Context, plan: Plan, request: Request): void {
  context.spent.rootFields += 1;
  if (context.spent.rootFields > MOST_ROOT_FIELDS) {
    throw new ApiError('QUERY_TOO_COMPLEX', `The request selects more than ${MOST_ROOT_FIELDS} fields of Query. Send several requests.`);
  }
  context.spent.rows += total(plan.costs, request);
  if (context.spent.rows > MOST_ROWS) {
    throw new ApiError(
      'QUERY_TOO_COMPLEX',
      `The request could bring ${context.spent.rows} rows; at most ${MOST_ROWS} are allowed. Ask for smaller pages or fewer nested lists.`,
    );
  }
}
