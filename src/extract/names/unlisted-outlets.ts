import { beginsCapital } from '../letters.js';
import { mentionByName, newEntity, type Entity, type Mention, type Token, type TokenRange } from '../reading.js';
import { GIVEN_NAMES, NATIONALITIES, ROLE_NOUNS } from '../lexicon/people.js';
import { isReportingVerb } from '../lexicon/cues.js';
import { foldName } from '../lexicon/tables.js';
import type { KnownName } from './known.js';
import { nameIn, tokensIn } from './stretches.js';

/** What says of the name behind it that it is an outlet: "Polish outlet Kanal Nowy". */
const OUTLET_NOUN = /^(?:outlet|newspaper|paper|website|site|publication|broadcaster|tabloid|broadsheet|daily|magazine|portal|blog|podcast|network|channel|station)$/u;
/** "a report from X", "reports in X". */
const REPORT_NOUN = /^(?:report|reports|article|claims)$/u;

/** What outlets do, and officials hardly. */
const OUTLETS_VERB = /^(?:claims?|claimed|reports?|reported|understands?|reveals?|revealed|writes|wrote)$/u;
/** A post or a nationality: "The Danish Minister". */
const isOfSomebody = (token: Token): boolean => ROLE_NOUNS.get(token.lower).length > 0 || NATIONALITIES.get(token.lower).length > 0;

const LONGEST_NAME = 4;
const capitalised = (token: Token): boolean => beginsCapital(token.text) && /^\p{Lu}[\p{L}\d]*$/u.test(token.text);

/**
 * Outlets that no lexicon has, by the words that say they are outlets: a noun before the name, or "The" before two capitals or more that
 * claim or report something ("The Harbour Post claims"). Found once, a name means its outlet wherever it stands.
 *
 * @param claimed the stretches that lexicons know, by first token
 */
export function findUnlistedOutlets(text: string, tokens: readonly Token[], sentenceEnd: (token: number) => number, claimed: ReadonlyMap<number, KnownName>): { mentions: Mention[]; entities: Entity[] } {
  const taken = tokensIn([...claimed.values()]);
  const runs: TokenRange[] = [];
  for (let i = 0; i < tokens.length;) {
    const first = i;
    const end = Math.min(sentenceEnd(first), first + LONGEST_NAME);
    while (i < end && capitalised(tokens[i]!) && !taken.has(i)) i++;
    if (i > first) runs.push({ first, last: i });
    else i++;
  }

  const entities = new Map<string, Entity>();
  for (const run of runs) {
    if (!saysOutlet(tokens, run)) continue;
    const name = nameIn(text, tokens, run);
    entities.set(name, newEntity('PUBLICATION', name));
  }
  const mentions = runs.flatMap((run) => {
    const entity = entities.size > 0 ? entities.get(nameIn(text, tokens, run)) : undefined;
    return entity ? [mentionByName(tokens, entity, run, 'publication-introduced')] : [];
  });
  return { mentions, entities: [...entities.values()] };
}

function saysOutlet(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  const sameSentence = (token: Token | undefined): token is Token => token !== undefined && token.sentence === tokens[first]!.sentence;
  const [before, beforeThat, after] = [tokens[first - 1], tokens[first - 2], tokens[last]];
  if (tokens[first]!.lower === 'the') {
    return last - first > 2 && sameSentence(after) && /^(?:VERB|NOUN)$/u.test(after.pos) && OUTLETS_VERB.test(after.lower) && !GIVEN_NAMES.has(foldName(tokens[first + 1]!.text)) && !tokens.slice(first + 1, last).some(isOfSomebody);
  }
  if (GIVEN_NAMES.has(foldName(tokens[first]!.text)) || !sameSentence(before)) return false;
  if (OUTLET_NOUN.test(before.lower)) return true;
  return /^(?:from|in|by)$/u.test(before.lower) && sameSentence(beforeThat) && REPORT_NOUN.test(beforeThat.lower) && last - first > 1 && sameSentence(after) && isReportingVerb(after.lemma);
}
