import { describe, expect, it } from '@jest/globals';
import { mentions } from './brief.js';
import { read } from './article.js';

const clubs = (text: string): string[] => mentions(read(text).clubs);

describe('a club is named', () => {
  it.each([
    ['its full name', 'West Ham United won.', 'West Ham United: West Ham United'],
    ['a short name', 'Spurs won.', 'Tottenham Hotspur: Spurs'],
    ['its women’s team', 'Chelsea Women won.', 'Chelsea: Chelsea'],
    ['its ground', 'He likes Goodison Park.', 'Everton: Goodison Park'],
    ['its ground, with or without a full stop', "He trained at St. Mary's.", "Southampton: St. Mary's"],
    ['a name without its accents', 'Atletico Madrid won.', 'Atletico Madrid: Atletico Madrid'],
    ['a name of another country', 'Real Betis won.', 'Real Betis: Real Betis'],
  ])('by %s', (_how, text, expected) => {
    expect(clubs(text)).toEqual([expected]);
  });

  it('by its nickname behind "the"', () => {
    expect(clubs('Leicester City lost. The Foxes were poor.')).toEqual(['Leicester City: Leicester City, Foxes']);
  });

  it('by its ground where somebody moves there', () => {
    expect(clubs('Tomas Halvard wants a move to Anfield.')).toEqual(['Liverpool: Anfield']);
  });

  it('with its country, its ground and the other names it goes by', () => {
    expect(read('Everton won.').clubs[0]).toMatchObject({ country: 'England', ground: 'Goodison Park', aliases: expect.arrayContaining(['Toffees']) });
  });
});

describe('a name that several clubs share', () => {
  it('is the one of them that the text names', () => {
    expect(clubs('Leeds United drew. United were poor.')).toEqual(['Leeds United: Leeds United, United']);
    expect(clubs('Sheffield United drew. United were poor.')).toEqual(['Sheffield United: Sheffield United, United']);
    expect(clubs('Stoke City drew. City were poor.')).toEqual(['Stoke City: Stoke City, City']);
  });

  it('is the one named last before it, if the text names several', () => {
    expect(clubs('Manchester United met Leeds United. United won.')).toEqual(['Manchester United: Manchester United', 'Leeds United: Leeds United, United']);
  });

  it('is the one named behind it, if none is before', () => {
    expect(clubs('The Reds have lost. Liverpool were poor.')).toEqual(['Liverpool: Reds, Liverpool']);
  });

  it('is none where it is a nickname and the text names no bearer', () => {
    expect(clubs('The Reds lost again.')).toEqual([]);
  });
});

describe('a town', () => {
  it('is no club where somebody is in it', () => {
    expect(clubs('Tomas Halvard lives in Southampton and walked near Brighton.')).toEqual([]);
  });

  it('is the club where somebody has an interest or role in it', () => {
    expect(clubs('There is interest in Southampton.')).toEqual(['Southampton: Southampton']);
  });
});

describe('words that look like a club’s name', () => {
  it('are none of another club where they describe it: "the new Saints"', () => {
    expect(clubs('Southampton have a coach. The new Saints boss is young.')).toEqual(['Southampton: Southampton, Saints']);
  });

  it('are a surname behind a given name', () => {
    expect(clubs('Raheem Sterling met Ashley Preston. Preston smiled.')).toEqual([]);
    expect(clubs('Tomas Everton scored for Burnley. Everton was happy.')).toEqual(['Burnley: Burnley']);
  });

  it('are a given name before a surname', () => {
    expect(clubs('Milan Skrobar met Chelsea Brask.')).toEqual([]);
  });

  it('are words that mean any club or a day: "Town", "Club", "Wednesday"', () => {
    expect(clubs('On Wednesday the Club met in Town.')).toEqual([]);
  });

  it('are those of a national team or league, which are no clubs', () => {
    expect(clubs('Norway play in the Premier League of Nations against Wales.')).toEqual([]);
  });
});

