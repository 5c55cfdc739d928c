import type { AttributedSource, Attribution } from './attribution/attribution.js';
import { findUtterances, type Utterance } from './attribution/direct.js';
import { contentEnd } from './attribution/content.js';
import type { Reported } from './attribution/cue-signs.js';
import type { Draft } from './attribution/draft.js';
import { reportedIn } from './attribution/reported.js';
import { bodyEnd, mentionsIn, setScene, type Frame, type Scene } from './attribution/scene.js';
import { stancesIn } from './attribution/stances.js';
import { sourceOfEntity, spanOf } from './attribution/sources.js';
import { carrierIn } from './attribution/via.js';
import type { Span } from './extraction.js';
import { cueWord } from './lexicon/cues.js';
import type { ReadDocument } from './read.js';
import type { Entity, Quotation, TokenRange } from './reading.js';

type Unplaced = Omit<Attribution, 'parent'>;

/**
 * Pass 7. Who says what: quotations with their speakers, and reported clauses with their sources.
 *
 * @returns in text order of their first parts, an outer one before those within it
 */
export function findAttributions(read: ReadDocument): Attribution[] {
  const scene = setScene(read);
  const rules = byRules(scene);
  const { clauses, utterances } = rules;
  const uttered = new Set(utterances.flatMap(({ quotations }) => quotations));
  const stances = stancesIn(scene, rules, uttered).flatMap(({ draft, frame }) => settle(scene, draft, frame) ?? []);
  const alone = scene.matter === 'football' ? utterances : joined(scene, stances, broughtIn(scene, stances, utterances));
  const direct = alone.map((utterance) => ofUtterance(scene, utterance));
  // What somebody quotes of others in turn matters where claims stand on it; reports of a campaign have none.
  const within = scene.matter === 'campaign' ? [] : utterances.flatMap((utterance) => utterance.quotations.flatMap((quotation) => quotedReports(scene, quotation, utterance.source.entity)));
  return nest([...clauses, ...stances, ...carryOn(direct), ...within]);
}

export interface ByRules extends Reported {
  readonly clauses: Unplaced[];
  readonly utterances: Utterance[];
}

/** What the rules find by themselves; the cue model then looks at the words that none of them took. */
export function byRules(scene: Scene): ByRules {
  const reported = new Map<number, Draft[]>();
  for (const frame of scene.frames) {
    const drafts = distinct(reportedIn(scene, frame, frame, false));
    if (drafts.length === 0) continue;
    reported.set(frame.index, drafts);
    const cited = drafts.findLast(({ source }) => source.kind === 'PUBLICATION' || source.entity?.traits.journalist === true);
    if (cited) Object.assign(scene.cited, { source: cited.source, frame: frame.index });
  }
  const taken = new Set<Quotation>();
  const clauses: Unplaced[] = [];
  const cues = new Map<number, AttributedSource>();
  const inside = new Set<number>();
  for (const [frame, drafts] of reported) {
    for (const draft of drafts) {
      const clause = settle(scene, draft, frame);
      if (!clause) continue;
      for (const quotation of clause.quotations) taken.add(quotation);
      clauses.push(clause);
      for (const part of draft.parts) for (let i = part.first; i < part.last; i++) inside.add(i);
      if (draft.cue) for (let i = draft.cue.first; i < draft.cue.last; i++) cues.set(i, draft.source);
    }
  }
  const alone = continued(clauses, findUtterances(scene, taken, reported));
  const utterances = scene.matter === 'football' ? alone : joined(scene, clauses, alone);
  for (const { cue, source } of utterances) if (cue) for (let i = cue.first; i < cue.last; i++) cues.set(i, source);
  const reports = new Map<Entity, number>();
  for (const { entity } of [...clauses.map(({ speaker }) => speaker), ...utterances.map(({ source }) => source)]) if (entity) reports.set(entity, (reports.get(entity) ?? 0) + 1);
  return { clauses, utterances, cues, reported: inside, reports };
}

/**
 * "Keld said it was “a mistake. | “It will cost us.”": paragraphs of speech whose marks a clause left open are the rest of that clause.
 *
 * @param clauses what is reported; those that go on are changed
 * @returns the other utterances
 */
function continued(clauses: Unplaced[], utterances: readonly Utterance[]): Utterance[] {
  const of = new Map<Quotation, number>();
  clauses.forEach(({ quotations }, at) => {
    for (const quotation of quotations) if (!of.has(quotation)) of.set(quotation, at);
  });
  return utterances.filter(({ quotations, cue }) => {
    const from = quotations[0]!.continues;
    const at = from && !cue ? of.get(from) : undefined;
    if (at === undefined || clauses[at]!.quotations.at(-1) !== from) return true;
    clauses[at] = goneOn(clauses[at]!, quotations);
    return false;
  });
}

