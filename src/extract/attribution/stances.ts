import type { Quotation, TokenRange } from '../reading.js';
import { kindsOfTelling } from '../lexicon/stances.js';
import { contentEnd, leadsUp, LONGEST_CONTENT } from './content.js';
import { cueCandidate, ownerBefore, type CueCandidate, type Reported } from './cue-signs.js';
import type { AttributedSource } from './attribution.js';
import type { Draft } from './draft.js';
import { openingAfter } from './openings.js';
import { trainedCueModel } from './cue-model.js';
import { bodyEnd, isComma, type Frame, type Scene } from './scene.js';
import { sourceAfter, sourceBefore, sourceOfEntity, spanOf, type SourcePhrase } from './sources.js';
import { ASKED } from './trailing.js';
import { SUBJECT_REACH } from './verbs.js';

/**
 * The words of a frame that may be cues of what stands behind them.
 *
 * @param rules what the rules found: their cues are none of these
 */
export function candidatesIn(scene: Scene, frame: Frame, rules: Reported): CueCandidate[] {
  const found: CueCandidate[] = [];
  const limit = bodyEnd(scene, frame);
  for (let i = frame.first; i < limit; i++) {
    const { pos, lemma } = scene.tokens[i]!;
    // Right behind words in marks ("“…,” says Keld") what it tells stands before it.
    if (scene.quotedAt[i] || scene.quotedAt[i - 1] && pos === 'VERB' || rules.cues.has(i) || scene.mentionAt[i] || i === frame.first && ASKED.test(scene.tokens[i]!.lower)) continue;
    // "the newly-announced mate", "is well-positioned"
    if (scene.tokens[i - 1]?.text === '-' && scene.tokens[i - 1]!.end === scene.tokens[i]!.start && scene.tokens[i - 2]?.end === scene.tokens[i - 1]!.start) continue;
    if (pos !== 'VERB' && !(/^(?:NOUN|ADJ)$/u.test(pos) && kindsOfTelling(lemma).length > 0)) continue;
    found.push(cueCandidate(scene, i, frame, limit, rules));
  }
  return found;
}

/** How likely a cue must be, by what the article is about. */
const LEAST_LIKELIHOOD = { campaign: 0.43, other: 0.6 } as const;
/** The same where words in quotation marks stand in what is told: they are somebody's. */
const LEAST_WITH_MARKS = { campaign: 0.2, other: 0.5 } as const;

/**
 * What else is stated, by the cue model: in reports of election campaigns and other politics, where positions are the news, what people want, think and stand for, too; elsewhere only what
 * a verb of saying reports, or what holds words in marks; in football articles nothing, since there "want" and "reject" make claims and no quotes.
 *
 * @param rules what the rules found
 * @param uttered quotations that have their speakers
 */
export function stancesIn(scene: Scene, rules: Reported, uttered: ReadonlySet<Quotation>): { draft: Draft; frame: number }[] {
  if (scene.matter === 'football') return [];
  const least = LEAST_LIKELIHOOD[scene.matter];
  const model = trainedCueModel();
  const found: { draft: Draft; frame: number }[] = [];
  for (const frame of scene.frames) {
    for (const candidate of candidatesIn(scene, frame, rules)) {
      const likelihood = model.likelihood(candidate.signs);
      if (likelihood < LEAST_WITH_MARKS[scene.matter]) continue;
      const draft = draftOf(scene, candidate, frame, { uttered, cues: rules.cues });
      if (!draft) continue;
      const plain = likelihood >= least && (scene.matter === 'campaign' || tellsOfSaying(scene, candidate));
      if (plain || draft.parts.some((part) => holdsMarks(scene, part))) found.push({ draft, frame: frame.index });
    }
  }
  return found;
}

function holdsMarks(scene: Scene, { first, last }: TokenRange): boolean {
  for (let i = first; i < last; i++) if (scene.quotedAt[i]) return true;
  return false;
}

/** Whether a verb of saying has a clause behind it, and something was said. */
function tellsOfSaying(scene: Scene, { at, unsaid, follows }: CueCandidate): boolean {
  if (unsaid || !/^(?:that|clause\??|to-do)$/u.test(follows)) return false;
  return scene.tokens[at]!.pos === 'VERB' && kindsOfTelling(scene.tokens[at]!.lemma).some((kind) => kind === 'say' || kind === 'write');
}

