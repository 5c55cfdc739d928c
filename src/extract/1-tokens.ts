import { holdsEndlessWord } from './letters.js';
import type { Line, Sentence, Token } from './reading.js';
import { forgetWords, tag } from './tagger.js';

/** Ends with a full stop that does not end a sentence. Lower case, without the stop. */
const ABBREVIATIONS = new Set(
  ('mr mrs ms dr prof sr jr st vs v no gen rep sen gov lt sgt capt col maj rev hon inc ltd co corp bros dept est '
    + 'jan feb mar apr jun jul aug sep sept oct nov dec mt ft fig approx e.g i.e u.s u.k u.n a.m p.m ph.d').split(' '),
);

/** Within a word. What stands before it is looked at last: that way the search runs from one mark to the next. */
const APOSTROPHE = /’(?=\p{L})(?<=\p{L}’)/gu;

const ENDLESS_WORD = /\S{200,}/gu;

interface RawToken {
  text: string;
  start: number;
  pos: string;
  lemma: string;
}

/**
 * Splits a line into tagged words. The tagger reports its words and the blanks before them; where a word cannot be
 * found again at its place (it rewrites a few rare characters), the stretch up to the next word found is one token,
 * so that the offsets never drift.
 */
function tagLine(text: string, line: Line): RawToken[] {
  const source = text.slice(line.start, line.end);
  // The tagger parts "I'm" at a straight apostrophe only, and takes quadratic time over words without end: those it does not get to see.
  // What is put in their place is as long, so that offsets stay.
  const straight = source.includes('’') ? source.replace(APOSTROPHE, "'") : source;
  const endless = holdsEndlessWord(source);
  const plain = endless ? straight.replace(ENDLESS_WORD, (word) => ' '.repeat(word.length)) : straight;
  const { words, tags, lemmas } = tag(plain);
  const raw: RawToken[] = [];
  let at = 0;
  words.forEach((word, i) => {
    if (word.trim() === '') return;
    const found = plain.indexOf(word, at);
    // Anything but blanks between two words would be text that the tagger swallowed.
    if (found < 0 || plain.slice(at, found).trim() !== '') return;
    raw.push({ text: source.slice(found, found + word.length), start: line.start + found, pos: tags[i] ?? 'X', lemma: lemmas[i] ?? word });
    at = found + word.length;
  });
  const whole = at < source.trimEnd().length || endless ? withGapsFilled(text, line, raw) : raw;
  const parted: RawToken[] = [];
  for (const token of withPrefixesParted(whole)) {
    const parts = partsOf(token);
    if (parts) parted.push(...parts);
    else parted.push(token);
  }
  return rejoined(parted);
}

/** The words that a token is in truth; null where it is one. */
function partsOf(token: RawToken): RawToken[] | null {
  const { text } = token;
  if (text.includes("'") || text.includes('’')) return contractionParted(token);
  if (text.endsWith('.')) return UNIT_OF_SUM.test(text) ? unitParted(token) : null;
  return text === '):' || text === ');' ? faceParted(token) : null;
}

/** "Keld (Everton): “We won.”" – the tagger takes the bracket and the colon for a face. */
const faceParted = ({ text, start }: RawToken): RawToken[] => [...text].map((mark, i) => ({ text: mark, start: start + i, pos: 'PUNCT', lemma: mark }));

/** "They want £70m." – the tagger leaves the full stop at the unit. */
const UNIT_OF_SUM = /^(?:m|mn|bn|k)\.$/u;
const unitParted = ({ text, start, pos, lemma }: RawToken): RawToken[] => [
  { text: text.slice(0, -1), start, pos, lemma: lemma.replace(/\.$/u, '') },
  { text: '.', start: start + text.length - 1, pos: 'PUNCT', lemma: '.' },
];

const CONTRACTION = /^(\p{L}[\p{L}-]*?)(n['’]t|['’](?:s|m|ve|ll|re|d))$/iu;
const STANDS_FOR_NAME = /^(?:i|you|he|she|it|we|they|this|that|there|who)$/u;

/** The tagger, once it met "Keld's." before a full stop, leaves "Keld's" whole wherever it comes again: whether it did must not matter. */
function contractionParted(token: RawToken): RawToken[] | null {
  const parts = CONTRACTION.exec(token.text);
  if (!parts) return null;
  const [, word, ending] = parts as unknown as [string, string, string];
  const pronoun = STANDS_FOR_NAME.test(word.toLowerCase());
  const possessive = /s$/iu.test(ending) && !pronoun;
  return [
    { text: word, start: token.start, pos: pronoun ? 'PRON' : possessive ? token.pos : 'AUX', lemma: word.toLowerCase() },
    { text: ending, start: token.start + word.length, pos: possessive || /t$/iu.test(ending) ? 'PART' : 'AUX', lemma: ending.toLowerCase() },
  ];
}

const PREFIX = /^(?:ex|non|anti|pro|mid)(?=-\p{Lu})/iu;
const hasPrefix = ({ text }: RawToken): boolean => text.includes('-') && PREFIX.test(text);

/** "ex-Everton" is two words. */
function withPrefixesParted(raw: readonly RawToken[]): readonly RawToken[] {
  if (!raw.some(hasPrefix)) return raw;
  return raw.flatMap((token) => {
    const prefix = PREFIX.exec(token.text)?.[0];
    if (prefix === undefined) return [token];
    const rest = token.text.slice(prefix.length + 1);
    return [
      { text: prefix, start: token.start, pos: 'ADJ', lemma: prefix.toLowerCase() },
      { text: '-', start: token.start + prefix.length, pos: 'PUNCT', lemma: '-' },
      { text: rest, start: token.start + prefix.length + 1, pos: 'PROPN', lemma: rest.toLowerCase() },
    ];
  });
}

