import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { databaseKinds, useStore } from '../support/databases.js';

describe.each(databaseKinds)('a stream of rows on %s', (kind) => {
  const database = useStore(kind);
  const numbers = (count: number) => ({ text: 'SELECT n, $1::text FROM generate_series(1, $2::int) n ORDER BY n', values: ['x', count] });

  it.each([
    [0, []],
    [3, [3]],
    [10, [10]],
    [23, [10, 10, 3]],
  ])('gives %d rows in batches of ten', async (count, sizes) => {
    const batches: unknown[][][] = [];
    for await (const batch of database.store.stream(numbers(count), 10)) batches.push(batch);
    expect(batches.map((batch) => batch.length)).toEqual(sizes);
    expect(batches.flat()).toEqual(Array.from({ length: count }, (_, index) => [index + 1, 'x']));
  });

  it('shows the data as they were when it began, while others write and read', async () => {
    const { store } = database;
    await store.prisma.club.createMany({ data: Array.from({ length: 30 }, (_, index) => ({ slug: `c${index}`, name: 'C', canonicalId: 1, id: index + 1 })) });
    const seen: unknown[] = [];
    for await (const batch of store.stream({ text: 'SELECT name FROM club ORDER BY id', values: [] }, 7)) {
      seen.push(...batch.flat());
      await store.prisma.club.updateMany({ data: { name: `after ${seen.length}` } });
      expect(await store.read({ text: 'SELECT DISTINCT name FROM club', values: [] })).toEqual([[`after ${seen.length}`]]);
    }
    expect(seen).toEqual(Array.from({ length: 30 }, () => 'C'));
  });

  it('lets go of everything when its reader stops early, several at a time', async () => {
    for (let round = 0; round < 6; round += 1) {
      const [one, other] = [database.store.stream(numbers(1000), 5), database.store.stream(numbers(1000), 5)];
      expect((await one.next()).value).toHaveLength(5);
      expect((await other.next()).value).toHaveLength(5);
      await one.return();
      await other.return();
    }
    expect(await database.store.read({ text: 'SELECT count(*) FROM pg_cursors WHERE is_holdable OR name = \'stream\'', values: [] })).toEqual([[0]]);
  });

  it('can only read', async () => {
    const rows = database.store.stream({ text: 'SELECT nextval($1::regclass)', values: ['club_id_seq'] }, 5);
    await expect(rows.next()).rejects.toThrow(/read-only/);
  });

  it('fails where a row cannot be computed, after those before it, and leaves the database at work', async () => {
    const rows = database.store.stream({ text: 'SELECT 1 / (50 - n) FROM generate_series(1, 100) n', values: [] }, 10);
    await expect((async () => { for await (const batch of rows) expect(batch).toHaveLength(10); })()).rejects.toThrow(/zero/);
    expect(await database.store.isEmpty()).toBe(true);
  });

  it('holds few of its rows at a time', async () => {
    // 60,000 rows of 4 kB: 240 MB, of which a hundred rows are 0.4 MB.
    const statement = { text: "SELECT n, repeat(md5(n::text), 128) FROM generate_series(1, 60000) n", values: [] };
    let rows = 0;
    let most = 0;
    const before = heapInUse();
    for await (const batch of database.store.stream(statement, 100)) {
      rows += batch.length;
      if (rows % 5000 === 0) most = Math.max(most, heapInUse() - before);
    }
    expect(rows).toBe(60_000);
    expect(most).toBeLessThan(20 * 1024 ** 2);
  });
});

/** Bytes of the heap that something still holds on to. */
function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}
