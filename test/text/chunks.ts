import type { Reading } from '../../src/text/index.js';

/** Gives the bytes in pieces that end at the cuts, as a disk or a network might. */
export async function* inChunks(bytes: Uint8Array, cuts: readonly number[] = []): AsyncGenerator<Uint8Array> {
  let from = 0;
  for (const cut of [...new Set(cuts)].filter((at) => at > 0 && at < bytes.length).sort((a, b) => a - b)) {
    yield bytes.subarray(from, cut);
    from = cut;
  }
  if (from < bytes.length) yield bytes.subarray(from);
}

export async function all(readings: AsyncIterable<Reading>): Promise<Reading[]> {
  const list: Reading[] = [];
  for await (const reading of readings) list.push(reading);
  return list;
}

/** `file:line code` for a problem, the document otherwise. */
export function brief(reading: Reading): unknown {
  return 'problem' in reading ? `${reading.place.file}:${reading.place.line ?? '-'} ${reading.problem.code}` : reading.document;
}
