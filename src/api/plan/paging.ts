import type { Compilation, Read } from './compilation.js';
import { decodeCursor, type Cursor } from './cursor.js';
import type { Alias, Model } from './datamodel.js';
import { From } from './from.js';
import { beyond, idBeyond, orderBy, type Order, type Orders, type Position } from './order.js';
import type { Arguments, Request } from './request.js';
import type { Field } from './selection.js';
import { identifier, joined, sql, where, type Sql } from './sql.js';

const DEFAULT_SIZE = 20;
const LARGEST_SIZE = 100;

/** The column of a page's subquery that holds the sort key. */
export const SORT_KEY = identifier('sort_key');
/** The column that numbers the rows of a page's subquery from 1, from the end at which it begins. */
export const PLACE = identifier('place');

/** What a connection lists. `P` is the model of the row it hangs on; a root field's hangs on none. */
export interface Listing<M extends Model, P extends Model> {
  readonly model: M;
  readonly orders: Orders<M>;
  /** The order's name, where the field has no `orderBy` argument. */
  readonly fixedOrder?: string;
  /** Which rows are listed: those of the parent, and those that the field's filter lets through. */
  readonly conditions: (at: Alias<M>, from: From, parent: Alias<P>, field: Field) => readonly Sql[];
}

/** A page as asked for: how many rows, and from which end. */
export interface Page {
  readonly size: number;
  readonly backward: boolean;
}

/** The page that a field's arguments ask for. Throws BAD_PAGE_SIZE. */
export function pageOf(request: Request, args: Arguments): Page {
  const { first, last } = request.argumentsOf(args) as { first?: number | null; last?: number | null };
  for (const [name, size] of [['first', first], ['last', last]] as const) {
    if (typeof size === 'number' && (size < 1 || size > LARGEST_SIZE)) {
      throw args.error('BAD_PAGE_SIZE', `"${name}" must be from 1 to ${LARGEST_SIZE}; it is ${size}.`);
    }
  }
  if (typeof first === 'number' && typeof last === 'number') {
    throw args.error('BAD_PAGE_SIZE', 'Give either "first" or "last", not both.');
  }
  return typeof last === 'number' ? { size: last, backward: true } : { size: first ?? DEFAULT_SIZE, backward: false };
}

/** The SQL of one connection's page: keyset paging on the sort key and the id, never by counting rows from the start. */
export class Paging<M extends Model, P extends Model> {
  readonly compilation: Compilation;
  readonly order: Order<M>;
  readonly orderName: string;
  readonly backward: boolean;
  readonly after: GivenCursor;
  readonly before: GivenCursor;

  constructor(
    readonly listing: Listing<M, P>,
    private readonly parent: Alias<P>,
    private readonly field: Field,
  ) {
    this.compilation = field.compilation;
    const { args } = field;
    this.backward = this.compilation.branch((request) => pageOf(request, args).backward);
    const name = listing.fixedOrder ?? field.input.choice<string>('orderBy');
    this.order = listing.orders[name]!;
    this.orderName = `${listing.model}.${name}`;
    this.after = new GivenCursor(field, 'after', this.orderName, this.order);
    this.before = new GivenCursor(field, 'before', this.orderName, this.order);
  }

  /** The page's rows, from the end where it is read backward, with their sort key as `sort_key`. */
  rows(limit: Read<number>): Sql {
    const branches = this.#branches();
    const bound = () => sql`\nlimit ${this.compilation.bind(limit, sql`int`)}`;
    const [only, second] = branches.map((branch) => {
      const { at, from, conditions, key } = this.#listed();
      const all = [...conditions, ...branch(key, at.id)];
      const columns = key ? sql`${at.name}.*, ${key} as ${SORT_KEY}` : sql`${at.name}.*`;
      return sql`\nselect ${columns}${from.text}${where(all)}\norder by ${orderBy(this.order, key, at.id, this.backward)}${bound()}`;
    });
    if (!second) return only!;
    // Keyed rows and rows without a key are two scans, so that an index bounds each; together they are one page.
    const both = this.compilation.name('both');
    const order = orderBy(this.order, sql`${both}.${SORT_KEY}`, sql`${both}.id`, this.backward);
    return sql`\nselect ${both}.* from ((${joined([only!, second], ') union all (')})) ${both}\norder by ${order}${bound()}`;
  }

