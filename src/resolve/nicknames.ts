import { readFileSync } from 'node:fs';

/** For each short or full form, the rows of nicknames.tsv that have it. */
const rowsOf = new Map<string, Set<number>>();

readFileSync(new URL('nicknames.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .forEach((line, row) => {
    for (const name of line.split('\t')) rowsOf.set(name, (rowsOf.get(name) ?? new Set()).add(row));
  });

/** Whether two folded first names may be forms of one name, as "andy" and "andrew" are. */
export function areForms(a: string, b: string): boolean {
  const rows = rowsOf.get(b);
  return rows !== undefined && [...(rowsOf.get(a) ?? [])].some((row) => rows.has(row));
}
