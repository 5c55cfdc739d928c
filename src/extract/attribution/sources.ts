import type { Entity, Mention, Token, TokenRange } from '../reading.js';
import { ROLE_NOUNS } from '../lexicon/people.js';
import type { AttributedSource } from './attribution.js';
import { apposedName, relativeBefore, titlesOnly } from './appositions.js';
import { isSubject, leadingSubject } from './leading-subject.js';
import { bodyInFocus, bodyMeant, isBodyNoun, lastBody, SPOKESPERSON } from './bodies.js';
import type { Scene } from './scene.js';
import { isComma, isDash, mentionsIn } from './scene.js';

/** A noun phrase that stands as the source of words. */
export interface SourcePhrase extends TokenRange {
  readonly source: AttributedSource;
  /** The publication named in the phrase itself: "Sky Sports' Alan Reed". */
  readonly via: Entity | null;
  /** Why it is this source, as a step. */
  readonly step: string;
}

/** Writings: who publishes them speaks in them. */
const WRITING = /^(?:reports?|articles?|stor(?:y|ies)|columns?|statements?|releases?|letters?|data|rankings?|stud(?:y|ies)|surveys?|updates?|outlets?|newspapers?|papers?|publications?|websites?|sites?|magazines?|podcasts?|posts?|tweets?|claims?|figures|information|broadcasters?|tabloids?|dail(?:y|ies)|broadsheets?|bulletins?|announcements?|documents?|reporting|accounts?|newsletters?|pages?|channels?|ruling|lawsuit|complaint|memo|poll|editorial)$/u;
/** Of these, those that mean the outlet or writer cited last ("the report adds"). */
const PRINT = /^(?:report|article|story|piece|column|outlet|newspaper|paper|publication|website|site|magazine|tabloid|broadsheet|broadcaster|daily|source)$/u;
/** Nouns of people and hearsay that name nobody. */
const NAMELESS = /^(?:sources?|insiders?|rumou?rs?|reports?|speculation|suggestions?|whispers|media|press|journalists?|reporters?|pundits?|fans?|supporters?|users?|officials?|spokes(?:man|woman|person|people)|experts?|people|those|some|many|most|others?|another|one|someone|somebody|critics?|agents?|insider|observers?|figures?|analysts?|commentators?|members?|both|all|everyone|man|woman|boss|chief|chiefs|bosses|witness(?:es)?|police|authorities|clubs?|teams?|sides?|colleagues?|friends?|campaigners?|researchers?|scientists?|voters?|parents?|father|mother|brother|sister|wife|husband|son|daughter|lawyers?|attorneys?|judges?|doctors?|writers?|authors?|editors?|correspondents?|representatives?|executives?|directors?|managers?|coach(?:es)?|players?|team-?mates?|owners?|presidents?|chair(?:man|woman|person)|ministers?|leaders?|advisers?|advisors?|aides?|specialists?|scouts?|poster|company|firm|government|board|ministry|department|agency|federation|league|union|hierarchy|camp|entourage|campaign|airline)$/u;
const SPEAKS_FOR = /^(?:spokes(?:man|woman|person|people)|statement|source|sources|insiders?|official|officials|report|reports|chiefs?|bosses|announcement|website|letter)$/u;
/** Whom writers thank for what another outlet has: "our friends at the Gazette". */
const FELLOWS = /^(?:friends?|colleagues?|chums|pals|folks?|boys|guys|counterparts?|cousins)$/u;
const KIN = /^(?:daughter|son|wife|husband|partner|fianc[eé]e?|mother|father|mum|mom|dad|stepmother|stepfather|sister|brother|uncle|aunt|auntie|niece|nephew|cousin|grandmother|grandfather|grandson|granddaughter|widow|widower|friend|neighbou?r|colleague|boyfriend|girlfriend)$/u;
const TIME = /^(?:yesterday|today|tonight|earlier|recently|later|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|night|morning|afternoon|evening|year|summer|january|february|march|april|may|june|july|august|september|october|november|december)$/u;
const QUANTITY = /^(?:group|part|lot|lots|number|host|series|couple|range|majority|raft|string|flurry|handful|variety|spate|wave|dozen|dozens)$/u;
const LINKS = /^(?:of|from|at|for|in|by|within|inside|to|near|on|with|about|throughout|across|around|behind)$/u;
/** Not the WHO. */
const isRelative = ({ text }: Token): boolean => /^(?:[Ww]ho|[Ww]hich)$/u.test(text);
/** Furthest that an aside between subject and verb may reach, in tokens. */
const LONGEST_ASIDE = 30;

