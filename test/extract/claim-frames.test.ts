import { describe, expect, it } from '@jest/globals';
import { claim } from './brief.js';
import { candidatesIn } from './candidates.js';
import { read } from './article.js';

const claims = (text: string): string[] => read(text, null).claims.map(claim).sort();

const WINGER = 'Fulham winger Tomas Halvard';

describe('interest is said', () => {
  it.each([
    ['by who the suitors are', `${WINGER} is in demand. His suitors include Everton and Burnley.`, ['Burnley', 'Everton']],
    ['by crediting clubs with it', `Everton and Burnley have both been credited with interest in ${WINGER}.`, ['Burnley', 'Everton']],
    ['by where the focus is', `Everton’s focus is now on ${WINGER}.`, ['Everton']],
    ['by who tops a list', `Everton’s shortlist is topped by ${WINGER}.`, ['Everton']],
    ['by what a manager would love', `Everton manager Orrin Keld would love to have ${WINGER}.`, ['Everton']],
    ['by a verb that looks like a noun', `Burnley and Everton are also said to be monitoring ${WINGER}.`, ['Burnley', 'Everton']],
    ['by clubs among those who show it', `Burnley and Everton are among the clubs expressing interest in ${WINGER}.`, ['Burnley', 'Everton']],
    ['by a headline that leaves its verb out', `${WINGER} one of Everton’s main targets.`, ['Everton']],
    ['by a race of several', `Everton are in a three-way battle for ${WINGER}.`, ['Everton']],
    ['by a second verb behind another signing', `Everton are hoping to sign Leeds forward Bo Lind and are pursuing ${WINGER}.`, ['Everton']],
  ])('%s', (_how, text, clubs) => {
    expect(claims(text).filter((c) => c.startsWith('INTEREST Tomas Halvard'))).toEqual(clubs.map((club) => `INTEREST Tomas Halvard: - > ${club}`));
  });

  it('by how far the interest goes', () => {
    const found = candidatesIn(`${WINGER} is in demand. Interest also extends to Everton, Leeds and Burnley.`).map((c) => c.claim);
    expect(found.filter((c) => c.startsWith('INTEREST')).sort()).toEqual(['Burnley', 'Everton', 'Leeds United'].map((club) => `INTEREST Tomas Halvard: - > ${club}`));
  });

  it('and denied by a chance passed up', () => {
    expect(claims(`Everton have turned down the chance to sign ${WINGER}.`)).toEqual(['INTEREST DENIED Tomas Halvard: - > Everton']);
  });

  it.each([
    ['a race for the title', 'Everton and captain Tomas Halvard remain in the race for the top four.'],
    ['an aim within sight', 'Tomas Halvard took Everton to within sight of victory.'],
    ['a list of scorers', 'Everton forward Tomas Halvard is in the list of record scorers.'],
    ['a turn of attention to a match', 'Everton forward Tomas Halvard scored twice. Attention turns to Thursday’s match at Leeds.'],
    ['a shot on target', 'Everton forward Tomas Halvard had five attempts on target against Leeds.'],
    ['a supporter', 'Everton forward Tomas Halvard thanked every fan of the club.'],
    ['a hunt for trophies', 'Everton, led by Tomas Halvard, remain in the hunt for trophies.'],
    ['running back', 'Everton forward Tomas Halvard felt his hamstring when he was tracking back against Leeds.'],
  ])('but not by %s', (_what, text) => {
    expect(claims(text).filter((c) => c.startsWith('INTEREST'))).toEqual([]);
  });
});

describe('what a player wants is said', () => {
  it.each([
    ['by saying for whom he will not play', `${WINGER} has said that he will not play for the club again.`, 'REFUSAL_TO_PLAY Tomas Halvard: Fulham > -'],
    ['by eyeing a return', `${WINGER} is eyeing a return to Everton.`, 'WANTS_TO_JOIN Tomas Halvard: - > Everton'],
    ['by jumping ship', `${WINGER} has decided to jump ship for Everton.`, 'WANTS_TO_JOIN Tomas Halvard: - > Everton'],
    ['by a heart set on a move', `${WINGER} has his heart set on a move to Everton.`, 'WANTS_TO_JOIN Tomas Halvard: - > Everton'],
    ['by an interest in heading somewhere', `${WINGER} is very interested in heading to Everton.`, 'WANTS_TO_JOIN Tomas Halvard: - > Everton'],
  ])('%s', (_how, text, expected) => {
    expect(claims(text)).toContain(expected);
  });

  it.each([
    ['pushing somebody away', 'Fulham winger Tomas Halvard pushed away a defender.'],
    ['missing a match', 'Fulham winger Tomas Halvard will not play this week because of a knee injury.'],
    ['giving up the sport', 'Fulham winger Tomas Halvard considered quitting football.'],
  ])('but not by %s', (_what, text) => {
    expect(claims(text)).toEqual([]);
  });
});

