import type { TokenRange } from '../reading.js';
import type { Draft } from './draft.js';
import { markedPhraseEnd } from './labels.js';
import { isComma, type Scene } from './scene.js';
import { sourceBefore } from './sources.js';
import { governingSource } from './subjects.js';
import { auxiliariesOf, BE, SUBJECT_REACH } from './verbs.js';

/** What somebody who speaks uses words of his own for, by the preposition that leads to them; "" where none does. */
const LEADS: ReadonlyMap<string, RegExp> = new Map([
  ['speak', /^(?:of|about)$/u], ['talk', /^(?:of|about|up)$/u], ['joke', /^about$/u], ['warn', /^(?:of|about|against)$/u], ['complain', /^(?:of|about)$/u], ['boast', /^(?:of|about)$/u],
  ['refer', /^to$/u], ['hint', /^at$/u], ['allude', /^to$/u], ['point', /^to$/u], ['admit', /^to$/u], ['confess', /^to$/u], ['pay', /^tribute$/u], ['apologise', /^for$/u], ['apologize', /^for$/u],
  ['blame', /^(?:on|for)$/u], ['attribute', /^to$/u], ['thank', /^for$/u], ['wish', /^(?:him|her|them)$/u], ['commend', /^for$/u], ['applaud', /^for$/u], ['insist', /^on$/u],
]);
/** Verbs that take such words as their object. */
const TAKES_OBJECT = /^(?:cite|note|voice|rue|decry|bemoan)$/u;
/** Longest way from the verb to its preposition, in tokens: "blamed | the late collapse | on". */
const LONGEST_OBJECT = 9;
/** How far behind the preposition the marks may open, in tokens. */
const MARKS_REACH = 6;
const LEAST_WORDS = 2;

/**
 * "spoke of “a difficult week”", "blamed the defeat on “tired legs”", "cited “personal reasons”": a phrase with marked words behind a verb of speaking that takes no clause.
 * Marked words with a capital may be a title or a sign ("pointed to the “No Entry” board"), a single one a mere scare quote.
 *
 * @param region the tokens of the sentence
 */
export function phraseReport(scene: Scene, i: number, region: TokenRange): Draft | null {
  const { tokens } = scene;
  const { lemma, pos } = tokens[i]!;
  const leads = LEADS.get(lemma);
  if (scene.matter !== 'football' || pos !== 'VERB' || scene.mentionAt[i] || !leads && !TAKES_OBJECT.test(lemma)) return null;
  const floor = Math.max(region.first, i - SUBJECT_REACH);
  const { first, auxiliaries, infinitive, negated } = auxiliariesOf(scene, i, floor);
  // "…, thanking him for “two fine seasons”"
  const participle = /ing$/u.test(tokens[i]!.lower);
  if (infinitive || negated || auxiliaries.some((word) => BE.test(word) || !/^(?:has|have|had|'s|'ve|'d|did)$/u.test(word)) || participle && !isComma(tokens[i - 1]) && tokens[i - 1]?.lower !== 'and') return null;
  const start = leads ? behindPreposition(scene, i + 1, region.last, leads) : i + 1;
  const marks = start === null ? null : marksAt(scene, start, region.last);
  if (start === null || marks === null) return null;
  const subject = participle ? governingSource(scene, { first, shape: 'participle' }, floor, []) : sourceBefore(scene, first, floor, true);
  if (!subject) return null;
  return {
    // "blamed the defeat on": what is blamed belongs to it
    parts: [{ first: /^(?:blame|attribute)$/u.test(lemma) ? i + 1 : start, last: markedPhraseEnd(scene, marks, region.last) }], cue: { first: i, last: i + 1 }, source: subject.source, via: subject.via, onlyMarked: true, rule: 'label',
    steps: [`“${tokens[i]!.text}” takes over words in marks.`, subject.step],
  };
}

/** The token behind the preposition that the verb takes, over its object. */
function behindPreposition(scene: Scene, from: number, limit: number, leads: RegExp): number | null {
  const { tokens } = scene;
  for (let i = from; i < Math.min(limit, from + LONGEST_OBJECT); i++) {
    if (scene.quotedAt[i] || isComma(tokens[i]) || /^[;:.]$/u.test(tokens[i]!.text) || /^(?:VERB|AUX|SCONJ|CCONJ)$/u.test(tokens[i]!.pos) && !scene.mentionAt[i]) return null;
    if (leads.test(tokens[i]!.lower)) return tokens[i]!.lower === 'tribute' ? (tokens[i + 1]?.lower === 'to' ? i + 2 : null) : i + 1;
  }
  return null;
}

/** The last token of the words in marks that a noun phrase opens with or holds; null where none are, or where they may be a title. */
function marksAt(scene: Scene, from: number, limit: number): number | null {
  for (let i = from; i < Math.min(limit, from + MARKS_REACH); i++) {
    const quotation = scene.quotedAt[i];
    if (!quotation) {
      if (!/^(?:DET|ADJ|NOUN|PRON|NUM|ADV|PROPN|PART)$/u.test(scene.tokens[i]!.pos) && !scene.mentionAt[i] && !/^(?:being|having|feeling|as)$/u.test(scene.tokens[i]!.lower)) return null;
      continue;
    }
    const words = scene.text.slice(quotation.start, quotation.end);
    return /^[\p{Ll}\d£€$]/u.test(words) && words.split(/\s+/u, LEAST_WORDS).length >= LEAST_WORDS ? scene.quotedTokens.get(quotation)!.last : null;
  }
  return null;
}
