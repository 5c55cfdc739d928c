import type { Store } from '../store/index.js';

/** What one GraphQL request carries along. */
export interface Context {
  /** Runs one statement that only reads. */
  readonly read: Store['read'];
  /** What the request has asked for so far. */
  readonly spent: { rootFields: number; rows: number };
}

export function newContext(read: Store['read']): Context {
  return { read, spent: { rootFields: 0, rows: 0 } };
}
