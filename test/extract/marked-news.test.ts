import { describe, expect, it } from '@jest/globals';
import { attributionsIn, saidIn } from './attributed.js';
import { CAMPAIGN, ELSEWHERE } from './registers.js';

const PEOPLE = 'Senator Ann Reed and Governor Tom Keld were both there.';
/** What is said in a paragraph of a report of a campaign, in marks or with words in marks. */
const marked = (paragraph: string): { kind: string; parts: readonly string[]; speaker: string | null }[] =>
  attributionsIn(`${CAMPAIGN} ${PEOPLE}\n${paragraph}`).filter(({ kind }) => kind !== 'INDIRECT').map(({ kind, parts, speaker }) => ({ kind, parts, speaker }));

describe('a clause that words in marks begin, outside football', () => {
  it.each([
    ['a clause with "that" behind the speaker', '“It is our bad luck,” Ann Reed said, that the bridge has no railing.', ['“It is our bad luck,”', 'the bridge has no railing']],
    ['a verb behind the speaker', '“Only the mayor,” Ann Reed said, would build a bridge without a road.', ['“Only the mayor,”', 'would build a bridge without a road']],
    ['a clause behind the colon', '“This is what he lives on,” Ann Reed said: That nobody knows the figures.', ['“This is what he lives on,”', 'That nobody knows the figures']],
    ['a clause behind marks that hold no verb', 'Ann Reed was unsparing, saying “on his best day” he would be “a poor mayor” of the town.', ['“on his best day” he would be “a poor mayor” of the town']],
  ])('is one attribution with %s', (_, text, parts) => {
    expect(marked(text)).toEqual([{ kind: 'MIXED', parts, speaker: 'Ann Reed' }]);
  });

  it('is none where the narrator goes on', () => {
    expect(marked('“It is our bad luck,” Ann Reed said, smiling at those who had come.')).toMatchObject([{ kind: 'DIRECT', parts: ['It is our bad luck,'] }]);
  });

  it('begins without marks as well', () => {
    expect(marked('He firmly believes, Ann Reed said, that “the bridge is safe.”')).toContainEqual({ kind: 'MIXED', parts: ['He firmly believes', '“the bridge is safe.”'], speaker: 'Ann Reed' });
  });
});

describe('a clause that words in marks go on with, outside football', () => {
  it.each([
    ['behind a colon', 'The bridge is a gift to the builders, Ann Reed said: “Nobody else will ever use it.”', ['The bridge is a gift to the builders', '“Nobody else will ever use it.”']],
    ['behind "and"', 'The governor had “no money,” Ann Reed said, and “no friends.”', ['The governor had “no money,”', 'and “no friends.”']],
    ['behind where it was said', 'The plan was “rushed,” Ann Reed said in a statement, and it “will hurt workers.”', ['The plan was “rushed,”', 'and it “will hurt workers.”']],
    ['in a clause with "which"', 'Ann Reed said the mayor “kept no accounts,” which led to “a fine mess” in the town hall.', ['the mayor “kept no accounts,” which led to “a fine mess” in the town hall']],
    ['in a second clause with "that"', 'Ann Reed said that the bridge is “safe” and that the town knows that it is.', ['the bridge is “safe” and that the town knows that it is']],
    ['behind a subordinate clause', 'If the town has no money, Ann Reed said, it can “ask the state” for some.', ['If the town has no money', 'it can “ask the state” for some']],
    ['in the next sentence, however short', 'The governor is no friend of the town, Ann Reed said. “He’s a builder!”', ['The governor is no friend of the town', 'He’s a builder!']],
  ])('is one attribution %s', (_, text, parts) => {
    expect(marked(text)).toEqual([{ kind: 'MIXED', parts, speaker: 'Ann Reed' }]);
  });

  it('ends before a clause of the narrator with "which"', () => {
    expect(marked('Ann Reed said the mayor “kept no accounts,” which led to his fall.')).toMatchObject([{ parts: ['the mayor “kept no accounts,”'] }]);
  });
});

