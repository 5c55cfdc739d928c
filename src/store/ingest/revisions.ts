import type { Extraction } from '../../extract/index.js';
import type { Prisma } from '../generated/client.js';

interface Published {
  readonly id: number;
  readonly url: string | null;
  readonly externalId: string | null;
  /** Canonical. */
  readonly publicationId: number | null;
}

/**
 * Tells which article a new text revises: the newest of the same address, else the newest to which the same publication gave
 * the same id. An id alone says nothing, for a file's name may be any other file's too.
 */
export class Revisions {
  private constructor(private readonly newest: Published[]) {}

  /** With the articles that the extractions may revise, as far as no other revises them. */
  static async load(transaction: Prisma.TransactionClient, extractions: readonly Extraction[]): Promise<Revisions> {
    const urls = extractions.flatMap(({ url }) => url || []);
    const ids = extractions.flatMap(({ id }) => id || []);
    const articles = await transaction.article.findMany({
      where: { OR: [{ url: { in: urls } }, { externalId: { in: ids }, publicationId: { not: null } }], revision: null },
      select: { id: true, url: true, externalId: true, publication: { select: { canonicalId: true } } },
      orderBy: { id: 'asc' },
    });
    return new Revisions(articles.map(({ publication, ...article }) => ({ ...article, publicationId: publication?.canonicalId ?? null })));
  }

  /** The id of the article that this one revises, or null. From now on, this one is the newest. */
  add(article: Published): number | null {
    const { url, externalId, publicationId } = article;
    const revised =
      (url ? this.newest.findLast((other) => other.url === url) : undefined) ??
      (externalId && publicationId !== null
        ? this.newest.findLast((other) => other.externalId === externalId && other.publicationId === publicationId)
        : undefined);
    if (revised !== undefined) this.newest.splice(this.newest.indexOf(revised), 1);
    this.newest.push(article);
    return revised?.id ?? null;
  }
}
