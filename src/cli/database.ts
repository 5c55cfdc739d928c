import { readConfig } from '../config.js';
import { openStore, type Store } from '../store/index.js';

/** Opens the database that the environment names, brings it up to date, and closes it after `use`, whatever happens. */
export async function withDatabase<T>(use: (store: Store, applied: readonly string[]) => Promise<T>): Promise<T> {
  const { databaseUrl, dataDirectory } = readConfig();
  const store = await openStore({ databaseUrl, dataDirectory });
  try {
    const { applied } = await store.migrate();
    return await use(store, applied);
  } finally {
    await store.close();
  }
}

/** Which database it is, for people: never with a password. */
export function databaseText(store: Store): string {
  return store.embedded ? `embedded, in ${store.location}` : `PostgreSQL at ${store.location}`;
}
