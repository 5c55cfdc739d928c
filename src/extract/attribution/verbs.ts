import type { TokenRange } from '../reading.js';
import { cueWord, type CueWord } from '../lexicon/cues.js';
import type { Scene } from './scene.js';

/** A reporting verb with its auxiliaries and adverbs. */
export interface VerbGroup extends TokenRange {
  /** The verb itself. */
  readonly verb: number;
  readonly word: CueWord;
  readonly negated: boolean;
  /** "has said" */
  readonly perfect: boolean;
  readonly voice: 'active' | 'passive';
  /** `participle`: "…, claiming that"; `infinitive`: "went on to add that". */
  readonly shape: 'finite' | 'participle' | 'infinitive';
  /** "could", "will": nothing has been said yet. */
  readonly modal: string | null;
}

/** A verb takes no subject from further left than this, in tokens. */
export const SUBJECT_REACH = 70;

const NEGATION = /^(?:not|n't|never|nor)$/u;
export const MODAL = /^(?:can|could|may|might|must|shall|should|will|would|'ll|wo|ca)$/u;
export const BE = /^(?:is|are|was|were|be|been|being|'s|'re|am|'m|get|gets|got)$/u;
/** Reach of a verb group to the left, in tokens. */
const LONGEST_GROUP = 8;

/** What belongs to a verb on its left: where that begins, the auxiliaries from the nearest on, and whether "to" and a negation are among it. */
export function auxiliariesOf(scene: Scene, i: number, floor: number): { first: number; auxiliaries: string[]; infinitive: boolean; negated: boolean } {
  const { tokens } = scene;
  const auxiliaries: string[] = [];
  let negated = false;
  let infinitive = false;
  let first = i;
  for (let k = i - 1; k >= Math.max(floor, i - LONGEST_GROUP); k--) {
    const token = tokens[k]!;
    if (scene.mentionAt[k] || scene.quotedAt[k] !== scene.quotedAt[i]) break;
    if (NEGATION.test(token.lower)) negated = true;
    else if (token.lower === 'to' && token.pos === 'PART') {
      infinitive = true;
      first = k;
      break;
    } else if (token.pos === 'AUX' || BE.test(token.lower) && token.pos === 'VERB' || /^'(?:s|ve|d|ll|re)$/u.test(token.lower) && token.pos !== 'PART') auxiliaries.push(token.lower);
    else if (token.pos !== 'ADV' && !/^(?:also|since|previously|once|again|now|first|further|even|only)$/u.test(token.lower)) break;
    first = k;
  }
  return { first, auxiliaries, infinitive, negated };
}

/** The verb group whose verb is token `i`, or null where the word there is no form of a reporting verb. */
export function verbGroupAt(scene: Scene, i: number, floor: number): VerbGroup | null {
  const { tokens } = scene;
  const word = cueWord(tokens[i]!.lower);
  if (!word) return null;
  const { first, auxiliaries, infinitive, negated } = auxiliariesOf(scene, i, floor);
  const nearest = auxiliaries[0];
  const passive = word.form === 'past' && nearest !== undefined && (BE.test(nearest) && !(nearest === "'s" && auxiliaries.length === 1 && scene.mentionAt[first - 1]?.entity.kind === 'PERSON'));
  const participle = word.form === 'ing' && !auxiliaries.some((a) => BE.test(a)) && !infinitive;
  return {
    first, last: i + 1, verb: i, word, negated, perfect: auxiliaries.some((a) => /^(?:has|have|'s|'ve)$/u.test(a)),
    voice: passive ? 'passive' : 'active',
    shape: infinitive ? 'infinitive' : participle ? 'participle' : 'finite',
    modal: auxiliaries.find((a) => MODAL.test(a)) ?? null,
  };
}

const TALKING_INFINITIVE = /^(?:go|goes|going|went|gone|continue|continued|continues|proceed|proceeded|take|takes|took|taken|phoned|telephoned|rang|texted|contacted|quick|keen|eager|happy|far|moved|moves|rushed|spoke|speaking|spoken|statement|note|letter|interview|used|chose|post|wrote|written|writes|adamant|point|pains|hastened|forced|compelled|obliged|moved|broke|felt|bound|duty|careful)$/u;

/** "went on to say", "was quick to add": an infinitive that says that something was said; not "refused to say". */
export function infinitiveReports(scene: Scene, group: VerbGroup, floor: number): boolean {
  for (let k = group.first - 1; k >= Math.max(floor, group.first - 6); k--) {
    const { lower, pos } = scene.tokens[k]!;
    if (TALKING_INFINITIVE.test(lower)) return true;
    // "had to admit that"
    if (lower === 'had' && k === group.first - 1 && /^(?:admit|concede|acknowledge|accept|confess)$/u.test(group.word.cue.lemma)) return true;
    if (pos === 'VERB' || lower === ',') return false;
  }
  return false;
}

const SPEAKERS_ONLY = /^(?:say|tell|claim|insist|argue|warn|announce|admit|state|declare|explain|promise|vow|maintain|allege|write|inform|assure|reply|tweet|complain|pledge|stress|reiterate|contend|joke|lament|concede|acknowledge|reckon|remark|reassure|remind|advise|quip|boast|opine|protest|confess|respond|moan|grumble|confide|divulge|whisper|mutter|maintain|rant|fume)$/u;

/** Whether only a speaker can be the verb's subject: results "suggest" and "confirm", but they do not "insist". */
export const takesSpeaker = (group: VerbGroup): boolean => SPEAKERS_ONLY.test(group.word.cue.lemma);
