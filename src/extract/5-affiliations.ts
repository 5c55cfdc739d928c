import type { AffiliationFound, Gender, Role } from './extraction.js';
import type { Entity, Mention, Sentence, Token } from './reading.js';
import { clubsManagedBy, managersCalled } from './lexicon/history.js';
import { isReportingVerb } from './lexicon/cues.js';
import { clubRoleOf, NATIONALITIES, postOf, ROLE_NOUNS, type RoleNoun } from './lexicon/people.js';
import { recallInsider, recallPlayer } from './known-people.js';

export interface AffiliationInput {
  readonly text: string;
  readonly date: string | null;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly words: readonly (readonly string[])[];
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
}

/** What the words around a name say of its bearer. */
export interface Description {
  /** First token of the noun phrase. */
  first: number;
  role: RoleNoun | null;
  club: Entity | null;
  outlet: Entity | null;
  former: boolean;
  nationality: string | null;
  age: number | null;
}

/** As much as two mentions by post. */
const WEIGHT_OF_POST = 4;

const FORMER = /^(?:former|ex|ex-|one-time|then|onetime)$/u;
const HEAD_STOP = /^(?:VERB|AUX|ADP|SCONJ|CCONJ|PRON|PART)$/u;

/**
 * The noun phrase that ends right before token `end`, read backwards: "new Saints boss |", "Southampton’s executive director |".
 */