/**
 * "The plan is “a mistake,” Keld said. “It will cost us.”" – words in marks that have no reporting clause but the one right before them are the
 * rest of what it reports. Football's guide keeps the two apart.
 *
 * @param clauses what is reported; those that go on are changed
 * @returns the utterances that stand by themselves
 */
function joined(scene: Scene, clauses: Unplaced[], utterances: readonly Utterance[]): Utterance[] {
  const lastIn = lastOfFrames(scene, clauses);
  return utterances.filter((utterance) => {
    if (!/^(?:reported-before|same-speaker|person-before)$/u.test(utterance.rule) || utterance.cue) return true;
    const quoted = scene.quotedTokens.get(utterance.quotations[0]!)!;
    const frame = scene.frames[scene.frameAt[quoted.first]!]!;
    const before = scene.frames[frame.index - 1];
    if (!before || before.line !== frame.line) return true;
    if (quoted.first > frame.first && !/^(?:CCONJ|ADV)$/u.test(scene.tokens[frame.first]!.pos)) return true;
    const at = lastIn.get(before.index);
    if (at === undefined) return true;
    clauses[at] = goneOn(clauses[at]!, utterance.quotations);
    lastIn.delete(before.index);
    return false;
  });
}

/** An attribution that words in marks behind it belong to. */
const goneOn = (clause: Unplaced, quotations: readonly Quotation[]): Unplaced =>
  ({ ...clause, kind: 'MIXED', parts: [...clause.parts, ...quotations.map(({ start, end }) => ({ start, end }))], quotations: [...clause.quotations, ...quotations] });

/** By frame, the last of the attributions that lie in it as a whole. */
function lastOfFrames(scene: Scene, clauses: readonly Unplaced[]): Map<number, number> {
  const found = new Map<number, number>();
  clauses.forEach(({ parts }, at) => {
    const frame = frameOf(scene, parts[0]!.start);
    if (frame && parts.at(-1)!.end <= scene.tokens[frame.last - 1]!.end) found.set(frame.index, at);
  });
  return found;
}

