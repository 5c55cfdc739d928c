import type { Quotation, TokenRange } from '../reading.js';
import { kindsOfTelling } from '../lexicon/stances.js';
import { contentEnd } from './content.js';
import { cueCandidate, ownerBefore, type CueCandidate } from './cue-signs.js';
import type { Draft } from './draft.js';
import { openingAfter } from './openings.js';
import { bodyEnd, isComma, type Frame, type Scene } from './scene.js';
import { sourceAfter, sourceBefore, type SourcePhrase } from './sources.js';
import { SUBJECT_REACH } from './verbs.js';

/**
 * The words of a frame that may be cues of what stands behind them.
 *
 * @param used tokens that are cues already
 */
export function candidatesIn(scene: Scene, frame: Frame, used: ReadonlySet<number>): CueCandidate[] {
  const found: CueCandidate[] = [];
  const limit = bodyEnd(scene, frame);
  for (let i = frame.first; i < limit; i++) {
    const { pos, lemma } = scene.tokens[i]!;
    if (scene.quotedAt[i] || used.has(i) || scene.mentionAt[i]) continue;
    if (pos !== 'VERB' && !(/^(?:NOUN|ADJ)$/u.test(pos) && kindsOfTelling(lemma).length > 0)) continue;
    found.push(cueCandidate(scene, i, frame, limit));
  }
  return found;
}

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
  const phrase = candidate.subject ?? (tokens[at]!.pos === 'VERB' ? governing(scene, candidate, frame) : ownerOf(scene, at, frame, limit));
  const parts: TokenRange[] = [{ first: start, last }];
  return {
    parts, cue: { first: at, last: at + 1 }, source: phrase?.source ?? { kind: 'UNNAMED', entity: null, name: null, mention: null }, via: phrase?.via ?? null,
    onlyMarked: false, rule: 'stance', steps: [`“${tokens[at]!.text}” tells what stands behind it.`, phrase?.step ?? 'The text names no source.'],
  };
}

function governing(scene: Scene, candidate: CueCandidate, frame: Frame): SourcePhrase | null {
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
  const candidate = { at, first: at, subject: null, signs: [] };
  return governing(scene, candidate, frame);
}

export { isComma };
