import { beforeEach, describe, expect, it } from '@jest/globals';
import { insertRows } from '../../src/store/ingest/insert-rows.js';
import { clear, databaseKinds, useStore } from '../support/databases.js';

describe.each(databaseKinds)('insertRows on %s', (kind) => {
  const database = useStore(kind);
  beforeEach(() => clear(database.store));

  it('writes what createMany writes, whatever the type of the column', async () => {
    const { prisma } = database.store;
    const article = {
      contentHash: 'a'.repeat(64),
      externalId: null,
      title: 'It\'s "over" \\ {null} 😀',
      publishedAt: new Date('2017-08-03T12:30:00.123Z'),
      text: 'One.\nTwo.\tThree \\n $1 😀',
      wordCount: 4,
      extractor: '1',
      sketch: [1, -2_147_483_648, 2_147_483_647],
    };
    await prisma.article.createMany({ data: [{ ...article, id: 1001 }] });
    await insertRows(prisma, 'Article', [{ ...article, id: 1002, contentHash: 'b'.repeat(64) }]);
    const [byPrisma, byRows] = await prisma.article.findMany({ where: { id: { gt: 1000 } }, orderBy: { id: 'asc' }, omit: { id: true, contentHash: true, ingestedAt: true } });
    expect(byRows).toEqual(byPrisma);
  });

  it('leaves to their defaults the columns that no row has, and takes what one row has alone', async () => {
    const { prisma } = database.store;
    await insertRows(prisma, 'Club', [
      { id: 1, slug: 'fulham', name: 'Fulham', canonicalId: 1 },
      { id: 2, slug: 'everton', name: 'Everton', canonicalId: 2, ground: 'Goodison Park' },
    ]);
    await insertRows(prisma, 'ApiKey', [{ name: 'desk', hash: 'c'.repeat(64), rights: ['INGEST', 'CURATE'] }]);
    expect(await prisma.club.findMany({ orderBy: { id: 'asc' }, select: { ground: true, country: true } })).toEqual([
      { ground: null, country: null },
      { ground: 'Goodison Park', country: null },
    ]);
    expect(await prisma.apiKey.findMany()).toEqual([
      { id: 1, name: 'desk', hash: 'c'.repeat(64), rights: ['INGEST', 'CURATE'], createdAt: expect.any(Date), revokedAt: null },
    ]);
  });

  it('does nothing for no rows, and with ifNew nothing for a row that is there', async () => {
    const { prisma } = database.store;
    await insertRows(prisma, 'Club', []);
    await insertRows(prisma, 'Club', [{ id: 1, slug: 'fulham', name: 'Fulham', canonicalId: 1 }]);
    const names = [{ clubId: 1, name: 'Fulham', key: 'fulham' }, { clubId: 1, name: 'The Cottagers', key: 'the cottagers' }];
    await insertRows(prisma, 'ClubAlias', names.slice(0, 1), { ifNew: true });
    await insertRows(prisma, 'ClubAlias', names, { ifNew: true });
    expect(await prisma.clubAlias.findMany({ orderBy: { name: 'asc' } })).toEqual(names);
  });
});
