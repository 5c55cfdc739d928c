import { cueWord } from '../lexicon/cues.js';
import { kindsOfTelling } from '../lexicon/stances.js';
import type { Entity } from '../reading.js';
import type { AttributedSource } from './attribution.js';
import { clauseAt, isFinite } from './content.js';
import { isComma, isDash, type Frame, type Scene } from './scene.js';
import { sourceBefore, type SourcePhrase } from './sources.js';
import { auxiliariesOf, BE, MODAL, NEGATION, SUBJECT_REACH } from './verbs.js';

/** A word that may tell that somebody says, thinks or wants what stands behind it. */
export interface CueCandidate {
  readonly at: number;
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

/**
 * What is to be seen about a verb, noun or adjective that may be a cue, as named signs that the cue model weighs.
 *
 * @param at the word's token, which stands in no quotation
 * @param limit end of the frame's body
 * @param reported what the surer rules found
 */
export function cueCandidate(scene: Scene, at: number, frame: Frame, limit: number, { reported, cues, reports }: Reported): CueCandidate {
  const { tokens } = scene;
  const word = tokens[at]!;
  const floor = Math.max(frame.first, at - SUBJECT_REACH);
  const verb = word.pos === 'VERB';
  const { lemma } = word;
  const form = formOf(word.lower, lemma);
  const group = verb ? auxiliariesOf(scene, at, floor) : { first: at, auxiliaries: [] as string[], infinitive: false };
  const kinds = kindsOfTelling(lemma);
  const follows = followingForm(scene, at + 1, limit);
  const signs: string[] = [`lemma ${lemma}`, `tag ${word.pos}`, `follows ${follows}`, `lemma ${lemma} follows ${follows}`, `form ${form}`, `lemma ${lemma} ${form}`];
  const sign = (name: string): void => void signs.push(name);

  for (const kind of kinds) {
    sign(`kind ${kind}`);
    sign(`kind ${kind} follows ${follows}`);
    sign(`kind ${kind} ${form}`);
  }
  if (kinds.length === 0) {
    sign('kind none');
    sign(`kind none follows ${follows}`);
  }
  const cue = cueWord(word.lower);
  sign(cue ? `cue ${cue.cue.content}` : 'cue none');

  // What goes with it behind.
  const next = tokens[at + 1];
  if (next && at + 1 < limit) {
    const said = next.pos === 'PROPN' ? 'name' : next.lower;
    sign(`next ${said}`);
    sign(`lemma ${lemma} next ${said}`);
    const second = tokens[at + 2];
    if (second && /^(?:ADP|ADV|PART)$/u.test(next.pos) && second.pos !== 'PROPN') {
      sign(`next two ${said} ${second.lower}`);
      sign(`lemma ${lemma} next two ${said} ${second.lower}`);
    }
    sign(`next tag ${next.pos} ${tokens[at + 2]?.pos ?? ''}`);
  }
  const seen = new Set<string>();
  for (let i = at + 1; i < Math.min(limit, at + COMPLEMENT_REACH); i++) {
    const { lower, pos } = tokens[i]!;
    if (/^[;:.]$/u.test(lower) || isComma(tokens[i])) break;
    if (pos === 'PART' && lower === 'to' && tokens[i + 1]?.pos === 'VERB') seen.add('to-do');
    else if (/^(?:that|for|of|as|about|over|against|on|with|from|by|whether|how|into)$/u.test(lower)) seen.add(lower);
    if (isFinite(scene, i)) break;
  }
  for (const lower of seen) {
    sign(`behind ${lower}`);
    sign(`lemma ${lemma} behind ${lower}`);
    for (const kind of kinds) sign(`kind ${kind} behind ${lower}`);
  }
  const marks = marksBehind(scene, at + 1, Math.min(limit, at + MARKS_REACH));
  sign(`marks ${marks}`);
  sign(`marks ${marks} follows ${follows}`);
  for (const kind of kinds) sign(`kind ${kind} marks ${marks}`);

  const thing = nounBehind(scene, at + 1, limit);
  if (thing) {
    sign(`noun ${thing}`);
    for (const telling of kindsOfTelling(thing)) {
      sign(`noun kind ${telling}`);
      sign(`lemma ${lemma} noun kind ${telling}`);
      for (const kind of kinds) sign(`kind ${kind} noun kind ${telling}`);
    }
  }
  const rest = limit - at;
  sign(`rest ${rest < 4 ? rest : rest < 8 ? 'short' : rest < 20 ? 'middle' : 'long'}`);
  const object = objectOf(scene, at + 1, limit);
  sign(`object ${object}`);
  for (const kind of kinds) sign(`kind ${kind} object ${object}`);

  // Where it stands.
  if (reported.has(at)) {
    sign('reported');
    sign(`reported follows ${follows}`);
    sign(`lemma ${lemma} reported`);
    for (const kind of kinds) sign(`kind ${kind} reported`);
  }
  if (tokens[limit]?.text === '?') sign('question');
  for (let i = frame.first; i < limit; i++) {
    if (i === at || !cues.has(i)) continue;
    sign(`cue ${i < at ? 'before' : 'behind'}`);
    for (const kind of kinds) sign(`kind ${kind} cue ${i < at ? 'before' : 'behind'}`);
    break;
  }
  const above = aboveIn(scene, at, frame.first);
  if (above) {
    for (const kind of kindsOfTelling(above)) {
      sign(`below ${kind}`);
      for (const own of kinds) sign(`kind ${own} below ${kind}`);
    }
  }
  sign(`frame ${frame.index < 3 ? frame.index : 'later'}`);
  sign(`place ${at - frame.first < 3 ? at - frame.first : 'later'}`);

  // What goes before.
  const { auxiliaries } = group;
  const passive = verb && form === 'ed' && auxiliaries.length > 0 && BE.test(auxiliaries[0]!);
  const modal = auxiliaries.find((a) => MODAL.test(a));
  const before = tokens[group.first - 1];
  const previous = before && group.first > floor ? before : null;
  sign(`voice ${passive ? 'passive' : 'active'}`);
  if (passive) {
    sign(`lemma ${lemma} passive`);
    for (const kind of kinds) sign(`kind ${kind} passive`);
  }
  if (modal) sign(`modal ${modal}`);
  if (auxiliaries.length > 0) {
    sign(`auxiliary ${auxiliaries[0]}`);
    sign(`lemma ${lemma} auxiliary ${auxiliaries[0]}`);
    for (const kind of kinds) sign(`kind ${kind} auxiliary ${auxiliaries[0]}`);
  }
  const negated = tokens.slice(group.first, at).some(({ lower }) => NEGATION.test(lower));
  if (negated) sign('negated');
  sign(`before ${previous ? previous.lower : 'start'}`);
  sign(`before tag ${previous ? previous.pos : 'start'} ${form}`);
  if (!verb && tokens[at - 1] && at > frame.first) {
    sign(`lemma ${lemma} before ${tokens[at - 1]!.lower}`);
    sign(`before noun ${tokens[at - 1]!.pos}`);
    const owner = ownerBefore(scene, at, frame.first);
    if (owner) {
      sign('owned');
      for (const kind of kinds) sign(`kind ${kind} owned`);
      sign(`lemma ${lemma} owned`);
    }
    const governing = verbBefore(scene, at, floor);
    if (governing) {
      sign(`governed ${governing}`);
      for (const kind of kindsOfTelling(governing)) sign(`governed kind ${kind}`);
    }
  }
  if (group.infinitive) {
    const governing = verbBefore(scene, group.first, floor);
    sign(`infinitive of ${governing ?? 'none'}`);
    for (const kind of kinds) sign(`kind ${kind} infinitive`);
    for (const kind of kindsOfTelling(governing ?? '')) sign(`infinitive of kind ${kind}`);
  }
  const subject = verb && !group.infinitive ? sourceBefore(scene, group.first, floor, true) : null;
  const who = !verb ? 'noun' : group.infinitive ? 'infinitive' : subjectOf(scene, subject);
  sign(`subject ${who}`);
  sign(`subject ${who} follows ${follows}`);
  for (const kind of kinds) sign(`kind ${kind} subject ${who}`);
  sign(`lemma ${lemma} subject ${who}`);
  if (subject) {
    const { entity } = subject.source;
    const said = entity === null ? 0 : reports.get(entity) ?? 0;
    sign(`said ${entity === null ? 'nobody' : said > 3 ? 'more' : said}`);
    for (const kind of kinds) sign(`kind ${kind} said ${entity === null ? 'nobody' : said > 3 ? 'more' : said}`);
    const head = tokens[subject.last - 1]!;
    if (head.pos !== 'PROPN' && !scene.mentionAt[subject.last - 1]) sign(`subject head ${head.lemma}`);
    const opener = subject.first > frame.first ? tokens[subject.first - 1]!.lower : 'start';
    sign(`clause after ${opener}`);
    for (const kind of kinds) sign(`kind ${kind} clause after ${opener}`);
  }
  if (/^(?:who|which|that)$/u.test(previous?.lower ?? '')) sign('relative');
  return { at, first: group.first, subject, raised: passive || RAISING.test(lemma), unsaid: negated || modal !== undefined, follows, signs };
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
