import { cueWord } from '../lexicon/cues.js';
import { kindsOfTelling } from '../lexicon/stances.js';
import type { Entity, Token } from '../reading.js';
import type { AttributedSource } from './attribution.js';
import { clauseAt, isFinite } from './content.js';
import { isComma, isDash, type Frame, type Scene } from './scene.js';
import { sourceBefore, type SourcePhrase } from './sources.js';
import { auxiliariesOf, BE, MODAL, SUBJECT_REACH } from './verbs.js';

/** A word that may tell that somebody says, thinks or wants what stands behind it. */
export interface CueCandidate {
  readonly at: number;
  /** End of its frame's body. */
  readonly limit: number;
  /** Where its auxiliaries begin. */
  readonly first: number;
  readonly subject: SourcePhrase | null;
  /** The subject is part of what is told: "the plan is expected to fail", "the plan seems to work". */
  readonly raised: boolean;
  /** It says that nothing was said, or not yet. */
  readonly unsaid: boolean;
  /** Form of what stands behind it: "that", "clause", "to-do", "marks" … */
  readonly follows: string;
  readonly signs: readonly string[];
}

/** What the rules found in an article before the model is asked. */
export interface Reported {
  /** Tokens of cues, with who speaks by them. */
  readonly cues: ReadonlyMap<number, AttributedSource>;
  /** Tokens of what stands in reported clauses. */
  readonly reported: ReadonlySet<number>;
  /** How often each speaks. */
  readonly reports: ReadonlyMap<Entity, number>;
}

/** Verbs whose subject is that of what they tell, and none of theirs. */
const RAISING = /^(?:seem|appear|sound|look|tend|prove)$/u;
const WH = /^(?:whether|how|what|why|if|who|where|when|which|whom|whose)$/u;
/** Tags of words that begin a noun phrase. */
const NOMINAL = /^(?:NOUN|PROPN|ADJ|DET|NUM|PRON|SYM)$/u;
/** How far behind the word its complements are looked for, in tokens. */
const COMPLEMENT_REACH = 12;
/** How far behind the word words in quotation marks are looked for, in tokens. */
const MARKS_REACH = 30;

/** How far the other cue of a sentence may be, in tokens. */
const CUE_REACH = 60;

/** Signs about one word, of which most count by themselves, with its base form and with its kinds of telling. */
class SignList {
  readonly names: string[] = [];
  readonly kinds: readonly string[];

  constructor(readonly lemma: string) {
    this.kinds = kindsOfTelling(lemma);
  }

  add(name: string): void {
    this.names.push(name);
  }

  addWithLemma(name: string): void {
    this.names.push(name, `lemma ${this.lemma} ${name}`);
  }

  addWithKinds(name: string): void {
    this.add(name);
    for (const kind of this.kinds) this.names.push(`kind ${kind} ${name}`);
  }

  addWithBoth(name: string): void {
    this.addWithLemma(name);
    for (const kind of this.kinds) this.names.push(`kind ${kind} ${name}`);
  }
}

/**
 * What is to be seen about a verb, noun or adjective that may be a cue, as named signs that the cue model weighs.
 *
 * @param at the word's token, which stands in no quotation
 * @param limit end of the frame's body
 * @param found what the surer rules found
 */
export function cueCandidate(scene: Scene, at: number, frame: Frame, limit: number, found: Reported): CueCandidate {
  const word = scene.tokens[at]!;
  const floor = Math.max(frame.first, at - SUBJECT_REACH);
  const form = formOf(word.lower, word.lemma);
  const follows = followingForm(scene, at + 1, limit);
  const signs = new SignList(word.lemma);
  signs.add(`lemma ${word.lemma}`);
  signs.add(`tag ${word.pos}`);
  signs.addWithBoth(`follows ${follows}`);
  signs.addWithBoth(`form ${form}`);
  for (const kind of signs.kinds) signs.add(`kind ${kind}`);
  if (signs.kinds.length === 0) {
    signs.add('kind none');
    signs.add(`kind none follows ${follows}`);
  }
  signs.add(`cue ${cueWord(word.lower)?.cue.content ?? 'none'}`);
  addWhatStandsBehind(signs, scene, at, limit, follows);
  addPlace(signs, scene, at, frame, limit, follows, found);
  if (word.pos === 'VERB') return { at, limit, follows, signs: signs.names, ...addVerb(signs, scene, { at, floor, form, follows }, frame, found) };
  addNoun(signs, scene, at, frame, floor);
  signs.addWithBoth('subject noun');
  signs.add(`subject noun follows ${follows}`);
  return { at, limit, follows, signs: signs.names, first: at, subject: null, raised: false, unsaid: false };
}

