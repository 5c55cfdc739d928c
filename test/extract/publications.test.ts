import { describe, expect, it } from '@jest/globals';
import { extract, type Extraction } from '../../src/extract/index.js';
import { readDocument } from '../../src/extract/read.js';
import { mentions, source } from './brief.js';
import { article, read } from './article.js';

const publications = (text: string): string[] => mentions(read(text).publications);
const organisations = (text: string): string[] => readDocument(article(text)).entities.filter(({ kind }) => kind === 'ORGANISATION').map(({ name }) => name);

describe('a publication is named', () => {
  it.each([
    ['in full', 'The Daily Mirror has the story.', 'Daily Mirror: Daily Mirror'],
    ['by a short form behind "the"', 'The story is in the Mirror today.', 'Daily Mirror: Mirror'],
    ['by another of its names', 'BBC Sport has the story.', 'BBC Sport: BBC Sport'],
    ['by a name that is never written small', 'Marca has the story.', 'Marca: Marca'],
  ])('%s', (_how, text, expected) => {
    expect(publications(text)).toEqual([expected]);
  });

  it('not by a common word that is written small or lacks its "the"', () => {
    expect(publications('He looked in the mirror as the sun rose. Mail was slow.')).toEqual([]);
  });

  it('by a name that no lexicon has, where it stands as a source and ends as outlets’ names do', () => {
    expect(publications('According to the Westshire Gazette, Everton want a keeper.')).toEqual(['Westshire Gazette: Westshire Gazette']);
  });
});

describe('a publication that no lexicon has is named', () => {
  it.each([
    ['behind a noun that says so', 'According to Polish outlet Kanal Nowy, Everton want a keeper. Kanal Nowy has followed the deal.', 'Kanal Nowy: Kanal Nowy, Kanal Nowy'],
    ['as where a report comes from', 'A report from Kanal Nowy claims Everton want a keeper.', 'Kanal Nowy: Kanal Nowy'],
    ['in one word that claims something now', 'CalcioNord though now claims Everton want a keeper.', 'CalcioNord: CalcioNord'],
    ['in one word that is cited', 'As reported by CalcioNord, Everton want a keeper.', 'CalcioNord: CalcioNord'],
    ['by the town of a club and an outlet’s ending', 'Burnley Live reported that Everton want a keeper. Burnley Live has the story.', 'Burnley Live: Burnley Live, Burnley Live'],
    ['by a place and an outlet’s ending, told something', 'Everton want a keeper, the Harbour Bulletin can reveal.', 'Harbour Bulletin: Harbour Bulletin'],
    ['by a word that local papers go by, where it is cited', 'Everton want a keeper, as per the Leader.', 'Leader: Leader'],
    ['as what can reveal something', 'Kanal Nowy can exclusively reveal that Everton want a keeper.', 'Kanal Nowy: Kanal Nowy'],
    ['as what claims something behind "The"', 'The Harbour Lookout claims Everton want a keeper.', 'The Harbour Lookout: The Harbour Lookout'],
  ])('%s', (_how, text, expected) => {
    expect(publications(text)).toEqual([expected]);
  });

  it.each([
    ['an official behind "The"', 'The Lebanese Health Minister reports that hospitals are full.'],
    ['a broadcaster who is a person', 'He spoke to broadcaster Peter Hallow at home.'],
    ['somebody who can reveal his face', 'Peter Hallow can reveal his face at Everton.'],
    ['a leader who is cited by nobody', 'The Leader of Everton spoke at length.'],
    ['sources that can reveal', 'Sources can reveal that Everton want a keeper.'],
    ['a surname in two capitals', 'McKeld reported to Everton.'],
    ['a club that is live', 'Burnley Live were beaten by Everton.'],
    ['a name with no such word', 'According to Karel Nowy, Everton want a keeper.'],
  ])('but not %s', (_what, text) => {
    expect(publications(text)).toEqual([]);
  });

  it('and a common word in a capital is one where a source is named', () => {
    expect(publications('According to Record, Everton want a keeper.')).toEqual(['Record: Record']);
    expect(publications('Everton could bid £20m. (Sun, in English)')).toEqual(['The Sun: Sun']);
    expect(publications('Record crowds came to Everton.')).toEqual([]);
    expect(publications('Everton play at home (Sun, 2pm).')).toEqual([]);
  });

  it('and a name that is written small is one where a source is named', () => {
    expect(publications('Everton want a keeper, according to football insider.')).toEqual(['Football Insider: football insider']);
    expect(publications('He was a football insider.')).toEqual([]);
  });

  it('and the club in an outlet’s name is no club of the article', () => {
    expect(mentions(read('Burnley Live reported that Everton want a keeper.').clubs)).toEqual(['Everton: Everton']);
    expect(mentions(read('Burnley Live reported that Burnley want a keeper.').clubs)).toEqual(['Burnley: Burnley']);
  });
});

