import type { Role } from '../extraction.js';
import type { Entity, Mention, Token } from '../reading.js';
import { clubRoleOf, isNative, lesserPost, NATIONALITIES, NATIONALITY_NOUNS, postOf, ROLE_NOUNS, samePost, type RoleNoun } from '../lexicon/people.js';
import { isReportingVerb } from '../lexicon/cues.js';
import { isStaff } from '../posts.js';
import type { Focus } from './focus.js';
import { goesOnNameless } from './nameless.js';
import { toldOf } from './told.js';
import type { Reference } from './clubs.js';

export interface PersonReferenceInput {
  readonly tokens: readonly Token[];
  readonly words: readonly (readonly string[])[];
  readonly focus: Focus;
  readonly mentionAt: ReadonlyMap<number, Mention>;
  readonly sentenceEnd: (token: number) => number;
  /** Whose words these are: never "he" in them. */
  readonly speaker: Entity | null;
  /** Told of each post that a description gives somebody. */
  readonly affiliated: (found: DescribedPost) => void;
  /** The people named in the words in marks that the reference at a token utters. */
  readonly spokenOf: (token: number) => ReadonlySet<Entity> | undefined;
}

/** "the Saints boss", once it is known who that is. */
export interface DescribedPost {
  readonly person: Entity;
  readonly club: Entity;
  readonly role: Role;
  readonly title: string;
  readonly former: boolean;
  /** Tokens of the description. */
  readonly first: number;
  readonly last: number;
}

const MALE = /^(?:he|him|his|himself)$/u;
const FEMALE = /^(?:she|her|hers|herself)$/u;
const GENERIC = /^(?:man|boy|lad|guy|kid|player|youngster|teenager|woman|girl|footballer|star|ace|starlet|wonderkid|prodigy|talent|teen|duo)$/u;
const YOUNG = /^(?:boy|lad|kid|youngster|teenager|starlet|wonderkid|prodigy|teen)$/u;
/** Sentences over which a telling description ("the former Celtic man") still finds its name. */
const FAR = 120;
/** Below this weight a description is left open rather than guessed. */
const LEAST_WEIGHT_OF_DESCRIPTION = 4;

/** Somebody who has spoken is likely to speak on. */
const WEIGHT_OF_SPEAKER = 4;
const REACH_OF_SPEAKER = 2;
/** Verbs of those who have spoken before: "he added". */
const GOES_ON = /^(?:add|continue|conclude|reiterate|repeat|finish)$/u;
const WEIGHT_OF_GOING_ON = 8;
const REACH_OF_GOING_ON = 8;

const isPerson = (entity: Entity): boolean => entity.kind === 'PERSON';

/** What players have rather than those who run or train a team: "his agent", "his release clause". */
const OWNED_BY_PLAYER = /^(?:contract|agent|representative|release|price|asking|valuation|signature|service|transfer|loan|buyout|compatriot|teammate|wage|entourage|advisor|adviser|suitor|boyhood|parent)$/u;
/** What is done to players: "sign him", "prise him away". */
const DONE_TO_PLAYER = /^(?:sign|land|buy|sell|loan|lure|prise|capture|target|recruit|offload|acquire|snap|scout|track|monitor|re-sign|pursue|poach|purchase|value|swap)$/u;
/** What managers have: "his side". */
const LED = /^(?:side|squad|tactics|charges|men|players|starting)$/u;
/** How much it counts against one who runs or trains a team that players are traded, and the reverse. */
const WEIGHT_OF_TRADE = 4;

/** Whether the words at a pronoun are those of players on the market. */
function isTraded({ tokens }: PersonReferenceInput, at: number): boolean {
  const { lower } = tokens[at]!;
  const next = tokens[at + 1];
  const noun = next && /^(?:ADJ|VERB)$/u.test(next.pos) && !OWNED_BY_PLAYER.test(next.lemma) ? tokens[at + 2] : next;
  if (/^(?:his|her)$/u.test(lower) && noun && OWNED_BY_PLAYER.test(noun.lemma)) return true;
  const before = tokens[at - 1]?.lower === 'for' ? tokens[at - 2] : tokens[at - 1];
  return /^(?:him|her)$/u.test(lower) && before !== undefined && (DONE_TO_PLAYER.test(before.lemma) || tokens[at - 1]?.lower === 'for' && /^(?:bid|offer|move|swoop|fee|race|approach|bidding)$/u.test(before.lemma));
}

