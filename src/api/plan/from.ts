import type { Compilation } from './compilation.js';
import { type Alias, isRequired, joinCondition, tableName, targetOf, type Model, type Relation, type Target } from './datamodel.js';
import { joined, sql, type Sql } from './sql.js';

/** The FROM clause of one SELECT: a first table and what is joined to it, each join once. */
export class From {
  readonly #joins: Sql[] = [];
  readonly #joined = new Map<string, Alias>();

  private constructor(
    readonly compilation: Compilation,
    private readonly first: (() => Sql) | null,
  ) {}

  /** Starts with a model's own table. */
  static table<M extends Model>(compilation: Compilation, model: M): { from: From; at: Alias<M> } {
    const at = compilation.alias(model);
    return { from: new From(compilation, () => sql`${tableName(model)} ${at.name}`), at };
  }

  /** Starts with a subquery, asked for when the clause is written, whose columns include those of a model's table. */
  static rows<M extends Model>(compilation: Compilation, model: M, subquery: () => Sql): { from: From; at: Alias<M> } {
    const at = compilation.alias(model);
    return { from: new From(compilation, () => sql`(${subquery()}) ${at.name}`), at };
  }

  /** No table at all: for a row whose columns are subqueries. */
  static nothing(compilation: Compilation): From {
    return new From(compilation, null);
  }

  /** The row that a to-one relation leads to. */
  join<M extends Model, R extends Relation<M>>(from: Alias<M>, relation: R): Alias<Target<M, R>> {
    const key = `${from.name.text}.${relation}`;
    const known = this.#joined.get(key);
    if (known) return known as Alias<Target<M, R>>;
    const optional = from.optional || !isRequired(from.model, relation);
    const to = this.compilation.alias(targetOf(from.model, relation), optional);
    const kind = optional ? sql`left join` : sql`join`;
    this.#joins.push(sql`\n${kind} ${tableName(to.model)} ${to.name} on ${joinCondition(from, relation, to)}`);
    this.#joined.set(key, to);
    return to;
  }

  /**
   * The row, or the rows, or none, that a subquery over the row at hand gives, or that a condition ties to it; the subquery's
   * columns include those of a model's table that are read.
   */
  lateral<M extends Model>(key: string, model: M, subquery: () => Sql, on: (to: Alias<M>) => Sql = () => sql`true`): Alias<M> {
    const known = this.#joined.get(key);
    if (known) return known as Alias<M>;
    const to = this.compilation.alias(model, true);
    this.#joins.push(sql`\nleft join lateral (${subquery()}) ${to.name} on ${on(to)}`);
    this.#joined.set(key, to);
    return to;
  }

  get text(): Sql {
    return this.first ? sql`\nfrom ${this.first()}${joined(this.#joins, '')}` : sql``;
  }
}
