import { cueWord } from '../lexicon/cues.js';
import type { TokenRange } from '../reading.js';
import { apposedName } from './appositions.js';
import { messageBehind, pointsBack, type Attributor } from './messages.js';
import { isComma, type Frame, type Scene } from './scene.js';
import { sourceAfter, sourceBefore, spanOf, type SourcePhrase } from './sources.js';
import { governingSource, quotedAs } from './subjects.js';
import { infinitiveReports, verbGroupAt } from './verbs.js';

/** How far from a quotation its reporting verb may be, in tokens. */
export const CUE_REACH = 32;

/** "“…,” said Slot at his press conference", "“…” the Spaniard told Marca", in the frame or, behind a full stop, in the one after it. */
export function attributorBehind(scene: Scene, range: TokenRange, frame: Frame): { by: Attributor; frame: number } | null {
  const { tokens } = scene;
  let own = frame;
  let from = range.last;
  if (from >= frame.last) {
    const next = scene.frames[frame.index + 1];
    if (!next || next.line !== frame.line && !pointsBack(scene, next)) return null;
    own = next;
    from = next.first;
  }
  const sameFrame = own === frame;
  while (from < own.last && /^[,–—-]$/u.test(tokens[from]!.text)) from++;
  const open = sameFrame && /[,?!]$/u.test(quotedText(scene, range));
  // "“…” Those were the words of Reed."
  const pointed = !sameFrame && pointsBack(scene, own);
  const message = sameFrame || pointed ? messageBehind(scene, pointed ? from + 1 : from, own.last) : null;
  if (message) return { by: message, frame: own.index };
  if (own.line !== frame.line) return null;
  const limit = Math.min(own.last, from + CUE_REACH);
  for (let i = from; i < limit; i++) {
    if (scene.quotedAt[i]) return null;
    if (/^[.;:]$/u.test(tokens[i]!.text)) return null;
    if (scene.mentionAt[i] || i === from && namedLikeVerb(scene, i, sameFrame)) continue;
    const word = cueWord(tokens[i]!.lower);
    if (word ? tokens[i]!.pos === 'NOUN' && (i === from && /^(?:ing|base)$/u.test(word.form) || i > from && !/(?:ed|s)$/u.test(tokens[i]!.lower)) || tokens[i]!.pos === 'ADJ' && !(word.form === 'past' && (i === from || scene.mentionAt[i - 1]?.entity.kind === 'PERSON')) : !open || !isSpeechVerb(scene, i, from)) continue;
    const cue = { first: i, last: i + 1 };
    if (i === from) {
      // "“The Great Escape,” tells the story": told is somebody.
      if (word && (/^(?:ing|base)$/u.test(word.form) || word.cue.content === 'person')) return null;
      const phrase = sourceAfter(scene, i + 1, limit, true);
      // "“The Shop” agreed a deal": without a comma, or a stop in the marks, they may be its subject.
      if (phrase && !phrase.source.entity && from === range.last && !/[.,?!…–—-]$/u.test(quotedText(scene, range))) return null;
      // "“…,” fumed sporting director Zelvinho": of a man whom no pass knows as well, behind a comma
      const named = phrase?.source.entity ? phrase.source.entity.kind === 'PERSON' : /,$/u.test(quotedText(scene, range));
      if (phrase && (word || named)) return { by: { phrase, cue, rule: 'quote-verb-name' }, frame: own.index };
      return null;
    }
    const quoted = quotedAs(scene, i, from);
    if (quoted) return { by: { phrase: quoted, cue: { first: i - 2, last: i + 1 }, rule: 'quote-name-verb' }, frame: own.index };
    const group = word ? verbGroupAt(scene, i, from) : null;
    if (word && (!group || group.shape !== 'finite' && !(group.shape === 'infinitive' && infinitiveReports(scene, group, from)))) continue;
    const phrase = group?.shape === 'infinitive' ? governingSource(scene, group, from, [])
      : sourceBefore(scene, group?.first ?? i, from, word !== undefined || scene.mentionAt[i - 1] === undefined) ?? (sameFrame && group ? somebody(scene, { first: from, last: group.first }) : null);
    if (!phrase) continue;
    if (phrase.first > from + 2 && !startsPhrase(scene, phrase.first, from)) return null;
    if (!sameFrame && clauseFollows(scene, i + 1, own.last, /[?!]$/u.test(quotedText(scene, range)))) return null;
    return { by: { phrase, cue, rule: 'quote-name-verb' }, frame: own.index };
  }
  return null;
}

