import { graphql, type ExecutionResult } from 'graphql';
import { newContext } from '../../src/api/context.js';
import { fieldResolver } from '../../src/api/resolver.js';
import { buildSchema } from '../../src/api/schema.js';
import { extract } from '../../src/extract/index.js';
import type { Store } from '../../src/store/index.js';

const schema = buildSchema();

interface Asked {
  /** As it goes over the wire. */
  readonly result: ExecutionResult<Record<string, never>>;
  /** The statements that ran, in order. */
  readonly statements: Parameters<Store['read']>[0][];
}

/** Runs a query, or as the holder of a key a mutation, against a store, without a server, and notes the statements that read. */
export async function ask(store: Store, source: string, variableValues: Record<string, unknown> = {}, keyHolder: string | null = null): Promise<Asked> {
  const statements: Parameters<Store['read']>[0][] = [];
  const contextValue = newContext((statement) => {
    statements.push(statement);
    return store.read(statement);
  }, keyHolder === null ? null : { name: keyHolder, rights: ['INGEST', 'CURATE'], store, extract: (document) => Promise.resolve(extract(document)) });
  const result = await graphql({ schema, source, variableValues, contextValue, fieldResolver });
  return { result: JSON.parse(JSON.stringify(result)) as Asked['result'], statements };
}
