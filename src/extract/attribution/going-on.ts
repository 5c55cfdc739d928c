import { cueWord } from '../lexicon/cues.js';
import type { TokenRange } from '../reading.js';
import type { AttributedSource } from './attribution.js';
import type { Utterance } from './direct.js';
import { isComma, type Frame, type Scene } from './scene.js';

/** "“We are done,” she said. | “Nothing.”": nothing stands between a quotation and the reporting clause of the one before. */
export const rightBehind = (scene: Scene, last: Utterance, frame: Frame): boolean => last.cue !== null && last.lastFrame === frame.index - 1 && scene.frames[last.lastFrame]!.line === frame.line;

/** Longest run of the narrator's words within a sentence in marks, in tokens. */
const LONGEST_INTERRUPTION = 30;

/** "“We have been here,” said Reed, the coach, “and we have worked”": nothing but the reporting clause of the quotation before stands between. */
export function interrupts(scene: Scene, before: TokenRange, last: Utterance, frame: Frame): boolean {
  const { cue } = last;
  if (last.lastFrame !== frame.index || !cue || cue.first < before.first || cue.last > before.last || !isComma(scene.tokens[before.last - 1])) return false;
  const adding = addingVerb(scene, before);
  // "“I owe nobody a thing,” he said, his eyes fixed on those who had asked, “least of all you”": a sentence within the marks goes on.
  const ahead = last.quotations.at(-1)!;
  const asked = scene.tokens.slice(before.last - 5, before.last - 2).some(({ lower }) => lower === 'who');
  if ((asked || !cueWord(scene.tokens[before.last - 2]!.lower)) && /^\p{Ll}/u.test(scene.text.slice(scene.tokens[before.last]!.start)) && /,$/u.test(scene.text.slice(ahead.start, ahead.end)) && before.last - cue.last <= LONGEST_INTERRUPTION) return true;
  for (let i = cue.last; i < before.last; i++) if (i !== adding?.first && scene.tokens[i]!.pos === 'VERB' && !/^(?:ing|base)$/u.test(cueWord(scene.tokens[i]!.lower)?.form ?? 'base') || scene.tokens[i]!.text === ';') return false;
  return true;
}

/** "“…,” replied Keld, | adding |, “…”" */
export function addingVerb(scene: Scene, before: TokenRange): TokenRange | null {
  const at = before.last - 2;
  return at > before.first && cueWord(scene.tokens[at]!.lower)?.form === 'ing' && isComma(scene.tokens[at - 1]) ? { first: at, last: at + 1 } : null;
}

/** The sentence before, over headings. */
export function frameBefore(scene: Scene, frame: Frame): Frame | null {
  for (let k = frame.index - 1; k >= Math.max(0, frame.index - 3); k--) {
    const before = scene.frames[k]!;
    if (scene.read.lines[before.line]!.kind !== 'heading') return before;
  }
  return null;
}

/** "she said … she added", where she could not be tied to anybody; "a source told us … the source added", "an insider said … they added". */
function sameNameless(scene: Scene, a: AttributedSource, b: AttributedSource): boolean {
  const word = (source: AttributedSource): string => (source.mention ? scene.text.slice(source.mention.start, source.mention.end).toLowerCase() : '');
  const [first, next] = [word(a), word(b)];
  if (/^s?he$/u.test(first)) return first === next;
  const noun = /^(?:an?|one|the|another) .*?\b(source|insider|onlooker|friend|pal)\b/u.exec(first)?.[1];
  return noun !== undefined && (next === 'they' || next === `the ${noun}`);
}

/** "“We lost.” He added, “We will be back.”": nothing stands between but that the speaker goes on. */
function addsAtOnce(scene: Scene, last: Utterance, next: Utterance, frame: Frame): boolean {
  if (!next.cue || last.lastFrame !== frame.index - 1 || scene.frames[last.lastFrame]!.line !== frame.line || !/^(?:he|she|they)$/u.test(scene.tokens[frame.first]!.lower)) return false;
  const ended = scene.quotedTokens.get(last.quotations.at(-1)!)!.last;
  return ended >= scene.frames[last.lastFrame]!.last && /^(?:added|adds|continued|continues)$/u.test(scene.tokens[next.cue.first]!.lower) && next.cue.first <= frame.first + 2;
}

/** One quote runs on while its speaker does and nothing but reporting clauses and paragraph breaks come between. */
export function runsOn(scene: Scene, last: Utterance, next: Utterance, lead: boolean, frame: Frame): boolean {
  if (last.source.entity !== next.source.entity || last.source.kind !== next.source.kind) return false;
  if (last.cue && last.cue.first === next.cue?.first) return true;
  if (addsAtOnce(scene, last, next, frame)) return true;
  if ((last.cue || last.rule === 'reported-before') && next.cue && next.rule !== 'continued' && scene.matter !== 'football') return false;
  if (last.source.entity === null && next.rule !== 'continued' && next.rule !== 'same-speaker' && last.rule !== 'quote-goes-on' && !sameNameless(scene, last.source, next.source)) return false;
  if (next.rule === 'continued') return true;
  if (last.lastFrame < (frameBefore(scene, frame)?.index ?? 0)) return false;
  const newLine = scene.frames[last.lastFrame]!.line !== frame.line;
  if (last.lastFrame === frame.index) return true;
  return newLine ? !lead : !lead || next.rule === 'name-verb-quote';
}
