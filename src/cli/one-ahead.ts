/**
 * Gives what `source` gives, and asks it for the next item before that is asked for: while one is worked on, the next is made.
 * @throws what `source` throws, once the items before it were taken
 */
export async function* oneAhead<T>(source: AsyncIterable<T>): AsyncGenerator<T> {
  const items = source[Symbol.asyncIterator]();
  const ask = (): Promise<IteratorResult<T>> => {
    const asked = items.next();
    asked.catch(() => undefined); // it counts when its turn has come, and is no unhandled failure until then
    return asked;
  };
  let next = ask();
  try {
    for (;;) {
      const item = await next;
      if (item.done) return;
      next = ask();
      yield item.value;
    }
  } finally {
    // Not waited for: a source that gives nothing more would hold up the end.
    items.return?.().catch(() => undefined);
  }
}
