import { cueWord } from '../lexicon/cues.js';
import type { Draft } from './draft.js';
import { isFinite } from './content.js';
import type { Scene } from './scene.js';
import { isComma, isDash } from './scene.js';
import { sourceAfter, sourceBefore, sourceOfEntity, type SourcePhrase } from './sources.js';
import type { VerbGroup } from './verbs.js';

/**
 * The subject that a participle ("…, claiming they had ended their interest"), an infinitive ("went on to add that") or a verb
 * joined by "and" shares with the verb it hangs on.
 *
 * @param earlier what the frame already gave: a participle behind a reporting verb has its speaker
 */
export function governingSource(scene: Scene, group: Pick<VerbGroup, 'shape' | 'first'>, floor: number, earlier: readonly Draft[]): SourcePhrase | null {
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
  // "yet Keld keeps telling them that"
  const keeps = scene.tokens[group.first - 1];
  if (group.shape === 'participle' && keeps?.pos === 'VERB' && /^(?:keep|stop|start|begin|continue|resume|finish)$/u.test(keeps.lemma) && isFinite(scene, group.first - 1)) {
    const found = sourceBefore(scene, group.first - 1, floor);
    if (found?.source.entity) return found;
  }
  const last = earlier.at(-1);
  if (last?.cue && last.cue.first >= floor && last.cue.first < group.first && group.shape !== 'infinitive' && !last.onlyMarked) {
    return { first: last.cue.first, last: last.cue.last, source: last.source, via: last.via, step: 'The speaker is that of the report it goes on from.' };
  }
  const uttered = group.shape === 'infinitive' ? null : utteredBy(scene, group.first, floor);
  if (uttered) return uttered;
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
    if (tokens[group.first - 1]!.pos === 'CCONJ' && askedOnly(scene, found.first)) continue;
    if (wanted === 'finite' && found.source.entity) return found;
    if (found.source.entity && !relative(scene, i)) return found;
  }
  return best;
}

/** Longest way from a verb behind words in marks to one that goes on from it, in tokens. */
const LONGEST_INVERSION = 24;

/** "“…,” | said Everton manager Bo Keld, | adding that", "“…,” said Keld on Friday, and added that": who spoke the words in marks before. */
function utteredBy(scene: Scene, end: number, floor: number): SourcePhrase | null {
  const { tokens } = scene;
  for (let i = end - 2; i > Math.max(floor, end - LONGEST_INVERSION); i--) {
    if (scene.quotedAt[i]) return null;
    if (tokens[i]!.pos !== 'VERB' || !scene.quotedAt[i - 1] && !(isComma(tokens[i - 1]) && scene.quotedAt[i - 2])) continue;
    const word = cueWord(tokens[i]!.lower);
    return word && /^(?:past|s)$/u.test(word.form) ? sourceAfter(scene, i + 1, end) : null;
  }
  return null;
}

/** "would not say whether | Keld would stay, but hinted that": the clause of an open question has no say in who speaks behind it. */
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

/** Longest phrase for whoever is quoted, in tokens. */
const LONGEST_QUOTED = 6;

/** "“…,” Keld is quoted as saying", "the Mirror quoted him as saying that …": whoever is quoted, and by which outlet. */
export function quotedAs(scene: Scene, saying: number, from: number): SourcePhrase | null {
  const { tokens } = scene;
  if (tokens[saying]!.lower !== 'saying' || tokens[saying - 1]?.lower !== 'as') return null;
  if (tokens[saying - 2]?.lower === 'quoted') return sourceBefore(scene, saying - 2, from, true);
  const object = scene.mentionAt[saying - 2];
  const quotes = (i: number): boolean => /^quot(?:e|ed|es|ing)$/u.test(tokens[i]?.lower ?? '');
  let verb = object ? object.first - 1 : saying - 2;
  while (verb > from && !quotes(verb) && saying - verb < LONGEST_QUOTED && /^(?:DET|ADJ|NOUN|PROPN)$/u.test(tokens[verb]!.pos)) verb--;
  if (!quotes(verb)) return null;
  const outlet = sourceBefore(scene, verb, from, true)?.source.entity ?? null;
  const via = outlet?.kind === 'PUBLICATION' ? outlet : null;
  if (object) return { first: object.first, last: object.last, source: sourceOfEntity(object.entity, object), via, step: `“${scene.text.slice(object.start, object.end)}” is whom the words are quoted of.` };
  const named = sourceBefore(scene, saying - 1, verb + 1, true);
  return named && { ...named, via };
}
