/** A piece of a regular expression. */
export type Item =
  | { readonly kind: 'letters'; readonly letters: string }
  | { readonly kind: 'blank' }
  /** `repeated`: it may stand there several times. `optional` of what is repeated, too: then something else may stand beside it. */
  | { readonly kind: 'group'; readonly branches: readonly Item[][]; readonly optional: boolean; readonly repeated: boolean }
  /** What must stand ahead of this place, or behind it, and is not passed over. */
  | { readonly kind: 'ahead' | 'behind'; readonly branches: readonly Item[][] }
  /** Asks for nothing at this place: what is excluded here. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'anything' };

/**
 * The alternatives of a pattern, each a sequence of items.
 *
 * @param source a regular expression of letters, blanks, groups, classes and repetitions
 */
export function parsedPattern(source: string): Item[][] {
  let at = 0;
  const branches = (): Item[][] => {
    const all: Item[][] = [[]];
    while (at < source.length && source[at] !== ')') {
      if (source[at] !== '|') append(all.at(-1)!, item());
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
    const times = taken(/(?:[?*+]|\{\d+,?\d*\})\??/uy);
    const repeated = times !== undefined && !times.startsWith('?');
    if (!inner) {
      if (repeated || /[[\\.^$]/u.test(letter)) return { kind: 'anything' };
      const here: Item = letter === ' ' ? { kind: 'blank' } : { kind: 'letters', letters: letter };
      return times === undefined ? here : { kind: 'group', branches: [[here]], optional: true, repeated };
    }
    if (opening === '(?!' || opening === '(?<!') return { kind: 'empty' };
    if (opening === '(?=' || opening === '(?<=') return { kind: opening === '(?=' ? 'ahead' : 'behind', branches: inner };
    return { kind: 'group', branches: inner, optional: times !== undefined, repeated };
  };
  return branches();
}

/** Letters that follow each other are one item. */
function append(items: Item[], item: Item): void {
  const last = items.at(-1);
  if (item.kind === 'letters' && last?.kind === 'letters') items[items.length - 1] = { kind: 'letters', letters: last.letters + item.letters };
  else items.push(item);
}
