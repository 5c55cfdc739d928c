import type { Gender } from '../extraction.js';
import { commonKind } from '../lexicon/common-words.js';
import { isReportingVerb } from '../lexicon/cues.js';
import { GIVEN_NAMES, HONORIFICS, ONE_NAMES, ROLE_NOUNS } from '../lexicon/people.js';
import { clubsOfManagersCalled } from '../lexicon/history.js';
import { playersNamed, playersOfSurname } from '../lexicon/players.js';
import { foldName } from '../lexicon/tables.js';
import { findRuns, isCapitalised, type CapitalRun, type PeopleInput, type RunContext } from './capital-runs.js';

/** A run of capitalised words that may name a person. */
export interface Candidate {
  first: number;
  last: number;
  /** Words of the name, particles with what they lead: ["Virgil", "van Dijk"]. */
  words: string[];
  support: number;
  gender: Gender | null;
  /** By "Mr" or "Mrs" before it, which is surer than a given name. */
  titled: Gender | null;
  /** Whether something says that it is a person that would not be said of a club or company. */
  personal: boolean;
}

/** The runs of capitalised words that no lexicon claims, each with how much speaks for its being a person. */
export function findCandidates(input: PeopleInput): Candidate[] {
  const { context, runs } = findRuns(input);
  return runs.map((run) => weigh(context, run));
}

