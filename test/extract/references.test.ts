import { describe, expect, it } from '@jest/globals';
import { mentions } from './brief.js';
import { read } from './article.js';

/** What the words mean: the people and clubs of the text that some mention with these very words means. */
function meaning(words: string, text: string, date: string | null = null): string[] {
  const { people, clubs, publications } = read(text, date);
  return [...people, ...clubs, ...publications].filter((entity) => entity.mentions.some((mention) => mention.text === words)).map(({ name }) => name);
}

const TWO = 'Fulham goalkeeper Tomas Halvard, 22, and Everton striker Bo Lind, 31, met.';

describe('a pronoun', () => {
  it('"he" is the man in focus', () => {
    expect(meaning('He', 'Everton defender Tomas Halvard scored. He smiled.')).toEqual(['Tomas Halvard']);
  });

  it('"she" is the woman, "he" the man', () => {
    const text = 'Anna Brask and Tomas Halvard met. She smiled and he laughed.';
    expect([meaning('She', text), meaning('he', text)]).toEqual([['Anna Brask'], ['Tomas Halvard']]);
  });

  it('"his" in a reporting clause is the one who speaks', () => {
    expect(meaning('his', 'Bo Lind met Tomas Halvard. Halvard said that his knee hurts.')).toEqual(['Tomas Halvard']);
  });

  it.each([
    ['his', 'Fulham winger Tomas Halvard spoke. Everton chairman Bo Lind saw him. Everton will pay his release clause.', 'Tomas Halvard'],
    ['him', 'Fulham winger Tomas Halvard left. Everton manager Orrin Keld smiled. Leeds want to sign him.', 'Tomas Halvard'],
    ['his', 'Everton manager Orrin Keld knows Fulham winger Tomas Halvard. Halvard ran. On Sunday his side lost.', 'Orrin Keld'],
  ])('"%s" is a player where players are traded, and a manager where he leads: %s', (words, text, name) => {
    expect(meaning(words, text)).toContain(name);
  });

  it('"they" is the club in focus', () => {
    expect(meaning('They', 'Fulham lost to Everton. They were poor.')).toEqual(['Fulham']);
  });

  it.each([
    ['Tyneside', 'Everton, Fulham and Newcastle United met. Fulham winger Tomas Halvard wants a move to Tyneside.', ['Newcastle United']],
    ['north London', 'Arsenal want Fulham winger Tomas Halvard. He may return to north London this summer.', ['Arsenal']],
    ['north London', 'Arsenal and Tottenham want Fulham winger Tomas Halvard. He may return to north London this summer.', []],
    ['Saudi Arabia', 'Al-Nassr want Fulham winger Tomas Halvard. A move to Saudi Arabia is near.', []],
    ['Newcastle', 'Newcastle United lost. The winger Tomas Halvard went to Newcastle hospital.', []],
  ])('%s is the club that somebody moves to where the text names no other of the place: %s', (words, text, expected) => {
    expect(meaning(words, text)).toEqual(expected);
  });

  it('"both clubs" are the two that stood together, not the last two named', () => {
    expect(meaning('Both clubs', 'Everton and Burnley want Tomas Halvard, the Fulham winger. Both clubs have scouts.')).toEqual(['Everton', 'Burnley']);
    expect(meaning('both sides', 'Everton met Tomas Halvard. He hoped that both sides agree.')).toEqual([]);
  });

  it('"they" is both clubs where two are one subject', () => {
    expect(meaning('They', 'Everton and Burnley want Tomas Halvard. They have both scouted him.')).toEqual(['Everton', 'Burnley']);
  });

  it('"the pair" and "both" are the clubs that stood together, but not where two people did', () => {
    expect(meaning('The pair', 'Everton and Leeds want Tomas Halvard. The pair have held talks.')).toEqual(['Everton', 'Leeds United']);
    expect(meaning('Both', 'Everton and Leeds want Tomas Halvard. Both are keen.')).toEqual(['Everton', 'Leeds United']);
    expect(meaning('The pair', 'Everton and Leeds want Tomas Halvard and Bo Lind. The pair have held talks.')).toEqual([]);
  });

  it('"they" is each club of a list', () => {
    expect(meaning('They', 'Everton, Burnley and Leeds want Tomas Halvard. They met him.').sort()).toEqual(['Burnley', 'Everton', 'Leeds United']);
  });

  it('"the former" and "the latter" are the first and the second of two', () => {
    const text = 'Everton and Leeds want Tomas Halvard. The former have watched him, while the latter have called him.';
    expect([meaning('The former', text), meaning('the latter', text)]).toEqual([['Everton'], ['Leeds United']]);
    expect(meaning('The former', 'Everton and Leeds met. The former champion spoke.')).toEqual([]);
  });

  it('"he" is whose contract the clause is about, rather than who spoke of it', () => {
    expect(meaning('he', 'Everton manager Orrin Keld confirmed that Tomas Halvard will leave. The midfielder’s contract expires in June and he has rejected two offers.')).toEqual(['Tomas Halvard']);
  });

  it('"he" is whom the sentence before has a clause about, rather than who is named in it', () => {
    expect(meaning('He', 'Burnley proposed £40m for Fulham striker Tomas Halvard, whose bond with Orrin Keld is broken. He has refused to travel.')).toEqual(['Tomas Halvard']);
  });

  it('"their" offer that a club answers is another’s', () => {
    expect(meaning('their', 'Everton lead the race for Tomas Halvard. Fulham have accepted their £35m offer.')).toEqual(['Everton']);
    expect(meaning('their', 'Everton lead the race for Tomas Halvard. Fulham have improved their £35m offer.')).toEqual(['Fulham']);
  });

  it('"the club" that a club deals with is another', () => {
    expect(meaning('the club', 'Fulham winger Tomas Halvard stayed. Everton remain in talks with the club.')).toEqual(['Fulham']);
  });

  it('means nobody where nobody was named', () => {
    expect(read('He smiled. They left.').people).toEqual([]);
  });
});

