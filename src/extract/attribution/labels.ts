import { cueWord } from '../lexicon/cues.js';
import type { TokenRange } from '../reading.js';
import { clauseAt, contentEnd, isFinite, leadsUp } from './content.js';
import type { Draft } from './draft.js';
import { answeredWith } from './messages.js';
import { beforeAgent } from './passives.js';
import { isComma, isDash, type Scene } from './scene.js';
import { sourceAfter, type SourcePhrase } from './sources.js';
import type { VerbGroup } from './verbs.js';

/** How far behind its verb a label may reach, in tokens. */
const LONGEST_LABEL = 40;
/** How far behind a label the words that go on with it may have their marks, in tokens. */
const MARKS_REACH = 8;

/**
 * "described the plan as “mad”", "calling him ‘outstanding’": what somebody or something is called; only the marked words make it reported speech.
 *
 * @param subject finds out whose verb it is
 */
export function labelReport(scene: Scene, group: VerbGroup, region: TokenRange, subject: () => SourcePhrase | null): Draft | null {
  const { tokens } = scene;
  // The tagger takes "Keld branded it" for an adjective.
  const verb = tokens[group.verb]!.pos === 'VERB' || tokens[group.verb]!.pos === 'ADJ' && group.word.form === 'past' && (group.perfect || scene.mentionAt[group.first - 1]?.entity.kind === 'PERSON' || isComma(tokens[group.first - 1]));
  if (!verb || /^(?:on|for|up|off|out|upon)$/u.test(tokens[group.last]?.lower ?? '')) return null;
  let end = labelEnd(scene, group, region.last);
  if (end === null) return null;
  // "rubbished the report with a curt “no”": that is what was answered, not what it was called.
  const marks = firstMarked(scene, group.last, end);
  if (scene.quotedAt[group.last] === undefined && answeredWith(scene, { first: region.first, last: marks })) return null;
  const by = subject();
  if (!by) return null;
  if (scene.matter !== 'football') {
    // "Keld, whom Reed called “a liar,” | won", "Calling it “a sham,” | Reed left": the label ends with its clause.
    const relative = group.shape === 'participle' && group.first === region.first || /^(?:who|whom|which|that)$/u.test(tokens[Math.min(by.first, group.first) - 1]?.lower ?? '');
    const limit = contentEnd(scene, group.last, region.last, { that: true, sameSubject: false, phrase: true, subordinate: relative || leadsUp(scene, region.first, group.verb) });
    end = Math.max(end, beforeNextAct(scene, group, end, limit));
  }
  return {
    parts: [{ first: labelStart(scene, group, end), last: end }], cue: { first: group.verb, last: group.verb + 1 }, source: by.source, via: by.via, onlyMarked: true, rule: 'label',
    steps: [`“${tokens[group.verb]!.text}” takes over words in marks.`, by.step],
  };
}

/** "called the deal “a gift” | and voted against it", "calling him “weak” | and accusing him of fraud", "called it “rigged” on Monday, | and some have left": where something else is told behind a label. */
function beforeNextAct(scene: Scene, group: VerbGroup, from: number, limit: number): number {
  const { tokens } = scene;
  for (let i = from; i + 1 < limit; i++) {
    if (scene.quotedAt[i] || tokens[i]!.pos !== 'CCONJ') continue;
    let next = i + 1;
    while (next + 1 < limit && tokens[next]!.pos === 'ADV') next++;
    if (scene.quotedAt[next]) continue;
    const word = cueWord(tokens[next]!.lower);
    const sameForm = group.word.form === 'ing' ? word?.form === 'ing' : isFinite(scene, next) && tokens[next]!.pos === 'VERB' && word?.form !== 'base';
    if (sameForm || isComma(tokens[i - 1]) && clauseAt(scene, next, limit, false)) return isComma(tokens[i - 1]) ? i - 1 : i;
  }
  return limit;
}

/**
 * "was described as “the best of his age” by Keld", "has been told he is “too slow”": the passive of such verbs, where words in marks show that somebody
 * said so; whoever "by" names.
 */
