import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DMMF } from '@prisma/generator-helper';
import { readDatamodel } from '../support/datamodel.js';
import { databaseKinds, useStore } from '../support/databases.js';

let datamodel: DMMF.Datamodel;
beforeAll(async () => {
  datamodel = await readDatamodel();
});

const tableOf = (model: DMMF.Model) => model.dbName ?? model.name;
const modelNamed = (name: string) => datamodel.models.find((model) => model.name === name) as DMMF.Model;
const fieldOf = (model: DMMF.Model, name: string) => model.fields.find((field) => field.name === name) as DMMF.Field;
const columnOf = (model: DMMF.Model, name: string) => fieldOf(model, name).dbName ?? name;

// What Prisma's types are in PostgreSQL, as PostgreSQL writes them.
const types: Record<string, string> = {
  Int: 'integer',
  BigInt: 'bigint',
  String: 'text',
  Boolean: 'boolean',
  Float: 'double precision',
  Json: 'jsonb',
};
const nativeTypes: Record<string, (parameters: readonly string[]) => string> = {
  Timestamptz: ([precision]) => `timestamp(${precision}) with time zone`,
  Date: () => 'date',
  Decimal: (parameters) => `numeric(${parameters.join(',')})`,
  Char: ([length]) => `character(${length})`,
};

function typeOf(field: DMMF.Field): string {
  const [native, parameters] = field.nativeType ?? [];
  const type = field.kind === 'enum' ? `"${field.type}"` : native === undefined ? types[field.type] : nativeTypes[native]?.(parameters ?? []);
  return `${type}${field.isList ? '[]' : ''}`;
}

function defaultOf(model: DMMF.Model, field: DMMF.Field): string | null {
  const value = field.default;
  if (value === undefined) return null;
  if (typeof value !== 'object') return String(value);
  const functions: Record<string, string> = {
    autoincrement: `nextval('${tableOf(model)}_${columnOf(model, field.name)}_seq'::regclass)`,
    now: 'CURRENT_TIMESTAMP',
  };
  return functions[(value as DMMF.FieldDefault).name] ?? 'unknown';
}

const actions: Record<string, string> = { Cascade: 'c', Restrict: 'r', NoAction: 'a', SetNull: 'n', SetDefault: 'd' };

describe.each(databaseKinds)('the migrated tables on %s are those of schema.prisma:', (kind) => {
  const database = useStore(kind);
  const query = async (text: string) => await database.store.read({ text, values: [] });
  const sorted = (rows: unknown[][]) => rows.map((row) => JSON.stringify(row)).sort();

  it('columns, with type, default and whether they may be null', async () => {
    const found = await query(`
      SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid)
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations' AND a.attnum > 0 AND NOT a.attisdropped`);
    const described = datamodel.models.flatMap((model) =>
      model.fields
        .filter(({ kind: fieldKind }) => fieldKind !== 'object')
        // A list is never null to Prisma, so it is not in the tables either.
        .map((field) => [tableOf(model), columnOf(model, field.name), typeOf(field), field.isRequired || field.isList, defaultOf(model, field)]),
    );
    expect(sorted(found)).toEqual(sorted(described));
  });

  it('primary keys, unique keys and indexes, with their names, columns and orders', async () => {
    const found = await query(`
      SELECT t.relname, i.relname, x.indisprimary, x.indisunique, m.amname, (
        SELECT json_agg(json_build_array(a.attname, (x.indoption[k.n - 1] & 1) = 1, CASE WHEN o.opcdefault THEN null ELSE o.opcname END) ORDER BY k.n)
        FROM unnest(x.indkey) WITH ORDINALITY k(attnum, n)
        JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.attnum JOIN pg_opclass o ON o.oid = x.indclass[k.n - 1])
      FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid JOIN pg_am m ON m.oid = i.relam
      WHERE t.relnamespace = 'public'::regnamespace AND t.relname <> '_prisma_migrations' AND x.indexprs IS NULL`);
    const described = datamodel.indexes.map((index) => {
      const model = modelNamed(index.model);
      const columns = index.fields.map(({ name }) => columnOf(model, name));
      const suffix = { id: 'pkey', unique: 'key', normal: 'idx', fulltext: 'idx' }[index.type];
      const name = index.dbName ?? [tableOf(model), ...(index.type === 'id' ? [] : columns), suffix].join('_');
      return [
        tableOf(model),
        name,
        index.type === 'id',
        index.type === 'id' || index.type === 'unique',
        (index.algorithm ?? 'btree').toLowerCase(),
        index.fields.map((field, i) => [columns[i], field.sortOrder === 'desc', field.operatorClass ?? null]),
      ];
    });
    expect(sorted(found)).toEqual(sorted(described));
  });

  it('foreign keys, with their names and actions', async () => {
    const found = await query(`
      SELECT t.relname, k.conname, r.relname, k.confdeltype::text, k.confupdtype::text,
        (SELECT json_agg(a.attname ORDER BY n.i) FROM unnest(k.conkey) WITH ORDINALITY n(num, i) JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = n.num),
        (SELECT json_agg(a.attname ORDER BY n.i) FROM unnest(k.confkey) WITH ORDINALITY n(num, i) JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum = n.num)
      FROM pg_constraint k JOIN pg_class t ON t.oid = k.conrelid JOIN pg_class r ON r.oid = k.confrelid WHERE k.contype = 'f'`);
    const described = datamodel.models.flatMap((model) =>
      model.fields
        .filter(({ relationFromFields }) => (relationFromFields ?? []).length > 0)
        .map((field) => {
          const columns = (field.relationFromFields ?? []).map((name) => columnOf(model, name));
          const target = modelNamed(field.type);
          return [
            tableOf(model),
            [tableOf(model), ...columns, 'fkey'].join('_'),
            tableOf(target),
            actions[field.relationOnDelete ?? (field.isRequired ? 'Restrict' : 'SetNull')],
            actions[field.relationOnUpdate ?? 'Cascade'],
            columns,
            (field.relationToFields ?? []).map((name) => columnOf(target, name)),
          ];
        }),
    );
    expect(sorted(found)).toEqual(sorted(described));
  });

  it('enums', async () => {
    const found = await query('SELECT t.typname, json_agg(e.enumlabel ORDER BY e.enumsortorder) FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid GROUP BY 1');
    expect(sorted(found)).toEqual(sorted(datamodel.enums.map(({ name, values }) => [name, values.map((value) => value.name)])));
  });

  it('with an index for every foreign key', async () => {
    const bare = await query(`
      SELECT k.conname FROM pg_constraint k WHERE k.contype = 'f'
      AND NOT EXISTS (SELECT FROM pg_index x WHERE x.indrelid = k.conrelid AND x.indkey[0] = k.conkey[1])`);
    expect(bare).toEqual([]);
  });
});
