import { cueWord } from '../lexicon/cues.js';
import { ROLE_NOUNS } from '../lexicon/people.js';
import { mayBeCalled } from '../posts.js';
import type { Quotation, TokenRange } from '../reading.js';
import type { AttributedSource } from './attribution.js';
import { attributorBehind, CUE_REACH, quotedText } from './clause-behind.js';
import type { Draft } from './draft.js';
import { addingVerb, frameBefore, interrupts, rightBehind, runsOn } from './going-on.js';
import type { Frame, Scene } from './scene.js';
import { leadingSubject } from './leading-subject.js';
import { answeredWith, answererOf, bracketed, creditBehind, isTopic, messageBefore, messageLeading, messageOpening, outletBehind, type Attributor } from './messages.js';
import { isColon, isComma, isDash } from './scene.js';
import { isUnlistedNoun, sourceAfter, sourceBefore, sourceOfEntity, type SourcePhrase } from './sources.js';
import { governingSource, overObject, quotedAs } from './subjects.js';
import { verbGroupAt } from './verbs.js';

/** An utterance in quotation marks, with every stretch of it. */
export interface Utterance {
  readonly quotations: Quotation[];
  source: AttributedSource;
  cue: TokenRange | null;
  via: SourcePhrase['via'];
  rule: string;
  readonly steps: string[];
  /** Frames that hold it and its reporting clauses. */
  lastFrame: number;
}

const SHORTEST_UTTERANCE = 4;
/** Words of marked ones that are no title or name, whatever they begin with. */
const LONG_UTTERANCE = 6;
/** Longest run of the narrator's words before a quotation that may introduce it, in tokens. */
const LONGEST_LEAD = 90;

/**
 * The utterances in the quotation marks that no reported clause took in. Speakers by a sieve, the surest rule first: a reporting clause
 * behind or before the quotation; going on over a paragraph; the sentence that leads to it; the last to have spoken.
 *
 * @param taken quotations that stand in reported clauses
 * @param reported the reported clauses of each frame
 */
export function findUtterances(scene: Scene, taken: ReadonlySet<Quotation>, reported: ReadonlyMap<number, readonly Draft[]>): Utterance[] {
  const found: Utterance[] = [];
  const of = new Map<Quotation, Utterance>();
  for (const quotation of scene.read.quotations) {
    if (taken.has(quotation)) continue;
    const range = scene.quotedTokens.get(quotation)!;
    if (range.last === range.first) continue;
    const frame = scene.frames[scene.frameAt[range.first]!]!;
    const last = found.at(-1) ?? null;
    const utterance = readQuotation(scene, quotation, range, frame, last, of, reported);
    if (!utterance) continue;
    if (last && runsOn(scene, last, utterance, startOfClause(scene, frame, range.first, of) < range.first, frame)) {
      last.quotations.push(quotation);
      last.lastFrame = utterance.lastFrame;
      last.cue ??= utterance.cue;
      of.set(quotation, last);
    } else {
      found.push(utterance);
      of.set(quotation, utterance);
    }
  }
  return found;
}