describe('what the selling club does is said', () => {
  it.each([
    ['by looking at offers', `Fulham are reluctantly considering offers for Tomas Halvard.`, 'WILLING_TO_SELL Tomas Halvard: Fulham > -'],
    ['by not wanting to keep', 'Fulham do not intend to keep Tomas Halvard.', 'WILLING_TO_SELL Tomas Halvard: Fulham > -'],
    ['by a plan', 'Fulham’s plan is to sell Tomas Halvard.', 'WILLING_TO_SELL Tomas Halvard: Fulham > -'],
    ['by sending out on loan', 'Fulham would be happy to send Tomas Halvard out on loan.', 'WILLING_TO_SELL Tomas Halvard: Fulham > -'],
    ['by a price', `${WINGER}’s price is likely to be £20m.`, 'VALUATION Tomas Halvard: Fulham > -, 20000000 GBP'],
    ['by a sum that would do', 'Fulham will settle for a deal at £20m for Tomas Halvard.', 'VALUATION Tomas Halvard: Fulham > -, 20000000 GBP'],
    ['by an agreement to sell', 'Fulham have agreed to sell Tomas Halvard to Everton for £20m.', 'AGREEMENT Tomas Halvard: Fulham > Everton, 20000000 GBP'],
    ['by a wish in a relative clause', 'That is a problem for Fulham, who would prefer to keep Tomas Halvard.', 'NOT_FOR_SALE Tomas Halvard: Fulham > -'],
  ])('%s', (_how, text, expected) => {
    expect(claims(text)).toContain(expected);
  });

  it.each([
    ['losing a match', 'Fulham, with Tomas Halvard in goal, do not lose by three goals.'],
    ['letting an opponent breathe', 'Fulham’s Tomas Halvard said they did not let Leeds breathe.'],
  ])('but not by %s', (_what, text) => {
    expect(claims(text)).toEqual([]);
  });
});

describe('a departure is said', () => {
  it.each([
    ['by a loss to come', 'Fulham could lose Tomas Halvard in the summer.', 'DEPARTURE Tomas Halvard: Fulham > -'],
    ['by a sale to come', `${WINGER} could be sold in January.`, 'DEPARTURE Tomas Halvard: Fulham > -'],
    ['by preparations', `${WINGER} is preparing to leave Fulham.`, 'DEPARTURE Tomas Halvard: Fulham > -'],
    ['by a parting', 'Everton manager Orrin Keld and the club have parted company.', 'DEPARTURE Orrin Keld: Everton > -'],
    ['by a sacking', 'Everton sacked Orrin Keld on Monday.', 'DEPARTURE Orrin Keld: Everton > -'],
    ['behind a mention of the contract', `${WINGER} has a year left on his Fulham contract and is expected to leave Fulham.`, 'DEPARTURE Tomas Halvard: Fulham > -'],
  ])('%s', (_how, text, expected) => {
    expect(claims(text)).toContain(expected);
  });

  it('and denied by who is not leaving', () => {
    expect(claims(`${WINGER} is not leaving Fulham.`)).toEqual(['DEPARTURE DENIED Tomas Halvard: Fulham > -']);
  });

  it.each([
    ['somebody sacked before', 'Orrin Keld came in to replace the sacked Everton coach Bo Lind.'],
    ['a loss to injury', 'Fulham could lose Tomas Halvard to injury.'],
  ])('but not by %s', (_what, text) => {
    expect(claims(text).filter((c) => c.startsWith('DEPARTURE'))).toEqual([]);
  });
});

describe('a move is said', () => {
  it('by which signing of the club he will be', () => {
    expect(claims(`${WINGER} will be Everton’s third signing of the summer.`)).toEqual(['MOVE Tomas Halvard: Fulham > Everton']);
  });
});

describe('a list of names', () => {
  it('goes on through what describes them', () => {
    expect(claims('Everton have been linked with a move for Fulham’s Tomas Halvard, Bo Lind of Leeds and Burnley striker Jens Ask.').map((c) => c.split(':')[0]).sort())
      .toEqual(['MOVE Bo Lind', 'MOVE Jens Ask', 'MOVE Tomas Halvard']);
  });

  it('gives a relative clause its subject', () => {
    expect(candidatesIn('Everton are looking for a replacement for Tomas Halvard, who has a year left on his deal and looks likely to leave Everton.').map((c) => c.claim).filter((c) => c.startsWith('DEPARTURE')))
      .toEqual(['DEPARTURE Tomas Halvard: Everton > -']);
  });
});

describe('"the source"', () => {
  it('is the insider who was quoted before, not the outlet that quoted him', () => {
    const { quotes } = read('A source close to the deal told Reuters that Everton want Tomas Halvard. The club made contact in May, the source added.', null);
    expect(quotes.map((q) => q.speaker.kind)).toEqual(['UNNAMED', 'UNNAMED']);
  });
});
