// A Prisma generator that writes what the read planner must know of the datamodel: for each model its table, its
// columns and its relations with the columns that join them. Prisma's own client keeps no join columns at run time.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import generatorHelper from '@prisma/generator-helper';

generatorHelper.generatorHandler({
  onManifest: () => ({ prettyName: 'tables for the read planner', defaultOutput: '../src/store/generated' }),
  async onGenerate({ generator, dmmf }) {
    const folder = generator.output?.value;
    if (!folder) throw new Error('The generator "tables" needs an output folder.');
    const { models } = dmmf.datamodel;
    const tables = Object.fromEntries(models.map((model) => [model.name, tableOf(model, models)]));
    await mkdir(folder, { recursive: true });
    await writeFile(
      join(folder, 'tables.ts'),
      `// Written by prisma/generators/tables.mjs from prisma/schema.prisma; not to be edited.\n\n`
        + `/** Each model's table, columns and relations; a relation's \`on\` pairs its own column with the other side's. */\n`
        + `export const tables = ${JSON.stringify(tables, null, 2)} as const;\n`,
    );
  },
});

/** One model as the planner sees it. Names on the left are the model's, `column` and `table` the database's. */
function tableOf(model, models) {
  const columns = {};
  const relations = {};
  for (const field of model.fields) {
    if (field.kind === 'object') relations[field.name] = relationOf(model, field, models);
    else columns[field.name] = { column: columnName(field), type: field.type, nullable: !field.isRequired, list: field.isList };
  }
  return { table: model.dbName ?? model.name, key: keyOf(model), columns, relations };
}

/** The join of one relation field, whichever side holds the foreign key. */
function relationOf(model, field, models) {
  const other = models.find((candidate) => candidate.name === field.type);
  const holdsKey = field.relationFromFields.length > 0;
  const keyField = holdsKey
    ? field
    : other.fields.find((candidate) => candidate.relationName === field.relationName && candidate.relationFromFields?.length > 0);
  const holder = holdsKey ? model : other;
  const target = holdsKey ? other : model;
  let pairs = keyField.relationFromFields.map((from, index) => [from, keyField.relationToFields[index]]);
  // A foreign key over the primary key and more joins by the primary key alone: the rest follows from it.
  const primary = keyOf(target);
  const byPrimary = pairs.filter(([, to]) => primary.includes(to));
  if (byPrimary.length === primary.length) pairs = byPrimary;
  const named = pairs.map(([from, to]) => [columnName(fieldOf(holder, from)), columnName(fieldOf(target, to))]);
  return {
    model: field.type,
    many: field.isList,
    nullable: !field.isRequired,
    on: holdsKey ? named : named.map(([from, to]) => [to, from]),
  };
}

function keyOf(model) {
  return model.primaryKey?.fields ?? model.fields.filter((field) => field.isId).map((field) => field.name);
}

function fieldOf(model, name) {
  return model.fields.find((field) => field.name === name);
}

function columnName(field) {
  return field.dbName ?? field.name;
}
