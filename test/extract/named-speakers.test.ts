import { describe, expect, it } from '@jest/globals';
import { attributionsIn } from './attributed.js';

/** Whose the quotes of a text are, in text order. */
const speakersIn = (text: string): string[] => attributionsIn(text).map(({ speaker, speakerKind }) => speaker ?? speakerKind);

describe('a surname that a club, an outlet or a place has as well', () => {
  it.each([
    ['an outlet', '“We lost our way,” said Jessie Hill, the Lewes coach. “It will take time,” Hill told the BBC.', ['Jessie Hill']],
    ['an outlet, which is meant behind "the"', 'Jessie Hill is the coach of Lewes. The Hill said that the vote was lost.', ['The Hill']],
    ['a place', '“It was a mess from the start,” said Victoria Jackson, who teaches at the university. Everton lost. “Nobody knows why,” Jackson added.', ['Victoria Jackson', 'Victoria Jackson']],
    ['a ground, behind a given name that is a word', 'Everton beat Fulham 2-1. Jack Bridge came off the bench to win it. “It just fell to me,” Bridge told Sky Sports.', ['Jack Bridge']],
    ['a ground, where nobody is called so', 'Everton are in form. The Bridge is next. Moyes said that his side were ready.', ['Moyes']],
    ['a nickname, behind a post and a name that no list has', 'Leeds midfielder Zarl Griffin said he was proud of the win.', ['Zarl Griffin']],
    ['an ordinary word, behind a post', '“We want to be full-time,” Everton defender Sasha Grove said.', ['Sasha Grove']],
    ['the second half of a club’s name is none', 'Midfielder Bo Lind left. Striker Leeds United wanted. Leeds United said that they were happy.', ['Leeds United']],
  ])('is %s', (_, text, expected) => {
    expect(speakersIn(text)).toEqual(expected);
  });
});

describe('a body', () => {
  it.each([
    ['of a club’s followers', 'The Everton Fans Collective claimed that the board had failed.', ['Everton Fans Collective']],
    ['with an owner’s mark in its name, and its initials', 'The Football Supporters’ Association was angry. “Nobody asked us about it,” the FSA said.', ['Football Supporters’ Association']],
    ['named for a country behind its sport', 'Football Australia said it would look into the matter. FA added that it had no date.', ['Football Australia', 'Football Australia']],
    ['of police', 'Police Scotland confirmed that a man had been arrested at the match.', ['Police Scotland']],
    ['of a nation, without a name of its own', 'The Norwegian federation said that it would not vote. The federation added that others might.', ['Norwegian federation', 'Norwegian federation']],
    ['of a nation, by the initials that another body has', 'The Irish FA confirmed that the game was off. The FA said that it was not its game.', ['Irish FA', 'FA']],
    ['of a state', 'Qatar’s foreign ministry said the deal was done.', ['Qatar’s foreign ministry']],
    ['a team that goes by its country', 'The Netherlands have complained that their training pitch is too hard.', ['Netherlands']],
    ['no country that something is done in', 'Bo Lind left Everton. A return to Holland was announced. The club said that it wished him well.', ['Everton']],
    ['abroad, in its own language', 'The Ligue de Football Professionnel was shocked. It said that threats could not be tolerated.', ['Ligue de Football Professionnel']],
    ['by the initials of a name that has initials in it', 'The Scottish FA has a new chief. The SFA added that he would begin in May.', ['Scottish FA']],
    ['before somebody’s title speaks by nobody else', 'The Scottish FA has a new man. “He brings a wealth of experience,” said SFA chief Ian Lind.', ['Ian Lind']],
    ['a league that has no such word in its name', 'The DFL said it was ready. The league added that no decision had been made.', ['DFL', 'DFL']],
    ['named for a club', 'Foundation of Hearts has urged its members to vote. The foundation said that the money was needed.', ['Foundation of Hearts']],
    ['behind a noun that says what it is', 'Agency Keld Sports posted that it had signed Bo Lind.', ['Keld Sports']],
    ['between commas, behind what it is', 'A players’ group, the Keld Foundation, says it has raised £80,000.', ['Keld Foundation']],
    ['no head of one', 'Director of Keld Hospital Ann Reed said: “We have done this since 2018, and we teach it to others.”', ['Ann Reed']],
    ['no chief executive', 'Everton sacked him on Monday. “It was my call,” explained the CEO.', ['UNNAMED']],
  ])('%s', (_, text, expected) => {
    expect(speakersIn(text)).toEqual(expected);
  });
});

it('a given name alone is that of a fan, between commas', () => {
  expect(speakersIn('Dorking coach Bo Reed saw it. One fan, Terry, had come from Grimsby by mistake. “It was the wrong train,” he said.')).toEqual(['Terry']);
});

describe('an outlet that no list has', () => {
  it.each([
    ['a daily', 'Bury gained a point, according to the Daily Progress.', ['Daily Progress']],
    ['no paper that is only named', 'Bo Lind reads the Daily Progress. He said that it was good.', ['Bo Lind']],
  ])('is %s', (_, text, expected) => {
    expect(speakersIn(text)).toEqual(expected);
  });
});

describe('an explanation between commas', () => {
  it.each([
    ['with a paper behind the name', 'One voter, Zarl Reed of the Kansas City Star, admitted he had passed on him.', ['Zarl Reed']],
    ['that begins with "his"', 'Everton striker Tomas Halvard was there. Bo Lind, his fellow Norway forward, said that Halvard was “smiling”.', ['Bo Lind']],
    ['behind an honour', 'Dame Ann Lind MP, chair of the committee, said that it was a scandal.', ['Ann Lind']],
    ['with a name that does not speak', 'One voter, who met Zarl Reed of the Kansas City Star, admitted that he was sorry.', ['UNNAMED']],
  ])('%s', (_, text, expected) => {
    expect(speakersIn(text)).toEqual(expected);
  });
});
