import { parentPort } from 'node:worker_threads';
import type { Document } from '../text/index.js';
import { extractDocument } from './extract-document.js';

/** What a worker thread of `ingest` runs: takes documents, and gives back for each its `DocumentResult`. */
parentPort!.on('message', (document: Document) => parentPort!.postMessage(extractDocument(document)));
