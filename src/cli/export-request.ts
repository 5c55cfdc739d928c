import { MOST_IDS } from '../api/index.js';
import { Certainty, ClaimStatusValue, ClaimType, Polarity, QuoteKind, type NamedModel, type View } from '../store/index.js';
import { checkedDate, InputProblem } from '../text/index.js';
import { UsageError } from './usage-error.js';

export const EXPORTED = ['articles', 'quotes', 'reports', 'claims'] as const satisfies readonly View[];
export const EXPORT_FORMATS = ['csv', 'jsonl', 'claimreview'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A filter as the command line has it, by the name of its option. */
export type GivenFilters = Readonly<Record<string, string>>;

/** What is to be exported, and how; plain data, so that another process may be asked for it. */
export interface ExportRequest {
  readonly what: View;
  readonly format: ExportFormat;
  /** Whether CSV begins with a byte-order mark. */
  readonly bom: boolean;
  readonly filters: GivenFilters;
  readonly asOf: { readonly day: string; readonly includeUndated: boolean } | null;
}

/** How the value of an option becomes part of a filter of the API's, whose field is named. */
export type Filter =
  | { readonly is: 'entity' | 'entities'; readonly field: string; readonly models: readonly NamedModel[] }
  | { readonly is: 'values'; readonly field: string; readonly values: readonly string[]; readonly single?: true }
  | { readonly is: 'since' | 'until' | 'text'; readonly field: string };

const anybody: readonly NamedModel[] = ['Person', 'Club', 'Publication'];
const entity = (field: string, ...models: NamedModel[]): Filter => ({ is: 'entity', field, models });
const values = (field: string, list: Readonly<Record<string, string>>): Filter => ({ is: 'values', field, values: Object.values(list) });
const mentions: Filter = { is: 'entities', field: 'mentions', models: anybody };
const days = (field: string): Record<'since' | 'until', Filter> => ({ since: { is: 'since', field }, until: { is: 'until', field } });
const text: Filter = { is: 'text', field: 'text' };

/** The filters of each kind of row, by option. All but the status of claims, which the views have, are those of the API. */
export const filtersOf: Readonly<Record<View, Readonly<Record<string, Filter>>>> = {
  articles: { publication: entity('publication', 'Publication'), mentions, ...days('published'), text },
  quotes: {
    speaker: entity('speaker', ...anybody),
    club: entity('club', 'Club'),
    mentions,
    via: entity('via', 'Publication'),
    publication: entity('publication', 'Publication'),
    kind: values('kind', QuoteKind),
    ...days('published'),
    text,
  },
  reports: {
    player: entity('player', 'Person'),
    club: entity('club', 'Club'),
    source: entity('source', ...anybody),
    via: entity('via', 'Publication'),
    publication: entity('publication', 'Publication'),
    type: values('claimType', ClaimType),
    certainty: values('certainty', Certainty),
    polarity: { is: 'values', field: 'polarity', values: Object.values(Polarity), single: true },
    ...days('published'),
    text,
  },
  claims: {
    player: entity('player', 'Person'),
    club: entity('club', 'Club'),
    from: entity('from', 'Club'),
    to: entity('to', 'Club'),
    type: values('type', ClaimType),
    status: values('status', ClaimStatusValue),
    ...days('reported'),
  },
};

export interface ExportCommandOptions {
  readonly format?: ExportFormat;
  readonly bom?: boolean;
  readonly asOf?: string;
  readonly includeUndated?: boolean;
  readonly [filter: string]: string | boolean | undefined;
}

/**
 * Reads the options of `hearsay export`.
 * @throws {UsageError} for those that do not go together, and for values that cannot be
 */
export function exportRequest(what: View, { format = 'csv', bom = false, asOf, includeUndated = false, ...given }: ExportCommandOptions): ExportRequest {
  if (format === 'claimreview' && what !== 'claims') throw new UsageError(`--format claimreview is for claims. Export ${what} as csv or jsonl.`);
  if (bom && format !== 'csv') throw new UsageError(`--bom is for csv. ${format} has no byte-order mark.`);
  if (asOf !== undefined && what !== 'claims') throw new UsageError(`--as-of is for claims. For ${what} give --until.`);
  if (includeUndated && asOf === undefined) throw new UsageError('--include-undated goes with --as-of; without it, reports without a date count anyhow.');
  const filters = Object.fromEntries(
    Object.entries(given).flatMap(([option, value]) => (typeof value === 'string' ? [[option, checked(what, option, value)]] : [])),
  );
  return { what, format, bom, filters, asOf: asOf === undefined ? null : { day: day('as-of', asOf), includeUndated } };
}

function checked(what: View, option: string, value: string): string {
  const filter = filtersOf[what][option];
  if (!filter) {
    const known = Object.keys(filtersOf[what]).map((name) => `--${name}`);
    throw new UsageError(`--${option} is no filter of ${what}. Those have ${known.join(', ')}.`);
  }
  if (value.trim() === '') throw new UsageError(`--${option} is empty. Give a value, or leave it out.`);
  if (filter.is === 'since' || filter.is === 'until') return day(option, value);
  if (filter.is === 'values') valuesIn(option, value, filter);
  const names = filter.is === 'entities' ? value.split(',').length : 1;
  if (names > MOST_IDS) throw new UsageError(`--${option} takes at most ${MOST_IDS} names; ${names} were given.`);
  return value;
}

/** The values that an option lists with commas between, in any case and with hyphens if one likes: "bid,wants-to-leave". */
export function valuesIn(option: string, value: string, filter: Extract<Filter, { is: 'values' }>): string[] {
  const listed = value.split(',').map((one) => one.trim().toUpperCase().replaceAll('-', '_'));
  const unknown = listed.find((one) => !filter.values.includes(one));
  if (unknown !== undefined) throw new UsageError(`--${option} is ${JSON.stringify(value)}. It takes ${filter.values.join(', ')}${filter.single ? '' : ', or several with commas between'}.`);
  if (filter.single && listed.length > 1) throw new UsageError(`--${option} takes one of ${filter.values.join(', ')}.`);
  return listed;
}

function day(option: string, value: string): string {
  try {
    if (/^\d{4}-\d\d-\d\d$/.test(value)) return checkedDate(value);
  } catch (error) {
    if (!(error instanceof InputProblem)) throw error;
  }
  throw new UsageError(`--${option} is ${JSON.stringify(value)}. It takes a day of the calendar, such as 2017-08-03.`);
}
