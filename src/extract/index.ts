export { extract, EXTRACTOR_VERSION } from './extract.js';
export type * from './extraction.js';
