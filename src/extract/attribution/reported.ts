import type { TokenRange } from '../reading.js';
import type { AttributedSource } from './attribution.js';
import type { Draft } from './draft.js';
import { adjectivalCue, copularReport, impersonalReport, nominalReport } from './cues.js';
import { clauseAt, contentEnd, type ContentOptions, hasClause, isFinite, leadsUp } from './content.js';
import { openingAfter, type Opening } from './openings.js';
import { accordingTo } from './according.js';
import { labelReport, markedObject, passiveReport } from './labels.js';
import { phraseReport } from './marked-phrases.js';
import { wasTold } from './passives.js';
import { bodyEnd, isColon, isComma, isDash, type Frame, type Scene } from './scene.js';
import { publicationNamed } from '../lexicon/publications.js';
import { headNoun, sourceAfter, sourceBefore, spanOf, type SourcePhrase } from './sources.js';
import { governingSource, overObject, quotedAs } from './subjects.js';
import { clauseBeforeCue, marksOpening } from './trailing.js';
import { infinitiveReports, SUBJECT_REACH, takesSpeaker, verbGroupAt, type VerbGroup } from './verbs.js';

/**
 * The reported clauses of one frame, or of one quotation within it: reporting verbs with their clauses, "according to", impersonal and
 * nominal reports.
 *
 * @param region the tokens to look at: the frame, or a quotation
 */
