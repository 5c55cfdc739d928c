import { countWords } from './letters.js';
import type { Line } from './reading.js';

/** Lines that newsrooms put around and into articles to sell, link or credit something. */
const BOILERPLATE: readonly RegExp[] = [
  /^(?:read (?:more|next|also|full|on)|more|see also|also read|don['’]t miss|watch(?: now)?|listen|gallery|related|related (?:articles?|stories|news)|recommended|trending|more trending|most read|live blog|live|exclusive|next|previous|up next|must read|explained|key facts|further reading)\s*(?::|»|>|➡|→|👉|[-–|]\s|$)/iu,
  /\b(?:sign up|subscribe|newsletter|click here|tap here|follow us|follow \S+ (?:on|for)|join (?:our|the) (?:whatsapp|telegram|newsletter|community)|download (?:our|the) app|for more stories like this|check our \S+ page|(?:use|accept|our|manage) cookies|cookie (?:policy|settings|preferences)|privacy policy|terms of (?:use|service)|all rights reserved|advertisement|sponsored (?:by|content|links?|posts?|message)|affiliate|copyright|our experts have you covered|to view this video|(?:this|the) video (?:is(?:n['’]t| not| no longer)|is currently un) ?available|your browser (?:does|is) not)\b/iu,
  /^(?:image|photo|picture|pic|photograph|credit|getty|imago|video|photo credit|featured image|source|tags?|topics?|share|comments?|filed under|editing by|reporting by|writing by|additional reporting by|updated|published|last updated)\s*(?::|by\b|$)/iu,
  /^(?:\(?(?:photo|image|picture|credit|featured image)s?\b[^.]*\)?)$/iu,
  /^(?:advertisement|ad|getty images?|reuters|afp|ap|pa|imago|skip to .*|share this.*|comments?|loading.*|_{2,}|-{3,}|\*{3,}|#\S+(?:\s+#\S+)*|https?:\/\/\S+)$/iu,
  /^@\S+$/u,
];

/** Credits and addresses that may stand anywhere in a line. */
const CREDIT = /\bvia getty\b|\bgetty images\b/u;
const ADDRESS = /\bat https?:\/\/\S+$|\b(?:(?<!pic\.)twitter|x|instagram|facebook)\.com\/\S+|^(?:\S+ ){0,6}pic\.twitter\.com/u;

/** The end of a post with a picture or a link. */
const POST = /(?:pic\.twitter\.com|https?:\/\/t\.co)\/\w+$/u;

function holdsCredit(line: string): boolean {
  const lower = line.toLowerCase();
  return lower.includes('getty') && CREDIT.test(lower) || (lower.includes('.com') || lower.includes('http')) && ADDRESS.test(lower);
}

const LONG_BOILERPLATE_WORDS = 45;

/**
 * Pass 2. The text's lines, each a paragraph, a heading, or boilerplate that the later passes skip.
 *
 * @param text the document's text
 * @returns the lines that hold more than blanks, in order; offsets leave the blanks around them out
 */
export function layOut(text: string): Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\r\n\u2028\u2029\u0085]+/gu)) {
    const content = match[0].trim();
    if (content === '') continue;
    const start = match.index + match[0].indexOf(content);
    lines.push({ start, end: start + content.length, kind: kindOf(content) });
  }
  skipLinkLists(text, lines);
  skipLabelledLinks(text, lines);
  skipTeasers(text, lines);
  readSummary(text, lines);
  return lines;
}

const BULLET = /^[-•*·–—▪]\s/u;
const LEAST_WORDS_OF_SUMMARY = 8;

/** The bullets between an article's head and its first paragraph sum it up in sentences without full stops. */
function readSummary(text: string, lines: Line[]): void {
  for (let i = 0; i < lines.length && lines[i]!.kind !== 'body'; i++) {
    const content = text.slice(lines[i]!.start, lines[i]!.end);
    if (lines[i]!.kind === 'heading' && BULLET.test(content) && countWords(content, LEAST_WORDS_OF_SUMMARY + 2) > LEAST_WORDS_OF_SUMMARY && !isHeadline(text, lines[i]!)) lines[i] = { ...lines[i]!, kind: 'body' };
  }
}

const LEAST_LINKS = 3;

/** Marks runs of title-case headlines, one below the other, as boilerplate: they lead to other articles. Dashes between them count as none, and what stands between two dashes as a headline. */
function skipLinkLists(text: string, lines: Line[]): void {
  let run: number[] = [];
  const links = new Set<number>();
  const isDash = (line: Line | undefined): boolean => line !== undefined && /^[-•*·–—]+$/u.test(text.slice(line.start, line.end));
  const close = (): void => {
    if (run.filter((i) => links.has(i)).length >= LEAST_LINKS) for (const i of run) lines[i] = { ...lines[i]!, kind: 'boilerplate' };
    run = [];
  };
  lines.forEach((line, i) => {
    const dash = isDash(line);
    if (!dash && (isHeadline(text, line) || isDash(lines[i - 1]) && isUnstopped(text, line))) links.add(i);
    if (dash || links.has(i)) run.push(i);
    else close();
  });
  close();
}

/** Lines that say of those below them that they lead elsewhere. */
const LINK_LABEL = /^(?:headlines|(?:also|must) read|read (?:also|next|more|this(?: next)?)|see also|related(?: (?:articles?|stories|news|content|topics))?|most (?:read|popular|viewed|watched)(?: \p{L}+){0,3}|trending(?: (?:now|stories|news))?|top stories|latest (?:news|stories|headlines)|recommended(?: (?:reading|stories|for you))?|more (?:stories|news|headlines|on this story|from [\p{L}' ]{2,40})|you (?:may|might) also like|editor['’]s picks?|popular (?:now|stories)|don['’]t miss)(?: on [\p{L}' ]{2,30})?\s*[:»>]?$/iu;

/** Marks the bullets behind a label as boilerplate, and the one line behind it where it has no bullets: "Also read: | Keeper fined for late arrival". */
function skipLabelledLinks(text: string, lines: Line[]): void {
  for (let i = 0; i < lines.length; i++) {
    if (!LINK_LABEL.test(text.slice(lines[i]!.start, lines[i]!.end))) continue;
    const bulleted = (k: number): boolean => /^[-•*·–—]\s/u.test(text.slice(lines[k]!.start, lines[k]!.start + 2));
    let last = i + 1;
    while (last < lines.length && bulleted(last) && isUnstopped(text, lines[last]!)) last++;
    if (last === i + 1 && /:$/u.test(text.slice(lines[i]!.start, lines[i]!.end)) && lines[last] && isUnstopped(text, lines[last]!)) last++;
    if (last === i + 1) continue;
    for (let k = i; k < last; k++) lines[k] = { ...lines[k]!, kind: 'boilerplate' };
    i = last - 1;
  }
}

/** Marks three or more lines in a row that break off ("OSLO, Norway: The king said...") as boilerplate: beginnings of other articles. Speech may trail off. */
function skipTeasers(text: string, lines: Line[]): void {
  for (let i = 0; i < lines.length;) {
    let last = i;
    while (last < lines.length && breaksOff(text, lines[last]!)) last++;
    if (last - i >= LEAST_LINKS) for (let k = i; k < last; k++) lines[k] = { ...lines[k]!, kind: 'boilerplate' };
    i = Math.max(last, i + 1);
  }
}

const breaksOff = (text: string, { start, end }: Line): boolean => end - start >= 60 && end - start <= 250 && /(?:\.\.\.|…)$/u.test(text.slice(end - 3, end)) && !/^["“‘']/u.test(text[start]!);

const LONGEST_LINK = 160;
/** A line with no mark of a sentence's end. */
const isUnstopped = (text: string, { start, end }: Line): boolean => end - start <= LONGEST_LINK && !/[.!?:,;"”][)’”"']?$/u.test(text.slice(end - 2, end)) && !/^["“]/u.test(text[start]!);

/** A line without a full stop in which all but the small words are capitalised. */
function isHeadline(text: string, line: Line): boolean {
  if (line.kind === 'body' && line.end - line.start > 160) return false;
  const content = text.slice(line.start, line.end);
  if (/[.!?]$/u.test(content)) return false;
  const words = content.split(/\s+/u).filter((w) => /\p{L}{4,}/u.test(w));
  return words.length >= 4 && words.filter((w) => /^['"‘“]?\p{Lu}/u.test(w)).length >= words.length * 0.8;
}

function kindOf(line: string): Line['kind'] {
  const words = countWords(line, LONG_BOILERPLATE_WORDS + 1);
  const quoted = /["“”]/u.test(line);
  if (words <= LONG_BOILERPLATE_WORDS && !quoted && (holdsCredit(line) || BOILERPLATE.some((pattern) => pattern.test(line)))) return 'boilerplate';
  if (POST.test(line.slice(-40))) return 'body';
  // "Everton want a winger. (Guardian)"
  const credited = /[.!?]["”’]? \([^()]{2,40}\)$/u.test(line.slice(-60));
  if (words <= 22 && !credited && !/[.!?:;,…"”’](?:["”’)]|'{1,2})?$/u.test(line) && !/^(?:["“‘]|'')/u.test(line)) return 'heading';
  return 'body';
}
