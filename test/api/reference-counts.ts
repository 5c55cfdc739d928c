// eslint-disable-next-line @typescript-eslint/no-explicit-any -- rows of any table
type Row = any;

/** One of the things that rows are counted by, the plain way. */
export interface PlainDimension {
  /** The field of a count that shows its value. */
  readonly field: string;
  /** The groups that a row is in; null for the one of what is not known. */
  readonly groups: (row: Row) => readonly (string | null)[];
  /** What the field shows of a group. */
  readonly shown: (group: string | null, rows: readonly Row[]) => unknown;
  /** By what groups are sorted. */
  readonly place: (group: string | null, rows: readonly Row[]) => readonly (string | number | null)[];
}

/** Counts rows group by group, the most frequent first, then by the dimensions' values. */
export function countPlainly(
  rows: readonly Row[],
  dimensions: readonly PlainDimension[],
  numbers: Readonly<Record<string, (rows: readonly Row[]) => number>>,
): Row[] {
  const groups = new Map<string, { readonly of: readonly (string | null)[]; readonly rows: Row[] }>();
  if (dimensions.length === 0) groups.set('[]', { of: [], rows: [...rows] });
  for (const row of dimensions.length === 0 ? [] : rows) {
    let of: (string | null)[][] = [[]];
    for (const { groups: groupsOf } of dimensions) of = of.flatMap((one) => groupsOf(row).map((group) => [...one, group]));
    for (const one of of) {
      const key = JSON.stringify(one);
      if (!groups.has(key)) groups.set(key, { of: one, rows: [] });
      groups.get(key)!.rows.push(row);
    }
  }
  const counted = [...groups.values()].map(({ of, rows: members }) => ({
    place: [-members.length, ...dimensions.flatMap(({ place }, index) => place(of[index]!, members))],
    row: {
      ...Object.fromEntries(dimensions.map(({ field, shown }, index) => [field, shown(of[index]!, members)])),
      ...Object.fromEntries(Object.entries(numbers).map(([field, number]) => [field, number(members)])),
    },
  }));
  return counted.sort((a, b) => compare(a.place, b.place)).map(({ row }) => row as Row);
}

function compare(a: readonly (string | number | null)[], b: readonly (string | number | null)[]): number {
  for (const [index, x] of a.entries()) {
    const y = b[index]!;
    if (x === y) continue;
    if (x === null) return 1;
    if (y === null) return -1;
    return x < y ? -1 : 1;
  }
  return 0;
}
