import { clauseAt, contentEnd, isFinite, nextComma } from './content.js';
import type { Mention } from '../reading.js';
import type { Draft } from './draft.js';
import { openingAfter, thatBehindAdjunct } from './openings.js';
import { cueWord } from '../lexicon/cues.js';
import { isComma, type Scene } from './scene.js';
import { headNoun, sourceAfter, sourceBefore, sourceOfEntity, type SourcePhrase } from './sources.js';
import { governingSource } from './subjects.js';
import { auxiliariesOf, BE, MODAL } from './verbs.js';

const IMPERSONAL = new Set(['reported', 'claimed', 'said', 'suggested', 'revealed', 'announced', 'rumoured', 'rumored', 'alleged', 'confirmed', 'stated', 'emerged', 'noted', 'argued', 'disclosed', 'added']);

/** "it’s reported that …", "it has emerged from The Gazette that …": somebody who isn't named says so, unless "by" names him. */
export function impersonalReport(scene: Scene, i: number, floor: number, limit: number): Draft | null {
  const { tokens } = scene;
  if (!IMPERSONAL.has(tokens[i]!.lower) || scene.mentionAt[i]) return null;
  let k = i - 1;
  let passive = false;
  while (k > floor && (tokens[k]!.pos === 'AUX' || tokens[k]!.pos === 'ADV' || /^(?:'s|since|previously)$/u.test(tokens[k]!.lower))) {
    if (/^(?:is|was|been|'s|being)$/u.test(tokens[k]!.lower)) passive = true;
    if (tokens[k]!.lower === 'not') return null;
    k--;
  }
  if (tokens[k]?.lower !== 'it' || (!passive && tokens[i]!.lower !== 'emerged')) return null;
  let from = i + 1;
  let by: SourcePhrase | null = null;
  if (/^(?:by|from)$/u.test(tokens[from]?.lower ?? '')) {
    by = sourceAfter(scene, from + 1, limit);
    if (by) from = by.last;
  }
  const opening = openingAfter(scene, from, limit, 'that', false);
  if (!opening) return null;
  // "a report from The Gazette's Ann Lee in which it was stated that"
  if (!by && tokens[k - 1]?.lower === 'which' && tokens[k - 2]?.lower === 'in') by = sourceBefore(scene, k - 2, floor);
  by ??= goingOn(scene, i, k);
  return {
    parts: [{ first: opening.start, last: contentEnd(scene, opening.start, limit, { that: true, sameSubject: false }) }],
    cue: { first: i, last: i + 1 }, source: by?.source ?? { kind: 'UNNAMED', entity: null, name: null, mention: null }, via: by?.via ?? null,
    onlyMarked: false, rule: 'impersonal', steps: [`“it … ${tokens[i]!.text}” reports a clause.`, by?.step ?? 'The text names no source.'],
  };
}

/**
 * "According to the Mirror, X has gone. It was said that …": told in the past, right behind what an outlet reports, it goes on from that. What "is understood" and what was "reported"
 * may be anybody's.
 */
function goingOn(scene: Scene, verb: number, it: number): SourcePhrase | null {
  const frame = scene.frames[scene.frameAt[verb]!]!;
  const { source, frame: cited } = scene.cited;
  const before = scene.frames[frame.index - 1];
  if (!source || cited !== frame.index - 1 || before?.line !== frame.line || it > frame.first + 2) return null;
  if (!/^(?:said|stated|added|noted|claimed|suggested)$/u.test(scene.tokens[verb]!.lower) || !scene.tokens.slice(it, verb).some(({ lower }) => lower === 'was')) return null;
  return { first: it, last: it + 1, source: { ...source, mention: null }, via: null, step: `It goes on from what ${source.name ?? 'the source'} reports in the sentence before.` };
}

/** Nouns that report by themselves, and those that only do where somebody takes a stand on them. */
const REPORTS = new Set(['report', 'reports', 'allegation', 'allegations', 'admission', 'revelation', 'announcement']);
const HEARSAY = new Set([
  'assurance', 'assurances', 'promise', 'pledge', 'vow', 'guarantee', 'guarantees', 'prediction', 'complaint', 'complaints', 'contention', 'declaration', 'boast', 'message', 'observation', 'accusation', 'accusations', 'denial', 'admissions', 'statement', 'word', 'argument', 'point', 'hint', 'hints',
  
  'suggestion', 'suggestions', 'rumours', 'rumors', 'claim', 'claims', 'concern', 'concerns', 'assertion', 'assertions', 'talk', 'speculation', 'insistence', 'stance', 'confirmation', 'warning', 'warnings',
]);
/** What is his own to utter: "his insistence that". */
const OWN_WORDS = new Set([
  'assurance', 'assurances', 'promise', 'pledge', 'vow', 'guarantee', 'guarantees', 'prediction', 'complaint', 'complaints', 'contention', 'declaration', 'boast', 'message', 'observation', 'accusation', 'accusations', 'denial', 'admissions', 'statement', 'word', 'suggestion', 'argument', 'hint', 'hints',
  'claim', 'claims', 'insistence', 'assertion', 'stance', 'warning', 'admission', 'revelation', 'confirmation']);
/** A claim that somebody meets: "responded to claims that", "laughed off claims that". */
const MET = /^(?:to|off|down|aside|over|amid|despite|following|on)$/u;
const STANCE_FORM = /^(?:(?:back|dismiss|rubbish|confirm|raise|express|repeat|echo|reject|refute|quash|support|den|voice|issue|offer|deliver|reiterate|stress)(?:s|ed|d|ing|es|y|ies|ied)?|gave|gives?|drop(?:s|ped|ping)?|given|giving|made|makes?|making|sent|sends|sending|issuing|voicing|reiterating)$/u;

/** "reports that …", "Klopp's claim that …", "a report from Marca that …", "rubbishes suggestions that …". */
export function nominalReport(scene: Scene, i: number, floor: number, limit: number): Draft | null {
  const { tokens } = scene;
  const noun = tokens[i]!;
  const reports = REPORTS.has(noun.lower);
  if (!reports && !HEARSAY.has(noun.lower) || !/^(?:NOUN|PROPN|VERB)$/u.test(noun.pos) || scene.mentionAt[i]) return null;
  let from = i + 1;
  let by: SourcePhrase | null = null;
  if (/^(?:from|by|in)$/u.test(tokens[from]?.lower ?? '')) {
    by = sourceAfter(scene, from + 1, limit);
    if (!by) return null;
    from = by.last;
  }
  if (tokens[from]?.text === ',' && tokens[from + 2]?.text === ',') from += 3;
  const emerging = /^(?:emerged|surfaced|circulated)$/u.test(tokens[from]?.lower ?? '') ? openingAfter(scene, from + 1, limit, 'only', false) : null;
  // "his claim early last season that"
  const owner = ownerOf(scene, i);
  if (owner) from = thatBehindAdjunct(scene, from, limit) ?? from;
  const start = emerging ? emerging.start : tokens[from]?.lower === 'that' && from < limit && clauseAt(scene, from + 1, limit, false) ? from + 1 : null;
  if (start === null) return null;
  const verb = previousVerb(scene, i, floor);
  const stance = verb !== null && STANCE_FORM.test(tokens[verb]!.lower) ? sourceBefore(scene, verb, floor) : null;
  const named = owner && (owner.form === 'name' || owner.form === 'pronoun' && OWN_WORDS.has(noun.lower) && owner.entity.kind === 'PERSON') ? owner : null;
  const met = noun.lower === 'claims' && (noun.pos === 'NOUN' || tokens[i - 1]?.lower === 'to') && !owner && MET.test(tokens[i - 1]?.lower ?? '');
  if (!reports && !stance && !named && !met) return null;
  const source = stance?.source ?? (named ? sourceOfEntity(named.entity, named) : by?.source.entity ? by.source : { kind: 'UNNAMED' as const, entity: null, name: null, mention: { start: noun.start, end: noun.end } });
  const end = contentEnd(scene, start, limit, { that: true, sameSubject: false, ofNoun: true });
  const subject = !range(floor, i).some((k) => isFinite(scene, k));
  const last = subject ? beforeMainVerb(scene, start, end) : end;
  return {
    parts: [{ first: start, last }], cue: stance ? { first: verb!, last: verb! + 1 } : { first: i, last: i + 1 }, source, via: by?.via ?? null, onlyMarked: false, rule: 'nominal',
    steps: [`“${noun.text}” that something is so reports a clause.`, source.name ? `It is ${source.name} who says so.` : 'The text names no source.'],
  };
}

/** Whose the noun at `i` is: "his claim", "Keld's public insistence". */
function ownerOf(scene: Scene, i: number): Mention | undefined {
  const { tokens } = scene;
  const at = tokens[i - 1]?.pos === 'ADJ' && !scene.mentionAt[i - 1] ? i - 1 : i;
  if (scene.mentionAt[at - 1]?.possessive) return scene.mentionAt[at - 1];
  return /^['’](?:s)?$/u.test(tokens[at - 1]?.text ?? '') ? scene.mentionAt[at - 2] : undefined;
}

/** "Reports that he wants out appear to be wide of the mark": the content ends where the verb begins whose subject is the noun. */
function beforeMainVerb(scene: Scene, start: number, end: number): number {
  const { tokens } = scene;
  let finite = -1;
  for (let i = start; i < end; i++) {
    if (!isFinite(scene, i)) continue;
    if (finite >= 0 && i > finite + 1 && /^(?:NOUN|PROPN)$/u.test(tokens[i - 1]!.pos) && !tokens.slice(finite + 1, i).some((t) => /^(?:,|and|but|who|which|that|as|if|when)$/u.test(t.lower))) return i;
    finite = i;
  }
  return end;
}

/** What is known or thought in a place: "the belief at the club is that". */
const OWNED_VIEW = /^(?:belief|understanding|view|opinion|message|argument|point|response|answer|stance|position|verdict|contention|claim|assessment|theory|line|conviction|feeling|explanation|suggestion|information)$/u;
const IN_THE_AIR = /^(?:belief|feeling|understanding|word|message|view|consensus|suggestion|claim|talk|rumou?r|whisper|line)$/u;
/** Who has it that something is so, by no name. */
const HAVING_IT = /^(?:rumou?rs?|reports?|word|talk|papers?|sources?|whispers|gossip|media|press|outlets?)$/u;
/** Longest phrase between such a noun and its "is", in tokens. */
const LONGEST_PLACE = 7;

/** "the belief at the club is that …", "word from Slovenia is that …", "the Guardian has it that …": the clause is told behind "is" or "has it". */
export function copularReport(scene: Scene, i: number, floor: number, limit: number): Draft | null {
  const { tokens } = scene;
  if (tokens[i]!.lower !== 'that' || i + 2 >= limit || scene.mentionAt[i]) return null;
  const it = tokens[i - 1]?.lower === 'it';
  const verb = it ? i - 2 : i - 1;
  if (!it && verb > floor && tokens[verb]!.pos === 'VERB' && tokens[i]!.pos === 'SCONJ' && !cueWord(tokens[verb]!.lower) && !scene.mentionAt[verb]) return sourcesTell(scene, i, verb, floor, limit);
  if (!clauseAt(scene, i + 1, limit, false)) return null;
  if (verb <= floor || !(it ? /^(?:has|have|had)$/u : /^(?:is|was|remains|remained)$/u).test(tokens[verb]!.lower)) return null;
  const source = it ? sourceBefore(scene, verb, floor) : inTheAir(scene, verb, floor) ?? viewOf(scene, verb, floor);
  if (!source || it && !source.source.entity && !HAVING_IT.test(tokens[source.last - 1]!.lower) && !HAVING_IT.test(tokens[source.first]!.lower)) return null;
  return {
    parts: [{ first: i + 1, last: contentEnd(scene, i + 1, limit, { that: true, sameSubject: false, ofNoun: true }) }], cue: { first: it ? verb : source.first, last: it ? i : source.first + 1 },
    source: source.source, via: source.via, onlyMarked: false, rule: 'nominal', steps: ['What follows “that” is told as somebody’s.', source.step],
  };
}

/** "sources have advanced that …", "insiders murmur that …": whatever sources do with a clause, they tell it. */
function sourcesTell(scene: Scene, that: number, verb: number, floor: number, limit: number): Draft | null {
  const { first, auxiliaries, infinitive, negated } = auxiliariesOf(scene, verb, floor);
  if (infinitive || negated || /ing$/u.test(scene.tokens[verb]!.lower) && auxiliaries.length === 0 || auxiliaries.some((word) => MODAL.test(word) || BE.test(word) && !/ing$/u.test(scene.tokens[verb]!.lower))) return null;
  const source = sourceBefore(scene, first, floor);
  if (source?.source.kind !== 'UNNAMED' || !/^(?:sources|insiders|reports|rumours|outlets)$/u.test(headNoun(scene, source))) return null;
  return {
    parts: [{ first: that + 1, last: contentEnd(scene, that + 1, limit, { that: true, sameSubject: false }) }], cue: { first: verb, last: verb + 1 }, source: source.source, via: source.via,
    onlyMarked: false, rule: 'verb-that-clause', steps: [`“${scene.tokens[verb]!.text}” is what sources do with the clause behind it.`, source.step],
  };
}

/** "the belief at the club", "the message from Goodison Park" before a form of "be": the noun with who or where it is from. */
function inTheAir(scene: Scene, be: number, floor: number): SourcePhrase | null {
  const { tokens } = scene;
  for (let k = be - 2; k >= Math.max(floor, be - LONGEST_PLACE); k--) {
    if (/^(?:AUX|VERB|PUNCT|CCONJ)$/u.test(tokens[k]!.pos)) return null;
    if (!IN_THE_AIR.test(tokens[k]!.lower)) continue;
    if (!/^(?:at|in|within|inside|from|among|around)$/u.test(tokens[k + 1]!.lower)) return null;
    const from = tokens[k]!.lower === 'message' && tokens[k + 1]!.lower === 'from' ? sourceAfter(scene, k + 2, be) : null;
    const source = from?.source.entity ? from.source : { kind: 'UNNAMED' as const, entity: null, name: null, mention: { start: tokens[k]!.start, end: tokens[be - 1]!.end } };
    return { first: k, last: be, source, via: null, step: source.name ? `The message is that of ${source.name}.` : 'The text names no source.' };
  }
  return null;
}

/** "The Mirror’s understanding is that", "his view has always been that": whose it is. */
function viewOf(scene: Scene, be: number, floor: number): SourcePhrase | null {
  let noun = be - 1;
  // "his message | to the players | is that"
  while (noun > Math.max(floor, be - LONGEST_PLACE) && !OWNED_VIEW.test(scene.tokens[noun]!.lower) && !/^(?:AUX|VERB|PUNCT|CCONJ)$/u.test(scene.tokens[noun]!.pos)) noun--;
  if (noun < be - 1 && !/^(?:to|on|for|about|of)$/u.test(scene.tokens[noun + 1]!.lower)) return null;
  const owner = noun > floor && OWNED_VIEW.test(scene.tokens[noun]!.lower) ? ownerOf(scene, noun) : undefined;
  if (!owner || owner.first < floor || !/^(?:PERSON|PUBLICATION|CLUB|ORGANISATION)$/u.test(owner.entity.kind)) return null;
  return { first: noun, last: be, source: sourceOfEntity(owner.entity, owner), via: null, step: `It is the ${scene.tokens[noun]!.lower} of ${owner.entity.name}.` };
}

const range = (first: number, end: number): number[] => Array.from({ length: Math.max(0, end - first) }, (_, k) => first + k);

function previousVerb(scene: Scene, i: number, floor: number): number | null {
  for (let k = i - 1; k >= Math.max(floor, i - 5); k--) {
    if (scene.tokens[k]!.pos === 'VERB' || STANCE_FORM.test(scene.tokens[k]!.lower)) return k;
    if (/^[,;:]$/u.test(scene.tokens[k]!.text)) return null;
  }
  return null;
}

const ADJECTIVAL = new Set(['adamant', 'clear', 'plain', 'public', 'official', 'doubt', 'known', 'know', 'slip', 'obvious', 'aware', 'hope', 'fear', 'fears', 'concern', 'concerns', 'insistent']);

/** "was adamant the better team won", "has made clear that", "expressed hope that". */
export function adjectivalCue(scene: Scene, i: number, floor: number, limit: number): Draft | null {
  const { tokens } = scene;
  const word = tokens[i]!.lower;
  if (!ADJECTIVAL.has(word) || scene.mentionAt[i]) return null;
  const at = behindAside(scene, i + 1, limit);
  const that = tokens[at]?.lower === 'that' && at + 1 < limit;
  const start = that ? at + 1 : i + 1;
  if (!that && !(word === 'adamant' && clauseAt(scene, start, limit, false)) && !(word === 'know' && clauseAt(scene, start, limit, true))) return null;
  if (i <= floor) return null;
  let verb = i - 1;
  while (verb > floor && !(tokens[verb]!.pos === 'VERB' || tokens[verb]!.pos === 'AUX') && !/^[,;:]$/u.test(tokens[verb]!.text) && verb > i - 8) verb--;
  const governs = tokens[verb]!.lower;
  const fits = word === 'adamant' || word === 'insistent' ? tokens[verb]!.pos === 'AUX' || /^(?:remain|remained|remains)$/u.test(governs)
    : word === 'clear' ? /^(?:made|makes|make|making|been)$/u.test(governs)
      : word === 'doubt' ? /^(?:left|leaves|leave|leaving)$/u.test(governs)
      : /^(?:plain|public|official|known|obvious)$/u.test(word) ? /^(?:made|makes|make|making)$/u.test(governs) || word === 'known' && governs === 'be' && /^let(?:s|ting)?$/u.test(tokens[verb - 2]?.lower ?? '')
      : /^(?:know|slip)$/u.test(word) ? /^(?:let|lets|letting)$/u.test(governs) && (word === 'slip') === (verb === i - 1)
      : word === 'aware' ? /^(?:made|makes|make)$/u.test(governs) && !/^(?:were|was|been|are|is)$/u.test(tokens[verb - 1]?.lower ?? '')
        : /^(?:expressed|expresses|expressing|voiced|raised|raises|reiterated|admitted)$/u.test(governs);
  if (!fits) return null;
  // "let it be known that": its verb stands two words before.
  const first = governs === 'be' ? verb - 2 : verb;
  const source = sourceBefore(scene, auxiliariesOf(scene, first, floor).first, floor, /^(?:known|plain|clear|slip|official)$/u.test(word)) ?? joinedTo(scene, first, floor);
  if (!source || !source.source.entity && !/^(?:adamant|insistent|clear|plain|known|know|slip|official|public)$/u.test(word)) return null;
  return {
    parts: [{ first: start, last: contentEnd(scene, start, limit, { that: true, sameSubject: false, ofNoun: true }) }],
    cue: { first, last: i + 1 }, source: source.source, via: source.via, onlyMarked: false, rule: 'phrase-clause',
    steps: [`“${scene.text.slice(tokens[first]!.start, tokens[i]!.end)}” reports a clause.`, source.step],
  };
}

/** "turned down two offers | and remained adamant that …": the subject of the verb before. */
function joinedTo(scene: Scene, first: number, floor: number): SourcePhrase | null {
  const found = scene.tokens[first - 1]?.pos === 'CCONJ' ? governingSource(scene, { shape: 'finite', first }, floor, []) : null;
  return found?.source.entity ? found : null;
}

/** Longest aside between "made clear" and "that", in tokens. */
const LONGEST_ASIDE = 14;

/** "made clear, amid much talk, that", "let slip on local radio that": the token behind an aside, or the one given where there is none. */
function behindAside(scene: Scene, at: number, limit: number): number {
  if (!isComma(scene.tokens[at])) return thatBehindAdjunct(scene, at, limit) ?? at;
  const close = nextComma(scene, at + 1, Math.min(limit, at + LONGEST_ASIDE));
  return close === null || scene.tokens[close + 1]?.lower !== 'that' ? at : close + 1;
}
