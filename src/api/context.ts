import type { Store } from '../store/index.js';
import type { Author } from './author.js';

/** What one GraphQL request carries along. */
export interface Context {
  /** Runs one statement that only reads. */
  readonly read: Store['read'];
  /** Who may write; null for a request without a key. */
  readonly author: Author | null;
  /** What the request has asked for so far. */
  readonly spent: { rootFields: number; rows: number };
}

export function newContext(read: Store['read'], author: Author | null = null): Context {
  return { read, author, spent: { rootFields: 0, rows: 0 } };
}