export function reportedIn(scene: Scene, frame: Frame, region: TokenRange, inside: boolean): Draft[] {
  const drafts: Draft[] = [];
  const limit = inside ? region.last : bodyEnd(scene, frame);
  for (let i = region.first; i < limit; i++) {
    if (!inside && scene.quotedAt[i]) continue;
    const floor = Math.max(region.first, i - SUBJECT_REACH);
    const draft = accordingTo(scene, i, { ...region, last: limit }) ?? impersonalReport(scene, i, floor, limit) ?? adjectivalCue(scene, i, floor, limit)
      ?? verbalReport(scene, i, { first: region.first, last: limit }, drafts, inside) ?? (inside ? null : phraseReport(scene, i, { first: region.first, last: limit })) ?? nominalReport(scene, i, floor, limit) ?? copularReport(scene, i, floor, limit) ?? colonReport(scene, i, frame, limit);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function verbalReport(scene: Scene, i: number, region: TokenRange, earlier: readonly Draft[], inside: boolean): Draft | null {
  const { tokens } = scene;
  const floor = Math.max(region.first, i - SUBJECT_REACH);
  const group = verbGroupAt(scene, i, floor);
  if (!group || scene.mentionAt[i]) return null;
  const { word } = group;
  const content = word.cue.content;
  if (describesNoun(scene, group)) return null;
  if (group.voice === 'passive') return (content === 'person' || word.cue.lemma === 'warn' ? wasTold(scene, group, region) : null) ?? passiveReport(scene, group, region);
  if (content === 'quote') return null;
  if (group.negated && word.cue.class !== 'deny' && !doubts(scene, group)) return null;
  if (group.modal !== null && !/^(?:can|would|'d)$/u.test(group.modal)) return null;
  if (group.shape === 'infinitive' && !(word.form === 'base' && infinitiveReports(scene, group, floor))) return null;
  if (content === 'label') return labelReport(scene, group, region, () => subjectOf(scene, group, floor, earlier, true) ?? subjectAhead(scene, group, region));

  // The tagger takes "one in five say" for a noun, "before revealing he" for an adjective, and ", warning that".
  const verbal = tokens[i]!.pos === 'VERB' || word.form === 'ing' && (/^(?:before|after|by)$/u.test(tokens[i - 1]?.lower ?? '') || isComma(tokens[i - 1]) && /^(?:that|him|her|them|us)$/u.test(tokens[i + 1]?.lower ?? '')) || /^sa(?:y|ys|id)$/u.test(tokens[i]!.lower) && tokens[i - 1]?.pos === 'NUM';
  // "…, believing he will fit in": what those who act believe, not who tells of it.
  if (group.shape === 'participle' && content === 'thought' && scene.matter === 'football') return null;
  if (group.shape === 'participle' && (isComma(tokens[group.first - 1]) || isDash(scene, group.first - 1)) && /^(?:suggest|indicate|imply)$/u.test(word.cue.lemma)) return null;
  // "thinking about reporting the club"
  if (group.shape === 'participle' && /^(?:about|without)$/u.test(tokens[group.first - 1]?.lower ?? '')) return null;
  const gerund = admittedDoing(scene, group, region, () => subjectOf(scene, group, floor, earlier, verbal));
  if (gerund) return gerund;
  const opening = openingAfter(scene, i + 1, region.last, content, takesObjects(word.cue.lemma) || !verbal) ?? howAfter(scene, group, region.last);
  if (!opening) {
    const object = markedObject(scene, group, region, () => subjectOf(scene, group, floor, earlier, verbal));
    if (object) return object;
    const trailing = content === 'particle' ? null : clauseBeforeCue(scene, group, region);
    // "…, her friends believe": news of a campaign, as positions are.
    return content === 'thought' && scene.matter !== 'campaign' && trailing && trailing.source.kind !== 'PUBLICATION' && !printed(trailing.source, tokens[group.first - 1]!.lower) && !(trailing && opinion(scene, group, trailing.source) && !inside && (trailing.rule === 'clause-around' || group.last >= region.last)) ? null : trailing;
  }
  if (subordinateOver(scene, group, opening.start, floor)) return null;
  const subject = quotedAs(scene, i, floor) ?? passiveJoined(scene, group, opening) ?? subjectOf(scene, group, floor, earlier, verbal) ?? (content === 'thought' && !inside ? ownPublication(scene, group) : null);
  if (!subject) return null;
  const thinks = content === 'thought' && !speaksByThinking(scene, subject) && !(opines(scene, group, subject) && !inside);
  const end = contentEnd(scene, opening.start, region.last, {
    that: opening.that,
    sameSubject: group.perfect && sameSubject(scene, opening.start, subject),
    subordinate: leadsUp(scene, region.first, i) || /^(?:who|which)$/u.test(tokens[group.first - 1]?.lower ?? ''),
    lastMarked: lastMarked(scene, opening.start, region.last),
    reporter: subject.source.entity,
    ...shapeOf(group),
    present: word.form === 's' && subject.source.entity?.kind === 'PERSON' && scene.mentionAt[opening.start]?.entity.kind !== 'PERSON',
  });
  const parts = [...beginningAhead(scene, region.first, subject, opening), { first: opening.start, last: end }];
  // "revealed how it felt: “…”": the words in marks tell it.
  if (isColon(tokens[end]) && scene.quotedAt[end + 1] && tokens[opening.start]!.lower === 'how') return null;
  if (!hasClause(scene, parts.at(-1)!)) return null;
  return {
    parts, cue: { first: i, last: content === 'particle' ? i + 2 : i + 1 }, source: subject.source, via: subject.via, onlyMarked: thinks,
    rule: opening.addressee || subject.source.kind === 'UNNAMED' && subject.source.mention === null ? 'told-clause' : opening.that ? 'verb-that-clause' : 'verb-clause',
    steps: [`“${tokens[i]!.text}” reports the clause behind it.`, subject.step],
  };
}

/** "“It is our bad luck,” he said, | that he left", "He truly believes, he said, | that they will win": what begins the clause that goes on behind its source. */
function beginningAhead(scene: Scene, first: number, subject: SourcePhrase, { start, that }: Opening): TokenRange[] {
  const { tokens } = scene;
  const comma = subject.first - 1;
  if (!that || tokens[start - 1]!.lower !== 'that' || !isComma(tokens[start - 2]) || comma <= first) return [];
  const marks = marksOpening(scene, first, comma);
  if (marks !== null) return [{ first, last: marks }];
  const plain = comma - first <= LONGEST_OPENING && isComma(tokens[comma]) && !scene.quotedAt[comma] && subject.last === start - 3 && (scene.mentionAt[first] || /^(?:DET|PRON|PROPN|NOUN)$/u.test(tokens[first]!.pos)) && isFinite(scene, comma - 1);
  return plain && tokens.slice(first, comma).every((token) => !isComma(token)) ? [{ first, last: comma }] : [];
}

/** "nearly 400 | pledged | delegates", "the United | States |": no verb, whatever the tagger takes it for. */
function describesNoun(scene: Scene, { verb, first, word, modal }: VerbGroup): boolean {
  const { tokens } = scene;
  const before = tokens[verb - 1];
  if (word.cue.lemma === 'state' && word.form === 's' && /^(?:united|other|several|many|early|battleground|swing)$/u.test(before?.lower ?? '')) return true;
  return word.form === 'past' && first === verb && modal === null && (before?.pos === 'NUM' || before?.pos === 'ADJ' && !scene.mentionAt[verb - 1]) && tokens[verb + 1]?.pos === 'NOUN' && /s$/u.test(tokens[verb + 1]!.lower);
}

/** "…, as his agent claimed at the weekend, | the coach shook his head": behind the comma another clause begins. */
function subordinateOver(scene: Scene, group: VerbGroup, start: number, floor: number): boolean {
  if (!isComma(scene.tokens[start - 1])) return false;
  const source = sourceBefore(scene, group.first, floor, true);
  return source !== null && scene.tokens[source.first - 1]?.lower === 'as';
}

/** "Keld was summoned to the ground | and told that he must go": whoever told him is not named. */
function passiveJoined(scene: Scene, group: VerbGroup, opening: Opening): SourcePhrase | null {
  const { tokens } = scene;
  if (group.word.cue.content !== 'person' || group.word.form !== 'past' || group.shape !== 'finite' || opening.addressee || !opening.that || tokens[group.first - 1]?.pos !== 'CCONJ') return null;
  return { first: group.verb, last: group.last, source: { kind: 'UNNAMED', entity: null, name: null, mention: null }, via: null, step: 'The text does not say who told it.' };
}

/** "denied having met them", "admitted to being “crazy” about her": a report with no clause of its own. */
function admittedDoing(scene: Scene, group: VerbGroup, region: TokenRange, subject: () => SourcePhrase | null): Draft | null {
  const { tokens } = scene;
  if (!/^(?:admit|deny|confess)$/u.test(group.word.cue.lemma)) return null;
  const first = tokens[group.last]?.lower === 'to' ? group.last + 1 : group.last;
  const verb = tokens[first]?.lower === 'ever' ? first + 1 : first;
  if (verb + 1 >= region.last || !/^(?:having|being)$/u.test(tokens[verb]!.lower)) return null;
  const source = subject();
  if (!source) return null;
  const last = contentEnd(scene, first, region.last, { that: true, sameSubject: false, phrase: true, reporter: source.source.entity, lastMarked: lastMarked(scene, first, region.last), ...shapeOf(group) });
  return {
    parts: [{ first, last }], cue: { first: group.verb, last: group.last }, source: source.source, via: source.via, onlyMarked: false, rule: 'verb-clause',
    steps: [`“${tokens[group.verb]!.text}” reports what somebody did or is.`, source.step],
  };
}

/** The form that a verb joined to this one has, where it tells by it that they belong together. */
const shapeOf = ({ shape, word, modal }: VerbGroup): Pick<ContentOptions, 'shape'> =>
  shape !== 'finite' ? { shape } : word.form === 'base' && modal === null ? { shape: 'plural' } : {};

/** Longest participle with what belongs to it at a sentence's beginning, in tokens. */
const LONGEST_OPENING = 30;

const OBJECT_VERBS = /^(?:hear|gather|pronounce|confirm|announce|reveal|report|disclose|detail|deny|accept|signal|clarify|confess|predict|promise|publish|write|tweet|relay|suggest|estimate|repeat|acknowledge|concede|refute|find|forecast|proclaim|declare|add|state|answer|pledge|vow|stress|emphasise|emphasize|underline|reiterate|explain|claim|note|argue|maintain|imply|hint|recall|charge|observe|agree|lament|complain|boast|caution|counter|recommend)$/u;
const takesObjects = (lemma: string): boolean => OBJECT_VERBS.test(lemma);

/** "We understand that …": the publication of the document itself. */
function ownPublication(scene: Scene, group: VerbGroup): SourcePhrase | null {
  const at = group.first - 1;
  const own = scene.read.document.publication === null ? undefined : publicationNamed(scene.read.document.publication);
  if (!own || scene.tokens[at]?.lower !== 'we') return null;
  const range = { first: at, last: at + 1 };
  const source = { kind: 'PUBLICATION' as const, entity: scene.named.get(own.name.toLowerCase()) ?? null, name: own.name, mention: spanOf(scene, range) };
  return { ...range, source, via: null, step: `“We” is ${own.name}, which published it.` };
}

/** Where the last marked words between two tokens end. */
function lastMarked(scene: Scene, first: number, limit: number): number {
  for (let i = Math.min(limit, first + 90) - 1; i >= first; i--) if (scene.quotedAt[i]) return i + 1;
  return -1;
}

/** "He revealed how Everton are planning to move": told at length, unlike "he asked how". */
function howAfter(scene: Scene, group: VerbGroup, limit: number): Opening | null {
  const at = group.word.cue.lemma === 'point' && scene.tokens[group.last]?.lower === 'out' ? group.last + 1 : group.last;
  if (!(at > group.last || /^(?:reveal|explain)$/u.test(group.word.cue.lemma)) || scene.tokens[at]?.lower !== 'how' || !clauseAt(scene, at + 1, limit, true)) return null;
  return { start: at, that: true, addressee: null };
}

/**
 * "Everton coach Bo Lind believes the squad is too small": in the present, and in a main clause, a match report says so of those who were asked. "If he feels that …" and
 * "a coach who thinks …" tell of a mind that nobody asked.
 */
function opines(scene: Scene, group: VerbGroup, { source, ...phrase }: SourcePhrase): boolean {
  if (!opinion(scene, group, source)) return false;
  const { first } = group;
  const before = scene.tokens[phrase.first - 1];
  return !/^(?:who|which|that)$/u.test(scene.tokens[first - 1]!.lower) && !(before && (before.pos === 'SCONJ' || /^(?:if|when|as|while|because|since|that|unless|until|whether|what|which|where|how|than)$/u.test(before.lower)));
}

/** "believes", "feels" or "thinks" of one person. */
const opinion = (scene: Scene, group: VerbGroup, source: AttributedSource): boolean =>
  scene.matter === 'football' && (group.word.form === 's' || doubts(scene, group)) && /^(?:believe|feel|think)$/u.test(group.word.cue.lemma) && source.entity?.kind === 'PERSON';

/** "Keld does not think the winger will sign": the clause is what he thinks of, whether it is so or not. */
const doubts = (scene: Scene, { first, negated, word, modal }: VerbGroup): boolean =>
  negated && modal === null && word.form === 'base' && /^(?:believe|feel|think)$/u.test(word.cue.lemma) && scene.tokens[first]!.lower === 'does';

/** "…, Italian media believe": in print, they say so. */
const printed = (source: AttributedSource, before: string): boolean => source.kind === 'UNNAMED' && /^(?:media|press|newspapers|papers|outlets)$/u.test(before);

/** What an outlet believes it prints; what a person believes may never have been said. */
const speaksByThinking = (scene: Scene, subject: SourcePhrase): boolean => subject.source.kind === 'PUBLICATION' || subject.source.entity?.traits.journalist === true
  || subject.source.kind === 'UNNAMED' && /^(?:media|press|reports?|outlets?|sources?|insiders?|newspapers?|camp|representatives|entourage|authorities|police|officials|investigators)$/u.test(headNoun(scene, subject));

/** "… informed Southampton he has no desire to stay": the content's pronoun is the speaker. */
function sameSubject(scene: Scene, start: number, subject: SourcePhrase): boolean {
  const mention = scene.mentionAt[start];
  return mention?.form === 'pronoun' && !mention.possessive && mention.entity === subject.source.entity;
}

/** The source of a verb: its subject, or for a participle or a verb joined by "and" the subject of the verb it hangs on. */
function subjectOf(scene: Scene, group: VerbGroup, floor: number, earlier: readonly Draft[], verbal: boolean): SourcePhrase | null {
  const { tokens } = scene;
  const before = tokens[group.first - 1];
  const direct = group.shape === 'infinitive' || group.first <= floor ? null : sourceBefore(scene, group.first, floor, verbal && group.shape === 'finite' && (takesSpeaker(group) || group.word.cue.lemma === 'add' && tokens[group.last]?.lower === 'that' || group.word.cue.content === 'label'));
  if (direct && group.shape === 'finite') return !verbal && !nameable(scene, direct, group) ? null : direct;
  if (!verbal) return null;
  if (direct && group.shape === 'participle' && !isComma(before) && direct.last === group.first && standsAsSource(direct)) return overObject(scene, direct, group, floor, earlier) ?? direct;
  if (group.shape === 'finite' && !(before && (before.pos === 'CCONJ' || isComma(before) || /^(?:then|also)$/u.test(before.lower)))) return null;
  return governingSource(scene, group, floor, earlier);
}

/** "Calling it “a disgrace”, | Keld | left": a participle that opens its sentence has the subject of the clause it leads to. */
function subjectAhead(scene: Scene, group: VerbGroup, region: TokenRange): SourcePhrase | null {
  if (group.shape !== 'participle' || group.first !== region.first) return null;
  for (let i = group.last; i < Math.min(region.last, group.last + LONGEST_OPENING); i++) {
    const comma = isComma(scene.tokens[i]) || scene.quotedAt[i] && scene.quotedAt[i] !== scene.quotedAt[i + 1] && scene.text.charAt(scene.quotedAt[i]!.end - 1) === ',';
    if (!comma || !scene.mentionAt[i + 1] && !/^(?:the|(?:mr|mrs|ms|dr|sen|rep|gov)\.?)$/u.test(scene.tokens[i + 1]?.lower ?? '') || !clauseAt(scene, i + 1, region.last, true)) continue;
    const phrase = sourceAfter(scene, i + 1, region.last);
    if (phrase?.source.entity && !scene.mentionAt[phrase.last - 1]?.possessive) return phrase;
  }
  return null;
}

/** "Jane Doe: We can win it" in a heading, "Doe said: We can win it" without marks. */
function colonReport(scene: Scene, i: number, frame: Frame, limit: number): Draft | null {
  const { tokens } = scene;
  if (!isColon(tokens[i]) || i + 2 >= limit || i === frame.first) return null;
  const heading = scene.read.lines[frame.line]!.kind === 'heading' || frame.index === 0;
  const named = heading && headsLine(scene, frame.first, i);
  const quoted = scene.quotedAt[i + 1];
  if (quoted && !(named && scene.matter !== 'football' && scene.quotedTokens.get(quoted)!.last < limit)) return null;
  const group = named ? null : verbGroupAt(scene, i - 1, Math.max(frame.first, i - SUBJECT_REACH));
  if (!named && !(group && group.shape === 'finite' && group.voice === 'active' && !group.negated && /^(?:say|add|explain|tell|write|state)$/u.test(group.word.cue.lemma))) return null;
  const source = named ? sourceBefore(scene, i, frame.first) : sourceBefore(scene, group!.first, frame.first);
  const ahead = source && !named ? marksOpening(scene, frame.first, source.first - 1) : null;
  const parts = [...(ahead === null ? [] : [{ first: frame.first, last: ahead }]), { first: i + 1, last: limit }];
  if (!source || !(named && scene.matter !== 'football') && !clauseAt(scene, i + 1, limit, true)) return null;
  return {
    parts, cue: group && { first: group.verb, last: group.verb + 1 }, source: source.source, via: source.via, onlyMarked: false, rule: 'colon-clause',
    steps: ['What follows the colon is what the source says.', source.step],
  };
}

/** Longest name with its titles before a colon, in tokens. */
const LONGEST_HEAD = 6;

/** "Keld: …" at the beginning of a heading or of the first line; outside football also "Former minister Keld: …" and "Poll: …". */
function headsLine(scene: Scene, first: number, colon: number): boolean {
  const name = scene.mentionAt[colon - 1];
  if (name?.first === first && name.last === colon && name.entity.kind === 'PERSON') return true;
  if (scene.matter === 'football' || colon - first > LONGEST_HEAD) return false;
  const head = scene.tokens.slice(first, colon);
  return head.every(({ pos }) => /^(?:PROPN|NOUN|ADJ|DET|PUNCT)$/u.test(pos)) && (/^(?:PERSON|ORGANISATION)$/u.test(name?.entity.kind ?? '') || /^(?:poll|report|study|survey|source|sources|police|officials?)$/u.test(scene.tokens[colon - 1]!.lower));
}

/** For a word that may be a noun as well ("reports", "claims"): a subject that agrees with it as a verb. */
function nameable(scene: Scene, phrase: SourcePhrase, group: VerbGroup): boolean {
  const last = scene.tokens[phrase.last - 1]!;
  if (/^(?:those|these|some|many|one|all|both)$/u.test(last.lower)) return false;
  const plural = /s$/u.test(last.lower) || /^(?:media|staff|police)$/u.test(last.lower);
  // "Football Insider claim Everton have bid": what stands behind is sure to be a clause here.
  if (group.word.form === 'base') return plural && phrase.source.kind === 'UNNAMED' || phrase.source.kind === 'PUBLICATION' || phrase.source.kind === 'CLUB' && scene.tokens[group.last]?.lower === 'that';
  return standsAsSource(phrase) && !(group.word.form === 's' && phrase.source.kind === 'UNNAMED' && plural);
}

const standsAsSource = (phrase: SourcePhrase): boolean => phrase.source.entity !== null || phrase.source.kind === 'UNNAMED';
