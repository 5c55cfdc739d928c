import { alternatives, readTable } from './tables.js';

const kinds = new Map(readTable('stances.tsv').map((row) => [row.lemma!, alternatives(row.kinds)]));
const NONE: readonly string[] = [];

/** What kinds of saying, thinking, wanting or acting with words the word of this base form tells of. */
export const kindsOfTelling = (lemma: string): readonly string[] => kinds.get(lemma) ?? NONE;
