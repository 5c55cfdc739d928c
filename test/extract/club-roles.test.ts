import { describe, expect, it } from '@jest/globals';
import { candidatesIn } from './candidates.js';
import { read } from './article.js';

/** Names opponents, which are after nobody. */
const CONTEXT = 'Everton lost 2-1 at Brighton on Saturday, and Everton host Leeds next. Fulham winger Tomas Halvard has been injured since October.\n';
const claimed = (text: string): string[] => [...new Set(candidatesIn(CONTEXT + text).map(({ claim }) => claim))].sort();

describe('a club whose name begins with a given name', () => {
  it('is meant by the rest of it', () => {
    expect(read('Everton lost. Aston Villa drew with Leeds. Villa then won.').clubs.find(({ name }) => name === 'Aston Villa')!.mentions.map(({ text }) => text)).toEqual(['Aston Villa', 'Villa']);
    expect(claimed('Aston Villa visit Leeds on Sunday. Villa, who host Wolves next week, have enquired about Halvard.')).toEqual(['APPROACH Tomas Halvard: Fulham > Aston Villa']);
  });
});

describe('a surname that is a town as well', () => {
  it('means the player whom the text names in full', () => {
    const named = (text: string): string[] => read(text).people.flatMap(({ mentions }) => mentions.map((m) => m.text));
    expect(named('Striker Nathan Jackson scored. Everton want Jackson.')).toEqual(['Nathan Jackson', 'Jackson']);
    expect(named('Striker Nathan Jackson scored. Fans flew in from Jackson, Mississippi, and others live in Jackson.')).toEqual(['Nathan Jackson']);
  });
});

describe('a club named in passing', () => {
  it.each([
    ['an opponent', 'Halvard has been linked with a move away.', ['MOVE Tomas Halvard: Fulham > -']],
    ['whose player is somebody else', 'Wolves midfielder Bo Lind is his friend. There is interest in Halvard from abroad.', ['INTEREST Tomas Halvard: - > -']],
  ])('is after nobody: %s', (_, text, claims) => {
    expect(claimed(text)).toEqual(claims);
  });
});

describe('who acts', () => {
  it.each([
    ['before an aside', 'Lyon, who have sold Bo Lind to Roma, want Halvard.', 'INTEREST Tomas Halvard: - > Lyon'],
    ['before an aside with a person', 'Lyon, whose coach Ann Keld once played for Roma, have bid for Halvard.', 'BID Tomas Halvard: Fulham > Lyon'],
  ])('stands %s', (_, text, claim) => {
    expect(claimed(text)).toContain(claim);
    expect(claimed(text).join()).not.toContain('> Roma, ');
  });

  it('is not whom another joins in a pursuit', () => {
    expect(claimed('Lyon are the latest club to join Roma and Lazio in the chase for Halvard.')).toEqual(['INTEREST Tomas Halvard: - > Lazio', 'INTEREST Tomas Halvard: - > Lyon', 'INTEREST Tomas Halvard: - > Roma']);
  });

  it('are those who stand behind "with" at the front of a queue', () => {
    expect(claimed('Halvard could leave, with Lyon and Roma at the front of the queue for the winger.')).toEqual(expect.arrayContaining(['INTEREST Tomas Halvard: - > Lyon', 'INTEREST Tomas Halvard: - > Roma']));
  });
});

it('a target is what a player is, and means nobody', () => {
  expect(claimed('Halvard remains Lyon’s top target and Roma are out of the race.')).toContain('INTEREST Tomas Halvard: - > Lyon');
});

it('whoever is to replace a player is another', () => {
  expect(claimed('Roma have been told that they must pay £40m for Halvard’s replacement.').join()).not.toContain('Halvard');
});

it('a move leads to the club that the sentence names behind it', () => {
  expect(claimed('Lyon want Halvard. But a deal for Halvard would be good business for Roma.')).toContain('MOVE Tomas Halvard: Fulham > Roma');
});

describe('a club that the words point to', () => {
  it.each([
    ['what is called its own', 'Roma have been boosted in their pursuit of Halvard after Lyon cooled their interest.', 'WITHDRAWAL Tomas Halvard: - > Lyon'],
    ['a target', 'Reported Lyon target Tomas Halvard trained alone.', 'INTEREST Tomas Halvard: - > Lyon'],
    ['his first choice', 'Halvard will decide soon, with Lyon his first choice.', 'WANTS_TO_JOIN Tomas Halvard: - > Lyon'],
  ])('by %s', (_, text, claim) => {
    expect(claimed(text)).toContain(claim);
  });
});

it('a move to a league leads to no club that is only named', () => {
  expect(claimed('A summer move to the Championship could suit Halvard, while Roma are preparing for the new season.').filter((claim) => claim.startsWith('MOVE'))).toEqual(['MOVE Tomas Halvard: Fulham > -']);
});

it('whom a team plays is not after anybody', () => {
  expect(claimed('Fulham have received an offer for Halvard, who scored in the win at Roma.')).toEqual(['BID Tomas Halvard: Fulham > -']);
});

it('who agrees terms with a player is the club that he would join', () => {
  expect(claimed('Roma have moved ahead of Lyon after agreeing personal terms with Halvard.')).toContain('PERSONAL_TERMS Tomas Halvard: - > Roma');
});

it('a return to a league is one to the club that it is with', () => {
  expect(claimed('Halvard has been linked with a return to Serie A with Roma.')).toContain('MOVE Tomas Halvard: Fulham > Roma');
});
