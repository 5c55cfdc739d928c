import { describe, expect, it } from '@jest/globals';
import { claim } from './brief.js';
import { candidatesIn } from './candidates.js';
import { read } from './article.js';

const STORY = 'Fulham winger Tomas Halvard scored twice in the win over Leeds on Saturday. ';
const found = (text: string): string[] => candidatesIn(STORY + text).map((c) => c.claim).sort();

describe('a phrase that leads to its sentence’s subject', () => {
  it.each([
    ['a participle', 'Having signed Halvard for £20m, Everton are looking at Bo Lind.', 'SIGNING Tomas Halvard: Fulham > Everton'],
    ['a gerund', 'After agreeing a fee for Halvard, Everton turned to Bo Lind.', 'AGREEMENT Tomas Halvard: Fulham > Everton'],
    ['a gerund with what the tagger takes for a noun', 'After bidding £20m for Halvard, Everton are waiting for an answer.', 'BID Tomas Halvard: Fulham > Everton'],
    ['an adjective', 'Interested in Halvard since August, Everton have sent scouts to Craven Cottage.', 'INTEREST Tomas Halvard: - > Everton'],
    ['a participle of the player', 'Having joined Everton, Halvard spoke of his delight.', 'SIGNING Tomas Halvard: Fulham > Everton'],
    ['a medical that he passed', 'After passing a medical at Everton, Halvard flew home.', 'MEDICAL Tomas Halvard: Fulham > Everton'],
  ])('may be %s', (_what, text, expected) => {
    expect(found(text)).toContain(expected);
  });

  it('has none in a clause with a subject of its own', () => {
    expect(found('After Leeds signed Halvard, Everton beat Burnley.').filter((c) => c.endsWith('> Everton'))).toEqual([]);
  });

  it('leaves the main clause out of the evidence', () => {
    const [signing] = read(`${STORY}Having signed Halvard from Fulham, Everton are looking at Bo Lind.`, null).claims.filter((c) => c.type === 'SIGNING');
    expect(signing).toMatchObject({ evidence: { text: expect.not.stringContaining('looking') } });
  });
});

describe('clubs behind “with” act', () => {
  it.each([
    ['by a participle', 'Leeds want Bo Lind, with Everton closing in on Halvard.', 'MOVE Tomas Halvard: Fulham > Everton'],
    ['by what the tagger takes for a noun', 'With Everton monitoring Halvard, Leeds may have to act.', 'INTEREST Tomas Halvard: - > Everton'],
    ['by what they no longer do', 'Leeds want Bo Lind, with Everton no longer interested in Halvard.', 'WITHDRAWAL Tomas Halvard: - > Everton'],
  ])('%s', (_how, text, expected) => {
    expect(found(text)).toContain(expected);
  });
});

it('who is made to do something does it', () => {
  expect(found('The injury has forced Everton to look at Halvard.')).toContain('INTEREST Tomas Halvard: - > Everton');
});

it('of two bids in one sentence each is told', () => {
  const bids = found('Everton had a £10m bid for Halvard turned down in August but are ready to go back with an offer of £14m.').filter((c) => c.startsWith('BID'));
  expect(bids).toEqual(['BID Tomas Halvard: Fulham > Everton', 'BID Tomas Halvard: Fulham > Everton']);
});

it('one bid in two wordings is one', () => {
  const bids = read(`${STORY}Everton’s £10m bid for Halvard was turned down by Fulham.`, null).claims.map(claim).filter((c) => c.startsWith('BID'));
  expect(bids).toHaveLength(1);
});

it('a sum of the next clause is not that of the bid before', () => {
  const [first] = read(`${STORY}Having had two bids for Halvard turned down, Everton are expected to make a third offer worth £25m.`, null).claims.filter((c) => c.type === 'BID');
  expect(first?.amount ?? null).toBeNull();
});

it.each(['Keeping', 'Selling', 'Monitoring', 'Replacing'])('“%s” before a name is no part of it', (word) => {
  expect(read(`${STORY}${word} Tomas Halvard will be hard for Fulham.`, null).people.map(({ name }) => name)).toEqual(['Tomas Halvard']);
});
