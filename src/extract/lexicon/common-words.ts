import { alternatives, foldName, readTable } from './tables.js';

/** `weak`: an ordinary word that is a surname as well ("Park"); `strong`: any other. */
export type CommonKind = 'strong' | 'weak';

const COMMON_WORDS = new Map<string, CommonKind>();
for (const row of readTable('common-words.tsv')) for (const word of alternatives(row.words)) COMMON_WORDS.set(word, row.kind === 'surnames' ? 'weak' : 'strong');

/** Endings that hardly a surname has: "Rehabilitation", "Counterterrorism", "Sustainability". */
const ENDING_OF_WORDS = /.{3}(?:tions?|ments?|ness|ships?|ility|ities|isms?|ology|ologies|graphy|ances|ences|ional|ically|ising|izing)$/u;

/** How ordinary a capitalised word is that may be part of a name; null for any that is no ordinary word. */
export function commonKind(word: string): CommonKind | null {
  const folded = foldName(word);
  if (folded.includes('-') && folded.split('-').every((part) => COMMON_WORDS.has(part))) return 'strong';
  return COMMON_WORDS.get(folded) ?? (ENDING_OF_WORDS.test(folded) ? 'weak' : null);
}
