import { findAttributions } from '../../src/extract/7-attributions.js';
import { findCandidates } from '../../src/extract/8-claims.js';
import { clubOfPerson, readDocument, resolveWithinQuotations } from '../../src/extract/read.js';
import { article } from './article.js';

/** What the frames find in a text, before anything unlikely is left out: "INTEREST Tomas Halvard: - > Everton", and by which rule. */
export function candidatesIn(text: string): { claim: string; rule: string }[] {
  const read = readDocument(article(text));
  const attributions = findAttributions(read);
  resolveWithinQuotations(read, attributions);
  return findCandidates(read, attributions, (person) => clubOfPerson(read, person)).map((c) => ({
    claim: `${c.type}${c.polarity === 'DENIED' ? ' DENIED' : ''} ${c.player?.name ?? '-'}: ${c.from?.name ?? '-'} > ${c.to?.name ?? '-'}`, rule: c.rule,
  }));
}
