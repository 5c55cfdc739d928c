import { parsedPattern, type Item } from './pattern-items.js';

/** A condition on a text: it holds one of these words, or pairs of words with one blank between. */
export type OneOf = ReadonlySet<string>;

/** A condition before its pairs are written out: a word of the first list, or one with a word of the second behind it. */
type Condition = readonly { readonly words: readonly string[]; readonly next: readonly string[] | null }[];

/** The words that may stand on one side of a place, `''` where a blank does; null where that may be anything. */
type Side = readonly string[] | null;

/** Nothing but a blank, or an end of the pattern. */
const BLANK: Side = [''];

/** Alternatives into which a pattern is parted, and conditions that are kept of each, at most. */
const MOST_ALTERNATIVES = 16;
const MOST_CONDITIONS = 10;
/** Words that are told apart on one side of a place, and pairs across a blank, at most. */
const MOST_WORDS = 80;
const MOST_PAIRS = 240;

/**
 * The words without which a pattern cannot match, so that it need not be tried on texts that lack them. Of alternatives one is required, of
 * what is optional or excluded nothing; letters are a word where a blank, or an end of the pattern, bounds them on either side. Of two words that only
 * a blank parts, the pair is required: it is rarer than either.
 *
 * @param source a regular expression of letters, blanks, groups, classes and repetitions, which matches from one end of a word to another
 * @param frequency how many texts of a hundred or so have the word: of several conditions the rarest tells most
 * @param common frequency from which on nearly every text has a word, so that it tells nothing
 * @returns sets of conditions: all conditions of one of them hold of any text in which it matches, the most telling ones first. Alternatives that ask for
 *   a common word are parted into sets of their own
 */
export function requiredWords(source: string, frequency: (word: string) => number, common: number): OneOf[][] {
  const reader = new Reader(frequency, common);
  const alternatives = parsedPattern(source).map(withBlanks);
  // "(?:back in|in) for it" → "back in for it", "in for it"
  for (let i = 0; i < alternatives.length;) {
    const { items } = alternatives[i]!;
    const at = reader.firstToPart(alternatives[i]!, MOST_ALTERNATIVES - alternatives.length);
    const group = items[at];
    if (group?.kind === 'group') alternatives.splice(i, 1, ...group.branches.map((branch) => withBlanks([...items.slice(0, at), ...branch, ...items.slice(at + 1)])));
    else i++;
  }
  const required = alternatives.map((alternative) => distinct(reader.conditionsOf(alternative).slice(0, MOST_CONDITIONS).map(wordsOf), nameOf));
  return distinct(required, (conditions) => conditions.map(nameOf).join('&'));
}

const nameOf = (words: OneOf): string => [...words].join('|');

/** The first of each name. */
function distinct<T>(items: readonly T[], name: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [name(item), item])).values()];
}

/** Items, and at each place among them what may stand before it and behind it. */
interface Sequence {
  readonly items: readonly Item[];
  readonly before: readonly Side[];
  readonly behind: readonly Side[];
  /** The conditions of those of its groups for which they have been worked out. */
  readonly ofGroups: Condition[][];
}

/** Items that stand between two sides. */
function sequence(items: readonly Item[], left: Side, right: Side): Sequence {
  const before: Side[] = [left];
  const behind = new Array<Side>(items.length + 1).fill(right);
  for (let i = items.length - 1; i >= 0; i--) behind[i] = past(items[i]!, 1, behind[i + 1]!);
  for (let i = 0; i < items.length; i++) before.push(past(items[i]!, -1, before[i]!));
  return { items, before, behind, ofGroups: [] };
}

const withBlanks = (items: readonly Item[]): Sequence => sequence(items, BLANK, BLANK);

/** Reads conditions off the items of one pattern. */
class Reader {
  readonly #sums = new Map<readonly string[], number>();

  constructor(
    private readonly frequency: (word: string) => number,
    private readonly common: number,
  ) {}

