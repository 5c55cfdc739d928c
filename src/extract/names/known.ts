import type { Entity, Mention, Token } from '../reading.js';
import { newEntity } from '../reading.js';
import { CLUB_PHRASES, type ClubEntry, type ClubPhrase } from '../lexicon/clubs.js';
import { GIVEN_NAMES, HONORIFICS, OTHER_NAMES } from '../lexicon/people.js';
import { OUTLET_ENDING, PUBLICATION_PHRASES, type PublicationEntry, type PublicationPhrase } from '../lexicon/publications.js';
import { foldName } from '../lexicon/tables.js';
import type { PhraseMatch } from './phrases.js';

/** A stretch that a lexicon knows, and for a place or competition, that it is neither a person nor a club. */
export interface KnownName {
  readonly first: number;
  readonly last: number;
  readonly kind: 'club' | 'publication' | 'place' | 'competition' | 'body';
}

export interface KnownNames {
  readonly mentions: Mention[];
  readonly entities: Entity[];
  /** Every stretch a lexicon claims, by its first token. */
  readonly claimed: ReadonlyMap<number, KnownName>;
}

const capital = (text: string): boolean => /^[\p{Lu}\d]/u.test(text) || /\p{Lu}/u.test(text);
const shouted = (phrase: string): boolean => /^[\p{Lu}\d]{2,5}$/u.test(phrase.replace(/[^\p{L}\d]/gu, ''));

interface ClubHit extends PhraseMatch<ClubPhrase> {}

/**
 * Finds clubs, publications, and the names of places and competitions by their lexicons; the longest phrase at each place wins.
 * A phrase that several clubs share ("United", "the Reds") is the one of them that the text names otherwise, the latest before it if
 * several are; else the one most written about, except that a nickname alone names nobody.
 */
export function findKnownNames(text: string, tokens: readonly Token[], words: readonly (readonly string[])[], sentenceEnds: (token: number) => number): KnownNames {
  const claimed = new Map<number, KnownName>();
  const hits: ClubHit[] = [];
  const publicationHits: PhraseMatch<PublicationPhrase>[] = [];
  const surnames = surnamesLikeClubs(tokens, words);
  const lowerWords = new Set(tokens.filter((t) => /^\p{Ll}/u.test(t.text)).map((t) => t.lower));

  for (let i = 0; i < tokens.length;) {
    const token = tokens[i]!;
    const end = sentenceEnds(i);
    if (!capital(token.text)) {
      i++;
      continue;
    }
    const publication = PUBLICATION_PHRASES.longestAt(words, i, end, (value, match) => isPublication(tokens, value, match));
    const club = CLUB_PHRASES.longestAt(words, i, end, (value, match) => isClub(text, tokens, value, match, lowerWords) && !(match.last - match.first === 1 && surnames.has(words[match.first]!.join(' '))));
    const other = OTHER_NAMES.longestAt(words, i, end, (_, match) => capital(tokens[match.first]!.text) && !shouted(tokens[match.first]!.text) || tokens[match.first]!.text.length > 1 && shouted(tokens[match.first]!.text));
    const groundOnly = club !== null && club.values.every((v) => v.form === 'ground' || v.form === 'nickname');
    const order = groundOnly ? [publication, other, club] : [publication, club, other];
    const best = order.reduce((a, b) => (b && (!a || b.last > a.last) ? b : a), null as { first: number; last: number } | null);
    if (!best) {
      i++;
      continue;
    }
    if (best === publication) publicationHits.push(publication);
    else if (best === club) hits.push(club);
    claimed.set(best.first, {
      first: best.first, last: best.last,
      kind: best === publication ? 'publication' : best === club ? 'club' : (other!.values[0] as 'place' | 'competition' | 'body'),
    });
    i = best.last;
  }

  const clubs = settleClubs(tokens, hits);
  const publications = publicationMentions(tokens, publicationHits);
  return { mentions: [...clubs.mentions, ...publications.mentions], entities: [...clubs.entities, ...publications.entities], claimed };
}

