import { tables } from '../../store/index.js';
import { identifier, sql, type Sql } from './sql.js';

type Tables = typeof tables;

/** A model of the datamodel: `Quote`. */
export type Model = keyof Tables;
/** A field of a model that is a column: `viaId`. */
export type Column<M extends Model> = keyof Tables[M]['columns'] & string;
/** A field of a model that leads to another model: `via`. */
export type Relation<M extends Model> = keyof Tables[M]['relations'] & string;
/** The model that a relation leads to. */
export type Target<M extends Model, R extends Relation<M>> = Tables[M]['relations'][R] extends { readonly model: infer T extends Model } ? T : never;

interface ColumnFacts {
  readonly column: string;
  readonly type: string;
}

interface RelationFacts {
  readonly model: Model;
  readonly many: boolean;
  readonly nullable: boolean;
  readonly on: readonly (readonly [string, string])[];
}

interface TableFacts {
  readonly table: string;
  readonly columns: Readonly<Record<string, ColumnFacts>>;
  readonly relations: Readonly<Record<string, RelationFacts>>;
}

function factsOf(model: Model): TableFacts {
  return tables[model];
}

/** A model's table under one name in one statement. */
export class Alias<M extends Model = Model> {
  constructor(
    readonly model: M,
    readonly name: Sql,
    /** Whether its columns may all be null because an outer join found no row. */
    readonly optional: boolean = false,
  ) {}

  /** `quote1.via_id` for the field `viaId`. */
  column(field: Column<M>): Sql {
    const facts = factsOf(this.model).columns[field];
    if (!facts) throw new Error(`${this.model} has no column ${field}`);
    return sql`${this.name}.${identifier(facts.column)}`;
  }

  /** The column `id`, of models that have one. */
  get id(): Sql {
    return this.column('id' as Column<M>);
  }

  /** Whether a column holds moments in time, which leave the API in UTC. */
  isTime(field: Column<M>): boolean {
    return factsOf(this.model).columns[field]?.type === 'DateTime';
  }
}

export function tableName(model: Model): Sql {
  return identifier(factsOf(model).table);
}

/** Whether a relation leads from every row to a row. */
export function isRequired(model: Model, relation: string): boolean {
  return !relationFacts(model, relation).nullable;
}

export function targetOf<M extends Model, R extends Relation<M>>(model: M, relation: R): Target<M, R> {
  return relationFacts(model, relation).model as Target<M, R>;
}

/** The condition that ties the rows of `to` to those of `from` by a relation of the model of `from`. */
export function joinCondition(from: Alias, relation: string, to: Alias): Sql {
  const conditions = relationFacts(from.model, relation).on.map(
    ([own, other]) => sql`${to.name}.${identifier(other)} = ${from.name}.${identifier(own)}`,
  );
  return conditions.reduce((all, next) => sql`${all} and ${next}`);
}

function relationFacts(model: Model, relation: string): RelationFacts {
  const facts = factsOf(model).relations[relation];
  if (!facts) throw new Error(`${model} has no relation ${relation}`);
  return facts;
}
