import { describe, expect, it } from '@jest/globals';
import { attributed, attributionsIn, saidIn } from './attributed.js';

describe('reported clauses', () => {
  it.each([
    ['a clause behind "that"', 'Everton manager David Marsh confirmed that the winger will stay until June.', ['David Marsh: the winger will stay until June']],
    ['a clause without "that"', 'Everton manager David Marsh said the winger would stay until June.', ['David Marsh: the winger would stay until June']],
    ['a clause behind the person told', 'David Marsh told Everton he would stay.', ['David Marsh: he would stay']],
    ['a clause behind a date', 'David Marsh said on Friday he had signed nobody.', ['David Marsh: he had signed nobody']],
    ['a clause with a contrast behind a dash', 'David Marsh said that the defeat was a setback – rather than a failure.', ['David Marsh: the defeat was a setback – rather than a failure']],
    ['a clause behind a bare day', 'David Marsh said Friday the club had signed nobody.', ['David Marsh: the club had signed nobody']],
    ['a clause that a day begins', 'David Marsh said Friday was the day for it.', ['David Marsh: Friday was the day for it']],
    ['a clause behind an occasion and "that"', 'David Marsh said at his press conference on Friday that the deal was close.', ['David Marsh: the deal was close']],
    ['a clause before its verb', 'The goalkeeper has signed a new contract, Everton confirmed on Monday.', ['Everton: The goalkeeper has signed a new contract']],
    ['a clause before a subordinate one and its verb', 'But as fans still come, the club is planning to add seats, David Marsh said.', ['David Marsh: as fans still come, the club is planning to add seats']],
    ['a clause without "that" behind "argue"', 'David Marsh argued the squad is too small.', ['David Marsh: the squad is too small']],
    ['a clause that begins with "during"', 'During the break, the players are training alone, David Marsh said.', ['David Marsh: During the break, the players are training alone']],
    ['a pronoun before its source and the rest behind', 'That, David Marsh said, was never in doubt.', ['David Marsh: That … was never in doubt']],
    ['a clause before an inverted verb and more of its subject', 'Defending that lead is hard work, said David Marsh of the coaching team.', ['David Marsh: Defending that lead is hard work']],
    ['a clause behind the person promised', 'David Marsh promised Everton that he would stay.', ['David Marsh: he would stay']],
    ['a clause behind "that" and an aside', 'David Marsh said on the club channel that, in time, he would leave.', ['David Marsh: in time, he would leave']],
    ['a clause behind "as" with its source', 'As Sky Sports reported, Everton want a winger.', ['Sky Sports: Everton want a winger']],
    ['a clause before "as" with its source', 'Everton want a winger, as Sky Sports reported.', ['Sky Sports: Everton want a winger']],
    ['a clause before an inverted verb', 'The goalkeeper is fit again, says David Marsh.', ['David Marsh: The goalkeeper is fit again']],
    ['a clause around its verb', 'The transfer, David Marsh said, was never in doubt.', ['David Marsh: The transfer … was never in doubt']],
    ['a participle', 'Chelsea issued a statement on Tuesday, insisting they had made no offer.', ['Chelsea: they had made no offer']],
    ['a participle joined to another', 'The week ended with Chelsea issuing an apology and claiming they had made no offer.', ['Chelsea: they had made no offer']],
    ['an infinitive that something was said', 'David Marsh went on to say that the squad is too small.', ['David Marsh: the squad is too small']],
    ['a verb joined by "and"', 'David Marsh has spoken about the summer and claimed that nobody asked him.', ['David Marsh: nobody asked him']],
    ['a relative clause', 'That is the view of David Marsh, who insists that the squad is too small.', ['David Marsh: the squad is too small']],
    ['"made it clear"', 'David Marsh made it clear that the squad is too small.', ['David Marsh: the squad is too small']],
    ['"was adamant"', 'David Marsh was adamant the goal should have stood.', ['David Marsh: the goal should have stood']],
    ['a colon without marks', 'David Marsh said: We will sell nobody this month.', ['David Marsh: We will sell nobody this month']],
  ])('finds %s', (_, text, expected) => {
    expect(saidIn(text)).toEqual(expected);
  });

  it.each([
    ['an object', 'David Marsh announced the signing of a new goalkeeper on Monday.'],
    ['an object with a relative clause of its own', 'David Marsh revealed the only ground he would ever move to.'],
    ['a negation', 'David Marsh did not say that the winger would leave.'],
    ['something not yet said', 'David Marsh will announce that the winger is leaving.'],
    ['a refusal', 'David Marsh refused to say that the winger is leaving.'],
    ['an indirect question', 'David Marsh asked whether the winger would leave.'],
    ['a hedge', 'The winger is understood to want a move and has reportedly packed his bags.'],
    ['a goal that somebody adds as time runs out', 'David Marsh added a third as time ran down at Everton.'],
    ['goals that somebody adds', 'David Marsh adds two assists to his nine goals and is top of the list.'],
    ['a standard', 'Everton played according to plan and won.'],
    ['what somebody thinks', 'David Marsh hopes that the winger stays.'],
  ])('takes %s for no quote', (_, text) => {
    expect(saidIn(text)).toEqual([]);
  });

  it('takes in the player\'s position before his name', () => {
    expect(attributionsIn('Everton confirmed forward Bo Lind had joined them.')[0]!.parts).toEqual(['forward Bo Lind had joined them']);
  });

  it.each([
    ['that is but a number', 'One in five say it is good that Everton won.', 'One in five'],
    ['of somebody\'s own', 'The striker has been at Everton since May, according to his online profile.', 'his online profile'],
    ['that no list has', 'The striker was at Everton to see his brother, the chapel posted on its page.', 'the chapel'],
    ['that stands behind another name', 'The striker had left with Alan Reed, the company said on Thursday, and Everton knew.', 'the company'],
  ])('has a source %s', (_, text, words) => {
    const { speaker } = attributed(text)[0]!;
    expect(text.slice(speaker.mention!.start, speaker.mention!.end)).toBe(words);
  });

  it('gives the reporting verb as the cue', () => {
    expect(attributionsIn('According to Sky Sports, Everton want a winger.')[0]).toMatchObject({ kind: 'INDIRECT', cue: 'According to' });
    expect(attributionsIn('Everton confirmed that the winger has left.')[0]).toMatchObject({ kind: 'INDIRECT', cue: 'confirmed' });
  });
});

