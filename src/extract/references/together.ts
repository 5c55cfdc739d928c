import { ROLE_NOUNS } from '../lexicon/people.js';
import { isStaff } from '../posts.js';
import type { Entity, Mention, Token } from '../reading.js';
import type { Reference } from './clubs.js';

export interface TogetherInput {
  readonly tokens: readonly Token[];
  /** All mentions before the token that is looked at, in text order. */
  readonly mentions: readonly Mention[];
  readonly mentionAt: ReadonlyMap<number, Mention>;
}

/** Sentences back in which those are looked for who are meant together. */
const REACH = 2;
/** Mentions that are looked at, in sentences without end. */
const MOST_NEARBY = 40;
/** Tokens between two names of one list: "Keld and Everton’s Norway winger | Halvard". */
const LONGEST_JOINT = 9;
const LONGEST_LIST = 12;
const MEN = /^(?:players|men|youngsters|teenagers|internationals|stars|girls|women|targets|brothers|strikers|forwards|wingers|midfielders|defenders|goalkeepers|keepers|full-backs|centre-backs)$/u;
/** What is done with players: "sell | them |", but "beat them" with clubs. */
const DONE_TO_PLAYERS = /^(?:sign|land|buy|sell|loan|lure|offload|recruit|lose|keep|acquire|release)$/u;

/** "Keld and Lind are wanted. | The pair | have …", "| Both players | …", "… no intention of selling | them |": the people who were named together. */
export function peopleTogether(input: TogetherInput, token: number): Reference | null {
  const words = phraseAt(input, token);
  if (!words) return null;
  const [entity, ...others] = membersBefore(input, token, words.count, words.plain);
  return entity ? { entity, others, first: token, last: words.last, rule: 'people-together' } : null;
}

/** "Leeds prefer Keld to Lind, but | the former | …": of two people named close by, the one whose turn it is. */
export function oneOfTwoPeople(input: TogetherInput, token: number, which: 'former' | 'latter'): Entity | null {
  return membersBefore(input, token, 2, false)[which === 'former' ? 0 : 1] ?? null;
}

/** "Keld and Lind have been told | they | can go", "the pair have made it clear that | they | …": the people who are the sentence's subject together. */
export function subjectsTogether({ tokens, mentions }: TogetherInput, token: number): Reference | null {
  let k = mentions.length - 1;
  // "have told the club that they": who is told does not part them.
  if (mentions[k]?.entity.kind === 'CLUB' && /^(?:tell|inform|ask|leave)$/u.test(tokens[mentions[k]!.first - 1]?.lemma ?? '')) k--;
  const last = mentions[k];
  if (last?.entity.kind !== 'PERSON' || last.possessive || tokens[last.first]!.sentence !== tokens[token]!.sentence || !/^(?:VERB|AUX|ADV)$/u.test(tokens[last.last]?.pos ?? '') && !/^(?:that|they)$/u.test(tokens[last.last]?.lower ?? '')) return null;
  const people = last.others.length > 0 ? [last.entity, ...last.others] : listEndingAt(tokens, mentions, k);
  const [entity, ...others] = people;
  return entity && people.every(({ kind }) => kind === 'PERSON') && others.length > 0 ? { entity, others, first: token, last: token + 1, rule: 'people-together' } : null;
}

interface Phrase {
  readonly last: number;
  readonly count: number;
  /** The words alone do not say that people are meant, so that they must have stood as one: "both have". */
  readonly plain: boolean;
}