interface Found {
  readonly uttered: ReadonlySet<Quotation>;
  readonly cues: ReadonlyMap<number, AttributedSource>;
}

/** How far behind its cue a clause may begin, in tokens: behind "that" or an adverb. What stands between them otherwise is told, too: "address | his fear that …". */
const FARTHEST_OPENING = 2;

/** The draft of a cue that tells what stands behind it; null where nothing does. */
function draftOf(scene: Scene, candidate: CueCandidate, frame: Frame, { uttered, cues }: Found): Draft | null {
  const { tokens } = scene;
  const { at } = candidate;
  let limit = Math.min(candidate.limit, at + LONGEST_CONTENT);
  for (let i = at + 1; i < limit; i++) if (scene.quotedAt[i] && uttered.has(scene.quotedAt[i]!)) limit = i;
  let start = at + 1;
  const opening = openingAfter(scene, start, limit, 'that', true);
  if (opening && opening.start <= at + FARTHEST_OPENING) start = opening.start;
  if (start >= limit || /^[.;:]$/u.test(tokens[start]!.text)) return null;
  const last = contentEnd(scene, start, limit, { that: true, sameSubject: false, subordinate: leadsUp(scene, frame.first, at) });
  if (last <= start) return null;
  const content: TokenRange = { first: start, last };
  const { subject, raised } = candidate;
  const phrase = raised ? agentAfter(scene, at, limit) : subject ?? (tokens[at]!.pos === 'VERB' ? pronounBefore(scene, candidate) ?? goingOn(scene, candidate, frame, cues) ?? governing(scene, candidate, frame) : ownerOf(scene, at, frame, limit));
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

/** "we doubt that …", "most oppose it": a word that stands for people nobody could tie to anybody. */
function pronounBefore(scene: Scene, { first }: CueCandidate): SourcePhrase | null {
  const before = scene.tokens[first - 1];
  if (!before || !/^(?:we|you|it|most|many|some|others|another|all|both)$/u.test(before.lower)) return null;
  return { first: first - 1, last: first, source: unnamedAt(scene, first - 1), via: null, step: `“${before.text}” could not be tied to anybody.` };
}

const unnamedAt = (scene: Scene, i: number): AttributedSource => ({ kind: 'UNNAMED', entity: null, name: null, mention: spanOf(scene, { first: i, last: i + 1 }) });

/** "Keld said, recalling …", "Keld says he stays but doubts …": who spoke before in the sentence goes on. */
function goingOn(scene: Scene, { first }: CueCandidate, frame: Frame, cues: ReadonlyMap<number, AttributedSource>): SourcePhrase | null {
  const before = scene.tokens[first - 1];
  if (!before || !(isComma(before) || before.pos === 'CCONJ' || /^(?:then|also)$/u.test(before.lower))) return null;
  for (let i = first - 1; i >= Math.max(frame.first, first - SUBJECT_REACH); i--) {
    const source = cues.get(i);
    if (source) return { first: i, last: i + 1, source, via: null, step: 'The speaker is that of the report it goes on from.' };
    if (scene.tokens[i]!.text === ';') return null;
  }
  return null;
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

/** Whose belief, demand or refusal it is: "his belief", "Keld's demand", "a demand by Keld", "Keld made a demand". */
function ownerOf(scene: Scene, at: number, frame: Frame, limit: number): SourcePhrase | null {
  const owner = ownerBefore(scene, at, frame.first);
  if (owner !== null) {
    const mention = scene.mentionAt[owner] ?? (/^(?:his|her|their|its|my|our)$/u.test(scene.tokens[owner]!.lower) ? undefined : scene.mentionAt[owner - 1]);
    if (mention) return { first: mention.first, last: mention.last, source: sourceOfEntity(mention.entity, mention), via: null, step: `It is that of ${mention.entity.name}.` };
    const phrase = /^['’]/u.test(scene.tokens[owner]!.text) ? sourceBefore(scene, owner, frame.first, true) : null;
    return phrase ?? { first: owner, last: owner + 1, source: unnamedAt(scene, owner), via: null, step: `“${scene.tokens[owner]!.text}” could not be tied to anybody.` };
  }
  if (/^(?:by|from)$/u.test(scene.tokens[at + 1]?.lower ?? '')) return sourceAfter(scene, at + 2, limit, true);
  return governing(scene, { at, first: at }, frame);
}
