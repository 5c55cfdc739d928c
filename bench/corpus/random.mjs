/**
 * A stream of pseudo-random numbers that depends on nothing but its labels, so that one part of the corpus may grow without another changing.
 * The labels are hashed by FNV-1a; the numbers are those of mulberry32 (T. Ettinger, 2017).
 * @param {...(string | number)} labels
 */
export function randomOf(...labels) {
  let state = 0x811c9dc5;
  for (const letter of labels.join('/')) state = Math.imul(state ^ letter.codePointAt(0), 0x01000193);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n) => Math.floor(next() * n);
  return {
    /** From 0 up to, not including, n. */
    below,
    between: (least, most) => least + below(most - least + 1),
    chance: (probability) => next() < probability,
    one: (list) => list[below(list.length)],
    /** The first of a list more often than the last, about as names of people are spread. */
    early: (list) => list[Math.floor(list.length * next() ** 1.25)],
    /** Some of a list, each once, in random order. */
    some(list, count) {
      const left = [...list];
      return Array.from({ length: Math.min(count, left.length) }, () => left.splice(below(left.length), 1)[0]);
    },
  };
}
