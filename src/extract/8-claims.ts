import type { Attribution } from './attribution/attribution.js';
import type { Certainty, ClaimType, Polarity, Span } from './extraction.js';
import { framesFor } from './claims/frames.js';
import type { Finder, Frame } from './claims/frames/frame.js';
import { actingPerson, actorFits, actorOf } from './claims/actors.js';
import { statedBy, withAnnounced } from './claims/announcements.js';
import { isBackground, isHistory } from './claims/background.js';
import { isAdvice } from './claims/advice.js';
import { withoutEchoes } from './claims/echoes.js';
import { evidenceOf, moneyNear } from './claims/evidence.js';
import { modalityOf, takenForGranted } from './claims/modality.js';
import { findMoney, type Money } from './claims/money.js';
import { withBuyers } from './claims/buyers.js';
import { withNewClubs } from './claims/new-club.js';
import { namedInPassing } from './claims/passing-clubs.js';
import { plausible } from './claims/plausibility.js';
import { ASKED, BUYERS, clubOf, isRunning, playerOf } from './claims/filling.js';
import { concernsAll, type Filler, type Trigger } from './claims/roles.js';
import { shadowsOf, unitAt, type Shadow } from './claims/shadow.js';
import { creditsIn } from './claims/credits.js';
import { AttributionIndex, type Authority } from './claims/sources.js';
import { Story } from './claims/story.js';
import { NATIONALITIES } from './lexicon/people.js';
import type { Entity } from './reading.js';
import type { ReadDocument } from './read.js';

/** A claim before its entities' names are final. */
export interface RawClaim {
  readonly type: ClaimType;
  readonly player: Entity | null;
  readonly from: Entity | null;
  readonly to: Entity | null;
  readonly money: Money | null;
  readonly authority: Authority;
  readonly certainty: Certainty;
  readonly polarity: Polarity;
  readonly hedge: Span | null;
  readonly evidence: Span;
  /** Somebody leaves, and no buyer was named so far. */
  readonly leaving: boolean;
  /** The words only name a move, as a noun phrase does. */
  readonly nominal: boolean;
  readonly rule: string;
  readonly steps: readonly string[];
  /** Index of its sentence. */
  readonly sentence: number;
  readonly trigger: Trigger;
  readonly fillers: { readonly player: Filler | null; readonly from: Filler | null; readonly to: Filler | null };
}

interface Roles {
  readonly player?: readonly Finder[];
  readonly from?: readonly Finder[];
  readonly to?: readonly Finder[];
}

const MOVED: readonly Finder[] = ['group', 'after', 'before', 'topic'];
const MOVER: readonly Finder[] = ['group', 'owner', 'subject', 'before', 'topic'];
const AT_HIS_CLUB: readonly Finder[] = ['next', 'own-club', 'topic'];
const OWN: readonly Finder[] = ['own-club', 'topic'];

/** Where each type's roles stand, unless the frame says otherwise. */
const ROLES: Readonly<Record<ClaimType, Roles>> = {
  INTEREST: { player: MOVED, to: ['group', 'subject', 'by', 'before', 'topic'] },
  APPROACH: { player: MOVED, to: ['group', 'subject', 'by', 'topic'], from: OWN },
  ILLEGAL_APPROACH: { player: MOVED, to: ['group', 'subject', 'by', 'topic'] },
  TALKS: { player: MOVED, to: ['group', 'subject', 'topic'], from: OWN },
  BID: { player: MOVED, to: ['group', 'subject', 'by', 'topic'], from: OWN },
  VALUATION: { player: MOVED, from: OWN },
  NOT_FOR_SALE: { player: MOVED, from: ['subject', 'own-club', 'topic'] },
  WILLING_TO_SELL: { player: MOVED, from: ['subject', 'own-club', 'topic'] },
  WANTS_TO_LEAVE: { player: MOVER, from: AT_HIS_CLUB },
  WANTS_TO_JOIN: { player: MOVER, to: ['group', 'toward', 'after', 'topic'] },
  WANTS_TO_STAY: { player: MOVER, from: AT_HIS_CLUB },
  TRANSFER_REQUEST: { player: MOVER, from: OWN },
  REFUSAL_TO_PLAY: { player: MOVER, from: AT_HIS_CLUB },
  SQUAD_EXCLUSION: { player: MOVER, from: OWN },
  PERSONAL_TERMS: { player: MOVER, to: ['group', 'at', 'after', 'subject', 'topic'] },
  AGREEMENT: { player: MOVED, to: ['group', 'subject', 'topic'], from: OWN },
  MEDICAL: { player: MOVER, to: ['group', 'at', 'after', 'subject', 'topic'], from: OWN },
  MOVE: { player: MOVER, to: ['group', 'toward', 'after', 'topic'], from: OWN },
  SIGNING: { player: MOVED, to: ['group', 'subject', 'topic'], from: ['from', 'own-club'] },
  CONTRACT: { player: MOVER, to: ['group', 'at', 'own-club', 'topic'] },
  WITHDRAWAL: { player: MOVED, to: ['group', 'subject', 'before', 'topic'] },
  COMPLAINT: { from: ['subject'], to: ['group', 'after'] },
  APOLOGY: { to: ['subject', 'before'], from: ['after'] },
  APPOINTMENT: { player: MOVED, to: ['group', 'subject', 'at', 'own-club', 'topic'] },
  DEPARTURE: { player: MOVER, from: AT_HIS_CLUB },
};

