import type { Database, Statement } from './database.js';

/** The views that docs/model.md describes for whoever asks by SQL, by the plural of what a row is. */
export type View = 'articles' | 'quotes' | 'reports' | 'claims';

/** Which rows of a view. */
export interface ViewRows<V extends View = View> {
  readonly view: V;
  /** Gives the ids of those that are wanted; without it, all are. */
  readonly ids?: Statement | undefined;
  /** Of claims: only those of one of these statuses. */
  readonly statuses?: readonly string[] | undefined;
  /** Of claims: as they were at the end of a day in UTC, and whether reports without a date count too. */
  readonly asOf?: { readonly day: string; readonly includeUndated: boolean } | undefined;
}

/** A column of a view, with its type as PostgreSQL writes it. */
export interface ViewColumn {
  readonly name: string;
  readonly type: string;
}

/** Gives the columns of a view, in their order. */
export async function viewColumns({ read }: Pick<Database, 'read'>, view: View): Promise<ViewColumn[]> {
  const rows = await read({
    text: 'SELECT attname, format_type(atttypid, NULL) FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum',
    values: [`${view}_view`],
  });
  return rows.map(([name, type]) => ({ name: name as string, type: type as string }));
}

/** All columns of rows of a view, in the order in which the rows were stored. */
export function viewRows(rows: ViewRows, columns: readonly ViewColumn[]): Statement {
  const { from, rest, values } = clausesOf(rows);
  // Amounts as numbers of JavaScript: PostgreSQL's hold more digits than any sum in an article has.
  const list = columns.map(({ name, type }) => (type === 'numeric' ? `v.${name}::float8` : `v.${name}`));
  return { text: `SELECT ${list.join(', ')} ${from} ${rest}`, values };
}

/**
 * Claims with where they appear. Of each: id, type, names of player, from-club and to-club, status, the day since when it holds
 * and its explanation; kind and name of the origin of the first dated report that affirms it; and the articles that report it,
 * the oldest first, as [url, title, publication, moment].
 */
export function claimAppearances(rows: ViewRows<'claims'>): Statement {
  const { from, rest, values } = clausesOf(rows);
  const bound = [...values, rows.asOf?.day ?? null, rows.asOf?.includeUndated ?? true];
  const [day, undated] = [`$${bound.length - 1}::date`, `$${bound.length}::boolean`];
  const counts = (moment: string) => `CASE WHEN ${moment} IS NULL THEN ${undated} ELSE ${day} IS NULL OR (${moment} AT TIME ZONE 'UTC')::date <= ${day} END`;
  return {
    text: `SELECT v.claim_id, v.type, v.player, v.from_club, v.to_club, v.status, v.status_since, v.status_explanation, first.origin_kind, first.origin,
  array_to_json(array(
    SELECT json_build_array(a.url, a.title, p.name, a.published_at) FROM article a
    LEFT JOIN publication publisher ON publisher.id = a.publication_id LEFT JOIN publication p ON p.id = publisher.canonical_id
    WHERE a.id IN (SELECT r.article_id FROM report r WHERE r.claim_id = v.claim_id) AND ${counts('a.published_at')}
    ORDER BY a.published_at, a.id))
${from}
LEFT JOIN LATERAL (
  SELECT r.origin_kind, r.origin FROM reports_view r
  WHERE r.claim_id = v.claim_id AND r.polarity = 'AFFIRMED' AND r.published_at IS NOT NULL AND ${counts('r.published_at')}
  ORDER BY r.published_at, r.report_id LIMIT 1
) first ON true
${rest}`,
    values: bound,
  };
}

/** The FROM clause of rows of a view under the name v, and the clauses after it. */
function clausesOf({ view, ids, statuses, asOf }: ViewRows) {
  const values: unknown[] = [...(ids?.values ?? [])];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const id = `v.${view.slice(0, -1)}_id`;
  const table = asOf ? `claims_as_of(${bind(asOf.day)}::date, ${bind(asOf.includeUndated)}::boolean)` : `${view}_view`;
  // As an array, which the scan of the view's own table can look for; IN would be joined to all that the view joins.
  const conditions = [...(ids ? [`${id} = ANY (ARRAY(${ids.text}))`] : []), ...(statuses ? [`v.status = ANY (${bind(statuses)}::text[])`] : [])];
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')} ` : '';
  return { from: `FROM ${table} v`, rest: `${where}ORDER BY ${id}`, values };
}
