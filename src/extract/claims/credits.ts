import { publicationNamed } from '../lexicon/publications.js';
import type { ReadDocument } from '../read.js';
import type { Mention, Token } from '../reading.js';
import type { Span } from '../extraction.js';

/** Words that a bracket behind them credits to an outlet. */
export interface Credit extends Span {
  readonly outlet: Mention;
}

/** Longest bracket that does nothing but name an outlet, in tokens: "(via the Guardian – in Danish)". */
const LONGEST_BRACKET = 9;
const LEADS = /^(?:via|per|as|source|sources|credit|the|:|from)$/u;

/**
 * What outlets are credited with in brackets: "Everton want the winger. (Guardian)" all that stands before in its paragraph, "Everton want the winger (Guardian), while …" its sentence up to the
 * bracket.
 *
 * @returns in text order; none begins before the one before it ends
 */
export function creditsIn({ tokens, sentences, mentions }: ReadDocument): Credit[] {
  const credits: Credit[] = [];
  for (const outlet of mentions) {
    if (outlet.entity.kind !== 'PUBLICATION' || outlet.form !== 'name') continue;
    const open = openingBefore(tokens, outlet);
    if (open === null || open === 0 || !closesBehind(tokens, outlet.last)) continue;
    // The tagger leaves the stop with "£20m.".
    const alone = /[.!?”"]$/u.test(tokens[open - 1]!.text);
    let sentence = sentences[tokens[open - 1]!.sentence]!;
    // An agency signs what it wrote: "(AFP)".
    if (sentence.line !== sentences[tokens[open]!.sentence]!.line || publicationNamed(outlet.entity.name)?.agency) continue;
    while (alone && sentences[sentence.index - 1]?.line === sentence.line) sentence = sentences[sentence.index - 1]!;
    const start = Math.max(alone ? sentence.start : clauseStart(tokens, sentence.first, open), credits.at(-1)?.outlet.end ?? 0);
    if (start < tokens[open]!.start) credits.push({ start, end: tokens[open]!.start, outlet });
  }
  return credits;
}

/** Where the clause begins that ends before a bracket: behind the last comma with a verb behind it. */
function clauseStart(tokens: readonly Token[], first: number, open: number): number {
  let verb = false;
  for (let i = open - 1; i > first; i--) {
    if (/^(?:VERB|AUX)$/u.test(tokens[i]!.pos)) verb = true;
    if (verb && /^[,;:–—]$/u.test(tokens[i]!.text)) return tokens[i + 1]!.start;
  }
  return tokens[first]!.start;
}

/** The bracket that opens before an outlet with nothing but "via the" between them. */
function openingBefore(tokens: readonly Token[], { first }: Mention): number | null {
  for (let i = first - 1; i >= Math.max(0, first - 4); i--) {
    if (tokens[i]!.text === '(') return i;
    if (!LEADS.test(tokens[i]!.lower)) return null;
  }
  return null;
}

/** "(Guardian)", "(Guardian – subscription required)" */
function closesBehind(tokens: readonly Token[], last: number): boolean {
  if (tokens[last]?.text === ')') return true;
  if (!/^[-–,]$/u.test(tokens[last]?.text ?? '')) return false;
  for (let i = last + 1; i < last + LONGEST_BRACKET; i++) if (tokens[i]?.text === ')') return true;
  return false;
}
