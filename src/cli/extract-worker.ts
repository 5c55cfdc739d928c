import { parentPort } from 'node:worker_threads';
import type { Document } from '../text/index.js';
import { extractDocument, type Problem } from './extract-document.js';
import { extractionLine } from './extraction-json.js';

/** What this gives back for a document: its line of output in UTF-8, or what was wrong. */
export type LineAnswer = { readonly line: Uint8Array<ArrayBuffer> } | { readonly problem: Problem };

/** What a worker thread of `extract --jobs` runs: takes documents, and gives back for each its line of output, or the problem with it. */
parentPort!.on('message', (document: Document) => {
  const result = extractDocument(document);
  if ('problem' in result) {
    parentPort!.postMessage(result satisfies LineAnswer);
    return;
  }
  // Encoded here, and handed over without a copy, so that the main thread has next to nothing to do.
  const line = new TextEncoder().encode(extractionLine(result.extraction));
  parentPort!.postMessage({ line } satisfies LineAnswer, [line.buffer]);
});
