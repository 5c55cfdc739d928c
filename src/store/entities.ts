import { fold } from '../resolve/index.js';
import type { Database } from './database.js';

/** What can have a name of its own. */
export type NamedModel = 'Person' | 'Club' | 'Publication';

/** What a slug or an id leads to. */
export interface NamedEntity {
  readonly model: NamedModel;
  readonly id: number;
  readonly slug: string;
}

const MOST_NEAR = 5;

/** The rows of the models given that have the slug. */
export async function entitiesBySlug({ read }: Pick<Database, 'read'>, models: readonly NamedModel[], slug: string): Promise<NamedEntity[]> {
  return entities(await read({ text: union(models, (model) => `FROM ${model} e WHERE e.slug = $1`), values: [slug] }));
}

/** The row of a model that has the id, if there is one. */
export async function entitiesById({ read }: Pick<Database, 'read'>, model: NamedModel, id: number): Promise<NamedEntity[]> {
  return entities(await read({ text: union([model], () => `FROM ${model} e WHERE e.id = $1`), values: [id] }));
}

/** A few entities of the models given with a name that has the one given in it, as names are folded for look-up: merged rows once. */
export async function entitiesNamedLike({ read }: Pick<Database, 'read'>, models: readonly NamedModel[], name: string): Promise<NamedEntity[]> {
  const text = union(models, (model) => `FROM ${model} e WHERE e.id IN (
SELECT n.canonical_id FROM ${model}_alias a JOIN ${model} n ON n.id = a.${model}_id WHERE strpos(a.key, $1) > 0)`);
  return entities(await read({ text: `${text} ORDER BY 3 LIMIT ${MOST_NEAR}`, values: [fold(name)] }));
}

function union(models: readonly NamedModel[], clauses: (table: string) => string): string {
  return models.map((model) => `SELECT '${model}', e.id, e.slug ${clauses(model.toLowerCase())}`).join(' UNION ALL ');
}

function entities(rows: readonly (readonly unknown[])[]): NamedEntity[] {
  return rows.map(([model, id, slug]) => ({ model: model as NamedModel, id: id as number, slug: slug as string }));
}
