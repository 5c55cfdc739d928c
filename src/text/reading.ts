import type { Document } from './document.js';
import type { InputProblem, Place } from './input-problem.js';

/** What one file or line of the input gave: a document, or the reason why there is none. */
export type Reading =
  | { readonly place: Place; readonly document: Document }
  | { readonly place: Place; readonly problem: InputProblem };
