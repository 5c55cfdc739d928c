import { cueWord } from '../lexicon/cues.js';
import type { TokenRange } from '../reading.js';
import { clauseAt, contentEnd, hasClause, isFinite, LONGEST_CONTENT } from './content.js';
import type { Draft } from './draft.js';
import { addresseeEnd } from './openings.js';
import { contentBefore } from './trailing.js';
import type { Scene } from './scene.js';
import { isComma, isDash } from './scene.js';
import { sourceAfter, sourceBefore, sourceOfEntity, spanOf, type SourcePhrase } from './sources.js';

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
  const before = cue.first - 1;
  if (before >= region.first && after < region.last && isDash(scene, before) && isDash(scene, after)) {
    const parts = betweenDashes(scene, region, before, after);
    return parts && { ...base, parts, rule: 'according-to-within' };
  }
  if (after < region.last && isDash(scene, after)) {
    let close = after + 1;
    while (close < region.last && !isDash(scene, close) && close < after + 25) close++;
    if (close < region.last && isDash(scene, close)) after = close + 1;
  }
  const leads = before < region.first || leadsClause(scene, region, before);
  if (!leads && relaysAnother(scene, region, before)) return null;
  let start = isComma(tokens[after]) && after < region.last ? after + 1 : after;
  if (leads) {
    const relay = relayAt(scene, start, region);
    if (relay) start = relay.last + 1;
    const via = relay?.source.entity ?? base.via;
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
    return { ...base, via, parts: [{ first, last: end }], rule: 'according-to' };
  }
  const thatIs = tokens[before] && /^(?:is|was|'s|comes)$/u.test(tokens[before].lower) && before - 1 >= region.first && /^(?:that|this|it)$/u.test(tokens[before - 1]!.lower);
  if (thatIs) {
    // "Everton want a winger – that is according to the Mirror"
    const joint = tokens[before - 2]?.lower === 'and' ? before - 3 : before - 2;
    if (joint <= region.first || !isComma(tokens[joint]) && !isDash(scene, joint)) return before - 1 > region.first + 1 ? null : previousSentence(scene, i, base);
    const told = contentBefore(scene, region, joint);
    return told && { ...base, parts: [told], rule: 'according-to-behind' };
  }
  if (relaysSubject(scene, before, after, region)) return null;
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

/** "The side are – as Keld has said – working on a deal", "Though – as Keld points out – there are others": the clause before and behind the dashes, or behind them alone. */
function betweenDashes(scene: Scene, region: TokenRange, before: number, after: number): TokenRange[] | null {
  if (before - region.first > LONGEST_CONTENT) return null;
  const first = clauseStart(scene, contentStart(scene, region, before), before);
  const behind = { first: after + 1, last: contentEnd(scene, after + 1, region.last, { that: true, sameSubject: false }) };
  const joins = /^(?:SCONJ|ADV)$/u.test(scene.tokens[before - 1]!.pos) || /^(?:which|who|that)$/u.test(scene.tokens[before - 1]!.lower);
  if (first < before && !joins) return hasClause(scene, { first, last: behind.last }) ? [{ first, last: before }, behind] : null;
  return hasClause(scene, behind) ? [behind] : null;
}

/** Behind the last ", while" or ", but" of what stands before token `end`: there its last clause begins. */
function clauseStart(scene: Scene, first: number, end: number): number {
  for (let i = end - 2; i > first; i--) if (isComma(scene.tokens[i]) && /^(?:while|whilst|whereas|but|and|though|although)$/u.test(scene.tokens[i + 1]!.lower)) return i + 2;
  return first;
}

/** "According to Il Mattino, as relayed by Football Italia, …", "…, via Sport Witness, …": the outlet between commas that carried what another one has. */
function relayAt(scene: Scene, start: number, region: TokenRange): SourcePhrase | null {
  if (start >= region.last) return null;
  const via = scene.tokens[start]!.lower === 'via';
  if (!via && !/^(?:as|per)$/u.test(scene.tokens[start]!.lower)) return null;
  const phrase = via ? sourceAfter(scene, start + 1, region.last) : prepositionalCue(scene, start, region)?.phrase;
  return phrase?.source.kind === 'PUBLICATION' && isComma(scene.tokens[phrase.last]) && phrase.last < region.last ? phrase : null;
}

/** "Il Mattino, | as relayed by Football Italia, | claim that …": the outlet tells of the one before it, whose verb follows. */
function relaysSubject(scene: Scene, before: number, after: number, region: TokenRange): boolean {
  const { tokens } = scene;
  const subject = scene.mentionAt[before - 1];
  if (!isComma(tokens[before]) || !isComma(tokens[after]) || after + 1 >= region.last || !subject || !/^(?:PUBLICATION|PERSON)$/u.test(subject.entity.kind)) return false;
  let verb = after + 1;
  while (verb < region.last && /^(?:AUX|ADV)$/u.test(tokens[verb]!.pos)) verb++;
  return verb < region.last && cueWord(tokens[verb]!.lower) !== undefined && (tokens[verb + 1]?.lower === 'that' || clauseAt(scene, verb + 1, region.last, true));
}

/** "According to Il Mattino, | as relayed by Football Italia, …": the second outlet only carried it. */
function relaysAnother(scene: Scene, region: TokenRange, before: number): boolean {
  const { tokens } = scene;
  if (before - region.first > LONGEST_CONTENT) return false;
  let first = contentStart(scene, region, before);
  if (tokens[first]?.pos === 'ADV') first = isComma(tokens[first + 1]) ? first + 2 : first + 1;
  return tokens[first]?.lower === 'according' && isComma(tokens[before]) && !hasClause(scene, { first: first + 1, last: before });
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
    // "Now according to the Mirror, …"
    if (i === region.first && words === 0 && /^(?:now|also|again|meanwhile|however|still|today)$/u.test(token.lower)) return true;
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

/** Longest phrase on when or where something was said, in tokens. */
const LONGEST_OCCASION = 8;

function prepositionalCue(scene: Scene, i: number, region: TokenRange): Prepositional | null {
  const { tokens } = scene;
  const word = tokens[i]!.lower;
  if (scene.mentionAt[i]) return null;
  const next = tokens[i + 1]?.lower;
  if (word === 'according' && next === 'to') return behind(scene, i, i + 2, region);
  if (word === 'per' && tokens[i - 1]?.lower !== 'as' && (namesSource(scene, next === 'the' ? i + 2 : i + 1) || /^(?:the|their|his|her|that|this|its)$/u.test(next ?? '') && /^(?:report|article|story|outlet|paper|newspaper|source)$/u.test(tokens[i + 2]?.lower ?? ''))) return behind(scene, i, i + 1, region);
  if (word === 'in' && next === 'the' && tokens[i + 2]?.lower === 'words' && tokens[i + 3]?.lower === 'of') {
    const cue = behind(scene, i, i + 4, region);
    return cue?.phrase.source.entity ? cue : null;
  }
  const view = opinionCue(scene, i, region);
  if (view) return setApart(scene, i, view.phrase.last, region) ? view : null;
  if (word !== 'as') return null;
  if (next === 'per') return behind(scene, i, i + 2, region);
  let at = i + 1;
  while (at < region.last && tokens[at]!.pos === 'ADV') at++;
  // "According to Marca, as relayed by Football Weekly, …": Marca's report.
  if (relays(scene, at) && tokens[i - 1]?.text === ',' && leadsWithSource(scene, region, i)) return null;
  if (/^(?:reported|revealed|relayed|cited|claimed|noted|stated|confirmed|suggested|announced|covered|detailed|highlighted|outlined|shared|published|mentioned|documented)$/u.test(tokens[at]?.lower ?? '')) {
    let link = at + 1;
    while (link < region.last && tokens[link]!.pos === 'ADV') link++;
    if (tokens[link]?.lower === 'by') return behind(scene, i, link + 1, region);
    // "as highlighted in the latest UEFA report", "as reported previously on This Is Anfield"
    const place = /^(?:in|on|via)$/u.test(tokens[link]?.lower ?? '') ? sourceAfter(scene, link + 1, region.last) : null;
    if (place && /^(?:PUBLICATION|ORGANISATION)$/u.test(place.source.kind)) return { first: i, cue: { first: i, last: link + 1 }, phrase: place };
  }
  // "As Sky Sports reported, …"
  const phrase = sourceAfter(scene, at, region.last);
  if (!phrase || phrase.source.entity === null && scene.matter === 'football') return null;
  let verb = phrase.last;
  while (verb < region.last && /^(?:AUX|ADV)$/u.test(tokens[verb]!.pos)) verb++;
  // "as RAC1 told its listeners, …"
  const addressed = verb < region.last && /^(?:told|tells?|informed)$/u.test(tokens[verb]!.lower) ? addresseeEnd(scene, verb + 1, region.last) : null;
  if (addressed !== null && isComma(tokens[addressed]) && addressed < region.last) return { first: i, cue: { first: verb, last: verb + 1 }, phrase: { ...phrase, last: addressed } };
  if (verb >= region.last || !/^(?:reports?|reported|reveals?|revealed|claims?|claimed|notes?|noted|says?|said|states?|stated|writes|wrote|adds?|added|suggests?|suggested|reminds?|reminded|highlights?|highlighted|puts?|explains?|explained|confirmed|understands?|points)$/u.test(tokens[verb]!.lower)) return null;
  let last = /^puts?$/u.test(tokens[verb]!.lower) && tokens[verb + 1]?.lower === 'it' ? verb + 2 : verb + 1;
  while (last < region.last && (tokens[last]!.pos === 'ADV' || tokens[last]!.lower === 'out')) last++;
  if (last < region.last && /^(?:on|in|at|after|before|during|last|this|yesterday|earlier)$/u.test(tokens[last]!.lower)) last = behindOccasion(scene, last, region.last);
  if (last < region.last && !isComma(tokens[last]) && !isDash(scene, last)) return null;
  return { first: i, cue: { first: verb, last: verb + 1 }, phrase: { ...phrase, last } };
}

/** What somebody holds of something. */
const VIEW = /^(?:view|opinion|estimation|reckoning|eyes|book|assessment|judgement|judgment)$/u;

/** "in Keld’s opinion, …", "in the view of Keld, …", "by his own admission, …", "to quote Keld, …" of somebody named. */
function opinionCue(scene: Scene, i: number, region: TokenRange): Prepositional | null {
  const { tokens } = scene;
  const word = tokens[i]!.lower;
  if (word === 'to' && tokens[i + 1]?.lower === 'quote') return named(behind(scene, i, i + 2, region));
  if (word !== 'in' && word !== 'by') return null;
  if (word === 'in' && tokens[i + 1]?.lower === 'the' && VIEW.test(tokens[i + 2]?.lower ?? '') && tokens[i + 3]?.lower === 'of') return named(behind(scene, i, i + 4, region));
  const owner = scene.mentionAt[i + 1];
  if (!owner?.possessive || owner.first !== i + 1 || !/^(?:PERSON|PUBLICATION)$/u.test(owner.entity.kind)) return null;
  let noun = owner.last;
  while (noun < region.last && /^(?:['’]s?|own)$/u.test(tokens[noun]!.lower)) noun++;
  if (noun >= region.last || !(word === 'in' ? VIEW : /^(?:admission|account|reckoning)$/u).test(tokens[noun]!.lower)) return null;
  return {
    first: i, cue: { first: i, last: noun + 1 },
    phrase: { first: owner.first, last: noun + 1, source: sourceOfEntity(owner.entity, owner), via: null, step: `It is what ${owner.entity.name} holds.` },
  };
}

/** Whether a phrase opens the sentence or stands behind a comma, and a comma or nothing follows. */
const setApart = (scene: Scene, first: number, last: number, region: TokenRange): boolean =>
  (first === region.first || isComma(scene.tokens[first - 1]) || scene.tokens[first - 1]!.pos === 'CCONJ') && (last >= region.last || isComma(scene.tokens[last]));

const named = (cue: Prepositional | null): Prepositional | null => (cue?.phrase.source.entity ? cue : null);

/** "as his agent wrote | on Instagram |, …": behind a short phrase with no verb in it that a comma or the sentence's end closes; its beginning where there is none. */
function behindOccasion(scene: Scene, from: number, limit: number): number {
  const end = Math.min(limit, from + LONGEST_OCCASION);
  for (let i = from; i < end; i++) {
    if (isComma(scene.tokens[i]) || isDash(scene, i)) return i;
    if (/^(?:VERB|AUX|SCONJ)$/u.test(scene.tokens[i]!.pos)) return from;
  }
  return end === limit ? limit : from;
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
  const noun = lastNoun(scene, from, region.last);
  // "according to Deloitte's rankings"
  if (STANDARD.test(noun) && !(/^rankings?$/u.test(noun) && /^['’]s?$/u.test(scene.tokens[from + 1]?.text ?? ''))) return null;
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
