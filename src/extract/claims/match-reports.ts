import type { ReadDocument } from '../read.js';

/** What clubs do to each other on the pitch. Base forms. */
const OF_MATCHES = /^(?:beat|beating|defeat|draw|lose|loss|win|victory|score|host|visit|face|thrash|overcome|stun|concede|equalise|equalize|equaliser|goalless|scoreless|fixture|derby|kick-off|half-time|stoppage|semi-final|quarter-final|replay|clash|trip|tie|game|match|penalty|header|hat-trick)$/u;
/** What they do about players. Base forms. */
const OF_TRANSFERS = /^(?:sign|signing|signature|transfer|bid|offer|interest|interested|move|deal|target|window|loan|join|rejoin|want|keen|monitor|track|pursue|pursuit|chase|sell|buy|swoop|link|fee|talk|negotiation|negotiate|agree|agreement|approach|enquire|enquiry|contract|medical|suitor|admirer|hijack|recruit|land|lure|switch|sale|arrival|departure|leave|exit|race|appoint|appointment|sack|replace|replacement|shortlist|consider|candidate)$/u;

/** Sentences that only tell of matches, by index: "Leeds lost 2-1 at Everton on Saturday." The clubs in them are after nobody for all that they say. */
export function matchReports(read: ReadDocument): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { index, first, last } of read.sentences) {
    let ofMatch = false;
    let ofTransfer = false;
    for (let i = first; i < last && !ofTransfer; i++) {
      const { lemma } = read.tokens[i]!;
      ofMatch ||= OF_MATCHES.test(lemma) || SCORE.test(read.tokens[i]!.text);
      ofTransfer = OF_TRANSFERS.test(lemma);
    }
    if (ofMatch && !ofTransfer) found.add(index);
  }
  return found;
}

/** "2-1" */
const SCORE = /^\d[-–]\d$/u;