describe('a description of a person', () => {
  it.each([
    ['a nationality', 'The Norwegian', 'Norwegian goalkeeper Tomas Halvard met Swedish striker Bo Lind. The Norwegian left.', 'Tomas Halvard'],
    ['the other nationality', 'The Swede', 'Norwegian goalkeeper Tomas Halvard met Swedish striker Bo Lind. The Swede left.', 'Bo Lind'],
    ['an age', 'The 22-year-old', `${TWO} The 22-year-old left.`, 'Tomas Halvard'],
    ['the other age', 'The 31-year-old', `${TWO} The 31-year-old left.`, 'Bo Lind'],
    ['a position', 'The keeper', `${TWO} The keeper left.`, 'Tomas Halvard'],
    ['the other position', 'The forward', `${TWO} The forward left.`, 'Bo Lind'],
    ['a former club', 'The former Celtic man', 'Former Celtic striker Bo Lind met Tomas Halvard. Halvard ran. The former Celtic man left.', 'Bo Lind'],
    ['a club', 'The Everton man', `${TWO} The Everton man left.`, 'Bo Lind'],
    ['a post', 'The manager', 'Everton manager Orrin Keld met Fulham winger Tomas Halvard. The manager left.', 'Orrin Keld'],
    ['a post at a club', 'The Fulham boss', 'Everton manager Orrin Keld met Fulham manager Bo Lind. The Fulham boss left.', 'Bo Lind'],
    ['a nationality, not of an official whose country is not told', 'The Spaniard', 'Fulham signed Tomas Halvard. Halvard trained. Chairman Bo Lind smiled. The Spaniard has a year left.', 'Tomas Halvard'],
    ['"their"', 'their star forward', `${TWO} Everton were calm. They would not sell their star forward.`, 'Bo Lind'],
    ['being a player', 'The player', 'Everton manager Orrin Keld met Fulham winger Tomas Halvard. The player left.', 'Tomas Halvard'],
    ['"his … captain"', 'his captain', 'Everton defender Tomas Halvard is injured. Manager Orrin Keld spoke to his captain.', 'Tomas Halvard'],
  ])('by %s', (_how, words, text, name) => {
    expect(meaning(words, text)).toEqual([name]);
  });

  it('before a name in commas is that person', () => {
    expect(meaning('The 22-year-old', 'Fulham winger Tomas Halvard met Bo Lind. The 22-year-old, Halvard, left.')).toEqual(['Tomas Halvard']);
  });

  it('that contradicts what the text says of somebody is not he', () => {
    expect(meaning('The 40-year-old', `${TWO} The 40-year-old left.`)).toEqual([]);
    expect(meaning('the goalkeeper', 'Everton striker Bo Lind scored past the goalkeeper.')).toEqual([]);
  });
});

