import type { Quotation, TokenRange } from '../reading.js';
import { kindsOfTelling } from '../lexicon/stances.js';
import { contentEnd } from './content.js';
import { cueCandidate, ownerBefore, type CueCandidate } from './cue-signs.js';
import type { Draft } from './draft.js';
import { openingAfter } from './openings.js';
import { trainedCueModel } from './cue-model.js';
import { bodyEnd, type Frame, type Scene } from './scene.js';
import { sourceAfter, sourceBefore, type SourcePhrase } from './sources.js';
import { SUBJECT_REACH } from './verbs.js';

/**
 * The words of a frame that may be cues of what stands behind them.
 *
 * @param used tokens that are cues already
 */
export function candidatesIn(scene: Scene, frame: Frame, used: ReadonlySet<number>, reported: ReadonlySet<number>): CueCandidate[] {
  const found: CueCandidate[] = [];
  const limit = bodyEnd(scene, frame);
  for (let i = frame.first; i < limit; i++) {
    const { pos, lemma } = scene.tokens[i]!;
    if (scene.quotedAt[i] || used.has(i) || scene.mentionAt[i]) continue;
    if (pos !== 'VERB' && !(/^(?:NOUN|ADJ)$/u.test(pos) && kindsOfTelling(lemma).length > 0)) continue;
    found.push(cueCandidate(scene, i, frame, limit, reported));
  }
  return found;
}

/** How likely a cue must be, by what the article is about. */
const LEAST_LIKELIHOOD = { politics: 0.5, other: 0.6 } as const;
/** What it may lack where words in quotation marks stand in what is told: they are somebody's. */
const FOR_MARKS = 0.1;

/**
 * What else is stated, by the cue model: in politics, where positions are news, what people want, think and stand for, too; elsewhere only what
 * a verb of saying reports; in football articles nothing, since there "want" and "reject" make claims and no quotes.
 *
 * @param rules what the rules found
 * @param uttered quotations that have their speakers
 */
export function stancesIn(
  scene: Scene, rules: { readonly cues: ReadonlySet<number>; readonly reported: ReadonlySet<number> }, uttered: ReadonlySet<Quotation>,
): { draft: Draft; frame: number }[] {
  if (scene.matter === 'football') return [];
  const least = LEAST_LIKELIHOOD[scene.matter];
  const model = trainedCueModel();
  const found: { draft: Draft; frame: number }[] = [];
  for (const frame of scene.frames) {
    for (const candidate of candidatesIn(scene, frame, rules.cues, rules.reported)) {
      if (scene.matter === 'other' && !tellsOfSaying(scene, candidate.at)) continue;
      const likelihood = model.likelihood(candidate.signs);
      if (likelihood < least - FOR_MARKS) continue;
      const draft = draftOf(scene, candidate, frame, uttered);
      if (draft && (likelihood >= least || draft.parts.some((part) => holdsMarks(scene, part)))) found.push({ draft, frame: frame.index });
    }
  }
  return found;
}

function holdsMarks(scene: Scene, { first, last }: TokenRange): boolean {
  for (let i = first; i < last; i++) if (scene.quotedAt[i]) return true;
  return false;
}

const tellsOfSaying = (scene: Scene, at: number): boolean => scene.tokens[at]!.pos === 'VERB' && kindsOfTelling(scene.tokens[at]!.lemma).some((kind) => kind === 'say' || kind === 'write');

/** The draft of a cue that tells what stands behind it; null where nothing does. */
export function draftOf(scene: Scene, candidate: CueCandidate, frame: Frame, uttered: ReadonlySet<Quotation>): Draft | null {
  const { tokens } = scene;
  const { at } = candidate;
  let limit = bodyEnd(scene, frame);
  for (let i = at + 1; i < limit; i++) if (scene.quotedAt[i] && uttered.has(scene.quotedAt[i]!)) limit = i;
  let start = at + 1;
  const opening = openingAfter(scene, start, limit, 'that', true);
  if (opening) start = opening.start;
  if (start >= limit || /^[.;:]$/u.test(tokens[start]!.text)) return null;
  const last = contentEnd(scene, start, limit, { that: true, sameSubject: false });
  if (last <= start) return null;
  const content: TokenRange = { first: start, last };
  const { subject, raised } = candidate;
  const phrase = raised ? agentAfter(scene, at, limit) : subject ?? (tokens[at]!.pos === 'VERB' ? governing(scene, candidate, frame) : ownerOf(scene, at, frame, limit));
  const parts = raised && subject ? [{ first: subject.first, last: subject.last }, content] : [content];
  return {
    parts, cue: { first: at, last: at + 1 }, source: phrase?.source ?? { kind: 'UNNAMED', entity: null, name: null, mention: null }, via: phrase?.via ?? null,
    onlyMarked: false, rule: 'stance', steps: [`“${tokens[at]!.text}” tells what stands behind it.`, phrase?.step ?? 'The text names no source.'],
  };
}

/** "is seen by many as …": who sees it so. */
function agentAfter(scene: Scene, at: number, limit: number): SourcePhrase | null {
  return scene.tokens[at + 1]?.lower === 'by' ? sourceAfter(scene, at + 2, limit, true) : null;
}

function governing(scene: Scene, candidate: Pick<CueCandidate, 'at' | 'first'>, frame: Frame): SourcePhrase | null {
  const floor = Math.max(frame.first, candidate.at - SUBJECT_REACH);
  let best: SourcePhrase | null = null;
  for (let i = candidate.first - 1; i > floor; i--) {
    const { pos } = scene.tokens[i]!;
    if (scene.quotedAt[i] || scene.mentionAt[i] || pos !== 'VERB' && pos !== 'AUX') continue;
    const found = sourceBefore(scene, i, floor, true);
    if (!found) continue;
    best ??= found;
    if (found.source.entity) return found;
  }
  return best;
}

function ownerOf(scene: Scene, at: number, frame: Frame, limit: number): SourcePhrase | null {
  const owner = ownerBefore(scene, at, frame.first);
  if (owner !== null) {
    const mention = scene.mentionAt[owner] ?? scene.mentionAt[owner - 1];
    if (mention) return { first: mention.first, last: mention.last, source: { kind: mention.entity.kind, entity: mention.entity, name: mention.entity.name, mention: { start: mention.start, end: mention.end } }, via: null, step: 'owner' };
    const phrase = sourceBefore(scene, owner, frame.first, true);
    if (phrase) return phrase;
  }
  if (/^(?:by|from|of)$/u.test(scene.tokens[at + 1]?.lower ?? '')) return sourceAfter(scene, at + 2, limit, true);
  return governing(scene, { at, first: at }, frame);
}
