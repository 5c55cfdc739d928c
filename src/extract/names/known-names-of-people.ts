import { beginsCapital } from '../letters.js';
import type { Token, TokenRange } from '../reading.js';
import { PLAYER_NAMES } from '../lexicon/players.js';
import { INSIDER_NAMES } from '../lexicon/insiders.js';
import { MANAGER_NAMES } from '../lexicon/history.js';
import { commonKind } from '../lexicon/common-words.js';
import { GIVEN_NAMES } from '../lexicon/people.js';
import { foldName } from '../lexicon/tables.js';
import { PhraseIndex } from './phrases.js';

/** Full names that the tables of players, managers, officials and reporters have. */
const FULL_NAMES = new PhraseIndex<true>();
for (const name of [...PLAYER_NAMES, ...MANAGER_NAMES, ...INSIDER_NAMES]) if (/[ -]/u.test(name)) FULL_NAMES.add(name, true);

/**
 * The full name of somebody whom a table knows, where it begins at a token: "Lucy Bronze", "Will Fish", whose words are a metal and an animal elsewhere. None where it is
 * the beginning of a longer name that no table has ("James Rodriguez Keld").
 *
 * @param words the folded words of each token
 * @param end no name reaches past this token
 */
export function fullNameAt(tokens: readonly Token[], words: readonly (readonly string[])[], first: number, end: number): TokenRange | null {
  const found = FULL_NAMES.longestAt(words, first, end);
  if (!found || found.last - found.first < 2) return null;
  // "Kim [Little]" is read word by word.
  if (!tokens.slice(found.first, found.last).every(({ text }) => /^[\p{L}\p{M}.'’‘-]+$/u.test(text))) return null;
  // A stretch of small letters between the first word and the last is a particle: "van de".
  if (!beginsCapital(tokens[found.last - 1]!.text) && tokens[found.last - 2]?.text !== '-') return null;
  const after = found.last < end ? tokens[found.last] : undefined;
  const glued = after !== undefined && after.start === tokens[found.last - 1]!.end;
  if (glued && after.text === '-') return null;
  // "Ann Keld bin Lind"
  if (after !== undefined && /^(?:bin|ibn|bint|al|ben|van|von)$/u.test(after.text) && beginsCapital(tokens[found.last + 1]?.text ?? '')) return null;
  const goesOn = after !== undefined && !glued && after.pos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(after.text) && commonKind(after.text) === null && FULL_NAMES.longestAt(words, found.last, end) === null;
  return goesOn && !GIVEN_NAMES.has(foldName(after.text)) ? null : { first: found.first, last: found.last };
}
