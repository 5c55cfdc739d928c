const words = `match club player season coach fans ground winter contract window manager board captain training squad summer goal defender league cup
  supporters morning injury decision offer city evening keeper chance night result transfer academy pitch stadium whistle penalty corner table points`.split(/\s+/);
const verbs = ['will', 'could', 'did', 'may', 'would'];

/** Sentences of twelve words that nobody wrote, the same for the same number; those of two numbers have no six words running in common. */
export function sentences(number: number, count: number): string[] {
  let state = number * 7919 + 1;
  // Lehmer's generator (Park and Miller 1988).
  const one = <T>(list: readonly T[]): T => list[(state = (state * 48_271) % 2_147_483_647) % list.length] as T;
  return Array.from({ length: count }, () => {
    const [first = '', ...rest] = Array.from({ length: 12 }, (_, i) => (i === 2 ? one(verbs) : one(words)));
    return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${rest.join(' ')}.`;
  });
}
