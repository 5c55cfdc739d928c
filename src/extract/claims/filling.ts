import type { ClaimType } from '../extraction.js';
import type { Entity } from '../reading.js';
import type { Finder } from './frames/frame.js';
import { namelessActs } from './nameless-clubs.js';
import { announcedBy, clubAsked, fill, playable, pricedBy, type Filler, type Trigger } from './roles.js';
import type { Story } from './story.js';
import { governed, isReplaced } from './syntax.js';

/** Types whose buying club is another than the player's own. */
export const BUYERS = new Set<ClaimType>(['INTEREST', 'APPROACH', 'ILLEGAL_APPROACH', 'BID', 'WANTS_TO_JOIN', 'PERSONAL_TERMS', 'AGREEMENT', 'MEDICAL', 'MOVE', 'SIGNING', 'WITHDRAWAL']);
/** Types that say which club is asked for the player, who is there. */
export const ASKED = new Set<ClaimType>(['APPROACH', 'BID', 'TALKS', 'AGREEMENT', 'WILLING_TO_SELL', 'VALUATION', 'TRANSFER_REQUEST']);

/** "is out of contract in June": a contract that he has, and not one with a club that is after him. */
export const isRunning = ({ frame, shadow: { units }, first, last }: Trigger): boolean =>
  frame.type === 'CONTRACT' && units.slice(first, last + 2).some(({ form }) => /^(?:expire|expiry|run|left|leave|remain|out|up|under|end|lapse)$/u.test(form)) && !units.slice(first, last).some(({ form }) => /^(?:sign|agree|offer|pen)$/u.test(form));

/** "P, on loan at C, wants to stay": not at the club that he belongs to; the club's unit. */
function borrowerIn({ shadow: { units } }: Trigger): number | null {
  for (let i = 0; i < units.length - 2; i++) {
    if (units[i]!.form !== 'loan' || !/^(?:at|with)$/u.test(units[i + 1]!.form)) continue;
    const club = units[i + 2]!.form === 'the' ? i + 3 : i + 2;
    if (units[club]?.mention?.entity.kind === 'CLUB') return club;
  }
  return null;
}

/** "C expect bids for P": who awaits an offer makes none. */
function awaitsBids({ shadow: { units }, first }: Trigger): boolean {
  for (let i = first - 1; i >= Math.max(0, first - 4); i--) {
    if (/^(?:expect|await|anticipate|field|invite|attract)$/u.test(units[i]!.form)) return true;
    if (units[i]!.form === 'to' || units[i]!.mention) return false;
  }
  return false;
}

/** "an agreement with C for the sale of P": the other club buys. */
function concernsSale({ shadow: { units }, first, last }: Trigger): boolean {
  for (let i = first; i < Math.min(units.length - 1, last + 5); i++) if (units[i]!.form === 'sale' && units[i + 1]!.form === 'of') return units.slice(Math.max(first, i - 2), i).some(({ form }) => form === 'for');
  return false;
}

/** "a loan move to | the Championship |": to none of the clubs that are only named, though it may be where the club lies that wants him. */
function leadsElsewhere({ shadow: { units }, last }: Trigger): boolean {
  const to = units[last - 1]!.form === 'to' ? last - 1 : last;
  if (units[to]?.form !== 'to') return false;
  const place = units[to + 1]?.form === 'the' ? to + 2 : to + 1;
  return units[place]?.mention?.entity.kind === 'ORGANISATION' || units[place]?.pos === 'PROPN';
}

const standsBehindWho = ({ shadow: { units }, first }: Trigger): boolean => [1, 2].some((back) => units[first - back]?.form === 'who');

/** How far before a trigger the person may stand whom the sentence speaks of, in units. */
const FARTHEST_SUBJECT = 30;

/** Whom a claim is about: whoever the sentence names, else the player of the story. `at` is the index of the sentence. */
export function playerOf(trigger: Trigger, finders: readonly Finder[] | undefined, story: Story, at: number): Filler | null {
  if (!finders) return null;
  const found = fill(trigger, 'player', finders, story, []);
  if (found) return found;
  if (!finders.includes('topic') || finders.includes('after') && replacedBehind(trigger)) return null;
  const topic = story.playerAt(at, (person) => playable(trigger.frame, person), subjectBefore(trigger));
  return topic && { entities: [topic], unit: null, listed: [], finder: 'topic' };
}

/** "must pay £40m for X's replacement" is about nobody whom the story knows. */
const replacedBehind = ({ shadow: { units }, last }: Trigger): boolean => units.slice(last, last + 6).some((unit, i) => unit.mention?.entity.kind === 'PERSON' && isReplaced(units, last + i));

/** "X is in demand, and Everton have joined the queue": whoever the sentence itself speaks of before is nearer than the story's. */
function subjectBefore({ frame, shadow: { units }, first }: Trigger): Entity | null {
  for (let i = first - 1; i >= Math.max(0, first - FARTHEST_SUBJECT); i--) {
    const person = units[i]!.mention?.entity;
    if (person && playable(frame, person) && units[i + 1]?.form !== "'s" && !governed(units, i)) return person;
  }
  return null;
}

