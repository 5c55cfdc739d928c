import { describe, expect, it } from '@jest/globals';
import { attributionsIn } from './attributed.js';

/** Whose the quotes of a text are, in text order. */
const speakersIn = (text: string): string[] => attributionsIn(text).map(({ speaker, speakerKind }) => speaker ?? speakerKind);

describe('"he" and "she" in a reporting clause', () => {
  it.each([
    ['whoever is asked, and not of whom he is asked', 'Everton manager Orrin Keld was in a good mood. Asked about Tomas Halvard before the game, he grinned and said: “He is a fine player, but he is not ours.”', ['Orrin Keld']],
    ['not the one whom the sentence begins with as its topic', 'On Friday Everton manager Orrin Keld spoke about striker Bo Lind. Of Lind, he said: “He will be back soon, we hope for next week.”', ['Orrin Keld']],
    ['the one asked, where his own name stands behind the comma', 'Asked about Tomas Halvard, Everton manager Orrin Keld smiled. He said: “We will see in the summer what he wants.”', ['Orrin Keld']],
    ['not the one whom the words themselves name', 'Everton manager Orrin Keld praised Tomas Halvard. Halvard scored twice. “Tomas gives us so much every week,” he said.', ['Orrin Keld']],
    ['whoever spoke before, where he "added"', 'Everton boss Orrin Keld met the press. “He is our player,” Keld said.\nTomas Halvard, 24, has not started since August.\n“I know what people write about us,” he added.', ['Orrin Keld', 'Orrin Keld']],
    ['the new subject, where he only "said"', 'Everton boss Orrin Keld met the press. “He is our player,” Keld said.\nTomas Halvard scored against Leeds on Sunday.\n“I was so happy to see it go in,” he said.', ['Orrin Keld', 'Tomas Halvard']],
    ['whoever an inverted clause names behind a title', '“Thank you all for coming,” said Everton chief executive Orrin Keld. Fulham winger Tomas Halvard was not there. “It is a day to remember,” he added.', ['Orrin Keld', 'Orrin Keld']],
    ['a reporter who goes on with his story', 'Alan Reed, writing in the Liverpool Echo, says Everton have had a bid for Tomas Halvard turned down. He adds that they will be back.', ['Alan Reed', 'Alan Reed']],
    ['whom a question without a verb brings up', 'Everton goalkeeper Bo Lind may leave. And Tomas Halvard? “I am happy here,” he told the club website.', ['Tomas Halvard']],
    ['nobody named, where somebody without a name spoke before', 'Everton winger Tomas Halvard will stay, his father says. He told a radio station that “the boy is happy”.', ['UNNAMED', 'UNNAMED']],
    ['whoever the sentence before is about, where the verb only says how', 'Everton coach Bo Lind, hired in April, was calm. “Halvard and Reed will both play on Wednesday,” he shrugged.', ['Bo Lind']],
    ['a pundit whom the sentence before is about', 'Fulham’s Bo Lind scored for his side. Transfer pundit Alan Reed had a sober reading of it. “The club has no money,” he said.', ['Alan Reed']],
    ['a reporter behind a cautious verb', 'Not so fast, cautions journalist Alan Reed. He maintains that Everton have no money.', ['Alan Reed']],
    ['to whom it was put', 'Everton coach Bo Lind laughed when the question was put to him in Cairo: “Ask me for my car, ask me for my house.”', ['Bo Lind']],
    ['the subject of "keeps telling", not who spoke before it', 'Bo Lind insists the talks are over, yet Tomas Halvard keeps telling his friends that he will stay.', ['Bo Lind', 'Tomas Halvard']],
    ['not whom a heading within the text is on', 'Here is what Everton manager Orrin Keld had to say on Friday.\nOn Tomas Halvard: “He is ready to play the whole of the game.”', ['Orrin Keld']],
    ['the one explained by a post, who has a name', 'Bo Lind, a director at Everton, said the club was safe. He said that a buyer would come.', ['Bo Lind', 'Bo Lind']],
  ])('is %s', (_, text, expected) => {
    expect(speakersIn(text)).toEqual(expected);
  });
});