/** Types that may leave the player open. */
const WITHOUT_PLAYER = new Set<ClaimType>(['COMPLAINT', 'APOLOGY', 'NOT_FOR_SALE']);
/** Types that say where the player is. */
const PLACING = new Set<ClaimType>(['WANTS_TO_LEAVE', 'WANTS_TO_STAY', 'NOT_FOR_SALE', 'REFUSAL_TO_PLAY', 'SQUAD_EXCLUSION', 'DEPARTURE', 'CONTRACT']);
/** Types that tell what somebody wants or would do, of which a condition behind takes nothing: "open to selling if …". */
const READINESS = new Set<ClaimType>(['INTEREST', 'VALUATION', 'WILLING_TO_SELL', 'NOT_FOR_SALE', 'WANTS_TO_JOIN', 'WANTS_TO_LEAVE', 'WANTS_TO_STAY']);
/** Types that state a sum where the sentence has one. */
const PRICED = new Set<ClaimType>(['BID', 'VALUATION', 'WILLING_TO_SELL', 'AGREEMENT', 'MOVE', 'SIGNING']);
const MOST_CLAIMS_OF_ONE_TRIGGER = 8;
/** How many claims back a repeat is looked for. */
const MOST_REPEATED = 24;

/**
 * Pass 8. What the text reports about transfers and posts: frames match the words of a claim, the roles are filled from the sentence and else
 * from the story so far, and the attributions of pass 7 say on whose word it stands.
 */
export function findClaims(read: ReadDocument, attributions: readonly Attribution[], clubKnown: (person: Entity) => Entity | null): RawClaim[] {
  return plausible(findCandidates(read, attributions, clubKnown), read);
}

/** All that the frames find, before what is unlikely is left out. */
export function findCandidates(read: ReadDocument, attributions: readonly Attribution[], clubKnown: (person: Entity) => Entity | null): RawClaim[] {
  const money = findMoney(read.text);
  const index = new AttributionIndex(read.text, attributions, creditsIn(read));
  const story = new Story(read.date, clubKnown);
  story.countAll(read.mentions, (mention) => read.tokens[mention.first]!.sentence, namedInPassing(read));
  const claims: RawClaim[] = [];
  // What is told of people where no football club is named is another sport's.
  if (!read.entities.some((entity) => entity.kind === 'CLUB')) return claims;
  for (const shadow of shadowsOf(read, money)) {
    // A heading is told again below it, an item of a list may not be, and a question claims nothing.
    const line = read.lines[shadow.sentence.line]!;
    if (line.kind === 'heading' && !ITEM.test(read.text.slice(line.start, line.start + 2)) || shadow.units.at(-1)!.form === '?') continue;
    if (!namesAnybody(shadow) && !shadow.units.some((unit) => unit.money)) continue;
    const speaker = shadow.quotation ? (index.covering(shadow.units[0]!.start).at(-1)?.speaker.entity ?? null) : null;
    const found: RawClaim[] = [];
    for (const trigger of triggersOf(shadow)) for (const claim of claimsOf(read, trigger, story, index, speaker)) found.push(claim);
    for (const claim of withAnnounced(withoutEchoes(withoutRepeats(found)))) claims.push(claim);
    for (const unit of shadow.units) if (unit.mention?.entity.kind === 'PERSON') story.mentioned(unit.mention.entity, shadow.sentence.index);
  }
  return asCompleted(withBuyers(withNewClubs(claims))).sort((a, b) => a.evidence.start - b.evidence.start);
}

