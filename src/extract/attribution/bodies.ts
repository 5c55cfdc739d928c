import { cueWord } from '../lexicon/cues.js';
import type { Entity, Mention, TokenRange } from '../reading.js';
import { isSubject, leadingSubject } from './leading-subject.js';
import { mentionsIn, type Scene } from './scene.js';

/** Nouns of bodies: of the first kind, whatever body was named last; of the second, the last whose name has the noun in it. */
const ANY_BODY = /^(?:company|force|firm|group|organi[sz]ation|body|retailer|airline|giant|manufacturer|operator|charity|nonprofit|non-profit|startup|chain|agency|network|union)$/u;
const NAMED_BODY = /^(?:department|ministry|university|council|board|commission|court|bank|foundation|association|federation|league|committee|institute|authority|hospital|church|college|bureau|society|fund|centre|center|office|party|campaign|police|government|administration|city|town|district|academy|alliance|coalition|service|trust|tribunal)$/u;
/** Leagues that do not have the word in their names. */
const LEAGUE = /liga|ligue|^Serie|EFL|DFL|LFP|WSL|MLS|NWSL|SPFL|division/iu;
const BODY_FRAMES = 12;

/** "the department", "the company": the organisation that it means, if one was named not long before. */
export function bodyMeant(scene: Scene, phrase: TokenRange & { head: number }): Entity | null {
  const noun = scene.tokens[phrase.head]!.lower;
  if (phrase.last - phrase.first > 3 || scene.tokens[phrase.first]!.lower !== 'the') return null;
  const any = ANY_BODY.test(noun);
  if (!any && !NAMED_BODY.test(noun)) return null;
  const floor = scene.frames[Math.max(0, scene.frameAt[phrase.first]! - BODY_FRAMES)]!.first;
  for (let i = phrase.first - 1; i >= Math.max(floor, phrase.first - BODY_REACH * 6); i--) {
    const entity = scene.mentionAt[i]?.entity;
    if (entity?.kind === 'ORGANISATION' && (any || entity.name.toLowerCase().includes(noun) || noun === 'league' && LEAGUE.test(entity.name))) return entity;
  }
  return null;
}

/** How far into a frame to look for it, in tokens. */
const BODY_REACH = 80;

/** The body that a frame shortly before `at` makes speak, or else the organisation or publication that it is about, or names first: what "it" is. */
export function lastBody(scene: Scene, frame: number, at: number): Mention | null {
  for (let k = frame; k >= Math.max(0, frame - 2); k--) {
    const { first, last } = scene.frames[k]!;
    const end = Math.min(last, at);
    const range = { first: Math.max(first, end - BODY_REACH), last: end };
    if (range.first >= range.last) continue;
    const speaking = mentionsIn(scene, range).findLast((m) => /^(?:ORGANISATION|PUBLICATION|CLUB)$/u.test(m.entity.kind) && !m.possessive && !scene.quotedAt[m.first] && cueWord(scene.tokens[m.last]?.lower ?? ''));
    const found = speaking ?? leadingSubject(scene, range, /^(?:ORGANISATION|PUBLICATION)$/u);
    if (found) return found;
  }
  return null;
}

/** Whether a noun, in lower case, is one of bodies. */
export const isBodyNoun = (noun: string): boolean => ANY_BODY.test(noun) || NAMED_BODY.test(noun);

/** A spokesman of whom the phrase does not say whose. */
export const SPOKESPERSON = /^(?:(?:a|the|their|its|one) )?(?:club |team |club's |official |press )?spokes(?:man|woman|person)$/u;
/** Frames over which a spokesman is still that of the club or body that they are about. */
const FOCUS_FRAMES = 4;

/** The club or body that the sentences up to a token are about; outside football no club. */
export function bodyInFocus(scene: Scene, at: number): Entity | null {
  const kinds = scene.matter === 'football' ? /^(?:CLUB|ORGANISATION)$/u : /^ORGANISATION$/u;
  const frame = scene.frameAt[at]!;
  for (let k = frame; k >= Math.max(0, frame - FOCUS_FRAMES); k--) {
    const { first, last } = scene.frames[k]!;
    const range = { first, last: Math.min(last, at, first + BODY_REACH) };
    const subject = range.first < range.last ? leadingSubject(scene, range, kinds) : undefined;
    if (subject && isSubject(scene, subject)) return subject.entity;
  }
  return null;
}
