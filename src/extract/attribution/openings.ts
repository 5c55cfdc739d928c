import type { TokenRange } from '../reading.js';
import type { CueContent } from '../lexicon/cues.js';
import { clauseAt } from './content.js';
import type { Scene } from './scene.js';
import { isComma } from './scene.js';

/** Where reported content begins behind a reporting verb. */
export interface Opening {
  /** First token of the content, "that" left out. */
  readonly start: number;
  readonly that: boolean;
  /** Whom it was said to: "told Sky Sports that". */
  readonly addressee: TokenRange | null;
}

const LEADS_ADJUNCT = /^(?:around|close|among|inside|within|outside|near|in|on|at|to|during|after|before|of|ahead|via|about|through|by|from|with|following|over|for|until|when|as|earlier|early|last|this|yesterday|today|late|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u;
const OCCASION = /^(?:week|month|year|night|morning|afternoon|evening|summer|winter|season|weekend|time|conference|interview|statement|training|match|game|meeting|forum|event|ceremony|hearing|launch|unveiling|briefing|podcast|television|airport|\w+day)$/u;
/** The tagger takes "in May" for an auxiliary. */
const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/u;
const DAY = /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/u;
/** Furthest that "that" may stand behind its verb, in tokens. */
const LONGEST_ADJUNCT = 24;

/**
 * Where the content of the verb before token `from` begins, or null if there's no clause: "said that …", "said … ", "told reporters that",
 * "confirmed on Friday at his press conference that …".
 */
export function openingAfter(scene: Scene, from: number, limit: number, content: CueContent, strict: boolean): Opening | null {
  const { tokens } = scene;
  let at = from;
  if (content === 'particle') {
    if (tokens[at]?.lower !== 'out') return null;
    at++;
  }
  let addressee: TokenRange | null = null;
  if (content === 'person') {
    const end = addresseeEnd(scene, at, limit);
    if (end === null && !isThat(scene, at, limit)) return null;
    if (end !== null) {
      addressee = { first: at, last: end };
      at = end;
    }
  }
  at = behindOften(scene, at, limit);
  while (at < limit && tokens[at]!.pos === 'ADV' && !/^(?:there|here|how|when|where|why|as|both|only|not|even|if|then|now|forward|back)$/u.test(tokens[at]!.lower)) at++;
  // "said only that"
  if (tokens[at]?.lower === 'only' && isThat(scene, at + 1, limit)) at++;
  if (isThat(scene, at, limit)) return { start: pronounThat(scene, at) ? at : at + 1, that: true, addressee };
  // "insisted: that", "said, that" do not occur; what a mark follows is a quotation or no content.
  const first = tokens[at];
  if (!first || at >= limit || /^[.:;!?]$/u.test(first.text)) return null;
  // "warned the players that"
  const told = content === 'that' && (personAt(scene, at) || /^(?:warn|promise|caution)$/u.test(tokens[from - 1]?.lemma ?? '')) ? addresseeEnd(scene, at, limit) : null;
  // "promised Keld that", "warned them that"
  if (told !== null && isThat(scene, told, limit)) return { start: told + 1, that: true, addressee: { first: at, last: told } };
  // "warned Everton they face a fight"
  if (told !== null && scene.mentionAt[at]?.form === 'name' && scene.mentionAt[at]!.last === told && /^(?:he|she|they|it|we|there)$/u.test(tokens[told]?.lower ?? '') && clauseAt(scene, told, limit, true)) return { start: told, that: false, addressee: { first: at, last: told } };
  if (marksLeadClause(scene, at, limit)) return { start: at, that: false, addressee };
  if (isComma(first) && marksOpenClause(scene, at + 1, limit)) return { start: at + 1, that: false, addressee };
  // "warned his side they must", "promised fans he would stay": behind other verbs that could as well be one clause.
  if (told !== null && /^(?:warn|promise)$/u.test(tokens[from - 1]?.lemma ?? '') && scene.mentionAt[told]?.form === 'pronoun' && clauseAt(scene, told, limit, true)) return { start: told, that: false, addressee: { first: at, last: told } };
  const that = thatBehindAdjunct(scene, at, limit);
  if (that !== null) return { start: that + 1, that: true, addressee };
  if (content === 'only') return null;
  // "said sorry to his club for it"
  if (/^(?:sorry|goodbye|farewell|hello|thanks|yes|no)$/u.test(first.lower) && /^(?:to|for)$/u.test(tokens[at + 1]?.lower ?? '')) return null;
  // "said Monday the road was shut", as American papers leave out "on"
  if (DAY.test(first.text) && (scene.mentionAt[at + 1] || /^(?:PRON|DET|PROPN)$/u.test(tokens[at + 1]?.pos ?? '')) && clauseAt(scene, at + 1, limit, strict)) return { start: at + 1, that: false, addressee };
  if (clauseAt(scene, at, limit, strict)) return { start: at, that: false, addressee };
  if (!LEADS_ADJUNCT.test(first.lower)) return null;
  const behind = behindAdjuncts(scene, at, limit);
  return behind !== null && clauseAt(scene, behind, limit, true) ? { start: behind, that: false, addressee } : null;
}

function isThat(scene: Scene, i: number, limit: number): boolean {
  const token = scene.tokens[i];
  return token !== undefined && i + 2 < limit && token.lower === 'that' && !/^[,.;:]$/u.test(scene.tokens[i + 1]!.text) || token?.lower === 'that' && i + 2 < limit && isComma(scene.tokens[i + 1]);
}

/** "said, | “it was a mess” and that …", "said, | “we want to talk” with the owner": words in marks that only begin what is said. */
function marksOpenClause(scene: Scene, at: number, limit: number): boolean {
  const quotation = scene.quotedAt[at];
  const quoted = quotation && scene.quotedTokens.get(quotation)!;
  if (!quoted || quoted.first !== at || quoted.last + 1 >= limit || /[.,;:!?…–—-]$/u.test(scene.text.slice(quotation.start, quotation.end))) return false;
  const [behind, next] = [scene.tokens[quoted.last]!, scene.tokens[quoted.last + 1]!];
  return behind.lower === 'and' && next.lower === 'that' || behind.lower === 'to' && next.pos === 'VERB' || /^(?:of|for|with|by|about|against|if|because|that)$/u.test(behind.lower);
}

/** "saying | “on her worst day” she would win": words in marks without a verb, which lead to the clause behind them. */
function marksLeadClause(scene: Scene, at: number, limit: number): boolean {
  const quotation = scene.quotedAt[at];
  const quoted = quotation && scene.quotedTokens.get(quotation)!;
  if (!quoted || quoted.first !== at || quoted.last + 1 >= limit || !/^\p{Ll}/u.test(scene.text.slice(quotation.start)) || /[.;:!?…–—-]$/u.test(scene.text.slice(quotation.start, quotation.end))) return false;
  return SUBJECT_FORM.test(scene.tokens[quoted.last]!.lower) && clauseAt(scene, quoted.last, limit, true);
}

/** A name, pronoun or "his side" of somebody who can be told something. */
function personAt(scene: Scene, at: number): boolean {
  const i = /^(?:sir|mr|mrs|ms|dr|lord|dame)$/u.test(scene.tokens[at]!.lower) ? at + 1 : at;
  return /^(?:him|her|them|me|us)$/u.test(scene.tokens[i]!.lower) || scene.mentionAt[i]?.first === i && scene.mentionAt[i].entity.kind !== 'PUBLICATION';
}

/** The token behind "several times" or "three weeks ago", which may stand between a verb and its clause. */
function behindOften(scene: Scene, at: number, limit: number): number {
  const { tokens } = scene;
  if (at + 2 >= limit || !(tokens[at]!.pos === 'NUM' || /^(?:several|many|countless|numerous|a|an|few|couple)$/u.test(tokens[at]!.lower))) return at;
  let i = at + 1;
  while (i < at + 3 && /^(?:few|couple|of)$/u.test(tokens[i]!.lower)) i++;
  if (/^(?:times|occasions)$/u.test(tokens[i]?.lower ?? '')) return i + 1;
  return /^(?:hours?|days?|weeks?|months?|years?|fortnight)$/u.test(tokens[i]?.lower ?? '') && tokens[i + 1]?.lower === 'ago' ? i + 2 : at;
}

/** "saying that is no way to lead": the word is the clause's subject. */
const pronounThat = (scene: Scene, at: number): boolean => scene.tokens[at + 1]!.pos === 'AUX' && !scene.mentionAt[at + 1];

/** "said in an interview with Marca that": the "that" behind words that only say when, where or to whom. */
export function thatBehindAdjunct(scene: Scene, from: number, limit: number): number | null {
  const { tokens } = scene;
  if (from >= limit || !LEADS_ADJUNCT.test(tokens[from]!.lower) && !isComma(tokens[from])) return null;
  const end = Math.min(limit, from + LONGEST_ADJUNCT);
  for (let i = from; i < end; i++) {
    const token = tokens[i]!;
    // The tagger takes "that clubs spent" for an article and its noun.
    // "announced this morning that manager Bo Keld has left"
    const article = token.pos === 'DET' && !/[^s]s$/u.test(tokens[i + 1]?.lower ?? '') && !(OCCASION.test(tokens[i - 1]!.lower) && clauseAt(scene, i + 1, limit, true));
    if (token.lower === 'that' && !article && isThat(scene, i, limit)) return /^(?:NOUN|PROPN)$/u.test(tokens[i - 1]!.pos) && (clauseAt(scene, i + 1, limit, false) || isComma(tokens[i + 1])) || /^(?:ADV|PUNCT|NUM|ADJ|PRON)$/u.test(tokens[i - 1]!.pos) ? i : null;
    if (token.pos === 'AUX' || /^[;:.!?]$/u.test(token.text) || /^(?:who|which|but|and)$/u.test(token.lower) || scene.quotedAt[i]) return null;
  }
  return null;
}

/** The token behind up to three phrases of time, place or occasion: "on Friday at the airport". */
function behindAdjuncts(scene: Scene, from: number, limit: number): number | null {
  const { tokens } = scene;
  let at = from;
  for (let round = 0; round < 3; round++) {
    if (at >= limit || !LEADS_ADJUNCT.test(tokens[at]!.lower)) break;
    let end = at + 1;
    const timed = /^(?:last|this|yesterday|today|\w+day)$/u.test(tokens[at]!.lower);
    if (timed) {
      while (end < limit && /^(?:week|month|night|year|morning|afternoon|evening|summer|season|weekend)$/u.test(tokens[end]!.lower)) end++;
    } else {
      // One noun phrase: up to its noun, where the next word opens a new phrase.
      while (end < limit && /^(?:DET|ADJ|NUM|PRON)$/u.test(tokens[end]!.pos)) end++;
      // "at Thursday's meeting"
      if (end + 2 < limit && DAY.test(tokens[end]!.text) && /^['’]s$/u.test(tokens[end + 1]!.text)) end += 2;
      const noun = end;
      while (end < limit && (/^(?:NOUN|PROPN|NUM)$/u.test(tokens[end]!.pos) || MONTH.test(tokens[end]!.text) || scene.mentionAt[end] && scene.mentionAt[end]!.first < end)) end++;
      // "said of the plans he drew up": of other nouns a clause without "that" behind them is part.
      const occasion = scene.mentionAt[end - 1] !== undefined || tokens[end - 1]!.pos === 'PROPN' || tokens[end - 1]!.pos === 'NUM' || MONTH.test(tokens[end - 1]!.text) || OCCASION.test(tokens[end - 1]!.lower);
      if (end > noun && !occasion && !isComma(tokens[end])) return null;
    }
    at = end;
    if (isComma(tokens[at])) at++;
    if (clauseAt(scene, at, limit, true)) return at;
  }
  return at > from ? at : null;
}

const SUBJECT_FORM = /^(?:he|she|they|we|i)$/u;

/** The end of the noun phrase that names the person addressed: "told Sky Sports' cameras on Monday". */
export function addresseeEnd(scene: Scene, from: number, limit: number): number | null {
  const { tokens } = scene;
  let i = from;
  while (i < limit) {
    const token = tokens[i]!;
    const mention = scene.mentionAt[i];
    if (mention && mention.first === i) {
      if (i > from && !/^(?:'s|’s|'|and|the|to|with)$/u.test(tokens[i - 1]!.lower) && mention.form === 'pronoun') break;
      // "has informed Southampton he …": a second name or pronoun begins the content.
      const before = scene.mentionAt[i - 1];
      // "told Radio Keld Leeds he …": a station is named after its town.
      const station = (before?.entity.kind === 'PUBLICATION' || tokens[i - 1]?.lower === 'radio') && SUBJECT_FORM.test(tokens[mention.last]?.lower ?? '') && clauseAt(scene, mention.last, limit, true);
      const partOfName = i > from && (tokens[i - 1]!.pos === 'DET' || station);
      if (i > from && before && !before.possessive && !partOfName) break;
      if (i > from && !partOfName && clauseAt(scene, i, limit, true)) break;
      i = mention.last;
      if (mention.form === 'pronoun' && !mention.possessive) break;
      continue;
    }
    if (i > from && token.pos === 'PRON' && !/^(?:his|her|their|its)$/u.test(token.lower)) break;
    if (i > from && token.pos === 'DET') break;
    // "told a packed meeting"
    const participle = token.pos === 'VERB' && /(?:ed|ing)$/u.test(token.lower) && i > from && tokens[i - 1]!.pos === 'DET';
    if (!participle && !/^(?:DET|ADJ|NOUN|PROPN|NUM|PRON)$/u.test(token.pos) && !/^(?:'s|’s|'|&|-)$/u.test(token.text)) {
      if (token.lower === 'and' && i > from && i + 1 < limit && /^(?:NOUN|PROPN)$/u.test(tokens[i + 1]!.pos) && !clauseAt(scene, i + 1, limit, false)) {
        i++;
        continue;
      }
      break;
    }
    if (token.lower === 'that') break;
    i++;
  }
  return i > from ? i : null;
}
