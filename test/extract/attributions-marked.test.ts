import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { attributed, attributionsIn, saidIn } from './attributed.js';

describe('utterances in quotation marks', () => {
  it.each([
    ['a verb and a name behind them', '“We are ready for it,” said David Marsh.'],
    ['a name and a verb behind them', '“We are ready for it,” David Marsh said on Friday.'],
    ['a name and a verb before a colon', 'David Marsh said: “We are ready for it,”'],
    ['a name and a verb before a comma', 'David Marsh said, “We are ready for it,”'],
    ['a name before a colon', 'David Marsh: “We are ready for it,”'],
    ['a description before a colon', 'David Marsh was full of praise for his side: “We are ready for it,”'],
    ['straight marks', '"We are ready for it," said David Marsh.'],
    ['a mark of the wrong shape', '“We are ready for it," said David Marsh.'],
    ['two single marks', "''We are ready for it,'' said David Marsh."],
    ['single marks', '‘We are ready for it,’ said David Marsh.'],
    ['a title behind the verb', '“We are ready for it,” said Everton manager David Marsh.'],
    ['a title before the verb', '“We are ready for it,” Everton manager David Marsh told reporters.'],
    ['an aside before the verb', 'David Marsh, speaking after the win, said: “We are ready for it,”'],
    ['a participle', 'David Marsh praised his side, saying: “We are ready for it,”'],
    ['a verb that is read as an adjective', '“We are ready for it,” fumed Everton manager David Marsh.'],
    ['a verb that no list has', '“We are ready for it,” David Marsh confided.'],
    ['a verb that no list has before the name', '“We are ready for it,” vouchsafed David Marsh.'],
    ['brackets around it all', 'Everton have waited (“We are ready for it,” said David Marsh).'],
    ['an outlet that carried them', '“We are ready for it,” David Marsh said, according to Sky Sports.'],
    ['the subject that leads to them, behind a clause of time', 'When Bo Lind left Everton, David Marsh published the following words: “We are ready for it,”'],
    ['a clause behind them that is surer than what leads to them', 'Bo Lind was there, and there was a clear answer: “We are ready for it,” David Marsh, an analyst at Keld & Sons, wrote.'],
    ['a message that they were', '“We are ready for it,” was Everton manager David Marsh’s verdict.'],
    ['how somebody put it', '“We are ready for it,” is how David Marsh summed it up.'],
    ['a message announced', 'David Marsh’s message to his players was simple: “We are ready for it,”'],
    ['a question for somebody’s verdict', 'Everton winger Bo Lind was there. David Marsh’s verdict? “We are ready for it,”'],
    ['a message between dashes', 'David Marsh’s blunt assessment – “We are ready for it,” – was hard to argue with.'],
    ['the words of somebody behind a dash', '“We are ready for it,” – the words of David Marsh after Everton won.'],
    ['an answer with them', 'Asked about Leeds, Everton manager David Marsh responded with a curt “We are ready for it,”'],
    ['a bracket behind a name', 'David Marsh (“We are ready for it,”) sounded wary after Everton won.'],
    ['all that was got out of somebody', '“We are ready for it,” was all that they could squeeze out of David Marsh.'],
    ['the reply of who was asked', '“We are ready for it,” came the reply when David Marsh was asked about Everton.'],
    ['a question for a reply to somebody', 'Everton winger Bo Lind was there. David Marsh’s reply to those who booed the team? “We are ready for it,”'],
    ['a title and a name behind a dash', '“We are ready for it,” - Everton manager David Marsh'],
    ['an aside before a verb that no list has', '“We are ready for it,” David Marsh, the Everton winger’s father and agent, thundered.'],
    ['a bracket in the sentence about somebody', 'David Marsh has no time for excuses (“We are ready for it,”) and picks the same Everton side.'],
    ['how far somebody would go', '“We are ready for it,” was as much as David Marsh, the outgoing Everton manager, would give away.'],
    ['the most that somebody would say', '“We are ready for it,” was the most David Marsh would say about Everton.'],
    ['a name in the line below them', 'Everton won again.\n“We are ready for it,”\n– David Marsh, Everton manager'],
    ['a name behind a dash', '“We are ready for it,” – David Marsh, Everton manager'],
  ])('are found with %s', (_, text) => {
    expect(attributionsIn(text)).toMatchObject([{ kind: 'DIRECT', parts: ['We are ready for it,'], speaker: 'David Marsh' }]);
  });

  it.each([
    ['a scare quote', 'David Marsh has signed a “long-term” contract with Everton.'],
    ['a nickname', 'David Marsh, known as “the Wizard”, has left Everton.'],
    ['a title', 'David Marsh appears in the film “The Last Match of the Season” this week.'],
    ['what somebody is called before a verb', 'David Marsh, dubbed “The Best Keeper in Town”, left Everton.'],
    ['a list of titles by a name', 'They show “Match of the Night” – David Marsh and Bo Lind sang there.'],
    ['what somebody walked off with', 'David Marsh left Everton with a new “Player of the Season” award.'],
    ['a title before a dash and a clause', '“The Last Match of the Season” – David Marsh appears in it.'],
    ['the message of nobody known', 'The message on the wall – “No entry at night” – was plain to David Marsh.'],
    ['apostrophes', 'David Marsh and the players’ agents met at Everton’s ground in the ’90s.'],
  ])('are not %s', (_, text) => {
    expect(saidIn(text)).toEqual([]);
  });

  it('are found before the sentence that says whose words those were', () => {
    expect(saidIn('“We are ready for it.” Those were the words of Everton manager David Marsh last night.')).toEqual(['David Marsh: We are ready for it.']);
  });

  it('are found before the paragraph that says whose view that was', () => {
    expect(saidIn('“We are in a good place. We will see on Saturday how far we are.”\nThat was the view of Everton manager David Marsh.')).toEqual(['David Marsh: We are in a good place. We will see on Saturday how far we are.']);
  });

  it('are found around "according to"', () => {
    expect(saidIn('“He is,” according to David Marsh, “the best keeper Everton have had in years”.')).toEqual(['David Marsh: He is, … the best keeper Everton have had in years']);
  });

  it('are found behind a clause that is reported without marks', () => {
    expect(saidIn('Everton manager David Marsh said he was glad to go and added, “I will always love this club.”')).toEqual(['David Marsh: he was glad to go', 'David Marsh: I will always love this club.']);
  });

  it('are found before "according to"', () => {
    expect(attributionsIn('“Everything is agreed and Everton will pay,” according to Sky Sports.')).toMatchObject([{ kind: 'DIRECT', speaker: 'Sky Sports' }]);
  });

  it('are found behind "according to"', () => {
    expect(attributionsIn('According to Sky Sports, “Everything is agreed and Everton will pay.”')).toMatchObject([{ kind: 'DIRECT', speaker: 'Sky Sports' }]);
  });

  it('belong to the club that its statement speaks of first', () => {
    expect(attributionsIn('A club statement read: “Everton can confirm the news.”')).toContainEqual(expect.objectContaining({ kind: 'DIRECT', speaker: 'Everton' }));
  });

  it('that somebody wrote belong to the reporter, not to the player named last', () => {
    expect(attributionsIn('Sky Sports reporter Andy Keld has followed winger Bo Lind. Lind is unhappy. He wrote: “There is no chance of a deal in June.”')).toMatchObject([{ kind: 'DIRECT', speaker: 'Andy Keld' }]);
  });

  it.each([
    ['who is described behind the noun', '“I have seen enough of this,” says a source close to the talks.', 'a source close to the talks'],
    ['who wrote it', '“I have seen enough of this,” I admitted.', 'I'],
  ])('have no name where somebody speaks %s', (_, text, words) => {
    const [found] = attributed(text);
    expect(found!.speaker.kind).toBe('UNNAMED');
    expect(text.slice(found!.speaker.mention!.start, found!.speaker.mention!.end)).toBe(words);
  });

  it('have no name where a short subject is misread', () => {
    expect(attributionsIn('Everton have waited. “It is not about money,” the associate told AFP on Friday.')).toMatchObject([{ kind: 'DIRECT', speaker: null, speakerKind: 'UNNAMED' }]);
  });

  it('have no name where the text does not say whose answer it was', () => {
    expect(attributionsIn('There was a question about Everton. “No. Absolutely not,” came the response.')).toMatchObject([{ kind: 'DIRECT', speaker: null }]);
  });

  it('are not those of the last speaker behind the name of a stranger and a colon', () => {
    expect(saidIn('Everton manager David Marsh said: “We deserved a point.”\nZebrov: “Big character from us all.”')).toEqual(['David Marsh: We deserved a point.', 'UNNAMED: Big character from us all.']);
  });

  it('are those of the last speaker behind their topic and a colon', () => {
    expect(saidIn('Everton manager David Marsh said: “We deserved a point.”\nOn the winger’s knee: “It is not as bad as we feared.”')).toEqual(['David Marsh: We deserved a point.', 'David Marsh: It is not as bad as we feared.']);
  });

  it('are not those of whose post is signed below them', () => {
    expect(saidIn('Everton manager Marcus Bell spoke to reporters.\n“We are ready for it and for more.”\n— David Marsh (@davidmarsh) May 2, 2022\nEverton won.')).toEqual(['Marcus Bell: We are ready for it and for more.']);
  });

  it('are not those of whom a list below them names', () => {
    expect(attributionsIn('“We are ready for it and for more.”\n– Everton beat Leeds 2-0.\n– David Marsh signed a new deal.')).toMatchObject([{ kind: 'DIRECT', speaker: null }]);
  });

  it.each([
    ['an answer', 'Everton won again.\nQ: How was it?\nA: “We are proud of the whole side.”', 'We are proud of the whole side.'],
    ['a post', 'Everton lost again.\n@bluefan: “Same old story every single week!”', 'Same old story every single week!'],
    ['a statement', 'Everton were fined. Full statement: “The club will not comment on it today.”', 'The club will not comment on it today.'],
    ['an answer to nobody known', 'Everton were the talk of the room. Was he asked to leave? “I would rather not say.”', 'I would rather not say.'],
    ['a verdict of somebody unknown', 'Everton lost. “It was ridiculous from start to end.” That was Zebrov’s verdict.', 'It was ridiculous from start to end.'],
  ])('have no name in %s', (_, text, words) => {
    expect(attributionsIn(text)).toMatchObject([{ kind: 'DIRECT', parts: [words], speaker: null, speakerKind: 'UNNAMED' }]);
  });

  it.each([
    ['behind a colon', 'Everton showed a film: “The Last Match Of The Season”.'],
    ['that tells something', 'Everton are in a book. “I Believe In Miracles,” tells the story of the win.'],
    ['with a stop', 'Everton have a new film. “The Great Escape From Goodison.” It is on sale.'],
    ['in a heading', 'The view of Everton: “Same old story every week”\nEverton lost.'],
    ['and a saying', 'Everton know it. There is an old saying in football: “You are only as good as your last game.”'],
    ['and a song', 'Everton fans sang. Their anthem goes: “We will follow you over land and sea”.'],
  ])('are none in a title %s', (_, text) => {
    expect(saidIn(text)).toEqual([]);
  });

  it('are those of a man whose surname is a verb', () => {
    expect(attributionsIn('Everton have asked. ‘We needn’t sell in January,’ Brands tells the paper. ‘He is our jewel.’')).toMatchObject([{ kind: 'DIRECT', parts: ['We needn’t sell in January,', 'He is our jewel.'] }]);
  });

  it('are not those of whoever asked where a reply follows', () => {
    expect(saidIn('“What are you telling Everton fans?” asked Sky Sports presenter Ann Park. “That he is lazy,” came the reply.')).toEqual(['Ann Park: What are you telling Everton fans?', 'UNNAMED: That he is lazy,']);
  });

  it('are found where the paragraph ends without a stop and the next goes on', () => {
    expect(saidIn('“We have a fine side,” David Marsh said at Everton.\n“Look at what they won. It is outstanding\n“The women won it as well.”')).toEqual(['David Marsh: We have a fine side, … Look at what they won. It is outstanding … The women won it as well.']);
  });

  it('have no name where a stranger speaks', () => {
    expect(attributionsIn('One fan said: “I have seen enough of this.”')).toMatchObject([{ kind: 'DIRECT', speaker: null, speakerKind: 'UNNAMED' }]);
  });
});

