import type { FragmentDefinitionNode, GraphQLSchema } from 'graphql';
import { ApiError } from '../errors.js';
import { Alias, tableName, type Model } from './datamodel.js';
import type { Request } from './request.js';
import type { ObjectPlans } from './selection.js';
import { identifier, placeholder, type Sql } from './sql.js';

/** Reads one value out of a request. */
export type Read<T> = (request: Request) => T;

/** What a selection set's shape may depend on beside the document. */
type Choice = string | number | boolean | null;

/** Fields that one root field may select, all levels and aliases together. */
const MOST_FIELDS = 1000;
/** How deep objects may stand in each other: below it lies the database's own limit on nested subqueries. */
const MOST_LEVELS = 60;

/**
 * One root field on its way to SQL. The compilers read a request in two ways only, so that the statement can serve
 * other requests as well: `bind` for a value that becomes a parameter, `branch` for one that decides what SQL is
 * written. What `branch` saw is kept as a guard: the statement fits every request for which all guards see the same.
 */
export class Compilation {
  readonly parameters: Read<unknown>[] = [];
  /** Whether the best way to run the statement depends on a value, so that it is to be planned anew each time. */
  variesByValue = false;
  readonly guards: { readonly read: Read<Choice>; readonly seen: Choice }[] = [];
  readonly #aliases = new Map<string, number>();
  #fields = 0;
  #levels = 0;

  constructor(
    readonly schema: GraphQLSchema,
    readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>,
    readonly plans: ObjectPlans,
    readonly request: Request,
  ) {}

  /** A new bind parameter of a type. */
  bind(read: Read<unknown>, type: Sql): Sql {
    this.parameters.push(read);
    return placeholder(this.parameters.length, type);
  }

  /** Reads a value that the SQL's shape depends on. */
  branch<T extends Choice>(read: Read<T>): T {
    const seen = read(this.request);
    this.guards.push({ read, seen });
    return seen;
  }

  /** A name for one more use of a model's table: quote1, quote2. */
  alias<M extends Model>(model: M, optional = false): Alias<M> {
    return new Alias(model, this.name(tableName(model).text), optional);
  }

  /** A name that nothing else in the statement has. */
  name(stem: string): Sql {
    const count = (this.#aliases.get(stem) ?? 0) + 1;
    this.#aliases.set(stem, count);
    return identifier(`${stem}${count}`);
  }

  /** Counts selected fields; throws QUERY_TOO_COMPLEX past the bound. */
  countFields(fields: number): void {
    this.#fields += fields;
    if (this.#fields > MOST_FIELDS) {
      throw new ApiError('QUERY_TOO_COMPLEX', `This field selects more than ${MOST_FIELDS} fields in all. Ask for fewer, or in several requests.`);
    }
  }

  /** Runs a step one level of objects further down; throws QUERY_TOO_COMPLEX past the bound. */
  nested<T>(step: () => T): T {
    if (this.#levels >= MOST_LEVELS) {
      throw new ApiError('QUERY_TOO_COMPLEX', `The selection is more than ${MOST_LEVELS} objects deep. Ask for less depth.`);
    }
    this.#levels += 1;
    try {
      return step();
    } finally {
      this.#levels -= 1;
    }
  }
}