/** "- Everton have …" */
const ITEM = /^[-–—•*·]\s/u;

/** Whether a sentence names somebody whom a claim could be about, or means all players or both clubs. */
const namesAnybody = ({ units }: Shadow): boolean => units.some(({ mention, form }) => (mention ? mention.entity.kind === 'PERSON' || mention.entity.kind === 'CLUB' : /^(?:players?|clubs?|anyone|anybody)$/u.test(form)));

/** Where the text says that a transfer is done, that he leaves for certain is the same signing, and so is the move that is only named: "He leaves Wolves after five years", "his move to Villa". */
function asCompleted(claims: readonly RawClaim[]): RawClaim[] {
  const done = claims.filter((claim) => claim.type === 'SIGNING' && claim.certainty === 'CERTAIN' && claim.polarity === 'AFFIRMED' && claim.to !== null);
  const buyers = new Map<Entity | null, Set<Entity | null>>();
  for (const { player, to } of done) buyers.set(player, (buyers.get(player) ?? new Set()).add(to));
  return claims.map((claim) => {
    const still = claim.type !== 'MOVE' || !claim.leaving && !claim.nominal || claim.certainty !== 'CERTAIN' || claim.polarity === 'DENIED';
    return !still && buyers.get(claim.player)?.has(claim.to) ? { ...claim, type: 'SIGNING' } : claim;
  });
}

/** Words behind which "to" speaks of what is still to come: "expected to complete", but "left it late to announce". */
const STILL_TO_COME = /^(?:set|expect|expected|due|close|closer|likely|want|hope|look|plan|agree|need|try|able|ready|keen|poise|poised|prepare|prepared|decide|aim|intend|determined|willing|push|attempt|opportunity|chance|free|eager|desperate|like|wish|bid|seek|be|have|track|course|work|happy|open|not|order|way|deal|offer|move|option|battle|race|favourite|lead|possible|refuse|fail|want|effort|talk|@C|@P)$/u;

/** How far before "before" the word may stand that speaks of what is to come, in units. */
const REACH_OF_FUTURE = 12;

/** "will have a medical | before | completing": comes after what is still to come itself. */
function followsFuture({ units }: Shadow, before: number): boolean {
  for (let i = before - 1; i >= Math.max(0, before - REACH_OF_FUTURE); i--) {
    const { form } = units[i]!;
    if (/^(?:will|due|set|expect|must)$/u.test(form) || form === 'be' && /^(?:have|undergo|fly|travel|head)$/u.test(units[i + 1]?.form ?? '')) return true;
    if (form === ';' || form === ',') return false;
  }
  return false;
}

/** "will welcome", "expected to complete": the trigger stands behind "will" or "to". */
function liesAhead({ shadow, first }: Trigger): boolean {
  const { units } = shadow;
  for (let i = first - 1; i >= Math.max(0, first - 3); i--) {
    const { form } = units[i]!;
    if (form === 'before' && i === first - 1) return followsFuture(shadow, i);
    if (/^(?:after|before|since|while|when|and|,|@£)$/u.test(form)) return false;
    if (/^(?:will|would)$/u.test(form) || form === 'to' && STILL_TO_COME.test(units[i - 1]?.form ?? '')) return true;
  }
  return false;
}

/** "should have sold him", "could have joined Lyon": what somebody thinks of as better, or as missed. */
const isMissed = ({ shadow: { units }, first }: Trigger): boolean =>
  [first - 1, first].some((at) => units[at]?.form === 'have' && /^(?:should|could|would|might)$/u.test((units[at - 1]?.pos === 'ADV' && !/^(?:should|could|would|might)$/u.test(units[at - 1]!.form) ? units[at - 2] : units[at - 1])?.form ?? ''));