/** The tagger parts words at some letters beyond Latin-1 ("Ş|ener"); parts of one word are put together again. */
function rejoined(raw: readonly RawToken[]): RawToken[] {
  const tokens: RawToken[] = [];
  for (const token of raw) {
    const before = tokens.at(-1);
    if (before && touches(before, token) && (/[^\p{ASCII}]/u.test(before.text) || /[^\p{ASCII}]/u.test(token.text)) && /^\p{L}+$/u.test(before.text) && /^\p{L}+$/u.test(token.text)) {
      const text = before.text + token.text;
      tokens[tokens.length - 1] = { text, start: before.start, pos: /^\p{Lu}/u.test(text) ? 'PROPN' : token.pos, lemma: text.toLowerCase() };
    } else {
      tokens.push(token);
    }
  }
  return tokens;
}

function withGapsFilled(text: string, line: Line, raw: readonly RawToken[]): RawToken[] {
  const filled: RawToken[] = [];
  const gap = (from: number, to: number): void => {
    for (const match of text.slice(from, to).matchAll(/\S+/gu)) {
      filled.push({ text: match[0], start: from + match.index, pos: 'X', lemma: match[0].toLowerCase() });
    }
  };
  let at = line.start;
  for (const token of raw) {
    gap(at, token.start);
    filled.push(token);
    at = token.start + token.text.length;
  }
  gap(at, line.end);
  return filled;
}

/** "Man. United", "1. FC Köln" */
const SHORTENED_IN_CLUB = /^(?:Man|Bor|Eintr|1)$/u;
const BEHIND_SHORTENED = /^(?:United|Utd|City|Dortmund|M[öo]nchengladbach|Frankfurt|FC|FSV)$/u;

const CLOSERS = /^["”’')\]»]+$/u;
const ENDERS = /^(?:[.!?…]+|\.{3})$/u;

/** "No. 10" is short for a number; "he said no." is not. */
const isAbbreviation = (word: string, next: RawToken | undefined): boolean =>
  ABBREVIATIONS.has(word.toLowerCase()) && (word.toLowerCase() !== 'no' || /^\d/u.test(next?.text ?? ''));

/** Whether the token at `i` ends a sentence: a full stop, and nothing after it that says it was an abbreviation's. */
function endsSentence(tokens: readonly RawToken[], i: number): boolean {
  const token = tokens[i]!;
  let next = i + 1;
  const last = token.text.at(-1);
  if (last !== '.' && last !== '!' && last !== '?' && last !== '…') return false;
  if (ENDERS.test(token.text)) {
    const before = tokens[i - 1];
    if (token.text === '.' && before && isAbbreviation(before.text, tokens[i + 1]) && touches(before, token)) return false;
    if (token.text === '.' && before && /^[A-Z]$/u.test(before.text) && touches(before, token)) return false;
    if (token.text === '.' && before && SHORTENED_IN_CLUB.test(before.text) && BEHIND_SHORTENED.test(tokens[i + 1]?.text ?? '') && touches(before, token)) return false;
  } else if (!/[.!?]$/u.test(token.text) || !/\p{L}/u.test(token.text) || isAbbreviation(token.text.slice(0, -1), tokens[i + 1]) || /^(?:\p{Lu}\.)+$/u.test(token.text)) {
    return false;
  }
  while (next < tokens.length && (CLOSERS.test(tokens[next]!.text) && touches(tokens[next - 1]!, tokens[next]!))) next++;
  const after = tokens[next];
  return !after || /^["“‘'([\p{Lu}\d£€$«•–—-]/u.test(after.text);
}

/** In lower case, with straight apostrophes. */
function lowered(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

const touches = (a: RawToken, b: RawToken): boolean => a.start + a.text.length === b.start;

/**
 * Pass 1. Words with tags and base forms, and sentences. A sentence never crosses a line, and takes in the closing
 * marks that stand right behind its full stop.
 *
 * @param text the document's text
 * @param lines its lines; those of kind `boilerplate` give no tokens
 */
export function tokenise(text: string, lines: readonly Line[]): { tokens: Token[]; sentences: Sentence[] } {
  forgetWords();
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  lines.forEach((line, lineIndex) => {
    if (line.kind === 'boilerplate') return;
    const raw = tagLine(text, line);
    let first = 0;
    for (let i = 0; i < raw.length; i++) {
      if (i + 1 < raw.length && !endsSentence(raw, i)) continue;
      let last = i + 1;
      while (last < raw.length && CLOSERS.test(raw[last]!.text) && touches(raw[last - 1]!, raw[last]!)) last++;
      const index = sentences.length;
      const start = tokens.length;
      for (const token of raw.slice(first, last)) {
        const end = token.start + token.text.length;
        tokens.push({ text: token.text, lower: lowered(token.text), lemma: lowered(token.lemma), pos: token.pos, start: token.start, end, sentence: index });
      }
      sentences.push({ index, line: lineIndex, first: start, last: tokens.length, start: tokens[start]!.start, end: tokens[tokens.length - 1]!.end });
      first = last;
      i = last - 1;
    }
  });
  return { tokens, sentences };
}
