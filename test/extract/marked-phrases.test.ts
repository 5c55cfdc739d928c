import { describe, expect, it } from '@jest/globals';
import { attributionsIn, saidIn } from './attributed.js';

describe('phrases with marked words', () => {
  it.each([
    ['spoke of', 'Everton manager David Marsh spoke of “a difficult week” for the club.', 'a difficult week'],
    ['hinted at', 'Everton manager David Marsh hinted at “one or two surprises” on Sunday.', 'one or two surprises'],
    ['paid tribute to', 'Everton manager David Marsh paid tribute to a “key figure” in the game.', 'a “key figure” in the game'],
    ['blamed … on', 'Everton manager David Marsh blamed the defeat on “tired legs” after the match.', 'the defeat on “tired legs”'],
    ['thanked … for', 'Everton manager David Marsh thanked the winger for “two memorable seasons” at Goodison Park.', 'two memorable seasons'],
    ['cited', 'Everton cited “personal reasons” for the absence of Lind.', '“personal reasons” for the absence of Lind'],
    ['noted', 'Everton manager David Marsh noted a “completely broken” trust.', 'a “completely broken” trust'],
    ['was to express', 'Everton manager David Marsh has written to Leeds to express his “profound regret” over the matter.', 'his “profound regret”'],
    ['a participle', 'Everton manager David Marsh said nothing but left, thanking him for “two fine years”.', 'two fine years'],
    ['a noun and its owner', 'Everton cited “personal reasons” for the winger’s absence.', '“personal reasons” for the winger’s absence'],
  ])('are somebody’s words behind %s', (_, text, expected) => {
    expect(attributionsIn(text).map(({ kind, parts }) => [kind, parts[0]])).toContainEqual(['MIXED', expect.stringContaining(expected)]);
  });

  it('end before where they were spoken', () => {
    expect(saidIn('Everton manager David Marsh spoke of “a fine old gentleman” in a statement.')).toEqual(['David Marsh: a fine old gentleman']);
  });

  it.each([
    ['a sign', 'Everton manager David Marsh pointed to the “No Entry At Night” board.'],
    ['a single word', 'Everton manager David Marsh spoke of a “derby” in May.'],
    ['a title', 'Everton manager David Marsh talked about “Match of the Night” on Sunday.'],
    ['what has not been said', 'Everton manager David Marsh may speak of “a difficult week” on Sunday.'],
    ['what was not said', 'Everton manager David Marsh never spoke of “a difficult week” at the club.'],
    ['what others spoke of', 'Everton have been spoken of as a “sleeping giant” for years.'],
    ['words in a clause of their own', 'Everton manager David Marsh spoke of the winger, who wears “lucky old boots” to training.'],
  ])('are not %s', (_, text) => {
    expect(saidIn(text)).toEqual([]);
  });
});
