import { describe, expect, it } from '@jest/globals';
import { tokenise } from '../../src/extract/1-tokens.js';
import { layOut } from '../../src/extract/2-layout.js';
import type { Token } from '../../src/extract/reading.js';

const tokensOf = (text: string): Token[] => tokenise(text, layOut(text)).tokens;
const words = (text: string): string[] => tokensOf(text).map((token) => token.text);
const sentences = (text: string): string[] => tokenise(text, layOut(text)).sentences.map(({ start, end }) => text.slice(start, end));

describe('a sentence', () => {
  it.each([
    ['a title', 'Mr. Keld waited. Dr. Vosk did not.', ['Mr. Keld waited.', 'Dr. Vosk did not.']],
    ['a saint', "He trained at St. Mary's. It rained.", ["He trained at St. Mary's.", 'It rained.']],
    ['a country of initials', 'He moved from the U.S. in July. He came back.', ['He moved from the U.S. in July.', 'He came back.']],
    ['an initial', 'J. Keld left. T. Halvard stayed.', ['J. Keld left.', 'T. Halvard stayed.']],
    ['a decimal', 'The fee was £5.5m. He signed.', ['The fee was £5.5m.', 'He signed.']],
  ])('does not end behind the full stop of %s', (_what, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('ends at a question mark, an exclamation mark and an ellipsis before a capital', () => {
    expect(sentences('Will he go? He will! They waited… Nobody came... He left.')).toEqual(['Will he go?', 'He will!', 'They waited…', 'Nobody came...', 'He left.']);
  });

  it.each([
    ['curly double', '“We wait.” He left.', ['“We wait.”', 'He left.']],
    ['straight double', '"We wait." He left.', ['"We wait."', 'He left.']],
    ['curly single', '‘We wait.’ He left.', ['‘We wait.’', 'He left.']],
    ['round bracket', '(It rained.) He left.', ['(It rained.)', 'He left.']],
  ])('takes in the %s mark that closes behind its full stop', (_what, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('ends with its line, full stop or not', () => {
    expect(sentences('Keld waits\nThe keeper is late.\r\n\r\nHe came.')).toEqual(['Keld waits', 'The keeper is late.', 'He came.']);
  });
});

describe('a token', () => {
  it('parts a possessive from its name, with a straight or a curly apostrophe', () => {
    expect(words("Halvard's boots and Halvard’s gloves")).toEqual(['Halvard', "'s", 'boots', 'and', 'Halvard', '’s', 'gloves']);
  });

  it('has the base form of its word', () => {
    const lemmas = new Map(tokensOf('He wants offers and signed players.').map(({ text, lemma }) => [text, lemma]));
    expect([lemmas.get('wants'), lemmas.get('offers'), lemmas.get('signed'), lemmas.get('players')]).toEqual(['want', 'offer', 'sign', 'player']);
  });

  it.each([
    ['letters beyond Latin-1', 'Łukasz Şener'],
    ['decomposed accents', 'José Núñez'.normalize('NFD')],
    ['a name with an apostrophe', 'O’Halvard D’Anna'],
  ])('keeps %s in one word', (_what, text) => {
    expect(words(`Then ${text} left.`).join(' ')).toContain(text);
  });

  it('ends at a non-breaking space', () => {
    expect(words('Tomas\u00a0Halvard\u00a0left.')).toEqual(['Tomas', 'Halvard', 'left', '.']);
  });

  it('counts an emoji as two code units', () => {
    expect(tokensOf('Everton 😀 won').map(({ text, start, end }) => [text, start, end])).toEqual([['Everton', 0, 7], ['😀', 8, 10], ['won', 11, 14]]);
  });

  it('keeps its place behind CRLF', () => {
    const text = 'He left.\r\n\r\nHalvard stayed.';
    expect(tokensOf(text).find((token) => token.text === 'Halvard')).toMatchObject({ start: text.indexOf('Halvard'), sentence: 1 });
  });

  it('is made of no line of boilerplate', () => {
    expect(words('He left.\nSign up for our newsletter today\nHe came.')).toEqual(['He', 'left', '.', 'He', 'came', '.']);
  });
});