describe('a label, outside football', () => {
  it.each([
    ['what its subject does besides', 'Ann Reed called the plan “a gift” and voted against it.', 'the plan “a gift”'],
    ['the next thing that is said of somebody', 'Then Ann Reed cut in, calling him “weak” and accusing him of fraud.', 'him “weak”'],
    ['another clause', 'Ann Reed called the vote “rigged” on Monday, and some of her friends have left the hall.', 'the vote “rigged” on Monday'],
    ['the verb behind a relative clause', 'The plan, which Ann Reed called “a bad joke,” won the vote.', 'a bad joke,'],
    ['the main clause that a participle leads to', 'Calling the plan “a bad joke,” Ann Reed left the hall.', 'the plan “a bad joke,”'],
  ])('ends before %s', (_, text, label) => {
    expect(marked(text)[0]).toMatchObject({ kind: 'MIXED', parts: [label], speaker: 'Ann Reed' });
  });
});

describe('words in marks, outside football', () => {
  it.each([
    ['a cry of two words', 'Outside, some of them waved signs and kept chanting “Stop Keld.”', ['Stop Keld.']],
    ['words with a reporting word, but no subject', 'Her eyes were wide, as if to say, “Did you see what he did?”', ['Did you see what he did?']],
    ['words right behind a reporting word', 'A board outside said “There is no way in here.”', ['There is no way in here.']],
    ['words with an outlet in brackets behind them', 'BRIDGE OPENS AT LAST “It took the town nine years to build it.” [Norbridge Gazette.]', ['It took the town nine years to build it.']],
    ['a question before an occasion with a title', '“Too loud?” Ann Reed asked when the mayor had sung a song from the “Late Night Show” in the hall.', ['Too loud?']],
    ['a post that begins with a mark of writing direction', '\u202a“You should have built it long ago,” posted Ann Reed.', ['You should have built it long ago,']],
    ['words behind "said, and"', '“This is a bad deal,” Ann Reed said, and “it hurts workers.”', ['This is a bad deal,', 'it hurts workers.']],
    ['words of whom "went on" is said', '“This is a bad deal for workers,” the senator went on.', ['This is a bad deal for workers,']],
    ['what is added at once', '“We have lost,” Ann Reed told them. “We will be back.” She added, “We always are.”', ['We have lost,', 'We will be back.', 'We always are.']],
    ['a short answer behind what somebody did', 'Ann Reed laughed. “Of course not!”', ['Of course not!']],
  ])('are an utterance: %s', (_, text, parts) => {
    expect(marked(text)).toMatchObject([{ kind: 'DIRECT', parts }]);
  });

  it.each([
    ['a title behind what somebody wrote', 'Ann Reed told of it in her book, “The Long Way to the Bridge.”'],
    ['a title in brackets', 'They sang a song (“The Long Way Home”).'],
  ])('are none: %s', (_, text) => {
    expect(marked(text).filter(({ kind }) => kind === 'DIRECT')).toEqual([]);
  });

  it('do not take in the title of a book that their reporting clause names', () => {
    expect(marked('“We had no road and no money for one,” Ann Reed wrote in her book, “The Long Way Home.”')).toMatchObject([{ parts: ['We had no road and no money for one,'] }]);
  });

  it('go on with what the sentence adds to them', () => {
    expect(marked('“There is one science,” Ann Reed said. “Nearly all who study it are in favour” of what the report has shown.'))
      .toEqual([{ kind: 'MIXED', parts: ['There is one science,', '“Nearly all who study it are in favour” of what the report has shown'], speaker: 'Ann Reed' }]);
  });

  it('go on with the sentence before, and not with the paragraph that has a reporting clause of its own', () => {
    expect(marked('“They stare,” Ann Reed said. “They think we all look alike.\n“And they still ask where I am from,” she said with a smile.').map(({ parts }) => parts))
      .toEqual([['They stare,', 'They think we all look alike.'], ['And they still ask where I am from,']]);
  });

  it('are the rest of the stance that a colon ends', () => {
    expect(marked('Ann Reed supports the new bridge over the river: “It should have been there long ago.”'))
      .toEqual([{ kind: 'MIXED', parts: ['the new bridge over the river', 'It should have been there long ago.'], speaker: 'Ann Reed' }]);
  });

  it('stand by themselves where the words before the colon report them', () => {
    expect(marked('Ann Reed supports the new bridge, saying: “It should have been there long ago.”')).toMatchObject([{ kind: 'DIRECT', parts: ['It should have been there long ago.'] }]);
  });

  it('are those of speakers named in capitals alone', () => {
    expect(saidIn(`${ELSEWHERE}\nThe recording in part:\n“HOST: Where were you on that night?\n“GUEST: I was at home.”`)).toEqual(['UNNAMED: HOST: Where were you on that night? … GUEST: I was at home.']);
  });
});
