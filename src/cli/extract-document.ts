import { extract, type Extraction } from '../extract/index.js';
import type { Document } from '../text/index.js';

/** What keeps one article out of the output; the rest goes on. */
export interface Problem {
  readonly code: string;
  readonly message: string;
}

export type DocumentResult = { readonly extraction: Extraction } | { readonly problem: Problem };

/** What the extractor finds in a document. Should it fail, that is told as this document's problem, and ends nothing else. */
export function extractDocument(document: Document): DocumentResult {
  try {
    return { extraction: extract(document) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problem: { code: 'EXTRACTION_FAILED', message: `Hearsay failed on this article, which is a mistake of its own. Please report it with the text. (${reason})` } };
  }
}
