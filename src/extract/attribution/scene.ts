import type { Entity, Mention, Quotation, Token, TokenRange } from '../reading.js';
import type { ReadDocument } from '../read.js';
import type { AttributedSource } from './attribution.js';
import { subjectMatterOf, type SubjectMatter } from '../subject-matter.js';

/**
 * A sentence of the narrator, with the quotations in it whole: where a quotation holds several sentences, the frame goes on behind
 * it ("“I know. We all know,” he said."). A frame never crosses a line.
 */
export interface Frame extends TokenRange {
  readonly index: number;
  readonly line: number;
}

/** The outlet or writer that the text cited last, while it is read in order: what "the report" is. */
export interface LastCited {
  source: AttributedSource | null;
  frame: number;
}

/** The read document with what attribution looks up all the time. */
export interface Scene {
  readonly read: ReadDocument;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly frames: readonly Frame[];
  /** Index into `frames`, by token. */
  readonly frameAt: readonly number[];
  /** The widest mention that covers a token. */
  readonly mentionAt: readonly (Mention | undefined)[];
  /** The quotation that a token stands in, its marks included. */
  readonly quotedAt: readonly (Quotation | undefined)[];
  /** The tokens of each quotation, its marks included. */
  readonly quotedTokens: ReadonlyMap<Quotation, TokenRange>;
  /** The quotation that goes on from each one left open. */
  readonly continuations: ReadonlyMap<Quotation, Quotation>;
  /** Entities by their names in lower case. */
  readonly named: ReadonlyMap<string, Entity>;
  /** The one organisation or publication with a word in its name; null where several have it. */
  readonly bodyWithWord: ReadonlyMap<string, Entity | null>;
  readonly cited: LastCited;
  readonly matter: SubjectMatter;
}

export function setScene(read: ReadDocument): Scene {
  const { tokens, sentences } = read;
  const quotedAt: (Quotation | undefined)[] = new Array<Quotation | undefined>(tokens.length).fill(undefined);
  const quotedTokens = new Map<Quotation, TokenRange>();
  let at = 0;
  for (const quotation of read.quotations) {
    while (at < tokens.length && tokens[at]!.end <= quotation.outerStart) at++;
    const first = at;
    while (at < tokens.length && tokens[at]!.start < quotation.outerEnd) quotedAt[at++] = quotation;
    quotedTokens.set(quotation, { first, last: at });
  }

  const mentionAt: (Mention | undefined)[] = new Array<Mention | undefined>(tokens.length).fill(undefined);
  const width = (mention: Mention): number => mention.last - mention.first;
  for (const mention of read.mentions) {
    for (let i = mention.first; i < mention.last; i++) {
      const other = mentionAt[i];
      if (!other || width(mention) > width(other)) mentionAt[i] = mention;
    }
  }

  const continuations = new Map<Quotation, Quotation>();
  for (const quotation of read.quotations) if (quotation.continues) continuations.set(quotation.continues, quotation);
  const named = new Map<string, Entity>();
  const bodyWithWord = new Map<string, Entity | null>();
  for (const entity of read.entities) {
    if (!named.has(entity.name.toLowerCase())) named.set(entity.name.toLowerCase(), entity);
    if (entity.kind !== 'ORGANISATION' && entity.kind !== 'PUBLICATION') continue;
    for (const word of new Set(entity.name.split(' '))) bodyWithWord.set(word, bodyWithWord.has(word) ? null : entity);
  }
  const frames: Frame[] = [];
  const frameAt: number[] = [];
  let first = 0;
  sentences.forEach((sentence, i) => {
    const last = quotedAt[sentence.last - 1];
    const next = sentences[i + 1];
    const goesOn = next !== undefined && next.line === sentence.line && last !== undefined && quotedAt[sentence.last] === last;
    if (goesOn) return;
    for (let k = first; k < sentence.last; k++) frameAt[k] = frames.length;
    frames.push({ index: frames.length, line: sentence.line, first, last: sentence.last });
    first = sentence.last;
  });
  const clubs = read.mentions.filter(({ form, entity }) => form === 'name' && entity.kind === 'CLUB').map(({ entity }) => entity);
  return { read, text: read.text, tokens, frames, frameAt, mentionAt, quotedAt, quotedTokens, continuations, named, bodyWithWord, cited: { source: null, frame: 0 }, matter: subjectMatterOf(tokens, read.entities.some(({ kind }) => kind === 'CLUB'), clubs) };
}

/** The mentions in a range of tokens, in text order. */
export function mentionsIn(scene: Scene, range: TokenRange): Mention[] {
  const found: Mention[] = [];
  for (let i = range.first; i < range.last; i++) {
    const mention = scene.mentionAt[i];
    if (mention && mention !== found.at(-1)) found.push(mention);
  }
  return found;
}

/** The frame's tokens without the full stop and closing marks at its end. */
export function bodyEnd(scene: Scene, frame: TokenRange): number {
  let last = frame.last;
  while (last > frame.first && /^[.!?…]+$/u.test(scene.tokens[last - 1]!.text) && !scene.quotedAt[last - 1]) last--;
  return last;
}

export const isComma = (token: Token | undefined): boolean => token !== undefined && token.text === ',';
export const isColon = (token: Token | undefined): boolean => token !== undefined && token.text === ':';
/** A dash between words, not a hyphen within one. */
export function isDash(scene: Scene, i: number): boolean {
  const token = scene.tokens[i];
  if (!token || !/^[-–—―]+$/u.test(token.text)) return false;
  const before = scene.text.charAt(token.start - 1);
  const after = scene.text.charAt(token.end);
  return token.text !== '-' || before === '' || /\s/u.test(before) || after === '' || /\s/u.test(after);
}
