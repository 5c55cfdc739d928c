import type { Gender } from '../extraction.js';
import { commonKind } from '../lexicon/common-words.js';
import { isReportingVerb } from '../lexicon/cues.js';
import { GIVEN_NAMES, HONORIFICS, ROLE_NOUNS } from '../lexicon/people.js';
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
  if (words.length === 2 || words.length === 3) support += 1;
  const unexplained = tokens.slice(first, last).every((t) => !isCapitalised(t) || t.pos === 'PROPN' && !lowerWords.has(t.lower));
  if (words.length > 1 && unexplained && !input.inHeading(first)) support += 1;
  if (inList(input, first, last)) support += 2;
  if (words.slice(1).some((w) => GIVEN_NAMES.has(foldName(w)))) support += 1;
  if (words.some((w) => /^\p{Lu}\.?$/u.test(w)) && words.length > 1) support += 1;
  let gender = given?.gender ?? null;
  if (before && before.sentence === sentence) {
    const honorific = HONORIFICS.get(before.lower.replaceAll('.', '')) ?? (before.text === '.' ? HONORIFICS.get(tokens[first - 2]?.lower ?? '') : undefined);
    if (honorific !== undefined) {
      support += 3;
      gender = honorific ?? gender;
    }
    if (roleEndsAt(input, first)) support += 3;
    if (taken.get(first - 1)?.kind === 'club') support += 1;
    if (/^(?:by|with|for|from|and|of|to|against|on|over)$/u.test(before.lower) && words.length > 1) support += 1;
    if (isReportingVerb(before.lemma)) support += 2;
  }
  if (after && after.sentence === sentence) {
    if (isReportingVerb(after.lemma) && /^(?:VERB|NOUN|AUX)$/u.test(after.pos)) support += 2;
    else if (/^(?:VERB|AUX)$/u.test(after.pos)) support += 1;
    if (after.start === tokens[last - 1]!.end && /^['’](?:s)?$/u.test(after.text)) support += OF_A_PERSON.test(tokens[last + 1]?.lower ?? '') ? 3 : 1;
    if (after.text === ',' && tokens[last + 1] && /^(?:who|whose|\d\d|the|an?)$/u.test(tokens[last + 1]!.lower)) support += 1;
    if (after.text === '(' && /^\d/u.test(tokens[last + 1]?.text ?? '')) support += 1;
  }
  if (words.some((w) => /^\p{Lu}{3,}$/u.test(w))) support -= 2;
  if (words.length === 1 && commonKind(words[0]!)) support -= 6;
  if (words.length > 1 && !given && (run.cut || before?.lower === 'the' && before.sentence === sentence)) support -= 2;
  if (words.length === 1 && lowerWords.has(words[0]!.toLowerCase())) support -= 3;
  if (words.length === 1 && input.inHeading(first)) support -= 2;
  // In a title-case heading every word is capitalised.
  if (input.inHeading(first) && !given && words.length > 1 && words.some((w) => lowerWords.has(w.toLowerCase()))) support -= 4;
  if (words.length > 3 && !given) support -= 2;
  if (words.every((w) => lowerWords.has(w.toLowerCase()))) support -= 3;
  return { first, last, words, support, gender };
}

/** What only people have. */
const OF_A_PERSON = /^(?:agent|agents|wages|salary|representatives|career|teammates?|wife|father|brother|mother|debut|childhood|signature|exit|departure|camp|entourage|hamstring|ankle|knee|brace|hat-trick|header)$/u;

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

