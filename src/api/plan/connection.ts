import { getNamedType, type FieldNode, type GraphQLObjectType } from 'graphql';
import { encodeCursor } from './cursor.js';
import type { Alias, Model } from './datamodel.js';
import { arrayOf, total, utc } from './fields.js';
import { From } from './from.js';
import { orderBy } from './order.js';
import { pageOf, Paging, PLACE, SORT_KEY, type Listing } from './paging.js';
import type { Request } from './request.js';
import { Row, type Decode, type Decoder, type RowValues } from './row.js';
import { collect, decodeRows, objectOf, selectRow, type Field, type FieldPlan, type Place } from './selection.js';
import { sql, type Sql } from './sql.js';

/** What looking for a page's rows counts for when the rows of a request are bounded, and counting the whole list. */
const LIST_COST = 2;
const COUNT_COST = 5;

/** A list in pages, as the Relay cursor specification has it, for each parent in the statement that reads the parent. */
export function connection<M extends Model, P extends Model = never>(listing: Listing<M, P>): FieldPlan<P> {
  return (parent, field) => {
    const pages = new Pages(new Paging(listing, parent, field), field);
    const decode = pages.object(field.definition.type, field.nodes, (name, type, nodes) => pages.part(name, type, nodes));
    const read = pages.reader();
    return (row, request) => decode(read(row, request), request);
  };
}

/** One page as read: its rows in the list's order, and the parent's row, where its counts stand. */
interface PageRows {
  readonly rows: readonly RowValues[];
  /** Whether the list goes on beyond the end at which reading stopped. */
  readonly more: boolean;
  readonly parentRow: RowValues;
}

type Part = Decoder<PageRows>;

/** The parts of a connection on their way to SQL. What no selected part needs is not read. */
class Pages<M extends Model, P extends Model> {
  #items: { readonly at: Alias<M>; readonly place: Place } | undefined;
  #oneMore = false;
  readonly #size = (request: Request): number => pageOf(request, this.field.args).size;

  constructor(
    private readonly paging: Paging<M, P>,
    private readonly field: Field,
  ) {}

  /** Puts together the selected fields of the connection, of its edges or of its page info. */
  object<S>(
    returned: Field['definition']['type'],
    nodes: readonly FieldNode[],
    plan: (name: string, type: GraphQLObjectType, nodes: readonly FieldNode[]) => Decoder<S>,
  ): Decoder<S> {
    const selected = collect(this.field, getNamedType(returned) as GraphQLObjectType, nodes);
    return objectOf(
      selected.map(({ key, definition, nodes: inner }) => [key, plan(definition.name, getNamedType(definition.type) as GraphQLObjectType, inner)]),
    );
  }

  part(name: string, type: GraphQLObjectType, nodes: readonly FieldNode[]): Part {
    switch (name) {
      case 'nodes': {
        const node = this.#node(type, nodes);
        return ({ rows }, request) => rows.map((row) => node(row, request));
      }
      case 'edges': {
        this.#rows(); // even where nothing of an edge is selected, there is one for each row
        const edge = this.object<RowValues>(type, nodes, (part, partType, inner) => (part === 'cursor' ? this.#cursor() : this.#node(partType, inner)));
        return ({ rows }, request) => rows.map((row) => edge(row, request));
      }
      case 'pageInfo':
        return this.object<PageRows>(type, nodes, (part) => this.#pageInfo(part));
      case 'totalCount': {
        const place = this.field.row.add(this.paging.count());
        this.field.costs.push(() => COUNT_COST);
        return ({ parentRow }) => parentRow[place];
      }
      default:
        throw new Error(`A connection has no field ${name}`);
    }
  }

  /** Adds the page's rows, where they are needed, to the parent's; to be called when all parts are compiled. */
  reader(): (parentRow: RowValues, request: Request) => PageRows {
    if (!this.#items) return (parentRow) => ({ rows: [], more: false, parentRow });
    const { at, place } = this.#items;
    const { field, paging } = this;
    const key = paging.order.key ? sql`${at.name}.${SORT_KEY}` : null;
    const order = orderBy(paging.order, key, at.id, paging.backward);
    // Of the one row more nothing is read but that it is there: with what it nests it could cost as much as all the others.
    const json = this.#oneMore ? sql`case when ${at.name}.${PLACE} <= ${field.compilation.bind(this.#size, sql`int`)} then ${place.row.json} end` : place.row.json;
    const answer = field.row.add(arrayOf(sql`select ${json}${place.from.text}\norder by ${order}`));
    field.costs.push((request) => LIST_COST + this.#size(request) * (1 + total(place.costs, request)));
    return (parentRow, request) => {
      const { size, backward } = pageOf(request, field.args);
      const found = parentRow[answer] as unknown[];
      const rows = decodeRows(found.slice(0, size), place.row);
      return { rows: backward ? rows.reverse() : rows, more: found.length > size, parentRow };
    };
  }

  #node(type: GraphQLObjectType, nodes: readonly FieldNode[]): Decode {
    const { at, place } = this.#rows();
    return selectRow(place, at, type.name, nodes);
  }

  #cursor(): Decode {
    const { at, place } = this.#rows();
    const { order, orderName } = this.paging;
    const id = place.row.add(at.id);
    if (!order.key) return (row) => encodeCursor(orderName, { key: null, id: row[id] as number });
    const key = place.row.add(sql`${at.name}.${SORT_KEY}`);
    const keyOf = order.type === 'moment' ? (row: RowValues) => utc(row[key]) : (row: RowValues) => row[key] as string | number;
    return (row) => encodeCursor(orderName, { key: keyOf(row), id: row[id] as number });
  }

  #pageInfo(name: string): Part {
    const { backward } = this.paging;
    switch (name) {
      case 'startCursor':
      case 'endCursor': {
        const cursor = this.#cursor();
        const end = name === 'startCursor' ? 0 : -1;
        return ({ rows }, request) => (rows.length > 0 ? cursor(rows.at(end)!, request) : null);
      }
      case 'hasNextPage':
        return this.#goesOn(!backward, this.paging.fromBefore());
      case 'hasPreviousPage':
        return this.#goesOn(backward, this.paging.upToAfter());
      default:
        throw new Error(`A page info has no field ${name}`);
    }
  }

  /** Whether the list goes on at one end: beyond the rows read, where reading stopped there, or beyond the cursor given. */
  #goesOn(readingStops: boolean, beyondCursor: Sql | null): Part {
    if (readingStops) {
      this.#rows();
      this.#oneMore = true;
    }
    const place = beyondCursor ? this.field.row.add(beyondCursor) : null;
    return ({ more, parentRow }) => (readingStops && more) || (place !== null && parentRow[place] === true);
  }

  /** The page as a subquery, which the joins of its rows' fields hang on. */
  #rows(): { readonly at: Alias<M>; readonly place: Place } {
    if (!this.#items) {
      const { compilation } = this.field;
      const { from, at } = From.rows(compilation, this.paging.listing.model, () =>
        this.#oneMore ? this.paging.rowsAndOneMore(this.#size) : this.paging.rows(this.#size),
      );
      this.#items = { at, place: { compilation, row: new Row(), from, costs: [] } };
    }
    return this.#items;
  }
}
