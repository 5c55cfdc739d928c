export { articleSketch } from './article-sketch.js';
export { areNearlySame, ComparedText } from './nearly-same.js';
export { quoteWords, type QuoteWords } from './quote-words.js';
export { rootOf, type Dated } from './root.js';
