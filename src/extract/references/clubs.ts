import type { Entity, Mention, Sentence, Token } from '../reading.js';
import { CLUB_AREAS, clubNamed } from '../lexicon/clubs.js';
import { championsMeant, clubsManagedBy } from '../lexicon/history.js';
import { NATIONALITIES } from '../lexicon/people.js';
import { beginsCapital } from '../letters.js';
import type { Focus } from './focus.js';

const CLUB_NOUN = /^(?:club|clubs|side|team|outfit|giants|giant|hierarchy|employers|rivals|champions?|winners|holders|leaders|minnows|heavyweights)$/u;
/** Sentences over which a description still finds the club that was named. */
const FAR = 120;
const CHAMPIONS = /^(?:champions?|winners|holders)$/u;
const OUTFIT = /^(?:side|team|outfit|men|charges|squad|employers|club|boys|troops)$/u;
/** Leagues that tell a club's country. */
const LEAGUE_COUNTRY: Readonly<Record<string, string>> = {
  'premier league': 'England', 'premier': 'England', 'championship': 'England', 'la liga': 'Spain', 'laliga': 'Spain', 'serie a': 'Italy', 'bundesliga': 'Germany', 'ligue 1': 'France', 'eredivisie': 'Netherlands',
  'primeira liga': 'Portugal', 'mls': 'United States', 'saudi pro league': 'Saudi Arabia', 'scottish premiership': 'Scotland', 'super lig': 'Turkey',
};

export interface ClubReferenceInput {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly words: readonly (readonly string[])[];
  readonly date: string | null;
  readonly focus: Focus;
  readonly mentionAt: ReadonlyMap<number, Mention>;
  readonly clubs: readonly Entity[];
  /** Adds an entity for a club that the text means without naming it. */
  readonly introduce: (name: string) => Entity | null;
  /** Whose words these are; null in the narrator's. */
  readonly speaker: Entity | null;
}

export interface Reference {
  readonly entity: Entity;
  readonly others: readonly Entity[];
  readonly first: number;
  readonly last: number;
  readonly rule: string;
}

/** A club that the words at token `at` describe: "the Merseyside club", "Pep Guardiola’s side", "his current employers", "the champions". */
export function clubDescribedAt(input: ClubReferenceInput, at: number): Reference | null {
  return outfitOfPerson(input, at) ?? describedClub(input, at);
}

/** Nouns and verbs of going to a club. */
const GOING = /^(?:move|switch|transfer|return|head|go|loan|depart|departure|relocate|back|jet|travel|fly)$/u;
const LEAGUE = /league|liga|serie|ligue|bundesliga|championship|premiership|^mls$|^nwsl$/iu;

/** "a move to | Tyneside |", "return to | north London |": the one club of the text whose town or part of the country it is; `to` is the token of "to". */
export function clubOfPlaceAt(input: ClubReferenceInput, to: number): Reference | null {
  const { tokens, words } = input;
  if (!GOING.test(tokens[to - 1]?.lemma ?? '')) return null;
  const first = to + 1;
  const match = CLUB_AREAS.longestAt(words, first, input.sentences[tokens[to]!.sentence]!.last);
  if (!match || !beginsCapital(tokens[match.last - 1]!.text)) return null;
  const next = tokens[match.last];
  if (next && next.sentence === tokens[to]!.sentence && /^(?:NOUN|PROPN|ADJ|PART)$/u.test(next.pos) || next?.text === '-') return null;
  const phrase = tokens.slice(first, match.last).map(({ text }) => text).join(' ');
  if (LEAGUE.test(phrase) || NATIONALITIES.longestAt(words, first, match.last)) return null;
  const names = new Set(match.values.filter(({ country }) => country !== phrase).map(({ name }) => name));
  const [club, another] = input.clubs.filter(({ name }) => names.has(name));
  return club && !another ? { entity: club, others: [], first, last: match.last, rule: 'club-of-place' } : null;
}

