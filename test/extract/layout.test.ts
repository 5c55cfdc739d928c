import { describe, expect, it } from '@jest/globals';
import { layOut } from '../../src/extract/2-layout.js';

const lines = (text: string): string[][] => layOut(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);
const kinds = (text: string): string[] => layOut(text).map(({ kind }) => kind);

describe('a line', () => {
  it('leaves out the blanks around it, and blank lines', () => {
    expect(lines('  He left. \r\n\r\n\u00a0\n\tThen he came.  \n')).toEqual([['body', 'He left.'], ['body', 'Then he came.']]);
  });

  it('is a heading where it is short and has no full stop', () => {
    expect(kinds('Keeper close to new club\nThe keeper is close to a new club.')).toEqual(['heading', 'body']);
  });

  it('is none where an outlet is credited behind its full stop', () => {
    expect(kinds('The keeper is close to a new club. (Guardian)\nKeeper close to a new club (Guardian)')).toEqual(['body', 'heading']);
  });

  it('is read where it is a bullet of the summary before the first paragraph', () => {
    const summary = '- Fulham have told the winger that he can leave before Friday\n- Bo Lind';
    expect(kinds(`Keeper close to new club\n${summary}\nThe keeper is close to a new club.`)).toEqual(['heading', 'body', 'heading', 'body']);
    expect(kinds(`The keeper is close to a new club.\n${summary}`)).toEqual(['body', 'heading', 'heading']);
  });

  it('is none where it is a quotation, a long paragraph, or ends in a stop', () => {
    const long = 'he ran and '.repeat(12).trim();
    expect(kinds(`“We wait and we see\n${long}\nWhat now?`)).toEqual(['body', 'body', 'body']);
  });

  it.each([
    'Read more: Keeper close to new club',
    'READ MORE: Keeper close to new club',
    'See also | The week in pictures',
    "Don't miss: the keeper's story",
    'Sign up for our newsletter and get the news first',
    'Follow us on Facebook',
    'Photo by Orrin Keld',
    '(Image: Getty Images)',
    'Advertisement',
    'https://example.org/keeper',
    '#keeper #goals',
    '@keepernews',
    'All rights reserved.',
  ])('that sells, links or credits is boilerplate: %s', (line) => {
    expect(kinds(`${line}\nThe keeper is close to a new club.`)).toEqual(['boilerplate', 'body']);
  });

  it('is a post where words stand before the address of its picture', () => {
    expect(kinds('Fulham have told the winger that he can leave before Friday. pic.twitter.com/a1B2c3D4e5')).toEqual(['body']);
    expect(kinds('Bye, Tomas. pic.twitter.com/a1B2c3D4e5')).toEqual(['boilerplate']);
  });

  it.each([
    'Watch out for the keeper, he is good.',
    'Read into that what you will, the coach said.',
    'The source of the goal was a corner.',
    'More than a club, they say.',
    'The bakers sent cookies to the ground, and the children of employer-sponsored clubs ate them all before the match was over.',
    "''We won it late,'' he said. ''We deserved it.''",
  ])('that only begins like one is read: %s', (line) => {
    expect(kinds(line)).toEqual(['body']);
  });

  it('of speech is read, whatever it speaks of', () => {
    expect(kinds('“I told them to sign up and subscribe to the dream,” the coach said.')).toEqual(['body']);
  });
});

describe('a list of links', () => {
  const links = ['Keeper Closes In On Northern Move', 'Three Things Learned From Friday Night', 'Manager Tells Fans Their Wait Ends'];

  it('is boilerplate where three headlines stand one below the other', () => {
    expect(kinds(`He left.\n${links.join('\n')}\nHe came.`)).toEqual(['body', 'boilerplate', 'boilerplate', 'boilerplate', 'body']);
  });

  it('may have dashes between its headlines', () => {
    expect(kinds(`He left.\n${links.join('\n-\n')}\nHe came.`)).toEqual(['body', ...Array<string>(5).fill('boilerplate'), 'body']);
  });

  it('is none of two headlines, nor of headings in sentence case', () => {
    expect(kinds(`He left.\n${links.slice(1).join('\n')}\nHe came.`)).toEqual(['body', 'heading', 'heading', 'body']);
    expect(kinds('Keeper closes in on northern move\nThree things learned from Friday night\nManager tells fans their wait ends')).toEqual(['heading', 'heading', 'heading']);
  });

  it('may be of any case between dashes', () => {
    expect(kinds('He left.\n-\nStrong winds are forecast for Sunday\n-\nKeld wins the regatta\n-\nHarbour closes for repairs\n-\nMore rain to come')).toEqual(['body', ...Array<string>(8).fill('boilerplate')]);
  });

  it.each(['HEADLINES', 'Also read:', 'Read next', 'Most popular', 'Related stories', 'More from Harbour Sport'])('may be one of bullets below a label: %s', (label) => {
    expect(kinds(`He left.\n${label}\n- Keeper fined for late arrival\n- Lind out for a month\nHe came.`)).toEqual(['body', 'boilerplate', 'boilerplate', 'boilerplate', 'body']);
  });

  it('may be one line below a label that ends in a colon', () => {
    expect(kinds('He left.\nAlso read:\nKeeper fined for late arrival at the ground\nHe came.')).toEqual(['body', 'boilerplate', 'boilerplate', 'body']);
  });

  it('is none of bullets that are sentences, or below another heading', () => {
    expect(kinds('Top stories\n- The keeper was fined.\n- Lind is out.')).toEqual(['heading', 'body', 'body']);
    expect(kinds('Deals done\n- Tomas Halvard to Everton\n- Bo Lind to Fulham')).toEqual(['heading', 'heading', 'heading']);
  });
});

describe('lines that break off', () => {
  const teasers = ['OSLO, Norway: The minister of fisheries said on Tuesday that the quota for cod would be raised by...', 'BERN, Switzerland: Snow fell on most of the passes during the night, and many of the trains were...', 'PARIS, France: The museum by the river opens again in spring, after its roof was mended and the…'];

  it('are beginnings of other articles, three in a row', () => {
    expect(kinds(`He left.\n${teasers.join('\n')}\nHe came.`)).toEqual(['body', 'boilerplate', 'boilerplate', 'boilerplate', 'body']);
  });

  it('are read where there are two, or where somebody speaks', () => {
    expect(kinds(teasers.slice(1).join('\n'))).toEqual(['body', 'body']);
    expect(kinds(teasers.map((line) => `“${line}`).join('\n'))).toEqual(['body', 'body', 'body']);
  });
});
