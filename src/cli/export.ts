import type { View } from '../store/index.js';
import { exportForOwner } from './export-for-owner.js';
import { exportRequest, type ExportCommandOptions } from './export-request.js';
import { printing } from './output-failure.js';
import { doCommand, noInput } from './owner/index.js';

/**
 * `hearsay export`: prints articles, quotes, reports or claims, no faster than the output is taken.
 * @throws {UsageError} for options that cannot be meant
 * @throws {UnknownNameError} for a filter by what is not there
 */
export async function exportCommand(what: View, options: ExportCommandOptions): Promise<number> {
  const request = exportRequest(what, options);
  await printing((print) => doCommand(exportForOwner, request, noInput(), print));
  return 0;
}
