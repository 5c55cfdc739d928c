import type { TokenRange } from '../reading.js';
import { contentEnd, hasClause } from './content.js';
import type { Draft } from './draft.js';
import { openingAfter } from './openings.js';
import type { Scene } from './scene.js';
import { sourceAfter, sourceBefore, type SourcePhrase } from './sources.js';
import type { VerbGroup } from './verbs.js';

/**
 * "The winger has been told that he can leave", "only to be told that he can", "Everton were warned by the league that …", "Sky Sports News has been told that …": nobody known tells it, unless "by" names
 * him; an outlet that was told carries it.
 *
 * @param group a verb of telling in the passive
 */
export function wasTold(scene: Scene, group: VerbGroup, region: TokenRange): Draft | null {
  const { tokens } = scene;
  // "has never been asked or been told that …": the "never" reaches on.
  if (group.negated || group.modal !== null || group.shape !== 'finite' && tokens[group.first - 1]?.lower !== 'only' || !/^(?:VERB|ADJ)$/u.test(tokens[group.verb]!.pos) || tokens[group.first - 1]?.lower === 'or') return null;
  const by = tokens[group.last]?.lower === 'by' ? sourceAfter(scene, group.last + 1, region.last) : null;
  const opening = openingAfter(scene, by?.last ?? group.last, region.last, 'that', false);
  if (!opening) return null;
  const end = contentEnd(scene, opening.start, region.last, { that: opening.that, sameSubject: false });
  const teller = by ?? tellerBetween(scene, group.last, opening.start);
  const content = { first: opening.start, last: teller ? end : beforeAgent(scene, opening.start, end) };
  if (!hasClause(scene, content)) return null;
  const told = sourceBefore(scene, group.first, region.first);
  const agent = teller ?? (content.last < end ? sourceAfter(scene, content.last + 1, end) : null);
  const carrier = told?.source.kind === 'PUBLICATION' ? told.source.entity : null;
  return {
    parts: [content], cue: { first: group.verb, last: group.last }, source: agent?.source ?? { kind: 'UNNAMED', entity: null, name: null, mention: null }, via: agent?.via ?? carrier,
    onlyMarked: false, rule: carrier || /^(?:i|we)$/u.test(tokens[group.first - 1]?.lower ?? '') ? 'told-outlet' : 'told-clause', steps: [`“${tokens[group.verb]!.text}” says that somebody was told the clause behind it.`, agent?.step ?? 'The text does not say who told it.'],
  };
}

/** "told at half-time | by Bo Keld | that …": who told it, where that stands behind when or where. */
function tellerBetween(scene: Scene, from: number, content: number): SourcePhrase | null {
  for (let i = from; i < content; i++) {
    if (scene.tokens[i]!.lower !== 'by') continue;
    const found = sourceAfter(scene, i + 1, content);
    return found?.source.entity ? found : null;
  }
  return null;
}

/** "has been told he is “too slow” | by Keld": where the agent begins that stands right behind the last words in marks. */
export function beforeAgent(scene: Scene, first: number, end: number): number {
  for (let i = end - 1; i > first; i--) {
    if (scene.quotedAt[i]) return end;
    if (scene.tokens[i]!.lower === 'by' && scene.quotedAt[i - 1] && sourceAfter(scene, i + 1, end)?.source.kind === 'PERSON') return i;
  }
  return end;
}
