import { ApiError } from '../errors.js';
import type { Request } from './request.js';
import { joined, sql, type Sql } from './sql.js';

/** A row of a statement's answer, an array. */
export type RowValues = readonly unknown[];

/** Makes the value of one field from what its object is read from. */
export type Decoder<S> = (source: S, request: Request) => unknown;

/** Makes the value of one field from its row. */
export type Decode = Decoder<RowValues>;

/** PostgreSQL passes at most 100 arguments to a function. */
const MOST_ARGUMENTS = 100;

/** The columns that the fields of one row need, each once. */
export class Row {
  readonly #columns: Sql[] = [];
  readonly #places = new Map<string, number>();

  /** Asks for a column; gives its place in the decoded row. */
  add(column: Sql): number {
    const known = this.#places.get(column.text);
    if (known !== undefined) return known;
    const place = this.#columns.length;
    if (place === MOST_ARGUMENTS * MOST_ARGUMENTS) {
      throw new ApiError('QUERY_TOO_COMPLEX', 'The selection needs too many columns at once. Ask for less, or in several requests.');
    }
    this.#columns.push(column);
    this.#places.set(column.text, place);
    return place;
  }

  /** The row as one JSON array, in arrays of a hundred where it is longer. To be asked for when all columns are added. */
  get json(): Sql {
    if (!this.#nested) return sql`json_build_array(${joined(this.#columns, ', ')})`;
    const parts: Sql[] = [];
    for (let start = 0; start < this.#columns.length; start += MOST_ARGUMENTS) {
      parts.push(sql`json_build_array(${joined(this.#columns.slice(start, start + MOST_ARGUMENTS), ', ')})`);
    }
    return sql`json_build_array(${joined(parts, ', ')})`;
  }

  /** The columns' values from what `json` gave. */
  values(answer: unknown): RowValues {
    return this.#nested ? (answer as RowValues[]).flat() : (answer as RowValues);
  }

  get #nested(): boolean {
    return this.#columns.length > MOST_ARGUMENTS;
  }
}
