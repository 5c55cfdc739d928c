import { encodeId, matching, parseId } from '../api/index.js';
import { claimAppearances, entitiesById, entitiesBySlug, entitiesNamedLike, viewColumns, viewRows, type NamedModel, type Store, type View, type ViewRows } from '../store/index.js';
import { claimReview } from './claim-review.js';
import { csvHeader, csvLines, jsonLines, plainValue } from './export-formats.js';
import { filtersOf, valuesIn, type ExportRequest, type GivenFilters } from './export-request.js';

/** A name on the command line that nobody and nothing in the database has. */
export class UnknownNameError extends Error {
  override readonly name = 'UnknownNameError';
  readonly code = 'UNKNOWN_NAME';
}

type ExportStore = Pick<Store, 'read' | 'stream'>;

/** Rows held at a time. An article brings its text along. */
const batchOf: Readonly<Record<View, number>> = { articles: 20, quotes: 250, reports: 250, claims: 250 };

/**
 * The rows that are asked for as text, piece by piece, as they all were at one moment. Reads no faster than the pieces are taken, and
 * holds a bounded number of rows at a time, however many there are.
 * @throws {UnknownNameError} before the first piece, where a filter names what is not there
 * @throws {StoreError} also between pieces, when the database fails
 */
export async function* exportRows(store: ExportStore, request: ExportRequest): AsyncGenerator<string, void> {
  const { what, format, bom, asOf } = request;
  const { status, ...filters } = request.filters;
  const filter = await apiFilter(store, what, filters);
  const filtered = Object.keys(filter).length > 0;
  const rows: ViewRows = {
    view: what,
    ids: filtered ? matching(what, { ...everyRow[what], ...filter }) : undefined,
    statuses: status === undefined ? undefined : valuesIn('status', status, filtersOf.claims['status'] as never),
    asOf: asOf ?? undefined,
  };
  if (format === 'claimreview') {
    for await (const batch of store.stream(claimAppearances({ ...rows, view: 'claims' }), batchOf.claims)) yield jsonLines(batch.map(claimReview));
    return;
  }
  const columns = await viewColumns(store, what);
  const names = columns.map(({ name }) => name);
  if (format === 'csv') yield csvHeader(names, bom);
  for await (const batch of store.stream(viewRows(rows, columns), batchOf[what])) {
    const values = batch.map((row) => row.map(plainValue));
    yield format === 'csv' ? csvLines(values) : jsonLines(values.map((row) => Object.fromEntries(row.map((value, index) => [names[index]!, value] as const))));
  }
}

/** What the lists of the API leave out unless they are asked for it, and the views have. */
const everyRow: Readonly<Partial<Record<View, Readonly<Record<string, unknown>>>>> = { articles: { includeDuplicates: true } };

/** The filter of the API's that the options mean. */
async function apiFilter(store: ExportStore, what: View, given: GivenFilters): Promise<Record<string, unknown>> {
  const filter: Record<string, unknown> = {};
  for (const [option, value] of Object.entries(given)) {
    const meaning = filtersOf[what][option]!;
    switch (meaning.is) {
      case 'entity':
        filter[meaning.field] = await entityId(store, option, meaning.models, value);
        break;
      case 'entities':
        filter[meaning.field] = await Promise.all(value.split(',').map((one) => entityId(store, option, meaning.models, one.trim())));
        break;
      case 'values': {
        const listed = valuesIn(option, value, meaning);
        filter[meaning.field] = meaning.single ? listed[0] : listed;
        break;
      }
      case 'since':
      case 'until':
        filter[meaning.field] = { ...(filter[meaning.field] as object | undefined), [meaning.is]: value };
        break;
      case 'text':
        filter[meaning.field] = value;
        break;
    }
  }
  return filter;
}

/** The global id of whom or what a slug or global id names. */
async function entityId(store: ExportStore, option: string, models: readonly NamedModel[], name: string): Promise<string> {
  const parsed = parseId(name);
  const model = models.find((one) => one === parsed?.model);
  const found = parsed && model ? await entitiesById(store, model, parsed.id) : await entitiesBySlug(store, models, name.toLowerCase());
  const [only, other] = found;
  if (only && !other) return encodeId(only.model, only.id);
  const wanted = `--${option} is ${JSON.stringify(name)}`;
  if (only) {
    const ids = found.map((one) => `${encodeId(one.model, one.id)} (${one.model.toLowerCase()})`);
    throw new UnknownNameError(`${wanted}, which is a slug of several. Give the id of the one you mean: ${ids.join(' or ')}.`);
  }
  const near = await entitiesNamedLike(store, models, name.replaceAll('-', ' '));
  const advice = near.length > 0 ? `Do you mean ${near.map(({ slug }) => slug).join(', ')}?` : `Take slugs or ids from the API's answers or from the views.`;
  throw new UnknownNameError(`${wanted}, but no ${models.map((one) => one.toLowerCase()).join(' or ')} has that slug or id. ${advice}`);
}