describe('"they" and "it" in a reporting clause', () => {
  it.each([
    ['the outlet that reported before', 'The Mirror say Everton have bid for Tomas Halvard. They add that the winger wants to go.', ['Daily Mirror', 'Daily Mirror']],
    ['the club, where it spoke since', 'The Mirror say Everton have bid for Tomas Halvard. Everton said there was no bid. They add that he is happy.', ['Daily Mirror', 'Everton', 'Everton']],
    ['the club, where they insist', 'The Mirror say Everton have bid for Tomas Halvard. Everton are calm. They insist that he will stay.', ['Daily Mirror', 'Everton']],
    ['a source without a name', 'Everton want Fulham winger Tomas Halvard. A source close to the player said he was “over the moon”. They added that talks were on Monday.', ['UNNAMED', 'UNNAMED']],
    ['the body that the main clause is about', 'While UEFA called the plan fair, the players’ union FIFPRO hit out at it. It said that the calendar of Everton was “too full”.', ['FIFPRO']],
    ['the club that spoke before', 'Real Madrid said in a statement that Bo Lind would have tests. “He will be out for a month,” it added.', ['Real Madrid', 'Real Madrid']],
  ])('is %s', (_, text, expected) => {
    expect(speakersIn(text).slice(0, expected.length)).toEqual(expected);
  });
});

describe('a description as speaker', () => {
  it.each([
    ['of a country is the manager from there', 'Massimo Cellino has sacked David Hockaday at Leeds United. “It had to be done,” the Italian said.', ['Massimo Cellino']],
    ['of a country is not the manager of another', 'Pep Guardiola and Jurgen Klopp met in the tunnel at Anfield. The Spaniard said the better team had won.', ['Pep Guardiola']],
    ['of a region', 'Everton manager Mick Lind met Dave Keld. Lind said much the same. “Two bald men and one comb,” said the Yorkshireman.', ['Mick Lind']],
    ['as boss is not the captain whom the words name', 'Manchester City captain Ann Lind has gone. “It is time,” the defender posted.\nDave Reed led the tributes. “There is only one Ann,” the City boss said.', ['Ann Lind', 'Dave Reed']],
    ['as pundit of an outlet', 'Former Wales striker Bo Lind thinks Everton will be safe. “They live for football,” the BBC pundit said.', ['Bo Lind', 'Bo Lind']],
    ['of a town', 'Stockport skipper Paddy Lind is not done. “My legs are fine,” the Dubliner told the BBC.', ['Paddy Lind']],
    ['of a country of birth', 'Everton striker Bo Lind told the BBC that she was afraid. “We ask for so little,” the Swiss-born forward said.', ['Bo Lind', 'Bo Lind']],
    ['of an agent who would not say is nobody named', 'Tomas Halvard may go to Everton. The goalkeeper’s agent refused to rule it out. “He likes a challenge,” he told the BBC.', ['UNNAMED']],
    ['of a region, by a capital', 'Roy Lind owes him everything, he said. “He told me the truth,” the Corkman told RTÉ.', ['Roy Lind', 'Roy Lind']],
    ['by age and a former post', 'Luca Lind said he hoped so. The 65-year-old former Napoli coach later clarified that he had not seen it.', ['Luca Lind', 'Luca Lind']],
    ['as head coach, long after the only one was named', 'Everton manager Orrin Keld met the press.\n“We want to win the first game.”\nTomas Halvard scored on Sunday.\nFulham lost again.\nLeeds did not.\nIt rained.\nThe crowd went home.\nBo Lind left early.\nThe future of Bo Lind was raised and the head coach replied that he was staying.', ['Orrin Keld', 'Orrin Keld']],
    ['by a trade', 'Hull owner Bo Lind says he will not sell. On his own channel, the TV mogul said he had rejected £15m.', ['Bo Lind', 'Bo Lind']],
    ['as boss may be the one who runs the club, if he spoke', 'Dortmund chief executive Bo Lind said the price was fixed, and it was not low. “We are under no pressure,” the Dortmund boss underlined.', ['Bo Lind', 'Bo Lind']],
    ['with a height', 'Wout Keld has joined Burnley. The 6ft 6in Dutchman, on a three-year deal, said he could not wait to play.', ['Wout Keld']],
    ['by a former club is who spoke last, not the player on the market', 'Carlisle boss Dave Keld expects to be busy. “I have a list,” Keld said. Fleetwood want to sell Ashley Halvard.\n“Ashley is one of ten,” the former Watford defender said.', ['Dave Keld', 'Dave Keld']],
    ['by a club of two words and a post', 'Bo Lind was in no mood for small talk about Tomas Halvard. RB Leipzig’s sporting director told Sky Germany that there had been no talks.', ['Bo Lind']],
    ['of kin is who was named so', 'Fulham winger Tomas Halvard is close to leaving. His father, Jan Lind, was there on Monday. “He loves the club,” his father told TV2.', ['Jan Lind']],
    ['of kin is nobody, where none was named', 'Fulham winger Tomas Halvard met chairman Bo Lind. “He loves the club,” his father told TV2.', ['UNNAMED']],
    ['as chairman may be the owner', 'Fulham’s owner Shahid Lind spoke to Everton. “It is a no,” the chairman said.', ['Shahid Lind']],
    ['by age is no chairman of whom it was not told', 'Everton chairman Orrin Keld said it was time. Dave Lind has been sacked as Everton manager. The 41-year-old told the Mirror that he was “sad”.', ['Orrin Keld', 'Dave Lind']],
    ['without an article at the head of a line', 'Tomas Halvard not worried about Everton future\nNorwegian goalkeeper says he wants a new contract\nEverton goalkeeper Tomas Halvard is happy.', ['Tomas Halvard']],
    ['without an article in the plural is nobody', 'Everton goalkeeper Tomas Halvard is happy. Players said they were tired.', ['UNNAMED']],
    ['of a champion', 'Barcelona have signed Tomas Halvard. In a statement, the Spanish champion described him as “the best of his age”.', ['Barcelona']],
  ])('%s', (_, text, expected) => {
    expect(speakersIn(text)).toEqual(expected);
  });
});

