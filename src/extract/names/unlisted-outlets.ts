import { beginsCapital } from '../letters.js';
import { mentionByName, newEntity, type Entity, type Mention, type Token, type TokenRange } from '../reading.js';
import { GIVEN_NAMES, NATIONALITIES, ROLE_NOUNS } from '../lexicon/people.js';
import { isReportingVerb } from '../lexicon/cues.js';
import { OUTLET_ENDING } from '../lexicon/publications.js';
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

/** A name of a site written as one word with a capital within: "CalcioNord", but not "McKeld". */
const JOINED = /^(?!(?:Mc|Mac|De|Di|Da|La|Le|Van|St)\p{Lu})\p{Lu}\p{L}*\p{Ll}\p{Lu}\p{Ll}\p{L}+$/u;
const CITING = /^(?:reported|revealed|claimed|relayed|cited|noted|stated|suggested|detailed|told|per|via)$/u;

/** Words that local papers go by alone: "as per the Leader". */
const PAPER = /^(?:leader|sentinel|gazette|argus|advertiser|citizen|examiner|mercury|courier|chronicle|herald|echo|bulletin|dispatch|journal|observer|tribune)$/u;

const LONGEST_NAME = 4;
const capitalised = (token: Token): boolean => beginsCapital(token.text) && /^\p{Lu}[\p{L}\d]*$/u.test(token.text);

/**
 * Outlets that no lexicon has, by the words that say they are outlets: a noun before the name, "Daily" or "Evening" in it, "The" before two capitals or more that
 * claim or report something ("The Harbour Post claims"), a name in one word that is cited ("as reported by CalcioNord"), or the town of a club with an outlet's
 * ending ("Burnley Live reported"). Found once, a name means its outlet wherever it stands.
 *
 * @param claimed the stretches that lexicons know, by first token; an outlet may begin with a club or place of them
 */
export function findUnlistedOutlets(text: string, tokens: readonly Token[], sentenceEnd: (token: number) => number, claimed: ReadonlyMap<number, KnownName>): { mentions: Mention[]; entities: Entity[] } {
  const taken = tokensIn([...claimed.values()]);
  const runs: TokenRange[] = [];
  for (let i = 0; i < tokens.length;) {
    const first = i;
    const end = Math.min(sentenceEnd(first), first + LONGEST_NAME);
    while (i < end && capitalised(tokens[i]!) && !taken.has(i)) i++;
    if (i > first) {
      runs.push({ first, last: i });
      continue;
    }
    const town = claimed.get(i);
    if (town && /^(?:club|place)$/u.test(town.kind) && town.last < end && isEnding(tokens[town.last]!) && !taken.has(town.last)) runs.push({ first, last: town.last + 1 });
    i++;
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

const isEnding = (token: Token): boolean => capitalised(token) && OUTLET_ENDING.test(token.lower) && !/^(?:football|sports?|press|today)$/u.test(token.lower);

/** "according to X", "as reported by X", "told the X", "via X" */
function isCited(tokens: readonly Token[], first: number): boolean {
  const at = tokens[first - 1]?.lower === 'the' ? first - 2 : first - 1;
  const [link, verb] = [tokens[at], tokens[at - 1]];
  if (link?.sentence !== tokens[first]!.sentence) return false;
  return CITING.test(link.lower) || link.lower === 'by' && verb !== undefined && CITING.test(verb.lower) || link.lower === 'to' && verb?.lower === 'according';
}

/** "Burnley Live reported", "the Burnley Herald can reveal" */
function reports(tokens: readonly Token[], last: number, sentence: number): boolean {
  let at = last;
  while (at < last + 3 && tokens[at]?.sentence === sentence && /^(?:can|has|have|also|now|though|still|exclusively)$/u.test(tokens[at]!.lower)) at++;
  const verb = tokens[at];
  return verb?.sentence === sentence && (OUTLETS_VERB.test(verb.lower) || at > last && /^(?:reveal|learned|learnt|report)$/u.test(verb.lower));
}

/** "Kanal Nowy can exclusively reveal": only who prints news speaks so of it. */
function canReveal(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  if (tokens[last]?.lower !== 'can' || !tokens.slice(first, last).every(({ pos }) => /^(?:PROPN|ADV|NOUN)$/u.test(pos)) || last - first === 1 && (tokens[first]!.pos !== 'PROPN' || /^(?:sources?|insiders?|reports?|papers?|journalists?)$/u.test(tokens[first]!.lower))) return false;
  const verb = tokens[last + 1]?.pos === 'ADV' ? tokens[last + 2] : tokens[last + 1];
  return verb?.sentence === tokens[first]!.sentence && /^(?:reveal|disclose|confirm|report)$/u.test(verb.lower);
}

function saysOutlet(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  const sameSentence = (token: Token | undefined): token is Token => token !== undefined && token.sentence === tokens[first]!.sentence;
  const [before, beforeThat, after] = [tokens[first - 1], tokens[first - 2], tokens[last]];
  if (last - first === 1 && JOINED.test(tokens[first]!.text)) return isCited(tokens, first) || reports(tokens, last, tokens[first]!.sentence) || sameSentence(before) && OUTLET_NOUN.test(before.lower);
  if (last - first > 1 && isEnding(tokens[last - 1]!) && !GIVEN_NAMES.has(foldName(tokens[first]!.text)) && (isCited(tokens, first) || reports(tokens, last, tokens[first]!.sentence))) return true;
  if (!GIVEN_NAMES.has(foldName(tokens[first]!.text)) && canReveal(tokens, { first, last })) return true;
  // "the Daily Progress"
  if (last - first > 1 && /^(?:daily|evening)$/u.test(tokens[first]!.lower) && (isCited(tokens, first) || reports(tokens, last, tokens[first]!.sentence))) return true;
  if (last - first === 1 && PAPER.test(tokens[first]!.lower)) return before?.lower === 'the' && isCited(tokens, first);
  if (tokens[first]!.lower === 'the') {
    return last - first > 2 && sameSentence(after) && /^(?:VERB|NOUN)$/u.test(after.pos) && OUTLETS_VERB.test(after.lower) && !GIVEN_NAMES.has(foldName(tokens[first + 1]!.text)) && !tokens.slice(first + 1, last).some(isOfSomebody);
  }
  if (GIVEN_NAMES.has(foldName(tokens[first]!.text)) || !sameSentence(before)) return false;
  if (OUTLET_NOUN.test(before.lower)) return true;
  return /^(?:from|in|by)$/u.test(before.lower) && sameSentence(beforeThat) && REPORT_NOUN.test(beforeThat.lower) && last - first > 1 && sameSentence(after) && isReportingVerb(after.lemma);
}
