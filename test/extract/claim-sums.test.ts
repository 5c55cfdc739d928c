import { describe, expect, it } from '@jest/globals';
import { claim } from './brief.js';
import { read } from './article.js';

const claimsIn = (text: string): string[] => read(`Fulham winger Tomas Halvard scored twice on Saturday. ${text}`).claims.map(claim);

describe('the sum of a claim', () => {
  it.each([
    ['paid before the transfer is spoken of', 'Everton will pay €40m for Halvard, with the move to go through in June.', 'MOVE Tomas Halvard: Fulham > Everton, 40000000 EUR'],
    ['paid by whoever has signed him', 'Everton splashed out £55m on Halvard last month and have signed him to a five-year deal.', 'SIGNING Tomas Halvard: Fulham > Everton, 55000000 GBP'],
    ['for which a club would sell', 'Fulham would let Halvard go for £35m.', 'WILLING_TO_SELL Tomas Halvard: Fulham > -, 35000000 GBP'],
  ])('%s', (_, text, expected) => {
    expect(claimsIn(text)).toContain(expected);
  });

  it('is not one that is only spoken of before it', () => {
    expect(claimsIn('Everton rejected £40m for their captain before they signed Halvard.').filter((line) => line.startsWith('SIGNING'))).toEqual(['SIGNING Tomas Halvard: Fulham > Everton']);
  });
});