describe('who speaks for somebody', () => {
  it.each([
    ['a spokesman of whom it is not said whose: the club that it is about', 'Everton are digging their heels in over winger Tomas Halvard. “He is not for sale,” a spokesperson said.', ['Everton']],
    ['a club spokesman', 'Everton have denied that they spoke to Tomas Halvard. “We have made no contact,” a club spokesman said.', ['Everton', 'Everton']],
    ['the spokesman of somebody else', 'Everton want winger Tomas Halvard. “He is not for sale,” a spokesman for the player said.', ['UNNAMED']],
    ['a message: whoever posted it', 'Everton defender Tomas Halvard posted a message on Instagram that read: “Thank you for everything, it has been a dream.”', ['Tomas Halvard']],
    ['a statement: whoever released it', 'Everton released a statement on Monday which read: “We will not be selling any of our players this month.”', ['Everton']],
    ['fellow writers: their outlet', 'Our friends at L’Equipe say Everton will bid for Tomas Halvard.', ['L\'Equipe']],
    ['friends of a player: nobody', 'Friends of Tomas Halvard say Everton will bid for him.', ['UNNAMED']],
    ['those closest to a player', 'Tomas Halvard is happy at Everton. Those closest to him say that he will stay.', ['UNNAMED']],
    ['a minister without a name who goes on', 'The health minister said wards were full.\n“We have seen many of them in the last two days.”', ['UNNAMED', 'UNNAMED']],
    ['a source that goes on', 'Everton want Tomas Halvard of Fulham. “He will be sold,” a source close to the winger said. “It is only a matter of time,” they added.', ['UNNAMED']],
    ['an outlet whose report another relays', 'According to Marca, as relayed by Football Italia, Everton want Tomas Halvard. The Spanish outlet adds that talks have begun.', ['Marca', 'Marca']],
  ])('%s', (_, text, expected) => {
    expect(speakersIn(text)).toEqual(expected);
  });
});

describe('a writing', () => {
  it.each([
    ['by somebody is his', 'Bo Lind was named coach, according to an announcement by owner Blake Keld.', ['Blake Keld']],
    ['of nobody is that of the body reported right before it', 'The Everton Fans Collective claimed that the board had failed. A statement added: “The responsibility lies with those who appointed him.”', ['Everton Fans Collective', 'Everton Fans Collective']],
    ['of nobody is not that of a person reported before it', 'Bo Lind claimed that the board had failed. A statement added: “The responsibility lies with those who appointed him.”', ['Bo Lind', 'UNNAMED']],
    ['is the owner’s, over what stands between commas', 'Everton want David Lind. Lind’s response, when the Echo put it to him, was short: “I am happy here, and that is that.”', ['David Lind']],
  ])('%s', (_, text, expected) => {
    expect(speakersIn(text)).toEqual(expected);
  });
});

describe('a phrase between the subject and its verb', () => {
  it.each([
    ['says where it was said', 'Everton sporting director Bo Lind declined to be interviewed, but in a statement said the club would appeal.', ['Bo Lind']],
    ['says when it was said', 'Bo Lind, who while on holiday described Tomas Halvard as “the best there is”, wants more signings at Everton.', ['Bo Lind']],
    ['is the subject, where no preposition leads it', 'Everton sporting director Bo Lind met the press, but the club statement said nothing of it. Everton sources said the winger would go.', ['UNNAMED']],
  ])('%s', (_, text, expected) => {
    expect(speakersIn(text).slice(-expected.length)).toEqual(expected);
  });
});