/** The person that "he", "her", "himself" means. */
export function personOfPronoun(input: PersonReferenceInput, at: number): Reference | null {
  const { lower, pos } = input.tokens[at]!;
  const gender = MALE.test(lower) ? 'm' : FEMALE.test(lower) ? 'f' : null;
  if (gender === null) return null;
  const next = input.tokens[at + 1];
  const object = /^(?:him|himself|herself)$/u.test(lower) || lower === 'her' && (pos === 'PRON' && !(next && /^(?:NOUN|ADJ|PROPN|NUM)$/u.test(next.pos)));
  const reflexive = /self$/u.test(lower);
  const verb = next?.pos === 'ADV' || next?.pos === 'AUX' ? input.tokens[at + 2] : next;
  const speaks = verb !== undefined && !object && (isReportingVerb(verb.lemma) || verb.pos === 'VERB' && /ed$/u.test(verb.lower) && endsUtterance(input, at));
  const speaker = speaks ? input.focus.speakerBefore(at, REACH_OF_SPEAKER) : null;
  if (speaks && goesOnNameless(input, at, gender)) return null;
  const goingOn = speaks && GOES_ON.test(verb.lemma) ? input.focus.lastHeard(at, REACH_OF_GOING_ON) : null;
  const writes = /^(?:write|report|tweet|post)$/u.test(verb?.lemma ?? '');
  const traded = isTraded(input, at);
  const told = toldOf(input, at);
  const led = /^(?:his|her)$/u.test(lower) && next !== undefined && LED.test(next.lemma);
  const found = input.focus.best({
    at, object: object && !reflexive, exclude: input.speaker, speaks, spokenOf: speaks ? input.spokenOf(at) : undefined,
    fits: (e) => isPerson(e) && e.traits.gender !== (gender === 'm' ? 'f' : 'm'),
    bonus: (e) => (e.traits.journalist ? (writes ? 3 : e === speaker ? 0 : speaks ? -1 : -3) : 0) + (e.traits.gender === gender ? 1 : 0) + (e === told ? WEIGHT_OF_GOING_ON : 0) + (e === goingOn ? WEIGHT_OF_GOING_ON : e === speaker ? WEIGHT_OF_SPEAKER : 0) + (traded && isStaff(e) ? -WEIGHT_OF_TRADE : led && !isStaff(e) ? -WEIGHT_OF_TRADE : 0),
    reach: 6,
  });
  if (!found) return null;
  if (found.entity.traits.gender === null && found.weight > 6) found.entity.traits.gender = gender;
  return { entity: found.entity, others: [], first: at, last: at + 1, rule: 'pronoun' };
}

