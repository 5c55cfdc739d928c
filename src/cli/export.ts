import type { View } from '../store/index.js';
import { withDatabase } from './database.js';
import { exportRequest, type ExportCommandOptions } from './export-request.js';
import { exportRows } from './export-rows.js';
import { print } from './output-failure.js';

/**
 * `hearsay export`: prints articles, quotes, reports or claims, no faster than the output is taken.
 * @throws {UsageError} for options that cannot be meant
 * @throws {UnknownNameError} for a filter by what is not there
 */
export async function exportCommand(what: View, options: ExportCommandOptions): Promise<number> {
  const request = exportRequest(what, options);
  await withDatabase((store) => print(exportRows(store, request)));
  return 0;
}