describe('utterances over several stretches', () => {
  it.each([
    ['a reporting clause, however few words follow', '“Everything that we did,” David Marsh said, “has worked.”', 'Everything that we did, … has worked.'],
    ['a name behind its verb', '“We have been here since April,” said David Marsh, the coach, “and we have worked.”', 'We have been here since April, … and we have worked.'],
    ['a question and its reporting clause', '“Why should we be ready?” David Marsh asked, “and why should they?”', 'Why should we be ready? … and why should they?'],
    ['a clause that ends in "no."', '“Should we be ready for it?” David Marsh asked, shaking his head no. “I do not think so.”', 'Should we be ready for it? … I do not think so.'],
    ['a long aside', '“I have nothing to prove to anyone,” David Marsh said, his eyes fixed on the front row, “least of all to you.”', 'I have nothing to prove to anyone, … least of all to you.'],
    ['a participle on the way', '“We have been here since April,” David Marsh wrote in a letter explaining his choice, “and we have worked.”', 'We have been here since April, … and we have worked.'],
    ['a reporting clause, with a word or two', '“There were tears,” David Marsh recalls with a smile. “Mine, mostly.”', 'There were tears, … Mine, mostly.'],
    ['a reporting clause, the sentence finished by the narrator', '“There were tears,” David Marsh recalls. “They lost their heads” – a phrase he has used before.', 'There were tears, … They lost their heads'],
    ['a word that only joins them', '“We are ready,” David Marsh said. Then, “we have always been ready.”', 'We are ready, … we have always been ready.'],
  ])('run on behind %s', (_, text, words) => {
    expect(saidIn(text)).toEqual([`David Marsh: ${words}`]);
  });

  it('run on from behind a conjunction', () => {
    expect(saidIn('But “the club of our fathers,” David Marsh said, “is broke.”')).toEqual(['David Marsh: the club of our fathers, … is broke.']);
  });

  it('run on behind a reporting clause', () => {
    expect(saidIn('“We are ready,” David Marsh said. “We have waited for this.”')).toEqual(['David Marsh: We are ready, … We have waited for this.']);
  });

  it('run on over paragraphs whose marks are left open', () => {
    expect(saidIn('David Marsh said: “We are ready for it.\n\n“We have waited for this.\n\n“Now it is here.”')).toEqual([
      'David Marsh: We are ready for it. … We have waited for this. … Now it is here.',
    ]);
  });

  it('run on over a subheading', () => {
    expect(saidIn('David Marsh said: “We are ready for it.\nMarsh on the title race\n“We have waited for this.”')).toEqual(['David Marsh: We are ready for it. … We have waited for this.']);
  });

  it('run on over paragraphs in single marks left open', () => {
    expect(saidIn('David Marsh said: ‘We are ready for it.\n‘We have waited for this.’')).toEqual(['David Marsh: We are ready for it. … We have waited for this.']);
  });

  it('take their speaker from a reporting clause in a later paragraph', () => {
    expect(saidIn('“We are ready for it and we know it.\n“We have waited for this,” David Marsh said.')).toEqual(['David Marsh: We are ready for it and we know it. … We have waited for this,']);
  });

  it('end where a sentence of the narrator comes between', () => {
    expect(saidIn('“We are ready,” David Marsh said.\nEverton have won twice.\n“We have waited for this,” Marsh said.')).toEqual(['David Marsh: We are ready,', 'David Marsh: We have waited for this,']);
  });

  it('run on over an advertisement', () => {
    expect(saidIn('‘He always falls on his feet,’ Everton captain David Marsh joked. ‘That’s his knack.\nSorry, this video isn’t available any more.\n‘He is fine and that’s all that matters.’')).toEqual(['David Marsh: He always falls on his feet, … That’s his knack. … He is fine and that’s all that matters.']);
  });

  it('end where somebody else speaks behind a comma', () => {
    expect(saidIn('“We were poor,” Everton manager David Marsh said, before Leeds captain Marcus Bell replied, “so were we on the whole”.')).toHaveLength(2);
  });

  it('end where somebody else speaks', () => {
    expect(saidIn('“We are ready for it,” David Marsh said.\n“So are we,” said Marcus Bell.')).toEqual(['David Marsh: We are ready for it,', 'Marcus Bell: So are we,']);
  });

  it('begin in the paragraph behind a colon', () => {
    expect(saidIn('Asked about the match, David Marsh said:\n“We are ready for it.”')).toEqual(['David Marsh: We are ready for it.']);
  });

  it('begin in the paragraph behind a colon, however short', () => {
    expect(saidIn('Everton manager David Marsh, speaking to Sky Sports:\n“We were poor.\n“I have no excuses.”')).toEqual(['David Marsh: We were poor. … I have no excuses.']);
  });

  it('begin in the paragraph behind the sentence that leads to them', () => {
    expect(saidIn('David Marsh said the squad is fit.\n“Everybody has trained well and nobody is hurt.”')).toEqual([
      'David Marsh: the squad is fit', 'David Marsh: Everybody has trained well and nobody is hurt.',
    ]);
  });
});