describe('a name that a club has as well', () => {
  it('is the manager’s surname, and the club behind "the"', () => {
    const text = 'Bristol City beat Coventry City, whose manager Mark Robins was furious. Robins said the referee had been wrong. The Robins said that they were delighted.';
    expect(speakersIn(text)).toEqual(['Mark Robins', 'Bristol City']);
  });
});

describe('bodies', () => {
  it.each([
    ['an office with a list of fields, and its initials', 'The Department for Culture, Media and Sport (DCMS) wrote to Everton. On Wednesday, DCMS confirmed that a bill would follow. The department said that it was ready.', ['Department for Culture, Media and Sport', 'Department for Culture, Media and Sport']],
    ['an office with a field', 'Prices were steady in August, according to the Australian Bureau of Statistics.', ['Australian Bureau of Statistics']],
    ['one that what stands between commas calls a union', 'Professional Footballers Australia, the players’ union, said that pitches were poor.', ['Professional Footballers Australia']],
    ['one whose initials alone everybody uses', 'Everton spent less, according to the International Federation of Football Associations (FIFA). FIFA said that fees had fallen.', ['FIFA', 'FIFA']],
    ['the police of a place', 'Manchester Police said a man had been arrested.', ['Manchester Police']],
  ])('%s', (_, text, expected) => {
    expect(speakersIn(text)).toEqual(expected);
  });
});

describe('a league', () => {
  it.each([
    ['is a body where it speaks', 'Everton must pay a fine. The Premier League said it would publish the reasons. The league added that no points would be taken.', ['Premier League', 'Premier League']],
    ['is one by its spokesman', 'Everton must pay. A La Liga spokesperson said: “We will publish the reasons in due course.”', ['La Liga']],
    ['is none before its club', 'Serie A club Napoli said they would appeal.', ['Napoli']],
  ])('%s', (_, text, expected) => {
    expect(speakersIn(text)).toEqual(expected);
  });
});

describe('a surname that is a title', () => {
  it.each([
    ['alone', 'Doug King owns Coventry City. King, for his part, told the BBC that nobody would be sold.', ['Doug King']],
    ['behind "the" is none', 'Doug King owns Coventry City. The King said that he was well.', ['UNNAMED']],
  ])('%s', (_, text, expected) => {
    expect(speakersIn(text)).toEqual(expected);
  });
});

it('an outlet goes by the newspaper’s name for its sports pages, but by a name of its own for those that have one', () => {
  expect(speakersIn('Mail Sport understands that Everton want Tomas Halvard.')).toEqual(['Daily Mail']);
  expect(speakersIn('SunSport understands that Everton want Tomas Halvard.')).toEqual(['SunSport']);
});

it('"the Daily …" is the newspaper that is so called, and no daily spoken of before', () => {
  const found = attributionsIn('Reporter Paul Brandt has followed the story. According to the Daily Mirror, Everton want a winger.');
  expect(found.map(({ speaker }) => speaker)).toEqual(['Daily Mirror']);
});

it.each([
  ['The Daily Mirror quoted Alan Keld as saying that Halvard was “ready to go”.', 'Alan Keld', 'Daily Mirror'],
  ['The Daily Mirror quotes Keld as saying he will leave.', 'Alan Keld', 'Daily Mirror'],
  ['The Daily Mirror quoted Keld as saying: “He will go.”', 'Alan Keld', 'Daily Mirror'],
  ['Keld was quoted as saying that Halvard will leave.', 'Alan Keld', null],
  ['The Daily Mirror quote a source as saying Halvard will go.', null, 'Daily Mirror'],
])('whoever is quoted speaks, and not the outlet: %s', (text, speaker, via) => {
  expect(attributionsIn(`Everton manager Alan Keld smiled. ${text}`).map((found) => [found.speaker, found.via])).toEqual([[speaker, via]]);
});

it('a player’s manager is that of his club', () => {
  const context = 'Everton want Fulham winger Tomas Halvard. Everton manager Alan Keld needs a winger, while Fulham coach Joel Ashdown wants to keep Halvard. ';
  expect(attributionsIn(`${context}Halvard has been called “unstoppable” by his manager.`).map(({ speaker }) => speaker)).toEqual(['Joel Ashdown']);
});
