import { parentPort } from 'node:worker_threads';
import type { Document } from '../text/index.js';
import { extractDocument } from './extract-document.js';
import { extractionLine } from './extraction-json.js';
import type { WorkerAnswer } from './extraction-pool.js';

/** What a worker thread of `extract --jobs` runs: takes documents, and gives back for each its line of output, or the problem with it. */
parentPort!.on('message', (document: Document) => {
  const result = extractDocument(document);
  if ('problem' in result) {
    parentPort!.postMessage(result satisfies WorkerAnswer);
    return;
  }
  // Encoded here, and handed over without a copy, so that the main thread has next to nothing to do.
  const line = new TextEncoder().encode(extractionLine(result.extraction));
  parentPort!.postMessage({ line } satisfies WorkerAnswer, [line.buffer]);
});