function isPublication(tokens: readonly Token[], value: PublicationPhrase, match: { first: number; last: number }): boolean {
  const first = tokens[match.first]!;
  const said = tokens.slice(match.first, match.last).map((t) => t.text).join('');
  const before = tokens[match.first - 1];
  if (value.common && !(before && before.lower === 'the' && capital(first.text))) return false;
  if (shouted(value.phrase) && said.replace(/[^\p{L}\d]/gu, '') !== value.phrase.replace(/[^\p{L}\d]/gu, '')) return false;
  if (value.phrase.length < 2 && before?.lower !== 'the') return false;
  // "AS Monaco" is no newspaper, nor is "The Star Hotel".
  const after = tokens[match.last];
  if ((value.common || said.length <= 3) && after && /^\p{Lu}\p{Ll}/u.test(after.text) && after.sentence === first.sentence && !/^(?:VERB|AUX)$/u.test(after.pos) && after.pos === 'PROPN' && value.common) {
    return OUTLET_ENDING.test(after.lower);
  }
  return true;
}

const LOWER_IN_NAMES = /^(?:of|de|del|der|den|la|le|les|los|and|und|the|e|y|da|do|di|al|el|'s|s|sur|am|im|en|on)$/u;
/** Words that some club is called by at home, and that mean any club in English. */
const GENERIC = /^(?:club|fc|town|county|team|sport|football|wednesday|institute|marine|eastern|boys|men|women|nomads|celta)$/u;

/** Words that are a club's name elsewhere but here follow a given name: "Bruno Guimaraes". */
function surnamesLikeClubs(tokens: readonly Token[], words: readonly (readonly string[])[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (let i = 1; i < tokens.length; i++) {
    const [before, token] = [tokens[i - 1]!, tokens[i]!];
    if (before.sentence !== token.sentence || !/^\p{Lu}\p{Ll}/u.test(token.text) || !/^\p{Lu}/u.test(before.text) || token.start - before.end !== 1) continue;
    const given = GIVEN_NAMES.get(foldName(before.text));
    const titled = HONORIFICS.has(tokens[i - 2]?.lower.replaceAll('.', '') ?? '') || tokens[i - 2]?.text === '.' && HONORIFICS.has(tokens[i - 3]?.lower ?? '');
    if ((titled || given && !given.common) && CLUB_PHRASES.get(before.text).length === 0) found.add(words[i]!.join(' '));
  }
  return found;
}

const CLUB_SUFFIX = /^(?:fc|afc|cf|women|ladies)$/u;

function isClub(text: string, tokens: readonly Token[], value: ClubPhrase, match: { first: number; last: number }, lowerWords: ReadonlySet<string>): boolean {
  const first = tokens[match.first]!;
  if (!capital(first.text)) return false;
  const said = text.slice(first.start, tokens[match.last - 1]!.end);
  if (shouted(value.phrase) && said.replace(/[^\p{L}\d]/gu, '') !== value.phrase.replace(/[^\p{L}\d]/gu, '')) return false;
  const single = match.last - match.first === 1;
  // "the new Saints" are not The New Saints.
  for (let i = match.first; i < match.last; i++) if (/^\p{Ll}/u.test(tokens[i]!.text) && !LOWER_IN_NAMES.test(tokens[i]!.lower)) return false;
  if (single && GENERIC.test(first.lower)) return false;
  const before = tokens[match.first - 1];
  const startsSentence = !before || before.sentence !== first.sentence;
  if (/^\p{Lu}{2,}$/u.test(said) && /\p{Ll}/u.test(value.phrase)) return false;
  // "Nice to see", "Reading the game".
  if (single && startsSentence && first.pos !== 'PROPN' && lowerWords.has(first.lower) && value.form !== 'nickname') return false;
  if (single && startsSentence && /^(?:ADJ|ADV|VERB|DET|ADP|INTJ)$/u.test(first.pos) && !/^(?:nickname|ground)$/u.test(value.form)) {
    const after = tokens[match.last];
    if (after && /^(?:to|the|a|an|his|her|their|this)$/u.test(after.lower)) return false;
  }
  // A town of the same name: "in Southampton", but not "interest in Southampton".
  // Part of a longer name: "the Ultimate Pool Group".
  if (single && /^(?:short|nickname)$/u.test(value.form) && before && !startsSentence && before.pos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(before.text) && value.phrase !== value.club.city && NAME_ENDING.test(after0(tokens, match.last))) return false;
  const sameAsCity = value.form !== 'nickname' && value.form !== 'ground' && value.phrase === value.club.city;
  if (sameAsCity && before && /^(?:in|near|outside|around)$/u.test(before.lower)) {
    const governor = tokens[match.first - 2];
    if (!governor || !/^(?:interest|interested|belief|believe|confidence|stake|share|invest|investment|trust|role|involve|involved|place|part)$/u.test(governor.lemma)) return false;
  }
  // Part of a longer name that no lexicon has: "Milan Skriniar", "Chelsea Clinton".
  const after = tokens[match.last];
  if (single && value.form !== 'nickname' && after && after.sentence === first.sentence && after.pos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(after.text) && !CLUB_SUFFIX.test(after.lower) && looksLikeSurname(tokens, match.last)) return !GIVEN_NAMES.has(foldName(first.text));
  return true;
}

const NAME_ENDING = /^(?:group|awards?|league|cup|association|nations|party|police|council)$/u;
const after0 = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';

function looksLikeSurname(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return !next || !/^\p{Lu}/u.test(next.text) || next.sentence !== tokens[i]!.sentence;
}

function settleClubs(tokens: readonly Token[], hits: readonly ClubHit[]): { mentions: Mention[]; entities: Entity[] } {
  const choices = hits.map((hit) => {
    // A full name outweighs a short form of another club, a short form a nickname.
    for (const form of ['name', 'short', 'ground', 'nickname'] as const) {
      const clubs = [...new Set(hit.values.filter((v) => v.form === form).map((v) => v.club))];
      if (clubs.length > 0) return { form, clubs, all: [...new Set(hit.values.map((v) => v.club))] };
    }
    return { form: 'short' as const, clubs: [], all: [] };
  });
  const certain = choices.map((choice) => (choice.all.length === 1 && choice.form !== 'nickname' || choice.form === 'name' && choice.clubs.length === 1 ? choice.clubs[0]! : null));
  const named = new Set(certain.filter((club) => club !== null));
  const entities = new Map<ClubEntry, Entity>();
  const mentions: Mention[] = [];
  hits.forEach((hit, i) => {
    const choice = choices[i]!;
    const club = certain[i] ?? choose(choice, i, certain, named, /^the$/u.test(tokens[hit.first - 1]?.lower ?? ''));
    if (!club) return;
    let entity = entities.get(club);
    if (!entity) {
      entity = newEntity('CLUB', club.name);
      entities.set(club, entity);
    }
    const first = tokens[hit.first]!;
    const last = tokens[hit.last - 1]!;
    const after = tokens[hit.last];
    mentions.push({
      entity, others: [], form: 'name', first: hit.first, last: hit.last, start: first.start, end: last.end,
      possessive: after !== undefined && after.start === last.end && /^['’](?:s)?$/u.test(after.text), rule: `club-${choice.form}`,
    });
  });
  return { mentions, entities: [...entities.values()] };
}

/** Of clubs that share a phrase: the latest one named before it, else one named after it, else the most prominent. */
function choose(choice: { form: string; clubs: readonly ClubEntry[]; all: readonly ClubEntry[] }, at: number, certain: readonly (ClubEntry | null)[], named: ReadonlySet<ClubEntry | null>, definite: boolean): ClubEntry | null {
  const possible = choice.all.filter((club) => named.has(club));
  if (possible.length === 1) return possible[0]!;
  if (possible.length > 1) {
    for (let i = at - 1; i >= 0; i--) if (certain[i] && possible.includes(certain[i]!)) return certain[i]!;
    for (let i = at + 1; i < certain.length; i++) if (certain[i] && possible.includes(certain[i]!)) return certain[i]!;
  }
  if (choice.clubs.length === 1 && choice.form === 'nickname') return definite ? choice.clubs[0]! : null;
  if (choice.form === 'nickname' || choice.form === 'ground' && choice.clubs.length > 1) return null;
  return choice.clubs.reduce((a, b) => (b.prominence > a.prominence ? b : a), choice.clubs[0]!) ?? null;
}

function publicationMentions(tokens: readonly Token[], hits: readonly PhraseMatch<PublicationPhrase>[]): { mentions: Mention[]; entities: Entity[] } {
  const entities = new Map<PublicationEntry, Entity>();
  const mentions: Mention[] = [];
  for (const hit of hits) {
    const publication = hit.values[0]!.publication;
    let entity = entities.get(publication);
    if (!entity) {
      entity = newEntity('PUBLICATION', publication.name);
      entities.set(publication, entity);
    }
    const last = tokens[hit.last - 1]!;
    const after = tokens[hit.last];
    mentions.push({
      entity, others: [], form: 'name', first: hit.first, last: hit.last, start: tokens[hit.first]!.start, end: last.end,
      possessive: after !== undefined && after.start === last.end && /^['’‘](?:s)?$/u.test(after.text), rule: 'publication-name',
    });
  }
  return { mentions, entities: [...entities.values()] };
}