describe('where a reported clause ends', () => {
  it.each([
    ['before "but" with a subject of its own', 'Everton insisted that they would not sell, but the winger may force their hand.', 'they would not sell'],
    ['not before "but" with a pronoun', 'Everton insisted that they wrote twice but they have had no answer.', 'they wrote twice but they have had no answer'],
    ['before what is believed besides', 'Reports suggest that new terms lie ready, it’s believed that the winger wants to wait.', 'new terms lie ready'],
    ['before a remark behind a dash', 'David Marsh said Everton have no money – a familiar story in these parts.', 'Everton have no money'],
    ['not at a dash that goes on the clause', 'David Marsh said the club would sell – even if it hurts.', 'the club would sell – even if it hurts'],
    ['before another report', 'David Marsh said the club is patient, and Chelsea said that the price is too high.', 'the club is patient'],
    ['before the source’s next verb', 'David Marsh admitted he had doubts but insists he trusts his side.', 'he had doubts'],
    ['before the writer’s own remark', 'David Marsh said the offer has been turned down and it remains to be seen what happens next.', 'the offer has been turned down'],
    ['before the place where it was said', 'David Marsh revealed that the winger was determined to leave, in quotes published by the Liverpool Echo.', 'the winger was determined to leave'],
    ['behind predicates joined by "and"', 'David Marsh said that the winger is unhappy and is refusing to train.', 'the winger is unhappy and is refusing to train'],
    ['before "and" where the speaker’s own deeds go on', 'David Marsh has informed Everton he has no wish to stay and is targeting a move abroad.', 'he has no wish to stay'],
    ['before the main clause that a report leads up to', 'While Everton insist that the winger will stay, Chelsea are ready to pay more.', 'the winger will stay'],
    ['before the verb of the sentence that a relative clause stands in', 'David Marsh, who said the winger would stay, has left the club.', 'the winger would stay'],
    ['not at "so long as"', 'David Marsh said the winger would stay, so long as nobody asks for him.', 'the winger would stay, so long as nobody asks for him'],
    ['before a relative clause that says who somebody is', 'Sky Sports claim that Everton want Tomas Halvard, who joined Fulham in May.', 'Everton want Tomas Halvard'],
    ['not at a relative clause that the sentence goes on from', 'Sky Sports claim that Tomas Halvard, who joined Fulham in May, wants to leave.', 'Tomas Halvard, who joined Fulham in May, wants to leave'],
    ['before a clause of the writer’s own behind "while"', 'Bo Lind said the winger would stay while Everton made their plans for him.', 'the winger would stay'],
    ['before what seems so to the writer', 'Bo Lind said he is in no hurry and it seems like he has yet to choose.', 'he is in no hurry'],
    ['without the full stop', 'Everton said that the winger has left.', 'the winger has left'],
  ])('%s', (_, text, expected) => {
    expect(attributionsIn(text)[0]!.parts).toEqual([expected]);
  });
});