describe('clauses that are marked in part', () => {
  it.each([
    ['Everton said they were “very proud” of the interest.', 'they were “very proud” of the interest'],
    ['According to Sky Sports, Everton ‘want a winger’ and are ready to pay.', 'Everton ‘want a winger’ and are ready to pay'],
    ['The winger is “very happy here,” Everton said.', 'The winger is “very happy here,”'],
    ['The winger is “very happy here”, Everton said.', 'The winger is “very happy here”'],
    ['The winger is “very happy here”, insisted Everton boss David Marsh on Friday.', 'The winger is “very happy here”'],
    ['Everton said that “nobody will leave the club in this window”.', '“nobody will leave the club in this window”'],
    ['Everton described the claims as “pure invention”.', 'the claims as “pure invention”'],
    ['Everton accused the agent of “playing games”.', '“playing games”'],
  ])('are taken whole: %s', (text, expected) => {
    const [found, ...others] = attributionsIn(text);
    expect(others).toEqual([]);
    expect(found!.parts.join()).toContain(expected.replace(/^“|”$/gu, ''));
    expect(found!.kind).toBe('MIXED');
  });

  it.each([
    ['It was, Everton manager David Marsh said, “the worst half of football of my life”.', ['It was', '“the worst half of football of my life”']],
    ['Everton are, as David Marsh put it, “a work in progress”.', ['Everton are', '“a work in progress”']],
    ['Leeds were, in the words of Everton manager David Marsh, “lucky to get nil”.', ['Leeds were', '“lucky to get nil”']],
    ['The winger, David Marsh said in an interview with Sky Sports, “should have left Everton a year ago”.', ['The winger', '“should have left Everton a year ago”']],
    ['The winger is “happy where he is”, insisted Everton manager David Marsh, and “has no reason to leave”.', ['The winger is “happy where he is”', 'and “has no reason to leave”']],
  ])('are taken around their reporting clause: %s', (text, parts) => {
    expect(attributionsIn(text)).toMatchObject([{ kind: 'MIXED', parts, speaker: 'David Marsh' }]);
  });

  it.each([
    ['with the participle that leads to its subject', 'Describing the display as “a disgrace”, Everton manager David Marsh left.', 'the display as “a disgrace”'],
    ['with a verb that is read as an adjective', 'Everton manager David Marsh branded Leeds’ approach “outdated”.', 'Leeds’ approach “outdated”'],
    ['behind a station named after a town', 'Everton manager David Marsh told BBC Radio Leeds he would “crawl over broken glass” for it.', 'he would “crawl over broken glass” for it'],
    ['with a compound', 'Everton manager David Marsh called him a “beacon” and an example team-mates must follow.', 'him a “beacon” and an example team-mates must follow'],
    ['before a verb and where it was said', 'Everton are “just scratching out a profit,” David Marsh said from his office in Derby.', 'Everton are “just scratching out a profit,”'],
    ['with the clause that goes on behind them', '“If the club obtains a permit, it will build the stand” that everybody wants, David Marsh said of Everton.', '“If the club obtains a permit, it will build the stand” that everybody wants'],
    ['in the words of somebody', 'In the words of Everton manager David Marsh, Leeds were “lucky to get nil”.', 'Leeds were “lucky to get nil”'],
    ['without the remark that follows them', 'Everton manager David Marsh said the keeper was “outstanding”, meaning that Leeds must look elsewhere.', 'the keeper was “outstanding”'],
    ['with what the speaker derives', 'Everton manager David Marsh said fans would be “free to stay at home”, meaning they would not come.', 'fans would be “free to stay at home”, meaning they would not come'],
    ['without what the speaker did besides', 'Everton manager David Marsh said the winger was “close to a return” but stopped short of naming a day.', 'the winger was “close to a return”'],
    ['with what the speaker adds', 'Everton manager David Marsh said the winger was “close to a return” but needed a week of training.', 'the winger was “close to a return” but needed a week of training'],
    ['behind somebody himself', 'Everton manager David Marsh declared himself “delighted” with the display.', 'himself “delighted” with the display'],
    ['over a list', 'Everton manager David Marsh described the display as “a disgrace”, “an embarrassment” and “a shambles”.', 'the display as “a disgrace”, “an embarrassment” and “a shambles”'],
    ['behind an aside and a verb that is read as an adjective', 'David Marsh, speaking on Sky Sports, branded Everton’s approach “outdated”.', 'Everton’s approach “outdated”'],
    ['in the perfect of a verb that is read as an adjective', 'David Marsh has branded reports of a bid for Everton “complete nonsense”.', 'reports of a bid for Everton “complete nonsense”'],
    ['before two hyphens', 'Everton manager David Marsh said Lind could “rot in the reserves” if it came to it -- a phrase he later withdrew.', 'Lind could “rot in the reserves” if it came to it'],
    ['behind somebody told to do what they say', 'Everton manager David Marsh has told Leeds to “go for it” in the derby.', 'Leeds to “go for it”'],
    ['behind somebody warned', 'Everton manager David Marsh has warned Leeds they face “a fight for survival” this season.', 'they face “a fight for survival” this season'],
    ['behind "liken"', 'Everton manager David Marsh likened Bo Lind to “a young bull”.', 'Bo Lind to “a young bull”'],
    ['before what somebody feels besides', 'Everton manager David Marsh said Leeds can become “a great team” and feels the fee Everton paid for Lind is low.', 'Leeds can become “a great team”'],
    ['before what somebody asked for', 'Everton manager David Marsh claimed the decision was “baffling” and demanded “an apology today”.', 'the decision was “baffling”'],
    ['in a relative clause', 'Everton manager David Marsh, who said in May that he “would walk away” if he lost the squad, now wants to stay.', 'he “would walk away” if he lost the squad'],
    ['behind "as" and the occasion', 'As David Marsh put it on Friday, Everton are “nobody’s fools”.', 'Everton are “nobody’s fools”'],
    ['behind a gerund', 'Everton manager David Marsh admitted to being “a little bit worried” about the knee.', 'being “a little bit worried” about the knee'],
    ['without what stands against them', 'Everton manager David Marsh said the winger “goes nowhere”, despite reports of a bid from Leeds.', 'the winger “goes nowhere”'],
    ['with what the speaker concedes', 'Everton manager David Marsh said the winger “did well”, despite the rain.', 'the winger “did well”, despite the rain'],
    ['before a clause about another', 'Everton manager David Marsh said the winger was “crazy about the club”, and Leeds are looking for a keeper.', 'the winger was “crazy about the club”'],
    ['with a clause about another that holds marks', 'Everton manager David Marsh said the winger was “crazy about the club”, and Leeds were “out of it”.', 'the winger was “crazy about the club”, and Leeds were “out of it”'],
    ['with a clause that goes on about him', 'Everton manager David Marsh said the winger was “crazy about the club”, and he would stay.', 'the winger was “crazy about the club”, and he would stay'],
    ['before what the speaker says next without a conjunction', 'Everton manager David Marsh said the players looked “leggy”, claimed the goal had killed them and left.', 'the players looked “leggy”'],
    ['before what the speaker kept to himself', 'Everton manager David Marsh said that the matter was “under review” and declined to say more.', 'the matter was “under review”'],
    ['before what the speaker was sorry for', 'Everton manager David Marsh said he had “no choice” but to wait and apologised “for any inconvenience”.', 'he had “no choice” but to wait'],
    ['over claims that were called something', 'Everton manager David Marsh dismissed claims that Lind had left as “complete rubbish”.', 'claims that Lind had left as “complete rubbish”'],
    ['with what that led to', 'Everton manager David Marsh has accused Leeds of “reckless and selfish” behaviour which “hurt everybody” in May.', 'Leeds of “reckless and selfish” behaviour which “hurt everybody”'],
    ['behind who called it so', 'Talk of a sale of the Everton winger was dismissed by David Marsh as “pure fantasy”.', 'as “pure fantasy”'],
    ['before who warned of it', 'Everton have been warned that they face “a massive job” by former captain David Marsh.', 'they face “a massive job”'],
    ['behind a participle that is read as a noun', 'David Marsh praised the Everton players on Monday, warning that “nobody gives us anything for free”.', '“nobody gives us anything for free”'],
    ['behind those reassured', 'Everton manager David Marsh reassured fans that Lind was “in the right hands” after the fall.', 'Lind was “in the right hands” after the fall'],
    ['without what they are called, the comma within them', 'Everton manager David Marsh said the club was “broke,” a claim that the owners dispute.', 'the club was “broke,”'],
  ])('are read %s', (_, text, expected) => {
    expect(attributionsIn(text)[0]).toMatchObject({ kind: 'MIXED', parts: [expected], speaker: 'David Marsh' });
  });

  it('end before what leads to a quotation of its own', () => {
    expect(saidIn('Everton manager David Marsh said he was “hurt” by it, and hit back: “Nobody asked me about it.”')).toEqual(['David Marsh: he was “hurt” by it', 'David Marsh: Nobody asked me about it.']);
  });

  it('end before "according to" and what is told of the source', () => {
    expect(saidIn('Everton will “not panic” if the winger leaves, according to manager David Marsh, who was at Leeds before.')).toEqual(['David Marsh: Everton will “not panic” if the winger leaves']);
  });

  it('go on over paragraphs whose marks they left open', () => {
    expect(saidIn('Everton manager David Marsh said they had been “robbed in broad daylight.\n“And it has to stop.”\nThe side left.')).toEqual(['David Marsh: they had been “robbed in broad daylight. … And it has to stop.']);
  });

  it('are what was answered, not what something was called, behind "with"', () => {
    expect(saidIn('Everton manager David Marsh rubbished talk of a loan with a curt “he is not going anywhere.”')).toEqual(['David Marsh: he is not going anywhere.']);
  });

  it('are read behind a verb that is taken for a noun', () => {
    expect(saidIn('Everton dispute that they made an “unlawful” approach.')).toEqual(['Everton: they made an “unlawful” approach']);
  });

  it('are none where somebody only says sorry', () => {
    expect(saidIn('Everton manager David Marsh said sorry to Leeds for any “crossed wires” there.')).toEqual([]);
  });

  it('are none where an adjunct leads to whole sentences in marks', () => {
    expect(attributionsIn('Speaking on the radio, Everton manager David Marsh said, “the winger is happy here and nobody wants him to go”.')).toMatchObject([{ kind: 'DIRECT', speaker: 'David Marsh' }]);
  });
});

