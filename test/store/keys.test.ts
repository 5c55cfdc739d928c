import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { clear, databaseKinds, useStore } from '../support/databases.js';

describe.each(databaseKinds)('API keys on %s', (kind) => {
  const database = useStore(kind);
  beforeEach(() => clear(database.store));

  it('are found by themselves, with their rights, and kept as a hash only', async () => {
    const { store } = database;
    const key = await store.createKey('desk', ['INGEST', 'CURATE', 'INGEST']);
    expect(key).toMatch(/^hearsay_[\w-]{43}$/);
    expect(await store.findKey(key)).toEqual({ name: 'desk', rights: ['INGEST', 'CURATE'] });
    const [row] = await store.read({ text: 'SELECT k::text, hash FROM api_key k', values: [] });
    expect(row?.[1]).toBe(createHash('sha256').update(key).digest('hex'));
    expect(row?.[0]).not.toContain(key.slice('hearsay_'.length));
  });

  it('are never the same twice', async () => {
    const keys = await Promise.all(['a', 'b', 'c', 'd'].map((name) => database.store.createKey(name, ['CURATE'])));
    expect(new Set(keys).size).toBe(4);
  });

  it.each([
    ['nothing', ''],
    ['another key', `hearsay_${'A'.repeat(43)}`],
    ['a key cut short', 'hearsay_AAAA'],
    ['SQL', "hearsay_' OR true --"],
    ['half a character', 'hearsay_\ud800'],
    ['NUL', '\0'],
  ])('are not found by %s', async (_what, key) => {
    await database.store.createKey('desk', ['CURATE']);
    expect(await database.store.findKey(key)).toBeNull();
  });

  it('are worth nothing once revoked, stay listed, and leave their names to nobody', async () => {
    const { store } = database;
    const key = await store.createKey('desk', ['CURATE']);
    await store.createKey('robot', ['INGEST']);
    await store.revokeKey('desk');
    expect(await store.findKey(key)).toBeNull();
    expect(await store.listKeys()).toEqual([
      { name: 'desk', rights: ['CURATE'], createdAt: expect.any(Date), revokedAt: expect.any(Date) },
      { name: 'robot', rights: ['INGEST'], createdAt: expect.any(Date), revokedAt: null },
    ]);
    await expect(store.createKey('desk', ['CURATE'])).rejects.toMatchObject({ code: 'KEY_NAME_TAKEN' });
    await expect(store.revokeKey('desk')).rejects.toMatchObject({ code: 'KEY_NOT_FOUND' });
    await expect(store.revokeKey('nobody')).rejects.toMatchObject({ code: 'KEY_NOT_FOUND' });
    await expect(store.revokeKey("robot' OR true --")).rejects.toMatchObject({ code: 'KEY_NOT_FOUND' });
  });

  it.each([
    ['no name', ''],
    ['a blank', ' '],
    ['a blank at the end', 'desk '],
    ['a line break', 'a\nb'],
    ['a character that turns the line around', 'a\u202eb'],
    ['half a character', 'a\ud800'],
    ['too long a name', 'x'.repeat(101)],
  ])('are not made with %s', async (_what, name) => {
    await expect(database.store.createKey(name, ['CURATE'])).rejects.toMatchObject({ code: 'KEY_NAME_INVALID' });
  });

  it('may have any name that can be seen', async () => {
    const name = `Ann's "desk"; DROP TABLE api_key -- ${'😀'.repeat(60)}`;
    const key = await database.store.createKey(name, ['CURATE']);
    expect(await database.store.findKey(key)).toEqual({ name, rights: ['CURATE'] });
  });
});