/** Whether the words around a trigger tell it as done, for certain, by whoever says so. */
function isDone(trigger: Trigger): boolean {
  const { certainty, polarity } = modalityOf(trigger.shadow, trigger.first, trigger.last, { named: false, negatable: true, contemplated: false, reported: false, denied: false, conditional: true, settled: false });
  return certainty === 'CERTAIN' && polarity === 'AFFIRMED' && !liesAhead(trigger);
}

/** A verb, or what the tagger takes for a noun behind a form of "be": "are monitoring". */
function isVerb({ units }: Shadow, at: number): boolean {
  const { pos, form } = units[at]!;
  const before = units[at - 1]?.pos === 'ADV' || /^(?:both|all)$/u.test(units[at - 1]?.form ?? '') ? units[at - 2] : units[at - 1];
  return pos === 'VERB' || form.endsWith('ing') && before?.form === 'be';
}

/** What `matchAll` gives, without the copy that it makes of the pattern each time. */
function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return matches;
}

/** Words that several frames of a sentence may have in common. */
const SHARED_WORDS = new Set([',', 'and', 'the', 'a', 'to', "'s", 'be', 'have', 'in', 'of', 'for']);

/** Where frames match, in text order; the words of one frame are closed to those behind it in the list. */
function triggersOf(shadow: Shadow): Trigger[] {
  const frames = framesFor(shadow.units.map((unit) => unit.form));
  if (frames.length === 0) return [];
  const taken = new Array<boolean>(shadow.units.length).fill(false);
  const triggers: Trigger[] = [];
  for (const frame of frames) {
    for (const match of matchesOf(frame.pattern, shadow.text)) {
      // The match begins with the blank before its first word.
      const at = match.index + 1;
      const first = unitAt(shadow, at);
      const last = unitAt(shadow, at + Math.max(1, match[0].trim().length) - 1) + 1;
      const groups = new Map<string, number>();
      if (match.groups) for (const [name, span] of Object.entries(match.indices?.groups ?? {})) if (span) groups.set(name, unitAt(shadow, span[0]));
      // Mentions may serve several frames, the words of a trigger only one.
      const words = [];
      for (let i = first; i < last; i++) if (!shadow.units[i]!.mention && !SHARED_WORDS.has(shadow.units[i]!.form)) words.push(i);
      const trigger = { frame, shadow, first, last, groups };
      if (words.some((i) => taken[i]) || frame.verb && !isVerb(shadow, first) || !actorFits(trigger) || isAdvice(trigger) || frame.done && !isDone(trigger) || frame.type === 'SIGNING' && isMissed(trigger)) continue;
      for (const i of words) taken[i] = true;
      triggers.push(trigger);
    }
  }
  return triggers.sort((a, b) => a.first - b.first);
}

