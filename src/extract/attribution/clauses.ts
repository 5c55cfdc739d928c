import type { TokenRange } from '../reading.js';
import type { Scene } from './scene.js';
import { isComma, isDash } from './scene.js';

export const SUBJECT_PRONOUN = /^(?:i|he|she|they|it|we|there|you|this|that|these|those|nobody|everyone|everybody|nothing|none|neither)$/u;
const OBJECT_PRONOUN = /^(?:him|them|me|us|himself|herself|themselves|itself|whom)$/u;
const OPENER = /^(?:NOUN|PROPN|ADJ|NUM|DET|PRON|SYM)$/u;
/** Furthest that the finite verb of a clause may be from its first word, in tokens. */
export const LONGEST_SUBJECT = 28;
/** Longest aside between dashes, in tokens. */
const LONGEST_ASIDE = 60;
/** Longest content, in tokens; longer sentences are lists. */
export const LONGEST_CONTENT = 300;

const isMark = (text: string): boolean => /^["“”‘’'()[\]«»„]$/u.test(text);
export const isFinite = (scene: Scene, i: number): boolean => {
  const token = scene.tokens[i]!;
  // The tagger takes "the Reds plan to sell" for nouns.
  if (token.pos === 'NOUN' && /^(?:plans?|hopes?|wants?|looks?|aims?|needs?|claims?|moves?)$/u.test(token.lower) && scene.tokens[i + 1]?.lower === 'to' && /^(?:NOUN|PROPN)$/u.test(scene.tokens[i - 1]?.pos ?? '') && /s$/u.test(scene.tokens[i - 1]!.lower) !== /s$/u.test(token.lower)) return true;
  if (token.pos === 'AUX') return scene.tokens[i - 1]?.lower !== 'to' && !/^(?:being|been|having)$/u.test(token.lower) && token.lower !== 'be';
  return token.pos === 'VERB' && !/ing$/u.test(token.lower) && !/^(?:to|not)$/u.test(leftOfMark(scene, i)) && !ownedNoun(scene, i);
};

/** The word before a token, over an opening mark: "to “go for it”". */
const leftOfMark = (scene: Scene, i: number): string => {
  const before = scene.tokens[i - 1]?.lower ?? '';
  return isMark(before) && scene.quotedAt[i - 1] !== undefined ? scene.tokens[i - 2]?.lower ?? '' : before;
};

/** "the club's approach": what the tagger takes for a verb right behind an owner is a noun, or describes one. */
const ownedNoun = (scene: Scene, i: number): boolean => scene.mentionAt[i - 1]?.possessive === true && scene.mentionAt[i - 1]!.form === 'name' && scene.mentionAt[i - 1]!.last === i && /^['’]s?$/u.test(scene.tokens[i - 1]!.text);

/** Whether a finite verb stands in the range. */
export const hasClause = (scene: Scene, range: TokenRange): boolean => {
  for (let i = range.first; i < range.last; i++) if (isFinite(scene, i)) return true;
  return false;
};

/**
 * Whether a clause with a subject and a finite verb begins at token `start`, as one does behind a verb that leaves "that" out.
 *
 * @param strict for a verb that takes objects as well ("confirmed the deal"): then only a verb that can't be a participle will do
 */
export function clauseAt(scene: Scene, start: number, limit: number, strict: boolean): boolean {
  const { tokens } = scene;
  let i = start;
  while (i < limit && isMark(tokens[i]!.text)) i++;
  const opener = tokens[i];
  if (!opener || i >= limit) return false;
  // "told anyone who would listen", "told Keld no when he asked"
  if (/^(?:who|whom|whose)$/u.test(opener.lower) || opener.lower === 'no' && /^(?:when|if|to|,)$/u.test(tokens[i + 1]?.lower ?? '')) return false;
  const mention = scene.mentionAt[i];
  if (!mention && OBJECT_PRONOUN.test(opener.lower)) return false;
  const gerund = !strict && opener.pos === 'VERB' && /ing$/u.test(opener.lower);
  if (!mention && !OPENER.test(opener.pos) && !gerund && !/^(?:there|both|such|only|not|no|if|without|forward|back)$/u.test(opener.lower)) return false;
  const pronoun = SUBJECT_PRONOUN.test(opener.lower) && !(opener.pos === 'DET');
  const subordinate = /^(?:if|without)$/u.test(opener.lower);
  if (subordinate && strict) return false;
  const end = Math.min(limit, i + LONGEST_SUBJECT);
  for (let k = i + 1; k < end; k++) {
    const token = tokens[k]!;
    if (isMark(token.text) || scene.mentionAt[k] && scene.mentionAt[k]!.first < k) continue;
    // "the only ground he …": what the tagger takes for a verb behind an article is a noun.
    const misread = token.pos === 'VERB' && (articleLeads(scene, i, k) || possessiveLeads(scene, i, k));
    if (misread && /^(?:he|she|they|we|i)$/u.test(tokens[k + 1]?.lower ?? '')) return false;
    if (misread) {
      // "his wish to talk has surprised"
      if (tokens[k + 1]?.lower === 'to') k++;
      continue;
    }
    // "adds two assists and is top scorer": the verb goes on the sentence, not a clause.
    if (isFinite(scene, k) && strict && tokens[k - 1]!.pos === 'CCONJ') return false;
    if (isFinite(scene, k)) return subordinate ? true : finiteIsMain(scene, i, k, strict && !pronoun);
    // "the only shirt he ever wore": a relative clause that leaves "that" out.
    if (!subordinate && k > i + 1 && /^(?:he|she|they|we|i)$/u.test(token.lower) && /^(?:NOUN|PROPN|NUM)$/u.test(tokens[k - 1]!.pos)) return false;
    if (token.pos === 'CCONJ' && !subordinate && /^(?:he|she|they|it|we|i)$/u.test(tokens[k + 1]?.lower ?? '')) return false;
    if (token.pos === 'CCONJ' && strict && /^(?:but|or)$/u.test(token.lower)) return false;
    // "added a third as time ran down"
    if (strict && !subordinate && /^(?:as|when|while|because|if)$/u.test(token.lower)) return false;
    if (isComma(token)) {
      if (subordinate) continue;
      const close = nextComma(scene, k + 1, end);
      if (close === null || !/^(?:who|which|whose|a|an|the|after|with|aged|worth|now|currently|once|\d+)$/u.test(tokens[k + 1]?.lower ?? '') && !isParticiple(tokens[k + 1])) return false;
      k = close;
      continue;
    }
    if (isDash(scene, k) && !strict) {
      const close = closingDash(scene, k + 1, end);
      if (close === null) return false;
      k = close;
      continue;
    }
    if (/^[;:.!?]$/u.test(token.text) || isDash(scene, k)) return false;
    if (!subordinate && !(token.lower === 'that' && token.pos === 'DET') && (token.pos === 'SCONJ' || /^(?:to|who|which|whose|where|what|that|how|whether|why)$/u.test(token.lower)) && !/^(?:to|in|after|of|from|between|with)$/u.test(token.lower)) return false;
    // "declared the main candidate to follow him is banned": what the subject is there to do.
    if (token.lower === 'to' && token.pos === 'PART') return strict && !subordinate && k > i + 1 && tokens[k - 1]!.pos === 'NOUN' && goesOnBehindPurpose(scene, k + 1, end);
  }
  return false;
}

/** Whether an auxiliary follows the verb at `from` with no other clause between them. */
function goesOnBehindPurpose(scene: Scene, from: number, end: number): boolean {
  for (let i = from + 1; i < end; i++) {
    const { pos, lower, text } = scene.tokens[i]!;
    if (pos === 'AUX') return /^(?:is|are|was|were|has|had|will|would)$/u.test(lower) && !/^(?:PRON|CCONJ|SCONJ)$/u.test(scene.tokens[i - 1]!.pos);
    if (/^(?:SCONJ|CCONJ)$/u.test(pos) || pos === 'PRON' && !/^(?:his|her|their|its)$/u.test(lower) || /^(?:who|which|that|whose|where|what)$/u.test(lower) || /^[,;:.–—-]$/u.test(text) || scene.quotedAt[i]) return false;
  }
  return false;
}

/** Whether only an article and its adjectives stand before token `at` in the clause that begins at `start`. */
function articleLeads(scene: Scene, start: number, at: number): boolean {
  if (!/^(?:the|a|an)$/u.test(scene.tokens[start]!.lower) || scene.mentionAt[start]) return false;
  for (let i = start + 1; i < at; i++) if (!/^(?:ADJ|ADV|NUM)$/u.test(scene.tokens[i]!.pos) || scene.mentionAt[i]) return false;
  return true;
}

/** "their | match | against Fulham has been put off", "Everton's worst | fears": what the tagger takes for a verb right behind a possessive, or its adjectives, is a noun. */
function possessiveLeads(scene: Scene, start: number, at: number): boolean {
  let i = at - 1;
  while (i > start && scene.tokens[i]!.pos === 'ADJ' && !scene.mentionAt[i]) i--;
  return /^(?:his|her|their|its|our|my|your|['’]s)$/u.test(scene.tokens[i]!.lower) && !(scene.tokens[i]!.pos === 'AUX' || scene.tokens[i]!.pos === 'VERB');
}

export function nextComma(scene: Scene, from: number, limit: number): number | null {
  for (let i = from; i < limit; i++) if (isComma(scene.tokens[i])) return i;
  return null;
}

/** Whether the verb at `verb` is the clause's own and not a participle that describes a noun ("the deal agreed in May"). */
function finiteIsMain(scene: Scene, start: number, verb: number, strict: boolean): boolean {
  const { tokens } = scene;
  const token = tokens[verb]!;
  if (token.pos === 'AUX' || !strict) return true;
  if ((/(?:ed|en)$/u.test(token.lower) || /^(?:made|paid|set|held|built|left|put|brought|won|lost|sold|bought|spent|done|sent|led|found)$/u.test(token.lower)) && /^(?:by|in|with|from|at|on|for|to)$/u.test(tokens[verb + 1]?.lower ?? '')) return false;
  const before = tokens[verb - 1]!;
  return verb > start && (scene.mentionAt[verb - 1] !== undefined || /^(?:NOUN|PROPN|PRON|ADV|PUNCT)$/u.test(before.pos)) && !/^(?:his|her|their|its|our|my|your)$/u.test(before.lower);
}

/** Whether the token is a present participle. */
export const isParticiple = (token: { readonly pos: string; readonly lower: string } | undefined): boolean => token?.pos === 'VERB' && /ing$/u.test(token.lower);

/** The text of some tokens, in lower case. */
export const lowerText = (scene: Scene, first: number, last: number, limit: number): string => {
  const end = Math.min(last, limit);
  return first < end ? scene.text.slice(scene.tokens[first]!.start, scene.tokens[end - 1]!.end).toLowerCase() : '';
};

/** The next dash within the longest aside, where there is one. */
export function closingDash(scene: Scene, from: number, limit: number): number | null {
  for (let i = from; i < Math.min(limit, from + LONGEST_ASIDE); i++) if (isDash(scene, i)) return i;
  return null;
}
