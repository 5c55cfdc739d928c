import { cueWord } from '../lexicon/cues.js';
import type { Quotation, TokenRange } from '../reading.js';
import { clauseAt, contentEnd, hasClause, isFinite, LONGEST_CONTENT, nextComma } from './content.js';
import type { Draft } from './draft.js';
import { addresseeEnd } from './openings.js';
import { isColon, isComma, isDash, type Scene } from './scene.js';
import { sourceAfter, sourceBefore, type SourcePhrase } from './sources.js';
import { SUBJECT_REACH, type VerbGroup } from './verbs.js';

/** Opens an adverbial behind a trailing verb, so that nothing of the content follows: "…, he confirmed on Monday". */
const ADVERBIAL = /^(?:down|stateside|north|south|across|on|in|at|to|from|of|about|outside|inside|following|amid|through|during|after|before|yesterday|today|tonight|late|last|earlier|this|as|via|when|with|\(|\w+day)$/u;
/** Behind "said" and a name, what tells more of him. */
const OF_THE_SOURCE = /^(?:who|whose|of|from|for|with)$/u;
/** What a main clause does not begin with. */
const SUBORDINATE = /^(?:when|as|after|before|asked|since|because|where|who|which)$/u;
/** Longest start of a sentence that an interposed verb may cut off from the rest, in tokens. */
const LONGEST_START = 24;
/** The same where a verb or "to" shows that the sentence goes on. */
const LONGEST_LEAD = 40;
/** Leads to a main clause: "If the price is right, Keld said, they will sell". */
const LEADS_ON = /^(?:if|unless|whatever|whenever|wherever|although|though|because|since|once|until|while|when|as|after|before|where)$/u;
/** Whoever answers was asked, and says nothing by it. */
export const ASKED = /^(?:asked|pressed|questioned|quizzed|told)$/u;
/** Longest phrase that "which" or "whom" closes ("the existence of which"), in tokens. */
const LONGEST_RELATIVE = 6;
/** Longest aside behind a source's name, in tokens. */
const LONGEST_APPOSITION = 16;

/** A reporting verb that stands behind its clause or within it: "…, X confirmed on Monday", "…, said X", "The deal, X said, was done". */
export function clauseBeforeCue(scene: Scene, group: VerbGroup, region: TokenRange): Draft | null {
  const { tokens } = scene;
  if (group.shape !== 'finite') return null;
  // "a letter, which he wrote in May, charges the club with fraud": an object, never who charges.
  const inverted = group.word.cue.lemma !== 'charge' && (isComma(tokens[group.first - 1]) || endsWithComma(scene, group.first - 1)) && !/^(?:person|only)$/u.test(group.word.cue.content) ? sourceAfter(scene, group.last, region.last, scene.matter !== 'football') : null;
  const subject = inverted ?? sourceBefore(scene, group.first, Math.max(region.first, group.first - SUBJECT_REACH), true);
  if (!subject || !inverted && planTold(scene, subject, group)) return null;
  let separator = inverted ? group.first - 1 : subject.first - 1;
  // "…, so his agent maintains", "…, or so the Mirror claims"
  if (!inverted && tokens[separator]?.lower === 'so') separator -= tokens[separator - 1]?.lower === 'or' ? 2 : 1;
  if (separator < region.first) return null;
  // "is “glad to be home,” she said", "is “glad to be home”, she said"
  const marked = scene.quotedAt[separator] !== undefined || isComma(tokens[separator]) && scene.quotedAt[separator - 1] !== undefined;
  const whole = marked ? marksOpening(scene, region.first, separator) : null;
  const end = whole ?? (marked ? markedEnd(scene, separator, region) : isComma(tokens[separator]) ? separator : null);
  if (end === null || end <= region.first) return null;
  let after = inverted ? inverted.last : group.last;
  if (group.word.cue.content === 'person') after = addresseeEnd(scene, after, region.last) ?? after;
  const base = {
    cue: { first: group.verb, last: group.verb + 1 }, source: subject.source, via: subject.via, onlyMarked: false,
    steps: [`“${tokens[group.verb]!.text}” reports the clause before it.`, subject.step],
  };
  const behind = tokens[after];
  // "“Only you,” she said, would think of that": the marks hold nothing but the clause's beginning.
  if (whole !== null) return after + 1 < region.last && isComma(behind) && !scene.quotedAt[after + 1] && isFinite(scene, after + 1) ? clauseAround(scene, region, end, after + 1, base) : null;
  // "a letter, a copy of which the Gazette claims to have seen"
  if (after === group.last && behind?.lower === 'to' && /^(?:VERB|AUX)$/u.test(tokens[after + 1]?.pos ?? '')) return null;
  if (after < region.last && isComma(behind)) {
    const around = marked && scene.quotedAt[after + 1] ? null : clauseAround(scene, region, end, after + 1, base);
    if (around || scene.quotedAt[after + 1]) return around;
  } else if (after + 1 < region.last && isColon(behind) && scene.quotedAt[after + 1] && scene.matter !== 'football') {
    // "The plan is a gift to the rich, she said: “It pays those who need nothing.”"
    const content = contentBefore(scene, region, end);
    const quoted = scene.quotedTokens.get(scene.quotedAt[after + 1]!)!;
    return content && quoted.last >= region.last ? { ...base, parts: [content, quoted], rule: 'clause-around' } : null;
  } else if (after < region.last && (scene.quotedAt[after] || !(inverted && OF_THE_SOURCE.test(behind!.lower)) && !ADVERBIAL.test(behind!.lower) && behind!.pos !== 'ADV')) {
    return null;
  } else if (!marked) {
    // "The bridge, Keld said in an interview, “was never safe”"
    const comma = nextComma(scene, after, Math.min(region.last, after + LONGEST_APPOSITION));
    const around = comma !== null && scene.quotedAt[comma + 1] ? clauseAround(scene, region, end, comma + 1, base) : null;
    if (around) return around;
  } else {
    // "was “rushed,” Keld said in a statement, | and it “hurts workers”"
    const comma = nextComma(scene, after, Math.min(region.last, after + LONGEST_APPOSITION));
    const content = comma !== null && comma + 2 < region.last && tokens[comma + 1]!.pos === 'CCONJ' && scene.matter !== 'football' && bringsMarks(scene, comma + 2, region.last) ? contentBefore(scene, region, end) : null;
    if (content) return { ...base, parts: [content, { first: comma! + 1, last: contentEnd(scene, comma! + 1, region.last, { that: true, sameSubject: false }) }], rule: 'clause-around' };
  }
  const content = contentBefore(scene, region, end);
  if (content && scene.quotedAt[content.first]?.marks === 'double' && !goesOnBehindMarks(scene, content)) return null;
  return content && !(SUBORDINATE.test(tokens[content.first]!.lower) && !mainClauseBehind(scene, content) || tokens[content.first]!.lower === 'that' && tokens[content.first]!.pos === 'SCONJ') ? { ...base, parts: [content], rule: 'clause-verb' } : null;
}

/** "They will build a bridge, | a plan announced in May": the participle tells what became of the plan. */
function planTold(scene: Scene, subject: SourcePhrase, group: VerbGroup): boolean {
  return subject.source.kind === 'UNNAMED' && group.word.form === 'past' && group.first === group.verb && /^an?$/u.test(scene.tokens[subject.first]!.lower)
    && /^(?:plan|move|step|deal|decision|policy|measure|change|idea|proposal|figure|fact|price|fee|sum|trend|scheme|date|venue|rule|ban)$/u.test(scene.tokens[subject.last - 1]!.lower);
}

/** "“We are proud” of what the side did, Keld said": the words in marks only begin the clause. */
function goesOnBehindMarks(scene: Scene, content: TokenRange): boolean {
  const quotation = scene.quotedAt[content.first]!;
  const behind = scene.tokens[scene.quotedTokens.get(quotation)!.last];
  return scene.quotedTokens.get(quotation)!.last + 1 < content.last && !/[.,;:!?…–—-]$/u.test(scene.text.slice(quotation.start, quotation.end)) && (!/^(?:PUNCT|CCONJ|PRON)$/u.test(behind!.pos) || /^(?:that|which)$/u.test(behind!.lower)) && cueWord(behind!.lower) === undefined;
}

/** "As people still come, the plan is to grow, officials said": behind the subordinate clause stands one that can be reported. */
function mainClauseBehind(scene: Scene, content: TokenRange): boolean {
  return /^(?:when|as|after|before|since|because)$/u.test(scene.tokens[content.first]!.lower) && clauseBehindComma(scene, content);
}

function clauseBehindComma(scene: Scene, { first, last }: TokenRange): boolean {
  for (let i = first; i < last; i++) if (isComma(scene.tokens[i]) && clauseAt(scene, i + 1, last, true)) return true;
  return false;
}

/** Whether the words in marks that end at a token end with a comma. */
function endsWithComma(scene: Scene, i: number): boolean {
  const quotation = scene.quotedAt[i];
  return quotation !== undefined && scene.quotedAt[i + 1] !== quotation && /,[’']?$/u.test(scene.text.slice(quotation.end - 2, quotation.end));
}

/** Whether a reporting verb stands in a stretch: "He said, “…,” …". */
function reports(scene: Scene, { first, last }: TokenRange): boolean {
  for (let i = Math.max(first, last - LONGEST_CONTENT); i < last; i++) if (scene.tokens[i]!.pos === 'VERB' && cueWord(scene.tokens[i]!.lower)) return true;
  return false;
}

/** Whether a clause about a thing, or somebody meant by a pronoun, begins at `at` and holds words in marks: "it “hurts workers”". */
function bringsMarks(scene: Scene, at: number, limit: number): boolean {
  if (!/^(?:it|he|she|they|that|this)$/u.test(scene.tokens[at]!.lower) || !clauseAt(scene, at, limit, true) || reports(scene, { first: at, last: limit })) return false;
  for (let i = at; i < Math.min(limit, at + LONGEST_CONTENT); i++) if (scene.quotedAt[i]) return true;
  return false;
}

/**
 * Where the words in double marks end that open a sentence at token `first`, where nothing but a comma parts them from the subject behind `separator`; null where they do not.
 *
 * @param separator the last token before the subject
 */
export function marksOpening(scene: Scene, first: number, separator: number): number | null {
  const quotation = scene.quotedAt[first];
  if (quotation?.marks !== 'double') return null;
  const quoted = scene.quotedTokens.get(quotation)!;
  if (quoted.first !== first) return null;
  return separator === quoted.last - 1 && /,[’']?$/u.test(scene.text.slice(quotation.end - 2, quotation.end)) || separator === quoted.last && isComma(scene.tokens[separator]) ? quoted.last : null;
}

/** "She is “glad to be home,” a friend said": the clause ends with its marks, the comma within or behind them. None where the marks hold all of it. */
function markedEnd(scene: Scene, separator: number, region: TokenRange): number | null {
  const behind = !scene.quotedAt[separator];
  const quotation = scene.quotedAt[behind ? separator - 1 : separator]!;
  const quoted = scene.quotedTokens.get(quotation)!;
  const comma = behind || /[,?!][’']?$/u.test(scene.text.slice(quotation.start, quotation.end));
  const football = scene.matter === 'football';
  const before = quoted.first - 1;
  const leads = before >= region.first + (football ? 1 : 0) && !/^[:(]$/u.test(scene.tokens[before]!.text) && !scene.quotedAt[before]
    && !(isComma(scene.tokens[before]) && (football || reports(scene, { first: region.first, last: before })));
  return comma && leads && hasClause(scene, { first: region.first, last: quoted.last }) ? quoted.last : null;
}

/** "The deal, Wenger said, was done", "In any case, he said, they would go": the clause stands around its source. */
function clauseAround(scene: Scene, region: TokenRange, end: number, rest: number, base: Omit<Draft, 'parts' | 'rule'>): Draft | null {
  const { tokens } = scene;
  // "Asked how far it would go, Keld replied: “…”"
  if (rest >= region.last || ASKED.test(tokens[region.first]!.lower)) return null;
  const quoted = scene.quotedAt[rest];
  const goesOnSurely = !quoted && (takesSubject(scene, rest, region.last) || tokens[rest]!.lower === 'to' && scene.matter !== 'football');
  if (end - region.first > (goesOnSurely ? LONGEST_LEAD : LONGEST_START)) return null;
  if (quoted) return aroundMarks(scene, region, end, quoted, base);
  const before = hasClause(scene, { first: region.first, last: end });
  const adverb = tokens[rest + 1]?.pos === 'ADV' && !scene.quotedAt[rest + 1] && rest + 2 < region.last && isFinite(scene, rest + 2);
  const joined = adverb ? rest + 2 : scene.quotedAt[rest + 1] ? scene.quotedTokens.get(scene.quotedAt[rest + 1]!)!.first + 1 : rest + 1;
  // "had “no money,” he said, and “no friends.”"
  const goesOn = before ? tokens[rest]!.pos === 'CCONJ' && joined < region.last && (isFinite(scene, joined) || tokens[joined]!.lower === 'that' || scene.quotedAt[rest + 1]?.marks === 'double' && scene.quotedAt[end - 1] !== undefined) || goesOnSurely || leadsOn(scene, region.first, rest, region.last) : isFinite(scene, rest) || clauseAt(scene, rest, region.last, false);
  if (!goesOn) {
    // "…, said Keld, who runs the place, they want it closed"
    const next = before || scene.matter === 'football' ? null : nextComma(scene, rest, region.last);
    return next === null || next + 1 - rest > LONGEST_APPOSITION ? null : clauseAround(scene, region, end, next + 1, base);
  }
  const last = contentEnd(scene, rest, region.last, { that: true, sameSubject: false });
  const relative = before ? relativeBefore(scene, region.first, end) : null;
  if (relative !== null) return goesOnSurely ? { ...base, parts: [{ first: relative, last: end }, { first: rest, last }], rule: 'clause-around' } : null;
  // "However, he said, the club …": a mere connective is none of his words.
  const connective = end - region.first === 1 && /^(?:ADV|CCONJ|SCONJ|ADP|INTJ)$/u.test(tokens[region.first]!.pos);
  const parts = connective ? [{ first: rest, last }] : [{ first: region.first, last: end }, { first: rest, last }];
  return { ...base, parts, rule: 'clause-around' };
}

/** "The years that followed, Keld said, | were hard", "| never came back", "| brought a change": a finite verb whose subject stands before the source. */
function takesSubject(scene: Scene, at: number, limit: number): boolean {
  const verb = scene.tokens[at]!.pos === 'ADV' ? at + 1 : at;
  if (verb >= limit || !isFinite(scene, verb)) return false;
  const { pos, lower } = scene.tokens[verb]!;
  if (pos === 'AUX') return true;
  // Not "given the price", "followed by the rest", "compared with last year".
  if (/^(?:given|provided|granted|based|compared)$/u.test(lower)) return false;
  return /[^s]s$/u.test(lower) || verb > at || verb + 1 < limit && (/^(?:DET|PRON)$/u.test(scene.tokens[verb + 1]!.pos) || scene.mentionAt[verb + 1]?.first === verb + 1);
}

/** "If the price is right, Keld said, | they will sell": behind a subordinate clause stands the main one; "When asked, …" is none of his words. */
const leadsOn = (scene: Scene, first: number, rest: number, limit: number): boolean =>
  LEADS_ON.test(scene.tokens[first]!.lower) && !ASKED.test(scene.tokens[first + 1]?.lower ?? '') && clauseAt(scene, rest, limit, true);

/** "… a clause | which, Keld said, is void", "… four friends, | all of whom, he said, have left": where what he said begins, if not with the sentence. */
function relativeBefore(scene: Scene, first: number, end: number): number | null {
  if (!/^(?:which|whom|who)$/u.test(scene.tokens[end - 1]!.lower)) return null;
  let start = end - 1;
  while (start - 1 > first && start > end - LONGEST_RELATIVE && /^(?:ADP|DET|NUM|NOUN)$/u.test(scene.tokens[start - 1]!.pos) && scene.tokens[end - 2]!.pos === 'ADP') start--;
  return start;
}

/** "And the mayor, she said, “has to go”", "It was, she said, “a mess”": the marks hold the rest of a clause that began before them. */
function aroundMarks(scene: Scene, region: TokenRange, end: number, quoted: Quotation, base: Omit<Draft, 'parts' | 'rule'>): Draft | null {
  const { tokens } = scene;
  let first = region.first;
  while (first < end && tokens[first]!.pos === 'CCONJ') first++;
  const { first: rest, last } = scene.quotedTokens.get(quoted)!;
  if (first >= end || !/^\p{Ll}/u.test(scene.text.slice(quoted.start)) || tokens.slice(first, end).every(({ pos }) => /^(?:ADV|SCONJ|PUNCT|INTJ)$/u.test(pos))) return null;
  if (scene.matter === 'football' && !(isFinite(scene, end - 1) || startsAsSubject(scene, first) && !hasClause(scene, { first, last: end }) && startsWithVerb(scene, quoted, rest))) return null;
  return { ...base, parts: [{ first, last: end }, { first: rest, last }], rule: 'clause-around' };
}

/** Not "Speaking on the radio", "After the win", which lead to a clause of their own. */
const startsAsSubject = (scene: Scene, first: number): boolean => scene.mentionAt[first] !== undefined || /^(?:DET|PRON|PROPN|NOUN|ADJ|NUM)$/u.test(scene.tokens[first]!.pos);

/** "“has to go”", "“never stops running”" */
function startsWithVerb(scene: Scene, { start, end }: Quotation, at: number): boolean {
  let i = at;
  while (i < scene.tokens.length && scene.tokens[i]!.start < end && (scene.tokens[i]!.end <= start || scene.tokens[i]!.pos === 'ADV')) i++;
  return isFinite(scene, i);
}

/** The clause that ends at token `end`: back to the sentence's beginning, or to a "but" of the narrator's. */
export function contentBefore(scene: Scene, region: TokenRange, end: number): TokenRange | null {
  const { tokens } = scene;
  if (end - region.first > LONGEST_CONTENT) return null;
  let first = region.first;
  for (let i = end - 1; i > region.first; i--) {
    if (scene.quotedAt[i]) continue;
    const { text, lower } = tokens[i]!;
    const joint = lower === 'but' || scene.matter === 'football' && /^(?:while|whilst|whereas)$/u.test(lower) && isComma(tokens[i - 1]) || lower === 'and' && isComma(tokens[i - 1]);
    if (text === ';' || text === ':' || joint && clauseAt(scene, i + 1, end, false) && hasClause(scene, { first: region.first, last: i })) {
      first = i + 1;
      break;
    }
  }
  first = behindDateline(scene, first, end);
  while (first < end && (tokens[first]!.pos === 'CCONJ' || /^[-–—•*]$/u.test(tokens[first]!.text) || /^\p{Lu}+$/u.test(tokens[first]!.text) && /^[-–—]$/u.test(tokens[first + 1]?.text ?? ''))) first++;
  if (first + 1 < end && isComma(tokens[first + 1]) && tokens[first]!.pos === 'ADV') first += 2;
  const content = { first, last: end };
  return hasClause(scene, content) ? content : null;
}

/** "LONDON (AFP) – The club …": the place and agency that open a report. */
function behindDateline(scene: Scene, first: number, end: number): number {
  for (let i = first; i < Math.min(end, first + 12); i++) {
    const { text, pos } = scene.tokens[i]!;
    if (i > first && (isDash(scene, i) || text === ':')) return i + 1;
    if (!/^(?:PROPN|NUM|PUNCT|X)$/u.test(pos) && !/^\p{Lu}/u.test(text)) return first;
  }
  return first;
}
