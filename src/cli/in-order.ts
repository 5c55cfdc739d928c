/**
 * Works on several items at a time and gives the results in the items' order, each as soon as it and those before it are there.
 * @param most so many items are taken and not given back, at any time
 * @throws what `work` or `items` throw
 */
export async function* inOrder<T, R>(items: AsyncIterable<T>, work: (item: T) => R | Promise<R>, most: number): AsyncGenerator<R> {
  const source = items[Symbol.asyncIterator]();
  const under: Promise<R>[] = [];
  let next: Promise<IteratorResult<T>> | null = null;
  let ended = false;
  try {
    while (!ended || under.length > 0) {
      if (!ended && under.length < most) next ??= source.next();
      const first = under[0];
      const arrived = next && (await (first ? Promise.race([next, first.then(() => null)]) : next));
      if (arrived === null) {
        yield await under.shift()!;
        continue;
      }
      next = null;
      if (arrived.done) ended = true;
      else under.push(started(work, arrived.value));
    }
  } finally {
    // Not waited for: an input that gives nothing more would hold up the end.
    source.return?.(undefined).catch(() => undefined);
  }
}

/** A failure counts when the result's turn has come, and is no unhandled one until then. */
function started<T, R>(work: (item: T) => R | Promise<R>, item: T): Promise<R> {
  const result = Promise.resolve(work(item));
  result.catch(() => undefined);
  return result;
}
