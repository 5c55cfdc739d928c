import { describe, expect, it } from '@jest/globals';
import { candidatesIn } from './candidates.js';

const CONTEXT = 'Fulham winger Tomas Halvard and midfielder Alan Keld played well against Lens on Saturday. ';

/** What is claimed in a sentence behind the context, as texts, each once. */
const claimsIn = (text: string, context = CONTEXT): string[] => [...new Set(candidatesIn(context + text).map(({ claim }) => claim))].sort();

/** Of whom a claim of a type is made. */
const playersOf = (type: string, text: string, context = CONTEXT): string[] =>
  [...new Set(claimsIn(text, context).flatMap((claim) => new RegExp(`^${type}(?: DENIED)? ([^:]+):`, 'u').exec(claim)?.[1] ?? []))].sort();

const BOTH = ['Alan Keld', 'Tomas Halvard'];

describe('people named together', () => {
  it.each([
    ['the pair', 'Everton want to sign the pair.', 'INTEREST'],
    ['the duo, told something', 'The duo have been told they can find new clubs.', 'WILLING_TO_SELL'],
    ['the duo of a club', 'Everton want to sign the Fulham duo.', 'INTEREST'],
    ['both players', 'Both players have been told they can leave.', 'WILLING_TO_SELL'],
    ['the two players', 'The two players are wanted by Everton.', 'INTEREST'],
    ['them, with what is done to players', 'Fulham have no intention of selling them.', 'NOT_FOR_SALE'],
    ['they, behind two subjects', 'Halvard and Keld have been told that they can leave.', 'WILLING_TO_SELL'],
    ['they, behind two who are told', 'Fulham have told Halvard and Keld that they can leave.', 'WILLING_TO_SELL'],
  ])('%s', (_, text, type) => {
    expect(playersOf(type, text)).toEqual(BOTH);
  });

  it('need not stand in one list for "both players"', () => {
    expect(playersOf('NOT_FOR_SALE', 'Both players are not for sale.', 'Fulham winger Tomas Halvard is wanted by Lens, while Everton like Fulham midfielder Alan Keld. ')).toEqual(BOTH);
  });

  it.each([
    ['the former', 'Everton prefer Halvard to Keld, but the former would cost £40m.', ['Tomas Halvard']],
    ['the latter', 'Everton prefer Halvard to Keld, but the latter would cost £40m.', ['Alan Keld']],
  ])('in turn: %s', (_, text, players) => {
    expect(playersOf('VALUATION', text)).toEqual(players);
  });

  it('leave "they" to a club that acts', () => {
    expect(claimsIn('Everton want Halvard and Keld, and they have made a bid of £30m for Halvard.')).toContain('BID Tomas Halvard: Fulham > Everton');
  });
});

describe('one of several', () => {
  it.each([
    ['who is replaced and who replaces', 'Everton want Jan Brandt of Lens as a replacement for Keld, who could leave for Lyon.', ['Jan Brandt']],
    ['an apposition behind two', 'Fulham expect bids for Keld and Halvard, a target for Everton.', ['Tomas Halvard']],
    ['a relative clause of one', 'Fulham are keen to keep Keld and Halvard, who is wanted by Everton.', ['Tomas Halvard']],
    ['a team-mate', "Everton want to sign Halvard's team-mate Jan Brandt.", ['Jan Brandt']],
    ['another clause behind "and"', 'Everton want to sign Halvard and Keld is injured.', ['Tomas Halvard']],
    ['another clause behind "and", with a possessive', 'Everton have been asked about their interest in Halvard and his answer was clear.', ['Tomas Halvard']],
    ['a list with clubs', 'Halvard is one of three players on the list of Everton, along with Lens striker Jan Brandt and Bo Lind of Lyon.', ['Bo Lind', 'Jan Brandt', 'Tomas Halvard']],
  ])('%s', (_, text, players) => {
    expect(playersOf('INTEREST', text)).toEqual(players);
  });

  it('is told of in a relative clause of two, too', () => {
    expect(playersOf('INTEREST', 'Fulham are keen to keep Keld and Halvard, who are wanted by Everton.')).toEqual(BOTH);
  });

  it('has the contract of "whose"', () => {
    expect(playersOf('CONTRACT', 'Everton want Keld and Halvard, whose contract expires in June.')).toEqual(['Tomas Halvard']);
    expect(playersOf('CONTRACT', 'Everton want Keld and Halvard, whose contracts expire in June.')).toEqual(BOTH);
  });

  it('goes to his own club, "respectively"', () => {
    expect(claimsIn('Halvard and Keld are wanted by Everton and Lyon respectively.')).toEqual(['INTEREST Alan Keld: - > Lyon', 'INTEREST Tomas Halvard: - > Everton']);
  });

  it('joins one club, though another wants somebody behind "and"', () => {
    expect(claimsIn('Halvard is expected to join Lyon and Everton want Keld to fill the gap.')).toEqual(['INTEREST Alan Keld: - > Everton', 'MOVE Tomas Halvard: Fulham > Lyon']);
  });

  it('is "he" who was told what he may do', () => {
    expect(claimsIn('Fulham manager Bo Lind has told Halvard that he can leave if Fulham get £30m.')).toContain('VALUATION Tomas Halvard: Fulham > -');
  });

  it('is left out with another', () => {
    expect(playersOf('SQUAD_EXCLUSION', 'Halvard has been left out of the squad for the game, along with Keld.')).toEqual(BOTH);
  });

  it('is no manager who is named far behind', () => {
    expect(playersOf('TALKS', 'Halvard and Fulham reached an impasse over talks, and it is said that his relationship with Fulham manager Bo Lind is bad.')).not.toContain('Bo Lind');
  });
});

describe('a surname that is a town as well', () => {
  const BRIGHTON = 'Brighton forward Evan Ferguson scored twice. ';

  it('is his whom the text named', () => {
    expect(playersOf('DEPARTURE', 'If Ferguson leaves, Brighton will buy a striker.', BRIGHTON)).toEqual(['Evan Ferguson']);
  });

  it('is the town behind "in"', () => {
    expect(playersOf('INTEREST', 'Everton were keen to play a game in Ferguson.', BRIGHTON)).toEqual([]);
  });
});