const unnamed = (scene: Scene, range: TokenRange): AttributedSource => ({ kind: 'UNNAMED', entity: null, name: null, mention: spanOf(scene, range) });
export const spanOf = (scene: Scene, range: TokenRange): { start: number; end: number } => ({ start: scene.tokens[range.first]!.start, end: scene.tokens[range.last - 1]!.end });

export function sourceOfEntity(entity: Entity, mention: { start: number; end: number } | null): AttributedSource {
  return { kind: entity.kind, entity, name: entity.name, mention: mention && { start: mention.start, end: mention.end } };
}

/**
 * The source phrase that ends just before token `end`: the subject of a verb there, over adverbs, auxiliaries, dates and asides between
 * commas or brackets.
 *
 * @param floor first token that may belong to it
 * @param anybody whether any noun will do ("the campaign said"), where the verb can only have a speaker for its subject
 */
export function sourceBefore(scene: Scene, end: number, floor: number, anybody = false): SourcePhrase | null {
  const found = nearestBefore(scene, end, floor, anybody);
  const over = found && found.source.entity === null ? overAdjunct(scene, found, floor) : null;
  return over ?? found;
}

/** What a phrase may be led by that is no subject, but says where or when. */
const LEADS_ADJUNCT = /^(?:in|on|at|during|through|via|from)$/u;

/** "Reed declined to talk, but | in a statement | said", "Reed, who | while on holiday | said": whoever stands before a phrase that a preposition leads. */
function overAdjunct(scene: Scene, { first }: TokenRange, floor: number): SourcePhrase | null {
  const { tokens } = scene;
  let before = first - 1;
  if (before <= floor || scene.mentionAt[before] || !LEADS_ADJUNCT.test(tokens[before]!.lower)) return null;
  if (/^(?:while|whilst|when)$/u.test(tokens[before - 1]!.lower)) before--;
  if (before <= floor) return null;
  if (tokens[before - 1]!.pos !== 'CCONJ') {
    const found = nearestBefore(scene, before, floor, false);
    return found?.source.entity ? found : null;
  }
  const subject = leadingSubject(scene, { first: Math.max(floor, before - LONGEST_ASIDE * 2), last: before - 1 }, /^(?:PERSON|CLUB|ORGANISATION|PUBLICATION)$/u);
  return subject && isSubject(scene, subject) ? { first: subject.first, last: subject.last, source: sourceOfEntity(subject.entity, subject), via: null, step: stepOf(scene, subject) } : null;
}

