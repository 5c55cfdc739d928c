import { describe, expect, it } from '@jest/globals';
import { claim } from './brief.js';
import { candidatesIn } from './candidates.js';
import { read } from './article.js';

const claims = (text: string): string[] => read(text).claims.map(claim);

describe('a claim that a frame finds', () => {
  const STORY = 'Everton are keen on Fulham winger Tomas Halvard and have made an enquiry about the 24-year-old. Fulham want to keep Halvard, whose contract runs until 2027. Everton could bid £20m for Halvard this summer.';

  it('is kept where the rest of the text speaks for it, with how likely it is', () => {
    expect(claims(STORY)).toEqual(expect.arrayContaining(['INTEREST Tomas Halvard: - > Everton', 'APPROACH Tomas Halvard: Fulham > Everton', 'BID Tomas Halvard: Fulham > Everton, 20000000 GBP']));
    for (const { steps } of read(STORY).claims) expect(steps.at(-1)).toMatch(/^By \d+ % a claim/u);
  });

  it('is left out where the text tells of a match', () => {
    const text = 'Everton beat Fulham on Saturday in the league. Bo Lind scored the first goal after 12 minutes, his ninth of the season. Fulham defender Jens Ask could have left the match with an injury before half-time, but Everton won a game that Tomas Halvard, Orrin Keld and Alan Reed had all missed last season.';
    expect(claims(text)).toEqual([]);
  });

  it('is judged more strictly in a text that hardly speaks of transfers', () => {
    const words = 'A deal for Tomas Halvard would help Everton.';
    const match = 'Everton played on Saturday. The rain fell all afternoon. Both teams had chances. The crowd sang until the end. ';
    expect(claims(words)).toEqual(['MOVE Tomas Halvard: - > Everton']);
    expect(claims(`${match}${words} ${match}`)).toEqual([]);
  });

  it('is judged by the whole text, the same words in a story and alone', () => {
    const words = 'Halvard has been offered to Burnley.';
    expect(candidatesIn(`Fulham winger Tomas Halvard smiled. ${words}`).length).toBeGreaterThan(0);
  });

  it('of a type that training hardly meets is left to its frame', () => {
    expect(claims('Southampton have reported Liverpool to the Premier League.')).toEqual(['COMPLAINT -: Southampton > Liverpool']);
  });
});
