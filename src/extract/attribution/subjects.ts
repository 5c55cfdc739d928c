import type { Draft } from './draft.js';
import { isFinite } from './content.js';
import type { Scene } from './scene.js';
import { isComma, isDash } from './scene.js';
import { sourceBefore, type SourcePhrase } from './sources.js';
import type { VerbGroup } from './verbs.js';

/**
 * The subject that a participle ("…, claiming they had ended their interest"), an infinitive ("went on to add that") or a verb
 * joined by "and" shares with the verb it hangs on.
 *
 * @param earlier what the frame already gave: a participle behind a reporting verb has its speaker
 */
export function governingSource(scene: Scene, group: Pick<VerbGroup, 'first' | 'shape'>, floor: number, earlier: readonly Draft[]): SourcePhrase | null {
  const { tokens } = scene;
  const wanted = group.shape === 'participle' ? 'any' : 'finite';
  // "with Liverpool issuing an apology and claiming …": the participle it is joined to has the subject before it.
  if (group.shape === 'participle' && tokens[group.first - 1]?.pos === 'CCONJ') {
    for (let i = group.first - 2; i > floor; i--) {
      if (tokens[i]!.pos !== 'VERB' || !/ing$/u.test(tokens[i]!.lower)) continue;
      const found = sourceBefore(scene, i, floor);
      if (found && found.last === i && found.source.entity) return found;
      break;
    }
  }
  const last = earlier.at(-1);
  if (last?.cue && last.cue.first >= floor && last.cue.first < group.first && group.shape !== 'infinitive' && !last.onlyMarked) {
    return { first: last.cue.first, last: last.cue.last, source: last.source, via: last.via, step: 'The speaker is that of the report it goes on from.' };
  }
  let best: SourcePhrase | null = null;
  for (let i = group.first - 1; i > floor; i--) {
    if (scene.quotedAt[i] || scene.mentionAt[i]) continue;
    // Behind "but" and "and" another clause begins, with a subject of its own.
    if (best && tokens[i]!.pos === 'CCONJ') break;
    if (!isFinite(scene, i)) {
      if (tokens[i]!.text === ';' || isDash(scene, i) && best) break;
      continue;
    }
    const found = sourceBefore(scene, i, floor);
    if (!found || isComma(tokens[found.last])) {
      if (!found) continue;
    }
    best ??= found;
    if (tokens[group.first - 1]!.pos === 'CCONJ' && isComma(tokens[group.first - 2]) && askedOnly(scene, found.first)) continue;
    if (wanted === 'finite' && found.source.entity) return found;
    if (found.source.entity && !relative(scene, i)) return found;
  }
  return best;
}

/** "would not say whether | Keld would stay, but hinted that": the clause of an open question has no say in who speaks behind a comma. */
const askedOnly = (scene: Scene, subject: number): boolean => /^(?:whether|if|how|why|what|when|where|who)$/u.test(scene.tokens[subject - 1]?.lower ?? '');

/** What is done with one's own words. */
const GIVES_OUT = /^(?:release|issue|publish|post|send|email|e-mail|text|write|make|deliver|circulate|file|address|tell|record|upload|share|sign|pen|put)$/u;

/**
 * "Keld emailed supporters saying that", "the club put out a statement saying that", "Keld posted a message that read": whoever did what the participle goes with, where the noun before it is only
 * what it was done to; null where the noun is the participle's subject.
 *
 * @param noun the phrase right before the participle
 */
export function overObject(scene: Scene, noun: SourcePhrase, group: VerbGroup, floor: number, earlier: readonly Draft[]): SourcePhrase | null {
  const before = scene.tokens[noun.first - 1];
  if (noun.source.entity !== null || noun.first <= floor || !before || !/^(?:out|in)$/u.test(before.lower) && !GIVES_OUT.test(before.lemma)) return null;
  const governing = governingSource(scene, group, floor, earlier);
  return governing?.source.entity ? governing : null;
}

/** "the player he knew", "who left": the verb of a relative clause has no say in who speaks. */
function relative(scene: Scene, verb: number): boolean {
  const before = scene.tokens[verb - 1];
  return before !== undefined && /^(?:who|which|that)$/u.test(before.lower);
}