function readQuotation(
  scene: Scene, quotation: Quotation, range: TokenRange, frame: Frame, last: Utterance | null, of: ReadonlyMap<Quotation, Utterance>, reported: ReadonlyMap<number, readonly Draft[]>,
): Utterance | null {
  const { tokens } = scene;
  const words = wordsIn(scene, range);
  if (words === 0) return null;
  const before = { first: startOfClause(scene, frame, range.first, of), last: range.first };
  const left = tokens[range.first - 1];
  // Behind "posted on X." the tagger ends no sentence.
  const leads = before.first === before.last || left!.text === '(' || /^\p{Lu}?\.$/u.test(left!.text);
  const introducing = leads ? undefined : cueWord(left!.lower);
  const introduced = !leads && (isColon(left) || isComma(left) || introducing !== undefined);
  const capital = /^[\p{Lu}\d[(…]/u.test(scene.text.slice(quotation.start, quotation.start + 4).trimStart());
  const finished = /[.,:!?…;–—-][’'”")\]]*$/u.test(scene.text.slice(Math.max(quotation.start, quotation.end - 4), quotation.end).trimEnd());
  // A paragraph that leaves its marks open needs no stop.
  const stops = finished || scene.continuations.has(quotation) || /^[.!?…]/u.test(tokens[range.last]?.text ?? '');
  const single = quotation.marks === 'single';
  const make = (attributor: Attributor, lastFrame: number): Utterance => {
    const by = described(scene, attributor, range, frame, last, reported);
    return {
      quotations: [quotation], source: by.phrase.source, cue: by.cue, via: by.phrase.via, rule: by.rule, lastFrame,
      steps: ['The words stand in quotation marks as an utterance.', by.phrase.step],
    };
  };

  // "…,” Reed wrote in her book, “The Long Way Home.”"
  if (introduced && isComma(left) && WORK.test(tokens[before.last - 2]?.lower ?? '') && isTitle(scene, quotation)) return null;
  // "“It is bad,” Reed said, and “it hurts.”"
  const joining = !introduced && left?.pos === 'CCONJ' && isComma(tokens[before.last - 2]) ? { first: before.first, last: before.last - 1 } : before;
  if (last && (introduced || joining !== before) && interrupts(scene, joining, last, frame)) {
    const going = addingVerb(scene, before);
    return make({ phrase: { ...range, source: last.source, via: last.via, step: 'It goes on behind its reporting clause.' }, cue: going ?? last.cue, rule: going ? 'participle-quote' : 'same-speaker' }, frame.index);
  }
  // "Reed, dubbed “the best keeper in town”, said": what somebody is called has no speaker behind it.
  const behind = leads || introduced && words >= SHORTEST_UTTERANCE && introducing?.cue.content !== 'label' ? attributorBehind(scene, range, frame) : null;
  const lastFrame = behind?.frame ?? frame.index;
  if (introduced) {
    const led = attributorBefore(scene, before, isColon(left));
    // "…, especially the money: “There is none,” he said": the reporting clause is surer than the words that lead there.
    const by = behind && (!led || led.cue === null) ? behind.by : led ?? reporterOf(reported.get(frame.index), range);
    // "Close-up with Bo Lind: ‘a local lad’ and more": a headline.
    if (by?.rule === 'lead-in' && !stops && !(capital && range.last >= frame.last)) return null;
    // "chanting “Keld out!”"
    const cried = introducing?.cue.content === 'quote' && capital && words >= 2;
    if (by && (isColon(left) || cried || capital && words >= 3 || words >= SHORTEST_UTTERANCE)) return make(by, lastFrame);
    // "his eyes wide, as if to say, “Did you see that?”": somebody's words, though the text does not tell whose
    if (!by && cried && scene.matter !== 'football') return somebodys();
    const said = introducing !== undefined || isComma(left) && cueWord(tokens[before.last - 2]?.lower ?? '') !== undefined;
    if (!by && said && scene.matter !== 'football' && capital && stops && words >= SHORTEST_UTTERANCE && !isTitle(scene, quotation)) return somebodys();
    if (isColon(left) && namesStranger(scene, before) && words >= 2 && stops) return capital && !isTitle(scene, quotation) ? nobodys() : null;
    return isColon(left) && words >= SHORTEST_UTTERANCE && stops ? fallback() ?? (capital && !isTitle(scene, quotation) ? nobodys() : null) : null;
  }
  const owned = words >= 2 || finished ? messageBefore(scene, frame, before) ?? answeredWith(scene, before) ?? bracketed(scene, range) : null;
  if (owned) return make(owned, lastFrame);
  const outlet = words >= SHORTEST_UTTERANCE ? outletBehind(scene, range) : null;
  if (outlet) return make(outlet, lastFrame);
  if (!leads) return null;
  const carried = behind ? null : reporterOf(reported.get(frame.index), range);
  if (carried && (words >= SHORTEST_UTTERANCE || /,$/u.test(quotedText(scene, range)))) return make(carried, lastFrame);
  // "“They stare,” she said. “They whisper.": right behind its reporting clause it is the same speaker's, whoever speaks in the paragraphs that it goes on in.
  const opening = quotation.continues === null && !behind && !(scene.matter !== 'football' && last && capital && rightBehind(scene, last, frame)) ? attributorOfChain(scene, quotation) : null;
  if (opening) return make(opening, lastFrame);
  if (quotation.continues && of.has(quotation.continues) && !(behind && scene.matter !== 'football')) {
    const past = of.get(quotation.continues)!;
    return make({ phrase: { ...range, source: past.source, via: past.via, step: 'It goes on from the paragraph before, whose marks were left open.' }, cue: null, rule: 'continued' }, lastFrame);
  }
  if (behind && (words >= 2 || finished) && (!single || finished || words >= SHORTEST_UTTERANCE)) return make(behind.by, lastFrame);
  const credited = words >= SHORTEST_UTTERANCE ? creditBehind(scene, range, frame) : null;
  if (credited) return make(credited, lastFrame);
  const whole = tokens[range.last] === undefined || range.last >= frame.last || /^[.!?]$/u.test(tokens[range.last]!.text);
  if (last && capital && single === (last.quotations.at(-1)!.marks === 'single') && rightBehind(scene, last, frame) && (whole ? stops : breaksInto(scene, range, words))) return fallback();
  const intro = frameBefore(scene, frame);
  const announced = leads && capital && before.first === frame.first && (scene.continuations.has(quotation) || intro !== null && intro.line < frame.line && isColon(tokens[intro.last - 1]));
  // "He shook his head. “Not tonight.”": a stop within the marks ends a sentence of its own.
  const reportedAhead = scene.frames[frame.index - 1]?.line === frame.line && reported.get(frame.index - 1)?.some(({ onlyMarked, source }) => !onlyMarked && source.kind === 'PERSON');
  const actsAhead = scene.matter !== 'football' && intro?.line === frame.line && !isTitle(scene, quotation) && personBefore(scene, intro) !== null;
  const spoken = (scene.matter === 'football' || reportedAhead || actsAhead) && capital && !single && words >= 2 && before.first === frame.first && /[\p{L}][.!?]$/u.test(quotedText(scene, range));
  if (!whole || words < SHORTEST_UTTERANCE && !announced && !spoken || !stops) return null;
  const paragraph = quotation.outerStart === scene.read.lines[frame.line]!.start && quotation.outerEnd >= scene.read.lines[frame.line]!.end - 1 && words >= 6;
  if (single && !paragraph && !(last && last.lastFrame === frame.index - 1 && last.quotations.at(-1)!.marks === 'single')) return null;
  if (scene.read.lines[frame.line]!.kind === 'heading') return null;
  // "The recording in part: | “PARK: How are you? | “REED: Tired.”"
  if (announced && scene.matter !== 'football' && intro !== null && isColon(tokens[intro.last - 1]) && !isTitle(scene, quotation)) return fallback() ?? somebodys();
  return fallback() ?? (spoken && words >= SHORTEST_UTTERANCE && !isTitle(scene, quotation) ? nobodys() : null);

  function fallback(): Utterance | null {
    const by = attributorNear(scene, frame, last, reported);
    return by && make(by, lastFrame);
  }

  /** "A: “We are proud of it.”", "@bluefan: “Same old story!”": somebody said it, though the text names nobody known. */
  function nobodys(): Utterance | null {
    if (scene.read.lines[frame.line]!.kind === 'heading' || tokens.slice(before.first, before.last).some(({ lower }) => SAYING.test(lower))) return null;
    return somebodys();
  }

  function somebodys(): Utterance {
    return make({ phrase: { ...range, source: { kind: 'UNNAMED', entity: null, name: null, mention: null }, via: null, step: 'The text names nobody who may have said it.' }, cue: null, rule: 'last-speaker' }, lastFrame);
  }
}

/** Most words of a name before a colon. */
const LONGEST_STRANGER = 4;

/** "Zebrov: “", "@bluefan: “": nothing but the name of somebody whom no pass knows, so that the words are not those of whoever spoke before. */
function namesStranger(scene: Scene, { first, last }: TokenRange): boolean {
  const name = scene.tokens.slice(first, last - 1);
  return name.length > 0 && name.length <= LONGEST_STRANGER && name.every(({ text, pos }, i) => /^@|^\p{Lu}\p{Ll}{2}|^\p{Lu}['’]\p{Lu}/u.test(text) && /^(?:PROPN|NOUN|ADJ|X|SYM|PUNCT)$/u.test(pos) || i > 0 && text === '-');
}

/** What has a title: "her memoir, “The Long Way Home”". */
const WORK = /^(?:books?|memoirs?|autobiography|novel|film|movie|documentary|song|album|play|ad|ads|video|show|programme|program|podcast|series|column|essay|op-ed|poem|speech)$/u;

/** What leads to words that belong to nobody: "There is an old saying: “You are only as good as your last game.”" */
const SAYING = /^(?:sayings?|proverbs?|adages?|clich[eé]s?|slogans?|mottos?|mottoes|anthems?|songs?|lyrics?|chorus|rules?|laws?|articles?|clauses?|poems?|titles?|titled|paraphrase|books?|films?|headlines?)$/u;

/** "“The Great Escape From Goodison.”": all words but small ones are capitalised. */
function isTitle(scene: Scene, { start, end }: Quotation): boolean {
  const words = scene.text.slice(start, Math.min(end, start + LONGEST_TITLE)).split(/\s+/u).filter((word) => /\p{L}{4,}/u.test(word));
  return words.every((word) => /^[^\p{L}]*\p{Lu}/u.test(word));
}

/** In UTF-16 code units. */
const LONGEST_TITLE = 80;

/** "“They lost their heads” – a word he used twice", "“It has changed,” because of the war": the narrator finishes the sentence. */
function breaksInto(scene: Scene, range: TokenRange, words: number): boolean {
  const aside = isDash(scene, range.last) || /^[,(]$/u.test(scene.tokens[range.last]!.text) || /,$/u.test(quotedText(scene, range));
  return words >= (aside ? SHORTEST_UTTERANCE : LONG_UTTERANCE);
}

/** The source of a reported clause that is nothing but the quotation: "According to Marca, “…”". */
function reporterOf(drafts: readonly Draft[] | undefined, range: TokenRange): Attributor | null {
  const draft = drafts?.slice(-LONGEST_LEAD).find((d) => d.parts[0]!.first <= range.first && d.parts.at(-1)!.last >= range.last - 1);
  return draft ? { phrase: { ...range, source: draft.source, via: draft.via, step: draft.steps.at(-1)! }, cue: draft.cue, rule: draft.rule } : null;
}

/** "the Welsh striker tweeted", where the description was tied to nobody: the person whom the words around it are about. */
function described(scene: Scene, by: Attributor, quoted: TokenRange, frame: Frame, last: Utterance | null, reported: ReadonlyMap<number, readonly Draft[]>): Attributor {
  const { source, first } = by.phrase;
  if (source.kind === 'UNNAMED' && /^(?:statement|letter|announcement|note)$/u.test(scene.tokens[by.phrase.last - 1]?.lower ?? '')) {
    const issuer = issuerOf(scene, by.phrase, quoted, frame, last, reported);
    if (issuer) return { ...by, phrase: { ...by.phrase, source: { ...issuer.source, mention: source.mention }, step: issuer.step } };
  }
  // "came the reply": not that of whoever spoke before.
  if (by.cue !== null && by.cue.first >= first && by.cue.last <= by.phrase.last) return by;
  if (source.kind !== 'UNNAMED' || by.cue === null || !/^(?:the$|\p{Lu})/u.test(scene.tokens[first]!.text) || !mentionsPerson(scene, by.phrase) && !(scene.matter === 'football' && isUnlistedNoun(scene.tokens[by.phrase.last - 1]!))) return by;
  const words = scene.tokens.slice(first, by.phrase.last).map(({ lower }) => lower);
  const fits = (attributor: Attributor | null): attributor is Attributor => attributor?.phrase.source.kind === 'PERSON' && mayBeCalled(attributor.phrase.source.entity!, words);
  const nearest = attributorNear(scene, frame, last, reported);
  const near = fits(nearest) ? nearest : personBefore(scene, frameBefore(scene, frame));
  if (!fits(near)) return by;
  return { ...by, phrase: { ...by.phrase, source: { ...near.phrase.source, mention: source.mention }, step: near.phrase.step } };
}

/** Sentences over which "the statement" is that of a club or body last named as a subject. */
const STATEMENT_REACH = 3;

/** Whose statement it is. */
function issuerOf(scene: Scene, { first }: SourcePhrase, quoted: TokenRange, frame: Frame, last: Utterance | null, reported: ReadonlyMap<number, readonly Draft[]>): { source: AttributedSource; step: string } | null {
  const definite = /^(?:the|its|their)$/u.test(scene.tokens[first]?.lower ?? '');
  if (definite && last && BODY.test(last.source.kind)) return { source: last.source, step: `The statement is that of ${last.source.name}, quoted before it.` };
  // "A club statement read: “Everton can confirm …”"
  const at = scene.tokens[quoted.first + 1]?.lower === 'the' ? quoted.first + 2 : quoted.first + 1;
  const own = scene.mentionAt[quoted.first] ?? scene.mentionAt[at];
  if (own && !own.possessive && BODY.test(own.entity.kind)) return { source: sourceOfEntity(own.entity, own), step: `The statement speaks of ${own.entity.name} first, as those do whose statement it is.` };
  if (!definite) {
    // "Everton said they were shocked. A statement read: “…”"
    const before = reported.get(frame.index - 1)?.slice(-LONGEST_LEAD).findLast(({ source }) => source.entity !== null);
    return before && BODY.test(before.source.kind) ? { source: before.source, step: `The statement is that of ${before.source.name}, reported right before it.` } : null;
  }
  // "Everton said in a statement that …. “…,” the statement read."
  for (let k = frame.index; k >= Math.max(0, frame.index - STATEMENT_REACH); k--) {
    const before = scene.frames[k]!;
    const draft = k < frame.index ? reported.get(k)?.slice(-LONGEST_LEAD).find((d) => BODY.test(d.source.kind)) : undefined;
    if (draft) return { source: draft.source, step: `The statement is that of ${draft.source.name}, reported before it.` };
    const subject = leadingSubject(scene, { first: before.first, last: Math.min(before.last, first, before.first + LONGEST_LEAD) }, BODY);
    if (subject) return { source: sourceOfEntity(subject.entity, subject), step: `The statement is that of ${subject.entity.name}, which the words before it are about.` };
  }
  return null;
}

const BODY = /^(?:CLUB|ORGANISATION)$/u;

const mentionsPerson = (scene: Scene, range: TokenRange): boolean => {
  for (let i = range.first; i < range.last; i++) if (ROLE_NOUNS.get(scene.tokens[i]!.lower).some(({ role }) => /^(?:PLAYER|CAPTAIN|MANAGER|COACH)$/u.test(role)) || scene.tokens[i]!.lower === 'pundit') return true;
  return false;
};

/** The reporting clause that stands behind a later paragraph of the same quotation. */
function attributorOfChain(scene: Scene, quotation: Quotation): Attributor | null {
  for (let next = scene.continuations.get(quotation); next; next = scene.continuations.get(next)) {
    const range = scene.quotedTokens.get(next)!;
    if (range.first === range.last) return null;
    const behind = attributorBehind(scene, range, scene.frames[scene.frameAt[range.first]!]!);
    if (behind) return { ...behind.by, rule: 'quote-goes-on' };
  }
  return null;
}

const wordsIn = (scene: Scene, range: TokenRange): number => {
  let n = 0;
  for (let i = range.first; i < range.last; i++) if (/[\p{L}\p{N}]/u.test(scene.tokens[i]!.text) && !/^'/u.test(scene.tokens[i]!.lower)) n++;
  return n;
};

/** Where the narrator's words before a quotation begin: behind the quotation before it, or at the sentence's start. */
function startOfClause(scene: Scene, frame: Frame, quotation: number, utterances: ReadonlyMap<Quotation, Utterance>): number {
  let first = quotation;
  const floor = Math.max(frame.first, quotation - LONGEST_LEAD);
  while (first > floor && !(scene.quotedAt[first - 1] && utterances.has(scene.quotedAt[first - 1]!))) first--;
  // Marks of writing direction stand before marks in posts that were copied.
  while (first < quotation && /^(?:[-–—•*.(]|[\u200b-\u200f\u202a-\u202e\u2060]+)$/u.test(scene.tokens[first]!.text)) first++;
  // "But “the club,” Reed said, “is broke.”"
  if (first + 1 === quotation && scene.tokens[first]!.pos === 'CCONJ' && scene.quotedAt[quotation]?.marks === 'double') return quotation;
  // "Then, “we left.”": a word that joins two quotations introduces none.
  if (first + 2 === quotation && isComma(scene.tokens[first + 1]) && /^(?:ADV|CCONJ)$/u.test(scene.tokens[first]!.pos)) return quotation;
  return first;
}

/** Longest name with its titles, or its handle, before a colon, in tokens. */
const LONGEST_NAME = 9;

/** "Bo Keld (@bokeld): “": where the name ends that a colon follows, or the handle in brackets behind it. */
function beforeHandle(scene: Scene, { first, last }: TokenRange): number {
  if (scene.tokens[last - 2]?.text !== ')') return last - 1;
  for (let i = last - 3; i > first && i > last - 7; i--) if (scene.tokens[i]!.text === '(') return scene.tokens[i + 1]!.text.startsWith('@') ? i : last - 1;
  return last - 1;
}

/** "Slot said: “", "Speaking to Marca, he said of the club’s stars: “", "…, adding “". */
function attributorBefore(scene: Scene, before: TokenRange, colon: boolean): Attributor | null {
  const { tokens } = scene;
  const floor = Math.max(before.first, before.last - 60);
  const end = beforeHandle(scene, before);
  const name = scene.mentionAt[end - 1];
  if (colon && name && name.last === end && before.last - before.first <= LONGEST_NAME && !scene.tokens.slice(before.first, name.first).some((t) => t.pos === 'VERB') && !/^(?:with|to|by|of|on)$/u.test(tokens[name.first - 1]?.lower ?? '')) {
    const phrase = sourceBefore(scene, end, floor);
    if (phrase && phrase.source.entity) return { phrase, cue: null, rule: 'name-colon' };
  }
  // "Keld’s response, when it was put to him, was short: “"
  const owned = colon && !cueWord(tokens[before.last - 2]?.lower ?? '') ? messageOpening(scene, before) : null;
  if (owned) return owned;
  const reach = colon ? CUE_REACH : 14;
  for (let i = before.last - 1; i >= Math.max(floor, before.last - reach); i--) {
    if (scene.mentionAt[i]) continue;
    const word = cueWord(tokens[i]!.lower);
    if (!word || tokens[i]!.pos === 'ADJ' || tokens[i]!.pos === 'NOUN' && !(i >= before.last - 2 && /^(?:s|base)$/u.test(word.form) && sourceBefore(scene, i, floor)?.source.kind === 'PUBLICATION')) continue;
    const group = verbGroupAt(scene, i, floor);
    if (!group) continue;
    const cue = { first: i, last: i + 1 };
    const answerer = colon && group.voice === 'passive' ? answererOf(scene, i) : null;
    if (answerer) return { phrase: answerer, cue, rule: 'name-verb-quote' };
    const direct = group.shape === 'infinitive' || group.first <= floor ? null : sourceBefore(scene, group.first, floor, true);
    if (direct && (group.shape === 'finite' || direct.last === group.first)) return { phrase: (group.shape === 'participle' || /^(?:that|which)$/u.test(tokens[group.first - 1]!.lower)) && overObject(scene, direct, group, floor, []) || direct, cue, rule: 'name-verb-quote' };
    if (tokens[i]!.pos !== 'VERB') continue;
    const inverted = group.shape === 'finite' && !colon ? null : sourceAfter(scene, i + 1, before.last);
    if (inverted && group.shape === 'finite' && group.first === before.first) return { phrase: inverted, cue, rule: 'verb-name-quote' };
    const governing = quotedAs(scene, i, floor) ?? governingSource(scene, group, floor, []);
    if (governing) return { phrase: governing, cue, rule: 'participle-quote' };
  }
  // "The scorer in Keld's win said, “": the verb reports, though its subject stands further off.
  const said = colon ? undefined : cueWord(tokens[before.last - 2]?.lower ?? '');
  if (!colon && !(said && /^(?:s|past)$/u.test(said.form) && tokens[before.last - 2]!.pos === 'VERB')) return null;
  const owner = messageLeading(scene, before);
  if (owner) return owner;
  // "The coach was full of praise: “": the subject of the sentence.
  const subject = leadingSubject(scene, before, /^(?:PERSON|PUBLICATION)$/u);
  if (!subject || isTopic(scene, before, subject.first)) return null;
  return {
    phrase: { first: subject.first, last: subject.last, source: sourceOfEntity(subject.entity, subject), via: null, step: `The sentence that leads to it is about ${subject.entity.name}.` },
    cue: said ? { first: before.last - 2, last: before.last - 1 } : null, rule: 'lead-in',
  };
}

/** For a quotation with no reporting clause: who is being quoted around it. */
function attributorNear(scene: Scene, frame: Frame, last: Utterance | null, reported: ReadonlyMap<number, readonly Draft[]>): Attributor | null {
  // "Asked about the match, he said:" closes the paragraph before.
  const intro = frameBefore(scene, frame);
  if (intro && isColon(scene.tokens[intro.last - 1])) {
    const by = attributorBefore(scene, { first: Math.max(intro.first, intro.last - LONGEST_LEAD), last: intro.last }, true);
    if (by) return by;
  }
  if (last && last.lastFrame === frame.index - 1 || last && last.lastFrame === frame.index) {
    return { phrase: { first: frame.first, last: frame.first, source: last.source, via: last.via, step: 'It goes on from the quotation before it.' }, cue: null, rule: 'same-speaker' };
  }
  for (let k = frame.index - 1; k >= Math.max(0, frame.index - 3) && scene.frames[k]!.line >= frame.line - 1; k--) {
    const draft = reported.get(k)?.slice(-LONGEST_LEAD).findLast((d) => d.source.kind !== 'UNNAMED' && !d.onlyMarked);
    if (draft) {
      return { phrase: { first: frame.first, last: frame.first, source: draft.source, via: draft.via, step: 'The sentence before it reports the same source.' }, cue: null, rule: 'reported-before' };
    }
  }
  const later = scene.frames[frame.index + 1];
  const quoted = later && later.line > frame.line ? scene.quotedAt[later.first] : undefined;
  const ahead = quoted && attributorBehind(scene, scene.quotedTokens.get(quoted)!, later!);
  if (ahead) return { ...ahead.by, rule: 'quote-goes-on' };
  const about = personBefore(scene, intro);
  if (about) return about;
  if (last) {
    return { phrase: { first: frame.first, last: frame.first, source: last.source, via: last.via, step: 'Nobody else has spoken since the last quotation.' }, cue: null, rule: 'last-speaker' };
  }
  // "The health minister says wards are full. “We have seen many of them.”": of nobody who is named.
  const nameless = previousReport(reported, frame);
  return nameless && { phrase: { first: frame.first, last: frame.first, source: nameless.source, via: nameless.via, step: 'The sentence before it reports the same source.' }, cue: null, rule: 'reported-before' };
}

/** The last clause that the sentence before reports. */
const previousReport = (reported: ReadonlyMap<number, readonly Draft[]>, frame: Frame): Draft | null => reported.get(frame.index - 1)?.findLast(({ onlyMarked }) => !onlyMarked) ?? null;

/** Whom the sentence before is about. */
function personBefore(scene: Scene, previous: Frame | null): Attributor | null {
  const lead = previous ? leadingSubject(scene, { first: previous.first, last: Math.min(previous.last, previous.first + LONGEST_LEAD) }, /^PERSON$/u) : undefined;
  return lead ? { phrase: { first: lead.first, last: lead.last, source: sourceOfEntity(lead.entity, lead), via: null, step: `The sentence before it is about ${lead.entity.name}.` }, cue: null, rule: 'person-before' } : null;
}