function nearestBefore(scene: Scene, end: number, floor: number, anybody: boolean): SourcePhrase | null {
  const { tokens } = scene;
  let i = end - 1;
  let crossed = false;
  while (i >= floor) {
    const token = tokens[i]!;
    const mention = scene.mentionAt[i];
    if (!mention && (token.pos === 'ADV' && token.lower !== 'home' || token.pos === 'AUX' || /^(?:n't|not|also|both|first|even|further|though|however)$/u.test(token.lower)) && !/^(?:there|here)$/u.test(token.lower)) {
      i--;
    } else if (!mention && TIME.test(token.lower) && timeStart(scene, i, floor) !== null) {
      i = timeStart(scene, i, floor)! - 1;
    } else if (token.text === ')') {
      while (i >= floor && tokens[i]!.text !== '(') i--;
      i--;
    } else if ((isComma(token) || /^[-–—]$/u.test(token.text)) && !crossed) {
      const name = isComma(token) ? apposedName(scene, i, floor) : null;
      if (name) return readPhrase(scene, { first: name.first, last: name.last, head: name.last - 1 });
      const open = openingOfAside(scene, i, floor);
      if (open === null) return null;
      // "The former coach, Alan Reed, has said"
      const named = scene.mentionAt[i - 1];
      // "A supporters' group, the Keld Trust, says"
      const body = named?.entity.kind === 'ORGANISATION' && tokens[open - 1]!.pos === 'NOUN' && !scene.mentionAt[open - 1];
      if (named && named.last === i && (named.entity.kind === 'PERSON' || body) && titlesOnly(scene, open + 1, named.first)) {
        i--;
        break;
      }
      // "One voter, Alan Reed of the Gazette, admitted"
      const explained = isComma(token) ? mentionsIn(scene, { first: open + 1, last: i }).find((m) => m.entity.kind === 'PERSON' && m.form === 'name' && !m.possessive && titlesOnly(scene, open + 1, m.first)) : undefined;
      if (explained && /^(?:of|from|at|with)$/u.test(tokens[explained.last]!.lower) && !scene.mentionAt[open - 1] && tokens[open - 1]!.pos === 'NOUN') return readPhrase(scene, { first: explained.first, last: explained.last, head: explained.last - 1 });
      crossed = true;
      i = open - 1;
    } else if (isRelative(token) || token.lower === 'that' && token.pos === 'PRON') {
      i--;
      if (isComma(tokens[i])) i--;
      // "the view of Klopp, who insists": the name next to it is what it stands for.
      const antecedent = scene.mentionAt[i];
      if (antecedent && antecedent.last === i + 1 && antecedent.first >= floor) return readPhrase(scene, { first: antecedent.first, last: antecedent.last, head: i });
    } else {
      break;
    }
  }
  if (i < floor) return null;
  const nearest = phraseEndingAt(scene, i, floor);
  const relative = nearest && relativeBefore(scene, nearest, floor);
  const phrase = relative === null ? nearest : phraseEndingAt(scene, relative - 1, floor) ?? nearest;
  return phrase && (readPhrase(scene, phrase) ?? (anybody ? anyNoun(scene, phrase) : null));
}

/** "sources in Lancashire", "insiders with knowledge of the talks": the noun that the rest only tells more of. */
export function headNoun(scene: Scene, { first, last }: SourcePhrase): string {
  let head = first;
  while (head + 1 < last && !/^(?:ADP|PART|VERB)$/u.test(scene.tokens[head + 1]!.pos) && !/^(?:close|closer|familiar|near)$/u.test(scene.tokens[head + 1]!.lower)) head++;
  return scene.tokens[head]!.lower;
}

function anyNoun(scene: Scene, phrase: TokenRange & { head: number }): SourcePhrase | null {
  const head = scene.tokens[phrase.head]!;
  if (!/^(?:NOUN|PROPN|NUM)$/u.test(head.pos) && head.lower !== 'it' || scene.mentionAt[phrase.head]?.possessive) return null;
  const range = { first: phrase.first, last: phrase.last };
  return { ...range, source: unnamed(scene, range), via: null, step: `“${spanText(scene, range)}” names nobody known.` };
}

/** "last week", "on Monday", "this month": where the date that ends at `i` begins. */
function timeStart(scene: Scene, i: number, floor: number): number | null {
  const { tokens } = scene;
  let first = i;
  while (first - 1 >= floor && /^(?:last|this|next|on|in|late|early|earlier|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u.test(tokens[first - 1]!.lower)) first--;
  return first < i || /^(?:yesterday|today|tonight|earlier|recently|later|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u.test(tokens[i]!.lower) ? first : null;
}

function openingOfAside(scene: Scene, close: number, floor: number): number | null {
  const mark = scene.tokens[close]!.text;
  for (let i = close - 1; i >= floor && i >= close - LONGEST_ASIDE; i--) {
    if (scene.tokens[i]!.text === mark && i < close - 1) return i;
  }
  return null;
}

const NOMINAL = /^(?:NOUN|PROPN|ADJ|NUM|DET|PRON|SYM)$/u;

/** The noun phrase whose last token is `i`, with what is joined to it by prepositions on its left ("a source close to the player"). */
function phraseEndingAt(scene: Scene, i: number, floor: number): TokenRange & { head: number } | null {
  const { tokens } = scene;
  const start = chunkStart(scene, i, floor);
  if (start === null) return null;
  let first = start;
  let head = i;
  // "head of recruitment Alan Reed": a title before the name makes the name the head.
  const name = scene.mentionAt[i];
  if (name?.entity.kind === 'PERSON' && name.form === 'name' && name.first > first) return { first, last: i + 1, head };
  // Words before the preposition govern it, so the phrase's head moves to the left: "Alan Reed of The Gazette".
  for (let link = first - 1; link - 1 >= floor && LINKS.test(tokens[link]!.lower) && !scene.quotedAt[link]; link = first - 1) {
    let governor = link - 1;
    if (tokens[link]!.lower === 'of' && QUANTITY.test(tokens[governor]!.lower)) {
      first = chunkStart(scene, governor, floor) ?? governor;
      continue;
    }
    if (/^(?:close|closer|closest|nearest|familiar|according|relayed|covered|carried|published|posted|written|conducted|emerging|out|coming)$/u.test(tokens[governor]!.lower)) governor--;
    if (governor < floor || !(scene.mentionAt[governor] || /^(?:NOUN|PROPN)$/u.test(tokens[governor]!.pos) || /^(?:those|one|some|many)$/u.test(tokens[governor]!.lower)) || scene.mentionAt[governor]?.possessive) break;
    const before = chunkStart(scene, governor, floor);
    if (before === null) break;
    // "After the defeat by City Klopp said": a phrase that a preposition leads is no subject.
    head = governor;
    first = before;
  }
  return { first, last: i + 1, head };
}

/** The second half of a compound that the tagger parts: "London-born". */
const compound = (scene: Scene, i: number): boolean => scene.tokens[i - 1]?.text === '-' && scene.tokens[i - 1]!.end === scene.tokens[i]!.start;

function chunkStart(scene: Scene, i: number, floor: number): number | null {
  const { tokens } = scene;
  const mention = scene.mentionAt[i];
  // "those close to her": no noun follows that would be hers.
  if (/^(?:him|her|them)$/u.test(tokens[i]!.lower) && i > floor && LINKS.test(tokens[i - 1]!.lower)) return i;
  if (mention && mention.last === i + 1 && mention.form === 'pronoun') return mention.possessive ? null : i;
  let first = mention && mention.last === i + 1 ? mention.first : i;
  // "sources closer to home", "the club's thinking"
  const misread = tokens[i]!.lower === 'home' || /ing$/u.test(tokens[i]!.lower) && /^['’](?:s)?$/u.test(tokens[i - 1]?.text ?? '');
  if (!mention && !misread && !/^(?:NOUN|PROPN|PRON|NUM|ADJ|DET)$/u.test(tokens[i]!.pos) && !NAMELESS.test(tokens[i]!.lower) && !WRITING.test(tokens[i]!.lower)) return null;
  if (!mention && tokens[i]!.pos === 'PRON') return i;
  while (first - 1 >= floor) {
    const before = scene.mentionAt[first - 1];
    const token = tokens[first - 1]!;
    if (before && before.last === first && before.form !== 'pronoun' && before.first >= floor) first = before.first;
    else if (!before && (NOMINAL.test(token.pos) && !isRelative(token) && token.lower !== 'that' || /^['’‘](?:s)?$/u.test(token.text) || token.text === '-' && !isDash(scene, first - 1) || compound(scene, first - 1) || /^(?:former|ex|latest|recent)$/u.test(token.lower))) {
      if (token.pos === 'PRON' && !/^(?:his|her|their|its|our|my|one|another)$/u.test(token.lower)) break;
      // "well-placed": both halves
      first -= token.text === '-' && first - 2 >= floor ? 2 : 1;
      if (token.pos === 'DET' && !/^(?:all|both|some)$/u.test(token.lower)) break;
    } else if (before && before.form === 'pronoun' && before.possessive) first--;
    else break;
  }
  return first;
}

/** A noun for one person that no list has, as writers call somebody whom they have named ("the film mogul"). */
export const isUnlistedNoun = ({ lower, pos }: Token): boolean => pos === 'NOUN' && !/s$/u.test(lower) && !NAMELESS.test(lower) && !WRITING.test(lower) && !SPEAKS_FOR.test(lower) && !KIN.test(lower) && !isBodyNoun(lower);

/** Says whom a phrase with its head at `head` means. */
function readPhrase(scene: Scene, phrase: TokenRange & { head: number }): SourcePhrase | null {
  const { tokens } = scene;
  const head = tokens[phrase.head]!;
  const range = { first: phrase.first, last: phrase.last };
  const inside = mentionsIn(scene, range);
  const publication = inside.find((m) => m.entity.kind === 'PUBLICATION')?.entity ?? null;
  const mention = scene.mentionAt[phrase.head];
  const owned = inside.some((m) => m.form === 'name' && m.entity.kind !== 'PERSON');
  // "the FIFA report", which means the outlet cited last by its noun alone
  const owner = mention?.rule === 'outlet-description' ? bodyIn(scene, range) : null;
  if (owner) return { ...range, source: sourceOfEntity(owner, spanOf(scene, range)), via: null, step: `“${spanText(scene, range)}” speaks for ${owner.name}.` };
  const earlier = PRINT.test(head.lower) && !owned && (!mention || mention.rule === 'outlet-description') ? citedBefore(scene, phrase) : null;
  if (earlier) return { ...range, source: { ...earlier, mention: spanOf(scene, range) }, via: null, step: `“${scene.text.slice(tokens[phrase.first]!.start, tokens[phrase.last - 1]!.end)}” is that of ${earlier.name ?? 'the source'}, cited last.` };
  if (mention && mention.last === phrase.head + 1 && !mention.possessive) {
    const own = mention.entity.kind === 'PERSON' ? publication : null;
    return { ...range, source: sourceOfEntity(mention.entity, mention), via: own, step: stepOf(scene, mention) };
  }
  const told = scene.text.slice(tokens[phrase.first]!.start, tokens[phrase.last - 1]!.end);
  // "Sky Sources understand": in capitals, the outlet's own name for itself.
  const outlet = /^Sources?$/u.test(head.text) ? scene.mentionAt[phrase.head - 1] : undefined;
  if (outlet?.entity.kind === 'PUBLICATION' && !outlet.possessive) return { ...range, source: sourceOfEntity(outlet.entity, outlet), via: null, step: stepOf(scene, outlet) };
  // "our friends at France Football"
  const carrier = /^(?:friends|colleagues)$/u.test(head.lower) && tokens[phrase.head + 1]?.lower === 'at' ? inside.find((m) => m.entity.kind === 'PUBLICATION' && m.first <= phrase.head + 3) : undefined;
  if (carrier) return { ...range, source: sourceOfEntity(carrier.entity, carrier), via: null, step: `“${told}” speaks for ${carrier.entity.name}.` };
  if (WRITING.test(head.lower) || SPEAKS_FOR.test(head.lower)) {
    const relayed = tokens.slice(phrase.head, phrase.last).some((t) => /^(?:relayed|covered|via)$/u.test(t.lower));
    const owner = inside.find((m) => /^(?:PUBLICATION|ORGANISATION)$/u.test(m.entity.kind)) ?? inside.find((m) => isWriter(scene, m, phrase.head))
      ?? inside.find((m) => m.entity.kind === 'PERSON' && m.entity.traits.journalist || m.entity.kind === 'CLUB' && /^(?:statement|spokes\w+|announcement|website|letter)$/u.test(head.lower));
    const unnamedSource = /^(?:sources?|insiders?|officials?)$/u.test(head.lower);
    if (owner && !relayed && !unnamedSource) return { ...range, source: sourceOfEntity(owner.entity, owner), via: null, step: `“${told}” speaks for ${owner.entity.name}.` };
    const issuer = inside.length === 0 && SPOKESPERSON.test(told.toLowerCase()) ? bodyInFocus(scene, phrase.first) : null;
    if (issuer) return { ...range, source: sourceOfEntity(issuer, spanOf(scene, range)), via: null, step: `“${told}” speaks for ${issuer.name}, which the words before it are about.` };
    if (relayed || unnamedSource && publication) return { ...range, source: unnamed(scene, range), via: publication, step: `“${told}” names nobody.` };
  }
  if (isRelative(head)) return null;
  if (head.pos === 'PRON' && !NAMELESS.test(head.lower)) return readPronoun(scene, range, head.lower);
  const described = tokens[phrase.first - 1];
  const apposed = isComma(described) ? scene.mentionAt[phrase.first - 2] : undefined;
  if (apposed && isComma(tokens[phrase.last]) && apposed.entity.kind === 'PERSON' && !apposed.possessive && ROLE_NOUNS.get(head.lower).length + (NAMELESS.test(head.lower) ? 1 : 0) > 0) {
    return { first: apposed.first, last: phrase.last, source: sourceOfEntity(apposed.entity, apposed), via: publication, step: stepOf(scene, apposed) };
  }
  if (publication && FELLOWS.test(head.lower) && /^(?:at|over|from|of)$/u.test(tokens[phrase.head + 1]?.lower ?? '')) {
    return { ...range, source: sourceOfEntity(publication, inside.find((m) => m.entity === publication)!), via: null, step: `“${told}” are those who make ${publication.name}.` };
  }
  const body = inside.length === 0 ? bodyMeant(scene, phrase) : null;
  if (body) return { ...range, source: sourceOfEntity(body, spanOf(scene, range)), via: null, step: `“${told}” is ${body.name}, the body of that kind named last.` };
  if (NAMELESS.test(head.lower) || WRITING.test(head.lower) || ROLE_NOUNS.get(head.lower).length > 0) {
    return { ...range, source: unnamed(scene, range), via: publication, step: `“${told}” names nobody.` };
  }
  const part = /^\p{Lu}/u.test(head.text) ? scene.bodyWithWord.get(head.text) ?? null : null;
  if (part) return { ...range, source: sourceOfEntity(part, spanOf(scene, { first: phrase.head, last: phrase.head + 1 })), via: publication, step: `“${head.text}” is part of the name of ${part.name}.` };
  if (/^\p{Lu}/u.test(head.text) && head.pos === 'PROPN') {
    let first = phrase.head;
    while (first > phrase.first && /^\p{Lu}/u.test(tokens[first - 1]!.text) && !/^(?:the|but|and)$/u.test(tokens[first - 1]!.lower)) first--;
    const mentioned = { first, last: phrase.head + 1 };
    const known = scene.named.get(spanText(scene, mentioned).toLowerCase());
    if (known) return { ...range, source: sourceOfEntity(known, spanOf(scene, mentioned)), via: publication, step: `“${told}” names the source.` };
    return { ...range, source: { kind: 'UNNAMED', entity: null, name: null, mention: spanOf(scene, mentioned) }, via: publication, step: `“${told}” is a name that stands for nobody known.` };
  }
  return null;
}

/** "an announcement by head coach | Bo Keld |", "a letter from the owner, | Bo Keld |": whose words somebody's writing holds. */
function isWriter(scene: Scene, { entity, first, possessive }: Mention, head: number): boolean {
  if (entity.kind !== 'PERSON' || possessive || !/^(?:by|from)$/u.test(scene.tokens[head + 1]?.lower ?? '')) return false;
  return titlesOnly(scene, head + 2, first);
}

/** A body that a word in capitals names, behind the first word. */
function bodyIn(scene: Scene, { first, last }: TokenRange): Entity | null {
  for (let i = first + 1; i < last; i++) {
    const body = /^\p{Lu}/u.test(scene.tokens[i]!.text) ? scene.bodyWithWord.get(scene.tokens[i]!.text) : null;
    if (body?.kind === 'ORGANISATION') return body;
  }
  return null;
}

/** Frames over which "the report" still means the one cited last. */
const CITED_REACH = 14;

function citedBefore(scene: Scene, phrase: TokenRange): AttributedSource | null {
  if (!/^(?:the|that|this|their|his|same)$/u.test(scene.tokens[phrase.first]!.lower)) return null;
  const { source, frame } = scene.cited;
  return source && scene.frameAt[phrase.first]! - frame <= CITED_REACH ? source : null;
}

function readPronoun(scene: Scene, range: TokenRange, word: string): SourcePhrase | null {
  if (word === 'i') return { ...range, source: unnamed(scene, range), via: null, step: '“I” is whoever wrote it.' };
  if (/^(?:they|she|he|those|these|someone|somebody|everyone)$/u.test(word)) {
    return { ...range, source: unnamed(scene, range), via: null, step: `“${word}” could not be tied to anybody.` };
  }
  if (word !== 'it') return null;
  const frame = scene.frameAt[range.first]!;
  const found = lastBody(scene, frame, range.first);
  return found && { ...range, source: sourceOfEntity(found.entity, spanOf(scene, range)), via: null, step: `“It” is ${found.entity.name}, the body named last.` };
}

const spanText = (scene: Scene, range: TokenRange): string => scene.text.slice(scene.tokens[range.first]!.start, scene.tokens[range.last - 1]!.end);

function stepOf(scene: Scene, mention: Mention): string {
  const said = scene.text.slice(mention.start, mention.end);
  if (mention.form === 'name') return `“${said}” names the source.`;
  return `“${said}” is ${mention.entity.name}.`;
}

/**
 * The source phrase that begins at token `start`: after "according to", or after a verb ("said Slot").
 *
 * @param limit no token at or past it belongs to the phrase
 * @param anybody as for `sourceBefore`
 */
export function sourceAfter(scene: Scene, start: number, limit: number, anybody = false): SourcePhrase | null {
  const { tokens } = scene;
  let last = chunkEnd(scene, start, limit);
  if (last === start) return null;
  let head = last - 1;
  // "a source involved in the talks": the adjective behind the noun is no head.
  while (head > start && tokens[head]!.pos === 'ADJ' && !scene.mentionAt[head] && /^(?:NOUN|PROPN)$/u.test(tokens[head - 1]!.pos)) head--;
  while (last < limit && LINKS.test(tokens[last]!.lower) || last < limit && /^(?:published|relayed|conducted|posted|close|emerging)$/u.test(tokens[last]!.lower)) {
    let next = last + 1;
    if (next < limit && LINKS.test(tokens[next]!.lower)) next++;
    const end = chunkEnd(scene, next, limit);
    // "said Slot on Friday": dates and places are not part of the name
    if (end === next || scene.mentionAt[head]?.entity.kind === 'PERSON' && !/^(?:of|from|at|for)$/u.test(tokens[last]!.lower)) break;
    if (!scene.mentionAt[end - 1] && !WRITING.test(tokens[head]!.lower) && !NAMELESS.test(tokens[head]!.lower)) break;
    last = end;
  }
  // "said Keld's daughter, Ann Reed"
  const apposed = isComma(tokens[last]) && last + 1 < limit ? scene.mentionAt[last + 1] : undefined;
  if (apposed?.entity.kind === 'PERSON' && apposed.form === 'name' && apposed.first === last + 1 && !scene.mentionAt[head] && (KIN.test(tokens[head]!.lower) || ROLE_NOUNS.get(tokens[head]!.lower).length > 0)) {
    return readPhrase(scene, { first: start, last: apposed.last, head: apposed.last - 1 });
  }
  const titled = nameBehindTitle(scene, start, limit);
  if (titled) return readPhrase(scene, { first: start, last: titled.last, head: titled.last - 1 });
  const named = mentionsIn(scene, { first: start, last }).findLast((m) => m.entity.kind === 'PERSON' && !m.possessive && m.last <= head + 1);
  if (named) head = named.last - 1;
  const phrase = { first: start, last, head };
  return readPhrase(scene, phrase) ?? (anybody ? anyNoun(scene, phrase) : null);
}

/** Longest title before a name, in tokens. */
const LONGEST_TITLE = 10;

/** "said director of football | Ann Keld |", "said co-president and general manager | Ann Keld |": the name that a title of several phrases leads to. */
function nameBehindTitle(scene: Scene, start: number, limit: number): Mention | null {
  const { tokens } = scene;
  let joined = false;
  for (let i = start; i < Math.min(limit, start + LONGEST_TITLE); i++) {
    const mention = scene.mentionAt[i];
    const { lower, pos } = tokens[i]!;
    if (mention?.entity.kind === 'PERSON') return joined && mention.first === i && mention.form === 'name' && !mention.possessive && mention.last <= limit && /^(?:NOUN|PROPN)$/u.test(tokens[i - 1]!.pos) ? mention : null;
    if (/^(?:of|for|and|&)$/u.test(lower) && i > start) {
      // "fans of", "a friend of", "sources and": not a title of the name behind them.
      if (/s$/u.test(tokens[i - 1]!.lower) || KIN.test(tokens[i - 1]!.lower)) return null;
      joined = true;
    } else if (!mention && !/^(?:NOUN|PROPN|ADJ)$/u.test(pos) && tokens[i]!.text !== '-') return null;
  }
  return null;
}

/** "said Everton | chief executive | Ann Reed": a role of two words that the tagger takes for an adjective and a noun. */
const beginsTitle = (scene: Scene, i: number, limit: number): boolean =>
  scene.tokens[i]!.pos === 'ADJ' && i + 1 < limit && (ROLE_NOUNS.get(scene.tokens[i + 1]!.lower).length > 0 || ROLE_NOUNS.get(scene.tokens[i]!.lower).length > 0 && scene.mentionAt[i + 1]?.entity.kind === 'PERSON');

function chunkEnd(scene: Scene, start: number, limit: number): number {
  const { tokens } = scene;
  let i = start;
  while (i < limit) {
    const mention = scene.mentionAt[i];
    const token = tokens[i]!;
    if (mention && mention.first === i && mention.last <= limit) {
      i = mention.last;
      // A pronoun or a name without a possessive ends the phrase, unless a writer's name or a noun follows it.
      if (!mention.possessive && (mention.form === 'pronoun' || !(i < limit && (scene.mentionAt[i]?.first === i && scene.mentionAt[i]!.form === 'name' || /^(?:NOUN|PROPN)$/u.test(tokens[i]!.pos) || beginsTitle(scene, i, limit))))) break;
      // "said Keld ally Alan Reed"
      const ally = i + 1 < limit && tokens[i]!.pos === 'NOUN' && scene.mentionAt[i + 1]?.entity.kind === 'PERSON' && scene.mentionAt[i + 1]!.first === i + 1;
      if (!mention.possessive && mention.entity.kind === 'PERSON' && !ally) break;
    } else if (NOMINAL.test(token.pos) && !(token.pos === 'PRON' && i > start) || /^['’‘](?:s)?$/u.test(token.text) || token.text === '-' && i > start || compound(scene, i) && i > start || token.lower === '&' || /^(?:leading|emerging)$/u.test(token.lower)) {
      if (token.pos === 'DET' && i > start) break;
      i++;
    } else {
      break;
    }
  }
  return i;
}
