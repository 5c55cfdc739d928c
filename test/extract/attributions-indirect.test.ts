import { describe, expect, it } from '@jest/globals';
import { attributionsIn, saidIn } from './attributed.js';

describe('reported speech without marks', () => {
  it.each([
    ['told in the passive', 'Everton captain Bo Lind has been told that he can leave.', ['UNNAMED: he can leave']],
    ['told in the passive, with "by"', 'Everton captain Bo Lind was warned by David Marsh that he must train alone.', ['David Marsh: he must train alone']],
    ['behind "let it be known"', 'Everton captain Bo Lind has let it be known that he would stay.', ['Bo Lind: he would stay']],
    ['behind "made it plain"', 'Everton manager David Marsh made it plain that the winger stays.', ['David Marsh: the winger stays']],
    ['behind "made clear" and an aside', 'David Marsh made clear, amid talk of a sale, that Everton will keep the winger.', ['David Marsh: Everton will keep the winger']],
    ['behind "several times"', 'Everton manager David Marsh has stated several times he needs a winger.', ['David Marsh: he needs a winger']],
    ['behind "three weeks ago"', 'Everton manager David Marsh indicated three weeks ago that he would not stay.', ['David Marsh: he would not stay']],
    ['behind a warned side', 'Everton manager David Marsh has warned his side they must not lose again.', ['David Marsh: they must not lose again']],
    ['behind a warned knight', 'Everton manager David Marsh has warned Sir Alan Reed that he must spend.', ['David Marsh: he must spend']],
    ['told to an outlet with a club in its name', 'Everton manager David Marsh told Radio Leeds he would crawl over glass for the job.', ['David Marsh: he would crawl over glass for the job']],
    ['of a club, told to reporters', 'Everton manager David Marsh told reporters Leeds would sell.', ['David Marsh: Leeds would sell']],
    ['believed by a person, in the present', 'Everton manager David Marsh believes the squad is too small.', ['David Marsh: the squad is too small']],
    ['behind "how"', 'The Guardian revealed how Everton are planning to sell.', ['The Guardian: how Everton are planning to sell']],
    ['that the tagger takes for an object', 'Burnley wait, and Football Insider claim West Ham have gone in with a bid.', ['Football Insider: West Ham have gone in with a bid']],
    ['behind a concession', 'The Guardian though now claims Everton are ready to sell.', ['The Guardian: Everton are ready to sell']],
    ['behind "now according to"', 'Now according to the Guardian, Everton are ready to sell.', ['The Guardian: Everton are ready to sell']],
    ['"per their report"', 'The Guardian reports that Everton will sell. Per their report, the price has fallen.', ['The Guardian: Everton will sell', 'The Guardian: the price has fallen']],
    ['"as highlighted in" an outlet', 'Everton are ready to sell, as highlighted in the Guardian.', ['The Guardian: Everton are ready to sell']],
    ['"as reported previously on" an outlet', 'As reported previously on TEAMtalk, Everton are ready to sell.', ['TEAMtalk: Everton are ready to sell']],
    ['as somebody’s insistence', 'Everton manager David Marsh was firm in his insistence that the winger stays.', ['David Marsh: the winger stays']],
    ['as somebody’s stance, with an adjective', 'Everton manager David Marsh repeated his public stance that the winger stays.', ['David Marsh: the winger stays']],
    ['as claims that somebody meets', 'Everton manager David Marsh laughed off claims that he could leave.', ['UNNAMED: he could leave']],
    ['said by sources in a place', 'Everton wait, although sources in Lancashire believe the paperwork will be done in time.', ['UNNAMED: the paperwork will be done in time']],
    ['said by sources close to something', 'However, sources closer to home indicate that the winger has done nothing wrong.', ['UNNAMED: the winger has done nothing wrong']],
    ['said by those close to her', 'Ann Keld will stay at Everton, those close to her insist.', ['UNNAMED: Ann Keld will stay at Everton']],
    ['said by somebody with knowledge of a club’s thinking', 'Everton have bowed out, one executive with knowledge of the club’s thinking said.', ['UNNAMED: Everton have bowed out']],
    ['believed by somebody’s camp', 'His camp believe that Everton went back on their word.', ['UNNAMED: Everton went back on their word']],
    ['behind "so"', 'Bo Lind has asked Everton to sell, so his representatives maintain.', ['UNNAMED: Bo Lind has asked Everton to sell']],
    ['behind "made it plain" and when', 'Everton manager David Marsh made it plain last month that he needs a winger.', ['David Marsh: he needs a winger']],
    ['behind "let slip" and where', 'Everton chairman Alan Reed let slip on local radio that a club had been in touch.', ['Alan Reed: a club had been in touch']],
    ['behind "let somebody know"', 'Bo Lind has let Everton know he will only consider Spain.', ['Bo Lind: he will only consider Spain']],
    ['behind "let it be known" through somebody', 'Bo Lind of Everton let it be known through his agent that he would not sign.', ['Bo Lind: he would not sign']],
    ['behind a promise to somebody', 'David Marsh promised Everton supporters he would be patient.', ['David Marsh: he would be patient']],
    ['behind "point out how"', 'Everton manager David Marsh pointed out how laughable the talk was.', ['David Marsh: how laughable the talk was']],
    ['behind a day and "that" with a plural', 'Everton confirmed on Friday that clubs had asked about Bo Lind.', ['Everton: clubs had asked about Bo Lind']],
    ['signalled', 'Everton winger Bo Lind signalled he would not be renewing.', ['Bo Lind: he would not be renewing']],
    ['"as" somebody put it somewhere', 'Everton will wait, as his agent Bo Lind put on Instagram.', ['Bo Lind: Everton will wait']],
    ['around what somebody has reminded of, between dashes', 'Fulham wait, while Everton are – as Bo Lind has reminded – working on a deal.', ['Bo Lind: Everton are … working on a deal']],
    ['behind what somebody points out, between dashes', 'Though – as David Marsh points out – there are others at Everton.', ['David Marsh: there are others at Everton']],
    ['behind a relative pronoun and a source between dashes', 'Everton have money, which – according to the Guardian – could lead to a bid.', ['The Guardian: could lead to a bid']],
    ['around its source, behind "was"', 'The win was, according to Everton coach Bo Lind, due to hard work.', ['Bo Lind: The win was … due to hard work']],
    ['by somebody’s rankings', 'According to RedHill Partners’ rankings, Everton were third.', ['RedHill Partners: Everton were third']],
    ['of an outlet that another one relays', 'According to Il Mattino, as relayed by Football Italia, Everton want a winger. The report adds that they can wait.', ['Il Mattino: Everton want a winger', 'Il Mattino: they can wait']],
    ['as what somebody has', 'The Guardian’s Alan Reed has it that Bo Lind is the first choice of Everton.', ['Alan Reed: Bo Lind is the first choice of Everton']],
    ['as whatever sources do', 'Sources have also advanced that Fulham, Everton and Leeds remain in the race.', ['UNNAMED: Fulham, Everton and Leeds remain in the race']],
    ['by friends at an outlet', 'Our friends at France Football say Everton want a winger.', ['France Football: Everton want a winger']],
    ['by the outlet that another one relays', 'Corriere dello Sport, as relayed by Football Italia, claim that Everton want a winger.', ['Corriere dello Sport: Everton want a winger']],
    ['with a noun behind a possessive that looks like a verb', 'Everton confirmed their match against Fulham, which was due on Sunday, has been put off.', ['Everton: their match against Fulham, which was due on Sunday, has been put off']],
    ['with a noun and what somebody wishes to do', 'Everton said news of Keld’s wish to talk had come late.', ['Everton: news of Keld’s wish to talk had come late']],
    ['with "that" before a noun', 'Bo Lind said the size of that offer made Everton think.', ['Bo Lind: the size of that offer made Everton think']],
    ['believed by those in charge', 'Authorities believe the Everton man was at home.', ['UNNAMED: the Everton man was at home']],
    ['added by anything', 'The platform added that it will show Everton.', ['UNNAMED: it will show Everton']],
    ['around what somebody feels', 'Everton’s squad, Bo Lind feels, is too small.', ['Bo Lind: Everton’s squad … is too small']],
    ['before what somebody believes', 'Everton need a winger, Bo Lind believes.', ['Bo Lind: Everton need a winger']],
    ['as somebody’s claim at some time', 'Everton manager David Marsh has made good his claim early last season that he wins cups.', ['David Marsh: he wins cups']],
    ['by a group of people', 'A group of players, two of them internationals, indicated three weeks ago that they would not play for Everton.', ['UNNAMED: they would not play for Everton']],
    ['as claims that somebody responds to', 'Bo Lind of Everton has responded to claims that talks have stalled.', ['UNNAMED: talks have stalled']],
    ['behind a dash and "that is according to"', 'Everton want a winger – that is according to the Guardian.', ['The Guardian: Everton want a winger']],
    ['as what rumour has', 'Rumour has it that Everton want Bo Lind.', ['UNNAMED: Everton want Bo Lind']],
    ['as what is believed in a place', 'The belief at Everton is that Bo Lind will sign.', ['UNNAMED: Bo Lind will sign']],
    ['as word from a place', 'Word from Slovenia is that Bo Lind has spoken to Everton.', ['UNNAMED: Bo Lind has spoken to Everton']],
    ['as a club’s message', 'The message from Everton is that Bo Lind will not be sold.', ['Everton: Bo Lind will not be sold']],
    ['as what somebody phoned to tell', 'His agent Orrin Keld phoned Everton to tell them that Bo Lind wants to go.', ['Orrin Keld: Bo Lind wants to go']],
    ['"only to be told"', 'Everton asked, only to be told by Fulham that the price had risen.', ['Fulham: the price had risen']],
    ['behind a question that was left open', 'David Marsh would not say whether Bo Lind would stay, but hinted that he could leave Everton.', ['David Marsh: he could leave Everton']],
    ['within what another one tells', 'Everton have accepted that they will lose Bo Lind, BBC Scotland has learned.', ['BBC Scotland: Everton have accepted that they will lose Bo Lind', 'Everton: they will lose Bo Lind']],
    ['within what an outlet has learned', 'Bo Lind told Everton he would not sign a new deal, BBC Sport has learned.', ['BBC Sport: Bo Lind told Everton he would not sign a new deal', 'Bo Lind: he would not sign a new deal']],
    ['within what somebody unnamed said', 'Everton concluded that the ground was no longer safe, their safety officer said.', ['UNNAMED: Everton concluded that the ground was no longer safe', 'Everton: the ground was no longer safe']],
    ['in a body’s report', 'The Guardian has the figures. According to the FIFA report, Everton spent most.', ['FIFA: Everton spent most']],
    ['"it was said", behind what an outlet reports', 'According to the Guardian, Everton want a winger. It was said that they are ready to wait.', ['The Guardian: Everton want a winger', 'The Guardian: they are ready to wait']],
    ['"it is said", which anybody may say', 'According to the Guardian, Everton want a winger. It is said that they are ready to wait.', ['The Guardian: Everton want a winger', 'UNNAMED: they are ready to wait']],
    ['of an outlet that speaks of its "Sources"', 'According to TEAMtalk Sources, Everton are ready to sell.', ['TEAMtalk: Everton are ready to sell']],
  ])('is found %s', (_, text, expected) => {
    expect(saidIn(text)).toEqual(expected);
  });

  it.each([
    ['an order', 'Everton captain Bo Lind has been told to leave.'],
    ['a denial that anything was told', 'Everton captain Bo Lind has never been asked or been told he was in the way.'],
    ['what somebody may be told', 'Everton captain Bo Lind will be told that he can leave.'],
    ['what somebody feels, if he does', 'If David Marsh feels he needs a winger, Everton will pay.'],
    ['what somebody of whom more is told thinks', 'David Marsh, who thinks Everton will win, was away.'],
    ['what somebody believed', 'Everton manager David Marsh believed the squad was too small.'],
    ['an indirect question', 'Everton manager David Marsh asked how the winger had been lost.'],
    ['a belief that a participle tells', 'Everton have put the winger on top of their list, believing he will fit in.'],
    ['what somebody goes on to claim with a clause in it', 'The Toffees went on to claim the title in what was their second year.'],
    ['what is known', 'It has been plain last month and this that Everton need a winger.'],
    ['what a report highlights', 'UEFA’s report on money, released in May, highlighted Everton as a big spender.'],
    ['what is confirmed by nobody', 'There was good news with confirmation that five clubs will qualify, Everton among them.'],
    ['what somebody has at heart', 'Everton have a keeper so good that he plays every week.'],
    ['what a hope is', 'The hope is that Everton can win.'],
    ['what somebody may be told', 'Everton expect to be told that the price has risen.'],
    ['what sources may do', 'Sources could reckon with it that Everton lose.'],
    ['what there are suggestions of', 'There have been suggestions that Everton will sell.'],
    ['what adds to a feeling', 'The sale of Bo Lind added to a sense that Everton are poor.'],
    ['fears that are confirmed', 'The news confirmed Everton’s worst fears after he limped off.'],
    ['slipping', 'Everton let a lead slip that had been hard to win.'],
    ['by the rankings', 'According to the rankings, Everton were third.'],
    ['what made somebody known', 'The winger made a name for himself at Everton.'],
  ])('is not %s', (_, text) => {
    expect(saidIn(text)).toEqual([]);
  });

  it('of an outlet that another one relays is carried by that', () => {
    expect(attributionsIn('According to Tuttosport, via Football Italia, Everton want a winger.')[0]).toMatchObject({ speaker: 'Tuttosport', via: 'Football Italia' });
  });

  it('of an outlet that was told is carried by it', () => {
    expect(attributionsIn('Sky Sports News has been told that Everton will bid.')[0]).toMatchObject({ speakerKind: 'UNNAMED', via: 'Sky Sports News' });
  });
});