/** "“They will both play,” | he | shrugged": whether words in marks that a comma ends stand right before a token. */
const endsUtterance = ({ tokens }: PersonReferenceInput, at: number): boolean => /^["”’']$/u.test(tokens[at - 1]?.text ?? '') && /^[,!?]$/u.test(tokens[at - 2]?.text ?? '');

/** "Spaniard insists …", "Brazilian goalkeeper says …": a word of nation or role that begins a sentence with no article, as in headlines. */
export function opensLikeHeadline({ tokens, words, mentionAt }: Pick<PersonReferenceInput, 'tokens' | 'words' | 'mentionAt'>, at: number): boolean {
  const before = tokens[at - 1];
  if (before !== undefined && before.sentence === tokens[at]!.sentence && (before.text.length > 1 || !/^[-–—•*]$/u.test(before.text)) || mentionAt.has(at) || !/^\p{Lu}\p{Ll}/u.test(tokens[at]!.text)) return false;
  return ROLE_NOUNS.longestAt(words, at, at + 2) !== null || NATIONALITIES.longestAt(words, at, at + 1) !== null || NATIONALITY_NOUNS.longestAt(words, at, at + 1) !== null;
}

/** What a noun phrase without a name says: "the former Celtic man", "the 26-year-old", "his club captain". */
interface Constraint {
  readonly last: number;
  noun: RoleNoun | null;
  generic: boolean;
  nationality: string | null;
  age: number | null;
  formerClub: Entity | null;
  /** "the ex-striker", "the former Ajax man" */
  former: boolean;
  club: Entity | null;
  /** Who is to be it: "new", "next". */
  coming: boolean;
  /** "the Yorkshireman": where somebody is from, within a country. */
  native: boolean;
  /** A name in it that means nobody known: "the | Villa | boss" where the text has no Aston Villa. */
  unknown: string | null;
}

/** The person that a description beginning at token `at` means. */
export function personDescribedAt(input: PersonReferenceInput, at: number): Reference | null {
  const { tokens } = input;
  // "to become the new Everton manager" says what somebody is to be, and means nobody else.
  if (tokens[at - 1]?.lemma === 'become') return null;
  const determiner = tokens[at]!.lower;
  const owned = /^(?:his|her|their|our|my|its)$/u.test(determiner) || input.mentionAt.get(at)?.possessive === true && input.mentionAt.get(at)?.entity.kind === 'CLUB';
  const bare = !owned && !/^(?:the|this)$/u.test(determiner);
  if (bare && !opensLikeHeadline(input, at)) return null;
  const constraint = readConstraint(input, at, bare ? at : owned && input.mentionAt.get(at)?.form === 'name' ? input.mentionAt.get(at)!.last + 1 : at + 1);
  if (!constraint) return null;
  if (owned && !constraint.noun || bare && (constraint.age !== null || !speaksAt(input, at, constraint.last))) return null;
  // "their target was X", "unveiled as their new signing", "is Everton's next coach": says of somebody else who or what that is.
  if (owned && !/^(?:his|her)$/u.test(determiner) && (determiner === 'their' && constraint.noun!.noun === 'target' || /^(?:as|be|become)$/u.test(tokens[at - 1]?.lemma ?? '') || constraint.coming)) return null;
  const apposed = appositionAt(input, constraint.last);
  if (apposed) {
    learn(apposed, constraint);
    return { entity: apposed, others: [], first: at, last: constraint.last, rule: 'description-before-name' };
  }
  const holder = owned ? (input.mentionAt.get(at)?.entity ?? null) : null;
  // "His father, Jan Keld, was there. “…,” his father said": the pronoun beside "father" says of nobody that he is his own.
  const owner = holder && constraint.noun?.role === 'POST' && input.mentionAt.get(at)!.form === 'pronoun' && hasPost(holder, constraint) ? null : holder;
  // "their star striker": one of the club that "they" are.
  if (owner?.kind === 'CLUB' && constraint.noun?.noun !== 'target') constraint.club ??= owner;
  // "his manager": a player's is that of his club.
  if (owner?.kind === 'PERSON' && !isStaff(owner) && /^(?:MANAGER|COACH)$/u.test(constraint.noun?.role ?? '')) constraint.club ??= owner.traits.club;
  const says = (constraint.nationality ? 3 : 0) + (constraint.age ? 3 : 0) + (constraint.formerClub ? 4 : 0) + (constraint.noun?.role === 'POST' || constraint.native ? 2 : 0);
  const speaks = input.speaker === null && speaksAt(input, at, constraint.last);
  const speaker = speaks ? input.focus.speakerBefore(at, REACH_OF_SPEAKER) : null;
  const lastHeard = speaks ? input.focus.lastHeard(at, REACH_OF_GOING_ON) : null;
  const heard = (e: Entity): boolean => speaks && determiner !== 'this' && input.focus.hasSpoken(e);
  const found = input.focus.best({
    at, object: false, description: true, exclude: owner ?? (input.speaker && !constraint.noun ? input.speaker : null), reach: says > 0 ? FAR : 5, spokenOf: speaks ? input.spokenOf(at) : undefined,
    fits: (e) => isPerson(e) && e !== input.speaker && agrees(e, constraint, heard(e)),
    bonus: (e) => matchWeight(e, constraint) + (e === speaker ? WEIGHT_OF_SPEAKER : e === lastHeard ? WEIGHT_OF_SPEAKER - 1 : heard(e) ? 2 : 0) + (speaks && constraint.former && isActive(e, constraint) ? -WEIGHT_OF_TRADE : 0),
  });
  const meant = found === null && bare ? input.focus.hero((e) => isPerson(e) && agrees(e, constraint, false) && matchWeight(e, constraint) >= LEAST_WEIGHT_OF_DESCRIPTION) : null;
  if (meant) return { entity: meant, others: [], first: at, last: constraint.last, rule: 'description' };
  // "the head coach made it clear": in a text of one manager it is he, however long ago it named him.
  const manager = speaks && !found && determiner === 'the' && constraint.noun?.role === 'MANAGER' && constraint.unknown === null ? input.focus.only((e) => isPerson(e) && e.traits.roles.has('MANAGER')) : null;
  if (manager && agrees(manager, constraint, true)) return { entity: manager, others: [], first: at, last: constraint.last, rule: 'description' };
  const enough = found && found.weight >= (constraint.noun || constraint.generic || says > 0 ? LEAST_WEIGHT_OF_DESCRIPTION : LEAST_WEIGHT_OF_DESCRIPTION + 4);
  if (!found || !enough) {
    const byTrade = owned ? null : speakerByTrade(input, at, constraint);
    return byTrade && { entity: byTrade, others: [], first: at, last: constraint.last, rule: 'description' };
  }
  learn(found.entity, constraint);
  const role = constraint.noun ? clubRoleOf(constraint.noun) : null;
  if (role === 'CAPTAIN' && owner?.traits.club) found.entity.traits.club ??= owner.traits.club;
  const club = constraint.club ?? constraint.formerClub ?? (role === 'CAPTAIN' ? owner?.traits.club ?? null : null);
  if (club && role && (!constraint.generic || constraint.formerClub)) {
    input.affiliated({ person: found.entity, club, role, title: constraint.noun!.noun, former: constraint.formerClub !== null, first: at, last: constraint.last });
  }
  return { entity: found.entity, others: [], first: at, last: constraint.last, rule: 'description' };
}

/** Whether the description between two tokens is the subject of a reporting verb: "the Spaniard, who was there, said", "added the striker". */
function speaksAt({ tokens }: PersonReferenceInput, first: number, last: number): boolean {
  const reports = (token: Token | undefined): boolean => token !== undefined && token.pos === 'VERB' && isReportingVerb(token.lemma);
  const { sentence } = tokens[first]!;
  if (tokens[first - 1]?.sentence === sentence && reports(tokens[first - 1])) return true;
  let i = last;
  while (tokens[i]?.sentence === sentence && /^(?:ADV|AUX)$/u.test(tokens[i]!.pos)) i++;
  if (tokens[i]?.sentence !== sentence) return false;
  return reports(tokens[i]) || tokens[i]!.lemma === 'make' && tokens[i + 1]?.lower === 'it' && /^(?:clear|known|plain|public)$/u.test(tokens[i + 2]?.lower ?? '');
}

/** Of somebody called by what he was: a player who plays, and of whom the text tells nothing that he was before. */
const isActive = ({ traits }: Entity, { formerClub }: Constraint): boolean => traits.inPlay > 0 && !(formerClub !== null && traits.formerClubs.has(formerClub));

/** What writers call somebody by instead of the name, once they have told who it is; a judge or a lawyer may be somebody else who goes without a name. */
const INSTEAD_OF_NAME = /^(?:candidate|nominee|front-?runner|lawmaker|legislator|politician|republican|democrat|author|novelist|playwright|poet|actor|actress|comedian|singer|rapper|musician|songwriter|filmmaker|activist|businessman|businesswoman|billionaire|mogul|tycoon|magnate|financier|entrepreneur|speechwriter|strategist|pollster|historian|economist|philanthropist|astronaut|swimmer|boxer|golfer|sprinter|quarterback|pitcher|linebacker|goaltender|defenseman|student|retiree|teen|native)$/u;

/** "“…,” the Republican candidate told reporters": whoever spoke before it, where nobody is known by the trade. */
function speakerByTrade({ tokens, focus, speaker: own }: PersonReferenceInput, at: number, { noun, last }: Constraint): Entity | null {
  if (noun?.role !== 'POST' || !INSTEAD_OF_NAME.test(noun.noun)) return null;
  const reports = (token: Token | undefined): boolean => token !== undefined && token.pos === 'VERB' && isReportingVerb(token.lemma);
  const aside = tokens[last]?.text === ',' && tokens[last + 1]?.lower === 'who';
  if (!aside && !reports(tokens[last]) && !reports(tokens[at - 1])) return null;
  const speaker = focus.speakerBefore(at, REACH_OF_SPEAKER) ?? focus.onlyPersonBefore(at, REACH_OF_SPEAKER);
  return speaker && speaker !== own && !speaker.traits.journalist ? speaker : null;
}

/** "the club’s winger, Pedro X,": the name that explains the description. */
function appositionAt(input: PersonReferenceInput, at: number): Entity | null {
  if (input.tokens[at]?.text !== ',') return null;
  const mention = input.mentionAt.get(at + 1);
  const after = mention && input.tokens[mention.last];
  return mention?.entity.kind === 'PERSON' && mention.form === 'name' && mention.first === at + 1 && (!after || /^[,.;:]$/u.test(after.text)) ? mention.entity : null;
}

/** @param at the first token of the description, with its article */
function readConstraint(input: PersonReferenceInput, at: number, from: number): Constraint | null {
  const { tokens, words } = input;
  const end = Math.min(input.sentenceEnd(at), from + 9);
  const constraint: Constraint = { last: from, noun: null, generic: false, nationality: null, age: null, formerClub: null, former: false, club: null, coming: false, native: false, unknown: null };
  let head = -1;
  for (let i = from; i < end;) {
    const token = tokens[i]!;
    const mention = input.mentionAt.get(i);
    if (mention?.entity.kind === 'PERSON') return null;
    // "the BBC pundit"
    if (mention?.entity.kind === 'PUBLICATION') {
      if (ROLE_NOUNS.longestAt(words, mention.last, end)?.values[0]!.role !== 'JOURNALIST') return null;
      i = mention.last;
      continue;
    }
    if (mention) {
      // "the FIFA president": of bodies, nobody keeps who is at them.
      if (mention.entity.kind === 'CLUB') constraint[constraint.former ? 'formerClub' : 'club'] = mention.entity;
      i = mention.last;
      if (mention.possessive) i++;
      continue;
    }
    const role = ROLE_NOUNS.longestAt(words, i, end);
    if (role) {
      // "the Republican candidate": what stands before another noun only says of what kind it is.
      if (role.values[0]!.role === 'POST' && /^(?:NOUN|ADJ)$/u.test(tokens[role.last]?.pos ?? '') && tokens[role.last]!.sentence === tokens[at]!.sentence) {
        i = role.last;
        continue;
      }
      // "the Kansas City Star": a name, and nobody's description.
      if (constraint.unknown !== null && /^\p{Lu}\p{Ll}/u.test(tokens[role.last - 1]!.text)) return null;
      constraint.noun = role.values[0]!;
      constraint.generic = GENERIC.test(role.values[0]!.noun);
      head = role.last;
      i = role.last;
      continue;
    }
    const age = /^(\d{2})(?:-year-olds?)?$/u.exec(token.text);
    if (age && (/year-old$/u.test(token.text) || tokens[i + 1]?.text === '-' && tokens[i + 2]?.lower === 'year')) {
      constraint.age = Number(age[1]);
      i += /year-old$/u.test(token.text) ? 1 : 5;
      // "the 65-year-old former Napoli coach"
      if (!/^(?:former|ex|one-time)$/u.test(tokens[i]?.lower ?? '')) head = i;
      continue;
    }
    const nounOfNation = NATIONALITY_NOUNS.longestAt(words, i, end);
    const nation = NATIONALITIES.longestAt(words, i, end);
    if (nation || nounOfNation) {
      const match = nounOfNation ?? nation!;
      // "the Swiss-born forward" may play for another country.
      if (tokens[match.last]?.text === '-' && tokens[match.last + 1]?.lower === 'born') {
        i = match.last + 2;
        continue;
      }
      constraint.nationality = match.values[0]!;
      i = match.last;
      // "the Argentine" is one, "the Argentina" and "the English" are none
      if (nounOfNation) head = i;
      continue;
    }
    // "the 6ft 6in Dutchman"
    if (/^\d(?:ft|m)?$|^\d+in$|^(?:ft|in)$/u.test(token.lower) && (/\d/u.test(token.text) || /^\d+$/u.test(tokens[i - 1]!.text))) {
      i++;
      continue;
    }
    // "the Corkman"
    if (head < 0 && i === from && isNative(token.text)) {
      constraint.native = true;
      head = i + 1;
      i++;
      continue;
    }
    if (/^(?:former|ex)$/u.test(token.lower)) constraint.former = true;
    if (/^(?:new|next|latest|future)$/u.test(token.lower)) constraint.coming = true;
    if (/^(?:boy|lad|guy|kid|woman|girl)$/u.test(token.lower)) {
      constraint.generic = true;
      head = i + 1;
      i++;
      continue;
    }
    if (!/^(?:ADJ|NOUN|PROPN|NUM|ADV|PUNCT|VERB|X)$/u.test(token.pos) || /^[,.;:!?()"“”‘’]$/u.test(token.text) || token.pos === 'VERB' && !/(?:ed|ing|en)$/u.test(token.lower)) break;
    if (head === i) break;
    if (head < 0 && token.pos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(token.text)) constraint.unknown = token.text;
    i++;
    if (head >= 0 && !/^[-]$/u.test(token.text)) break;
  }
  if (head < 0) return null;
  // The name that follows is the mention, and this its apposition; a plural means several people.
  const next = tokens[head];
  if (next && next.sentence === tokens[at]!.sentence) {
    if (input.mentionAt.get(head)?.entity.kind === 'PERSON') return null;
    if (next.pos === 'NOUN' && /^(?:official|product|signing|target|star|talent|international|man)$/u.test(constraint.noun?.noun ?? '') && !/s$/u.test(next.lower)) return null;
    if (next.lower === 'of' && /^(?:prospect|product|talent|sensation|chair|veteran|target|signing|recruit)$/u.test(constraint.noun?.noun ?? '')) return null;
    if (next.pos === 'NOUN' && next.start === tokens[head - 1]!.end + 1 && !constraint.noun && constraint.age === null) return null;
    if (next.pos === 'PROPN' && /^\p{Lu}/u.test(next.text) && !input.mentionAt.has(head)) return null;
    if (/^(?:market|fee|bid|deal|request|window|role|position|pair|duo|trio|berth|slot|department|target|targets)$/u.test(next.lower) && constraint.noun) return null;
  }
  return { ...constraint, last: head };
}

/** Whoever runs or owns a club is seldom younger, or called by it. */
const LEAST_AGE_OF_OFFICIAL = 45;
/** The table of players begins in 2010: of those who are older than this, it may lack a club. */
const OLDEST_TOLD_IN_FULL = 31;

/** Irishmen are from either part of the island, and called so. */
const sameNation = (a: string, b: string): boolean => a === b || /Ireland$/u.test(a) && /Ireland$/u.test(b);

/** A nurse or a constable is no player, unless the text says so. */
const hasOtherTrade = ({ traits }: Entity): boolean => traits.club === null && traits.inPlay <= 0 && traits.roles.size === 0 && [...traits.posts].some((post) => ROLE_NOUNS.get(post)[0]?.role === 'POST');

/** @param heard the description speaks, and the person has done so before */
function agrees(entity: Entity, constraint: Constraint, heard: boolean): boolean {
  const { traits } = entity;
  if (constraint.nationality && traits.nationalities.size > 0 && ![...traits.nationalities].some((nation) => sameNation(nation, constraint.nationality!))) return false;
  if (constraint.age !== null && traits.age !== null && traits.age !== constraint.age) return false;
  // A birthday may lie between the table and the article's words.
  if (constraint.age !== null && traits.age === null && traits.likelyAges.size > 0 && ![...traits.likelyAges].some((age) => Math.abs(age - constraint.age!) <= 1)) return false;
  if (constraint.formerClub && traits.club === constraint.formerClub && !traits.formerClubs.has(constraint.formerClub)) return false;
  // The table of players knows where he has been.
  if (constraint.formerClub && traits.likelyAges.size > 0 && traits.roles.has('PLAYER') && !traits.formerClubs.has(constraint.formerClub) && [...traits.likelyAges].every((age) => age < OLDEST_TOLD_IN_FULL)) return false;
  const targeted = constraint.noun?.noun === 'target';
  if (constraint.club && !targeted && traits.club !== null && traits.club !== constraint.club) return false;
  if (targeted && (isStaff(entity) || traits.journalist)) return false;
  // "the lad" is nobody who runs a club.
  if (constraint.generic && isStaff(entity) && YOUNG.test(constraint.noun?.noun ?? 'lad')) return false;
  const role = constraint.noun?.role;
  // "the Villa boss" is not Celtic's.
  if (constraint.unknown !== null && (role === 'MANAGER' || role === 'COACH') && traits.club !== null && ![traits.club.name, ...traits.club.aliases].some((name) => name.includes(constraint.unknown!))) return false;
  if (constraint.age !== null && constraint.age < LEAST_AGE_OF_OFFICIAL && traits.age === null && (traits.roles.has('EXECUTIVE') || traits.roles.has('OWNER')) && !traits.roles.has('PLAYER')) return false;
  if (constraint.age !== null && (constraint.age < 33 ? isStaff(entity) : constraint.age > 41 && traits.roles.has('PLAYER'))) return false;
  if (role === undefined || role === 'OTHER') return true;
  if (hasPost(entity, constraint)) return true;
  if (role === 'POST' || constraint.noun && [...traits.posts].some((held) => lesserPost(held, postOf(constraint.noun!.noun)))) return false;
  if (role === 'JOURNALIST') return traits.journalist || heard && traits.roles.size === 0 && traits.club === null && traits.inPlay <= 0;
  if (traits.journalist) return false;
  if (role === 'PLAYER' || role === 'CAPTAIN') {
    if (hasOtherTrade(entity) && !constraint.former && constraint.formerClub === null) return false;
    // A manager may be called by what he played ("the former Chelsea midfielder"), where that is known.
    if (isStaff(entity)) return heard && constraint.former || constraint.formerClub !== null && (!constraint.noun!.position || traits.formerClubs.has(constraint.formerClub) && [...traits.positions].some((p) => samePosition(p, constraint.noun!.noun)));
    return !constraint.noun!.position || traits.positions.size === 0 || [...traits.positions].some((p) => samePosition(p, constraint.noun!.noun));
  }
  // "the Everton boss" may be the one who runs the club, if he is the one who speaks.
  if (role === 'MANAGER' && heard && /^(?:boss|chief|supremo)$/u.test(constraint.noun!.noun) && (traits.roles.has('EXECUTIVE') || traits.roles.has('OWNER'))) return true;
  if (role === 'EXECUTIVE' && /^(?:chair|president)/u.test(constraint.noun!.noun) && traits.roles.has('OWNER')) return true;
  return traits.roles.has(role) || traits.roles.size === 0 && traits.inPlay <= 0 && (constraint.club !== null && (traits.club === null || traits.club === constraint.club) || heard && constraint.former);
}

/** Whether the text calls somebody what the description does. */
function hasPost(entity: Entity, { noun }: Constraint): boolean {
  const said = noun && postOf(noun.noun);
  return said !== null && [...entity.traits.posts].some((held) => samePost(held, said));
}

const LINES: readonly RegExp[] = [/keeper|stopper$|custodian/u, /back|defender|half|stopper|sweeper/u, /midfield|mid$|playmaker|schemer|anchorman/u, /striker|forward|winger|attacker|front|wide|marksman|hitman|goalscorer|goal machine/u];
const samePosition = (a: string, b: string): boolean => LINES.some((line) => line.test(a) && line.test(b)) || /wing/u.test(a + b) || /midfield/u.test(a + b) && /forward|playmaker|winger|attack/u.test(a + b);

const OF_OLD = /^(?:legend|hero|icon|great)$/u;

function matchWeight(entity: Entity, constraint: Constraint): number {
  const { traits } = entity;
  let weight = 0;
  if (constraint.nationality && traits.nationalities.has(constraint.nationality)) weight += 5;
  // "the Spaniard" is hardly a chairman or an agent of whom the text has not said where he is from.
  else if (constraint.nationality && constraint.noun === null && isStaff(entity) && !traits.roles.has('MANAGER')) weight -= 4;
  if (constraint.age !== null && traits.age === constraint.age) weight += 6;
  else if (constraint.age !== null && traits.likelyAges.has(constraint.age)) weight += 5;
  if (constraint.formerClub && traits.formerClubs.has(constraint.formerClub)) weight += 6;
  if (constraint.club && traits.club === constraint.club) weight += constraint.noun?.noun === 'target' ? -6 : 4;
  if (constraint.noun?.position && [...traits.positions].some((p) => samePosition(p, constraint.noun!.noun))) weight += 4;
  if (constraint.noun?.role === 'CAPTAIN' && traits.roles.has('CAPTAIN')) weight += 6;
  if (constraint.noun && ['PLAYER', 'CAPTAIN'].includes(constraint.noun.role) && traits.roles.has('PLAYER')) weight += 1;
  if (constraint.noun && constraint.noun.role === 'MANAGER' && traits.roles.has('MANAGER')) weight += 4;
  if (constraint.noun && !constraint.generic && hasPost(entity, constraint)) weight += 4;
  if (constraint.noun?.role === 'MANAGER' && !traits.roles.has('MANAGER') && traits.roles.has('EXECUTIVE')) weight -= 6;
  // "the chief executive" is no chairman, if another is about.
  if (constraint.noun?.role === 'EXECUTIVE' && traits.posts.size > 0 && !hasPost(entity, constraint) && !traits.posts.has('chief')) weight -= 3;
  // "the Hoops hero reckons": called so in speech are mostly those who play no more.
  if (constraint.noun && OF_OLD.test(constraint.noun.noun) && traits.inPlay > 0) weight -= 4;
  if (constraint.generic || constraint.noun && (['PLAYER', 'CAPTAIN'].includes(constraint.noun.role) || constraint.noun.noun === 'target')) weight += isStaff(entity) ? -5 : Math.max(-4, Math.min(3, traits.inPlay));
  return weight;
}

function learn(entity: Entity, constraint: Constraint): void {
  if (constraint.nationality) entity.traits.nationalities.add(constraint.nationality);
  entity.traits.age ??= constraint.age;
  if (constraint.formerClub) entity.traits.formerClubs.add(constraint.formerClub);
  if (constraint.noun?.position) entity.traits.positions.add(constraint.noun.noun);
  const role = constraint.noun ? clubRoleOf(constraint.noun) : null;
  if (role === 'PLAYER' && constraint.noun!.position) entity.traits.roles.add('PLAYER');
  if (role === 'CAPTAIN' || role === 'MANAGER' && constraint.club) entity.traits.roles.add(role);
  if (constraint.club && role) entity.traits.club ??= constraint.club;
}
