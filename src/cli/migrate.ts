import { databaseText, withDatabase } from './database.js';
import { printable } from './messages.js';

/** `hearsay migrate`: creates the database's tables, or brings them up to date. */
export async function migrateCommand(): Promise<number> {
  return withDatabase((store, applied) => {
    const what = applied.length === 0 ? 'Up to date, nothing to apply.' : `Applied ${applied.join(', ')}.`;
    process.stdout.write(printable(`${what} Database: ${databaseText(store)}.`) + '\n');
    return Promise.resolve(0);
  });
}
