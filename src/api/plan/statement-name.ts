import { createHash } from 'node:crypto';

/** Names given out. Each is a prepared statement in every connection to the database, so there is a bound to them. */
const MOST_NAMES = 256;

const names = new Map<string, string>();

/** The name to prepare a statement under, the same for the same text; undefined when all names are given out. */
export function statementName(text: string): string | undefined {
  let name = names.get(text);
  if (name === undefined && names.size < MOST_NAMES) {
    name = `hearsay_${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
    names.set(text, name);
  }
  return name;
}