export function passiveReport(scene: Scene, group: VerbGroup, region: TokenRange): Draft | null {
  const { tokens } = scene;
  const told = group.word.cue.lemma === 'tell';
  if (group.negated || group.modal !== null || !told && group.word.cue.content !== 'label') return null;
  const ahead = told ? null : agentAhead(scene, group, region.last);
  if (ahead) return ahead;
  const start = tokens[group.last]?.lower === 'that' ? group.last + 1 : group.last;
  if (told && !clauseAt(scene, start, region.last, true)) return null;
  const end = told ? beforeAgent(scene, start, contentEnd(scene, start, region.last, { that: true, sameSubject: false })) : labelEnd(scene, group, region.last);
  if (end === null || !holdsMarks(scene, start, end)) return null;
  const agent = tokens[end]?.lower === 'by' ? sourceAfter(scene, end + 1, region.last) : null;
  // Without an agent, "known as", "called the “Gold Cup”" only give a name.
  if (!told && !agent?.source.entity && !(agent && group.word.cue.lemma === 'describe')) return null;
  return {
    parts: [{ first: start, last: end }], cue: { first: group.verb, last: group.verb + 1 }, source: agent?.source ?? { kind: 'UNNAMED', entity: null, name: null, mention: null }, via: agent?.via ?? null,
    onlyMarked: true, rule: told ? 'told-clause' : 'label', steps: [`“${tokens[group.verb]!.text}” takes over words in marks.`, agent?.step ?? 'The text names no source.'],
  };
}

/** "were dismissed by his agent | as “pure fantasy”": who calls it so stands between. */
function agentAhead(scene: Scene, group: VerbGroup, limit: number): Draft | null {
  if (scene.tokens[group.last]?.lower !== 'by') return null;
  const agent = sourceAfter(scene, group.last + 1, limit);
  if (!agent || !/^(?:as|for)$/u.test(scene.tokens[agent.last]?.lower ?? '')) return null;
  const end = labelEnd(scene, { ...group, last: agent.last }, limit);
  if (end === null) return null;
  return {
    parts: [{ first: agent.last, last: end }], cue: { first: group.verb, last: group.verb + 1 }, source: agent.source, via: agent.via, onlyMarked: true, rule: 'label',
    steps: [`“${scene.tokens[group.verb]!.text}” takes over words in marks.`, agent.step],
  };
}

/** Verbs whose object, or what somebody is to do, was said where it stands in marks. */
const TAKES_MARKED_OBJECT = /^(?:emphasise|emphasize|stress|underline|highlight|vow|promise|pledge|lament|bemoan|warn|complain|advise|urge|demand|predict|boast|admit|reiterate|threaten|express)$/u;
/** Verbs of those who want somebody to do what words in marks say: "told them to “go for it”". */
const TAKES_MARKED_INFINITIVE = /^(?:tell|ask|order|instruct|encourage|implore|beg|invite|remind)$/u;
const LEAST_MARKED_WORDS = 2;
/** How far behind "to" the marks may open, in tokens. */
const INFINITIVE_REACH = 4;

/** "stressed the “value of the points”", "vowed to take them “back to the top”", "advised him to “follow his heart”": a phrase, no clause, with words in marks. */
export function markedObject(scene: Scene, group: VerbGroup, region: TokenRange, subject: () => SourcePhrase | null): Draft | null {
  const { tokens } = scene;
  // "declared himself “delighted”"
  const himself = /^(?:declare|pronounce|proclaim)$/u.test(group.word.cue.lemma) && /^(?:him|her|it|them)sel(?:f|ves)$/u.test(tokens[group.last]?.lower ?? '');
  if (scene.matter !== 'football' || tokens[group.verb]!.pos !== 'VERB' || !himself && !TAKES_MARKED_OBJECT.test(group.word.cue.lemma) && !(TAKES_MARKED_INFINITIVE.test(group.word.cue.lemma) && toMarks(scene, group.last, region.last))) return null;
  let end = labelEnd(scene, group, region.last);
  if (end === null || !himself && markedWords(scene, group.last, end) < LEAST_MARKED_WORDS) return null;
  // "admitted to being “worried” about his knee": a clause but for its subject
  if (himself || tokens.slice(group.last, group.last + 2).some(({ lower }) => /^(?:being|having|feeling)$/u.test(lower))) end = Math.max(end, contentEnd(scene, group.last, region.last, { that: false, sameSubject: true, phrase: true }));
  const by = subject();
  if (!by) return null;
  return {
    parts: [{ first: group.last, last: end }], cue: { first: group.verb, last: group.verb + 1 }, source: by.source, via: by.via, onlyMarked: true, rule: 'label',
    steps: [`“${scene.tokens[group.verb]!.text}” takes over words in marks.`, by.step],
  };
}