describe('a description of a club', () => {
  it.each([
    ['"the club"', 'The club', 'Everton lost. The club are silent.', 'Everton'],
    ['"his club"', 'his club', 'Everton captain Bo Lind met Burnley. He loves his club.', 'Everton'],
    ['"his current employers"', 'His current employers', 'Everton captain Bo Lind met Burnley. His current employers are glad.', 'Everton'],
    ['its region', 'The Merseyside club', 'Everton beat Burnley. The Merseyside club were better.', 'Everton'],
    ['its country', 'The Spanish club', 'Real Betis met Ajax. The Spanish club lost.', 'Real Betis'],
    ['its country, with another noun', 'The Dutch giants', 'Real Betis met Ajax. The Dutch giants won.', 'Ajax'],
    ['its league', 'The La Liga side', 'Real Betis met Ajax. The La Liga side lost.', 'Real Betis'],
    ['its manager in the text', 'Keld’s side', 'Everton boss Orrin Keld met Burnley. Keld’s side lost.', 'Everton'],
  ])('by %s', (_how, words, text, name) => {
    expect(meaning(words, text)).toEqual([name]);
  });

  it('by a manager, at the article’s date', () => {
    const text = "Bayern Munich, Barcelona and Manchester City met. Pep Guardiola's side won.";
    const on = (date: string): string[] => meaning("Pep Guardiola's side", text, date);
    expect([on('2010-05-01'), on('2014-05-01'), on('2019-05-01')]).toEqual([['Barcelona'], ['Bayern Munich'], ['Manchester City']]);
  });

  it('by a manager whom the text puts at no club, whether it names the club or not', () => {
    expect(meaning("Pep Guardiola's side", "Everton lost to Pep Guardiola's side.", '2019-05-01')).toEqual(['Manchester City']);
  });

  it('by its titles, at the article’s date', () => {
    const text = 'Liverpool, Manchester City and Chelsea met. The Premier League champions won.';
    const on = (date: string): string[] => meaning('The Premier League champions', text, date);
    expect([on('2017-08-01'), on('2019-01-20'), on('2020-09-01')]).toEqual([['Chelsea'], ['Manchester City'], ['Liverpool']]);
  });

  it('by the number of its titles, with and without a date', () => {
    const text = 'Everton met Liverpool. The 18-time English champions won.';
    expect([meaning('The 18-time English champions', text), meaning('The 18-time English champions', text, '2017-07-03')]).toEqual([['Liverpool'], ['Liverpool']]);
  });

  it('by the number of its titles is none that has won more or fewer by then', () => {
    expect(meaning('The 18-time English champions', 'Everton met Liverpool. The 18-time English champions won.', '2021-07-03')).toEqual([]);
  });

  it.each(['his former club', 'his new club', 'his boyhood club', 'another club', 'a top club'])('is none in "%s"', (words) => {
    expect(meaning(words, `Everton captain Bo Lind met ${words}.`)).toEqual([]);
  });
});

describe('a description of a publication', () => {
  it('is the one cited last', () => {
    expect(meaning('The paper', 'The Mirror and the Guardian have it. The paper had more.')).toEqual(['The Guardian']);
    expect(mentions(read('The Mirror has it. The newspaper, the outlet and the report say so.').publications)).toEqual(['Daily Mirror: Mirror, The newspaper, the outlet, the report']);
  });

  it('is none where no publication was named', () => {
    expect(read('Bo Lind bought the paper.').publications).toEqual([]);
  });
});