/** A word as a sign: names of people and places tell nothing that holds elsewhere. */
const wordSign = (token: Token): string => (token.pos === 'PROPN' ? 'name' : token.lower);

function addWhatStandsBehind(signs: SignList, scene: Scene, at: number, limit: number, follows: string): void {
  const { tokens } = scene;
  const next = tokens[at + 1];
  if (next && at + 1 < limit) {
    signs.addWithLemma(`next ${wordSign(next)}`);
    const second = tokens[at + 2];
    if (second && /^(?:ADP|ADV|PART)$/u.test(next.pos) && second.pos !== 'PROPN') signs.addWithLemma(`next two ${wordSign(next)} ${second.lower}`);
    signs.add(`next tag ${next.pos} ${second?.pos ?? ''}`);
  }
  for (const complement of complementsBehind(scene, at, limit)) signs.addWithBoth(`behind ${complement}`);
  const marks = marksBehind(scene, at + 1, Math.min(limit, at + MARKS_REACH));
  signs.addWithKinds(`marks ${marks}`);
  signs.add(`marks ${marks} follows ${follows}`);
  const noun = nounBehind(scene, at + 1, limit);
  if (noun) {
    signs.add(`noun ${noun}`);
    for (const telling of kindsOfTelling(noun)) signs.addWithBoth(`noun kind ${telling}`);
  }
  const rest = limit - at;
  signs.add(`rest ${rest < 4 ? rest : rest < 8 ? 'short' : rest < 20 ? 'middle' : 'long'}`);
  signs.addWithKinds(`object ${objectOf(scene, at + 1, limit)}`);
}

/** The small words that lead what goes with a word: "accused him *of*", "urged them *to* wait". */
function complementsBehind(scene: Scene, at: number, limit: number): ReadonlySet<string> {
  const { tokens } = scene;
  const found = new Set<string>();
  for (let i = at + 1; i < Math.min(limit, at + COMPLEMENT_REACH); i++) {
    const { lower, pos } = tokens[i]!;
    if (/^[;:.,]$/u.test(lower)) break;
    if (pos === 'PART' && lower === 'to' && tokens[i + 1]?.pos === 'VERB') found.add('to-do');
    else if (/^(?:that|for|of|as|about|over|against|on|with|from|by|whether|how|into)$/u.test(lower)) found.add(lower);
    if (isFinite(scene, i)) break;
  }
  return found;
}

function addPlace(signs: SignList, scene: Scene, at: number, frame: Frame, limit: number, follows: string, { reported, cues }: Reported): void {
  if (reported.has(at)) {
    signs.addWithBoth('reported');
    signs.add(`reported follows ${follows}`);
  }
  if (scene.tokens[limit]?.text === '?') signs.add('question');
  for (let i = Math.max(frame.first, at - CUE_REACH); i < Math.min(limit, at + CUE_REACH); i++) {
    if (i === at || !cues.has(i)) continue;
    signs.addWithKinds(`cue ${i < at ? 'before' : 'behind'}`);
    break;
  }
  const above = aboveIn(scene, at, frame.first);
  if (above) for (const kind of kindsOfTelling(above)) signs.addWithKinds(`below ${kind}`);
  signs.add(`frame ${frame.index < 3 ? frame.index : 'later'}`);
  signs.add(`place ${at - frame.first < 3 ? at - frame.first : 'later'}`);
}

interface VerbAt {
  readonly at: number;
  readonly floor: number;
  readonly form: string;
  readonly follows: string;
}