function weigh(input: RunContext, run: CapitalRun): Candidate {
  const { tokens, taken, lowerWords } = input;
  const words = run.words.map(({ text }) => text);
  const { first } = run.words[0]!;
  const { last } = run.words.at(-1)!;
  const given = GIVEN_NAMES.get(foldName(words[0]!)) ?? GIVEN_NAMES.get(foldName(words[0]!.split('-')[0]!));
  const before = tokens[first - 1];
  const after = tokens[last];
  const sentence = tokens[first]!.sentence;
  let support = 0;
  if (given) support += words.length > 1 ? (given.common ? 2 : 3) : given.common ? 0 : 2;
  if (words.length > 1) support += 1;
  else if (ONE_NAMES.has(foldName(words[0]!))) support += 3;
  if (words.length === 2 || words.length === 3) support += 1;
  const unexplained = tokens.slice(first, last).every((t) => !isCapitalised(t) || t.pos === 'PROPN' && !lowerWords.has(t.lower));
  if (words.length > 1 && unexplained && !input.inHeading(first)) support += 1;
  if (inList(input, first, last)) support += 2;
  // One word may be anybody's name; where no club is named, it is no player's.
  const player = words.length > 1 || input.clubs.size > 0 ? playersNamed(words.join(' ')) : [];
  if (run.known) support += 6;
  else if (player.length > 0) support += 4;
  else if (words.length === 1 && given === undefined && isAtClub(words[0]!, input.clubs)) support += 3;
  if (words.length > 1 && input.inByline(first)) support += 3;
  if (words.slice(1).some((w) => GIVEN_NAMES.has(foldName(w)))) support += 1;
  if (words.some((w) => /^\p{Lu}\.?$/u.test(w)) && words.length > 1) support += 1;
  let gender = given?.gender ?? player[0]?.gender ?? null;
  let titled: Gender | null = null;
  let personal = false;
  if (before && before.sentence === sentence) {
    const honorific = HONORIFICS.get(before.lower.replaceAll('.', '')) ?? (before.text === '.' ? HONORIFICS.get(tokens[first - 2]?.lower ?? '') : undefined);
    if (honorific !== undefined) {
      support += 3;
      gender = honorific ?? gender;
      titled = honorific;
      personal = true;
    }
    // "76-year-old Alan Reed"
    if (roleEndsAt(input, first) || before.lower === 'old' || /-old$/u.test(before.lower)) {
      support += 3;
      personal = true;
    }
    // "her twin brother Marcus", "her brother, Marcus"
    // "one fan, Terry, had come"
    const lead = before.text === ',' ? tokens[first - 2]?.lower ?? '' : before.lower;
    if (KIN.test(lead) || before.text === ',' && after?.text === ',' && given && FOLLOWER.test(lead)) {
      support += 3;
      personal = true;
    }
    // "the law firm Keld Lind"
    if (IS_NO_PERSON.test(before.lower) && !run.known) support -= 4;
    if (taken.get(first - 1)?.kind === 'club') support += 1;
    if (/^(?:by|with|for|from|and|of|to|against|on|over)$/u.test(before.lower) && words.length > 1) support += 1;
    if (isReportingVerb(before.lemma)) support += 2;
    if (isMoved(input, first)) {
      support += 1;
      personal = true;
    }
  }
  if (after && after.sentence === sentence) {
    if (isReportingVerb(after.lemma) && /^(?:VERB|NOUN|AUX)$/u.test(after.pos)) support += 2;
    else if (/^(?:VERB|AUX)$/u.test(after.pos)) support += 1;
    if (after.start === tokens[last - 1]!.end && /^['’](?:s)?$/u.test(after.text)) {
      const owns = OF_A_PERSON.test(tokens[last + 1]?.lower ?? '');
      support += owns ? 3 : 1;
      personal ||= owns;
    }
    if (DONE_BY_A_PERSON.test(after.lemma)) {
      support += 1;
      personal = true;
    }
    if (after.text === ',' && tokens[last + 1] && /^(?:who|whose|\d\d|the|an?)$/u.test(tokens[last + 1]!.lower)) support += 1;
    if (after.text === '(' && /^\d/u.test(tokens[last + 1]?.text ?? '')) support += 1;
    if (/^[,(]$/u.test(after.text) && /^(?:who|whose|\d\d)$/u.test(tokens[last + 1]?.lower ?? '')) personal = true;
  }
  // "the Keld family", "the Ann Keld Medal"
  if (before?.lower === 'the' && after?.sentence === sentence && (words.length === 1 && titled === null && FAMILY.test(after.lower) || NAMED_FOR.test(after.text))) support -= 6;
  if (words.some((w) => /^\p{Lu}{3,}$/u.test(w))) support -= 2;
  if (words.length === 1 && titled === null && commonKind(words[0]!)) support -= 6;
  // "Orlando Pride": a place that is a given name as well, and a word.
  if (words.length === 2 && given?.common && commonKind(words[1]!)) support -= taken.has(first) ? 4 : 2;
  if (words.length > 1 && !given && (run.cut || before?.lower === 'the' && before.sentence === sentence)) support -= 2;
  if (words.length === 1 && lowerWords.has(words[0]!.toLowerCase())) support -= 3;
  if (words.length === 1 && input.inHeading(first)) support -= 2;
  // In a title-case heading every word is capitalised.
  if (input.inHeading(first) && !given && words.length > 1 && words.some((w) => lowerWords.has(w.toLowerCase()))) support -= 4;
  if (words.length > 3 && !given) support -= 2;
  if (words.every((w) => lowerWords.has(w.toLowerCase()))) support -= 3;
  return { first, last, words, support, gender, titled, personal };
}

/** Whether a player or manager of this surname was at one of the clubs: "Ten Hag" in a text that names his. */
const isAtClub = (surname: string, clubs: ReadonlySet<string>): boolean =>
  playersOfSurname(surname).some(({ spells }) => spells.some(({ club }) => clubs.has(club))) || [...clubsOfManagersCalled(surname)].some((club) => clubs.has(club));

const KIN = /^(?:brother|sister|mother|father|mum|mom|dad|wife|husband|son|daughter|uncle|aunt|cousin|nephew|niece|grandfather|grandmother|grandson|granddaughter|stepfather|fiancee|fiancé|fiancée|girlfriend|boyfriend|twin)$/u;
const FOLLOWER = /^(?:fan|supporter|listener|caller|reader|viewer|resident|volunteer|steward|passenger|pensioner|local|regular|neighbour|neighbor|colleague|friend)$/u;
/** Nouns before the names of what is no person. */
const IS_NO_PERSON = /^(?:firm|company|brand|band|club|clubs|side|outfit|retailer|sponsors?|supplier|charity|hotel|pub|village|town|suburb|stadium|album|film|song|horse|gelding|filly|mare)$/u;
const FAMILY = /^(?:family|families|brothers|sisters|siblings|dynasty|clan)$/u;
const NAMED_FOR = /^(?:Medal|Trophy|Cup|Shield|Award|Prize|Stadium|Stand|Arena|Street|Road|Hospital|Supercup|Bowl|Centre|Center)$/u;

/** What only people have. */
const OF_A_PERSON = /^(?:agent|agents|wages|salary|representatives|career|teammates?|wife|father|brother|mother|debut|childhood|signature|exit|departure|camp|entourage|hamstring|ankle|knee|brace|hat-trick|header)$/u;

/** What clubs and companies do not do. */
const DONE_BY_A_PERSON = /^(?:retire|dribble|nod|curl|captain|smile|laugh|marry|die|limp|undergo|impress|train|weep|joke|grin|shrug|resign|bench)$/u;
const MOVING = /^(?:bid|offer|fee|deal|swoop|signing|signature|arrival|capture|pursuit|sale|transfer|release|price|valuation|contract|loan)$/u;
const MOVED = /^(?:sign|sell|loan|bench|substitute|recall|poach|unveil|offload|replace|field|nutmeg|book|promote)$/u;

/** "a bid for X", "the signing of X", "to sell X". */
function isMoved({ tokens }: RunContext, first: number): boolean {
  const [before, beforeThat] = [tokens[first - 1]!, tokens[first - 2]];
  if (before.pos === 'VERB' && MOVED.test(before.lemma)) return true;
  return /^(?:for|of|on)$/u.test(before.lower) && beforeThat !== undefined && beforeThat.sentence === before.sentence && MOVING.test(beforeThat.lemma);
}

/** One of several capitalised names in a row: "Longstaff, Joelinton, Joe Willock". */
function inList(input: PeopleInput, first: number, last: number): boolean {
  const { tokens } = input;
  const [before, after] = [tokens[first - 1], tokens[last]];
  const separates = (t: typeof before): boolean => t !== undefined && /^(?:,|and)$/u.test(t.lower);
  return separates(before) && separates(after) && first >= 2 && isCapitalised(tokens[first - 2]!) && tokens[last + 1] !== undefined && isCapitalised(tokens[last + 1]!);
}

/** Whether a role noun ends right before the token: "striker", "head coach". */
function roleEndsAt(input: PeopleInput, at: number): boolean {
  for (let from = Math.max(0, at - 4); from < at; from++) {
    const match = ROLE_NOUNS.longestAt(input.words, from, at);
    if (match && match.last === at && input.tokens[from]!.sentence === input.tokens[at]!.sentence) return true;
  }
  return false;
}