/** A mention of the sentence as filler. */
const standingAt = ({ shadow: { units } }: Trigger, unit: number, finder: Finder): Filler => ({ entities: [units[unit]!.mention!.entity], unit, listed: [unit], finder });

/** Finders that would name a club where the sentence says that others act, whom it does not name. */
const NOT_OF_CLUBS_AT_LARGE = new Set<Finder>(['subject', 'before', 'topic', 'suitor']);

/**
 * The club that a role is filled with, by the first finder that finds one.
 *
 * @param excluded clubs that it cannot be
 * @param speaker whose words the claim stands in; null in the narrator's
 */
export function clubOf(trigger: Trigger, role: 'from' | 'to', finders: readonly Finder[] | undefined, story: Story, player: Entity | null, excluded: readonly Entity[], speaker: Entity | null): Filler | null {
  if (!finders) return null;
  const pricer = role === 'from' && trigger.frame.type === 'VALUATION' ? pricedBy(trigger) : null;
  if (pricer !== null) return standingAt(trigger, pricer, 'owner');
  const lent = role === 'from' && trigger.frame.type === 'WANTS_TO_STAY' ? borrowerIn(trigger) : null;
  if (lent !== null) return standingAt(trigger, lent, 'at');
  const awaits = trigger.frame.type === 'BID' && awaitsBids(trigger);
  const sells = awaits || trigger.frame.type === 'AGREEMENT' && concernsSale(trigger);
  if (sells) {
    const found = fill(trigger, role, role === 'from' ? ['subject'] : awaits ? ['from'] : ['at'], story, excluded);
    if (found || role === 'to') return found;
  }
  const atLarge = role === 'to' && finders.includes('subject') && namelessActs(trigger.shadow.units, trigger.first);
  for (const finder of finders) {
    if (atLarge && NOT_OF_CLUBS_AT_LARGE.has(finder)) continue;
    if (finder === 'joined') {
      const club = player && story.joinedBy(player);
      if (club && !excluded.includes(club)) return { entities: [club], unit: null, listed: [], finder };
    } else if (finder === 'here') {
      const club = speaker && story.clubOf(speaker);
      if (club && !excluded.includes(club)) return { entities: [club], unit: null, listed: [], finder };
    } else if (finder === 'own-club') {
      const club = (player && (BUYERS.has(trigger.frame.type) ? story.clubLeftBy(player) : story.clubOf(player))) ?? (speaker && role === 'from' ? story.clubOf(speaker) : null);
      if (club && !excluded.includes(club)) return { entities: [club], unit: null, listed: [], finder };
    } else if (finder === 'suitor') {
      const club = story.suitorOf(player, trigger.shadow.sentence.index);
      if (club && !excluded.includes(club)) return { entities: [club], unit: null, listed: [], finder };
    } else if (finder === 'topic') {
      // "Leeds want P, who joined from Lyon": he joined another.
      if (role === 'to' && trigger.frame.type === 'SIGNING' && standsBehindWho(trigger)) continue;
      const announcer = role === 'from' && trigger.frame.type === 'DEPARTURE' ? announcedBy(trigger) : null;
      if (announcer !== null) return standingAt(trigger, announcer, 'subject');
      const asked = role === 'from' && ASKED.has(trigger.frame.type) ? clubAsked(trigger) : null;
      if (asked !== null && !excluded.includes(trigger.shadow.units[asked]!.mention!.entity)) return standingAt(trigger, asked, 'at');
      if (role === 'to' && trigger.frame.type === 'MOVE' && leadsElsewhere(trigger)) {
        // "a return to the Premier League with | Leeds |"
        const there = fill(trigger, role, ['at'], story, excluded);
        if (there) return there;
        if (!(player && story.suitorOfPlayer(player))) continue;
      }
      // "A deal for P would suit Leeds" names no other, but "a deal for P would be good business for | Leeds |".
      const ahead = role === 'to' && trigger.frame.type === 'MOVE' && !finders.includes('toward') ? fill(trigger, role, ['toward'], story, excluded) : null;
      if (ahead) return ahead;
      const club = role === 'to' && !isRunning(trigger) ? story.likelySuitorOf(player, excluded) : story.likelyClubOf(player, excluded);
      if (club && !excluded.includes(club)) return { entities: [club], unit: null, listed: [], finder };
    } else {
      const found = fill(trigger, role, [finder], story, excluded);
      const known = player && finder === 'next' ? story.clubOf(player) : null;
      // A bare "the club" behind "leave" is the player's own, whatever club was named last.
      if (found && known && found.unit !== null && trigger.shadow.units[found.unit]!.mention!.rule === 'club-in-focus') return { ...found, entities: [known] };
      if (found) return found;
    }
  }
  return null;
}