describe('the publication that carried the words', () => {
  it.each([
    ['David Marsh told Sky Sports: “We are ready for it.”'],
    ['Speaking to Sky Sports, David Marsh said: “We are ready for it.”'],
    ['“We are ready for it,” David Marsh said in an interview with Sky Sports.'],
    ['“We are ready for it,” David Marsh said (via Sky Sports).'],
    ['David Marsh told Sky Sports that Everton are ready for it.'],
    ['David Marsh said that Everton are ready for it, in quotes published by Sky Sports.'],
  ])('is read from: %s', (text) => {
    expect(attributionsIn(text)).toMatchObject([{ speaker: 'David Marsh', via: 'Sky Sports' }]);
  });

  it('stays that of an interview for what its speaker says next', () => {
    expect(attributionsIn('Speaking to Sky Sports, David Marsh said: “We are ready for it.”\nEverton have won twice.\nMarsh added: “We have waited for this.”').map((a) => a.via)).toEqual(['Sky Sports', 'Sky Sports']);
  });

  it('is none where only the speaker is a publication', () => {
    expect(attributionsIn('Sky Sports reports that Everton want a winger.')).toMatchObject([{ speaker: 'Sky Sports', via: null }]);
  });
});

describe('any text', () => {
  const word = fc.constantFrom('David Marsh', 'Everton', 'said', 'that', 'told', 'according to', 'Sky Sports', 'claiming', 'he', 'won', 'is', 'and', 'but', ',', '.', ':', ';', '–', '“', '”', '"', '‘', '’', "''", '(', ')', '\n', 'reports', 'the winger', 'it', 'as per', 'added');

  it('gives spans that hold words, in order, and inner ones inside their outer ones', () => {
    fc.assert(fc.property(fc.array(word, { maxLength: 60 }), (words) => {
      const text = words.join(' ');
      for (const { parts, parent } of attributed(text)) {
        let last = 0;
        for (const { start, end } of parts) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toMatch(/\p{L}/u);
          last = end;
        }
        const inner = parts[0]!;
        if (parent) expect(parent.parts.some((outer) => outer.start <= inner.start && inner.end <= outer.end)).toBe(true);
      }
    }), { numRuns: 300 });
  });

  it('gives none for an empty one', () => {
    expect(saidIn('')).toEqual([]);
  });
});