describe('a content ends', () => {
  const contentOf = (text: string): string => attributionsIn(text)[0]!.parts.join(' … ');

  it('within somebody’s marks as it does outside them', () => {
    const inner = attributionsIn('“Bo Lind told me he is not happy, and he says that it has to change,” Everton coach David Marsh said.').filter(({ within }) => within !== null);
    expect(inner.map(({ parts }) => parts[0])).toEqual(['he is not happy', 'it has to change']);
  });

  it('before an outlet whose verb looks like a noun', () => {
    expect(attributionsIn('Everton said the clubs had met, Azernews reports, citing others.').find(({ speaker }) => speaker === 'Everton')?.parts).toEqual(['the clubs had met']);
  });

  it.each([
    ['behind what a relative clause tells of the present', 'The Guardian reports that Everton want Bo Lind, who can play on both wings.', 'Everton want Bo Lind, who can play on both wings'],
    ['before what a relative clause tells of the past', 'The Guardian reports that Everton want Bo Lind, who joined Fulham in May.', 'Everton want Bo Lind'],
    ['before a relative clause behind words in marks', 'Everton manager David Marsh said it was “a joy” to have Bo Lind, who scored twice on the night.', 'it was “a joy” to have Bo Lind'],
    ['before "adding"', 'Everton manager David Marsh said he was surprised by the question adding that he had no answer.', 'he was surprised by the question'],
    ['before "before" and another report', 'Everton captain Bo Lind said he was happy, before conceding that he might leave.', 'he was happy'],
    ['behind "before" and what comes first', 'Everton captain Bo Lind said he would rest, before going abroad.', 'he would rest, before going abroad'],
    ['before "while making plain"', 'Everton manager David Marsh said one would go, while making it plain that the other stays.', 'one would go'],
    ['before "with" and somebody who reports', 'Bo Lind said he would stay at Everton, with chairman Alan Reed announcing that talks were on.', 'he would stay at Everton'],
    ['behind "with" and what somebody does', 'The Guardian reports that Everton are ready, with Alan Reed keen on a deal.', 'Everton are ready, with Alan Reed keen on a deal'],
    ['behind "or" and what somebody was told', 'Everton captain Bo Lind said that he had never asked or been told that he could go.', 'he had never asked or been told that he could go'],
    ['behind a dash and the likes of somebody', 'The Guardian reports that Everton have other targets – the likes of Bo Lind and Alan Reed.', 'Everton have other targets – the likes of Bo Lind and Alan Reed'],
    ['behind "but" and a thing', 'The Guardian says that Everton want Bo Lind, but the price is too high.', 'Everton want Bo Lind, but the price is too high'],
    ['before "but" and somebody', 'The Guardian says that Everton want Bo Lind, but Alan Reed has doubts.', 'Everton want Bo Lind'],
    ['before "but" and another report', 'The Guardian says that Everton want Bo Lind, but the Mirror claims that they do not.', 'Everton want Bo Lind'],
    ['before "where" and somebody who reports', 'Bo Lind said he would stay at Everton, where David Marsh insists that he is needed.', 'he would stay at Everton'],
    ['of what somebody made plain, before what another does', 'Everton winger Bo Lind made it plain that he would go, and Fulham are willing to pay.', 'he would go'],
    ['before "though" and a clause', 'Everton manager David Marsh said he had heard nothing, though the window is long.', 'he had heard nothing'],
    ['before "even as"', 'Everton manager David Marsh said he would be surprised, even as he picked the winger again.', 'he would be surprised'],
    ['behind "while" and a participle', 'Everton said they would build a stand, while keeping the old pitch.', 'they would build a stand, while keeping the old pitch'],
    ['before "while" and a clause', 'Everton said they would build a stand, while Fulham have none.', 'they would build a stand'],
    ['behind an aside between dashes', 'David Marsh admitted his second goal – his first came at Fulham in May – was the better one.', 'his second goal – his first came at Fulham in May – was the better one'],
    ['before what follows such an aside', 'The Guardian understands Everton will sell both – and possibly as soon as January – leaving them with a gap to fill.', 'Everton will sell both – and possibly as soon as January'],
    ['behind a dash and the rest of the sentence', 'The Guardian reports that Everton are preparing a bid – but will have to hurry.', 'Everton are preparing a bid – but will have to hurry'],
    ['before a dash and a remark', 'The Guardian reports that Everton paid £40m – a record for a winger.', 'Everton paid £40m'],
    ['before where it was said', 'Everton manager David Marsh said the winger was rested during a press conference.', 'the winger was rested'],
    ['behind a belief of those it tells of', 'The Guardian reports that Everton want a winger, believing he will fit in.', 'Everton want a winger, believing he will fit in'],
  ])('%s', (_, text, expected) => {
    expect(contentOf(text)).toBe(expected);
  });
});
