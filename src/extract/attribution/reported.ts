import type { TokenRange } from '../reading.js';
import type { Draft } from './draft.js';
import { adjectivalCue, impersonalReport, nominalReport } from './cues.js';
import { clauseAt, contentEnd, isFinite } from './content.js';
import { openingAfter } from './openings.js';
import { accordingTo } from './according.js';
import { bodyEnd, isComma, type Frame, type Scene } from './scene.js';
import { sourceAfter, sourceBefore, type SourcePhrase } from './sources.js';
import { governingSource } from './subjects.js';
import { infinitiveReports, verbGroupAt, type VerbGroup } from './verbs.js';

/** A verb takes no subject from further left than this, in tokens. */
const SUBJECT_REACH = 70;

/**
 * The reported clauses of one frame, or of one quotation within it: reporting verbs with their clauses, "according to", impersonal and
 * nominal reports.
 *
 * @param region the tokens to look at: the frame, or a quotation
 */
export function reportedIn(scene: Scene, frame: Frame, region: TokenRange, inside: boolean): Draft[] {
  const drafts: Draft[] = [];
  const limit = inside ? region.last : bodyEnd(scene, frame);
  for (let i = region.first; i < limit; i++) {
    if (!inside && scene.quotedAt[i]?.marks === 'double') continue;
    const floor = Math.max(region.first, i - SUBJECT_REACH);
    const draft = accordingTo(scene, i, { ...region, last: limit }) ?? impersonalReport(scene, i, floor, limit) ?? adjectivalCue(scene, i, floor, limit)
      ?? verbalReport(scene, i, { first: region.first, last: limit }, drafts) ?? nominalReport(scene, i, floor, limit);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function verbalReport(scene: Scene, i: number, region: TokenRange, earlier: readonly Draft[]): Draft | null {
  const { tokens } = scene;
  const floor = Math.max(region.first, i - SUBJECT_REACH);
  const group = verbGroupAt(scene, i, floor);
  if (!group || scene.mentionAt[i]) return null;
  const { word } = group;
  const content = word.cue.content;
  if (group.voice === 'passive' || content === 'quote') return null;
  if (group.negated && word.cue.class !== 'deny') return null;
  if (group.modal !== null && !/^(?:can|would|'d)$/u.test(group.modal)) return null;
  if (group.shape === 'infinitive' && !(word.form === 'base' && infinitiveReports(scene, group, floor))) return null;
  if (content === 'label') return labelReport(scene, group, region, earlier);

  const verbal = tokens[i]!.pos === 'VERB';
  const opening = openingAfter(scene, i + 1, region.last, content, takesObjects(word.cue.lemma) || !verbal);
  if (!opening) return /^(?:that|only|particle)$/u.test(content) ? behindContent(scene, group, region) : null;
  const subject = subjectOf(scene, group, floor, earlier, verbal);
  if (!subject) return null;
  const thinks = content === 'thought' && !speaksByThinking(scene, subject);
  const end = contentEnd(scene, opening.start, region.last, {
    that: opening.that,
    sameSubject: sameSubject(scene, opening.start, subject),
    lastMarked: lastMarked(scene, opening.start, region.last),
  });
  const parts = [{ first: opening.start, last: end }];
  if (!hasClause(scene, parts[0]!)) return null;
  return {
    parts, cue: { first: i, last: content === 'particle' ? i + 2 : i + 1 }, source: subject.source, via: subject.via, onlyMarked: thinks,
    rule: opening.addressee ? 'told-clause' : opening.that ? 'verb-that-clause' : 'verb-clause',
    steps: [`“${tokens[i]!.text}” reports the clause behind it.`, subject.step],
  };
}

const OBJECT_VERBS = /^(?:confirm|announce|reveal|report|disclose|detail|deny|accept|clarify|confess|predict|promise|publish|write|tweet|relay|suggest|estimate|repeat|acknowledge|concede|refute|find|forecast|proclaim|declare|add|state|answer|pledge|vow|stress|emphasise|emphasize|underline|reiterate|explain|claim|note)$/u;
const takesObjects = (lemma: string): boolean => OBJECT_VERBS.test(lemma);

/** Where the last marked words between two tokens end. */
function lastMarked(scene: Scene, first: number, limit: number): number {
  for (let i = Math.min(limit, first + 90) - 1; i >= first; i--) if (scene.quotedAt[i]) return i + 1;
  return -1;
}

/** What an outlet believes it prints; what a person believes may never have been said. */
const speaksByThinking = (scene: Scene, subject: SourcePhrase): boolean => subject.source.kind === 'PUBLICATION' || subject.source.entity?.traits.journalist === true
  || subject.source.kind === 'UNNAMED' && /^(?:media|press|reports?|outlets?|sources?|insiders?|newspapers?)$/u.test(scene.tokens[subject.last - 1]!.lower);

const hasClause = (scene: Scene, range: TokenRange): boolean => {
  for (let i = range.first; i < range.last; i++) if (isFinite(scene, i)) return true;
  return false;
};

/** "… informed Southampton he has no desire to stay": the content's pronoun is the speaker. */
function sameSubject(scene: Scene, start: number, subject: SourcePhrase): boolean {
  const mention = scene.mentionAt[start];
  return mention?.form === 'pronoun' && !mention.possessive && mention.entity === subject.source.entity;
}

/** The source of a verb: its subject, or for a participle or a verb joined by "and" the subject of the verb it hangs on. */
function subjectOf(scene: Scene, group: VerbGroup, floor: number, earlier: readonly Draft[], verbal: boolean): SourcePhrase | null {
  const { tokens } = scene;
  const before = tokens[group.first - 1];
  const direct = group.shape === 'infinitive' || group.first <= floor ? null : sourceBefore(scene, group.first, floor, verbal && takesSpeaker(group));
  if (direct && group.shape === 'finite') return !verbal && !nameable(scene, direct, group) ? null : direct;
  if (!verbal) return null;
  if (direct && group.shape === 'participle' && !isComma(before) && direct.last === group.first && standsAsSource(direct)) return direct;
  if (group.shape === 'finite' && !(before && (before.pos === 'CCONJ' || isComma(before) || /^(?:then|also)$/u.test(before.lower)))) return null;
  return governingSource(scene, group, floor, earlier);
}

const SPEAKERS_ONLY = /^(?:say|tell|claim|insist|argue|warn|announce|admit|state|declare|explain|promise|vow|maintain|allege|write|inform|assure|reply|tweet|complain|pledge|stress|reiterate)$/u;
const takesSpeaker = (group: VerbGroup): boolean => SPEAKERS_ONLY.test(group.word.cue.lemma);

/** For a word that may be a noun as well ("reports", "claims"): a subject that agrees with it as a verb. */
function nameable(scene: Scene, phrase: SourcePhrase, group: VerbGroup): boolean {
  const last = scene.tokens[phrase.last - 1]!;
  if (/^(?:those|these|some|many|one|all|both)$/u.test(last.lower)) return false;
  const plural = /s$/u.test(last.lower) || last.lower === 'media';
  if (group.word.form === 'base') return plural && phrase.source.kind === 'UNNAMED';
  return standsAsSource(phrase) && !(group.word.form === 's' && phrase.source.kind === 'UNNAMED' && plural);
}

const standsAsSource = (phrase: SourcePhrase): boolean => phrase.source.entity !== null || phrase.source.kind === 'UNNAMED';

/** "…, X confirmed on Monday", "…, said X": the content stands before the verb. */
function behindContent(scene: Scene, group: VerbGroup, region: TokenRange): Draft | null {
  const { tokens } = scene;
  if (group.shape !== 'finite') return null;
  const next = tokens[group.last];
  const inverted = isComma(tokens[group.first - 1]) ? sourceAfter(scene, group.last, region.last) : null;
  const subject = inverted ?? sourceBefore(scene, group.first, Math.max(region.first, group.first - SUBJECT_REACH), takesSpeaker(group));
  if (!subject) return null;
  const comma = inverted ? group.first - 1 : subject.first - 1;
  if (!isComma(tokens[comma]) || scene.quotedAt[comma - 1] || comma <= region.first) return null;
  const behind = inverted ? tokens[inverted.last] : next;
  const ends = !behind || (inverted ? inverted.last : group.last) >= region.last;
  if (isComma(behind) && scene.quotedAt[(inverted ? inverted.last : group.last) + 1] || behind && scene.quotedAt[inverted ? inverted.last : group.last]) return null;
  if (!ends && !isComma(behind) && !/^(?:on|in|at|to|during|after|yesterday|today|late|last|earlier|this|as|via|\(|\w+day)$/u.test(behind!.lower)) return null;
  const cue = { first: group.verb, last: group.verb + 1 };
  const steps = [`“${tokens[group.verb]!.text}” reports the clause around it.`, subject.step];
  const rest = (inverted ? inverted.last : group.last) + 1;
  if (isComma(behind) && comma - region.first < 14 && rest < region.last && !finiteBetween(scene, region.first, comma) && isFinite(scene, rest)) {
    // "The deal, Wenger said, was done": the clause stands around its source.
    const last = contentEnd(scene, rest, region.last, { that: true, sameSubject: false });
    return { parts: [{ first: region.first, last: comma }, { first: rest, last }], cue, source: subject.source, via: subject.via, onlyMarked: false, rule: 'clause-around', steps };
  }
  const content = contentBefore(scene, region, comma);
  if (!content || /^(?:when|as|after|before|asked|since|because|where|who|which|that|\w+ing)$/u.test(tokens[content.first]!.lower)) return null;
  return {
    parts: [content], cue: { first: group.verb, last: group.verb + 1 }, source: subject.source, via: subject.via, onlyMarked: false, rule: 'clause-verb',
    steps: [`“${tokens[group.verb]!.text}” reports the clause before it.`, subject.step],
  };
}

/** The clause that ends at the comma `end`: back to the sentence's beginning, or to a "but" of the narrator's. */
export function contentBefore(scene: Scene, region: TokenRange, end: number): TokenRange | null {
  const { tokens } = scene;
  let first = region.first;
  for (let i = end - 1; i > region.first; i--) {
    if (scene.quotedAt[i]) continue;
    const { text, lower } = tokens[i]!;
    if (text === ';' || text === ':' || (lower === 'but' || lower === 'and' && isComma(tokens[i - 1])) && clauseAt(scene, i + 1, end, false) && finiteBetween(scene, region.first, i)) {
      first = i + 1;
      break;
    }
  }
  while (first < end && (tokens[first]!.pos === 'CCONJ' || /^[-–—•*]$/u.test(tokens[first]!.text) || /^\p{Lu}+$/u.test(tokens[first]!.text) && /^[-–—]$/u.test(tokens[first + 1]?.text ?? ''))) first++;
  if (first + 1 < end && isComma(tokens[first + 1]) && tokens[first]!.pos === 'ADV') first += 2;
  const content = { first, last: end };
  return hasClause(scene, content) ? content : null;
}

function finiteBetween(scene: Scene, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (isFinite(scene, i)) return true;
  return false;
}

/** "accused him of …": what he is accused of. */
function labelStart(scene: Scene, group: VerbGroup, end: number): number {
  if (group.word.cue.lemma !== 'accuse') return group.last;
  for (let i = group.last; i < end; i++) if (scene.tokens[i]!.lower === 'of' && !scene.quotedAt[i]) return i + 1;
  return group.last;
}

/** "described the plan as “mad”", "calling him ‘outstanding’": only the marked words make it reported speech. */
function labelReport(scene: Scene, group: VerbGroup, region: TokenRange, earlier: readonly Draft[]): Draft | null {
  const { tokens } = scene;
  const floor = Math.max(region.first, group.first - SUBJECT_REACH);
  if (tokens[group.verb]!.pos !== 'VERB') return null;
  let end = group.last;
  let marked = false;
  while (end < region.last && end < group.last + 40) {
    const quoted = scene.quotedAt[end];
    if (quoted && !marked) marked = true;
    if (!quoted && (/^[;:]$/u.test(tokens[end]!.text) || isComma(tokens[end]) || tokens[end]!.pos === 'CCONJ' || !marked && isFinite(scene, end))) break;
    if (!quoted && marked && (/[,.;]/u.test(scene.text.charAt((scene.quotedAt[end - 1]?.end ?? 0) - 1)) || !(/^(?:NOUN|DET|ADJ|PROPN)$/u.test(tokens[end]!.pos) || /^(?:for|of)$/u.test(tokens[end]!.lower)))) break;
    end++;
  }
  if (!marked) return null;
  const subject = subjectOf(scene, group, floor, earlier, true);
  if (!subject) return null;
  return {
    parts: [{ first: labelStart(scene, group, end), last: end }], cue: { first: group.verb, last: group.verb + 1 }, source: subject.source, via: subject.via, onlyMarked: true, rule: 'label',
    steps: [`“${tokens[group.verb]!.text}” takes over words in marks.`, subject.step],
  };
}