/** The words that mean several people, where they begin at a token. */
function phraseAt({ tokens, mentionAt }: TogetherInput, token: number): Phrase | null {
  const { lower, sentence } = tokens[token]!;
  const next = (i: number): string => (tokens[i]?.sentence === sentence ? tokens[i].lower : '');
  if (lower === 'them') return /^(?:VERB|AUX)$/u.test(tokens[token - 1]?.pos ?? '') && DONE_TO_PLAYERS.test(tokens[token - 1]!.lemma) ? { last: token + 1, count: 2, plain: true } : null;
  if (lower === 'both') {
    let i = token + 1;
    while (/^(?:of|the|these)$/u.test(next(i))) i++;
    if (MEN.test(next(i))) return { last: i + 1, count: 2, plain: false };
    return i === token + 1 && /^(?:VERB|AUX)$/u.test(tokens[i]?.pos ?? '') ? { last: i, count: 2, plain: true } : null;
  }
  if (lower !== 'the') return null;
  // "the Palace pair", "the young England duo"
  for (let i = token + 1; i < token + 5; i++) {
    const count = /^(?:pair|duo|two)$/u.test(next(i)) ? 2 : /^(?:trio|three)$/u.test(next(i)) ? 3 : 0;
    if (count === 0) {
      if (mentionAt.get(i)?.entity.kind === 'CLUB' || /^(?:ADJ|PROPN|NOUN)$/u.test(tokens[i]?.pos ?? '') && tokens[i]!.sentence === sentence && !mentionAt.has(i)) continue;
      return null;
    }
    if (/^(?:two|three)$/u.test(next(i))) return MEN.test(next(i + 1)) ? { last: i + 2, count, plain: false } : null;
    // "the pair of them", "the Palace duo | Keld and Lind |": the names follow.
    const after = tokens[i + 1];
    if (after?.sentence === sentence && (after.lower === 'of' || /^(?:NOUN|PROPN|NUM)$/u.test(after.pos)) || mentionAt.get(i + 1)?.entity.kind === 'PERSON') return null;
    return { last: i + 1, count, plain: false };
  }
  return null;
}

/**
 * So many people as stood last in one list, or else as were named at all nearby.
 *
 * @param listed only those of a list
 */
function membersBefore({ tokens, mentions }: TogetherInput, token: number, count: number, listed: boolean): readonly Entity[] {
  const here = tokens[token]!.sentence;
  const near: Mention[] = [];
  for (let k = mentions.length - 1; k >= 0 && near.length < MOST_NEARBY; k--) {
    const mention = mentions[k]!;
    if (here - tokens[mention.first]!.sentence > REACH) break;
    if (mention.entity.kind === 'PERSON' && mention.first < token) near.unshift(mention);
  }
  for (let k = near.length - 1; k > 0; k--) {
    if (here - tokens[near[k]!.first]!.sentence > 1) break;
    const members = listEndingAt(tokens, near, k);
    if (members.length === count) return members;
  }
  if (listed) return [];
  // "Leeds want Keld, while Lind is a target for Lens. Both players …"
  for (let back = 0; back <= REACH; back++) {
    const named = new Set(near.filter(({ first }) => here - tokens[first]!.sentence <= back).map(({ entity }) => entity).filter((person) => !isStaff(person) && !person.traits.journalist));
    if (named.size === count) return [...named];
    if (named.size > count) return [];
  }
  return [];
}

/** Who stands in the list that ends with one of the mentions; nobody where none does. */
function listEndingAt(tokens: readonly Token[], mentions: readonly Mention[], k: number): Entity[] {
  if (k < 1 || !joined(tokens, mentions[k - 1]!, mentions[k]!, true)) return [];
  let first = k - 1;
  while (first > 0 && k - first < LONGEST_LIST && joined(tokens, mentions[first - 1]!, mentions[first]!, false)) first--;
  return [...new Set(mentions.slice(first, k + 1).map(({ entity }) => entity))];
}

/** Whether two names stand in one list: "Keld | and Everton winger | Halvard". */
function joined(tokens: readonly Token[], a: Mention, b: Mention, last: boolean): boolean {
  const between = tokens.slice(a.last, b.first);
  if (a.possessive || between.length === 0 || between.length > LONGEST_JOINT || between[0]!.sentence !== tokens[b.first]!.sentence) return false;
  const joint = between.findLastIndex(({ lower }) => (last ? /^(?:and|or|nor|&|plus)$/u : /^(?:,|and|or)$/u).test(lower));
  if (joint < 0) return false;
  return between.every(({ pos, text, lower }, i) => !/^(?:VERB|AUX|SCONJ|PRON)$/u.test(pos) && !/^[.;:!?–—"“”]$/u.test(text) && (i < joint || /^(?:ADJ|NOUN|PROPN|NUM|DET|PUNCT|PART|CCONJ)$/u.test(pos) || ROLE_NOUNS.get(lower).length > 0));
}
