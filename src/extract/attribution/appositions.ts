import { ROLE_NOUNS } from '../lexicon/people.js';
import type { Mention, TokenRange } from '../reading.js';
import { isFinite } from './content.js';
import { isComma, type Scene } from './scene.js';

/** Furthest that a name may stand before its verb, in tokens. */
const LONGEST_APPOSITION = 45;
/** In tokens. */
const LONGEST_RELATIVE = 18;

const RELATIVE = /^(?:who|whose|which)$/u;
const OPENS_APPOSITION = /^(?:a|an|the|one|his|her|their|its|also|now|then|formerly|himself|herself|both|\d\d)$/u;
const OPENS_ADJUNCT = /^(?:speaking|asked|citing|referring|writing|appearing|reached|quoted|when|while)$/u;

/** "the Mayor, Councillor | Alan Reed": only what he is called stands between. */
export function titlesOnly(scene: Scene, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (!/^(?:NOUN|PROPN|ADJ|DET)$/u.test(scene.tokens[i]!.pos) && !/^[.'’-]$/u.test(scene.tokens[i]!.text)) return false;
  return true;
}

/** What stands behind names for an office or an honour. */
const HONOUR = /^(?:MP|MEP|MSP|MS|TD|KC|QC|SC|OBE|MBE|CBE|AM|PhD|Jr|Sr)\.?$/u;

/**
 * "Ann Park, who lost a brother in Derby, Maine, in July, | said": the name that words between commas tell something of, however many commas they have.
 * A clause of their own ("Reed, a player, was there, …") shows that they ended before.
 *
 * @param close the comma before the verb
 * @param floor first token that may belong to it
 */
export function apposedName(scene: Scene, close: number, floor: number): Mention | null {
  const { tokens } = scene;
  let found: Mention | null = null;
  // Where the last relative clause on the way to the verb begins: the verbs in it are its own.
  let relative = close;
  for (let k = close - 2; k > floor && k >= close - LONGEST_APPOSITION; k--) {
    const { text } = tokens[k]!;
    if (/^[;:!?"“”]$/u.test(text) || scene.quotedAt[k]) break;
    if (text !== ',' && text !== '(') continue;
    const opener = tokens[k + 1]!;
    // "Ann Park MP, chair of the committee, said"
    const end = HONOUR.test(tokens[k - 1]!.text) ? k - 1 : k;
    const name = scene.mentionAt[end - 1];
    if (RELATIVE.test(opener.lower)) relative = k + 1;
    if (!name || name.last !== end || name.first < floor || name.form !== 'name' || !/^(?:PERSON|ORGANISATION)$/u.test(name.entity.kind)) continue;
    const told = RELATIVE.test(opener.lower) || OPENS_APPOSITION.test(opener.lower) || ROLE_NOUNS.get(opener.lower).length > 0
      || opensSentence(scene, name, floor) && (OPENS_ADJUNCT.test(opener.lower) || opener.pos === 'ADP');
    if (told && !hasFiniteVerb(scene, k + 1, relative)) found = name;
  }
  return found;
}

/** Whether only titles, or "Meanwhile," and the like, stand before a name in its sentence. */
function opensSentence(scene: Scene, name: Mention, floor: number): boolean {
  const first = Math.max(scene.frames[scene.frameAt[name.first]!]!.first, floor);
  return titlesOnly(scene, first, name.first) || name.first - first <= 8 && isComma(scene.tokens[name.first - 1]) && !hasFiniteVerb(scene, first, name.first);
}

function hasFiniteVerb(scene: Scene, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (!scene.mentionAt[i] && isFinite(scene, i)) return true;
  return false;
}

/**
 * "officials who spoke with The Gazette | said": where the relative clause begins that a phrase before the verb is only part of, so that the subject
 * is what it tells of; null where the phrase is the subject itself.
 *
 * @param phrase the noun phrase right before the verb, with the token of its head
 */
export function relativeBefore(scene: Scene, phrase: TokenRange & { readonly head: number }, floor: number): number | null {
  const { tokens } = scene;
  if (!scene.mentionAt[phrase.head] && !/^(?:NOUN|PROPN|PRON)$/u.test(tokens[phrase.head]!.pos) || !/^(?:ADP|VERB|DET|ADJ|NUM)$/u.test(tokens[phrase.first - 1]?.pos ?? '')) return null;
  for (let k = phrase.first - 1; k > floor && k >= phrase.first - LONGEST_RELATIVE; k--) {
    const token = tokens[k]!;
    if (/^[,;:.!?"“”()]$/u.test(token.text) || scene.quotedAt[k] || /^(?:and|but)$/u.test(token.lower)) return null;
    const relates = /^(?:who|which)$/u.test(token.lower) || token.lower === 'that' && /^(?:AUX|VERB)$/u.test(tokens[k + 1]!.pos) && tokens[k - 1]!.pos === 'NOUN';
    if (relates) return hasFiniteVerb(scene, k + 1, phrase.first) ? k : null;
  }
  return null;
}
