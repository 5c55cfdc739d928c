import { cueWord } from '../lexicon/cues.js';
import type { TokenRange } from '../reading.js';
import { clauseAt, contentEnd, hasClause, isFinite, LONGEST_CONTENT } from './content.js';
import type { Draft } from './draft.js';
import { contentBefore } from './trailing.js';
import type { Scene } from './scene.js';
import { isComma, isDash } from './scene.js';
import { sourceAfter, sourceBefore, spanOf, type SourcePhrase } from './sources.js';

/** From its first word on; what stands before it is no part of it. */
interface Prepositional {
  readonly first: number;
  readonly cue: TokenRange;
  readonly phrase: SourcePhrase;
}

/** "According to X, …", "in the words of X, …", "…, as per X", "as reported by X, …", "as X reports, …": a source put in beside its clause. */
export function accordingTo(scene: Scene, i: number, region: TokenRange): Draft | null {
  const { tokens } = scene;
  const cue = prepositionalCue(scene, i, region);
  if (!cue) return null;
  const base = {
    cue: cue.cue, source: cue.phrase.source, via: cue.phrase.via, onlyMarked: false,
    steps: [`“${scene.text.slice(tokens[cue.cue.first]!.start, tokens[cue.cue.last - 1]!.end)}” names the source of its sentence.`, cue.phrase.step],
  };
  let after = cue.phrase.last;
  // "According to Alan Reed, speaking on the radio, Everton want a winger"
  while (after < region.last && tokens[after]!.text === '(') {
    while (after < region.last && tokens[after]!.text !== ')') after++;
    after++;
  }
  const second = scene.mentionAt[after + 1];
  if (tokens[after]?.lower === 'and' && second?.entity.kind === 'PERSON' && second.last <= region.last) after = second.last;
  if (after < region.last && isDash(scene, after)) {
    let close = after + 1;
    while (close < region.last && !isDash(scene, close) && close < after + 25) close++;
    if (close < region.last && isDash(scene, close)) after = close + 1;
  }
  const before = cue.first - 1;
  const leads = before < region.first || leadsClause(scene, region, before);
  let start = isComma(tokens[after]) && after < region.last ? after + 1 : after;
  if (leads) {
    for (let skips = 0; skips < 2 && start < region.last && isAside(scene, start, region.last); skips++) {
      let comma = start;
      while (comma < region.last && !isComma(tokens[comma])) comma++;
      if (comma >= region.last) break;
      start = comma + 1;
    }
    if (start >= region.last) return previousSentence(scene, i, base);
    const first = tokens[start]!.lower === 'that' ? start + 1 : start;
    const end = contentEnd(scene, first, region.last, { that: true, sameSubject: false });
    if (!hasClause(scene, { first, last: end })) return null;
    return { ...base, parts: [{ first, last: end }], rule: 'according-to' };
  }
  const thatIs = tokens[before] && /^(?:is|was|'s|comes)$/u.test(tokens[before].lower) && before - 1 >= region.first && /^(?:that|this|it)$/u.test(tokens[before - 1]!.lower);
  if (thatIs) return previousSentence(scene, i, base);
  const head = isComma(tokens[before]) ? before : cue.first;
  if (isComma(tokens[before]) && isComma(tokens[after]) && after < region.last && before - region.first < LONGEST_CONTENT && (tokens[before - 1]!.pos === 'AUX' && isFinite(scene, before - 1) || !hasClause(scene, { first: region.first, last: before }))) {
    // "Kroos, according to Marca, could have joined", "He is, as Klopp put it, a “monster”": the clause stands around it
    const first = contentStart(scene, region, before);
    const end = contentEnd(scene, after + 1, region.last, { that: true, sameSubject: false });
    return { ...base, parts: [{ first, last: before }, { first: after + 1, last: end }], rule: 'according-to-within' };
  }
  const content = contentBefore(scene, region, head);
  if (content && utteredBefore(scene, content)) return null;
  return content && { ...base, parts: [content], rule: 'according-to-behind' };
}

/** "“We leave,” Keld said, according to the Gazette": the words have their speaker; the outlet only carried them. */
function utteredBefore(scene: Scene, content: TokenRange): boolean {
  const quotation = scene.quotedAt[content.first];
  if (quotation?.marks !== 'double') return false;
  for (let i = scene.quotedTokens.get(quotation)!.last; i < content.last; i++) if (scene.tokens[i]!.pos === 'VERB' && cueWord(scene.tokens[i]!.lower)) return true;
  return false;
}

const namesSource = (scene: Scene, i: number): boolean => /^(?:PUBLICATION|PERSON|ORGANISATION)$/u.test(scene.mentionAt[i]?.entity.kind ?? '');

function contentStart(scene: Scene, region: TokenRange, end: number): number {
  let first = region.first;
  while (first < end && (scene.tokens[first]!.pos === 'CCONJ' || isComma(scene.tokens[first]))) first++;
  return first;
}

/** Whether what ends at token `before` is only "However,", "And now," or "…, but": then the clause follows the source. */
function leadsClause(scene: Scene, region: TokenRange, before: number): boolean {
  const { tokens } = scene;
  let i = isComma(tokens[before]) ? before - 1 : before;
  if (/^[:;–—-]$/u.test(tokens[before]!.text) || tokens[before]!.text === '(' && scene.matter !== 'football') return true;
  const comma = i !== before;
  for (let words = 0; words < 3 && i >= region.first; words++, i--) {
    const token = tokens[i]!;
    if (token.pos === 'CCONJ' && /^(?:but|and|yet|so)$/u.test(token.lower)) return true;
    if (!comma || token.pos !== 'ADV') return i < region.first;
  }
  return i < region.first;
}

/** "As | relayed by | Football Weekly": what an outlet does with another's report. */
const relays = (scene: Scene, i: number): boolean => /^(?:relayed|cited|translated|covered|quoted|picked)$/u.test(scene.tokens[i]?.lower ?? '') && /^(?:by|up)$/u.test(scene.tokens[i + 1]?.lower ?? '');

/** "…, speaking on his channel, …", "…, who broke the story, …", "…, the website of the league, …" */
function isAside(scene: Scene, i: number, limit: number): boolean {
  const token = scene.tokens[i]!;
  if (token.lower === 'as' && relays(scene, i + 1)) return true;
  if (token.pos === 'VERB' && /(?:ing|ed)$/u.test(token.lower) || /^(?:who|which)$/u.test(token.lower)) return true;
  if (/^(?:ADP|SCONJ)$/u.test(token.pos) || clauseAt(scene, i, limit, false)) return false;
  return /^(?:DET|PROPN|NOUN|ADJ|VERB)$/u.test(token.pos);
}

/** "That’s according to X." speaks of the sentence before it. */
function previousSentence(scene: Scene, i: number, base: Omit<Draft, 'parts' | 'rule'>): Draft | null {
  const frame = scene.frames[scene.frameAt[i]! - 1];
  if (!frame) return null;
  let last = frame.last;
  while (last > frame.first && /^[.!?…]+$/u.test(scene.tokens[last - 1]!.text)) last--;
  const content = contentBefore(scene, frame, last);
  return content && { ...base, parts: [content], rule: 'according-to-previous' };
}

/** Begins words on when or where something was said. */
const ADJUNCT = /^(?:on|in|at|after|before|during|last|this|yesterday|earlier)$/u;
/** In tokens. */
const LONGEST_OCCASION = 7;

function prepositionalCue(scene: Scene, i: number, region: TokenRange): Prepositional | null {
  const { tokens } = scene;
  const word = tokens[i]!.lower;
  if (scene.mentionAt[i]) return null;
  const next = tokens[i + 1]?.lower;
  if (word === 'according' && next === 'to') return behind(scene, i, i + 2, region);
  if (word === 'per' && tokens[i - 1]?.lower !== 'as' && namesSource(scene, next === 'the' ? i + 2 : i + 1)) return behind(scene, i, i + 1, region);
  if (word === 'in' && next === 'the' && tokens[i + 2]?.lower === 'words' && tokens[i + 3]?.lower === 'of') {
    const cue = behind(scene, i, i + 4, region);
    return cue?.phrase.source.entity ? cue : null;
  }
  if (word !== 'as') return null;
  if (next === 'per') return behind(scene, i, i + 2, region);
  let at = i + 1;
  while (at < region.last && tokens[at]!.pos === 'ADV') at++;
  // "According to Marca, as relayed by Football Weekly, …": Marca's report.
  if (relays(scene, at) && tokens[i - 1]?.text === ',' && leadsWithSource(scene, region, i)) return null;
  if (/^(?:reported|revealed|relayed|cited|claimed|noted|stated|confirmed|suggested|announced|covered)$/u.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.lower === 'by') return behind(scene, i, at + 2, region);
  // "As Sky Sports reported, …"
  const phrase = sourceAfter(scene, at, region.last);
  if (!phrase || phrase.source.entity === null && scene.matter === 'football') return null;
  let verb = phrase.last;
  while (verb < region.last && /^(?:AUX|ADV)$/u.test(tokens[verb]!.pos)) verb++;
  if (verb >= region.last || !/^(?:reports?|reported|reveals?|revealed|claims?|claimed|notes?|noted|says?|said|explains?|puts?|explained|confirmed|understands?|points)$/u.test(tokens[verb]!.lower)) return null;
  let last = /^puts?$/u.test(tokens[verb]!.lower) && tokens[verb + 1]?.lower === 'it' ? verb + 2 : verb + 1;
  while (last < region.last && tokens[last]!.pos === 'ADV') last++;
  // "As Reed put it on Friday, …"
  for (let k = last; k < Math.min(region.last, last + LONGEST_OCCASION) && /^(?:ADP|DET|ADJ|NOUN|PROPN|NUM|PRON)$/u.test(tokens[k]!.pos); k++) if (isComma(tokens[k + 1]) && ADJUNCT.test(tokens[last]!.lower)) last = k + 1;
  if (last < region.last && !isComma(tokens[last])) return null;
  return { first: i, cue: { first: verb, last: verb + 1 }, phrase: { ...phrase, last } };
}

/** Whether the region begins with "According to" and a source that ends before token `i`. */
function leadsWithSource(scene: Scene, { first }: TokenRange, i: number): boolean {
  for (let k = first; k < Math.min(i, first + 4); k++) if (scene.tokens[k]!.lower === 'according' && i - k < 12) return true;
  return false;
}

/** "according to plan", "according to the league's rules": a standard, not a source. */
const STANDARD = /^(?:plan|plans|coefficients?|rules?|regulations|needs?|size|age|law|laws|rankings?|merit|schedule|type|position|wishes|taste)$/u;

function lastNoun(scene: Scene, from: number, limit: number): string {
  let noun = '';
  for (let i = from; i < limit && /^(?:NOUN|PROPN|ADJ|DET|NUM|PART|PRON)$/u.test(scene.tokens[i]!.pos); i++) noun = scene.tokens[i]!.lower;
  return noun;
}

/** Behind "according to" anything is a source, if only an unnamed one. */
function anything(scene: Scene, from: number, limit: number): SourcePhrase | null {
  let last = /^(?:his|her|their|its)$/u.test(scene.tokens[from]?.lower ?? '') ? from + 1 : from;
  while (last < limit && /^(?:NOUN|PROPN|ADJ|DET|NUM|PART|ADP)$/u.test(scene.tokens[last]!.pos) && last < from + 10) last++;
  if (last === from) return null;
  const mention = spanOf(scene, { first: from, last });
  return { first: from, last, source: { kind: 'UNNAMED', entity: null, name: null, mention }, via: null, step: 'The text does not say who that is.' };
}

function behind(scene: Scene, first: number, from: number, region: TokenRange): Prepositional | null {
  if (STANDARD.test(lastNoun(scene, from, region.last))) return null;
  const phrase = sourceAfter(scene, from, region.last) ?? bareNameAfter(scene, from, region.last) ?? anything(scene, from, region.last);
  // "as per his wishes"
  if (!phrase || phrase.source.kind === 'UNNAMED' && scene.tokens[first]!.lower !== 'according' && /^(?:his|her|their|its)$/u.test(scene.tokens[from]!.lower)) return null;
  return { first, cue: { first, last: from }, phrase };
}

/** A source that no pass has a name for: "according to those close to him". */
function bareNameAfter(scene: Scene, from: number, limit: number): SourcePhrase | null {
  let last = from;
  while (last < limit && !isComma(scene.tokens[last]) && last < from + 8) last++;
  return last > from ? sourceBefore(scene, last, from) : null;
}
