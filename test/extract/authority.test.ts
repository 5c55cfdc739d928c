import { describe, expect, it } from '@jest/globals';
import type { ClaimFound } from '../../src/extract/index.js';
import { source } from './brief.js';
import { read } from './article.js';

const WINGER = 'Fulham winger Tomas Halvard';

/** The one claim of a text. */
function only(text: string): ClaimFound {
  const { claims } = read(text);
  expect(claims).toHaveLength(1);
  return claims[0]!;
}

const sourceOf = (text: string): string => source(only(text).source);

describe('a claim stands on the word of', () => {
  it.each([
    ['the narrator', `Everton are keen on ${WINGER}.`, 'NARRATOR'],
    ['a publication', `Everton are keen on ${WINGER}, according to the Guardian.`, 'PUBLICATION The Guardian'],
    ['a publication, told in the next sentence', `Everton are keen on ${WINGER}. That's according to the Guardian.`, 'PUBLICATION The Guardian'],
    ['a publication that understands', `The Guardian understands that Everton are keen on ${WINGER}.`, 'PUBLICATION The Guardian'],
    ['a publication in brackets behind it', `Everton are keen on ${WINGER}. (Guardian)`, 'PUBLICATION The Guardian'],
    ['a publication in brackets within its sentence', `Everton are keen on ${WINGER} (the Guardian), and wait.`, 'PUBLICATION The Guardian'],
    ['a publication in brackets, on the word of others', `Everton are reportedly keen on ${WINGER} (via the Guardian).`, 'PUBLICATION The Guardian < UNNAMED'],
    ['the narrator, where an agency signs what it wrote', `Everton are keen on ${WINGER}. (AFP)`, 'NARRATOR'],
    ['a person', `Bo Lind said that Everton are keen on ${WINGER}.`, 'PERSON Bo Lind'],
    ['a club', `Everton confirmed that they are keen on ${WINGER}.`, 'CLUB Everton'],
    ['an organisation', `RedHill Partners said that Everton are keen on ${WINGER}.`, 'ORGANISATION RedHill Partners'],
    ['unnamed sources', `Sources say ${WINGER} wants to leave the club.`, 'UNNAMED'],
    ['hearsay', `Everton are reportedly keen on ${WINGER}.`, 'UNNAMED'],
    ['the narrator, where nobody is said to have told it', 'Everton winger Bo Lind has been told that he can leave Everton.', 'NARRATOR'],
    ['those who told an outlet', 'TEAMtalk have been told that Everton are keen on Fulham winger Tomas Halvard.', 'UNNAMED'],
    ['hearsay, by "it is understood"', `It is understood that Everton are in talks over ${WINGER}.`, 'UNNAMED'],
    ['hearsay, by a participle', `Everton are keen on ${WINGER}, with Bo Lind said to be calm.`, 'NARRATOR'],
    ['hearsay, by a participle of the claim', `Fulham wait, with Everton understood to be keen on ${WINGER}.`, 'UNNAMED'],
    ['hearsay, by suggestions', `There have been suggestions that Everton are keen on ${WINGER}.`, 'UNNAMED'],
    ['the narrator, who only hedges the sum', `Everton have signed ${WINGER} in a deal reportedly worth £20m.`, 'NARRATOR'],
    ['an outlet that made an estimate', `${WINGER} is valued at £20m by Transfermarkt.`, 'PUBLICATION Transfermarkt'],
    ['hearsay, by the words of the claim', 'Tomas Halvard has been linked with Everton.', 'UNNAMED'],
    ['the outer of two sources, which cites the inner', 'The Guardian reports that Orrin Keld has told Everton that Tomas Halvard wants to leave the club.', 'PUBLICATION The Guardian < PERSON Orrin Keld'],
    ['a named source that cites unnamed ones', `The Guardian reports that ${WINGER} is said to want to leave the club.`, 'PUBLICATION The Guardian < UNNAMED'],
    ['who speaks within the quotation marks', `Everton manager Orrin Keld said: “We are keen on ${WINGER} and that is well known.”`, 'PERSON Orrin Keld'],
  ])('%s', (_who, text, expected) => {
    expect(sourceOf(text)).toBe(expected);
  });

  it('a speaker in each claim of what he says', () => {
    const { claims, quotes } = read('Fulham boss Orrin Keld told Sky Sports: “Tomas Halvard is not for sale and he wants to stay at the club.”');
    expect(claims.map(({ type, source: by, quote, via }) => [type, source(by), quote, via])).toEqual([
      ['NOT_FOR_SALE', 'PERSON Orrin Keld', 0, 'Sky Sports'],
      ['WANTS_TO_STAY', 'PERSON Orrin Keld', 0, 'Sky Sports'],
    ]);
    expect(quotes[0]?.parts[0]?.text).toContain('not for sale');
  });
});

it('a bracket credits its paragraph, or its clause where it stands within a sentence', () => {
  const sources = (text: string): string[] => read(text).claims.map(({ type, source: by }) => `${type} ${source(by)}`);
  expect(sources(`Everton are keen on ${WINGER}. They could bid £20m for him. (Guardian)`)).toEqual(['INTEREST PUBLICATION The Guardian', 'BID PUBLICATION The Guardian']);
  expect(sources(`Everton are keen on ${WINGER}.\n\nThey could bid £20m for him. (Guardian)`)).toEqual(['INTEREST NARRATOR', 'BID PUBLICATION The Guardian']);
  expect(sources(`Everton are keen on ${WINGER}, while Leeds could bid £20m for him (the Guardian).`)).toEqual(['INTEREST NARRATOR', 'BID PUBLICATION The Guardian']);
});

