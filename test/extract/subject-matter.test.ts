import { describe, expect, it } from '@jest/globals';
import { subjectMatterOf } from '../../src/extract/subject-matter.js';
import { readDocument } from '../../src/extract/read.js';
import { attributionsIn } from './attributed.js';
import { CAMPAIGN, ELSEWHERE, POLITICS } from './registers.js';

const matterOf = (text: string): string => {
  const read = readDocument({ id: 'test', title: null, url: null, publication: null, publishedAt: null, byline: null, text });
  const clubs = read.mentions.filter(({ form, entity }) => form === 'name' && entity.kind === 'CLUB').map(({ entity }) => entity);
  return subjectMatterOf(read.tokens, clubs.length > 0, clubs);
};

describe('what an article is about', () => {
  it.each([
    ['football', 'The striker missed two matches. The goalkeeper saved the goal that would have won the league.', 'football'],
    ['an election campaign', CAMPAIGN, 'campaign'],
    ['neither', ELSEWHERE, 'other'],
    ['politics between elections', POLITICS, 'campaign'],
    ['neither, where a president speaks of the policy of a museum', `${ELSEWHERE} The president of the museum spoke of its policy. The president said no more, and the government paid.`, 'other'],
    ['football, although a club speaks with the government', `The league and its clubs met the minister. A senator asked the government about the transfer of the striker, and the president of the federal league, a diplomat in politics, spoke of the goal and of the match.`, 'football'],
    ['football, where it is too short to tell and names a club', 'Everton said that they would wait.', 'football'],
    ['football, although a president stands for election', 'The candidates for president of the football club spoke of transfers, the squad, the league and the election. Members vote after the match.', 'football'],
    ['neither, where one word of the game comes again and again', `${ELSEWHERE} The goals are clear. They were goals of the town, and the goals are met.`, 'other'],
    ['football, where it names club after club and what belongs to clubs', `${ELSEWHERE} Everton asked the boss for two loans. Fulham said no. Celtic and Lyon waited, Burnley paid, and the player went to Everton on loan.`, 'football'],
    ['neither, where it is of one goal and of many', `${ELSEWHERE} The goal is clear. The goals of the town are met.`, 'other'],
    ['football, where it names club after club and speaks of the game but twice', `${ELSEWHERE} Everton asked about Lind and Fulham said no. Celtic wait for the goal that Lyon had hoped for, Burnley pay, and Everton need somebody in midfield.`, 'football'],
    ['neither, where it lists towns of clubs', `${ELSEWHERE} ${ELSEWHERE} It went by train: Everton, Burnley, Derby County, Leeds United, Fulham, Watford, Norwich City.`, 'other'],
  ])('is %s', (_, text, matter) => {
    expect(matterOf(text)).toBe(matter);
  });
});

describe('outside football', () => {
  const parts = (text: string): (readonly string[])[] => attributionsIn(`${ELSEWHERE}\n\n${text}`).map((found) => found.parts);

  it('words with reporting clauses of their own are quotes of their own', () => {
    const text = '“We are glad to open at last,” Jane Roe said.\n\n“It has been a long road for us all,” she added.';
    expect(parts(text)).toEqual([['We are glad to open at last,'], ['It has been a long road for us all,']]);
    expect(attributionsIn(text.replace('open at last', 'beat Everton')).map((found) => found.parts)).toEqual([['We are glad to beat Everton,', 'It has been a long road for us all,']]);
  });

  it.each([
    ['a remark behind a dash', 'Jane Roe said the town has no money – a familiar story in these parts.', 'the town has no money – a familiar story in these parts'],
    ['"but" with a subject of its own', 'Jane Roe said they would not sell, but the council may force their hand.', 'they would not sell, but the council may force their hand'],
    ['a clause behind "while"', 'Jane Roe said that the wing would stay open while the council made its plans.', 'the wing would stay open while the council made its plans'],
  ])('%s stays with the source', (_, sentence, content) => {
    expect(parts(sentence)).toEqual([[content]]);
  });

  it('what a label is put on belongs to it', () => {
    expect(parts('Jane Roe called the old harbour “a disgrace to us all” and left.')[0]![0]).toMatch(/^the old harbour “a disgrace to us all”/u);
  });

  it('words in marks go on from the reported clause right before them', () => {
    expect(parts('The plan is “a mistake from the start,” Jane Roe said. “It will cost us dearly.”')).toEqual([['The plan is “a mistake from the start,”', 'It will cost us dearly.']]);
  });

  it.each([
    ['a title and a name', 'Former mayor Jane Roe: The harbour is ‘lost’ to us', 'The harbour is ‘lost’ to us', 'Jane Roe'],
    ['a poll', 'Poll: Most people in town want the harbour back', 'Most people in town want the harbour back', null],
  ])('a headline can begin with %s that says so', (_, headline, content, speaker) => {
    expect(attributionsIn(`${headline}\n\nMayor Jane Roe spoke. ${ELSEWHERE}`)).toMatchObject([{ parts: [content], speaker }]);
  });

  it.each([
    ['words in marks', 'And the mayor, Jane Roe said, “has to go at once.”', ['the mayor', '“has to go at once.”']],
    ['a name with what it is', 'In most towns, said Jane Roe, head of the harbour, ships are a rare sight.', ['In most towns', 'ships are a rare sight']],
    ['a verb whose subject has one of its own', 'The years that followed, Jane Roe said, brought a change to the town.', ['The years that followed', 'brought a change to the town']],
    ['an infinitive far from the first word', 'As the town builds its new harbour on the marshes, where ships have lain for years with nobody to mend them, it is a task, Jane Roe said, to keep it open.', ['As the town builds its new harbour on the marshes, where ships have lain for years with nobody to mend them, it is a task', 'to keep it open']],
    ['an infinitive', 'It is a task, Jane Roe said, to keep the harbour open.', ['It is a task', 'to keep the harbour open']],
  ])('a clause can go on behind its source with %s', (_, sentence, content) => {
    expect(parts(sentence)).toEqual([content]);
  });

  it('a source can be named in brackets, or by a title alone', () => {
    expect(parts('(According to the harbour office, it keeps no records.)')[0]![0]).toMatch(/^it keeps no records/u);
    expect(parts('As officials noted, the ship could still sail.')).toEqual([['the ship could still sail']]);
  });

  it('a clause that ends in marks can stand before "said" and a name', () => {
    expect(parts('The old law was “very firm and far too long,” said Jane Roe.')).toEqual([['The old law was “very firm and far too long,”']]);
    expect(parts('In this town, “ships do not come any more,” Jane Roe said.')).toEqual([['In this town, “ships do not come any more,”']]);
  });
});
