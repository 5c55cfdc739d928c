import { describe, expect, it } from '@jest/globals';
import { claim, source } from './brief.js';
import { read } from './article.js';

const CONTEXT = 'Fulham winger Tomas Halvard scored twice on Saturday. ';

/** Each claim with its source and certainty. */
const told = (text: string): string[] => read(CONTEXT + text).claims.map((found) => `${claim(found)} [${source(found.source)}, ${found.certainty}]`);

describe('a hedge without its verb', () => {
  it.each([
    ['Everton, said to be preparing a £25m bid for Halvard, are keen to do business early.', 'BID Tomas Halvard: Fulham > Everton, 25000000 GBP [UNNAMED, PROBABLE]'],
    ['Halvard could go, with Everton thought to lead the queue for his signature.', 'INTEREST Tomas Halvard: - > Everton [UNNAMED, PROBABLE]'],
    ['Halvard, reported to be a target for Everton, scored again.', 'INTEREST Tomas Halvard: - > Everton [UNNAMED, PROBABLE]'],
  ])('%s', (text, expected) => {
    expect(told(text)).toContain(expected);
  });
});

it('speaks of no talks where an agent talks to a newspaper', () => {
  expect(told('Speaking to the Daily Mirror, agent Paul Brandt said that Halvard wants to leave.').filter((line) => line.startsWith('TALKS'))).toEqual([]);
});

it('values nobody at what his suitors are ready to pay', () => {
  const claims = told('A source told the Daily Mirror: “Everton want Halvard and are ready to pay £60m.”');
  expect(claims.filter((line) => line.startsWith('VALUATION'))).toEqual([]);
  expect(claims).toContain('INTEREST Tomas Halvard: - > Everton [UNNAMED, CERTAIN]');
});

it('leaves the full stop behind a sum out of what was said', () => {
  expect(read(`${CONTEXT}The Daily Mirror reports that Fulham want £70m. He is 24.`).quotes.map(({ parts }) => parts.map(({ text }) => text))).toEqual([['Fulham want £70m']]);
});

describe('what a hedge does not bear on', () => {
  it.each([
    ['a target that the words take for granted', 'Fulham could be without Everton’s top target Halvard on Monday.', 'INTEREST Tomas Halvard: - > Everton [NARRATOR, CERTAIN]'],
    ['a contract that runs out', 'Halvard’s contract at Fulham is due to expire next summer.', 'CONTRACT Tomas Halvard: - > Fulham [NARRATOR, CERTAIN]'],
    ['what stands behind a comma and speculation', 'Amid speculation over his future, Fulham are determined to keep Halvard.', 'NOT_FOR_SALE Tomas Halvard: Fulham > - [NARRATOR, CERTAIN]'],
    ['a sum that is only about right', 'Fulham value Halvard at close to a £40m fee.', 'VALUATION Tomas Halvard: Fulham > -, 40000000 GBP [NARRATOR, CERTAIN]'],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toContain(expected);
  });

  it('but on a move that is only talked of', () => {
    expect(told('Everton could profit from Halvard’s potential move to Burnley.').filter((line) => line.includes('Burnley'))).toEqual(['MOVE Tomas Halvard: Fulham > Burnley [NARRATOR, POSSIBLE]']);
  });
});
