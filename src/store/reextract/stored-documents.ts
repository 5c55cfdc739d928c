import type { Document } from '../../text/index.js';
import type { PrismaClient } from '../generated/client.js';

/** Which articles are to be read anew, and where to go on. */
export interface StoredDocumentsWanted {
  /** Only those that another version of the extractor has read; null: all. */
  readonly notReadBy: string | null;
  /** Only those published on this day or later, 2017-08-03; null: undated ones, too. */
  readonly since: string | null;
  /** Only articles with a higher id. */
  readonly after: number;
  readonly limit: number;
}

export interface StoredDocument {
  readonly articleId: number;
  readonly document: Document;
}

/** Stored articles as they were read, in the order of their ids. */
export async function storedDocuments(prisma: PrismaClient, { notReadBy, since, after, limit }: StoredDocumentsWanted): Promise<StoredDocument[]> {
  const rows = await prisma.article.findMany({
    where: {
      id: { gt: after },
      ...(notReadBy === null ? {} : { extractor: { not: notReadBy } }),
      ...(since === null ? {} : { publishedAt: { gte: new Date(`${since}T00:00:00Z`) } }),
    },
    orderBy: { id: 'asc' },
    take: limit,
    include: { publication: { select: { name: true } }, byline: { orderBy: { position: 'asc' }, select: { person: { select: { name: true } } } } },
  });
  return rows.map(({ id, externalId, title, text, publishedAt, publication, url, byline }) => ({
    articleId: id,
    document: {
      id: externalId ?? '',
      title,
      text,
      publishedAt: publishedAt === null ? null : publishedAt.toISOString().replace('T00:00:00.000Z', ''),
      publication: publication?.name ?? null,
      url,
      byline: byline.length === 0 ? null : byline.map(({ person }) => person.name).join(', '),
    },
  }));
}