/** Whether an infinitive leads from a verb to the first words in marks. */
function toMarks(scene: Scene, from: number, limit: number): boolean {
  const { tokens } = scene;
  for (let i = from; i < Math.min(limit, from + LONGEST_LABEL); i++) {
    if (scene.quotedAt[i] || /^[,;:.]$/u.test(tokens[i]!.text)) return false;
    if (tokens[i]!.lower !== 'to' || !scene.quotedAt[i + 1] && tokens[i]!.pos !== 'PART') continue;
    for (let k = i + 1; k < Math.min(limit, i + INFINITIVE_REACH); k++) if (scene.quotedAt[k]) return true;
    return false;
  }
  return false;
}

function markedWords(scene: Scene, first: number, last: number): number {
  let words = 0;
  for (let i = first; i < last; i++) if (scene.quotedAt[i] && /\p{L}/u.test(scene.tokens[i]!.text)) words++;
  return words;
}

function firstMarked(scene: Scene, first: number, last: number): number {
  let i = first;
  while (i < last && !scene.quotedAt[i]) i++;
  return i;
}

function holdsMarks(scene: Scene, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (scene.quotedAt[i]) return true;
  return false;
}

/** "accused | the board of “greed” |", but "accused him of | “greed” |". */
function labelStart(scene: Scene, group: VerbGroup, end: number): number {
  const { tokens } = scene;
  if (group.word.cue.lemma !== 'accuse' || !/^(?:him|her|them|it|us|me)$/u.test(tokens[group.last]?.lower ?? '')) return group.last;
  for (let i = group.last; i < end; i++) if (tokens[i]!.lower === 'of' && !scene.quotedAt[i]) return i + 1;
  return group.last;
}

/** Where what the verb calls somebody ends, words in marks and what goes on with them; null where none of it is in marks. */
function labelEnd(scene: Scene, group: VerbGroup, limit: number): number | null {
  const { tokens } = scene;
  let end = group.last;
  let marked = false;
  let told = false;
  while (end < limit && end < group.last + LONGEST_LABEL) {
    if (scene.quotedAt[end]) {
      marked = true;
      end++;
      continue;
    }
    if (!marked) {
      // "dismissed claims that he had left as “rubbish”"
      if (tokens[end]!.lower === 'that' && HEARSAY.test(tokens[end - 1]!.lower)) told = true;
      if (/^[;:]$/u.test(tokens[end]!.text) || isComma(tokens[end]) || tokens[end]!.pos === 'CCONJ' || isFinite(scene, end) && !gerundLed(scene, group, end) && !told) break;
      end++;
      continue;
    }
    const next = goesOnWithLabel(scene, end, limit);
    if (next === null) break;
    end = next;
  }
  while (end > group.last && !scene.quotedAt[end - 1] && /^(?:ADP|DET)$/u.test(tokens[end - 1]!.pos)) end--;
  return marked ? end : null;
}

/** What others have said, with a clause of its own. */
const HEARSAY = /^(?:suggestions?|claims?|reports?|rumou?rs|talk|speculation|allegations?|accusations?|idea|notion|theory|stories|criticism)$/u;

/** "accused him of having become “lazy”": the verb of what he is accused of. */
const gerundLed = (scene: Scene, group: VerbGroup, at: number): boolean => group.word.cue.lemma === 'accuse' && /^having$/u.test(scene.tokens[at - 1]!.lower);

/** Where a phrase ends whose words in marks end before token `from`, with what goes on with them ("“tired legs” in the side"). */
export function markedPhraseEnd(scene: Scene, from: number, limit: number): number {
  let end = from;
  while (end < limit) {
    const next = scene.quotedAt[end] ? end + 1 : goesOnWithLabel(scene, end, limit) ?? (placed(scene, end, limit) ? end + 1 : null);
    if (next === null) break;
    end = next;
  }
  while (end > from && !scene.quotedAt[end - 1] && /^(?:ADP|DET)$/u.test(scene.tokens[end - 1]!.pos)) end--;
  return end;
}