describe('sources put in beside a clause', () => {
  it.each([
    ['before it', 'According to Sky Sports, Everton want a new winger.', ['Sky Sports: Everton want a new winger']],
    ['before it, behind a connective', 'However, according to Sky Sports, Everton want a new winger.', ['Sky Sports: Everton want a new winger']],
    ['behind it', 'Everton want a new winger, according to Sky Sports.', ['Sky Sports: Everton want a new winger']],
    ['behind the last of two clauses', 'Everton lost again, but they want a new winger, according to Sky Sports.', ['Sky Sports: they want a new winger']],
    ['in a report', 'According to a report from Sky Sports, Everton want a new winger.', ['Sky Sports: Everton want a new winger']],
    ['by "as per"', 'As per Sky Sports, Everton want a new winger.', ['Sky Sports: Everton want a new winger']],
    ['by "as reported by"', 'As previously reported by Sky Sports, Everton want a new winger.', ['Sky Sports: Everton want a new winger']],
    ['in the sentence behind it', 'Everton want a new winger. That is according to Sky Sports.', ['Sky Sports: Everton want a new winger']],
    ['as nobody named', 'Everton want a new winger, according to reports in Italy.', ['UNNAMED: Everton want a new winger']],
  ])('%s', (_, text, expected) => {
    expect(saidIn(text)).toEqual(expected);
  });
});

describe('sources that name nobody', () => {
  it.each([
    ['Reports throughout the spring have suggested that the winger wants a move.', 'the winger wants a move'],
    ['A source close to the winger said he is happy at the club.', 'he is happy at the club'],
    ['It’s reported that the winger wants a move.', 'the winger wants a move'],
    ['It has been claimed the winger wants a move.', 'the winger wants a move'],
    ['There were reports that the winger wants a move.', 'the winger wants a move'],
    ['Reports that the winger wants a move appear to be false.', 'the winger wants a move'],
    ['Everton fans were surprised by reports claiming that the winger wants a move.', 'the winger wants a move'],
  ])('%s', (text, expected) => {
    expect(attributionsIn(text)).toMatchObject([{ kind: 'INDIRECT', speakerKind: 'UNNAMED', speaker: null, parts: [expected] }]);
  });

  it('takes an impersonal belief for a hedge', () => {
    expect(saidIn('It is believed that the winger wants a move.')).toEqual([]);
  });
});