/** "“…,” Brands says", "“…,” Beams told Marca": a surname that is spelt as a reporting verb, before one. */
const namedLikeVerb = (scene: Scene, i: number, sameFrame: boolean): boolean =>
  sameFrame && /^\p{Lu}\p{Ll}/u.test(scene.tokens[i]!.text) && cueWord(scene.tokens[i + 1]?.lower ?? '') !== undefined && /^(?:VERB|AUX)$/u.test(scene.tokens[i + 1]!.pos);

/**
 * A finite verb that no list has, right behind its subject or before it, where a comma has ended the words: "“…,” she confided", "“…,” remembered Reed",
 * "“…,” the old hand thundered."
 */
function isSpeechVerb(scene: Scene, i: number, from: number): boolean {
  const { lower, pos } = scene.tokens[i]!;
  if (pos !== 'VERB' || /ing$/u.test(lower) || !/(?:ed|s|t|w|d)$/u.test(lower)) return false;
  if (i === from || scene.mentionAt[i - 1] !== undefined || scene.tokens[i - 1]!.pos === 'PRON') return true;
  // "“…,” Bo Lind, the winger's agent, vented"
  if (isComma(scene.tokens[i - 1]) && i - from > 2) return apposedName(scene, i - 1, from - 1)?.first === from;
  const behind = scene.tokens[i + 1];
  return /^(?:NOUN|PROPN|ADJ)$/u.test(scene.tokens[i - 1]!.pos) && scene.tokens[from]!.lower === 'the' && startsPhrase(scene, i, from) && (behind === undefined || /^(?:PUNCT|ADV)$/u.test(behind.pos) || behind.lower === 'on' && /^(?:went|goes)$/u.test(lower));
}

/** The last two characters within the marks that a range ends with, without blanks. */
export const quotedText = (scene: Scene, range: TokenRange): string => {
  const { start, end } = scene.quotedAt[range.last - 1]!;
  return scene.text.slice(Math.max(start, end - 2), end).trimEnd();
};

/** Longest phrase for somebody that the tagger need not have read, in tokens. */
const LONGEST_SOMEBODY = 6;

/** "“…,” the associate told AFP": the tagger may take the noun of a short subject for something else. */
function somebody(scene: Scene, range: TokenRange): SourcePhrase | null {
  const { tokens } = scene;
  if (range.last - range.first < 2 || range.last - range.first > LONGEST_SOMEBODY || !/^(?:the|a|an|one|another|this|his|her|their)$/u.test(tokens[range.first]!.lower)) return null;
  for (let i = range.first; i < range.last; i++) if (/^(?:PUNCT|AUX|CCONJ|SCONJ)$/u.test(tokens[i]!.pos) && tokens[i]!.text !== '-' || cueWord(tokens[i]!.lower)?.form === 'past') return null;
  return { ...range, source: { kind: 'UNNAMED', entity: null, name: null, mention: spanOf(scene, range) }, via: null, step: 'Whoever that is has no name here.' };
}

/** "Everton defender Alan Reed told": what stands before the name is its title. */
function startsPhrase(scene: Scene, first: number, from: number): boolean {
  for (let i = from; i < first; i++) if (!/^(?:NOUN|PROPN|ADJ|DET|PART|NUM|ADP|ADV|PUNCT|PRON|CCONJ)$/u.test(scene.tokens[i]!.pos)) return false;
  return true;
}

/** "“…” He said that …": the next sentence has words of its own to report, or introduces a quotation of its own. */
function clauseFollows(scene: Scene, from: number, last: number, called: boolean): boolean {
  // "“Too soon?” Keld asked when the “Late Show” ended", "“Why?” she asked, pointing to the “No Entry” board"
  const adjunct = called && from < last && (isComma(scene.tokens[from]) || /^(?:SCONJ|ADP|ADV)$/u.test(scene.tokens[from]!.pos));
  for (let i = from; i < last; i++) {
    const { lower, text } = scene.tokens[i]!;
    // "“Why now?” Keld asked, “and why here?”"
    if (called && scene.quotedAt[i] && isComma(scene.tokens[i - 1])) return false;
    if (lower === 'that' || text === ':' || scene.quotedAt[i] && !adjunct) return true;
  }
  const next = scene.tokens[from];
  return from < last && next !== undefined && !/ly$/u.test(next.lower) && !/^(?:PUNCT|ADP|ADV|SCONJ)$/u.test(next.pos) && last - from > 6;
}
