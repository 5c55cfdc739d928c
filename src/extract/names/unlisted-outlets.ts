import type { Entity, Mention, Token } from '../reading.js';
import { isPossessive, newEntity } from '../reading.js';
import { GIVEN_NAMES, NATIONALITIES, ROLE_NOUNS } from '../lexicon/people.js';
import { isReportingVerb } from '../lexicon/cues.js';
import { foldName } from '../lexicon/tables.js';
import type { KnownName } from './known.js';

/** What says of the name behind it that it is an outlet: "Polish outlet Kanal Nowy". */
const OUTLET_NOUN = /^(?:outlet|newspaper|paper|website|site|publication|broadcaster|tabloid|broadsheet|daily|magazine|portal|blog|podcast|network|channel|station)$/u;
/** "a report from X", "reports in X". */
const REPORT_NOUN = /^(?:report|reports|article|claims)$/u;

/** What outlets do, and officials hardly. */
const OUTLETS_VERB = /^(?:claims?|claimed|reports?|reported|understands?|reveals?|revealed|writes|wrote)$/u;
/** A post or a nationality: "The Danish Minister". */
const isOfSomebody = (token: Token): boolean => ROLE_NOUNS.get(token.lower).length > 0 || NATIONALITIES.get(token.lower).length > 0;

const LONGEST_NAME = 4;
const capitalised = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}[\p{L}\d]*$/u.test(token.text);

/**
 * Outlets that no lexicon has, by the words that say they are outlets: a noun before the name, or "The" before two capitals or more that
 * claim or report something ("The Harbour Post claims"). Found once, a name means its outlet wherever it stands.
 *
 * @param claimed the stretches that lexicons know, by first token
 */
export function findUnlistedOutlets(text: string, tokens: readonly Token[], sentenceEnd: (token: number) => number, claimed: ReadonlyMap<number, KnownName>): { mentions: Mention[]; entities: Entity[] } {
  const taken = new Set<number>();
  for (const { first, last } of claimed.values()) for (let i = first; i < last; i++) taken.add(i);
  const runFrom = (first: number): number => {
    const end = Math.min(sentenceEnd(first), first + LONGEST_NAME);
    let last = first;
    while (last < end && capitalised(tokens[last]) && !taken.has(last)) last++;
    return last;
  };

  const entities = new Map<string, Entity>();
  const nameOf = (first: number, last: number): string => text.slice(tokens[first]!.start, tokens[last - 1]!.end).replace(/\s+/gu, ' ');
  for (let i = 0; i < tokens.length; i++) {
    if (taken.has(i) || !capitalised(tokens[i])) continue;
    const last = runFrom(i);
    if (last > i && saysOutlet(tokens, i, last)) entities.set(nameOf(i, last), newEntity('PUBLICATION', nameOf(i, last)));
    i = Math.max(i, last - 1);
  }
  if (entities.size === 0) return { mentions: [], entities: [] };

  const mentions: Mention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (taken.has(i) || !capitalised(tokens[i])) continue;
    const last = runFrom(i);
    const entity = last > i ? entities.get(nameOf(i, last)) : undefined;
    if (entity) {
      mentions.push({
        entity, others: [], form: 'name', first: i, last, start: tokens[i]!.start, end: tokens[last - 1]!.end, possessive: isPossessive(tokens, last), rule: 'publication-introduced',
      });
    }
    i = Math.max(i, last - 1);
  }
  return { mentions, entities: [...entities.values()] };
}

function saysOutlet(tokens: readonly Token[], first: number, last: number): boolean {
  const sameSentence = (token: Token | undefined): token is Token => token !== undefined && token.sentence === tokens[first]!.sentence;
  const [before, beforeThat, after] = [tokens[first - 1], tokens[first - 2], tokens[last]];
  if (tokens[first]!.lower === 'the') {
    return last - first > 2 && sameSentence(after) && /^(?:VERB|NOUN)$/u.test(after.pos) && OUTLETS_VERB.test(after.lower) && !GIVEN_NAMES.has(foldName(tokens[first + 1]!.text)) && !tokens.slice(first + 1, last).some(isOfSomebody);
  }
  if (GIVEN_NAMES.has(foldName(tokens[first]!.text)) || !sameSentence(before)) return false;
  if (OUTLET_NOUN.test(before.lower)) return true;
  return /^(?:from|in|by)$/u.test(before.lower) && sameSentence(beforeThat) && REPORT_NOUN.test(beforeThat.lower) && last - first > 1 && sameSentence(after) && isReportingVerb(after.lemma);
}