describe('speakers', () => {
  it('follows pronouns', () => {
    expect(saidIn('David Marsh was in a good mood on Friday. He said the squad is fit.')).toEqual(['David Marsh: the squad is fit']);
  });

  it('ties "the report" to the outlet cited last', () => {
    expect(saidIn('According to Sky Sports, Everton want a new winger. He has scored twice. The report adds that an offer is near.')).toEqual([
      'Sky Sports: Everton want a new winger', 'Sky Sports: an offer is near',
    ]);
  });

  it('takes a writer for the source, and his outlet for where it appeared', () => {
    expect(attributionsIn('According to Sky Sports’ David Marsh, Everton want a new winger.')).toMatchObject([{ speaker: 'David Marsh', speakerKind: 'PERSON', via: 'Sky Sports' }]);
  });

  it('lets those who speak for a club speak as the club', () => {
    expect(saidIn('An Everton spokesman said: “We have nothing to add to that.”')).toEqual(['Everton: We have nothing to add to that.']);
  });

  it('looks past an aside between subject and verb', () => {
    expect(saidIn('David Marsh, speaking after the match, said the squad is tired.')).toEqual(['David Marsh: the squad is tired']);
  });

  it('keeps what an outlet believes, which it prints', () => {
    expect(saidIn('Sky Sports understands that Everton want a new winger.')).toEqual(['Sky Sports: Everton want a new winger']);
  });

  it('counts what somebody believes only where his words are marked', () => {
    expect(attributionsIn('David Marsh believes the winger is “the best of them all”.')).toMatchObject([{ kind: 'MIXED', speaker: 'David Marsh' }]);
  });
});

describe('attributions within others', () => {
  it('are both found, the inner one with the outer one as its parent', () => {
    expect(attributionsIn('The Daily Mirror claims that David Marsh told Everton he wants to leave.')).toMatchObject([
      { speaker: 'Daily Mirror', parts: ['David Marsh told Everton he wants to leave'], within: null },
      { speaker: 'David Marsh', parts: ['he wants to leave'], within: 'David Marsh told Everton he wants to leave' },
    ]);
  });

  it('are found within marks, where the words report somebody named', () => {
    const found = attributionsIn('“Marcus Bell is not playing and he has confirmed that he wants to go,” David Marsh said.');
    expect(found).toMatchObject([{ kind: 'DIRECT', speaker: 'David Marsh' }, { kind: 'INDIRECT', speaker: 'Marcus Bell', parts: ['he wants to go'] }]);
    expect(found[1]!.within).toBe(found[0]!.parts[0]);
  });
});

describe('the speaker', () => {
  it.each([
    ['stands before a relative clause with commas of its own', 'Ann Brask, who lost a brother in Derby, Maine, in July 2012, said that it was late.', 'Ann Brask'],
    ['stands before what he is and where', 'Orrin Keld, chief of Keldsoft Partners, a software firm in London, said that it was late.', 'Orrin Keld'],
    ['stands before what he did then', 'Brask, during a meeting in Derby, Maine, said that it was late. Ann Brask left.', 'Ann Brask'],
    ['stands behind his office, with a title', 'The town’s mayor, Councillor Ann Brask, said that it was late.', 'Ann Brask'],
    ['is what the relative clause tells of', 'Two drivers who spoke with Ann Brask said that it was late.', null],
    ['is a company that no list has', 'Keldsoft said that it was late.', 'Keldsoft'],
    ['is the company named before', 'Keldsoft rose on Monday. In May, Keldsoft announced a loss. The company said that it was late.', 'Keldsoft'],
    ['is the department of that name', 'The Justice Department fell silent. Ann Brask left. The department said that it was late.', 'Justice Department'],
    ['is the university, place and all', 'The University of Oslo said that it was late.', 'University of Oslo'],
    ['is named behind what she is to somebody', '“It was late for all of us,” said Orrin Keld’s daughter, Ann Brask.', 'Ann Brask'],
    ['is who gives out what says it', 'Everton put out a statement saying that it was late.', 'Everton'],
    ['is not who passes on what says it', 'Ann Brask relayed a report saying that it was late.', null],
    ['is the association, place and all', 'The Toronto Drivers Association said that it was late.', 'Toronto Drivers Association'],
    ['is the White House', 'The White House said that it was late.', 'White House'],
    ['is a company behind “according to”', 'It was late, according to Keldsoft.', 'Keldsoft'],
    ['stands behind whose ally he is', '“It was late for all of us,” said Brask ally Orrin Keld of Ann Brask.', 'Orrin Keld'],
    ['is the WHO', 'The WHO said that it was late.', 'WHO'],
    ['is nobody in particular where they are many', 'Experts said that it was late.', null],
  ])('%s', (_, text, speaker) => {
    expect(attributionsIn(text).at(-1)).toMatchObject({ speaker });
  });
});
