import { cueWord } from '../lexicon/cues.js';
import { ROLE_NOUNS } from '../lexicon/people.js';
import type { Entity, TokenRange } from '../reading.js';
import type { Scene } from './scene.js';
import { isComma, isDash } from './scene.js';

const SUBJECT_PRONOUN = /^(?:i|he|she|they|it|we|there|you|this|that|these|those|nobody|everyone|everybody|nothing|none|neither)$/u;
const OBJECT_PRONOUN = /^(?:him|them|me|us|himself|herself|themselves|itself|whom)$/u;
const OPENER = /^(?:NOUN|PROPN|ADJ|NUM|DET|PRON|SYM)$/u;
/** Furthest that the finite verb of a clause may be from its first word, in tokens. */
const LONGEST_SUBJECT = 28;
/** Longest aside between dashes, in tokens. */
const LONGEST_ASIDE = 60;
/** Longest content, in tokens; longer sentences are lists. */
export const LONGEST_CONTENT = 300;

const isMark = (text: string): boolean => /^["“”‘’'()[\]«»„]$/u.test(text);
export const isFinite = (scene: Scene, i: number): boolean => {
  const token = scene.tokens[i]!;
  // The tagger takes "the Reds plan to sell" for nouns.
  if (token.pos === 'NOUN' && /^(?:plans?|hopes?|wants?|looks?|aims?|needs?|claims?|moves?)$/u.test(token.lower) && scene.tokens[i + 1]?.lower === 'to' && /^(?:NOUN|PROPN)$/u.test(scene.tokens[i - 1]?.pos ?? '') && /s$/u.test(scene.tokens[i - 1]!.lower) !== /s$/u.test(token.lower)) return true;
  if (token.pos === 'AUX') return scene.tokens[i - 1]?.lower !== 'to' && !/^(?:being|been|having)$/u.test(token.lower) && token.lower !== 'be';
  return token.pos === 'VERB' && !/ing$/u.test(token.lower) && !/^(?:to|not)$/u.test(leftOfMark(scene, i)) && !ownedNoun(scene, i);
};

/** The word before a token, over an opening mark: "to “go for it”". */
const leftOfMark = (scene: Scene, i: number): string => {
  const before = scene.tokens[i - 1]?.lower ?? '';
  return isMark(before) && scene.quotedAt[i - 1] !== undefined ? scene.tokens[i - 2]?.lower ?? '' : before;
};

/** "the club's approach": what the tagger takes for a verb right behind an owner is a noun, or describes one. */
const ownedNoun = (scene: Scene, i: number): boolean => scene.mentionAt[i - 1]?.possessive === true && scene.mentionAt[i - 1]!.form === 'name' && scene.mentionAt[i - 1]!.last === i && /^['’]s?$/u.test(scene.tokens[i - 1]!.text);

/** Whether a finite verb stands in the range. */
export const hasClause = (scene: Scene, range: TokenRange): boolean => {
  for (let i = range.first; i < range.last; i++) if (isFinite(scene, i)) return true;
  return false;
};

/**
 * Whether a clause with a subject and a finite verb begins at token `start`, as one does behind a verb that leaves "that" out.
 *
 * @param strict for a verb that takes objects as well ("confirmed the deal"): then only a verb that can't be a participle will do
 */
export function clauseAt(scene: Scene, start: number, limit: number, strict: boolean): boolean {
  const { tokens } = scene;
  let i = start;
  while (i < limit && isMark(tokens[i]!.text)) i++;
  const opener = tokens[i];
  if (!opener || i >= limit) return false;
  const mention = scene.mentionAt[i];
  if (!mention && OBJECT_PRONOUN.test(opener.lower)) return false;
  const gerund = !strict && opener.pos === 'VERB' && /ing$/u.test(opener.lower);
  if (!mention && !OPENER.test(opener.pos) && !gerund && !/^(?:there|both|such|only|not|no|if|without|forward|back)$/u.test(opener.lower)) return false;
  const pronoun = SUBJECT_PRONOUN.test(opener.lower) && !(opener.pos === 'DET');
  const subordinate = /^(?:if|without)$/u.test(opener.lower);
  if (subordinate && strict) return false;
  const end = Math.min(limit, i + LONGEST_SUBJECT);
  for (let k = i + 1; k < end; k++) {
    const token = tokens[k]!;
    if (isMark(token.text) || scene.mentionAt[k] && scene.mentionAt[k]!.first < k) continue;
    // "the only ground he …": what the tagger takes for a verb behind an article is a noun.
    const misread = token.pos === 'VERB' && (articleLeads(scene, i, k) || possessiveLeads(scene, i, k));
    if (misread && /^(?:he|she|they|we|i)$/u.test(tokens[k + 1]?.lower ?? '')) return false;
    if (misread) {
      // "his wish to talk has surprised"
      if (tokens[k + 1]?.lower === 'to') k++;
      continue;
    }
    // "adds two assists and is top scorer": the verb goes on the sentence, not a clause.
    if (isFinite(scene, k) && strict && tokens[k - 1]!.pos === 'CCONJ') return false;
    if (isFinite(scene, k)) return subordinate ? true : finiteIsMain(scene, i, k, strict && !pronoun);
    // "the only shirt he ever wore": a relative clause that leaves "that" out.
    if (!subordinate && k > i + 1 && /^(?:he|she|they|we|i)$/u.test(token.lower) && /^(?:NOUN|PROPN|NUM)$/u.test(tokens[k - 1]!.pos)) return false;
    if (token.pos === 'CCONJ' && !subordinate && /^(?:he|she|they|it|we|i)$/u.test(tokens[k + 1]?.lower ?? '')) return false;
    if (token.pos === 'CCONJ' && strict && /^(?:but|or)$/u.test(token.lower)) return false;
    // "added a third as time ran down"
    if (strict && !subordinate && /^(?:as|when|while|because|if)$/u.test(token.lower)) return false;
    if (isComma(token)) {
      if (subordinate) continue;
      const close = nextComma(scene, k + 1, end);
      if (close === null || !/^(?:who|which|whose|a|an|the|after|with|aged|\d+)$/u.test(tokens[k + 1]?.lower ?? '')) return false;
      k = close;
      continue;
    }
    if (isDash(scene, k) && !strict) {
      const close = closingDash(scene, k + 1, end);
      if (close === null) return false;
      k = close;
      continue;
    }
    if (/^[;:.!?]$/u.test(token.text) || isDash(scene, k)) return false;
    if (!subordinate && !(token.lower === 'that' && token.pos === 'DET') && (token.pos === 'SCONJ' || /^(?:to|who|which|whose|where|what|that|how|whether|why)$/u.test(token.lower)) && !/^(?:to|in|after|of|from|between|with)$/u.test(token.lower)) return false;
    if (token.lower === 'to' && token.pos === 'PART') return false;
  }
  return false;
}

/** Whether only an article and its adjectives stand before token `at` in the clause that begins at `start`. */
function articleLeads(scene: Scene, start: number, at: number): boolean {
  if (!/^(?:the|a|an)$/u.test(scene.tokens[start]!.lower) || scene.mentionAt[start]) return false;
  for (let i = start + 1; i < at; i++) if (!/^(?:ADJ|ADV|NUM)$/u.test(scene.tokens[i]!.pos) || scene.mentionAt[i]) return false;
  return true;
}

/** "their | match | against Fulham has been put off", "Everton's worst | fears": what the tagger takes for a verb right behind a possessive, or its adjectives, is a noun. */
function possessiveLeads(scene: Scene, start: number, at: number): boolean {
  let i = at - 1;
  while (i > start && scene.tokens[i]!.pos === 'ADJ' && !scene.mentionAt[i]) i--;
  return /^(?:his|her|their|its|our|my|your|['’]s)$/u.test(scene.tokens[i]!.lower) && !(scene.tokens[i]!.pos === 'AUX' || scene.tokens[i]!.pos === 'VERB');
}

export function nextComma(scene: Scene, from: number, limit: number): number | null {
  for (let i = from; i < limit; i++) if (isComma(scene.tokens[i])) return i;
  return null;
}

/** Whether the verb at `verb` is the clause's own and not a participle that describes a noun ("the deal agreed in May"). */
function finiteIsMain(scene: Scene, start: number, verb: number, strict: boolean): boolean {
  const { tokens } = scene;
  const token = tokens[verb]!;
  if (token.pos === 'AUX' || !strict) return true;
  if ((/(?:ed|en)$/u.test(token.lower) || /^(?:made|paid|set|held|built|left|put|brought|won|lost|sold|bought|spent|done|sent|led|found)$/u.test(token.lower)) && /^(?:by|in|with|from|at|on|for|to)$/u.test(tokens[verb + 1]?.lower ?? '')) return false;
  const before = tokens[verb - 1]!;
  return verb > start && (scene.mentionAt[verb - 1] !== undefined || /^(?:NOUN|PROPN|PRON|ADV|PUNCT)$/u.test(before.pos)) && !/^(?:his|her|their|its|our|my|your)$/u.test(before.lower);
}

/** Joins a clause of the narrator's, never of the content's. */
const BACK_TO_NARRATOR_AT_ONCE = /^(?:whereas|while|whilst)$/u;
const BACK_TO_NARRATOR = /^(?:whereas|however|meanwhile|while|whilst|yet|so)$/u;
/** Behind a dash, joins what still belongs to the content; a mere phrase there ("– a record for a defender") is the narrator's remark. */
const GOES_ON_BEHIND_DASH = /^(?:even|rather|potentially|possibly|including|because|before|after|if|unless|or|either|not|for|from|in)$/u;
const VIA_PHRASE = /^(?:in (?:quotes?|comments?|(?:an?|his|her|their|the) (?:[\w-]+ )?(?:interview|statement|press conference)|remarks)|during (?:an?|his|her|their|the) (?:[\w-]+ )?(?:interview|press conference|news conference)|speaking (?:to|on|at|in|after|ahead|before)|as (?:per|quoted|reported|cited|relayed)|according to|quoted (?:by|in)|\((?:via|as|per|h\/t|source)|via )/u;

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
        && (leavesAtComma(scene, i, limit) || !wide && remarkBehindMarks(scene, i + 1, limit, options.reporter ?? null))) return i + 1;
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
    if (finite && token.pos === 'CCONJ' && leavesAtConjunction(scene, i, limit, options)) return i;
    if (finite && /^(?:in|speaking|as|according|during)$/u.test(token.lower) && VIA_PHRASE.test(lowerText(scene, i, i + 5, limit)) && i > start + 2) return isComma(tokens[i - 1]) ? i - 1 : i;
    if (finite && !wide && BACK_TO_NARRATOR_AT_ONCE.test(token.lower) && !isParticiple(tokens[i + 1])) return i;
    // "… the question adding that …"
    if (finite && tokens[i + 1]?.lower === 'that' && i + 1 < limit && token.pos === 'VERB' && cueWord(token.lower)?.form === 'ing' && /^(?:NOUN|PROPN|PRON|ADV|NUM)$/u.test(tokens[i - 1]!.pos)) return i;
    if (finite && !wide && options.reporter && /^(?:as|when|while|after|before)$/u.test(token.lower) && backToReporter(scene, i + 1, start, options.reporter)) return i;
    if (isFinite(scene, i)) finite = true;
  }
  return limit;
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

/** What a remark on words in marks calls them: "…, a claim that the mayor disputes". */
const REMARK = /^(?:claim|phrase|charge|description|assertion|accusation|remark|comment|statement|allegation|nod|reference|sentiment|comparison|verdict|quip|echo|jibe|dig)$/u;
/** Behind marks, brings in what the narrator sets against them. */
const AGAINST = /^(?:suggestions?|reports?|rumou?rs|speculation|claims?|interest|talk|links?|bids?|having|being|fears?|concerns?)$/u;
/** In tokens. */
const AGAINST_REACH = 7;

/** What a speaker does besides: "said he was “happy”, but stopped short of a promise". */
const HELD_BACK = /^(?:stopped|refused|declined|rejected|refuted|paid|praised|apologised|apologized|thanked|offered|gave|laughed|smiled|shrugged|promptly)$/u;

/** "said he “goes nowhere”, | even as he picked him", "| before conceding that", "| though he did admit", "| which surprised nobody": behind the marks and a comma the narrator speaks on. */
function remarkBehindMarks(scene: Scene, at: number, limit: number, reporter: Entity | null): boolean {
  const next = scene.tokens[at];
  const second = scene.tokens[at + 1];
  if (!next || !second || at + 1 >= limit) return false;
  if (next.lower === 'which' || next.lower === 'meaning' && second.pos !== 'PRON') return true;
  if (next.lower === 'but') return HELD_BACK.test(second.pos === 'ADV' ? scene.tokens[at + 2]?.lower ?? '' : second.lower);
  if (next.lower === 'despite') return scene.tokens.slice(at + 1, Math.min(limit, at + AGAINST_REACH)).some((token) => AGAINST.test(token.lower));
  if (next.lower === 'even') return /^(?:as|while)$/u.test(second.lower);
  if (/^(?:though|although)$/u.test(next.lower)) return scene.mentionAt[at + 1]?.form === 'pronoun' && scene.mentionAt[at + 1]!.entity === reporter;
  return /^(?:before|after|while|when)$/u.test(next.lower) && second.pos === 'VERB' && /ing$/u.test(second.lower);
}

/** Whether a pronoun at `at` means the reporter, and the content is not about him from the start. */
function backToReporter(scene: Scene, at: number, start: number, reporter: Entity): boolean {
  const mention = scene.mentionAt[at];
  if (mention?.form !== 'pronoun' || mention.possessive || mention.entity !== reporter) return false;
  for (let i = start; i < at; i++) if (scene.mentionAt[i]?.entity === reporter) return false;
  return true;
}

/**
 * Whether what joins on behind the last words in marks tells when the source spoke: "said the task was “hard” | as he prepared", "said he was “proud” |
 * after the win", but "said two players “felt unwell” after the match".
 */
function leavesBehindMarks(scene: Scene, at: number, start: number, limit: number, reporter: Entity | null): boolean {
  const { tokens } = scene;
  const { lower } = tokens[at]!;
  if (lower === 'but') return scene.matter === 'football' && remarkBehindMarks(scene, at, limit, reporter);
  if (!/^(?:after|as|before|following|when|while)$/u.test(lower)) return false;
  if (tokens[at + 1]?.pos === 'VERB' && /ing$/u.test(tokens[at + 1]!.lower)) return true;
  if (scene.matter !== 'football') return false;
  if (lower === 'as' || !reporter || scene.mentionAt[start]?.entity === reporter) return true;
  for (let i = at + 1; i < limit && !isComma(tokens[i]); i++) if (scene.mentionAt[i]?.entity === reporter) return true;
  return false;
}

const lowerText = (scene: Scene, first: number, last: number, limit: number): string => {
  const end = Math.min(last, limit);
  return first < end ? scene.text.slice(scene.tokens[first]!.start, scene.tokens[end - 1]!.end).toLowerCase() : '';
};

function closingBracket(scene: Scene, open: number, limit: number): number | null {
  const last = Math.min(limit, open + LONGEST_SUBJECT);
  for (let i = open + 1; i < last; i++) if (scene.tokens[i]!.text === ')') return i;
  return null;
}

/** The token behind a dash, which may be written with two hyphens. */
const behindDash = (scene: Scene, dash: number): number => (scene.tokens[dash + 1]?.text === '-' && scene.tokens[dash + 1]!.start === scene.tokens[dash]!.end ? dash + 2 : dash + 1);

function closingDash(scene: Scene, from: number, limit: number): number | null {
  for (let i = from; i < Math.min(limit, from + LONGEST_ASIDE); i++) if (isDash(scene, i)) return i;
  return null;
}

/** Whether the sentence's main clause, or its verb, stands behind a comma. */
const mainClauseAt = (scene: Scene, at: number, limit: number): boolean =>
  at < limit && (isFinite(scene, at) || scene.tokens[at]!.pos === 'ADV' && at + 1 < limit && isFinite(scene, at + 1) || !/^(?:CCONJ|SCONJ|ADP)$/u.test(scene.tokens[at]!.pos) && !/^(?:who|which|where|whose)$/u.test(scene.tokens[at]!.lower) && clauseAt(scene, at, limit, false));

function leavesAtComma(scene: Scene, comma: number, limit: number): boolean {
  const { tokens } = scene;
  const next = tokens[comma + 1];
  if (!next || comma + 1 >= limit) return false;
  if (next.lower === 'but' && scene.matter === 'football') {
    // With a pronoun, a thing or no subject it goes on ("…, but they have had no answer", "…, but the price is high"); with somebody named, or what is his, it is the narrator's.
    const word = tokens[comma + 2];
    const thing = !scene.mentionAt[comma + 2] && (word?.lower === 'the' && ROLE_NOUNS.get(tokens[comma + 3]?.lower ?? '').length === 0 || word?.pos === 'NOUN') && !reportsAgain(scene, comma + 2, limit);
    return word !== undefined && !thing && (/^(?:whether|how|why|what)$/u.test(word.lower) || speaksAgain(scene, comma + 2, limit)
      || !SUBJECT_PRONOUN.test(word.lower) && !/^(?:AUX|ADV|ADP|PART|SCONJ|VERB)$/u.test(word.pos) && clauseAt(scene, comma + 2, limit, false));
  }
  if (scene.matter === 'football' && /^(?:before|after|while)$/u.test(next.lower) && tellsAgain(scene, comma + 2)) return true;
  if (scene.matter === 'football' && BACK_TO_NARRATOR.test(next.lower)) return !(next.lower === 'so' && /^(?:long|that|far|much)$/u.test(tokens[comma + 2]?.lower ?? '')) && !(BACK_TO_NARRATOR_AT_ONCE.test(next.lower) && isParticiple(tokens[comma + 2]));
  // "…, though he did concede that", "…, even as he picked him"
  if (scene.matter === 'football' && (next.lower === 'though' && clauseAt(scene, comma + 2, limit, false) || next.lower === 'even' && /^(?:as|though)$/u.test(tokens[comma + 2]?.lower ?? ''))) return true;
  // "said his players looked “leggy”, | claimed the goal “killed” them and …"
  if (scene.matter === 'football' && (scene.quotedAt[comma] || scene.quotedAt[comma - 1]) && next.pos === 'VERB' && cueWord(next.lower)?.cue.content === 'that' && speaksAgain(scene, comma + 1, limit)) return true;
  if (next.lower === 'which' && /^(?:means|meant|makes|made|leads|led|amounts|amounted|comes|came|leaves|left|suggests|suggested)$/u.test(tokens[comma + 2]?.lower ?? '')) return true;
  if (/^an?$/u.test(next.lower) && (REMARK.test(tokens[comma + 2]?.lower ?? '') || tokens[comma + 2]?.pos === 'ADJ' && REMARK.test(tokens[comma + 3]?.lower ?? ''))) return true;
  if (/^(?:who|whose)$/u.test(next.lower) && endsWithRemark(scene, comma, limit)) return true;
  if (next.lower === 'and' && (isComment(scene, comma + 2) || scene.matter === 'football' && turnsBehindMarks(scene, comma, limit))) return true;
  // "…, it's believed that he wants to wait": a report of its own.
  if (next.lower === 'it' && /^(?:believed|understood|thought|reported|claimed|said)$/u.test(tokens[comma + 3]?.lower ?? '')) return true;
  if (scene.mentionAt[comma + 1]?.first === comma + 1 && reportsAgain(scene, comma + 1, limit)) return true;
  if (closesWithReporter(scene, comma + 1, limit)) return true;
  if (next.lower === 'where' && reportsAgain(scene, comma + 2, limit)) return true;
  if (next.lower === 'with' && announcesAgain(scene, comma + 2, limit)) return true;
  const word = cueWord(next.lower);
  if (word?.form === 'ing' && word.cue.content !== 'thought' && !/^(?:finding|reading|naming)$/u.test(next.lower)) return true;
  if (VIA_PHRASE.test(lowerText(scene, comma + 1, comma + 6, limit))) return true;
  if (/^(?:accusing|describing|calling|underscoring|underlining|highlighting|positioning|sparking|prompting|fuelling|fueling|raising|leaving|dealing|marking)$/u.test(next.lower)) return true;
  return (next.lower === 'and' || next.lower === 'as') && (speaksAgain(scene, comma + 2, limit) || reportsAgain(scene, comma + 2, limit));
}

/** "is “crazy about him”, and | Everton are looking for more": right behind the last words in marks, a clause about somebody or something else by name. */
function turnsBehindMarks(scene: Scene, comma: number, limit: number): boolean {
  const { tokens } = scene;
  if (!scene.quotedAt[comma] && !scene.quotedAt[comma - 1]) return false;
  const mention = scene.mentionAt[comma + 2];
  if (!(mention && mention.form !== 'pronoun' || !mention && /^(?:DET|NUM)$/u.test(tokens[comma + 2]?.pos ?? '')) || !clauseAt(scene, comma + 2, limit, true)) return false;
  for (let i = comma + 2; i < limit; i++) if (scene.quotedAt[i]) return false;
  return true;
}

/** ", with | the chairman announcing that" */
function announcesAgain(scene: Scene, from: number, limit: number): boolean {
  for (let i = from + 1; i < Math.min(limit, from + 8); i++) {
    const { lower, text } = scene.tokens[i]!;
    if (/^[,;:.]$/u.test(text)) return false;
    if (cueWord(lower)?.form === 'ing') return scene.tokens[i + 1]?.lower === 'that' && i + 1 < limit;
  }
  return false;
}

/** ", before | conceding that", ", while | making plain that" */
function tellsAgain(scene: Scene, at: number): boolean {
  const [verb, next, third] = [scene.tokens[at], scene.tokens[at + 1], scene.tokens[at + 2]];
  if (verb?.lower === 'making') return /^(?:clear|plain|known)$/u.test((next?.lower === 'it' ? third : next)?.lower ?? '');
  const word = verb && cueWord(verb.lower);
  return word?.form === 'ing' && /^(?:that|only|person|particle)$/u.test(word.cue.content);
}

function leavesAtConjunction(scene: Scene, at: number, limit: number, options: ContentOptions): boolean {
  const { tokens } = scene;
  const next = at + 1;
  if (next >= limit) return false;
  // "said that it was “under review” and | declined to say more"
  if (scene.matter === 'football' && scene.quotedAt[at - 1] && tokens[at]!.lower === 'and' && HELD_BACK.test(tokens[next]!.lower)) return true;
  if (speaksAgain(scene, next, limit) || scene.matter === 'football' && demands(scene, next, limit)) return true;
  if (tokens[at]!.lower === 'and' && isComment(scene, at + 1)) return true;
  if (options.sameSubject && !options.that && isFinite(scene, next) && tokens[at]!.lower === 'and') return true;
  return reportsAgain(scene, at + 1, limit);
}

/**
 * "…, who joined in May.": what once was, at the end of the sentence, tells readers who that is, and so does all that follows words in marks; "…, who can play on
 * both sides" is news, too.
 */
function endsWithRemark(scene: Scene, comma: number, limit: number): boolean {
  for (let i = comma + 1; i < limit; i++) if (scene.quotedAt[i] || isComma(scene.tokens[i]) || isDash(scene, i)) return false;
  const verb = scene.tokens[comma + 2];
  const past = verb !== undefined && (/^(?:had|was|were)$/u.test(verb.lower) || verb.pos === 'VERB' && /(?:ed|came|left|spent|won|made|took|scored)$/u.test(verb.lower));
  return past || scene.quotedAt[comma - 1] !== undefined || scene.quotedAt[comma - 2] !== undefined;
}

/** Longest reporting clause behind the content, in tokens. */
const LONGEST_REPORTER = 9;

/** "…, BBC Scotland has learned.", "…, its foreign ministry said": a noun phrase with a reporting verb and nothing behind it but when and where. */
function closesWithReporter(scene: Scene, from: number, limit: number): boolean {
  const { tokens } = scene;
  if (!/^(?:NOUN|PROPN|DET|ADJ|PRON)$/u.test(tokens[from]?.pos ?? '') || /^(?:who|which|that|whose)$/u.test(tokens[from]!.lower)) return false;
  const end = Math.min(limit, from + LONGEST_REPORTER);
  for (let i = from + 1; i < end; i++) {
    const { pos, lower, text } = tokens[i]!;
    // The tagger takes "Azernews reports" for two nouns.
    const misread = pos === 'NOUN' && /^(?:reports|claims)$/u.test(lower) && tokens[i - 1]!.pos === 'PROPN' && (i + 1 >= limit || isComma(tokens[i + 1]));
    const cue = pos === 'VERB' || misread ? cueWord(lower) : undefined;
    if (cue && cue.form !== 'ing' && /^(?:that|only|thought)$/u.test(cue.cue.content)) return i + 1 >= limit || isComma(tokens[i + 1]) || /^(?:on|in|at|last|earlier|yesterday|today|tonight|late|\w+day)$/u.test(tokens[i + 1]!.lower);
    if (!/^(?:NOUN|PROPN|DET|ADJ|PRON|AUX|ADV|NUM)$/u.test(pos) && !/^(?:of|'s|’s|['’&-])$/u.test(text)) return false;
  }
  return false;
}

const isParticiple = (token: { readonly pos: string; readonly lower: string } | undefined): boolean => token?.pos === 'VERB' && /ing$/u.test(token.lower);

/** "it remains to be seen", "it will be interesting to see", "it seems like": the writer's own remark. */
const isComment = (scene: Scene, start: number): boolean =>
  scene.tokens[start]?.lower === 'it' && /^(?:remains|will|would|could|seems|looks|appears)$/u.test(scene.tokens[start + 1]?.lower ?? '') && /^(?:to|be|like|as|that)$/u.test(scene.tokens[start + 2]?.lower ?? '');

/** "… and demanded “an immediate apology”": what the source asked for besides. */
const demands = (scene: Scene, next: number, limit: number): boolean =>
  /^(?:demanded|urged|vowed|pledged|promised|threatened|lamented|bemoaned|apologised|apologized|thanked|praised|hailed|blamed|cited|wished)$/u.test(scene.tokens[next]!.lower) && (scene.quotedAt[next + 1] !== undefined || next + 2 < limit && scene.quotedAt[next + 2] !== undefined);

/** "… but vows he will return", "… and claimed that", "… but called him “mad”": the source's next verb. */
function speaksAgain(scene: Scene, start: number, limit: number): boolean {
  const { tokens } = scene;
  let next = start;
  while (next < limit && tokens[next]!.pos === 'ADV') next++;
  const word = next < limit ? tokens[next]! : undefined;
  const cue = word && /^(?:VERB|AUX)$/u.test(word.pos) ? cueWord(word.lower) : undefined;
  if (!cue || cue.form === 'ing' || cue.form === 'base') return false;
  if (cue.cue.content === 'label') return true;
  // "said he was glad to go and | added, “…”"
  if (next + 2 < limit && (isComma(tokens[next + 1]) || tokens[next + 1]!.text === ':') && scene.quotedAt[next + 2] && scene.quotedAt[next] === undefined) return true;
  return /^(?:that|only|person|thought)$/u.test(cue.cue.content) && (tokens[next + 1]?.lower === 'that' || /^(?:that|thought)$/u.test(cue.cue.content) && clauseAt(scene, next + 1, limit, cue.cue.content !== 'thought'));
}

/** Whether a clause that begins at `start` has a source of its own: "and the report adds that …". */
function reportsAgain(scene: Scene, start: number, limit: number): boolean {
  const { tokens } = scene;
  // "or been told that": without a subject it is the content's own.
  if (tokens[start]?.pos === 'AUX') return false;
  for (let i = start + 1; i < Math.min(limit, start + 8); i++) {
    const token = tokens[i]!;
    if (/^[,;:.]$/u.test(token.text)) return false;
    if (token.pos !== 'VERB' && token.pos !== 'NOUN') continue;
    const word = cueWord(token.lower);
    if (!word || !/^(?:that|only|person|thought)$/u.test(word.cue.content) || word.form === 'ing') {
      if (token.pos === 'VERB') return false;
      continue;
    }
    const next = tokens[i + 1];
    return word.form !== 'base' && next !== undefined && i + 1 < limit && (next.lower === 'that' || clauseAt(scene, i + 1, limit, true));
  }
  return false;
}
