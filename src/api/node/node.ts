import { entityModels, entityRow, type EntityModel } from '../identity.js';
import { byOwnId, node, nodes, type Found, type Model, type RootField, type RootPlan, type Sql } from '../plan/index.js';

/** The models whose rows can be found by id. */
const nodeModels = ['Article', 'Person', 'Club', 'Publication', 'Quote', 'Claim', 'Report'] as const;

export const nodeRoots: Readonly<Record<string, RootPlan>> = {
  node: node(nodeModels, find),
  nodes: nodes(nodeModels, find),
};

function find(field: RootField, model: (typeof nodeModels)[number], condition: (id: Sql) => Sql): Found<Model> {
  return isEntity(model) ? entityRow(field, model, (at) => condition(at.id)) : byOwnId(field, model, condition);
}

function isEntity(model: string): model is EntityModel {
  return entityModels.some((entity) => entity === model);
}