function addVerb(signs: SignList, scene: Scene, { at, floor, form, follows }: VerbAt, frame: Frame, { reports }: Reported): Pick<CueCandidate, 'first' | 'subject' | 'raised' | 'unsaid'> {
  const { tokens } = scene;
  const { first, auxiliaries, infinitive, negated } = auxiliariesOf(scene, at, floor);
  const passive = form === 'ed' && auxiliaries.length > 0 && BE.test(auxiliaries[0]!);
  const modal = auxiliaries.find((auxiliary) => MODAL.test(auxiliary));
  if (passive) signs.addWithBoth('passive');
  if (modal) signs.add(`modal ${modal}`);
  if (auxiliaries.length > 0) signs.addWithBoth(`auxiliary ${auxiliaries[0]}`);
  if (negated) signs.add('negated');
  const before = first > floor ? tokens[first - 1]! : null;
  signs.add(`before ${before ? wordSign(before) : 'start'}`);
  signs.add(`before tag ${before?.pos ?? 'start'} ${form}`);
  if (/^(?:who|which|that)$/u.test(before?.lower ?? '')) signs.add('relative');
  if (infinitive) {
    const governing = verbBefore(scene, first, floor);
    signs.addWithKinds('infinitive');
    signs.add(`infinitive of ${governing ?? 'none'}`);
    for (const kind of kindsOfTelling(governing ?? '')) signs.add(`infinitive of kind ${kind}`);
  }
  const subject = infinitive ? null : sourceBefore(scene, first, floor, true);
  const who = infinitive ? 'infinitive' : subjectOf(scene, subject);
  signs.addWithBoth(`subject ${who}`);
  signs.add(`subject ${who} follows ${follows}`);
  if (subject) {
    const { entity } = subject.source;
    const said = entity === null ? 0 : reports.get(entity) ?? 0;
    signs.addWithKinds(`said ${entity === null ? 'nobody' : said > 3 ? 'more' : said}`);
    const head = tokens[subject.last - 1]!;
    if (head.pos !== 'PROPN' && !scene.mentionAt[subject.last - 1]) signs.add(`subject head ${head.lemma}`);
    signs.addWithKinds(`clause after ${subject.first > frame.first ? wordSign(tokens[subject.first - 1]!) : 'start'}`);
  }
  return { first, subject, raised: passive || RAISING.test(signs.lemma), unsaid: negated || modal !== undefined };
}

function addNoun(signs: SignList, scene: Scene, at: number, frame: Frame, floor: number): void {
  if (at === frame.first) return;
  const before = scene.tokens[at - 1]!;
  signs.addWithLemma(`before ${wordSign(before)}`);
  signs.add(`before noun ${before.pos}`);
  if (ownerBefore(scene, at, frame.first) !== null) signs.addWithBoth('owned');
  const governing = verbBefore(scene, at, floor);
  if (!governing) return;
  signs.add(`governed ${governing}`);
  for (const kind of kindsOfTelling(governing)) signs.add(`governed kind ${kind}`);
}

function formOf(lower: string, lemma: string): string {
  if (/ing$/u.test(lower) && lower !== lemma) return 'ing';
  if (lower === lemma) return 'base';
  return /s$/u.test(lower) && !/^(?:was|has)$/u.test(lower) ? 's' : 'ed';
}

/** The form of what stands behind a word: "that", a clause, "to" with a verb, a question word, a preposition, a noun phrase, marks, a comma, nothing. */
function followingForm(scene: Scene, from: number, limit: number): string {
  const { tokens } = scene;
  let i = from;
  while (i < limit && tokens[i]!.pos === 'ADV' && !WH.test(tokens[i]!.lower) && !scene.quotedAt[i]) i++;
  const token = tokens[i];
  if (!token || i >= limit) return 'nothing';
  if (scene.quotedAt[i]) return 'marks';
  if (isComma(token)) return scene.quotedAt[i + 1] ? 'comma-marks' : 'comma';
  if (token.text === ':') return scene.quotedAt[i + 1] ? 'colon-marks' : 'colon';
  if (isDash(scene, i)) return 'dash';
  if (token.lower === 'that') return clauseAt(scene, i + 1, limit, false) ? 'that' : 'that-noun';
  if (token.lower === 'to' && (/^(?:VERB|AUX)$/u.test(tokens[i + 1]?.pos ?? '') || scene.quotedAt[i + 1] && /^\p{Ll}/u.test(tokens[i + 2]?.text ?? ''))) return 'to-do';
  if (WH.test(token.lower)) return 'question';
  if (token.pos === 'ADP' || token.pos === 'PART') return `preposition ${token.lower}`;
  if (NOMINAL.test(token.pos) && clauseAt(scene, i, limit, true)) return 'clause';
  if (NOMINAL.test(token.pos)) return clauseAt(scene, i, limit, false) ? 'clause?' : token.pos === 'PRON' ? 'pronoun' : 'noun';
  if (token.pos === 'VERB') return /ing$/u.test(token.lower) ? 'doing' : 'verb';
  return token.pos;
}