function outfitOfPerson(input: ClubReferenceInput, at: number): Reference | null {
  const mention = input.mentionAt.get(at);
  if (!mention || mention.first !== at || mention.entity.kind !== 'PERSON' || !mention.possessive) return null;
  const sentenceEnd = input.sentences[input.tokens[at]!.sentence]!.last;
  // "his side", "Guardiola's side", "Klopp's high-flying team"
  const from = mention.form === 'pronoun' ? mention.last : mention.last + 1;
  for (let i = from; i < Math.min(sentenceEnd, from + 3); i++) {
    const token = input.tokens[i]!;
    if (input.mentionAt.has(i)) return null;
    if (/^(?:former|old|boyhood|previous|next|new|future|first|second|youth)$/u.test(token.lower)) return null;
    if (OUTFIT.test(token.lower) && !/^(?:captain|skipper|manager|boss|record|mate|mates)$/u.test(input.tokens[i + 1]?.lower ?? '')) {
      const club = clubOf(input, mention.entity);
      return club ? { entity: club, others: [], first: mention.form === 'pronoun' ? at : mention.first, last: i + 1, rule: 'club-of-person' } : null;
    }
    if (!/^(?:ADJ|NOUN|PUNCT|PROPN)$/u.test(token.pos)) return null;
  }
  return null;
}

/** A person's club by the text; for one whom the managers' table knows, by that. */
export function clubOf(input: Pick<ClubReferenceInput, 'date' | 'clubs' | 'introduce'>, person: Entity): Entity | null {
  if (person.traits.club) return person.traits.club;
  const managed = clubsManagedBy(person.name, input.date);
  for (const name of managed) {
    const named = input.clubs.find((club) => club.name === name);
    if (named) return named;
  }
  return managed[0] !== undefined && (input.date !== null || managed.length === 1) && !person.traits.roles.has('PLAYER') ? input.introduce(managed[0]) : null;
}

