import type { OneOf } from './required-words.js';

/** One of the ways in which a frame can match. */
export interface Alternative {
  /** The frame's place in the list of frames. */
  readonly place: number;
  /** Words, and pairs of words with a blank between, of which a sentence must hold one: by each of them the alternative is looked up. */
  readonly leads: Iterable<string>;
  /** What else a sentence must hold, the narrowest condition first. */
  readonly needs: readonly OneOf[];
}

/** How a condition stands in the sentence that is looked at. */
const UNKNOWN = 0;
const HOLDS = 1;
const FAILS = 2;

/** Gives each name a number, from 0 on. */
class Numbering {
  readonly numbers = new Map<string, number>();

  of(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    this.numbers.set(name, this.numbers.size);
    return this.numbers.size - 1;
  }
}

/** Lists of numbers end to end: the list of `i` stands from `starts[i]` up to `starts[i + 1]`. */
interface Lists {
  readonly starts: Int32Array;
  readonly all: Int32Array;
}

function listsOf(lists: readonly (readonly number[] | undefined)[], count: number): Lists {
  const starts = new Int32Array(count + 1);
  for (let i = 0; i < count; i++) starts[i + 1] = starts[i]! + (lists[i]?.length ?? 0);
  const all = new Int32Array(starts[count]!);
  for (let i = 0; i < count; i++) all.set(lists[i] ?? [], starts[i]);
  return { starts, all };
}

/**
 * Tells which frames can match a sentence at all. Words and pairs of words that conditions ask for are *signs*. Everything is kept as numbers in
 * a few lists: a thousand frames are asked about each sentence, and what lies far apart in memory takes long to get at.
 */
export class FrameIndex {
  readonly #words: ReadonlyMap<string, number>;
  /** By a word's number, that of the sign that it is, or -1; by that of a pair's first word, the pairs' signs by their second word. */
  readonly #signOfWord: Int32Array;
  readonly #signsOfPairs: readonly (ReadonlyMap<number, number> | undefined)[];
  /** By sign, the alternatives that it leads to: the frame's place, the number of its needs, and the needs. */
  readonly #leads: Lists;
  /** By condition, the signs of which it asks for one. */
  readonly #conditions: Lists;
  /** Of the sentence that is looked at: its signs, the conditions that were asked for, the frames that were found. */
  readonly #isMet: Uint8Array;
  readonly #state: Uint8Array;
  readonly #isFound: Uint8Array;

  /** @param count how many frames there are */
  constructor(alternatives: readonly Alternative[], count: number) {
    const words = new Numbering();
    const signs = new Numbering();
    const conditions = new Numbering();
    const signOfWord: number[] = [];
    const signsOfPairs: (Map<number, number> | undefined)[] = [];
    const signsOfConditions: number[][] = [];
    const leads: number[][] = [];

    const signOf = (name: string): number => {
      const sign = signs.of(name);
      const [first, second] = name.split(' ').map((word) => words.of(word)) as [number, number?];
      if (second === undefined) signOfWord[first] = sign;
      else (signsOfPairs[first] ??= new Map<number, number>()).set(second, sign);
      return sign;
    };
    const conditionOf = (oneOf: OneOf): number => {
      const condition = conditions.of([...oneOf].sort().join('|'));
      signsOfConditions[condition] ??= Array.from(oneOf, signOf);
      return condition;
    };
    for (const { place, leads: names, needs } of alternatives) {
      const entry = [place, needs.length, ...needs.map(conditionOf)];
      for (const name of new Set(names)) (leads[signOf(name)] ??= []).push(...entry);
    }

    this.#words = words.numbers;
    this.#signOfWord = Int32Array.from({ length: words.numbers.size }, (_, word) => signOfWord[word] ?? -1);
    this.#signsOfPairs = signsOfPairs;
    this.#leads = listsOf(leads, signs.numbers.size);
    this.#conditions = listsOf(signsOfConditions, conditions.numbers.size);
    this.#isMet = new Uint8Array(signs.numbers.size);
    this.#state = new Uint8Array(conditions.numbers.size);
    this.#isFound = new Uint8Array(count);
  }

  /**
   * The places of the frames that can match a sentence, in ascending order.
   *
   * @param forms the forms of the sentence's units
   */
  placesFor(forms: readonly string[]): number[] {
    const signs = this.#signsIn(forms);
    const found: number[] = [];
    for (const sign of signs) this.#follow(sign, found);
    for (const sign of signs) this.#isMet[sign] = 0;
    for (const place of found) this.#isFound[place] = 0;
    this.#state.fill(UNKNOWN);
    return found.sort((a, b) => a - b);
  }

  /** Marks the signs that a sentence holds, and gives each once. */
  #signsIn(forms: readonly string[]): number[] {
    const signs: number[] = [];
    let pairs: ReadonlyMap<number, number> | undefined;
    for (const form of forms) {
      const word = this.#words.get(form);
      if (word !== undefined) {
        this.#meet(this.#signOfWord[word]!, signs);
        if (pairs) this.#meet(pairs.get(word) ?? -1, signs);
      }
      pairs = word === undefined ? undefined : this.#signsOfPairs[word];
    }
    return signs;
  }

  #meet(sign: number, signs: number[]): void {
    if (sign < 0 || this.#isMet[sign] === 1) return;
    this.#isMet[sign] = 1;
    signs.push(sign);
  }

  /** Adds the frames that a sign leads to and whose needs are met. */
  #follow(sign: number, found: number[]): void {
    const { starts, all } = this.#leads;
    for (let at = starts[sign]!; at < starts[sign + 1]!;) {
      const place = all[at]!;
      const end = at + 2 + all[at + 1]!;
      if (this.#isFound[place] === 0) {
        let need = at + 2;
        while (need < end && this.#holds(all[need]!)) need++;
        if (need === end) {
          this.#isFound[place] = 1;
          found.push(place);
        }
      }
      at = end;
    }
  }

  #holds(condition: number): boolean {
    if (this.#state[condition] === UNKNOWN) {
      const { starts, all } = this.#conditions;
      const end = starts[condition + 1]!;
      let at = starts[condition]!;
      while (at < end && this.#isMet[all[at]!] === 0) at++;
      this.#state[condition] = at < end ? HOLDS : FAILS;
    }
    return this.#state[condition] === HOLDS;
  }
}