export function describeBefore(input: Pick<AffiliationInput, 'tokens' | 'words'>, mentionAt: ReadonlyMap<number, Mention>, end: number): Description {
  const { tokens, words } = input;
  const description: Description = { first: end, role: null, club: null, outlet: null, former: false, nationality: null, age: null };
  const sentence = tokens[end]?.sentence ?? tokens[end - 1]?.sentence;
  for (let i = end - 1; i >= Math.max(0, end - 9); i--) {
    const token = tokens[i]!;
    if (token.sentence !== sentence) break;
    const mention = mentionAt.get(i);
    if (mention) {
      if (mention.entity.kind === 'CLUB') description.club ??= mention.entity;
      else if (mention.entity.kind === 'PUBLICATION') description.outlet ??= mention.entity;
      else break;
      i = mention.first;
      description.first = i;
      continue;
    }
    if (token.text === '-' || token.text === "'" || /^['’‘]s?$/u.test(token.text)) {
      if (token.text !== '-' && !mentionAt.has(i - 1)) break;
      continue;
    }
    if (token.text === '/' || /^(?:[,.;:!?()"“”]|–|—)$/u.test(token.text)) break;
    const lower = token.lower;
    if (FORMER.test(lower) && !(lower === 'then' && tokens[i - 1]?.sentence !== sentence)) description.former = true;
    else if (/^(?:old|year)$/u.test(lower)) { /* of an age, read at its number */ } else if (/^\d{2}$/u.test(lower) && tokens[i + 1]?.text === '-' && tokens[i + 2]?.lower === 'year') description.age ??= Number(lower);
    else if (/^\d{2}-year-old$/u.test(lower)) description.age ??= Number(lower.slice(0, 2));
    else if (/^(?:the|a|an|his|their|its|her|our|my|this)$/u.test(lower)) {
      description.first = i;
      break;
    } else {
      const role = roleEnding(words, i + 1, Math.max(0, i - 3));
      const nationality = NATIONALITIES.longestAt(words, i, i + 1);
      if (role && !description.role) {
        description.role = role.noun;
        i = role.first;
      } else if (isReportingVerb(token.lemma) && mentionAt.has(i - 1)) break;
      else if (nationality) description.nationality ??= nationality.values[0]!;
      else if (lower === 'that' || HEAD_STOP.test(token.pos) && !role && !premodifies(tokens, mentionAt, i)) break;
    }
    description.first = i;
  }
  return description;
}

/** "highly-rated", "departing": a participle that describes, and is no verb with an object ("United monitoring X"). */
function premodifies(tokens: readonly Token[], mentionAt: ReadonlyMap<number, Mention>, i: number): boolean {
  const { lower } = tokens[i]!;
  if (tokens[i - 1]?.text === '-') return true;
  if (!/(?:ed|ing|en)$/u.test(lower)) return false;
  const before = tokens[i - 1];
  return before === undefined || before.sentence !== tokens[i]!.sentence || /^(?:DET|ADJ|ADV)$/u.test(before.pos) || /^(?:his|her|their|its|of|for|by|with)$/u.test(before.lower) && !mentionAt.has(i - 1);
}

/** The longest role noun that ends right before token `end`. */
function roleEnding(words: readonly (readonly string[])[], end: number, from: number): { noun: RoleNoun; first: number } | null {
  for (let first = from; first < end; first++) {
    const match = ROLE_NOUNS.longestAt(words, first, end);
    if (match && match.last === end) return { noun: match.values[0]!, first };
  }
  return null;
}

/**
 * Pass 5. What people are, and at which club, by the words at their names; noted on the entities, and given back with their evidence.
 */
export function findAffiliations(input: AffiliationInput): AffiliationFound[] {
  const { tokens, mentions } = input;
  const mentionAt = new Map<number, Mention>();
  for (const mention of mentions) for (let i = mention.first; i < mention.last; i++) mentionAt.set(i, mention);
  const found = new Map<string, AffiliationFound>();
  const clubVotes = new Map<Entity, Map<Entity, number>>();

  const note = (person: Entity, description: Description, first: number, last: number, rule: string, adjacent = false): void => {
    const { traits } = person;
    const role = description.role?.role;
    if (description.role) {
      traits.posts.add(postOf(description.role.noun));
      traits.gender ??= genderOfNoun(description.role.noun);
    }
    if (role === 'JOURNALIST' || description.outlet && !description.club) {
      traits.journalist = true;
      traits.outlet ??= description.outlet;
    }
    if (description.nationality) traits.nationalities.add(description.nationality);
    traits.age ??= description.age;
    if (description.role?.position) traits.positions.add(description.role.noun);
    const clubRole: Role | null = description.role ? clubRoleOf(description.role) : 'PLAYER';
    if (clubRole !== null && role !== undefined && !description.former) traits.roles.add(clubRole);
    if (!description.club) return;
    if (description.former) traits.formerClubs.add(description.club);
    else if (clubRole !== null && (role !== undefined || adjacent)) vote(clubVotes, person, description.club, role === undefined ? 1 : 2);
    if (clubRole === null || role === undefined && !description.former) return;
    const start = tokens[first]!.start;
    const end = tokens[last - 1]!.end;
    const key = [person.name, description.club.name, clubRole, description.former].join('\u0000');
    if (found.has(key)) return;
    found.set(key, {
      person: person.name, club: description.club.name, role: clubRole, title: description.role?.noun ?? null, former: description.former,
      evidence: { start, end, text: input.text.slice(start, end) }, rule,
    });
  };

  for (const mention of mentions) {
    if (mention.entity.kind !== 'PERSON') continue;
    const before = describeBefore(input, mentionAt, apposedTo(input, mention));
    if (before.role || before.club || before.outlet || before.nationality || before.age) note(mention.entity, before, before.first, mention.last, 'affiliation-before-name', tokens[mention.first - 1]?.text.startsWith("'") || tokens[mention.first - 1]?.text.startsWith('’'));
    const after = describeAfter(input, mentionAt, mention);
    if (after) note(mention.entity, after.description, mention.first, after.last, 'affiliation-after-name');
    const led = clubLedBy(input, mentionAt, mention);
    if (led) {
      mention.entity.traits.roles.add('MANAGER');
      vote(clubVotes, mention.entity, led.club, 2);
      note(mention.entity, { first: mention.first, role: { noun: 'manager', role: 'MANAGER', position: false }, club: led.club, outlet: null, former: false, nationality: null, age: null }, mention.first, led.last, 'affiliation-leads-club');
    }
  }
  weighInPlay(input);
  voteByClauses(input, mentionAt, (person, club) => vote(clubVotes, person, club, 1.5));
  const publications = new Map(input.entities.filter((e) => e.kind === 'PUBLICATION').map((e) => [e.name, e]));
  const clubs = new Map(input.entities.filter((e) => e.kind === 'CLUB').map((e) => [e.name, e]));
  for (const entity of input.entities) {
    if (entity.kind !== 'PERSON') continue;
    for (const { club, weight } of recallPlayer(entity, clubs, input.date)) vote(clubVotes, entity, club, weight);
    for (const club of recallInsider(entity, clubs, publications, input.date)) vote(clubVotes, entity, club, WEIGHT_OF_POST);
    const votes = clubVotes.get(entity);
    if (votes) entity.traits.club = [...votes].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
    const managed = managedClub(entity, input);
    if (managed && !entity.traits.roles.has('PLAYER') && !entity.traits.roles.has('CAPTAIN')) {
      entity.traits.roles.add('MANAGER');
      entity.traits.club ??= managed;
    }
  }
  return [...found.values()];
}

/** Where the noun phrase ends that describes a name: right before it, or before the comma in "Ajax’s sporting director, Bo Lind,". */
function apposedTo(input: AffiliationInput, { first, last }: Mention): number {
  const { tokens, words } = input;
  const inCommas = tokens[first - 1]?.text === ',' && first >= 2 && tokens[first - 2]!.sentence === tokens[first]!.sentence && /^[,.]$/u.test(tokens[last]?.text ?? ',');
  return inCommas && roleEnding(words, first - 1, Math.max(0, first - 5)) !== null ? first - 1 : first;
}

const genderOfNoun = (noun: string): Gender | null => (/(?:woman|actress|businesswoman)$/u.test(noun) ? 'f' : /(?:congressman|councilman|assemblyman|alderman|businessman|spokesman|fisherman)$/u.test(noun) ? 'm' : null);

/** "sign X from C", "X's arrival from C": C is where X was. */
const COMES_FROM = /^(?:sign|signing|signed|buy|bring|land|capture|arrival|welcome|welcoming|take|prise|lure|hire|recruit|poach|acquire|get|snap)$/u;
/** What is done by or to players: "X wants out", "to sign X", "interest in X". */
const MOVES_AFTER = /^(?:want|join|leave|move|stay|switch|return|depart|exit|refuse|request|play|score|net|target|desire|depart|sale|future|valuation|contract|pursuit|transfer|arrival|signing|loan)$/u;
const MOVES_BEFORE = /^(?:sign|sell|buy|land|pursue|target|want|track|monitor|interest|pursuit|bid|offer|move|deal|fee|price|value|keep|loan|recruit|scout|eye|capture|sale|signing|approach|swoop|race|chase|acquire)$/u;
const BETWEEN = /^(?:for|in|of|to|the|on|with|over|at|a|his|is|has|have|been|will|be|not|also|still|now)$/u;

/** Counts, for each person, the words about moving and the words about speaking next to the name. */
function weighInPlay(input: AffiliationInput): void {
  for (const mention of input.mentions) {
    if (mention.entity.kind !== 'PERSON') continue;
    const { sentence } = input.tokens[mention.first]!;
    const near = (step: 1 | -1, from: number): Token | undefined => {
      for (let i = from, left = 6; left > 0 && input.tokens[i]?.sentence === sentence; i += step, left--) {
        const token = input.tokens[i]!;
        if (!BETWEEN.test(token.lower) && token.pos !== 'ADV' && !/^['’]s?$/u.test(token.text)) return token;
      }
      return undefined;
    };
    const after = near(1, mention.last);
    const before = near(-1, mention.first - 1);
    if (after && MOVES_AFTER.test(after.lemma) || before && MOVES_BEFORE.test(before.lemma)) mention.entity.traits.inPlay++;
    else if (after && isReportingVerb(after.lemma) && !mention.possessive) mention.entity.traits.inPlay--;
  }
}

/** What only somebody at a club does with it: leave it, stay at it, have a contract there. */
const AT_CLUB = new Set(['leave', 'exit', 'quit', 'depart', 'stay', 'remain', 'continue', 'contract', 'future', 'out', 'away', 'career', 'spell', 'time', 'play']);
const LINK_TO_CLUB = /^(?:the|of|at|for|from|with|his|her|stay|put)$/u;

/** "wants out of C", "to leave C", "his contract at C": votes for C as the club of the person named last before. */
function voteByClauses(input: AffiliationInput, mentionAt: ReadonlyMap<number, Mention>, cast: (person: Entity, club: Entity) => void): void {
  const { tokens } = input;
  let person: Mention | null = null;
  for (let i = 0; i < tokens.length; i++) {
    const mention = mentionAt.get(i);
    if (mention?.entity.kind === 'PERSON') person = mention;
    if (person && tokens[i]!.lower === 'from' && mentionAt.get(i + 1)?.entity.kind === 'CLUB' && person.last >= i - 3 && !inYearGoneBy(input, i)) {
      for (let j = person.first - 1; j >= Math.max(0, person.first - 5); j--) {
        if (tokens[j]!.sentence === tokens[i]!.sentence && COMES_FROM.test(tokens[j]!.lemma)) {
          cast(person.entity, mentionAt.get(i + 1)!.entity);
          cast(person.entity, mentionAt.get(i + 1)!.entity);
          break;
        }
      }
    }
    // A contract signed is with the new club, one that runs with the old.
    if (tokens[i]!.lemma === 'contract' && tokens.slice(Math.max(0, i - 5), i).some((t) => /^(?:sign|pen|ink|agree|offer)$/u.test(t.lemma))) continue;
    if (!person || !AT_CLUB.has(tokens[i]!.lemma) || tokens[person.first]!.sentence !== tokens[i]!.sentence) continue;
    for (let j = i + 1; j < Math.min(tokens.length, i + 5); j++) {
      const club = mentionAt.get(j);
      if (club?.entity.kind === 'CLUB') {
        if (!person.entity.traits.journalist) cast(person.entity, club.entity);
        break;
      }
      if (!LINK_TO_CLUB.test(tokens[j]!.lower)) break;
    }
  }
}

/** "in August 2021", in an article of 2025: what the sentence tells is past. */
function inYearGoneBy(input: AffiliationInput, at: number): boolean {
  const sentence = input.sentences[input.tokens[at]!.sentence]!;
  return input.tokens.slice(sentence.first, sentence.last).some((t) => /^(?:19|20)\d\d$/u.test(t.text) && (input.date === null || t.text < input.date.slice(0, 4)));
}

function vote(votes: Map<Entity, Map<Entity, number>>, person: Entity, club: Entity, weight: number): void {
  const known = votes.get(person) ?? new Map<Entity, number>();
  known.set(club, (known.get(club) ?? 0) + weight);
  votes.set(person, known);
}

/** The club of this article that the managers' table puts somebody at on the article's day. */
function managedClub(person: Entity, input: AffiliationInput): Entity | null {
  const namedHere = (names: readonly string[]): Entity | null => {
    for (const club of names) {
      const entity = input.entities.find((e) => e.kind === 'CLUB' && e.name === club);
      if (entity) return entity;
    }
    return null;
  };
  const byName = namedHere(clubsManagedBy(person.name, input.date));
  if (byName || input.date === null || person.traits.journalist) return byName;
  return namedHere(managersCalled(person.name).flatMap((manager) => clubsManagedBy(manager, input.date)));
}

/** "X, the Ajax midfielder," / "X, 24," / "X of The Athletic" / "X, who plays for …" */
function describeAfter(input: AffiliationInput, mentionAt: ReadonlyMap<number, Mention>, mention: Mention): { description: Description; last: number } | null {
  const { tokens } = input;
  const next = tokens[mention.last];
  if (!next || next.sentence !== tokens[mention.first]!.sentence) return null;
  const empty: Description = { first: mention.first, role: null, club: null, outlet: null, former: false, nationality: null, age: null };
  if (/^(?:of|from|at|for)$/u.test(next.lower)) {
    const at = tokens[mention.last + 1]?.lower === 'the' ? mention.last + 2 : mention.last + 1;
    const outlet = mentionAt.get(at);
    if (outlet?.entity.kind === 'CLUB' && next.lower === 'of') return { description: { ...empty, club: outlet.entity, role: { noun: 'player', role: 'PLAYER', position: false } }, last: outlet.last };
    if (outlet?.entity.kind === 'PUBLICATION') return { description: { ...empty, outlet: outlet.entity }, last: outlet.last };
    return null;
  }
  // "“We miss Keld,” the Ajax boss said": behind marks somebody else is spoken of.
  if (next.text !== ',' && next.text !== '(' || /^["”]$/u.test(tokens[mention.last + 1]?.text ?? '')) return null;
  const age = /^\d{2}$/u.exec(tokens[mention.last + 1]?.text ?? '');
  if (age && /^[,)]$/u.test(tokens[mention.last + 2]?.text ?? '')) return { description: { ...empty, age: Number(age[0]) }, last: mention.last + 2 };
  // The apposition runs to the next comma; its head is the role noun.
  const sentence = input.sentences[next.sentence]!;
  let end = mention.last + 1;
  while (end < sentence.last && end < mention.last + 12 && !/^[,).;:]$/u.test(tokens[end]!.text) && !/^(?:who|which|VERB|AUX)$/u.test(tokens[end]!.lower) && !/^(?:AUX)$/u.test(tokens[end]!.pos)) end++;
  if (end === sentence.last && !/^[.,)]$/u.test(tokens[end - 1]!.text)) return null;
  // "Keld, according to the reporter Bo Lind, …", "Asked about Keld, chairman Bo Lind said": another's name stands there.
  if (mentionIn(mentionAt, mention.last + 1, end + 1, 'PERSON') || tokens[mention.last + 1]?.lower === 'according') return null;
  for (let i = end; i > mention.last + 1; i--) {
    const role = roleEnding(input.words, i, mention.last + 1);
    if (!role || isPossessive(tokens[i])) continue;
    const description = describeBefore(input, mentionAt, i);
    // "the player's agent"
    const owned = isPossessive(tokens[description.first - 1]) && description.first <= mention.last + 5 && /^(?:the|his|her)$/u.test(tokens[mention.last + 1]!.lower);
    if (!description.role || description.first > mention.last + 3 && !owned) continue;
    // "head coach of Ajax", "sporting director at Ajax"
    if (!description.club && /^(?:of|at|for|with)$/u.test(tokens[i]?.lower ?? '')) {
      const at = tokens[i + 1]?.lower === 'the' ? i + 2 : i + 1;
      const club = mentionAt.get(at);
      if (club?.entity.kind === 'CLUB') return { description: { ...description, club: club.entity }, last: club.last };
      if (club?.entity.kind === 'PUBLICATION') return { description: { ...description, outlet: club.entity }, last: club.last };
    }
    return { description, last: i };
  }
  return null;
}

const isPossessive = (token: Token | undefined): boolean => token !== undefined && /^['’‘]s?$/u.test(token.text);

/** Whether a mention of a kind begins in a range of tokens. */
function mentionIn(mentionAt: ReadonlyMap<number, Mention>, first: number, last: number, kind: Mention['entity']['kind']): boolean {
  for (let i = first; i < last; i++) if (mentionAt.get(i)?.entity.kind === kind && mentionAt.get(i)!.first === i) return true;
  return false;
}

/** "Jurgen Klopp's Reds outfit", "Howe's Newcastle": the possessive of a manager before his club. */
function clubLedBy(input: AffiliationInput, mentionAt: ReadonlyMap<number, Mention>, mention: Mention): { club: Entity; last: number } | null {
  if (!mention.possessive) return null;
  for (let i = mention.last + 1; i < Math.min(input.tokens.length, mention.last + 5); i++) {
    const token = input.tokens[i]!;
    if (token.sentence !== input.tokens[mention.first]!.sentence) return null;
    const club = mentionAt.get(i);
    if (club?.entity.kind === 'CLUB') {
      const after = input.tokens[club.last];
      // "Rice's West Ham exit" is no manager's club.
      const outfit = after && /^(?:side|team|outfit|men|squad|charges)$/u.test(after.lower) && input.tokens[club.last + 1]?.text !== '-';
      if (club.possessive || mention.entity.traits.roles.has('PLAYER') && !outfit) return null;
      return outfit || managesKnown(mention.entity, club.entity, input.date) ? { club: club.entity, last: outfit ? club.last + 1 : club.last } : null;
    }
    if (!/^(?:ADJ|NOUN|PUNCT|NUM|PROPN|VERB)$/u.test(token.pos) || /^[,.;:]$/u.test(token.text)) return null;
  }
  return null;
}

const managesKnown = (person: Entity, club: Entity, date: string | null): boolean => clubsManagedBy(person.name, date).includes(club.name);
