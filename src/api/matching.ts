import type { Statement } from '../store/index.js';
import { idsMatching, isList } from './plan/index.js';
import { buildSchema, plans, roots } from './schema.js';

/**
 * A statement for the ids of the rows that one of the lists `articles`, `quotes`, `claims` and `reports` gives with a filter: an
 * `ArticleFilter`, `QuoteFilter` and so on, as a plain object. Whoever filters otherwise than by GraphQL does it by this.
 * @throws {GraphQLError} where the filter is none of the list's, or has a value that cannot be used
 */
export function matching(list: 'articles' | 'quotes' | 'claims' | 'reports', filter: Readonly<Record<string, unknown>>): Statement {
  const root = roots[list];
  if (!root || !isList(root)) throw new Error(`No list ${list}`);
  return idsMatching(buildSchema(), plans, list, root, filter);
}
