import type { Line, Quotation } from './reading.js';

/**
 * Pass 3. The stretches of text between quotation marks.
 *
 * Double marks, straight or curly or two single ones, open before a word and close behind one; a mark of the wrong shape is read by where it
 * stands, since `“…"` is common. A quotation that a paragraph leaves open goes on in the next one if that begins with a mark
 * (the printers' convention) or closes it, else it ends with its paragraph. Single marks count only outside double ones, and only
 * where they cannot be apostrophes.
 *
 * @returns quotations in text order, none inside another
 */
export function findQuotations(text: string, lines: readonly Line[]): Quotation[] {
  const found: Quotation[] = [];
  let open: Quotation | null = null;
  // The last paragraph before the line, and up to which line all is speech whose marks were left out.
  let previous = -1;
  let unmarked = -1;
  lines.forEach((line, index) => {
    // A subheading or an advertisement between two paragraphs of one quotation does not end it.
    if (line.kind === 'boilerplate') return;
    const before = previous;
    if (line.kind === 'body') previous = index;
    if (open && index < unmarked) {
      if (line.kind === 'body') found.push(open = { marks: 'double', line: index, start: line.start, end: line.end, outerStart: line.start, outerEnd: line.end, continues: open });
      return;
    }
    const lacking = open || found.at(-1)?.line !== before ? null : closingAlone(text, line);
    if (lacking !== null) {
      found.push({ marks: lacking, line: index, start: line.start, end: line.end - 1, outerStart: line.start, outerEnd: line.end, continues: null });
      return;
    }
    const next = lines.slice(index + 1, index + 4).find((l) => l.kind === 'body');
    const nextOpens = next ? text.charAt(next.start) : '';
    const speech = singleSpeech(text, line, nextOpens);
    const doubles = doubleQuotations(text, speech ? { ...line, end: speech.start } : line, index, open);
    const singles = singleQuotations(text, line, index, doubles.quotations, nextOpens, open, speech);
    const all = [...doubles.quotations, ...singles.quotations].sort((a, b) => a.start - b.start);
    for (const quotation of all) found.push(withoutBlanks(text, quotation));
    if (line.kind === 'heading' && doubles.quotations.length === 0) return;
    open = doubles.open ?? singles.open ? found.at(-1) ?? null : null;
    if (doubles.open) unmarked = closedIn(text, lines, index + 1);
  });
  return found;
}

/** Most paragraphs that a quotation may go on over whose marks were left out. */
const LONGEST_UNMARKED = 4;

/** The line that closes a quotation which the line before `from` left open, where those between have no marks: the first of double marks in it closes. -1 where none does. */
function closedIn(text: string, lines: readonly Line[], from: number): number {
  for (let k = from; k < Math.min(lines.length, from + LONGEST_UNMARKED); k++) {
    const line = lines[k]!;
    if (line.kind === 'boilerplate') continue;
    for (let at = line.start; at < line.end; at++) {
      const length = doubleAt(text, at);
      if (length > 0) return line.kind === 'body' && !opens(text, at, length, true) ? k : -1;
    }
  }
  return -1;
}