  /** The page's rows and one more, if there is one, numbered as `place`. */
  rowsAndOneMore(size: Read<number>): Sql {
    const page = this.compilation.name('page');
    const key = this.order.key ? sql`${page}.${SORT_KEY}` : null;
    const order = orderBy(this.order, key, sql`${page}.id`, this.backward);
    return sql`\nselect ${page}.*, row_number() over (order by ${order}) as ${PLACE} from (${this.rows((request) => size(request) + 1)}) ${page}`;
  }

  /** How many rows the list has in all. */
  count(): Sql {
    const { from, at } = From.table(this.compilation, this.listing.model);
    const conditions = this.listing.conditions(at, from, this.parent, this.field);
    return sql`(select count(*)${from.text}${where(conditions)})`;
  }

  /** Whether the list has rows up to the `after` cursor, that is before the page; null where none is given. */
  upToAfter(): Sql | null {
    if (this.after.kind === 'none') return null;
    return this.#exists((key, id) => {
      const place = this.after.position();
      if (this.after.kind === 'keyed') return beyond(this.order, key, id, place, 'before', true);
      return sql`(${key!} is not null or ${idBeyond(this.order, id, place, 'before', true)})`;
    });
  }

  /** Whether the list has rows from the `before` cursor on, that is after the page; null where none is given. */
  fromBefore(): Sql | null {
    if (this.before.kind === 'none') return null;
    return this.#exists((key, id) => {
      const place = this.before.position();
      if (this.before.kind === 'unkeyed') return sql`${key!} is null and ${idBeyond(this.order, id, place, 'after', true)}`;
      const inKeyed = beyond(this.order, key, id, place, 'after', true);
      return this.order.nullable ? sql`(${key!} is null or ${inKeyed})` : inKeyed;
    });
  }

  #exists(condition: (key: Sql | null, id: Sql) => Sql): Sql {
    const { at, from, conditions, key } = this.#listed();
    return sql`exists (select 1${from.text}${where([...conditions, condition(key, at.id)])})`;
  }

  #listed(): { at: Alias<M>; from: From; conditions: readonly Sql[]; key: Sql | null } {
    const { from, at } = From.table(this.compilation, this.listing.model);
    const key = this.order.key?.(at, from) ?? null;
    return { at, from, conditions: this.listing.conditions(at, from, this.parent, this.field), key };
  }

  /** The scans that a page between the cursors needs, each as its conditions: over keyed rows, over rows without a key. */
  #branches(): ((key: Sql | null, id: Sql) => Sql[])[] {
    const { order, after, before } = this;
    if (after.kind === 'none' && before.kind === 'none') return [() => []];
    const branches: ((key: Sql | null, id: Sql) => Sql[])[] = [];
    if (after.kind !== 'unkeyed') {
      branches.push((key, id) => [
        ...(order.nullable ? [sql`${key!} is not null`] : []),
        ...(after.kind === 'keyed' ? [beyond(order, key, id, after.position(), 'after', false)] : []),
        ...(before.kind === 'keyed' ? [beyond(order, key, id, before.position(), 'before', false)] : []),
      ]);
    }
    if (order.nullable && before.kind !== 'keyed') {
      branches.push((key, id) => [
        sql`${key!} is null`,
        ...(after.kind === 'unkeyed' ? [idBeyond(order, id, after.position(), 'after', false)] : []),
        ...(before.kind === 'unkeyed' ? [idBeyond(order, id, before.position(), 'before', false)] : []),
      ]);
    }
    // After a row without a key and before a row with one: nothing stands there.
    return branches.length > 0 ? branches : [() => [sql`false`]];
  }
}

/** A cursor argument: whether it is given, and whether the row it names has a sort key. */
class GivenCursor {
  readonly kind: 'none' | 'keyed' | 'unkeyed';
  readonly #read: Read<Cursor | null>;

  constructor(
    private readonly field: Field,
    name: 'after' | 'before',
    orderName: string,
    private readonly order: Order<never>,
  ) {
    const { args, input } = field;
    this.#read = (request) => {
      const text = input.value(name)(request);
      return typeof text === 'string' ? decodeCursor(text, orderName, order, args) : null;
    };
    this.kind = field.compilation.branch((request) => {
      const cursor = this.#read(request);
      if (!cursor) return 'none';
      return cursor.key === null && order.nullable ? 'unkeyed' : 'keyed';
    });
  }

  position(): Position {
    const { compilation } = this.field;
    const type = { moment: sql`timestamptz`, text: sql`text`, number: sql`int` }[this.order.type];
    const id = compilation.bind((request) => this.#read(request)!.id, sql`int`);
    return { key: () => compilation.bind((request) => this.#read(request)!.key, type), id };
  }
}