/** The base form of the verb before a word in the same clause that tells something, too. */
function aboveIn(scene: Scene, at: number, first: number): string | null {
  for (let i = at - 1; i >= Math.max(first, at - 20); i--) {
    const { pos, text, lemma } = scene.tokens[i]!;
    if (/^[,;:]$/u.test(text) || scene.quotedAt[i]) return null;
    if (pos === 'VERB' && kindsOfTelling(lemma).length > 0) return lemma;
  }
  return null;
}

/** The base form of the first noun behind a word, none that is a name. */
function nounBehind(scene: Scene, from: number, limit: number): string | null {
  for (let i = from; i < Math.min(limit, from + 6); i++) {
    const { pos, lemma } = scene.tokens[i]!;
    if (pos === 'NOUN' && !scene.mentionAt[i]) return lemma;
    if (!/^(?:DET|ADJ|ADP|PRON|PART|ADV|NUM)$/u.test(pos) || scene.quotedAt[i]) return null;
  }
  return null;
}

/** What kind of entity the noun phrase behind a verb means, where it means one. */
function objectOf(scene: Scene, from: number, limit: number): string {
  for (let i = from; i < Math.min(limit, from + 4); i++) {
    const mention = scene.mentionAt[i];
    if (mention) return `${mention.form} ${mention.entity.kind}${mention.possessive ? ' of' : ''}`;
    if (!/^(?:DET|ADJ|ADP|PROPN)$/u.test(scene.tokens[i]!.pos)) return scene.tokens[i]!.pos;
  }
  return 'none';
}

function marksBehind(scene: Scene, from: number, limit: number): string {
  for (let i = from; i < limit; i++) {
    const quotation = scene.quotedAt[i];
    if (quotation) return `${i - from < 1 ? 'at once' : i - from < 6 ? 'near' : 'far'} ${quotation.end - quotation.start > 40 ? 'long' : 'short'}`;
    if (/^[;:.]$/u.test(scene.tokens[i]!.text)) break;
  }
  return 'none';
}

/** The base form of the nearest verb before a token in its clause, within reach. */
function verbBefore(scene: Scene, at: number, floor: number): string | null {
  for (let i = at - 1; i >= Math.max(floor, at - 6); i--) {
    const { pos, lower, lemma } = scene.tokens[i]!;
    if (pos === 'VERB') return lemma;
    if (/^[,;:]$/u.test(lower)) return null;
  }
  return null;
}

/** Whose noun it is: "his belief", "the senator's long-held belief". */
export function ownerBefore(scene: Scene, at: number, floor: number): number | null {
  const { tokens } = scene;
  for (let i = at - 1; i >= Math.max(floor, at - 4); i--) {
    const { lower, pos } = tokens[i]!;
    if (/^(?:his|her|their|its|my|our)$/u.test(lower) || /^['’]s?$/u.test(lower)) return i;
    if (!/^(?:ADJ|NOUN|PROPN|NUM|ADV)$/u.test(pos)) return null;
  }
  return null;
}

function subjectOf(scene: Scene, subject: SourcePhrase | null): string {
  if (!subject) return 'none';
  const head = scene.tokens[subject.last - 1]!;
  if (/^(?:i|we|you|it|he|she|they|this|that|there)$/u.test(head.lower)) return head.lower;
  if (subject.source.kind !== 'UNNAMED') return subject.source.kind;
  return /^\p{Lu}/u.test(head.text) ? 'name' : /s$/u.test(head.lower) ? 'nouns' : 'thing';
}
