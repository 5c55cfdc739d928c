import { stringify } from 'csv-stringify/sync';

export type PlainValue = string | number | boolean | null;

/** A value of a row as formats write it: moments in UTC, as RFC 3339 has them. */
export function plainValue(value: unknown): PlainValue {
  return value instanceof Date ? value.toISOString() : (value as PlainValue);
}

/** The first line of a CSV: the columns' names. */
export function csvHeader(columns: readonly string[], bom: boolean): string {
  return `${bom ? '\ufeff' : ''}${csvLines([columns])}`;
}

/**
 * Rows as RFC 4180 has them: commas, CRLF, quotation marks where they are needed. Null is an empty field. A text that a spreadsheet would
 * take for a formula (it begins with =, +, -, @, their full-width forms, a tab or a carriage return) gets an apostrophe before it, as OWASP advises.
 */
export function csvLines(rows: readonly (readonly PlainValue[])[]): string {
  return stringify(rows as PlainValue[][], { record_delimiter: '\r\n', escape_formulas: true, cast: { boolean: String } });
}

/** Objects as JSON, one a line. */
export function jsonLines(objects: readonly object[]): string {
  return objects.map((object) => `${JSON.stringify(object)}\n`).join('');
}
