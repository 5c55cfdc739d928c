/** A condition on the words of a text: one of these is among them. */
export type OneOf = ReadonlySet<string>;

type Item =
  /** `optional` of anything that is repeated, too: then something else may stand beside it. */
  | { readonly kind: 'letter'; readonly letter: string; readonly optional: boolean }
  | { readonly kind: 'group' | 'ahead'; readonly branches: readonly Item[][]; readonly optional: boolean }
  /** Asks for nothing at this place: what is excluded here, or looked for behind. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'anything' };

/** Alternatives into which a pattern is parted, at most. */
const MOST_ALTERNATIVES = 16;

/**
 * The words without which a pattern cannot match, so that it need not be tried on texts that lack them. Of alternatives one is required, of
 * what is optional or excluded nothing; letters are a word where a blank, or an end of the pattern, bounds them on either side.
 *
 * @param source a regular expression of letters, blanks, groups, classes and repetitions, which matches from one end of a word to another
 * @param frequency how often texts have the word, in whatever unit: of several conditions the rarest tells most, and one with a word above `common` nothing
 * @param common frequency from which on nearly every text has a word
 * @returns sets of conditions: all conditions of one of them hold of any text in which it matches, the most telling ones first. Alternatives that ask for
 *   a common word are parted into sets of their own
 */
export function requiredWords(source: string, frequency: (word: string) => number, common: number): OneOf[][] {
  const isCommon = (word: string): boolean => frequency(word) >= common;
  const cost = (words: OneOf): number => [...words].reduce((sum, word) => sum + frequency(word), 0);
  const byCost = (a: OneOf, b: OneOf): number => cost(a) - cost(b);

  const ofBranches = (branches: readonly Item[][], before: boolean, after: boolean): OneOf[] => {
    const each = branches.map((items) => ofSequence(items, before, after).sort(byCost));
    if (each.length === 1) return each[0]!;
    return each.every((conditions) => conditions.length > 0) ? [new Set(each.flatMap(([words]) => [...words!]))] : [];
  };

  /** `before` and `after`: a blank or an end is known to stand there. */
  const ofSequence = (items: readonly Item[], before: boolean, after: boolean): OneOf[] => {
    const found: OneOf[] = [];
    for (let i = 0; i < items.length; i++) {
      const item = items[i]!;
      if (item.kind === 'group' && !item.optional) found.push(...ofBranches(item.branches, endsBlank(items, i, before), startsBlank(items, i + 1, after)));
      if (item.kind === 'ahead') found.push(...ofBranches(item.branches, endsBlank(items, i, before), false));
      if (!isOfWord(item) || isOfWord(items[i - 1])) continue;
      let word = '';
      let end = i;
      for (let next = items[end]; isOfWord(next); next = items[++end]) word += next.letter;
      if (endsBlank(items, i, before) && startsBlank(items, end, after)) found.push(new Set([word]));
    }
    return found;
  };

  const alternatives = parsed(source);
  // "(?:back in|in) for it" → "back in for it", "in for it"
  for (let i = 0; i < alternatives.length;) {
    const items = alternatives[i]!;
    const at = items.findIndex((item, k) => item.kind === 'group' && !item.optional && item.branches.length > 1 && alternatives.length + item.branches.length <= MOST_ALTERNATIVES
      && !ofBranches(item.branches, endsBlank(items, k, true), startsBlank(items, k + 1, true)).some((words) => ![...words].some(isCommon)));
    const group = items[at];
    if (group?.kind === 'group') alternatives.splice(i, 1, ...group.branches.map((branch) => [...items.slice(0, at), ...branch, ...items.slice(at + 1)]));
    else i++;
  }
  const distinct = new Map(alternatives.map((items) => ofSequence(items, true, true).sort(byCost)).map((required) => [required.map((words) => [...words].join('|')).join('&'), required]));
  return [...distinct.values()];
}

const isOfWord = (item: Item | undefined): item is Item & { kind: 'letter' } => item?.kind === 'letter' && !item.optional && item.letter !== ' ';

/** Whether a blank stands behind the items before `at`, whichever way they match. */
function endsBlank(items: readonly Item[], at: number, before: boolean): boolean {
  const item = items[at - 1];
  if (!item) return before;
  if (item.kind === 'anything') return false;
  if (item.kind === 'empty' || item.kind === 'ahead') return endsBlank(items, at - 1, before);
  const earlier = (): boolean => endsBlank(items, at - 1, before);
  const here = item.kind === 'letter' ? item.letter === ' ' : item.branches.every((branch) => endsBlank(branch, branch.length, earlier()));
  return here && (!item.optional || earlier());
}

/** Whether a blank stands before the items from `at` on. */
function startsBlank(items: readonly Item[], at: number, after: boolean): boolean {
  const item = items[at];
  if (!item) return after;
  if (item.kind === 'anything') return false;
  if (item.kind === 'empty' || item.kind === 'ahead') return startsBlank(items, at + 1, after);
  const later = (): boolean => startsBlank(items, at + 1, after);
  const here = item.kind === 'letter' ? item.letter === ' ' : item.branches.every((branch) => startsBlank(branch, 0, later()));
  return here && (!item.optional || later());
}

/** The alternatives of a pattern. */
function parsed(source: string): Item[][] {
  let at = 0;
  const branches = (): Item[][] => {
    const all: Item[][] = [[]];
    while (at < source.length && source[at] !== ')') {
      if (source[at] !== '|') all.at(-1)!.push(item());
      else if (++at) all.push([]);
    }
    return all;
  };
  const taken = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(source)?.[0];
    at += found?.length ?? 0;
    return found;
  };
  const item = (): Item => {
    const opening = taken(/\((?:\?(?:[:=!]|<[=!]|<\w+>))?/uy);
    const inner = opening === undefined ? null : branches();
    const letter = inner ? ')' : source[at]!;
    if (letter === '[') taken(/\[[^\]]*/uy);
    at += letter === '\\' ? 2 : 1;
    const optional = taken(/(?:[?*+]|\{\d+,?\d*\})\??/uy) !== undefined;
    if (!inner) return /[[\\.^$]/u.test(letter) ? { kind: 'anything' } : { kind: 'letter', letter, optional };
    if (/^\(\?(?:!|<[=!])/u.test(opening!)) return { kind: 'empty' };
    return { kind: opening === '(?=' ? 'ahead' : 'group', branches: inner, optional };
  };
  return branches();
}
