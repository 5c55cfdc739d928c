import { readConfig } from '../config.js';
import { openStore, type Store } from '../store/index.js';
import { errorText, PROGRAM } from './messages.js';

/**
 * Opens the database that the environment names, brings it up to date, and closes it after `use`, whatever happens.
 * @param note takes a line for people: that the database has gone away and is waited for, and that it is back
 */
export async function withDatabase<T>(use: (store: Store, applied: readonly string[]) => Promise<T>, note: (line: string) => void = noteOnError): Promise<T> {
  const { databaseUrl, dataDirectory, patience: seconds } = readConfig();
  const store = await openStore({
    databaseUrl,
    dataDirectory,
    patience: {
      seconds,
      onLost: (error) => note(`${errorText(error)} Waiting for it, for up to ${seconds} seconds.`),
      onBack: () => note(`${PROGRAM}: the database is there again`),
    },
  });
  try {
    const { applied } = await store.migrate();
    return await use(store, applied);
  } finally {
    await store.close();
  }
}

const noteOnError = (line: string): void => void process.stderr.write(`${line}\n`);

/** Which database it is, for people: never with a password. */
export function databaseText(store: Store): string {
  return store.embedded ? `embedded, in ${store.location}` : `PostgreSQL at ${store.location}`;
}