it.each([
  ['Al Hilal want Tomas Halvard.', 'Al Hilal'],
  ['Al-Hilal want Tomas Halvard.', 'Al-Hilal'],
  ['Al Hilal want Tomas Halvard. Al-Hilal have money.', 'Al-Hilal'],
  ['Paris Saint Germain want Tomas Halvard.', 'Paris Saint-Germain'],
])('a hyphen behind the Arabic article is the newspaper’s choice: %s', (text, name) => {
  const found = read(text);
  expect([found.clubs.map((club) => club.name), found.claims[0]!.to]).toEqual([[name], name]);
});

it.each([
  ['is the place in news that names no club in full', 'Colorado said that it was late. He left Bradford in May.', []],
  ['is the club where a player of it follows', 'Everton want to bring in Bradford midfielder Tomas Halvard, who lives in Leeds.', ['Everton: Everton', 'Bradford City: Bradford']],
  ['is the club in news that does', 'Bradford want Tomas Halvard of Everton.', ['Bradford City: Bradford', 'Everton: Everton']],
  ['afar is the club only beside others of its country', 'Colorado want Tomas Halvard of LA Galaxy, and not Bo Lind of Everton.', ['Colorado Rapids: Colorado', 'LA Galaxy: LA Galaxy', 'Everton: Everton']],
  ['afar is the club of the town that the text names in full', 'Houston Dash drew on Sunday. Houston had lost before, and the Dash were tired.', ['Houston Dash: Houston Dash, Houston, Dash']],
  ['afar is the place in news of clubs elsewhere', 'Everton striker Tomas Halvard flew to Colorado on Monday.', ['Everton: Everton']],
])('a town’s name %s', (_, text, found) => {
  expect(clubs(text)).toEqual(found);
});

it('no club is found in long news of other matters by what may be a word or a place', () => {
  const news = 'The council of River spoke on Monday about the old bridge, and everybody who lives near it had come to listen. ';
  expect(read(`${news.repeat(6)}Liberty is what they want, the people of River say.`, null).clubs).toEqual([]);
  expect(read(`${news.repeat(6)}River drew the match at Chelsea, and the striker scored a goal in the league.`, null).clubs.map(({ name }) => name)).toContain('Chelsea');
});

describe('the short name of a club that the text names in full', () => {
  const clubsIn = (text: string): string[] => read(text).clubs.map(({ name, mentions: found }) => `${name}: ${found.map((m) => m.text).join(', ')}`);

  it.each([
    ['a word that is somebody’s surname elsewhere', 'Aston Villa need a striker. Villa have bid for Tomas Halvard.', 'Aston Villa: Aston Villa, Villa'],
    ['a word that any club is called by', 'Ipswich Town need a striker. Halvard has joined Town.', 'Ipswich Town: Ipswich Town, Town'],
    ['at a sentence’s beginning', 'Derby County need a striker. County have bid for Tomas Halvard.', 'Derby County: Derby County, County'],
    ['a day of the week', 'Sheffield Wednesday need a striker. Wednesday have bid for Tomas Halvard.', 'Sheffield Wednesday: Sheffield Wednesday, Wednesday'],
    ['a shortened first word', 'They play Man. United on Sunday.', 'Manchester United: Man. United'],
    ['a number before it', 'Halvard has joined 1. FC Köln on loan.', 'Cologne: 1. FC Köln'],
  ])('%s', (_, text, expected) => {
    expect(clubsIn(text)).toContain(expected);
  });

  it.each([
    ['the day', 'Sheffield Wednesday play on Wednesday.', 'Sheffield Wednesday: Sheffield Wednesday'],
    ['a building', 'Ipswich Town fans met at Town Hall.', 'Ipswich Town: Ipswich Town'],
    ['without the full name', 'Halvard has left town for County Road.', ''],
    ['the end of a sentence', 'He is the main man. United have won.', ''],
  ])('is not %s', (_, text, expected) => {
    expect(clubsIn(text).filter((line) => /Town|County|Wednesday|Man\./u.test(line)).join()).toBe(expected);
  });
});
