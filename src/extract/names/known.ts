import { beginsCapital, beginsSmall } from '../letters.js';
import type { Entity, Mention, Token, TokenRange } from '../reading.js';
import { CLUB_PHRASES, type ClubEntry, type ClubPhrase } from '../lexicon/clubs.js';
import { isReportingVerb } from '../lexicon/cues.js';
import { OTHER_NAMES } from '../lexicon/people.js';
import { PUBLICATION_PHRASES, type PublicationPhrase } from '../lexicon/publications.js';
import { isClub, settleClubs, surnamesLikeClubs } from './club-names.js';
import type { PhraseMatch } from './phrases.js';
import { creditsIn } from './credits.js';
import { fullNameAt } from './known-names-of-people.js';
import { isPublication, publicationMentions } from './publication-names.js';

/** A stretch that a lexicon knows, and for a place, competition or picture credit, that it is neither a person nor a club. */
export interface KnownName {
  readonly first: number;
  readonly last: number;
  readonly kind: 'club' | 'publication' | 'place' | 'competition' | 'body' | 'credit';
}

export interface KnownNames {
  readonly mentions: Mention[];
  readonly entities: Entity[];
  /** Every stretch a lexicon claims, by its first token. */
  readonly claimed: ReadonlyMap<number, KnownName>;
  /** Full names of people whom a table knows, by their first token. */
  readonly people: ReadonlyMap<number, TokenRange>;
}

const CAPITAL = /^\d|\p{Lu}/u;

/** Finds clubs, publications, and the names of places and competitions by their lexicons; the longest phrase at each place wins. */
export function findKnownNames(text: string, tokens: readonly Token[], words: readonly (readonly string[])[], sentenceEnd: (token: number) => number): KnownNames {
  const claimed = new Map<number, KnownName>();
  const people = new Map<number, TokenRange>();
  const credits = creditsIn(text, tokens);
  const clubHits: PhraseMatch<ClubPhrase>[] = [];
  const publicationHits: PhraseMatch<PublicationPhrase>[] = [];
  const surnames = surnamesLikeClubs(tokens, words, sentenceEnd);
  const isSurname = (i: number): boolean => surnames.has(words[i]!.join(' '));
  const clubsNamed = new Set<ClubEntry>();
  const surnamesOfKnown = new Set<string>();
  const lowerWords = new Set(tokens.filter((t) => beginsSmall(t.text)).map((t) => t.lower));

  for (let i = 0; i < tokens.length;) {
    const credit = credits.get(i);
    if (credit) {
      claimed.set(i, { ...credit, kind: 'credit' });
      i = credit.last;
      continue;
    }
    if (!beginsCapital(tokens[i]!.text) && !CAPITAL.test(tokens[i]!.text) && !beginsDomain(tokens, i)) {
      const cited = standsCited(tokens, i) ? PUBLICATION_PHRASES.longestAt(words, i, sentenceEnd(i), (value, match) => (match.last > i + 1 || isTheI(tokens, i)) && isPublication(tokens, value, match)) : null;
      if (cited) {
        publicationHits.push(cited);
        claimed.set(i, { first: i, last: cited.last, kind: 'publication' });
      }
      i = cited?.last ?? i + 1;
      continue;
    }
    const end = sentenceEnd(i);
    const publication = PUBLICATION_PHRASES.longestAt(words, i, end, (value, match) => isPublication(tokens, value, match) && !(match.last === i + 1 && isSurname(i) && tokens[i - 1]?.lower !== 'the'));
    const club = CLUB_PHRASES.longestAt(words, i, end, (value, match) => isClub({ text, tokens, lowerWords, named: clubsNamed }, value, match) && !(match.last === i + 1 && isSurname(i) && !(value.form === 'nickname' && tokens[i - 1]?.lower === 'the')));
    const named = tokens[i]!.text.length > 1 ? OTHER_NAMES.longestAt(words, i, end) : null;
    // "Victoria Jackson … Jackson said", "Evan Ferguson … if Ferguson leaves": but "in Jackson" and "Jackson, Mississippi" are the town.
    const known = surnamesOfKnown.has(words[i]!.join(' '));
    const own = named?.last === i + 1 && named.values[0] === 'place' && (isSurname(i) && speaksAt(tokens, i) || (known || isSurname(i)) && !standsForPlace(tokens, i, known));
    const other = own ? null : named;
    // Of one length, a place outweighs a ground or nickname of its name, and a club a place.
    const weak = club?.values.every((v) => v.form === 'ground' || v.form === 'nickname') ?? false;
    const best = longest(weak ? [publication, other, club] : [publication, club, other]);
    const person = fullNameAt(tokens, words, i, end);
    if (person && (!best || person.last >= best.last)) {
      people.set(i, person);
      surnamesOfKnown.add(words[person.last - 1]!.join(' '));
      i = person.last;
      continue;
    }
    if (!best) {
      i++;
      continue;
    }
    if (best === publication) publicationHits.push(publication);
    else if (best === club) {
      clubHits.push(club);
      if (club.last > club.first + 1) for (const value of club.values) clubsNamed.add(value.club);
    }
    const kind = best === publication ? 'publication' : best === club ? 'club' : other!.values[0]!;
    claimed.set(best.first, { first: best.first, last: best.last, kind });
    i = best.last;
  }
  const clubs = settleClubs(tokens, clubHits);
  const publications = publicationMentions(text, tokens, publicationHits);
  return { mentions: [...clubs.mentions, ...publications.mentions], entities: [...clubs.entities, ...publications.entities], claimed, people };
}