function describedClub(input: ClubReferenceInput, at: number): Reference | null {
  const { tokens, words } = input;
  const determiner = tokens[at]!.lower;
  if (!/^(?:the|his|her|their|this)$/u.test(determiner)) return null;
  const sentence = input.sentences[tokens[at]!.sentence]!;
  let noun = -1;
  for (let i = at + 1; i < Math.min(sentence.last, at + 8); i++) {
    if (input.mentionAt.get(i)?.entity.kind === 'PERSON') return null;
    if (CLUB_NOUN.test(tokens[i]!.lower) && !(tokens[i]!.lower === 'team' && /^(?:news|mate|mates)$/u.test(tokens[i + 1]?.lower ?? '')) && !(tokens[i]!.lower === 'champions' && tokens[i + 1]?.lower === 'league')) {
      noun = i;
      break;
    }
    if (/^(?:VERB|AUX|ADP|PRON|SCONJ|CCONJ|DET)$/u.test(tokens[i]!.pos) && tokens[i - 1]!.lower !== 'serie' || /^[,.;:!?"“”()]$/u.test(tokens[i]!.text)) return null;
  }
  if (noun < 0) return null;
  // "the club captain", "the side's", "the team bus": a modifier of something else
  const after = tokens[noun + 1];
  if (after && after.sentence === tokens[at]!.sentence && /^(?:captain|skipper|record|legend|chief|chiefs|boss|bosses|director|president|season|statement|website|doctor|icon)$/u.test(after.lower)) {
    if (noun > at + 1) return null;
  }
  const phrase = tokens.slice(at + 1, noun).map((t) => t.lower).join(' ').replace(/ - /gu, '-').replace(/ '(?=s\b)/gu, "'");
  const last = noun + 1;
  const make = (entity: Entity | null | undefined, rule: string): Reference | null => (entity ? { entity, others: [], first: at, last, rule } : null);

  if (CHAMPIONS.test(tokens[noun]!.lower)) return champions(input, at, noun, phrase, make);
  const modifiers = new Set(phrase.split(' '));
  if (/\b(?:former|old|boyhood|other|rival|next|new|previous|first|second|another|top|big|local|hometown|childhood|youth|national|parent|women's)\b/u.test(phrase)) {
    if (!/\bparent\b/u.test(phrase)) return null;
  }
  const area = byArea(input, at, noun);
  if (area) return make(pick(input, at, area.clubs), `club-area:${area.phrase}`);
  for (const [league, country] of Object.entries(LEAGUE_COUNTRY)) {
    if (phrase.includes(league)) return make(pick(input, at, input.clubs.filter((c) => clubNamed(c.name)?.country === country)), 'club-league');
  }
  const nation = NATIONALITIES.longestAt(words, at + 1, noun);
  if (nation && nation.last <= noun) return make(pick(input, at, input.clubs.filter((c) => nation.values.includes(clubNamed(c.name)?.country ?? ''))), 'club-country');
  if (phrase !== '' && ![...modifiers].every((m) => /^(?:current|same|present|selling|buying|football|whole|entire|parent)$/u.test(m))) return null;
  return bareClub(input, at, noun, determiner, make);
}

/** "the club", "his club", "their current employers". */
function bareClub(input: ClubReferenceInput, at: number, noun: number, determiner: string, make: (entity: Entity | null | undefined, rule: string) => Reference | null): Reference | null {
  const head = input.tokens[noun]!.lower;
  if (/^(?:clubs|rivals|leaders|giants|giant|heavyweights|minnows)$/u.test(head)) return null;
  if (head === 'team' && determiner === 'the' && input.speaker === null && !/^(?:AUX|VERB)$/u.test(input.tokens[noun + 1]?.pos ?? '')) return null;
  if (determiner === 'his' || determiner === 'her') {
    const owner = input.mentionAt.get(at);
    if (owner?.entity.kind === 'PERSON') return make(clubOf(input, owner.entity), 'club-of-person');
    return null;
  }
  if (input.speaker?.kind === 'PERSON' && /^(?:the|this)$/u.test(determiner)) {
    const own = clubOf(input, input.speaker);
    if (own) return make(own, 'club-of-speaker');
  }
  if (determiner === 'their') return null;
  const other = dealtWith(input, at);
  const found = input.focus.best({ at, object: false, fits: (e) => e.kind === 'CLUB' && e !== other });
  return make(found?.entity ?? (input.clubs.length === 1 ? input.clubs[0] : null), 'club-in-focus');
}

/** "Everton remain in talks with | the club |": no club talks with itself; the one that does. */
function dealtWith({ tokens, mentionAt, sentences }: ClubReferenceInput, at: number): Entity | null {
  if (!/^(?:with|to|from)$/u.test(tokens[at - 1]?.lower ?? '') || !/^(?:talk|negotiation|discussion|contact|agreement|touch|dialogue|bid|offer|approach|deal|enquiry|inquiry|term)$/u.test(tokens[at - 2]?.lemma ?? '')) return null;
  const { first } = sentences[tokens[at]!.sentence]!;
  for (let i = at - 3; i >= Math.max(first, at - 14); i--) {
    const mention = mentionAt.get(i);
    if (mention) return mention.entity.kind === 'CLUB' && !mention.possessive ? mention.entity : null;
    if (/^(?:SCONJ|CCONJ)$/u.test(tokens[i]!.pos) || /^[,;:]$/u.test(tokens[i]!.text)) return null;
  }
  return null;
}

function champions(input: ClubReferenceInput, at: number, noun: number, phrase: string, make: (entity: Entity | null | undefined, rule: string) => Reference | null): Reference | null {
  const names = championsMeant(phrase, input.date);
  const candidates = input.clubs.filter((club) => names.includes(club.name));
  if (candidates.length === 0) return names.length === 1 && phrase !== '' ? make(input.introduce(names[0]!), 'club-honours') : null;
  // "the champions and Guardiola's side" are two clubs.
  const neighbour = [...input.mentionAt.values()].filter((m) => m.entity.kind === 'PERSON' && m.possessive && m.first > noun && m.first <= noun + 2).map((m) => clubOf(input, m.entity));
  const free = candidates.filter((club) => !neighbour.includes(club));
  return make(pick(input, at, free.length > 0 ? free : candidates), 'club-honours');
}

/** The clubs that an area's name between the determiner and the noun fits. */
function byArea(input: ClubReferenceInput, at: number, noun: number): { clubs: Entity[]; phrase: string } | null {
  for (let i = at + 1; i < noun; i++) {
    const match = CLUB_AREAS.longestAt(input.words, i, noun);
    if (!match) continue;
    const names = new Set(match.values.map((club) => club.name));
    const clubs = input.clubs.filter((club) => names.has(club.name));
    const phrase = input.tokens.slice(match.first, match.last).map((t) => t.text).join(' ');
    if (clubs.length > 0) return { clubs, phrase };
  }
  return null;
}

/** Of several clubs, the one in focus. */
function pick(input: ClubReferenceInput, at: number, clubs: readonly Entity[]): Entity | null {
  if (clubs.length <= 1) return clubs[0] ?? null;
  return input.focus.best({ at, object: false, fits: (e) => clubs.includes(e), reach: FAR })?.entity ?? clubs[0]!;
}
