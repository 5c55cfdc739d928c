import { From, identifier, joined, listed, sql, where, type Alias, type Model, type RootField, type RootPlan, type Sql } from '../plan/index.js';
import type { Columns, Counted, Dimension } from './dimension.js';

const DEFAULT_ROWS = 100;
const MOST_ROWS = 1000;

/** What is counted, and by what it may be. */
export interface Counts<M extends Model> {
  readonly model: M;
  readonly dimensions: Readonly<Record<string, Dimension<M>>>;
  /** The numbers of a group, by field; the first says in what order the groups come. */
  readonly numbers: Readonly<Record<string, (at: Alias<M>) => Sql>>;
  readonly conditions: (counted: Counted<M>, field: RootField) => readonly Sql[];
}

/** A root field that counts rows for each combination of the values of some dimensions, in one grouping over all of them. */
export function counts<M extends Model>({ model, dimensions, numbers, conditions }: Counts<M>): RootPlan {
  return listed((field) => {
    const { compilation, input } = field;
    const chosen = chosenBy(field).map((name) => dimensions[name]!);
    const [first] = Object.keys(numbers);
    const asked = new Set([first!]);

    const { from, at: group } = From.rows(compilation, 'Source', () => {
      const counted = From.table(compilation, model);
      const keys = together(chosen.map((dimension) => dimension.keys(counted)));
      const more = together(chosen.map((dimension) => dimension.more?.(counted) ?? {}));
      const asNumbers = Object.fromEntries([...asked].map((name) => [name, numbers[name]!(counted.at)]));
      const matching = where(conditions(counted, field));
      const columns = Object.entries({ ...keys, ...more, ...asNumbers }).map(([name, value]) => sql`${value} as ${identifier(name)}`);
      const values = Object.values(keys);
      const grouping = values.length > 0 ? sql`\ngroup by ${joined(values, ', ')}` : sql``;
      return sql`\nselect ${joined(columns, ', ')}${counted.from.text}${matching}${grouping}`;
    });

    const values = new Map(chosen.map((dimension) => [dimension.field, dimension.value(group, from)]));
    const order = [sql`${group.name}.${identifier(first!)} desc`, ...[...values.values()].flatMap((value) => value.order)];
    return {
      from,
      order: joined(order, ', '),
      most: (request) => {
        const rows = (input.value('first')(request) ?? DEFAULT_ROWS) as number;
        if (rows < 1 || rows > MOST_ROWS) throw field.args.error('BAD_ARGUMENT', `"first" must be from 1 to ${MOST_ROWS}; it is ${rows}.`);
        return rows;
      },
      column: (name) => (selected) => {
        if (!(name in numbers)) return values.get(name)?.read(selected) ?? (() => null);
        asked.add(name);
        const place = selected.row.add(sql`${group.name}.${identifier(name)}`);
        return (row) => row[place];
      },
    };
  });
}

/** The dimensions asked for, each once. A day is in one month: with both, the groups are those of the days. */
function chosenBy({ compilation, input }: RootField): string[] {
  const names = compilation.branch((request) => [...new Set(input.value('by')(request) as readonly string[])].join());
  return names.split(',').filter((name) => name !== '' && !(name === 'MONTH' && names.split(',').includes('DAY')));
}

function together(columns: readonly Columns[]): Columns {
  return Object.assign({}, ...columns) as Columns;
}