function claimsOf(read: ReadDocument, trigger: Trigger, story: Story, index: AttributionIndex, speaker: Entity | null): RawClaim[] {
  const { frame, shadow } = trigger;
  const at = shadow.sentence.index;
  const roles = ROLES[frame.type];
  const player = playerOf(trigger, frame.player ?? roles.player, story, at);
  const anyone = frame.type === 'NOT_FOR_SALE' && concernsAll(read.text, trigger);
  const players = anyone ? [null] : (player?.entities ?? [null]);
  if (players[0] === null && !WITHOUT_PLAYER.has(frame.type)) return [];
  // "Keld refuses to pay that": of whom nothing else is known, he acts for a club, and is not whom it acts on.
  if (frame.actor === 'club' && player && player.entities[0] === actingPerson(trigger)) return [];

  const own = players[0] ? (BUYERS.has(frame.type) ? story.clubLeftBy(players[0]) : story.clubOf(players[0])) : null;
  // Who buys is decided before whom he leaves; for the other types the selling club comes first.
  const leftBehind = trigger.groups.has('from') ? trigger.shadow.units[trigger.groups.get('from')!]!.mention!.entity : clubLeftIn(trigger);
  const toFinders = frame.to ?? roles.to;
  // "joined Lyon": whatever club the text puts him at, the words themselves name this one. "Join them" means no club of his.
  const buyer = trigger.groups.has('to') ? shadow.units[trigger.groups.get('to')!]!.mention! : null;
  const named = buyer !== null && (frame.type === 'SIGNING' || frame.type === 'MOVE' || BUYERS.has(frame.type) && players[0] && story.clubOf(players[0]) !== own) && (buyer.rule !== 'pronoun-club' || goesBack(trigger));
  const excluded = [(BUYERS.has(frame.type) || frame.type === 'TALKS') && !named && !toFinders?.includes('own-club') && !renews(trigger, own) ? own : null, leftBehind, (frame.type === 'COMPLAINT' || frame.type === 'APPROACH' && frame.from?.[0] === 'subject') && !toFinders?.includes('subject') ? actorOf(trigger, story) : null].filter((e): e is Entity => e !== null);
  let toFiller = clubOf(trigger, 'to', toFinders, story, players[0] ?? null, excluded, speaker);
  if (frame.type === 'APPOINTMENT' && ofNationalTeam(trigger)) toFiller = null;
  if (frame.type === 'MOVE' && named && own && toFiller?.finder === 'group' && toFiller.entities[0] === own && !goesBack(trigger)) return [];
  const fromFiller = clubOf(trigger, 'from', frame.from ?? roles.from, story, players[0] ?? null, toFiller?.entities ?? [], speaker);
  const explicit = [player, fromFiller, toFiller].filter((f): f is Filler => f !== null && f.unit !== null);
  const money = frame.amount || PRICED.has(frame.type) ? moneyNear(trigger) : null;
  if (explicit.length === 0 && !anyone && !standsIn(shadow, [fromFiller, toFiller]) && !(toFiller && fromFiller && betweenClubs(trigger)) && !(money && players[0] && story.speaksOf(players[0], at)) || frame.both && (player?.unit == null || toFiller?.unit == null)) return [];
  if (frame.type === 'COMPLAINT' && (!fromFiller || !toFiller) || frame.type === 'APOLOGY' && !toFiller) return [];
  if (frame.type === 'NOT_FOR_SALE' && !fromFiller || frame.type === 'PERSONAL_TERMS' && !toFiller) return [];

  if (frame.actor === 'club' && own && BUYERS.has(frame.type) && !frame.from?.includes('subject') && actorOf(trigger, story) === own) return [];
  const covering = index.covering(shadow.units[trigger.first]!.start).at(-1);
  const granted = takenForGranted(shadow, trigger.first, trigger.last);
  const modality = modalityOf(shadow, trigger.first, trigger.last, { named: frame.type === 'MOVE', negatable: !granted && !NEGATIVE_BY_NATURE.has(frame.type) && !frame.denied && !frame.negative, contemplated: frame.type === 'INTEREST', reported: covering?.kind === 'INDIRECT', denied: covering !== undefined && index.denies(covering), conditional: !READINESS.has(frame.type), settled: frame.type === 'CONTRACT' && isRunning(trigger) || granted });
  const told = index.authorityAt(shadow.units[trigger.first]!.start, modality.unnamed || frame.unnamed === true);
  const found = told.kind === 'NARRATOR' ? (statedBy(trigger) ?? told) : told;
  // "reportedly" is all that names this source.
  const authority = found.kind === 'UNNAMED' && !found.mention && modality.unnamed ? { ...found, mention: modality.hedge } : found;
  const evidence = evidenceOf(trigger, explicit, money);
  if (isBackground(read, trigger, evidence)) return [];
  // "Sky Sports News understands that …": no more than it is understood.
  const understood = authority.cue && /^understands?$/iu.test(read.text.slice(authority.cue.start, authority.cue.end)) ? authority.cue : null;
  const certainty = modality.certainty !== 'CERTAIN' ? modality.certainty : understood ? 'PROBABLE' : frame.certainty ?? (frame.unnamed ? 'PROBABLE' : 'CERTAIN');
  const denied = (modality.polarity === 'DENIED') !== (frame.denied === true) !== authority.denies;

  // A signing that is only expected is a move; one that others report is a signing.
  const pending = frame.type === 'SIGNING' && (modality.certainty === 'POSSIBLE' || modality.certainty === 'PROBABLE' && !modality.unnamed || liesAhead(trigger));
  // "has agreed a five-year contract with | C |", which is not his club
  const overTerms = frame.type === 'CONTRACT' && own !== null && toFiller?.unit != null && toFiller.entities[0] !== own && agrees(trigger);
  // "has turned down | C |'s contract offer", which is his club
  const stays = frame.type === 'PERSONAL_TERMS' && own !== null && toFiller?.unit != null && toFiller.entities[0] === own;
  const claims: RawClaim[] = [];
  const paired = players.length > 1 && players.length === toFiller?.entities.length && isPaired(trigger) ? inTextOrder(toFiller) : null;
  for (const [place, who] of (paired ? inTextOrder(player!) : players).entries()) {
    // Leaving with a buyer in sight is a move.
    const suitor = frame.leaving && who ? story.suitorOfPlayer(who) : null;
    const type = suitor || pending ? 'MOVE' : overTerms && who ? 'PERSONAL_TERMS' : stays ? 'CONTRACT' : frame.type;
    for (const to of paired ? [paired[place]!] : (toFiller?.entities ?? [null])) {
      for (const from of fromFiller?.entities.slice(0, frame.type === 'NOT_FOR_SALE' ? 1 : 3) ?? [null]) {
        if (claims.length >= MOST_CLAIMS_OF_ONE_TRIGGER || (to ?? suitor) !== null && (to ?? suitor) === from) continue;
        if (who && from && (PLACING.has(frame.type) || ASKED.has(frame.type)) && fromFiller!.unit !== null) story.placeAt(who, from);
        if (isHistory(read.date, { type, leaving: frame.leaving === true, certainty, player: who, from, to: to ?? suitor })) continue;
        const seller = fromFiller?.finder === 'group' || fromFiller?.finder === 'owner' ? from : fromOf(frame, who, from, story);
        claims.push({
          type, player: who, from: seller === (to ?? suitor) ? null : seller, to: to ?? suitor, money, authority, certainty, polarity: denied ? 'DENIED' : 'AFFIRMED',
          hedge: modality.hedge ?? understood, evidence, leaving: frame.leaving === true, nominal: frame.nominal === true || pending && isGoverned(trigger), rule: frame.rule, steps: explain(trigger, player, fromFiller, toFiller),
          sentence: at, trigger, fillers: { player, from: fromFiller, to: toFiller },
        });
        // "have recalled P from his loan": he is theirs.
        if (who && to && type === 'SIGNING' && certainty === 'CERTAIN' && isRecall(trigger)) story.placeAt(who, to);
        story.told(type, who, to, at);
      }
    }
  }
  return claims;
}

