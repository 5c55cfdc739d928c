import { NATIONALITIES, ROLE_NOUNS } from '../lexicon/people.js';
import { isStaff } from '../posts.js';
import type { ReadDocument } from '../read.js';
import type { Mention } from '../reading.js';

/** What clubs do to each other on the pitch. Base forms. */
const OF_MATCHES = /^(?:beat|beating|defeat|draw|lose|loss|win|victory|score|host|visit|face|thrash|overcome|stun|concede|equalise|equalize|equaliser|goalless|scoreless|fixture|derby|kick-off|half-time|stoppage|semi-final|quarter-final|replay|clash|trip|tie|game|match|penalty|header|hat-trick)$/u;
/** What they do about players. Base forms. */
const OF_TRANSFERS = /^(?:sign|signing|signature|transfer|bid|offer|interest|interested|move|deal|target|window|loan|join|rejoin|want|keen|monitor|track|pursue|pursuit|chase|sell|buy|swoop|link|fee|talk|negotiation|negotiate|agree|agreement|approach|enquire|enquiry|contract|medical|suitor|admirer|hijack|recruit|land|lure|switch|sale|arrival|departure|leave|exit|race|appoint|appointment|sack|replace|replacement|shortlist|consider|candidate)$/u;

/** "2-1" */
const SCORE = /^\d[-–]\d$/u;
/** Words between a club and the player whom it describes, at most. */
const LONGEST_TRADE = 3;

/** Mentions of clubs that are after nobody for all that they say: "Leeds lost 2-1 at Everton on Saturday", "Leeds winger X". */
export function namedInPassing(read: ReadDocument): ReadonlySet<Mention> {
  const reports = matchReports(read);
  const found = new Set<Mention>();
  read.mentions.forEach((mention, i) => {
    if (mention.entity.kind === 'CLUB' && (reports.has(read.tokens[mention.first]!.sentence) || isOpponent(read, mention) || describesPlayer(read, mention, read.mentions[i + 1]))) found.add(mention);
  });
  return found;
}

/** "in the win at Leeds", "against Leeds" */
function isOpponent({ tokens }: ReadDocument, { first }: Mention): boolean {
  const before = tokens[first - 1]?.lower ?? '';
  return before === 'against' || /^(?:at|with|over|to|by)$/u.test(before) && /^(?:win|draw|defeat|victory|loss|trip|visit|game|match|clash|tie|derby)$/u.test(tokens[first - 2]?.lower ?? '');
}

/** "Leeds's X", "Leeds winger X" */
function describesPlayer(read: ReadDocument, club: Mention, next: Mention | undefined): boolean {
  if (next?.entity.kind !== 'PERSON' || next.form === 'pronoun' || isStaff(next.entity) || next.first < club.last || next.first - club.last > LONGEST_TRADE) return false;
  return read.tokens.slice(club.last, next.first).every(({ lower }) => /^(?:['’]s?|-)$/u.test(lower) || ROLE_NOUNS.get(lower).length > 0 && !/^targets?$/u.test(lower) || NATIONALITIES.get(lower).length > 0);
}

/** Sentences that only tell of matches, by index. */
function matchReports(read: ReadDocument): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { index, first, last } of read.sentences) {
    let ofMatch = false;
    let ofTransfer = false;
    for (let i = first; i < last && !ofTransfer; i++) {
      const { lemma, text } = read.tokens[i]!;
      // "Leeds have lost Keld" tells of no match.
      ofMatch ||= OF_MATCHES.test(lemma) && !(lemma === 'lose' && read.tokens[i + 1]?.pos === 'PROPN') || SCORE.test(text);
      ofTransfer = OF_TRANSFERS.test(lemma);
    }
    if (ofMatch && !ofTransfer) found.add(index);
  }
  return found;
}