/** The kind of mark that ends a paragraph behind a stop, where the paragraph has no other: its opening mark was left out. Null where it is not so. */
function closingAlone(text: string, line: Line): Quotation['marks'] | null {
  const close = text.charAt(line.end - 1);
  if (line.kind !== 'body' || !/["”’']/u.test(close) || !/[.!?…]/u.test(text.charAt(line.end - 2))) return null;
  const source = text.slice(line.start, line.end - 1);
  if (!/^[\p{L}\p{N}[(…]/u.test(source) || /["“”„«»❝❞❛❜‘`:]|(?:^|[\s(])['’]/u.test(source)) return null;
  return /["”]/u.test(close) ? 'double' : 'single';
}

/** A quotation whose words begin and end it, where blanks stand within its marks. */
function withoutBlanks(text: string, quotation: Quotation): Quotation {
  const words = text.slice(quotation.start, quotation.end);
  const end = quotation.start + words.trimEnd().length;
  const start = quotation.end - words.trimStart().length;
  return start < end && (start > quotation.start || end < quotation.end) ? { ...quotation, start, end } : quotation;
}

/** Length of the double mark at an offset, or 0. Two single marks are one where they stand apart from letters on one side. */
function doubleAt(text: string, at: number): number {
  const c = text.charAt(at);
  if (c === '"' || c === '“' || c === '”' || c === '„' || c === '«' || c === '»' || c === '❝' || c === '❞' || c === '❛' || c === '❜') return 1;
  if ((c === "'" || c === '`' || c === '‘' || c === '’') && text.charAt(at + 1) === c) {
    // "''They say 'go home,''' he said": the first of three closes words within the words.
    return text.charAt(at + 2) === c && !blankOrNone(text.charAt(at - 1)) && text.charAt(at - 1) !== c ? 0 : 2;
  }
  return 0;
}
/** Marks of writing direction and joints of no width stand beside marks in posts that were copied. */
const blankOrNone = (c: string): boolean => c === '' || /[\s\u200b-\u200f\u202a-\u202e\u2060]/u.test(c);

/** `right`: it leans on the word behind it and opens; `left`: on the word before it and closes; null where its place does not tell. */
function leaning(text: string, at: number, length: number): 'left' | 'right' | null {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + length);
  const right = (blankOrNone(before) || /[([—–:-]/u.test(before)) && !blankOrNone(after);
  const left = !blankOrNone(before) && (blankOrNone(after) || /[.,;:!?)\]—–-]/u.test(after));
  return right === left ? null : right ? 'right' : 'left';
}

/** By its neighbours where they are plain, else by its shape. */
function opens(text: string, at: number, length: number, inside: boolean): boolean {
  const leans = leaning(text, at, length);
  if (leans !== null) return leans === 'right';
  const mark = text.charAt(at);
  if (mark === '“' || mark === '„' || mark === '«' || mark === '`' || mark === '❝' || mark === '❛') return true;
  if (mark === '”' || mark === '»' || mark === '❞' || mark === '❜') return false;
  return !inside;
}

interface LineQuotations {
  readonly quotations: Quotation[];
  /** The last one, where the line leaves it open. */
  readonly open: Quotation | null;
}

/** Whether a line has as many closing curly marks as opening ones, and no others. */
const balanced = (line: string): boolean => !line.includes('"') && line.split('“').length === line.split('”').length;

function doubleQuotations(text: string, line: Line, lineIndex: number, open: Quotation | null): LineQuotations {
  const quotations: Quotation[] = [];
  // Offset of the opening mark, and of the first character behind it.
  let outer = -1;
  let start = -1;
  let continues: Quotation | null = null;
  // Marks of the same shape within the outer ones, in a line that closes as many as it opens: “He said “no” twice,” she said.
  let inner = 0;
  const nests = balanced(text.slice(line.start, line.end));
  const push = (end: number, outerEnd: number): void => {
    if (end > start) quotations.push({ marks: 'double', line: lineIndex, start, end, outerStart: outer, outerEnd, continues });
    outer = -1;
    continues = null;
  };
  for (let at = line.start; at < line.end; at++) {
    const length = doubleAt(text, at);
    if (length === 0) continue;
    const opening = opens(text, at, length, outer >= 0);
    if (outer < 0 && opening) {
      outer = at;
      start = at + length;
      if (at === line.start) continues = open;
    } else if (outer < 0 && open?.marks === 'double' && quotations.length === 0) {
      // The paragraph before left its quotation open, and this one closes it.
      outer = line.start;
      start = line.start;
      continues = open;
      push(at, at + length);
    } else if (outer >= 0 && opening) {
      if (nests && text.charAt(at) === '“') inner++;
    } else if (outer >= 0 && inner > 0) {
      inner--;
    } else if (outer >= 0) {
      push(at, at + length);
    }
    at += length - 1;
  }
  if (outer < 0) return { quotations, open: null };
  push(line.end, line.end);
  return { quotations, open: quotations.at(-1) ?? null };
}

const LETTER = /[\p{L}\p{N}]/u;
const OPENS_WORD = /[\p{L}\p{N}[(£€$]/u;
/** ’90s and ’em: words before which the mark is an apostrophe. */
const SHORTENED = /^(?:\d|em\b|til\b|cause\b|tis\b|twas\b)/iu;
/** Shortest stretch behind a single mark that nothing closes which may still be a paragraph of speech, in UTF-16 code units. */
const SHORTEST_OPEN_PARAGRAPH = 12;

/**
 * A speech between single marks that holds double ones (‘He looked at me, “why me?”, and left.’): it begins the line or follows a colon or
 * comma, and ends behind a stop.
 */
function singleSpeech(text: string, line: Line, nextLineOpens: string): { start: number; end: number } | null {
  const source = text.slice(line.start, line.end);
  const inner = source.search(/["“„]/u);
  const opening = /(?:^|[:,]\s)[‘'](?=\p{Lu})/u.exec(source);
  if (inner < 0 || !opening || opening.index > inner) return null;
  const at = opening.index + opening[0].length - 1;
  const close = /[.,!?…][’'](?=\s|$)/gu;
  close.lastIndex = inner;
  const found = close.exec(source);
  if (source.slice(at + 1, inner).search(/[.,!?…][’'](?=\s|$)/u) >= 0) return null;
  if (found) return { start: line.start + at, end: line.start + found.index + 1 };
  return /[‘']/u.test(nextLineOpens) ? { start: line.start + at, end: line.end } : null;
}

function singleQuotations(
  text: string, line: Line, lineIndex: number, doubles: readonly Quotation[], nextLineOpens: string, open: Quotation | null, speech: { start: number; end: number } | null,
): LineQuotations {
  const quotations: Quotation[] = [];
  let passed = 0;
  let at = line.start;
  while (at < line.end) {
    while (passed < doubles.length && doubles[passed]!.outerEnd <= at) passed++;
    const inside = doubles[passed];
    if (inside && at >= inside.outerStart) {
      at = inside.outerEnd;
      continue;
    }
    const c = text.charAt(at);
    const before = text.charAt(at - 1);
    const opening = (c === '‘' || c === "'" || c === '’') && (at === line.start || /[\s([—–:]/u.test(before)) && OPENS_WORD.test(text.charAt(at + 1));
    if (!opening || (c !== '‘' && SHORTENED.test(text.slice(at + 1, at + 7)))) {
      at++;
      continue;
    }
    const limit = Math.min(inside?.outerStart ?? line.end, line.end);
    const close = at === speech?.start ? (speech.end < line.end ? speech.end : -1) : closingSingle(text, at, limit);
    const continues = at === line.start && (open?.marks === 'single' || close < 0) ? open : null;
    if (close < 0) {
      const speech = (at === line.start || /[.:,]\s$/u.test(text.slice(at - 2, at))) && limit === line.end && limit - at > SHORTEST_OPEN_PARAGRAPH
        && /^[[(]?\p{Lu}/u.test(text.slice(at + 1, at + 3)) && /[‘'“"]/u.test(nextLineOpens);
      if (speech) {
        const left: Quotation = { marks: 'single', line: lineIndex, start: at + 1, end: line.end, outerStart: at, outerEnd: line.end, continues };
        return { quotations: [...quotations, left], open: left };
      }
      at++;
      continue;
    }
    quotations.push({ marks: 'single', line: lineIndex, start: at + 1, end: close, outerStart: at, outerEnd: close + 1, continues });
    at = close + 1;
  }
  return { quotations, open: null };
}

/**
 * The mark that closes the single quotation opened at `open`: the first that follows a word or stop and leads no word,
 * but not the apostrophe of a plural possessive ("the players’ side") where a better one follows before the next opening.
 */
function closingSingle(text: string, open: number, limit: number): number {
  let possible = -1;
  for (let at = open + 1; at < limit; at++) {
    const c = text.charAt(at);
    if ((c === "'" || c === '’') && /\s/u.test(text.charAt(at - 1)) && SHORTENED.test(text.slice(at + 1, at + 7))) continue;
    if (c === '‘' || (c === "'" && /\s/u.test(text.charAt(at - 1)))) break;
    if (c !== '’' && c !== "'") continue;
    const before = text.charAt(at - 1);
    const after = text.charAt(at + 1);
    if (/\s/u.test(before) || (after !== '' && LETTER.test(after))) continue;
    const pluralPossessive = before === 's' && /^\s\p{Ll}/u.test(text.slice(at + 1, at + 3));
    if (!pluralPossessive) return at;
    if (possible < 0) possible = at;
  }
  return possible;
}