/** "Keld and Lind are wanted by Leeds and Lens respectively" */
const isPaired = ({ shadow: { units }, first, last }: Trigger): boolean => units.slice(Math.max(0, first - 30), last + 30).some(({ form }) => form === 'respectively');

const inTextOrder = ({ entities, listed }: Filler): Entity[] => entities.map((entity, i) => ({ entity, unit: listed[i] ?? 0 })).sort((a, b) => a.unit - b.unit).map(({ entity }) => entity);

/** "be followed out of | C |" */
function clubLeftIn({ shadow: { units }, first, last }: Trigger): Entity | null {
  for (let i = first; i < Math.min(units.length - 2, last + 1); i++) if (units[i]!.form === 'out' && units[i + 1]!.form === 'of' && units[i + 2]!.mention?.entity.kind === 'CLUB') return units[i + 2]!.mention!.entity;
  return null;
}

/** "talks between the two clubs": the buyer and the seller of the story. */
function betweenClubs({ shadow: { units }, first, last }: Trigger): boolean {
  for (let i = first; i < Math.min(units.length - 1, last + 2); i++) {
    if (units[i]!.form === 'between') return units.slice(i + 1, i + 4).some(({ form }) => /^(?:club|side)s?$/u.test(form));
  }
  return false;
}

/** "could return to Everton": a move to one's own club, as at a loan's end. */
const goesBack = ({ shadow: { units }, first, last }: Trigger): boolean => units.slice(first, last).some(({ form }) => /^(?:return|returning|back|home|recall|rejoin|re-join|permanent)$/u.test(form));

const agrees = ({ shadow: { units }, first, last }: Trigger): boolean => units.slice(first, last).some(({ form }) => form === 'agree');

