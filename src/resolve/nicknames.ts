import { readFileSync } from 'node:fs';

const rows: (readonly string[])[] = [];

/** For each short or full form, the rows of nicknames.tsv that have it. */
const rowsOf = new Map<string, Set<number>>();

readFileSync(new URL('nicknames.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .forEach((line, row) => {
    rows.push(line.split('\t'));
    for (const name of line.split('\t')) rowsOf.set(name, (rowsOf.get(name) ?? new Set()).add(row));
  });

/** The folded first names that may be forms of the same name as this one, itself among them. */
export function formsOf(name: string): Set<string> {
  return new Set([name, ...[...(rowsOf.get(name) ?? [])].flatMap((row) => rows[row] ?? [])]);
}

/** Whether two folded first names may be forms of one name, as "andy" and "andrew" are. */
export function areForms(a: string, b: string): boolean {
  const ofB = rowsOf.get(b);
  return ofB !== undefined && [...(rowsOf.get(a) ?? [])].some((row) => ofB.has(row));
}
