import { EXPORT_FORMATS, EXPORTED, exportRequest, type ExportRequest } from './export-request.js';
import { exportRows } from './export-rows.js';
import { isObject, type OwnerCommand, refuseInput } from './owner/index.js';

/** Characters that are put out at a time: a row may have the text of a long article in it. */
const MOST_CHARACTERS = 256 * 1024;

/** `hearsay export`, wherever the database is open. What it says is what is to be printed, piece by piece. */
export const exportForOwner: OwnerCommand<ExportRequest, never, string, null> = {
  name: 'export',

  readRequest(value) {
    const what = isObject(value) ? EXPORTED.find((one) => one === value.what) : undefined;
    const format = isObject(value) ? EXPORT_FORMATS.find((one) => one === value.format) : undefined;
    if (!isObject(value) || what === undefined || format === undefined || typeof value.bom !== 'boolean') throw new TypeError('it does not say what to export, and how');
    const { bom, filters, asOf } = value;
    if (!isObject(filters) || !Object.values(filters).every((filter) => typeof filter === 'string')) throw new TypeError('the filters are no strings');
    if (asOf === null) return exportRequest(what, { ...filters, format, bom });
    if (!isObject(asOf) || typeof asOf.day !== 'string' || typeof asOf.includeUndated !== 'boolean') throw new TypeError('the day as of which to export is none');
    return exportRequest(what, { ...filters, format, bom, asOf: asOf.day, includeUndated: asOf.includeUndated });
  },

  readInput: refuseInput,

  async run({ store, request, output, signal }) {
    for await (const text of exportRows(store, request)) {
      for (const piece of pieces(text)) {
        await output(piece);
        signal.throwIfAborted();
      }
    }
    return null;
  },
};

/** Never cut within a character. */
function* pieces(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    const end = start + MOST_CHARACTERS;
    const isWithinPair = end < text.length && /[\ud800-\udbff]/.test(text.charAt(end - 1));
    const piece = text.slice(start, isWithinPair ? end - 1 : end);
    yield piece;
    start += piece.length;
  }
}
