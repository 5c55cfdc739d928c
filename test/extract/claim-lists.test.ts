import { describe, expect, it } from '@jest/globals';
import { candidatesIn } from './candidates.js';

const CONTEXT = 'Fulham winger Tomas Halvard scored twice against Lens on Saturday. ';

/** The clubs that are said to be after the winger, by name; "-" where none is named. */
const after = (text: string): string[] => [...new Set(candidatesIn(CONTEXT + text).flatMap(({ claim }) => /^(?:INTEREST|APPROACH|BID)(?: DENIED)? Tomas Halvard: .* > ([^,]+)/u.exec(claim)?.[1] ?? []))].sort();

describe('clubs in a list', () => {
  it.each([
    ['countries in brackets', 'Roma (Italy), Lyon (France) and Ajax (Netherlands) are all tracking Halvard.', ['Ajax', 'Lyon', 'Roma']],
    ['countries behind', 'Halvard’s suitors include Roma and Lazio in Italy, Lyon in France, and Premier League trio Everton, Leeds and Burnley.', ['Burnley', 'Everton', 'Lazio', 'Leeds United', 'Lyon', 'Roma']],
    ['a description before a name', 'Halvard’s admirers include Roma, Lyon, as well as Spanish giants Sevilla and Valencia.', ['Lyon', 'Roma', 'Sevilla', 'Valencia']],
    ['the likes of', 'The list of suitors for Halvard includes the likes of Roma, Torino and Lazio from Serie A.', ['Lazio', 'Roma', 'Torino']],
    ['"even"', 'Interest in Halvard extends to Roma, Lyon and even Al-Hilal.', ['Al-Hilal', 'Lyon', 'Roma']],
    ['"nor"', 'Neither Roma nor Lyon have made a bid for Halvard.', ['Lyon', 'Roma']],
    ['"plus"', 'Among the clubs keen on Halvard are Roma, Lyon, plus Leeds.', ['Leeds United', 'Lyon', 'Roma']],
    ['behind "several clubs"', 'Several clubs are interested in Halvard, including Roma and Lyon.', ['Lyon', 'Roma']],
    ['behind a colon', 'Several clubs are interested in Halvard: Roma, Lyon and Ajax have all been mentioned.', ['Ajax', 'Lyon', 'Roma']],
  ])('%s', (_, text, clubs) => {
    expect(after(text)).toEqual(clubs);
  });

  it.each([
    ['another clause behind "and"', 'There is interest in Halvard from Roma and Lyon, and Everton have sold their own winger.', ['Lyon', 'Roma']],
    ['a name and its apposition', 'Halvard is wanted by Roma, fierce rivals of Lazio.', ['Roma']],
    ['whose player is named behind', 'Roma want Halvard, and Lyon striker Alan Keld is injured.', ['Roma']],
  ])('ends at %s', (_, text, clubs) => {
    expect(after(text)).toEqual(clubs);
  });
});

describe('clubs that nobody names', () => {
  it.each([
    ['clubs of a country', 'German clubs would love to have Halvard.'],
    ['a number of clubs', 'A number of top clubs across Europe have made contact over Halvard.'],
    ['scouts', 'Scouts from across Europe have been watching Halvard.'],
    ['a league', 'The Saudi Pro League is keen on Halvard.'],
  ])('%s act, and not whoever was named before', (_, text) => {
    expect(after(text)).toEqual(['-']);
  });

  it('act together with those that are named', () => {
    expect(after('Roma and clubs from Turkey want to sign Halvard.')).toEqual(['Roma']);
  });

  it('are none where the words only describe one that is named', () => {
    expect(after('Roma are one of several clubs who are keen on Halvard.')).toEqual(['Roma']);
    expect(after('Roma, whose first-team squad is thin, are keen on Halvard.')).toEqual(['Roma']);
  });
});

describe('somebody of whom nothing is known', () => {
  it('may act for the club', () => {
    expect(candidatesIn('Fulham winger Tomas Halvard is wanted by Everton. Brandt is demanding £40m for Halvard.').map(({ claim }) => claim)).toContain('VALUATION Tomas Halvard: Fulham > -');
  });

  it('does not act on himself', () => {
    expect(candidatesIn('Everton have sold a defender to Fulham. Brandt would love to have more time.').map(({ claim }) => claim)).toEqual([]);
  });
});