  /** The first group, of so many alternatives at most, that has no condition of rare words alone; -1 if there is none. */
  firstToPart(sequence: Sequence, most: number): number {
    return sequence.items.findIndex((item, i) => item.kind === 'group' && !item.optional && item.branches.length > 1 && item.branches.length <= most
      && !this.#ofGroup(sequence, i, item.branches).some((condition) => this.#isTelling(condition)));
  }

  /** The conditions of a sequence, the most telling first. */
  conditionsOf(sequence: Sequence): Condition[] {
    const { items, before, behind } = sequence;
    const found: Condition[] = [];
    const add = (words: Side, next: Side): void => {
      if (words && next && words.length * next.length <= MOST_PAIRS) found.push([{ words, next }]);
      else for (const each of [words, next]) if (each) found.push([{ words: each, next: null }]);
    };
    if (isBlank(behind.at(-1)!)) add(null, wholeWords(before.at(-1)!));
    items.forEach((item, i) => {
      if (item.kind === 'group' && !item.optional) found.push(...this.#ofGroup(sequence, i, item.branches));
      else if (item.kind === 'ahead') found.push(...this.#ofBranches(item.branches, before[i]!, null));
      else if (item.kind === 'behind') found.push(...this.#ofBranches(item.branches, null, behind[i + 1]!));
      else if (item.kind === 'blank') add(wholeWords(before[i]!), wholeWords(behind[i + 1]!));
      if (isBlank(before[i]!) && (i === 0 || item.kind === 'letters')) add(null, wholeWords(behind[i]!));
    });
    if (found.length < 2) return found;
    const costs = new Map(found.map((condition) => [condition, this.#cost(condition)]));
    return found.sort((a, b) => costs.get(a)! - costs.get(b)!);
  }

  #ofGroup({ before, behind, ofGroups }: Sequence, at: number, branches: readonly Item[][]): Condition[] {
    return (ofGroups[at] ??= this.#ofBranches(branches, before[at]!, behind[at + 1]!));
  }

  #ofBranches(branches: readonly Item[][], left: Side, right: Side): Condition[] {
    const each = branches.map((items) => this.conditionsOf(sequence(items, left, right)));
    if (each.length === 1) return each[0]!;
    return each.every((conditions) => conditions.length > 0) ? [each.flatMap(([narrowest]) => narrowest!)] : [];
  }

  #isTelling(condition: Condition): boolean {
    const highest = (words: readonly string[]): number => words.reduce((most, word) => Math.max(most, this.frequency(word)), 0);
    return condition.every(({ words, next }) => highest(words) * (next ? highest(next) / 100 : 1) < this.common);
  }

  /** That of a pair is reckoned as if its words had nothing to do with each other. */
  #cost(condition: Condition): number {
    let cost = 0;
    for (const { words, next } of condition) cost += this.#sum(words) * (next ? this.#sum(next) / 100 : 1);
    return cost;
  }

  #sum(words: readonly string[]): number {
    let sum = this.#sums.get(words);
    if (sum === undefined) {
      sum = 0;
      for (const word of words) sum += this.frequency(word);
      this.#sums.set(words, sum);
    }
    return sum;
  }
}

/** A condition with its pairs written out. */
function wordsOf(condition: Condition): OneOf {
  const all = new Set<string>();
  for (const { words, next } of condition) for (const word of words) {
    if (next) for (const second of next) all.add(`${word} ${second}`);
    else all.add(word);
  }
  return all;
}

const isBlank = (side: Side): boolean => side === BLANK || side?.length === 1 && side[0] === '';

/** The side, if a word must stand there. */
const wholeWords = (side: Side): Side => (side?.includes('') ? null : side);

/**
 * What may stand at one side of an item, whichever way it matches.
 *
 * @param step 1 if the side is read rightward from before it, -1 if leftward from behind it
 * @param beyond what may stand on its other side
 */
function past(item: Item, step: 1 | -1, beyond: Side): Side {
  switch (item.kind) {
    case 'anything':
      return null;
    case 'blank':
      return BLANK;
    case 'empty':
      return beyond;
    case 'letters':
      return beyond && beyond.map((word) => (step === 1 ? item.letters + word : word + item.letters));
    case 'ahead':
    case 'behind':
      return ((step === 1) === (item.kind === 'ahead') ? pastAny(item.branches, step, null) : null) ?? beyond;
    case 'group': {
      // What is repeated may be followed by itself, and else by what stands beyond.
      const here = pastAny(item.branches, step, item.repeated ? null : beyond);
      return item.optional && here ? union([here, beyond]) : here;
    }
  }
}

const pastAny = (branches: readonly Item[][], step: 1 | -1, beyond: Side): Side =>
  union(branches.map((items) => (step === 1 ? items.reduceRight((side: Side, item) => past(item, step, side), beyond) : items.reduce((side: Side, item) => past(item, step, side), beyond))));

function union(sides: readonly Side[]): Side {
  if (sides.length === 1) return sides[0]!;
  const all = new Set<string>();
  for (const side of sides) {
    if (!side) return null;
    for (const word of side) all.add(word);
  }
  return all.size > MOST_WORDS ? null : [...all];
}
