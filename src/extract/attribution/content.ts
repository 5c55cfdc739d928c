import { cueWord } from '../lexicon/cues.js';
import type { Entity } from '../reading.js';
import { clauseAt, closingDash, hasClause, isFinite, isParticiple, LONGEST_CONTENT, LONGEST_SUBJECT, lowerText } from './clauses.js';
import { BACK_TO_NARRATOR_AT_ONCE, backToReporter, leavesAtComma, leavesAtConjunction, leavesBehindMarks, remarkBehindMarks, reporterActs, tellsAgain, tellsOfMatch, VIA_PHRASE } from './returns.js';
import type { Scene } from './scene.js';
import { isComma, isDash } from './scene.js';

export { clauseAt, hasClause, isFinite, LONGEST_CONTENT, nextComma } from './clauses.js';

/** Behind a dash, joins what still belongs to the content; a mere phrase there ("– a record for a defender") is the narrator's remark. */
const GOES_ON_BEHIND_DASH = /^(?:even|rather|potentially|possibly|including|because|before|after|if|unless|or|either|not|for|from|in)$/u;
/** `plural`: "sources say". */
export type VerbShape = 'participle' | 'infinitive' | 'plural';

export interface ContentOptions {
  /** The content is introduced by "that", so that verbs joined by "and" stay in it. */
  readonly that: boolean;
  /** Subject of the reporting verb and of the content are the same, by a pronoun: then "and" with a verb goes back to the narrator. */
  readonly sameSubject: boolean;
  /** The report stands in a clause that leads up to another ("While Everton insist he stays, …") or that a name carries ("Klopp, who said he stays, …"). */
  readonly subordinate?: boolean;
  /** A noun or adjective carries the content: "his stance that he stays, and Keld agreed" goes on without it. */
  readonly ofNoun?: boolean;
  /** Who reports: "as he hit back" behind a content about others goes back to him. */
  readonly reporter?: Entity | null;
  /** The content is what something is called and has no verb of its own. */
  readonly phrase?: boolean;
  /** One person reports in the present, and the content is not about one. */
  readonly present?: boolean;
  /** The form of the reporting verb: one joined to it has the same. */
  readonly shape?: VerbShape;
  /** Exclusive end of the last marked words in the sentence: an "as …" or "after …" right behind them may be the narrator's. */
  readonly lastMarked?: number;
}

/**
 * Where the content clause that begins at `start` ends: exclusive token index. It runs to the end of the sentence but for what goes back to
 * the reporting sentence.
 */
