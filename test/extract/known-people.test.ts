import { describe, expect, it } from '@jest/globals';
import { officialNamed, outletOf } from '../../src/extract/lexicon/insiders.js';
import { agesOf, clubsOfPlayer, playersNamed } from '../../src/extract/lexicon/players.js';
import { claim } from './brief.js';
import { read } from './article.js';

const claims = (text: string, date: string): string[] => read(text, date).claims.map(claim);

describe('the table of players', () => {
  const [vanDijk] = playersNamed('virgil van dijk');

  it('has somebody by name, whatever its accents and case, and by the one word he goes by', () => {
    expect(vanDijk).toMatchObject({ name: 'Virgil van Dijk', country: 'Netherlands', gender: 'm' });
    expect(playersNamed('Vinícius Júnior').length).toBe(1);
    expect(playersNamed('Casemiro').length).toBe(1);
    expect(playersNamed('Tomas Halvard')).toEqual([]);
  });

  it('tells where he was on a day, and before', () => {
    expect(clubsOfPlayer(vanDijk!, '2017-07-10').now.map(({ club }) => club)).toEqual(['Southampton']);
    expect(clubsOfPlayer(vanDijk!, '2017-07-10').before.map(({ club }) => club)).toContain('Celtic');
    expect(clubsOfPlayer(vanDijk!, '2019-01-01').now.map(({ club }) => club)).toEqual(['Liverpool']);
  });

  it('tells his age, or the two that a year of birth leaves open', () => {
    expect(agesOf(vanDijk!, '2017-07-07')).toEqual([25]);
    expect(agesOf(vanDijk!, '2017-07-08')).toEqual([26]);
    expect(agesOf({ ...vanDijk!, born: '1991' }, '2017-07-08')).toEqual([25, 26]);
    expect(agesOf({ ...vanDijk!, born: '' }, '2017-07-08')).toEqual([]);
  });
});

describe('the tables of insiders', () => {
  it('tell where a reporter writes', () => {
    expect(outletOf('David Ornstein')).toBe('The Athletic');
    expect(outletOf('fabrizio romano')).toBe('');
    expect(outletOf('Tomas Halvard')).toBeNull();
  });

  it('tell who ran what on a day', () => {
    expect(officialNamed('Ivan Gazidis', '2015-05-01')).toEqual({ role: 'EXECUTIVE', clubs: ['Arsenal'] });
    expect(officialNamed('Ivan Gazidis', '2020-05-01')).toEqual({ role: 'EXECUTIVE', clubs: ['AC Milan'] });
    expect(officialNamed('Ivan Gazidis', '2000-05-01')).toBeNull();
    expect(officialNamed('Tomas Halvard', null)).toBeNull();
  });
});

describe('what is known of a player', () => {
  it('ties a nationality and an age to him that the article does not give', () => {
    const text = 'Southampton hope to keep Virgil van Dijk, and Southampton also have Oriol Romeu. Chelsea and Liverpool have enquired about the Dutchman. Everton want to sign the 26-year-old.';
    expect(read(text, '2017-08-01').people.find(({ name }) => name === 'Virgil van Dijk')!.mentions.map((mention) => mention.text)).toEqual(['Virgil van Dijk', 'the Dutchman', 'the 26-year-old']);
  });

  it('says which club he would leave', () => {
    expect(claims('Southampton drew with Everton on Sunday. Everton have made a bid of £40m for Virgil van Dijk, and talks go on.', '2017-07-20')).toContain('BID Virgil van Dijk: Southampton > Everton, 40000000 GBP');
  });

  it('makes no claim of what was done long ago', () => {
    const text = 'Liverpool signed Virgil van Dijk from Southampton and won the cup.';
    expect(claims(text, '2018-01-03')).toContain('SIGNING Virgil van Dijk: Southampton > Liverpool');
    expect(claims(text, '2021-01-03')).toEqual([]);
  });

  it('gives way to the article', () => {
    expect(read('Everton captain Virgil van Dijk smiled. Everton won. Southampton lost.', '2017-07-20').affiliations).toMatchObject([{ person: 'Virgil van Dijk', club: 'Everton', role: 'CAPTAIN' }]);
  });
});

it('a reporter is cited and not wanted', () => {
  expect(claims('Everton are keen on a new winger, Fabrizio Romano says. Everton have made an enquiry about Fulham winger Tomas Halvard, he adds.', '2024-07-20').some((c) => c.includes('Romano'))).toBe(false);
});

it('an official who is set off by commas acts for his club', () => {
  expect(read('Everton’s sporting director, Bo Lind, has met Tomas Halvard’s agent.', null).affiliations).toMatchObject([{ person: 'Bo Lind', club: 'Everton', role: 'EXECUTIVE' }]);
});