/** "a “key figure” | in | the side": a phrase of place, and not where or when it was said ("in his column", "at half-time"). */
function placed(scene: Scene, at: number, limit: number): boolean {
  if (!/^(?:in|at|within|between|towards?|around)$/u.test(scene.tokens[at]!.lower)) return false;
  for (let i = at + 1; i < Math.min(limit, at + MARKS_REACH); i++) {
    const { pos, lower } = scene.tokens[i]!;
    if (OCCASION.test(lower) || scene.mentionAt[i]?.entity.kind === 'PUBLICATION') return false;
    if (!/^(?:NOUN|PROPN|DET|ADJ|PRON|PART|NUM)$/u.test(pos) && !scene.mentionAt[i]) return true;
  }
  return true;
}

/** Where, when and in what somebody speaks. */
const OCCASION = /^(?:interview|statement|column|post|message|letter|conference|notes|programme|podcast|speech|video|tweet|press|half|full|time|week|month|year|summer|night|morning|afternoon|evening|season|january|february|march|april|may|june|july|august|september|october|november|december|\w+day|\d+)$/u;

/** The token up to which a label goes on behind its marked words; null where it has ended. */
function goesOnWithLabel(scene: Scene, at: number, limit: number): number | null {
  const { tokens } = scene;
  const { lower, pos } = tokens[at]!;
  // "as “a disgrace”, “an embarrassment” and “a shambles”"
  if (lower === ',' && scene.quotedAt[at + 1] && at + 1 < limit && goesOnAsList(scene, at + 1, limit)) return at + 1;
  if (/[,.;]/u.test(scene.text.charAt((scene.quotedAt[at - 1]?.end ?? 0) - 1))) return null;
  // "a “fine man” who “never changed”", "“reckless” conduct which “hurt the side”", "a man “who listens” and “one of the best”", "“a leader” and a “fine man”"
  if (/^(?:who|which|that|and)$/u.test(lower)) {
    const marks = marksBehind(scene, at + 1, Math.min(limit, at + MARKS_REACH), lower !== 'and');
    if (marks !== null) return marks;
    return lower === 'and' && /^an?$/u.test(tokens[at + 1]?.lower ?? '') ? phraseEnd(scene, at + 2, limit) : null;
  }
  if (pos === 'PRON' && /^(?:for|of)$/u.test(tokens[at - 1]!.lower)) return at + 1;
  return /^(?:NOUN|DET|ADJ|PROPN)$/u.test(pos) || /^['’]s?$/u.test(scene.tokens[at]!.text) && /^(?:NOUN|PROPN)$/u.test(tokens[at - 1]!.pos) || /^(?:for|of)$/u.test(lower) ? at + 1 : null;
}

/** Whether the words in marks at `at` are one more of several that a comma or "and" parts, and no utterance. */
function goesOnAsList(scene: Scene, at: number, limit: number): boolean {
  const quotation = scene.quotedAt[at]!;
  const { last } = scene.quotedTokens.get(quotation)!;
  return /^\p{Ll}/u.test(scene.text.slice(quotation.start)) && (last >= limit || /^(?:,|and|or|for|after|in|at|on)$/u.test(scene.tokens[last]!.lower));
}

/** The next token in marks, over the words that lead to it: a relative clause, or no verb at all. */
function marksBehind(scene: Scene, from: number, limit: number, clause: boolean): number | null {
  for (let i = from; i < limit; i++) {
    if (scene.quotedAt[i]) return i + 1;
    const { pos, text } = scene.tokens[i]!;
    if (/^[,;:.]$/u.test(text) || pos === 'CCONJ' || pos === 'VERB' && !clause) return null;
  }
  return null;
}

/** Where "a leader whom others follow" ends: before the next comma, conjunction or clause of time. */
function phraseEnd(scene: Scene, from: number, limit: number): number {
  let i = from;
  while (i < limit && !scene.quotedAt[i] && (!/^(?:PUNCT|CCONJ|SCONJ)$/u.test(scene.tokens[i]!.pos) || scene.tokens[i]!.text === '-' && !isDash(scene, i))) i++;
  return i;
}
