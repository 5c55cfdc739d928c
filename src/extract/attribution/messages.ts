import type { Mention, TokenRange } from '../reading.js';
import { isFinite, nextComma } from './content.js';
import { leadingSubject } from './leading-subject.js';
import type { Frame, Scene } from './scene.js';
import { isColon, isComma, isDash, mentionsIn } from './scene.js';
import { sourceAfter, sourceBefore, sourceOfEntity, spanOf, type SourcePhrase } from './sources.js';

/** Who utters words in marks, by which cue and rule. */
export interface Attributor {
  readonly phrase: SourcePhrase;
  readonly cue: TokenRange | null;
  readonly rule: string;
}

/** What words in marks may be said to have been. */
const MESSAGE = /^(?:message|verdict|response|reply|answer|assessment|view|line|words?|reaction|summary|conclusion|warning|plea|cry|refrain|mantra|explanation|description|retort|comment|quip|reasoning|admission|promise|take|shout|instruction|advice|question|claim|opinion|judgement|thought|rallying cry)$/u;
/** Furthest that the noun may be from the marks, in tokens. */
const MESSAGE_REACH = 9;
/** Longest clause that says of a message what it was like before the words follow, in tokens. */
const LONGEST_MESSAGE = 24;

/** "“…” was the stark message from Keld", "“…,” was her reply", "“…” came the answer from Reed", "“…” is how Keld put it". */
export function messageBehind(scene: Scene, from: number, last: number): Attributor | null {
  const { tokens } = scene;
  if (from >= last || !/^(?:was|is|were|came|comes)$/u.test(tokens[from]!.lower)) return null;
  if (/^(?:how|all)$/u.test(tokens[from + 1]?.lower ?? '')) return wayOfSaying(scene, from + 1, last);
  if (tokens[from + 1]?.lower === 'the' && /^(?:most|least|closest|nearest|best)$/u.test(tokens[from + 2]?.lower ?? '')) return wayOfSaying(scene, from + 2, last);
  if (tokens[from + 1]?.lower === 'as' && /^(?:much|far)$/u.test(tokens[from + 2]?.lower ?? '') && tokens[from + 3]?.lower === 'as') return wayOfSaying(scene, from + 3, last);
  let owner: Mention | undefined;
  for (let i = from + 1; i < Math.min(last, from + MESSAGE_REACH); i++) {
    const { lower, pos } = tokens[i]!;
    if (scene.mentionAt[i]?.possessive) owner = scene.mentionAt[i];
    if (pos === 'NOUN' && MESSAGE.test(lower) && tokens[i + 1]?.pos !== 'NOUN') {
      const phrase = /^(?:from|of|by)$/u.test(tokens[i + 1]?.lower ?? '') ? sourceAfter(scene, i + 2, last, true) : owner ? ownerPhrase(scene, owner, i) : whoWasAsked(scene, i + 1, last) ?? ofNobodyNamed(scene, i);
      return phrase && { phrase, cue: { first: i, last: i + 1 }, rule: 'quote-verb-name' };
    }
    if (!scene.mentionAt[i] && !/^(?:DET|ADJ|NOUN|PRON|ADV|PART|PROPN|NUM)$/u.test(pos) && !/^['’]s?$/u.test(tokens[i]!.text)) return null;
  }
  return null;
}

/** "came the reply", "was the Italian's reply": whose it was the text has to tell elsewhere. */
function ofNobodyNamed(scene: Scene, noun: number): SourcePhrase | null {
  const range = { first: noun - 1, last: noun + 1 };
  return /^(?:the|['’]s?)$/u.test(scene.tokens[noun - 1]!.lower) ? { ...range, source: { kind: 'UNNAMED', entity: null, name: null, mention: spanOf(scene, range) }, via: null, step: `“${scene.tokens[noun]!.text}” names nobody.` } : null;
}

/** "came the reply | when Keld was asked" */
function whoWasAsked(scene: Scene, from: number, last: number): SourcePhrase | null {
  const { tokens } = scene;
  if (!/^(?:when|after|as)$/u.test(tokens[from]?.lower ?? '')) return null;
  const phrase = sourceAfter(scene, from + 1, last);
  if (!phrase) return null;
  for (let i = phrase.last; i < Math.min(last, phrase.last + 4); i++) if (/^(?:asked|quizzed|pressed|questioned)$/u.test(tokens[i]!.lower)) return phrase;
  return null;
}

/** "is | how Keld summed it up", "was | all she would say", "was | all they got out of him", "was the | most Keld would say", "was as much | as Keld would give away". */
function wayOfSaying(scene: Scene, at: number, last: number): Attributor | null {
  const { tokens } = scene;
  for (let i = at + 2; /^(?:all|most)$/u.test(tokens[at]!.lower) && i < Math.min(last, at + MESSAGE_REACH); i++) {
    if (tokens[i]!.lower !== 'out' || tokens[i + 1]?.lower !== 'of') continue;
    const source = sourceAfter(scene, i + 2, last, true);
    return source && { phrase: source, cue: { first: at, last: at + 1 }, rule: 'quote-verb-name' };
  }
  const phrase = sourceAfter(scene, tokens[at + 1]?.lower === 'that' ? at + 2 : at + 1, last, true);
  if (!phrase) return null;
  const verb = tokens[at]!.lower === 'how' ? /^(?:put|puts|summ?ed|sums|describes?|described|phrased|saw|sees|recalls?|recalled|remembers?|remembered)$/u : /^(?:say|offer|add|manage|muster|divulge|reveal|concede|give|go|volunteer|admit|said|offered|managed|mustered|divulged|gave|went)$/u;
  // "Keld, the outgoing chairman, would say"
  const close = isComma(tokens[phrase.last]) ? nextComma(scene, phrase.last + 1, Math.min(last, phrase.last + LONGEST_CREDIT)) : null;
  const start = close === null ? phrase.last : close + 1;
  for (let i = start; i < Math.min(last, start + MESSAGE_REACH) && !isComma(tokens[i]); i++) {
    if (verb.test(tokens[i]!.lower)) return { phrase, cue: { first: i, last: i + 1 }, rule: 'quote-verb-name' };
  }
  return null;
}

const ownerPhrase = (scene: Scene, owner: Mention, noun: number): SourcePhrase =>
  ({ first: owner.first, last: owner.last, source: sourceOfEntity(owner.entity, owner), via: null, step: `“${scene.tokens[noun]!.text}” is that of ${owner.entity.name}.` });

/** "Keld’s message was simple: “", "The boss had heard Keld’s answer: “": whose message the words before a quotation announce. */
export function messageLeading(scene: Scene, before: TokenRange): Attributor | null {
  const { tokens } = scene;
  const floor = Math.max(before.first, before.last - LONGEST_MESSAGE);
  for (let i = before.last - 1; i > floor; i--) {
    if (!MESSAGE.test(tokens[i]!.lower) || tokens[i]!.pos !== 'NOUN') continue;
    const owner = ownerBefore(scene, i, floor);
    return owner && { phrase: ownerPhrase(scene, owner, i), cue: { first: i, last: i + 1 }, rule: 'name-verb-quote' };
  }
  return null;
}

/** Tokens from an owner's name to the message: "Keld|’s blunt response|". */
const LONGEST_OWNED = 4;

/** "Keld’s blunt response, when it was put to him, was short: “": whose message a sentence begins with. */
export function messageOpening(scene: Scene, { first, last }: TokenRange): Attributor | null {
  const owner = scene.mentionAt[first];
  return owner?.possessive ? messageLeading(scene, { first, last: Math.min(last, owner.last + LONGEST_OWNED) }) : null;
}

/** "The question was put to | Keld | in Cairo: “": whoever answers. */
export function answererOf(scene: Scene, verb: number): SourcePhrase | null {
  const to = verb + 1;
  const mention = scene.tokens[verb]!.lower === 'put' && scene.tokens[to]!.lower === 'to' ? scene.mentionAt[to + 1] : undefined;
  return mention?.entity.kind === 'PERSON' ? { first: mention.first, last: mention.last, source: sourceOfEntity(mention.entity, mention), via: null, step: `It was put to ${mention.entity.name}, who answers.` } : null;
}

/** Longest heading of what is spoken of, in tokens. */
const LONGEST_TOPIC = 9;

/** "On Keld: “", "About the future of Keld: “": what is spoken of, and no speaker. */
export function isTopic({ tokens }: Scene, { first, last }: TokenRange, name: number): boolean {
  if (!/^(?:on|of|about|regarding|concerning)$/u.test(tokens[first]!.lower) || last - first > LONGEST_TOPIC || name <= first) return false;
  for (let i = first; i < last; i++) if (/^(?:VERB|AUX)$/u.test(tokens[i]!.pos)) return false;
  return true;
}

/** "Keld’s | stark | message" */
function ownerBefore(scene: Scene, noun: number, floor: number): Mention | null {
  for (let k = noun - 1; k >= Math.max(floor, noun - 4); k--) {
    const mention = scene.mentionAt[k];
    if (mention) return mention.possessive && /^(?:PERSON|CLUB|ORGANISATION|PUBLICATION)$/u.test(mention.entity.kind) ? mention : null;
    // The tagger takes some adjectives for verbs ("his blunt message").
    if (!/^(?:ADJ|NOUN|ADV|NUM|PART|VERB)$/u.test(scene.tokens[k]!.pos) && !/^['’]s?$/u.test(scene.tokens[k]!.text)) return null;
  }
  return null;
}

/** "Keld’s verdict? “", "Keld’s assessment – “…” –": the noun right before the marks, or before the question mark that ends the sentence before them. */
export function messageBefore(scene: Scene, frame: Frame, before: TokenRange): Attributor | null {
  const { tokens } = scene;
  if (before.first < before.last) {
    if (!isDash(scene, before.last - 1)) return null;
    const owned = messageLeading(scene, { first: before.first, last: before.last - 1 });
    return owned && owned.cue!.last === before.last - 1 ? owned : null;
  }
  const asks = scene.frames[frame.index - 1];
  if (before.first !== frame.first || !asks || asks.line !== frame.line || tokens[asks.last - 1]!.text !== '?') return null;
  for (let i = asks.first; i < Math.min(asks.last - 1, asks.first + MESSAGE_REACH); i++) {
    if (!scene.mentionAt[i] && isFinite(scene, i)) return null;
    if (!MESSAGE.test(tokens[i]!.lower)) continue;
    const owner = tokens[i + 1]!.text === '?' || tokens[i + 1]!.pos === 'ADP' ? ownerBefore(scene, i, asks.first - 1) : null;
    return owner && { phrase: ownerPhrase(scene, owner, i), cue: { first: i, last: i + 1 }, rule: 'name-verb-quote' };
  }
  return null;
}

/** Verbs of those who answer "with" words. */
const ANSWERS = /^(?:respond|reply|answer|retort|counter|react|hit|rubbish|dismiss|reject|greet|finish|end|conclude|sign|sum|open|begin|start)$/u;

/** "responded with a curt “no comment”": whoever answered, where only an article and adjectives part "with" from the marks. */
export function answeredWith(scene: Scene, before: TokenRange): Attributor | null {
  const { tokens } = scene;
  let at = before.last - 1;
  while (at > before.first && !scene.mentionAt[at] && /^(?:DET|ADJ|NOUN|ADV|NUM|VERB)$/u.test(tokens[at]!.pos) && at > before.last - 5) at--;
  if (tokens[at]?.lower !== 'with' || !/^(?:an?|one|the)$/u.test(tokens[at + 1]?.lower ?? '') && at + 1 < before.last) return null;
  for (let i = at - 1; i > Math.max(before.first, at - LONGEST_MESSAGE); i--) {
    if (/^[,;:]$/u.test(tokens[i]!.text)) return null;
    if (tokens[i]!.pos !== 'VERB') continue;
    if (!ANSWERS.test(tokens[i]!.lemma)) return null;
    const phrase = sourceBefore(scene, i, before.first);
    return phrase?.source.entity ? { phrase, cue: { first: i, last: i + 1 }, rule: 'name-verb-quote' } : null;
  }
  return null;
}

/** "That was the view of Reed": whether a sentence speaks of the words before it. */
export const pointsBack = (scene: Scene, { first, last }: Frame): boolean =>
  first + 1 < last && /^(?:that|those|these|this|such)$/u.test(scene.tokens[first]!.lower) && /^(?:is|are|was|were)$/u.test(scene.tokens[first + 1]!.lower);

/** Words in marks that a bracket behind a name may hold. */
const SHORTEST_BRACKET = 3;

/** "Keld (“we are not safe yet”) left": the name before the bracket that the words fill. */
export function bracketed(scene: Scene, range: TokenRange): Attributor | null {
  const { tokens } = scene;
  if (tokens[range.first - 1]?.text !== '(' || tokens[range.last]?.text !== ')') return null;
  const aside = asideOf(scene, range);
  if (aside) return aside;
  const name = scene.mentionAt[range.first - 2];
  if (name?.last !== range.first - 1 || name.form !== 'name' || name.entity.kind !== 'PERSON') return null;
  let words = 0;
  for (let i = range.first; i < range.last; i++) if (/\p{L}/u.test(tokens[i]!.text)) words++;
  if (words < SHORTEST_BRACKET) return null;
  return { phrase: { first: name.first, last: name.last, source: sourceOfEntity(name.entity, name), via: null, step: `${name.entity.name} stands before the bracket that holds the words.` }, cue: null, rule: 'name-colon' };
}

/** "Keld has no time for excuses (“we don’t do them here”)": a clause in which somebody speaks of himself, in a bracket of the sentence that is about him. */
function asideOf(scene: Scene, range: TokenRange): Attributor | null {
  const { tokens } = scene;
  const frame = scene.frames[scene.frameAt[range.first]!]!;
  const own = tokens.slice(range.first, Math.min(range.last, range.first + LONGEST_MESSAGE)).some(({ lower }) => /^(?:i|we|my|our|me|us)$/u.test(lower));
  if (!own || range.last - range.first < SHORTEST_BRACKET || range.first - frame.first > LONGEST_MESSAGE * 2) return null;
  const subject = leadingSubject(scene, { first: frame.first, last: range.first - 1 }, /^PERSON$/u);
  if (!subject || subject.last === range.first - 1) return null;
  return { phrase: { first: subject.first, last: subject.last, source: sourceOfEntity(subject.entity, subject), via: null, step: `The sentence with the bracket is about ${subject.entity.name}.` }, cue: null, rule: 'lead-in' };
}

/** Longest description behind the name of a credit, in tokens. */
const LONGEST_CREDIT = 12;

/** "“…” – Ann Keld, mayor", "“…” – the words of mayor Ann Keld": the name behind marks and a dash, at the end of its line, or in a line of its own below. */
export function creditBehind(scene: Scene, range: TokenRange, frame: Frame): Attributor | null {
  const { tokens } = scene;
  const own = range.last < frame.last ? frame : scene.frames[frame.index + 1];
  const below = own !== undefined && own.line > frame.line;
  const dash = below ? own.first : range.last;
  if (!own || below && (scene.quotedAt[range.first]!.outerStart !== scene.read.lines[frame.line]!.start || scene.frames[own.index + 1]?.line === own.line)) return null;
  const line = scene.read.lines[own.line]!;
  if (!below && own.line !== frame.line || !tokens[dash] || !isDash(scene, dash) || own.last - dash > LONGEST_MESSAGE) return null;
  if (tokens[dash + 1]?.lower === 'the' && MESSAGE.test(tokens[dash + 2]?.lower ?? '') && /^(?:of|from|by)$/u.test(tokens[dash + 3]?.lower ?? '')) {
    const phrase = sourceAfter(scene, dash + 4, own.last, true);
    return phrase && { phrase, cue: { first: dash + 2, last: dash + 3 }, rule: 'quote-verb-name' };
  }
  if (tokens[own.last - 1]!.end < line.end) return null;
  const name = mentionsIn(scene, { first: dash + 1, last: own.last }).find((m) => m.form === 'name' && m.entity.kind === 'PERSON');
  // "— Ann Park (@annpark) May 2" signs a post that was put in below, whose words are lost.
  if (!name || name.possessive || below && tokens[name.last]?.text === '(' || own.last - name.last > LONGEST_CREDIT || name.last < own.last && !/^[,.(]$/u.test(tokens[name.last]!.text)) return null;
  for (let i = dash + 1; i < own.last; i++) {
    const titled = i >= name.first || scene.mentionAt[i] || /^(?:NOUN|PROPN|ADJ)$/u.test(tokens[i]!.pos);
    if (!titled || scene.quotedAt[i] || isColon(tokens[i]) || !scene.mentionAt[i] && isFinite(scene, i)) return null;
  }
  return { phrase: { first: name.first, last: name.last, source: sourceOfEntity(name.entity, name), via: null, step: `${name.entity.name} stands behind the words as whose they are.` }, cue: null, rule: 'name-colon' };
}

/** Longest name of an outlet in brackets, in tokens. */
const LONGEST_OUTLET = 5;

/** "NEW BRIDGE OPENS “It took nine years.” [Gazette]": the outlet in the bracket behind the words, with which their line ends. */
export function outletBehind(scene: Scene, range: TokenRange): Attributor | null {
  const { tokens } = scene;
  const open = tokens[range.last];
  if (!open || !/^[[(]$/u.test(open.text)) return null;
  const line = scene.read.lines[scene.frames[scene.frameAt[range.first]!]!.line]!;
  let close = range.last + 1;
  while (close < tokens.length && close <= range.last + LONGEST_OUTLET && !/^[\])]$/u.test(tokens[close]!.text)) close++;
  if (close >= tokens.length || !/^[\])]$/u.test(tokens[close]!.text) || tokens[close]!.end < line.end - 1 || close === range.last + 1) return null;
  const outlet = mentionsIn(scene, { first: range.last + 1, last: close }).find(({ entity }) => entity.kind === 'PUBLICATION');
  const name = { first: range.last + 1, last: close };
  if (outlet) return { phrase: { ...name, source: sourceOfEntity(outlet.entity, outlet), via: null, step: `${outlet.entity.name} is credited with the words in brackets.` }, cue: null, rule: 'name-colon' };
  const capitals = tokens.slice(name.first, close).every(({ text }) => /^(?:\p{Lu}|\.$)/u.test(text));
  return open.text === '[' && capitals ? { phrase: { ...name, source: { kind: 'UNNAMED', entity: null, name: null, mention: spanOf(scene, name) }, via: null, step: 'The words are credited in brackets.' }, cue: null, rule: 'name-colon' } : null;
}