export function contentEnd(scene: Scene, start: number, sentenceEnd: number, options: ContentOptions): number {
  const { tokens } = scene;
  const limit = Math.min(sentenceEnd, start + LONGEST_CONTENT);
  // Football's guide gives what comes behind a dash, "but" or "while" back to the narrator; other news leaves it with the source.
  const wide = scene.matter !== 'football';
  // What a speaker reports of others within his own marks.
  const around = start > 0 && scene.quotedAt[start - 1] === scene.quotedAt[start] ? scene.quotedAt[start] : undefined;
  let finite = options.phrase === true;
  for (let i = start; i < limit; i++) {
    const token = tokens[i]!;
    const quoted = scene.quotedAt[i];
    if (quoted && quoted !== around) {
      // "said it was “broke,” a claim that the mayor disputes": the comma stands within the marks.
      if (scene.quotedAt[i + 1] !== quoted && i + 1 < limit && (finite || hasClause(scene, { first: i, last: i + 1 })) && /,[’']?$/u.test(scene.text.slice(quoted.end - 2, quoted.end))
        && (leavesAtComma(scene, i, limit) || options.subordinate === true && mainClauseAt(scene, i + 1, limit) || !wide && remarkBehindMarks(scene, i + 1, limit, options.reporter ?? null))) return i + 1;
      if (options.lastMarked === i + 1 && i + 1 < limit && leavesBehindMarks(scene, i + 1, start, limit, options.reporter ?? null)) return i + 1;
      if (!finite) finite = isFinite(scene, i);
      continue;
    }
    if (token.text === ';' && clauseAt(scene, i + 1, limit, true)) return i;
    if (token.text === '(') {
      const close = closingBracket(scene, i, limit);
      if (close === null) continue;
      if (close + 1 >= limit && VIA_PHRASE.test(lowerText(scene, i, i + 4, limit))) return i;
      i = close;
      continue;
    }
    if (!finite && !wide && i > start && isDash(scene, i)) {
      // "his second goal – his first came in May – was a header"
      const close = closingDash(scene, i + 1, limit);
      if (close !== null && !isComma(tokens[close + 1])) i = close;
      continue;
    }
    if (finite && !wide && isDash(scene, i)) {
      const behind = behindDash(scene, i);
      const close = closingDash(scene, behind, limit);
      // "both will go – and one of them soon – leaving a gap": the words between the dashes are his, what follows is not.
      if (close !== null && tokens[close + 1]?.pos === 'VERB' && /ing$/u.test(tokens[close + 1]!.lower) && (GOES_ON_BEHIND_DASH.test(tokens[behind]?.lower ?? '') || tokens[behind]?.lower === 'and')) return close;
      // "Everton are preparing a bid – but will have to hurry"
      if (/^(?:but|and)$/u.test(tokens[behind]?.lower ?? '') && tokens[behind + 1]?.pos === 'AUX') continue;
      // "their targets – the likes of Keld"
      if (tokens[behind + 1]?.lower === 'likes') continue;
      if (GOES_ON_BEHIND_DASH.test(tokens[behind]?.lower ?? '') || tokens[behind]?.lower === 'and' && tokens[behind + 1]?.lower === 'that') continue;
      const goesOn = close !== null && !/^(?:and|but|which|,)$/u.test(tokens[close + 1]?.lower ?? ',');
      if (!goesOn) return i;
      i = close;
      continue;
    }
    if (!wide && token.text === ':' && i + 1 < limit && utteredAt(scene, i + 1)) return leadBefore(scene, i, start);
    if (finite && !wide && (options.lastMarked ?? -1) > start && (i >= options.lastMarked! || scene.quotedAt[i - 1]) && isComma(token) && remarkBehindMarks(scene, i + 1, limit, options.reporter ?? null)) return i;
    if (finite && i > start + 1 && isComma(token) && (leavesAtComma(scene, i, limit) || options.ofNoun === true && !wide && tokens[i + 1]?.lower === 'and' && scene.mentionAt[i + 2]?.form === 'name' && clauseAt(scene, i + 2, limit, false) || options.subordinate === true && mainClauseAt(scene, i + 1, limit))) return i;
    if (finite && token.pos === 'CCONJ' && !goesOnWithThat(scene, i + 1, limit) && leavesAtConjunction(scene, i, limit, options)) return i;
    if (finite && /^(?:in|speaking|as|according|during)$/u.test(token.lower) && VIA_PHRASE.test(lowerText(scene, i, i + 5, limit)) && i > start + 2) return isComma(tokens[i - 1]) ? i - 1 : i;
    if (finite && !wide && BACK_TO_NARRATOR_AT_ONCE.test(token.lower) && !isParticiple(tokens[i + 1])) return i;
    // "… the question adding that …"
    if (finite && tokens[i + 1]?.lower === 'that' && i + 1 < limit && token.pos === 'VERB' && cueWord(token.lower)?.form === 'ing' && /^(?:NOUN|PROPN|PRON|ADV|NUM)$/u.test(tokens[i - 1]!.pos)) return i;
    if (finite && !wide && token.lower === 'as' && options.reporter?.kind === 'PERSON' && tellsOfMatch(scene, i + 1, limit)) return i;
    // "…, and the Dons chief has written to the league"
    if (finite && !wide && isComma(token) && options.reporter && tokens[i + 1]?.lower === 'and' && reporterActs(scene, i + 2, limit, options.reporter)) return i;
    // "joked that he would have to ask | before stressing that he is happy"
    if (finite && !wide && /^(?:before|while)$/u.test(token.lower) && tellsAgain(scene, i + 1) && reportsFrom(scene, i + 1, limit)) return i;
    if (finite && !wide && options.reporter && /^(?:as|when|while|after|before)$/u.test(token.lower) && backToReporter(scene, i + 1, start, options.reporter)) return i;
    if (isFinite(scene, i)) finite = true;
  }
  return limit;
}

/** "said that it was over | and that the others know that": one more clause of the same report. */
const goesOnWithThat = (scene: Scene, at: number, limit: number): boolean =>
  at + 1 < limit && scene.tokens[at]!.lower === 'that' && scene.tokens[at]!.pos !== 'PRON' && clauseAt(scene, at + 1, limit, false);

/** Whether the clause of the verb at `verb` opens the sentence as a subordinate one: "While Everton insist that …, ". */
export function leadsUp(scene: Scene, first: number, verb: number): boolean {
  let i = first;
  if (scene.mentionAt[i]) return false;
  while (i < verb && /^(?:ADV|CCONJ)$/u.test(scene.tokens[i]!.pos) && !/^(?:even|though)$/u.test(scene.tokens[i]!.lower)) i++;
  if (!/^(?:although|though|while|whilst|even|despite|if|when|as|after|because|since|in)$/u.test(scene.tokens[i]!.lower)) return false;
  if (scene.tokens[i]!.lower === 'in' && scene.tokens[i + 1]?.lower !== 'spite') return false;
  for (let k = i; k < verb; k++) if (isComma(scene.tokens[k]) && !scene.quotedAt[k]) return false;
  return true;
}

/** Whether an utterance stands at a token: in double marks, or in single ones that hold a stop. */
function utteredAt(scene: Scene, at: number): boolean {
  const quotation = scene.quotedAt[at];
  if (!quotation || !/^\p{Lu}/u.test(scene.text.slice(quotation.start, quotation.start + 2))) return false;
  return quotation.marks === 'double' || /[.!?…]$/u.test(scene.text.slice(Math.max(quotation.start, quotation.end - 1), quotation.end));
}

/** "said he was “hurt” by it, | and hit back: “…”": where what leads to a quotation behind a colon begins. */
function leadBefore(scene: Scene, colon: number, start: number): number {
  for (let i = colon - 1; i > start + 1; i--) {
    if (scene.quotedAt[i]) break;
    if (isComma(scene.tokens[i]) || scene.tokens[i]!.pos === 'CCONJ' && isFinite(scene, i + 1)) return isComma(scene.tokens[i - 1]) ? i - 1 : i;
  }
  return colon;
}

/** Whether what a participle tells is a clause. */
const reportsFrom = (scene: Scene, verb: number, limit: number): boolean =>
  scene.tokens[verb]!.lower === 'making' || scene.tokens[verb + 1]?.lower === 'that' && verb + 2 < limit || clauseAt(scene, verb + 1, limit, true);

/** Whether the sentence's main clause, or its verb, stands behind a comma. */
const mainClauseAt = (scene: Scene, at: number, limit: number): boolean =>
  at < limit && (isFinite(scene, at) || scene.tokens[at]!.pos === 'ADV' && at + 1 < limit && isFinite(scene, at + 1) || !/^(?:CCONJ|SCONJ|ADP)$/u.test(scene.tokens[at]!.pos) && !/^(?:who|which|where|whose)$/u.test(scene.tokens[at]!.lower) && clauseAt(scene, at, limit, false));

function closingBracket(scene: Scene, open: number, limit: number): number | null {
  const last = Math.min(limit, open + LONGEST_SUBJECT);
  for (let i = open + 1; i < last; i++) if (scene.tokens[i]!.text === ')') return i;
  return null;
}

/** The token behind a dash, which may be written with two hyphens. */
const behindDash = (scene: Scene, dash: number): number => (scene.tokens[dash + 1]?.text === '-' && scene.tokens[dash + 1]!.start === scene.tokens[dash]!.end ? dash + 2 : dash + 1);
