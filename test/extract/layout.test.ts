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
});
