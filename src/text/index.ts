export { documentOf } from './article-record.js';
export type { Document } from './document.js';
export { InputProblem, type InputProblemCode, type Place } from './input-problem.js';
export { lines } from './lines.js';
export { FORMATS, readInputs, type Format, type InputOptions } from './inputs.js';
export { checkedDate } from './published-date.js';
export type { Reading } from './reading.js';