/** "agreed terms with | C |", "rejected | C |'s contract offer": whether a frame of terms names the player's own club, whose contract it then is. */
function renews({ frame, shadow: { units }, first, last }: Trigger, own: Entity | null): boolean {
  return own !== null && frame.type === 'PERSONAL_TERMS' && units.slice(first, last + 2).some(({ mention }) => mention?.entity === own);
}

/** "the possibility of | signing X |", "talks about | bringing in X |": what the noun before is about. */
const isGoverned = ({ shadow: { units }, first }: Trigger): boolean => /^(?:of|about|over|for|in|on|at)$/u.test(units[first - 1]?.form ?? '');

const isRecall = ({ shadow: { units }, first, last }: Trigger): boolean => units.slice(first, last).some(({ form }) => form === 'recall');

/** Whether the sentence names what the story supplied. */
const standsIn = (shadow: Shadow, fillers: readonly (Filler | null)[]): boolean =>
  fillers.some((filler) => filler?.entities.some((entity) => shadow.units.some((unit) => unit.mention?.entity === entity)));

/** "the next England manager", "coach of the Brazilian national team": a post at no club. */
function ofNationalTeam({ shadow: { units }, first, last }: Trigger): boolean {
  for (let i = first; i < Math.min(units.length - 1, last + 10); i++) {
    const next = units[i + 1]!.form;
    if (units[i]!.form === 'national' && /^(?:team|side|head|coach|manager|boss|women|men)$/u.test(next) || NATIONALITIES.get(units[i]!.form).length > 0 && /^(?:manager|boss|coach|head|job|national)$/u.test(next)) return true;
  }
  return false;
}

/** Of several players, each leaves his own club. */
const fromOf = (frame: Frame, player: Entity | null, from: Entity | null, story: Story): Entity | null =>
  (player && from && !PLACING.has(frame.type) ? story.clubLeftBy(player) ?? from : from);

/** A pattern of these holds its negation already. */
const NEGATIVE_BY_NATURE = new Set<ClaimType>(['NOT_FOR_SALE', 'REFUSAL_TO_PLAY', 'WITHDRAWAL', 'WANTS_TO_STAY', 'SQUAD_EXCLUSION', 'COMPLAINT', 'APOLOGY']);

function explain(trigger: Trigger, ...fillers: readonly (Filler | null)[]): string[] {
  const { units } = trigger.shadow;
  const words = units.slice(trigger.first, trigger.last).map((u) => u.form).join(' ');
  const roles = ['player', 'from', 'to'];
  return [
    `Frame "${trigger.frame.rule}" matched "${words}".`,
    ...fillers.flatMap((filler, i) => {
      if (!filler) return [];
      const names = filler.entities.map((e) => e.name).join(', ');
      return [filler.unit === null ? `${names} as ${roles[i]} comes from the story so far (${filler.finder}).` : `${names} as ${roles[i]} stands in the sentence (${filler.finder}).`];
    }),
  ];
}

/** "have had a bid rejected but will return with an improved offer": what was offered is no repeat of what will be. */
function isAnotherBid(one: RawClaim, other: RawClaim): boolean {
  const [a, b] = one.trigger.first <= other.trigger.first ? [one, other] : [other, one];
  if (a.type !== 'BID' || a.trigger.last > b.trigger.first) return false;
  return a.certainty !== b.certainty || a.money !== b.money || liesAhead(a.trigger) !== liesAhead(b.trigger)
    || a.trigger.shadow.units.slice(a.trigger.last, b.trigger.first).some(({ form }) => /^(?:but|after|before)$/u.test(form));
}

/** What two frames found in the same words is one claim. */
function withoutRepeats(claims: readonly RawClaim[]): RawClaim[] {
  const ofPlayer = new Map<Entity | null, RawClaim[]>();
  return claims.filter((claim) => {
    const kept = ofPlayer.get(claim.player) ?? [];
    ofPlayer.set(claim.player, kept);
    // In text order, what overlaps is among the last.
    const repeat = kept.slice(-MOST_REPEATED).some((k) => k.type === claim.type && k.from === claim.from && k.to === claim.to && k.authority.entity === claim.authority.entity
      && k.polarity === claim.polarity && !isAnotherBid(k, claim) && k.evidence.start < claim.evidence.end && claim.evidence.start < k.evidence.end);
    if (!repeat) kept.push(claim);
    return !repeat;
  });
}
