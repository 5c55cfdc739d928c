import type { Extraction } from '../../src/extract/index.js';
import type { ReadDocument } from '../../src/extract/read.js';

const isAnchored = (value: object): value is { start: number; end: number; text: string } => 'start' in value && 'end' in value && 'text' in value;

/** Every place an extraction gives, at any depth, whose words are not those that the text has there. */
export function misplaced(found: Extraction): object[] {
  const wrong: object[] = [];
  let seen = 0;
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isAnchored(value)) {
      seen++;
      if (value.text === '' || found.text.slice(value.start, value.end) !== value.text) wrong.push(value);
    }
    Object.values(value).forEach(visit);
  };
  visit(found);
  const expected = [found.people, found.clubs, found.publications].flat().flatMap(({ mentions }) => mentions).length + found.quotes.flatMap(({ parts }) => parts).length + found.claims.length;
  if (seen < expected) wrong.push({ seen, expected });
  return wrong;
}

/** Every token, sentence, line, quotation and mention of a reading that lies outside the text, in the wrong order, or is not the words it says. */
export function misread({ text, tokens, sentences, lines, quotations, mentions }: ReadDocument): object[] {
  const within = ({ start, end }: { start: number; end: number }): boolean => start >= 0 && start < end && end <= text.length;
  return [
    ...tokens.filter((token, i) => !within(token) || token.text !== text.slice(token.start, token.end) || i > 0 && token.start < tokens[i - 1]!.end),
    ...sentences.filter((sentence, i) => !within(sentence) || sentence.start !== tokens[sentence.first]?.start || sentence.end !== tokens[sentence.last - 1]?.end || sentence.first !== (sentences[i - 1]?.last ?? 0)),
    ...lines.filter((line, i) => !within(line) || i > 0 && line.start < lines[i - 1]!.end),
    ...quotations.filter((quotation, i) => !within(quotation) || quotation.outerStart > quotation.start || quotation.outerEnd < quotation.end || i > 0 && quotation.outerStart < quotations[i - 1]!.outerEnd),
    ...mentions.filter((mention) => !within(mention) || mention.start !== tokens[mention.first]?.start || mention.end !== tokens[mention.last - 1]?.end),
  ];
}

/** The stretches of lines that are read, and are not blank, but stand in no token. */
export function unread({ text, tokens, lines }: ReadDocument): string[] {
  let next = 0;
  return lines.flatMap((line) => {
    if (line.kind === 'boilerplate') return [];
    const gaps: string[] = [];
    let at = line.start;
    for (; next < tokens.length && tokens[next]!.start < line.end; next++) {
      gaps.push(text.slice(at, tokens[next]!.start));
      at = tokens[next]!.end;
    }
    return [...gaps, text.slice(at, line.end)].filter((gap) => gap.trim() !== '');
  });
}