it('a contract is announced with the signing that it is part of', () => {
  const sources = (text: string): string[] => read(text).claims.map(({ type, source: by }) => `${type} ${source(by)}`);
  expect(sources(`Everton have confirmed the signing of ${WINGER} on a three-year deal.`)).toEqual(['SIGNING CLUB Everton', 'CONTRACT CLUB Everton']);
  expect(sources(`Everton have confirmed the signing of ${WINGER}, who put pen to paper on a three-year deal.`)).toEqual(['SIGNING CLUB Everton', 'CONTRACT NARRATOR']);
});

it('a claim names the words that are its source, the verb that reports it and the quote it stands in', () => {
  expect(only(`The Mirror claims that Everton are keen on ${WINGER}.`)).toMatchObject({ source: { kind: 'PUBLICATION', name: 'Daily Mirror', mention: { text: 'Mirror' } }, cue: { text: 'claims' }, quote: 0 });
});

it('a claim of a reporter comes by his publication', () => {
  expect(only(`Everton are keen on ${WINGER}, according to David Marsh of The Athletic.`)).toMatchObject({ source: { kind: 'PERSON', name: 'David Marsh' }, via: 'The Athletic' });
});

describe('a claim is', () => {
  it.each([
    ['CERTAIN', null, 'stated', `${WINGER} has agreed personal terms with Everton.`],
    ['CERTAIN', null, 'reported by a named source', `The Guardian reports that ${WINGER} wants to leave the club.`],
    ['CERTAIN', null, 'interest that considers', `Everton are considering a move for ${WINGER}.`],
    ['PROBABLE', 'reportedly', 'hedged by "reportedly"', `Everton are reportedly keen on ${WINGER}.`],
    ['PROBABLE', 'understands', 'what an outlet understands', `The Guardian understands that ${WINGER} wants to leave the club.`],
    ['PROBABLE', 'likely', 'hedged by "would likely"', `${WINGER} would likely join Everton.`],
    ['CERTAIN', null, 'told beside the month of May', `Since May, Everton have been keen on ${WINGER}.`],
    ['CERTAIN', null, 'a readiness on a condition', `Fulham are willing to sell Tomas Halvard if Everton come back.`],
    ['POSSIBLE', 'if', 'told to come on a condition', `Everton will renew their interest in ${WINGER} if he recovers.`],
    ['CERTAIN', null, 'what happens as something else may come', `Burnley may be relegated with Everton holding an interest in ${WINGER}.`],
    ['CERTAIN', null, 'preferred', `${WINGER} would rather stay at the club.`],
    ['PROBABLE', 'set to', 'hedged by "set to"', `${WINGER} is set to move to Everton.`],
    ['PROBABLE', 'close to', 'hedged by "close to"', `${WINGER} is close to joining Everton.`],
    ['PROBABLE', 'It is understood', 'hedged by "it is understood"', `It is understood that Everton are in talks over ${WINGER}.`],
    ['PROBABLE', 'are believed', 'hedged by "believed to"', `Everton are believed to be keen on ${WINGER}.`],
    ['PROBABLE', 'linked', 'a link', 'Tomas Halvard has been linked with Everton.'],
    ['POSSIBLE', 'could', 'hedged by "could"', `Everton could bid €30m for ${WINGER}.`],
    ['POSSIBLE', 'might', 'hedged by "might"', `${WINGER} might join Everton.`],
    ['POSSIBLE', 'contemplating', 'contemplated', `${WINGER} is contemplating handing in a transfer request.`],
    ['POSSIBLE', 'If', 'in a condition', `If ${WINGER} wants to leave the club, nobody will cry.`],
  ])('%s, with the hedge %s, where it is %s', (certainty, hedge, _how, text) => {
    expect(only(text)).toMatchObject({ certainty, hedge: hedge === null ? null : { text: hedge } });
  });

  it('hedged by its own clause alone', () => {
    const { claims } = read(`Everton could bid £20m for ${WINGER} but he has agreed personal terms with Burnley.`);
    expect(claims.map(({ type, certainty }) => [type, certainty])).toEqual([['BID', 'POSSIBLE'], ['PERSONAL_TERMS', 'CERTAIN']]);
  });
});

describe('a claim is denied', () => {
  it.each([
    ['by "not"', `Everton are not interested in ${WINGER}.`, 'INTEREST'],
    ['by a player who turns a club down', 'Tomas Halvard has turned down a move to Everton.', 'WANTS_TO_JOIN'],
    ['by a player who has no wish to join', 'Tomas Halvard has no interest in joining Everton.', 'WANTS_TO_JOIN'],
    ['by a player who has no wish to leave', `${WINGER} does not want to leave the club.`, 'WANTS_TO_LEAVE'],
  ])('%s', (_how, text, type) => {
    expect(only(text)).toMatchObject({ type, polarity: 'DENIED' });
  });

  it.each([
    ['"will not sell", which is what NOT_FOR_SALE says', 'Fulham will not sell Tomas Halvard.', 'NOT_FOR_SALE'],
    ['a bid that is rejected', 'Fulham rejected a £20m bid from Everton for Tomas Halvard.', 'BID'],
    ['a refusal to train', `${WINGER} has refused to train.`, 'REFUSAL_TO_PLAY'],
  ])('but not %s', (_what, text, type) => {
    expect(only(text)).toMatchObject({ type, polarity: 'AFFIRMED' });
  });
});
