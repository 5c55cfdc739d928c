import type { Store } from '../../src/store/index.js';

type Row = Record<string, unknown>;

interface Facts {
  readonly clubs: readonly [number, number][];
  readonly posts: readonly { readonly club: number }[];
  readonly near: number | null;
  readonly beside: readonly number[];
}

/** What says when a row was written, and not what is in it. */
const moments = new Set(['ingested_at', 'made_at', 'revoked_at']);
const entities = new Set(['person', 'club', 'publication']);

/**
 * All that a database says, by table, whatever ids it says it with: articles are named by their content, people, clubs and publications by
 * their names, and all else by what it holds.
 */
export async function contentOf(store: Store): Promise<Record<string, string[]>> {
  const [names, references] = await Promise.all([
    store.read({
      text: `SELECT table_name::text FROM information_schema.tables
             WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT IN ('_prisma_migrations', 'corpus', 'api_key') ORDER BY 1`,
      values: [],
    }),
    store.read({
      text: `SELECT c.conrelid::regclass::text, a.attname::text, c.confrelid::regclass::text FROM pg_constraint c
             JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1] WHERE c.contype = 'f'`,
      values: [],
    }),
  ]);
  const target = new Map(references.map(([table, column, other]) => [`${String(table)}.${String(column)}`, String(other)]));
  const tables = new Map<string, Row[]>();
  for (const [name] of names) {
    const rows = await store.read({ text: `SELECT to_jsonb(t) FROM "${String(name)}" t`, values: [] });
    tables.set(String(name), rows.map(([row]) => row as Row));
  }
  const byId = new Map([...tables].map(([name, rows]) => [name, new Map(rows.map((row) => [row.id, row]))]));
  const known = new Map<Row, string>();

  function key(table: string, row: Row): string {
    if (table === 'article') return String(row.content_hash);
    if (entities.has(table)) return String(row.name);
    let found = known.get(row);
    if (found === undefined) known.set(row, (found = content(table, row)));
    return found;
  }
  const keyOf = (table: string, id: unknown): string | null => (id === null ? null : key(table, byId.get(table)?.get(id) ?? {}));

  function content(table: string, row: Row): string {
    const said = Object.entries(row).filter(([column]) => column !== 'id' && !moments.has(column)).map(([column, value]) => {
      const other = target.get(`${table}.${column}`);
      if (other !== undefined) return [column, keyOf(other, value)];
      if (column === 'decided_by') return [column, (value as number[]).map((id) => keyOf('report', id))];
      if (column === 'origin_key') return [column, String(value).replace(/^(person|club|publication|article) (\d+)$/, (_, kind: string, id: string) => keyOf(kind, Number(id)) ?? '')];
      if (table === 'person_key') return [column, String(value).replace(/@(\d+)$/, (_, id: string) => `@${keyOf('club', Number(id))}`)];
      if (column === 'facts') return [column, told(value as Facts)];
      return [column, value];
    });
    return JSON.stringify(Object.fromEntries(said));
  }

  /** What is known of a person. */
  function told({ clubs, posts, near, beside, ...facts }: Facts): unknown {
    return {
      ...facts,
      clubs: clubs.map(([id, articles]) => JSON.stringify([keyOf('club', id), articles])).sort(),
      posts: posts.map(({ club, ...post }) => JSON.stringify([keyOf('club', club), post])).sort(),
      near: keyOf('club', near),
      beside: beside.map((id) => keyOf('person', id)).sort(),
    };
  }

  return Object.fromEntries([...tables].map(([name, rows]) => [name, rows.map((row) => content(name, row)).sort()]));
}
