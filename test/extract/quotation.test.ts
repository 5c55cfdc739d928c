import { describe, expect, it } from '@jest/globals';
import { layOut } from '../../src/extract/2-layout.js';
import { findQuotations } from '../../src/extract/3-quotation.js';

/** The words between marks, with whether they go on from the quotation before. */
function quoted(text: string): string[] {
  return findQuotations(text, layOut(text)).map((q) => `${q.continues ? '+' : ''}${text.slice(q.start, q.end)}`);
}

describe('double marks', () => {
  it.each([
    ['curly', 'He said: “We won.”', ['We won.']],
    ['straight', 'He said: "We won."', ['We won.']],
    ['opened curly and closed straight', 'He said: “We won."', ['We won.']],
    ['closed on both sides', 'He said: ”We won.”', ['We won.']],
    ['two single ones', "He said: ''We won.''", ['We won.']],
    ['two backquotes and two single ones', "He said: ``We won.''", ['We won.']],
    ['low and high', 'He said: „We won.”', ['We won.']],
    ['angled', 'He said: «We won.»', ['We won.']],
    ['of two single ones with single ones inside', "''They say, 'go home,''' he said.", ["They say, 'go home,'"]],
    ['of two single ones that begin with single ones inside', "'''Go home' is what they say,'' he said.", ["'Go home' is what they say,"]],
    ['with others of their own shape inside', '“He said “no” and left,” she said. “Twice.”', ['He said “no” and left,', 'Twice.']],
    ['where one was never closed', '“We won, he said. “We will win again.” She left.', ['We won, he said. “We will win again.']],
    ['heavy', 'He said: ❝We won.❞', ['We won.']],
    ['heavy and single', '❛We won.❜ - Keld', ['We won.']],
    ['behind a mark of no width', '\u202a”We won!!” wrote Keld.', ['We won!!']],
    ['several in a line', '“Yes,” he said. “We won.”', ['Yes,', 'We won.']],
    ['with others inside', '“He said ‘we won’ and left,” she said.', ['He said ‘we won’ and left,']],
  ])('are read %s', (_, text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  it('leave out the marks and keep where they stand', () => {
    const text = 'He said: “We won.” Then he left.';
    expect(findQuotations(text, layOut(text))).toMatchObject([{ marks: 'double', start: 10, end: 17, outerStart: 9, outerEnd: 18 }]);
  });

  it('go on in the next paragraph where it begins with a mark', () => {
    expect(quoted('“We won.\n\n“We will win again.”')).toEqual(['We won.', '+We will win again.']);
  });

  it('go on over a subheading', () => {
    expect(quoted('“We won.\nMore to come for the side\n“We will win again.”')).toEqual(['We won.', '+We will win again.']);
  });

  it('go on in the next paragraph where it only closes them', () => {
    expect(quoted('“We won and we are glad of it.\nWe will win again,” he said.')).toEqual(['We won and we are glad of it.', '+We will win again,']);
  });

  it('go on over paragraphs without marks to one that closes them', () => {
    expect(quoted('“We won and we are glad of it.\nIt was a long night.\nWe will win again,” he said.')).toEqual(['We won and we are glad of it.', '+It was a long night.', '+We will win again,']);
  });

  it('do not go on over the narrator to words with marks of their own', () => {
    expect(quoted('“We won.\nHe then left the ground.\n“They lost,” she said.')).toEqual(['We won.', 'They lost,']);
  });

  it('go on in a paragraph that was opened with a single mark', () => {
    expect(quoted('“We won.\n‘[Bo] Lind was there.\n“We will win again.”')).toEqual(['We won.', '+[Bo] Lind was there.', '+We will win again.']);
  });

  it('are taken to open a paragraph that only ends with one, behind speech', () => {
    expect(quoted('“We won,” he said.\nNobody gave us a chance and here we are.”\nHe left.')).toEqual(['We won,', 'Nobody gave us a chance and here we are.']);
  });

  it.each([
    ['the paragraph before has none', 'He left.\nNobody gave us a chance and here we are.”'],
    ['it ends with no stop', '“We won,” he said.\nThe lake is 30"'],
    ['it has another', '“We won,” he said.\nThey are at ‘home and here we are.”'],
  ])('are not taken to open a paragraph where %s', (_, text) => {
    expect(quoted(text)).not.toContainEqual(expect.stringMatching(/^(?:Nobody|The lake|They are)/u));
  });

  it('end with a paragraph that no other goes on from', () => {
    expect(quoted('“We won.\nHe then left the ground.')).toEqual(['We won.']);
  });

  it('do not go on where they were closed', () => {
    expect(quoted('“We won.”\n“We lost.”')).toEqual(['We won.', 'We lost.']);
  });
});

describe('single marks', () => {
  it.each([
    ['with shortened words in them', "'Every one of 'em ran till the end,' he said.", ["Every one of 'em ran till the end,"]],
    ['that lack the opening one, behind speech', '‘We won,’ he said.\nNobody gave us a chance.’', ['We won,', 'Nobody gave us a chance.']],
    ['curly', 'The side are ‘keen’ on him.', ['keen']],
    ['straight', "The side are 'keen' on him.", ['keen']],
    ['with an apostrophe inside', 'He said: ‘We can’t wait.’', ['We can’t wait.']],
    ['with a plural possessive inside', 'He said: ‘The players’ side won.’', ['The players’ side won.']],
    ['with double marks inside', 'He said: ‘They asked me “why you?” and left.’', ['They asked me “why you?” and left.']],
  ])('are read %s', (_, text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  it.each([
    ['a possessive', 'The players’ agents met the club’s owner.'],
    ['a contraction', 'They can’t and won’t sell.'],
    ['a year', 'He played in the ’90s and left.'],
    ['an opening mark that nothing closes', 'The side are ‘keen on him and want him.'],
  ])('are not %s', (_, text) => {
    expect(quoted(text)).toEqual([]);
  });

  it('go on over paragraphs that leave them open', () => {
    expect(quoted('He said: ‘We won the match.\n‘We will win again.’')).toEqual(['We won the match.', '+We will win again.']);
  });
});
