import { describe, expect, it } from '@jest/globals';
import { affiliation, claim, mentions, source } from './brief.js';
import { read } from './article.js';

/** Sentences that were once misread, each the smallest that shows it. */

const claims = (text: string): string[] => read(text).claims.map(claim);
const clubs = (text: string, date: string | null = null): string[] => mentions(read(text, date).clubs);
const people = (text: string): string[] => read(text).people.map(({ name }) => name);

describe('a claim', () => {
  it('is denied once by a source that denies it', () => {
    expect(claims('Everton manager Orrin Keld denied that Tomas Halvard wants to leave the club.')).toEqual(['WANTS_TO_LEAVE DENIED Tomas Halvard: Everton > -']);
  });

  it('is not made by a question', () => {
    expect(claims('Everton captain Bo Lind spoke. Do you want to stay at the club?')).toEqual([]);
  });

  it('of an improper approach is about the club that is accused', () => {
    expect(claims('Fulham accuse Everton of an illegal approach for winger Tomas Halvard.')).toEqual(['ILLEGAL_APPROACH Tomas Halvard: - > Everton']);
  });

  it.each(['Everton want Fulham winger Tomas Halvard.', "Everton want Fulham's Tomas Halvard.", 'Everton manager Orrin Keld is keen on Fulham winger Tomas Halvard.'])('of interest is read in "%s"', (text) => {
    expect(claims(text)).toEqual(['INTEREST Tomas Halvard: - > Everton']);
  });

  it('that there has been no bid is a bid denied', () => {
    expect(claims('There has been no bid for Fulham winger Tomas Halvard from Everton.')).toEqual(['BID DENIED Tomas Halvard: Fulham > Everton']);
  });

  it('of a withdrawal is no claim of a move besides', () => {
    expect(claims('Everton have pulled out of the deal for Fulham winger Tomas Halvard.')).toEqual(['WITHDRAWAL Tomas Halvard: - > Everton']);
  });

  it('keeps the sum that stands inside its words', () => {
    expect(claims('Everton may complete the £60million-plus signing of Tomas Halvard.')[0]).toContain('60000000 GBP');
  });

  it('of an appointment needs no name of the post before the club’s', () => {
    expect(claims('Everton have hired Orrin Keld.')).toEqual(['APPOINTMENT Orrin Keld: - > Everton']);
    expect(claims('Orrin Keld is expected to become the new Everton manager.')).toEqual(['APPOINTMENT Orrin Keld: - > Everton']);
  });

  it('that rests on reports of something is an unnamed source’s', () => {
    const [found] = read('There were reports of an offer from Chelsea for Fulham winger Jon Dahl.').claims;
    expect([source(found!.source), found!.certainty]).toEqual(['UNNAMED', 'PROBABLE']);
  });

  it('is not read in other sports', () => {
    expect(claims('Dallas Cowboys quarterback Jed Marsh wants to leave the team. The New York Yankees have signed pitcher Cole Ames.')).toEqual([]);
  });

  it('of an old transfer leaves the player where he is now', () => {
    expect(read('In August 2021 Everton signed Tomas Halvard from Fulham. Halvard may leave Everton.', '2025-04-26').claims.map(claim)).toEqual(['DEPARTURE Tomas Halvard: Everton > -']);
  });
});

describe('a name', () => {
  it('is not what a nationality with an article says', () => {
    expect(people('The Dane is happy. The German said no.')).toEqual([]);
  });

  it('begins behind the title in the middle of a run of capitals', () => {
    expect(people('Foreign Affairs Minister Petra Wong told reporters that it rained.')).toEqual(['Petra Wong']);
  });

  it('may end in a syllable behind a hyphen', () => {
    expect(people('Spurs forward Kim Jae-min scored.')).toEqual(['Kim Jae-min']);
  });

  it.each(['United won again. City lost.', 'Westvale Rovers beat them.', "The Players' Union objected.", 'Nice to see him. It was nice.', 'Reading the game is hard. He was reading it well.'])('of no club is in "%s"', (text) => {
    expect(clubs(text)).toEqual([]);
  });

  it('of a club is read behind "ex-"', () => {
    expect(read('Ex-Everton manager Orrin Keld spoke.').affiliations.map(affiliation)).toEqual(['Orrin Keld, MANAGER of Everton, former (manager)']);
  });

  it('of a publication may be its web domain', () => {
    expect(read('According to mirror.co.uk, Everton want to sign Tomas Halvard.').claims.map((c) => source(c.source))).toEqual(['PUBLICATION Daily Mirror']);
  });
});

describe('a description', () => {
  it('"the Champions League holders" means the holders on the day', () => {
    expect(clubs('Everton met Chelsea. The Champions League holders lost.', '2012-09-01')).toEqual(['Everton: Everton', 'Chelsea: Chelsea, The Champions League holders']);
  });

  it('"the … target" is not whoever wants to keep him', () => {
    const found = read('Fulham manager Orrin Keld confirmed that Tomas Halvard wants to go despite his best attempts to keep the Everton target at the club.');
    expect(mentions(found.people)).toContain('Tomas Halvard: Tomas Halvard, the Everton target');
  });

  it('"X’s Everton team-mates" makes X no manager', () => {
    expect(read('Tomas Halvard’s Everton team-mates laughed.').affiliations.map(affiliation)).toEqual([]);
  });

  it('"Then" at the head of a sentence makes nobody a former captain', () => {
    expect(read('Then Everton captain Bo Lind spoke.').affiliations.map(affiliation)).toEqual(['Bo Lind, CAPTAIN of Everton (captain)']);
  });
});

describe('a text that no newspaper prints', () => {
  it.each([
    ['a word without end', 'a'.repeat(1_000_000)],
    ['hyphens without end', 'a-'.repeat(250_000)],
    ['opening marks without end', '“'.repeat(100_000)],
    ['apostrophes without end', "'".repeat(100_000)],
    ['one sentence of many names', 'Tom, '.repeat(40_000)],
    ['many people', Array.from({ length: 8_000 }, (_, i) => `Tomas Halv${i.toString(36)}rd said hello.`).join(' ')],
  ])('of %s is read to its end', (_, text) => {
    expect(read(text).text).toBe(text);
  });
});