/** The frame that a character stands in. */
function frameOf({ frames, tokens }: Scene, offset: number): Frame | undefined {
  let [low, high] = [0, frames.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[frames[middle]!.last - 1]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return frames[low];
}

/**
 * "She played up her record in the war: “I was there.”": words in marks behind a colon are the rest of the stance that leads to it.
 *
 * @param stances what the cue model found; those that go on are changed
 * @returns the utterances that stand by themselves
 */
function broughtIn(scene: Scene, stances: Unplaced[], utterances: readonly Utterance[]): Utterance[] {
  const plain = new Map(stances.flatMap(({ parts, quotations }, at) => (quotations.length === 0 ? [[parts.at(-1)!.end, at] as const] : [])));
  return utterances.filter(({ quotations, cue }) => {
    const quotation = quotations[0]!;
    // "claimed victory, saying: “…”": the words have a cue of their own; "believed" in "his believed strength" is none.
    if (cue && cueWord(scene.tokens[cue.first]!.lower)?.cue.content !== 'thought') return true;
    const colon = scene.tokens[scene.quotedTokens.get(quotation)!.first - 1];
    if (colon?.text !== ':') return true;
    const at = plain.get(colon.start);
    if (at === undefined) return true;
    stances[at] = goneOn(stances[at]!, quotations);
    plain.delete(colon.start);
    return false;
  });
}

/** Of drafts with the same content, the first. */
function distinct(drafts: readonly Draft[]): Draft[] {
  const starts = new Set<number>();
  const ends = new Set<number>();
  return drafts.filter((draft, i) => {
    // What somebody thinks, by somebody else's report, is part of that report.
    if (draft.onlyMarked && drafts.some((other, k) => k < i && !other.onlyMarked && draft.cue && other.parts.some((p) => p.first <= draft.cue!.first && draft.cue!.last <= p.last))) return false;
    const first = draft.parts[0]!.first;
    const last = draft.parts.at(-1)!.last;
    if (starts.has(first) || draft.rule === 'clause-verb' && ends.has(last) && !drafts.some((other, k) => k < i && other.cue !== null && other.cue.first > first && other.parts.at(-1)!.last === last)) return false;
    starts.add(first);
    ends.add(last);
    return true;
  });
}

/** How far from the cue, or from the content's end, a carrier may be named, in tokens. */
const CARRIER_REACH = 50;

/** A clause with its marks settled; null where it is nothing but a quotation, which is an utterance. */
function settle(scene: Scene, draft: Draft, frame: number): Unplaced | null {
  const quotations: Quotation[] = [];
  const parts: Span[] = [];
  for (const part of draft.parts) {
    let { first, last } = part;
    while (first < last && /^[,;:]$/u.test(scene.tokens[first]!.text)) first++;
    while (last > first && /^[,;:–—-]$/u.test(scene.tokens[last - 1]!.text) && !scene.quotedAt[last - 1]) last--;
    if (first >= last) return null;
    let { start, end } = spanOf(scene, { first, last });
    // The tagger leaves some final stops on their word.
    if (/\p{Ll}{2}\.$/u.test(scene.tokens[last - 1]!.text) && last >= scene.frames[frame]!.last - 1) end--;
    for (let i = first; i < last; i++) {
      const quotation = scene.quotedAt[i];
      if (!quotation || quotations.includes(quotation)) continue;
      quotations.push(quotation);
      start = Math.min(start, quotation.outerStart);
      end = Math.max(end, quotation.outerEnd);
    }
    if (!/\p{L}/u.test(scene.text.slice(start, end))) return null;
    parts.push({ start, end });
  }
  const only = quotations[0];
  if (only && parts.length === 1 && quotations.length === 1 && parts[0]!.start >= only.outerStart && parts[0]!.end <= only.outerEnd) {
    const that = scene.tokens[draft.parts[0]!.first - 1]?.lower === 'that';
    if (!that && (/^\p{Lu}/u.test(scene.text.slice(only.start)) || only.end - only.start > 60)) return null;
    if (draft.onlyMarked) parts[0] = { start: only.start, end: only.end };
  }
  if (draft.onlyMarked && quotations.length === 0) return null;
  const inContent = (token: number): boolean => draft.parts.some((p) => token >= p.first && token < p.last);
  const skip = (i: number): boolean => inContent(i) || scene.mentionAt[i]?.entity === draft.source.entity;
  const { first: from, last: to } = scene.frames[frame]!;
  const cue = draft.cue?.first ?? draft.parts[0]!.first;
  const end = draft.parts.at(-1)!.last;
  const carrier = carrierIn(scene, { first: Math.max(from, cue - CARRIER_REACH), last: Math.min(to, cue + CARRIER_REACH) }, skip)
    ?? carrierIn(scene, { first: Math.min(to, end), last: Math.min(to, end + CARRIER_REACH) }, skip);
  return {
    kind: quotations.length > 0 ? 'MIXED' : 'INDIRECT', parts, speaker: draft.source, cue: draft.cue && spanOf(scene, draft.cue),
    via: draft.via ?? carrier?.publication ?? null, quotations, rule: draft.rule, steps: draft.steps,
  };
}

function ofUtterance(scene: Scene, utterance: Utterance): Unplaced & { lasting: boolean } {
  const opening = scene.quotedTokens.get(utterance.quotations[0]!)!;
  const frame = scene.frames[scene.frameAt[opening.first]!]!;
  const end = scene.frames[Math.min(utterance.lastFrame, frame.index + 1)]!.last;
  const span: TokenRange = { first: Math.max(frame.first, opening.first - CARRIER_REACH), last: Math.min(end, opening.last + CARRIER_REACH) };
  const carrier = carrierIn(scene, span, (i) => scene.mentionAt[i]?.entity === utterance.source.entity);
  const rest = goingOnBehind(scene, utterance);
  const parts = utterance.quotations.map(({ start, end, outerStart }, i) => (rest !== null && i === utterance.quotations.length - 1 ? { start: outerStart, end: rest } : { start, end }));
  return {
    kind: rest === null ? 'DIRECT' : 'MIXED', parts, speaker: utterance.source,
    cue: utterance.cue && spanOf(scene, utterance.cue), via: utterance.via ?? carrier?.publication ?? null, quotations: utterance.quotations,
    rule: utterance.rule, steps: utterance.steps, lasting: carrier?.lasting ?? false,
  };
}

/** Opens what belongs to unfinished words in marks: "“We are in favour” of the plan". */
const GOES_ON = /^(?:of|to|for|about|against|with|because|if|that|than)$/u;

/**
 * "“It is broke,” she said. “We have never been so close” | to the end of it.": where what the speaker's words go on with ends, in an article about anything but football; null where they do not go on.
 */
function goingOnBehind(scene: Scene, { quotations, cue }: Utterance): number | null {
  const quotation = quotations.at(-1)!;
  const quoted = scene.quotedTokens.get(quotation)!;
  const frame = scene.frames[scene.frameAt[quoted.first]!]!;
  const limit = bodyEnd(scene, frame);
  if (scene.matter === 'football' || quoted.last + 1 >= limit || cue && cue.first >= quoted.last) return null;
  const finished = /[.;:!?…–—-]$/u.test(scene.text.slice(quotation.start, quotation.end)) || /,$/u.test(scene.text.slice(quotation.start, quotation.end)) && scene.tokens[quoted.last]!.lower !== 'because';
  if (finished || !GOES_ON.test(scene.tokens[quoted.last]!.lower)) return null;
  const last = contentEnd(scene, quoted.first, limit, { that: true, sameSubject: false, phrase: true });
  return last > quoted.last ? scene.tokens[last - 1]!.end : null;
}

/** An interview goes on: later utterances of its speaker that name no other place were made in it, too. */
function carryOn(direct: readonly (Unplaced & { lasting: boolean })[]): Unplaced[] {
  const interviews = new Map<Entity, Entity>();
  return direct.map(({ lasting, ...attribution }) => {
    const { entity } = attribution.speaker;
    if (!entity) return attribution;
    if (attribution.via && lasting) interviews.set(entity, attribution.via);
    return attribution.via ? attribution : { ...attribution, via: interviews.get(entity) ?? null };
  });
}

/** What the words in marks report of others. */
function quotedReports(scene: Scene, quotation: Quotation, speaker: Entity | null): Unplaced[] {
  const tokens = scene.quotedTokens.get(quotation)!;
  const found: Unplaced[] = [];
  let first = tokens.first;
  for (let i = tokens.first; i <= tokens.last; i++) {
    if (i < tokens.last && scene.tokens[i]!.sentence === scene.tokens[first]!.sentence) continue;
    let last = i;
    while (last > first && /^[.!?…”"’',]+$/u.test(scene.tokens[last - 1]!.text)) last--;
    const frame = scene.frames[scene.frameAt[first]!]!;
    for (const draft of distinct(reportedIn(scene, frame, { first, last }, true))) {
      if (draft.onlyMarked || draft.source.entity !== null && draft.source.entity === speaker) continue;
      const said = draft.source.mention ? scene.text.slice(draft.source.mention.start, draft.source.mention.end) : '';
      const named = /^(?:he|she)$/iu.test(said) && draft.cue ? personBefore(scene, tokens.first, draft.cue.first, speaker) : null;
      if (named && draft.source.entity === null) {
        found.push({
          kind: 'INDIRECT', parts: draft.parts.map((part) => spanOf(scene, part)), speaker: sourceOfEntity(named, draft.source.mention), cue: draft.cue && spanOf(scene, draft.cue), via: null, quotations: [],
          rule: draft.rule, steps: [draft.steps[0]!, `“${said}” is ${named.name}, named before it within the quoted words.`],
        });
        continue;
      }
      if (draft.source.entity === null && !/\b(?:sources?|reports?|insiders?|rumours)\b/iu.test(said)) continue;
      found.push({
        kind: 'INDIRECT', parts: draft.parts.map((part) => spanOf(scene, part)), speaker: draft.source, cue: draft.cue && spanOf(scene, draft.cue), via: draft.via, quotations: [],
        rule: draft.rule, steps: [...draft.steps, 'It stands within quoted words.'],
      });
    }
    first = i;
  }
  return found;
}

function personBefore(scene: Scene, first: number, last: number, speaker: Entity | null): Entity | null {
  return mentionsIn(scene, { first, last }).findLast((m) => m.entity.kind === 'PERSON' && m.entity !== speaker)?.entity ?? null;
}

/** Puts attributions in text order and ties each to the smallest one whose words it stands in. */
function nest(unplaced: readonly Unplaced[]): Attribution[] {
  const outer = (a: Unplaced): number => a.parts[0]!.start;
  const end = (a: Unplaced): number => a.parts.at(-1)!.end;
  const sorted = [...unplaced].sort((a, b) => outer(a) - outer(b) || end(b) - end(a));
  const open: Attribution[] = [];
  return sorted.map((attribution) => {
    // Of two that overlap, what begins within the later one lies in it, too, so that the earlier one is done with.
    while (open.length > 0 && (end(open.at(-1)!) <= outer(attribution) || end(open.at(-1)!) < end(attribution))) open.pop();
    const parent = open.findLast((o) => holds(o, attribution)) ?? null;
    const placed: Attribution = { ...attribution, parent };
    open.push(placed);
    return placed;
  });
}

const holds = (outer: Attribution, inner: Unplaced): boolean => {
  const { start, end } = inner.parts[0]!;
  return outer.parts.some((part) => part.start <= start && end <= part.end && (part.start < start || end < part.end));
};