/** "according to football insider": a name of two words or more that somebody wrote small, where a source is named. */
const standsCited = (tokens: readonly Token[], i: number): boolean => isTheI(tokens, i) || tokens[i - 1]?.lower === 'to' && tokens[i - 2]?.lower === 'according' || /^(?:per|via)$/u.test(tokens[i - 1]?.lower ?? '');

/** The newspaper that is written small. */
const isTheI = (tokens: readonly Token[], i: number): boolean => tokens[i]!.text === 'i' && tokens[i - 1]?.lower === 'the' && tokens[i - 1]!.sentence === tokens[i]!.sentence;

/** "Jackson said", "said Ann Jackson": a place's name that stands for whoever speaks. */
function speaksAt(tokens: readonly Token[], i: number): boolean {
  const { sentence } = tokens[i]!;
  const reports = (token: Token | undefined): boolean => token?.sentence === sentence && token.pos === 'VERB' && isReportingVerb(token.lemma);
  // "England herself wrote"
  if (tokens[i + 1]?.sentence === sentence && /^(?:him|her)self$/u.test(tokens[i + 1]!.lower)) return true;
  return reports(tokens[i + 1]) || reports(tokens[i - 1]) || tokens[i - 1]?.pos === 'PROPN' && reports(tokens[i - 2]);
}

/**
 * "in Jackson", "near Jackson", "Jackson, Mississippi", "Jackson residents"
 *
 * @param known whether somebody of the name is known by his full name, so that "to Jackson" may mean him
 */
function standsForPlace(tokens: readonly Token[], i: number, known: boolean): boolean {
  const [before, after, behind] = [tokens[i - 1], tokens[i + 1], tokens[i + 2]];
  if (before?.sentence === tokens[i]!.sentence && (known ? /^(?:in|near|outside|across|around|throughout|within)$/u : /^(?:in|near|from|outside|around|across|to|at|of|through|towards?|the|downtown|greater|central|north|south|east|west|visit|leave|reach)$/u).test(before.lemma)) return true;
  return after?.sentence === tokens[i]!.sentence && (after.text === ',' && beginsCapital(behind?.text ?? '') || after.pos === 'PROPN' || /^(?:residents?|police|officials?|mayor|area|council|community|native|airport|school|hospital)$/u.test(after.lower));
}

/** "mirror.co.uk", of which the tagger makes several words, has no capital. */
function beginsDomain(tokens: readonly Token[], i: number): boolean {
  const dot = tokens[i + 1];
  const rest = tokens[i + 2];
  return dot?.text === '.' && rest !== undefined && dot.start === tokens[i]!.end && rest.start === dot.end;
}

type AnyMatch = PhraseMatch<ClubPhrase> | PhraseMatch<PublicationPhrase> | PhraseMatch<'place' | 'competition' | 'body'>;

function longest(matches: readonly (AnyMatch | null)[]): AnyMatch | null {
  let best: AnyMatch | null = null;
  for (const match of matches) if (match && (!best || match.last > best.last)) best = match;
  return best;
}
