import type { Alias, Model } from './datamodel.js';
import type { From } from './from.js';
import { sql, type Sql } from './sql.js';

/** An order of a connection: by a key, then by id. Rows whose key is null come last in either direction. */
export interface Order<M extends Model> {
  /** The sort key; null to sort by id alone. */
  readonly key: ((at: Alias<M>, from: From) => Sql) | null;
  readonly type: 'moment' | 'text' | 'number';
  readonly nullable: boolean;
  readonly descending: boolean;
  /** The direction of the id among equal keys; that of an index that serves the order. */
  readonly idDescending: boolean;
}

/** A model's orders by name; the name goes into its cursors. */
export type Orders<M extends Model> = Readonly<Record<string, Order<M>>>;

/** By a moment that may be unknown. Equal moments stand in the order in which they were read. */
export function byMoment<M extends Model>(key: (at: Alias<M>, from: From) => Sql, descending: boolean): Order<M> {
  return { key, type: 'moment', nullable: true, descending, idDescending: false };
}

export function byText<M extends Model>(key: (at: Alias<M>) => Sql, descending: boolean): Order<M> {
  return { key, type: 'text', nullable: false, descending, idDescending: descending };
}

export function byNumber<M extends Model>(key: (at: Alias<M>) => Sql): Order<M> {
  return { key, type: 'number', nullable: false, descending: false, idDescending: false };
}

/** In the order of ids: that of reading. */
export function byId<M extends Model>(descending: boolean): Order<M> {
  return { key: null, type: 'number', nullable: false, descending, idDescending: descending };
}

/** The ORDER BY list over a key and an id. `reverse`: from the end. */
export function orderBy(order: Order<never>, key: Sql | null, id: Sql, reverse: boolean): Sql {
  const idPart = sql`${id}${direction(order.idDescending !== reverse)}`;
  if (!key) return idPart;
  const nulls = order.nullable ? (reverse ? sql` nulls first` : sql` nulls last`) : sql``;
  return sql`${key}${direction(order.descending !== reverse)}${nulls}, ${idPart}`;
}

function direction(descending: boolean): Sql {
  return descending ? sql` desc` : sql``;
}

/** A row's position in an order, as parameters. */
export interface Position {
  readonly key: () => Sql;
  readonly id: Sql;
}

/**
 * Whether a row whose key is not null stands after (or before) a place whose key is not null either; `inclusive`: or on it.
 * Written so that an index on the key bounds the scan.
 */
export function beyond(order: Order<never>, key: Sql | null, id: Sql, place: Position, side: 'after' | 'before', inclusive: boolean): Sql {
  const byIdAlone = idBeyond(order, id, place, side, inclusive);
  if (!key) return byIdAlone;
  const less = order.descending === (side === 'after');
  const placeKey = place.key();
  const idLess = order.idDescending === (side === 'after');
  if (less === idLess) {
    return sql`(${key}, ${id}) ${comparison(less, inclusive)} (${placeKey}, ${place.id})`;
  }
  return sql`(${key} ${comparison(less, true)} ${placeKey} and (${key} ${comparison(less, false)} ${placeKey} or ${byIdAlone}))`;
}

/** The same among rows with equal keys, or with none. */
export function idBeyond(order: Order<never>, id: Sql, place: Position, side: 'after' | 'before', inclusive: boolean): Sql {
  return sql`${id} ${comparison(order.idDescending === (side === 'after'), inclusive)} ${place.id}`;
}

function comparison(less: boolean, inclusive: boolean): Sql {
  if (less) return inclusive ? sql`<=` : sql`<`;
  return inclusive ? sql`>=` : sql`>`;
}
