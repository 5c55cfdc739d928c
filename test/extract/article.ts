import { extract, type Extraction } from '../../src/extract/index.js';
import type { Document } from '../../src/text/index.js';

/** A text as one article, of which nothing else is known but what is given. */
export function article(text: string, given: Partial<Document> = {}): Document {
  return { id: 'article', title: null, text, publishedAt: null, publication: null, url: null, byline: null, ...given };
}

/** What the extractor finds in a text, by the article's date if one is given. */
export const read = (text: string, publishedAt: string | null = null): Extraction => extract(article(text, { publishedAt }));
