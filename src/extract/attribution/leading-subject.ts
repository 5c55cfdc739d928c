import type { Mention, TokenRange } from '../reading.js';
import { isFinite } from './content.js';
import { isComma, mentionsIn, type Scene } from './scene.js';

/** Whom a sentence is about: "When Keld left, | Reed | wrote him a letter:", "Asked about Keld, | Reed | shook his head.". */
export function leadingSubject(scene: Scene, range: TokenRange, kinds: RegExp): Mention | undefined {
  const { tokens } = scene;
  let { first } = range;
  if (/^(?:when|while|whilst|after|as|if|although|though|because|since|before|in|on|at|asked|pressed|quizzed|questioned|speaking|talking)$/u.test(tokens[first]!.lower)) {
    let comma = first;
    while (comma < range.last && !isComma(tokens[comma])) comma++;
    if (comma + 1 < range.last) first = comma + 1;
  }
  const found = mentionsIn(scene, { first, last: range.last }).filter((m) => kinds.test(m.entity.kind) && !m.possessive && !scene.quotedAt[m.first]);
  const subject = found.findIndex((m) => m.last < range.last && isSubject(scene, m));
  // "Keld and Reed were there": the first of them.
  const joined = found[subject - 1];
  if (joined && tokens[joined.last]!.lower === 'and' && found[subject]!.first === joined.last + 1) return joined;
  return found[Math.max(0, subject)];
}

/** Whether a finite verb, or an adverb before one, follows a mention. */
export const isSubject = (scene: Scene, mention: Mention): boolean => isFinite(scene, mention.last) || scene.tokens[mention.last]?.pos === 'ADV';
