import type { Token, TokenRange } from '../reading.js';
import { isPlain } from '../letters.js';
import { wordsOf } from '../lexicon/tables.js';

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly values: T[];
}

const newNode = <T>(): Node<T> => ({ next: new Map(), values: [] });

export interface PhraseMatch<T> extends TokenRange {
  readonly values: readonly T[];
}

/**
 * A set of phrases that is searched for in tagged text, longest first. Phrases are compared by their folded words, so
 * accents, hyphens and full stops make no difference; a match begins and ends at token boundaries.
 */
export class PhraseIndex<T> {
  readonly #root = newNode<T>();

  add(phrase: string, value: T): void {
    let node = this.#root;
    for (const word of wordsOf(phrase)) {
      let next = node.next.get(word);
      if (!next) node.next.set(word, (next = newNode()));
      node = next;
    }
    if (node !== this.#root && !node.values.includes(value)) node.values.push(value);
  }

  /** What the exact phrase stands for. */
  get(phrase: string): readonly T[] {
    let node: Node<T> | undefined = this.#root;
    for (const word of wordsOf(phrase)) {
      node = node.next.get(word);
      if (!node) return [];
    }
    return node.values;
  }

  /**
   * The longest phrase that begins at token `first`, with the values for which `accepts` is true.
   *
   * @param words the folded words of each token, from `foldTokens`
   * @param end no match reaches past this token
   */
  longestAt(words: readonly (readonly string[])[], first: number, end: number, accepts: (value: T, match: TokenRange) => boolean = () => true): PhraseMatch<T> | null {
    let node = this.#root;
    let best: PhraseMatch<T> | null = null;
    const limit = Math.min(end, words.length);
    for (let i = first; i < limit; i++) {
      const parts = words[i]!;
      if (parts.length === 0 && i === first) return null;
      for (const part of parts) {
        const next = node.next.get(part);
        if (!next) return best;
        node = next;
      }
      if (parts.length === 0 || node.values.length === 0) continue;
      const values = node.values.filter((value) => accepts(value, { first, last: i + 1 }));
      if (values.length > 0) best = { first, last: i + 1, values };
    }
    return best;
  }
}

/** Whether initials ("PSG", "AS") stand in capitals in the text, too; any other phrase may be spelled as it likes. */
export function spelledAs(phrase: string, said: string): boolean {
  const letters = (s: string): string => s.replace(/[^\p{L}\d]/gu, '');
  return !/^[\p{Lu}\d]{2,5}$/u.test(letters(phrase)) || letters(said) === letters(phrase);
}

/** The folded words of each token; none for punctuation. */
export const foldTokens = (tokens: readonly Token[]): string[][] => tokens.map((token) => (isPlain(token.lower) ? [token.lower] : /[\p{L}\p{N}&]/u.test(token.text) ? wordsOf(token.text) : []));
