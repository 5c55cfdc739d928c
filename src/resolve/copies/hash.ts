/** A word as 32 bits (FNV-1a). */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}

/** Spreads a number over all 32 bits (C. Wellons, "Prospecting for Hash Functions", 2018: lowbias32); signed, as the database has it. */
export function mix(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x7feb352d);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x846ca68b);
  return mixed ^ (mixed >>> 16);
}

/** Hashes of all runs of `length` words, in their order. */
export function hashRuns(words: readonly string[], length: number): Int32Array {
  const hashes = Int32Array.from(words, hashWord);
  return Int32Array.from({ length: Math.max(0, words.length - length + 1) }, (_, start) => {
    let run = 0;
    for (let i = start; i < start + length; i++) run = Math.imul(run, 0x01000193) + (hashes[i] ?? 0);
    return mix(run);
  });
}