describe('the publication of the article itself', () => {
  const own = (publication: string): Extraction => extract(article('He ran.', { publication }));

  it('is known by its name or by its web domain', () => {
    for (const given of ['Daily Mirror', 'daily mirror', 'mirror.co.uk', 'https://www.mirror.co.uk/sport/football']) {
      expect([given, own(given).publication]).toEqual([given, 'Daily Mirror']);
    }
  });

  it('has no mentions where the text does not name it', () => {
    expect(own('Daily Mirror').publications).toMatchObject([{ name: 'Daily Mirror', domain: 'mirror.co.uk', mentions: [] }]);
  });

  it('is listed once where the text names it', () => {
    expect(mentions(extract(article('The Daily Mirror has it.', { publication: 'mirror.co.uk' })).publications)).toEqual(['Daily Mirror: Daily Mirror']);
  });

  it('keeps the name it was given where no lexicon has it', () => {
    expect(own('Westshire Gazette').publications).toMatchObject([{ name: 'Westshire Gazette', domain: null }]);
    expect(own('westshire.example').publications).toMatchObject([{ name: 'westshire.example', domain: 'westshire.example' }]);
  });
});

describe('an organisation is named', () => {
  it.each([
    ['by the lexicon of competitions', 'FIFA met.', 'FIFA'],
    ['by its last word', 'The Norwegian Football Federation met.', 'Norwegian Football Federation'],
    ['in full and by its initials', 'The Norwegian Transfer Council (NTC) met. The NTC has nine members.', 'Norwegian Transfer Council'],
    ['with and without its article', 'The Football Association met. “We are sorry,” said the FA. The FA will meet again.', 'Football Association'],
    ['by the last word of a company', 'RedHill Partners met.', 'RedHill Partners'],
  ])('%s', (_how, text, expected) => {
    expect(organisations(text)).toEqual([expected]);
  });

  it('and may be a source', () => {
    expect(read('RedHill Partners said that Tomas Halvard is free.').quotes.map(({ speaker }) => source(speaker))).toEqual(['ORGANISATION RedHill Partners']);
  });
});

describe('an outlet whose name is a common word', () => {
  it.each([
    ['reports, and begins the sentence', 'Record claims that Everton want Tomas Halvard.', 'Record: Record'],
    ['has reported', 'Metro reported on Tuesday that Everton want Tomas Halvard.', 'Metro: Metro'],
    ['reports behind "while"', 'Everton have gone quiet, while Goal says that Fulham want Tomas Halvard.', 'GOAL: Goal'],
    ['is named as the source', 'According to Goal, Everton want Tomas Halvard.', 'GOAL: Goal'],
    ['is written small', 'The i reports that Everton want Tomas Halvard.', 'i: i'],
  ])('%s', (_how, text, expected) => {
    expect(publications(text)).toEqual([expected]);
  });

  it.each(['Record signing Tomas Halvard has gone.', 'Goal kicks were long all day.', 'Sport is good for you.', 'What I said in the end is that Everton won.'])('is not meant: %s', (text) => {
    expect(publications(text)).toEqual([]);
  });
});