describe('within quotation marks', () => {
  const SPEECH = 'Everton captain Bo Lind said: “I like my club. We love our fans and Burnley want us.”';

  it('"I" and "my" are the speaker', () => {
    expect([meaning('I', SPEECH), meaning('my', SPEECH)]).toEqual([['Bo Lind'], ['Bo Lind']]);
  });

  it('"we", "our" and "us" are the speaker’s club', () => {
    expect([meaning('We', SPEECH), meaning('our', SPEECH), meaning('us', SPEECH)]).toEqual([['Everton'], ['Everton'], ['Everton']]);
  });

  it('"we" is the club that speaks', () => {
    expect(meaning('We', 'Everton met Burnley. Everton said: “We wait for the window.”')).toEqual(['Everton']);
  });

  it('"the club" is the speaker’s, whatever club was named last', () => {
    expect(meaning('the club', 'Burnley met Everton captain Bo Lind. “Burnley know that the club wait,” Lind said.')).toEqual(['Everton']);
  });

  it('"he" is not the speaker', () => {
    expect(meaning('He', 'Everton manager Orrin Keld spoke of Tomas Halvard. “He is good,” Keld said.')).toEqual(['Tomas Halvard']);
  });

  it('"I" is nobody where the speaker is unknown', () => {
    expect(mentions(read('Bo Lind walked by. “I wait for the window,” a source said.').people)).toEqual(['Bo Lind: Bo Lind']);
  });
});

describe('who speaks on', () => {
  it.each([
    ['is who spoke last, not of whom he spoke', 'Tomas Halvard has left. Coach Orrin Keld said Halvard had been fine. “We all wish him well,” he added.', 'Orrin Keld'],
    ['is the subject of the sentence between', 'Orrin Keld said it was late. Tomas Halvard took another view. “We have time,” he said.', 'Tomas Halvard'],
    ['is who was asked', 'Orrin Keld said it was late. When Tomas Halvard was asked about it, he said that there was time.', 'Tomas Halvard'],
    ['is who was brought in since', 'Orrin Keld said it was late. For elder Tomas Halvard, it was a homecoming. “I cried,” he said.', 'Tomas Halvard'],
    ['is who stands behind what he is to somebody', 'Orrin Keld said it was late. The uncle of Ann Brask, Tomas Halvard, remembers the day. “The phone rang,” he said.', 'Tomas Halvard'],
    ['is not who stood in the question', 'Orrin Keld said it was late. Asked how far Tomas Halvard would go, he replied: “We have time.”', 'Orrin Keld'],
    ['is not parted from his name by a long quotation', 'Orrin Keld said it was late. “It is. It was. It has been. It will be. So be it. Tomas Halvard ran. He fell.” “We go on,” he said.', 'Orrin Keld'],
  ])('%s', (_, text, speaker) => {
    expect(read(text).quotes.at(-1)!.speaker.name).toBe(speaker);
  });

  it.each([
    ['a post', 'Senator Ann Brask met mayor Tomas Halvard. “It is late,” the senator said.', 'Ann Brask'],
    ['a post of fewer words', 'Ann Brask, an associate professor of law at the University of Derby, met Sgt. Orrin Keld. “It is late,” the professor said.', 'Ann Brask'],
    ['a rank that was shortened', 'Ann Brask met Sgt. Orrin Keld. Then Brask ran. “It is late,” the sergeant said.', 'Orrin Keld'],
    ['a trade that nobody is said to have', 'Ann Brask says that she is under attack. “It is late,” the Republican presidential candidate told reporters.', 'Ann Brask'],
    ['a trade, where nobody else was named', 'Ann Brask was on her way home. The Oslo student, who grew up there, said that it was late.', 'Ann Brask'],
    ['a post at a body', 'Keldsoft Group president Ann Brask met Orrin Keld. Then she rose. “It is late,” the Keldsoft Group president said.', 'Ann Brask'],
    ['a former post', 'Former senator Ann Brask met Orrin Keld. “It is late,” the former senator said.', 'Ann Brask'],
  ])('may be called by %s', (_, text, speaker) => {
    expect(read(text).quotes.at(-1)!.speaker.name).toBe(speaker);
  });

  it.each([
    ['nobody has', 'Ann Brask, a lawyer, rose. “Sit down,” the judge said.'],
    ['is another’s', 'Ann Brask, the vice-president, rose. “Sit down,” the president said.'],
  ])('is nobody known by a post that %s', (_, text) => {
    expect(read(text).quotes.at(-1)!.speaker.name).toBe(null);
  });
});
