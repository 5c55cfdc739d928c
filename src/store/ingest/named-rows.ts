import { fold, madeByRule, type NamedKind, type NamedRow, resolveNamed, type StandingJudgement } from '../../resolve/index.js';
import { Prisma } from '../generated/client.js';
import type { NextId } from './ids.js';
import { recordJudgements, setCanonical, standingJudgements } from './judgements.js';
import { slugsFor } from './slugs.js';

type Transaction = Prisma.TransactionClient;

/** A club's or publication's row, with what is known of it. `Detail` is "ground" or "domain". */
export type StoredNamed<Detail extends string> = NamedRow & { canonicalId: number; keys: Set<string>; country: string | null } & Record<Detail, string | null>;

/** What an article says of one of its clubs or publications. */
export type NamedFound<Detail extends string> = {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly country: string | null;
} & Readonly<Record<Detail, string | null>>;

/** How a kind of named things is kept. */
export interface NamedTable<Detail extends string> {
  readonly kind: 'CLUB' | 'PUBLICATION';
  readonly table: 'club' | 'publication';
  readonly detail: Detail;
  readonly rules: NamedKind<StoredNamed<Detail>>;
  /** What tells rows of one name apart. Of the country and the detail, one does, and the other is filled in where it is not known. */
  readonly apartBy: Detail | 'country';
  /** Folded names under which things are stored that may be the one of this name. */
  readonly nameKeys: (name: string) => string[];
}

export interface StoredNames<Detail extends string> {
  /** For each article, what it names, by name. */
  readonly found: Map<string, StoredNamed<Detail>>[];
  /** Ids of rows, not of new ones, whose canonical id changed, and the canonical ids that they had. */
  readonly regrouped: number[];
}

/**
 * Finds or makes the rows of what articles name, a row for each name as it is written, and judges which of them are one. Who shares a
 * row rests on the names alone, and who is one on the rows, so that the order of articles is all one.
 */
export async function storeNamed<Detail extends string>(
  transaction: Transaction,
  table: NamedTable<Detail>,
  articles: readonly (readonly NamedFound<Detail>[])[],
  nextId: NextId,
): Promise<StoredNames<Detail>> {
  const { detail, apartBy } = table;
  const filled = apartBy === 'country' ? detail : ('country' as const);
  const atomOf = (one: Readonly<Record<string, unknown>>): string => JSON.stringify([(one.name as string).normalize('NFC'), one[apartBy] || null]);
  const rows = new NamedRows(transaction, table);
  await rows.read(articles.flat().map((one) => fold(one.name)), []);
  const byAtom = new Map(rows.all.map((row) => [atomOf(row), row]));
  const [added, completed, changed] = [new Set<StoredNamed<Detail>>(), new Set<StoredNamed<Detail>>(), new Set<StoredNamed<Detail>>()];
  const aliases = new Map<string, { ownerId: number; name: string; key: string }>();

  const found = articles.map((names) => {
    const byName = new Map<string, StoredNamed<Detail>>();
    for (const one of names) {
      const atom = atomOf(one);
      let row = byAtom.get(atom);
      if (row === undefined) {
        const id = nextId();
        row = { id, canonicalId: id, name: one.name.normalize('NFC'), keys: new Set(), country: one.country || null, [detail]: one[detail] || null } as StoredNamed<Detail>;
        byAtom.set(atom, row);
        rows.add(row);
        added.add(row);
        changed.add(row);
      }
      const value: string | null = one[filled] || null;
      const known: string | null = row[filled];
      // The same, whichever article comes first.
      if (value !== null && (known === null || value < known)) {
        (row as Record<string, unknown>)[filled] = value;
        completed.add(row);
        changed.add(row);
      }
      for (const name of [one.name, ...one.aliases]) {
        const key = fold(name);
        if (!row.keys.has(key)) changed.add(row);
        row.keys.add(key);
        aliases.set(`${row.id} ${name}`, { ownerId: row.id, name, key });
      }
      byName.set(one.name, row);
    }
    return byName;
  });

  await rows.write([...added], [...completed].filter((row) => !added.has(row)), [...aliases.values()]);
  const regrouped = changed.size === 0 ? [] : await rows.regroup([...changed]);
  return { found, regrouped: idsOf(regrouped.filter(({ row }) => !added.has(row))) };
}

/** Judges anew which rows are one with any of the given; gives ids as `StoredNames.regrouped` does. */
export async function regroupNamed<Detail extends string>(transaction: Transaction, table: NamedTable<Detail>, ids: readonly number[]): Promise<number[]> {
  const rows = new NamedRows(transaction, table);
  await rows.readByIds(ids);
  return idsOf(await rows.regroup(rows.all));
}

/** A row whose canonical id changed, and that which it had. */
interface Moved<Row> {
  readonly row: Row;
  readonly from: number;
}

function idsOf(moved: readonly Moved<{ readonly id: number }>[]): number[] {
  return [...new Set(moved.flatMap(({ row, from }) => [row.id, from]))];
}

class NamedRows<Detail extends string> {
  private readonly rows = new Map<number, StoredNamed<Detail>>();
  private readonly sql: { table: Prisma.Sql; aliases: Prisma.Sql; owner: Prisma.Sql; detail: Prisma.Sql };

  constructor(
    private readonly transaction: Transaction,
    private readonly kept: NamedTable<Detail>,
  ) {
    const { table, detail } = kept;
    this.sql = {
      table: Prisma.raw(`"${table}"`),
      aliases: Prisma.raw(`"${table}_alias"`),
      owner: Prisma.raw(`"${table}_id"`),
      detail: Prisma.raw(`"${detail}"`),
    };
  }

  get all(): StoredNamed<Detail>[] {
    return [...this.rows.values()];
  }

  add(row: StoredNamed<Detail>): void {
    this.rows.set(row.id, row);
  }

  /** Reads those that go by any of the folded names, or have any of the domains. */
  async read(keys: readonly string[], domains: readonly string[]): Promise<void> {
    const { aliases, owner, table } = this.sql;
    const ofDomains = this.kept.detail === 'domain' ? Prisma.sql`UNION SELECT id FROM ${table} WHERE domain = ANY (${[...domains]}::text[])` : Prisma.empty;
    await this.take(Prisma.sql`(SELECT ${owner} FROM ${aliases} WHERE key = ANY (${[...new Set(keys)]}::text[]) ${ofDomains})`);
  }

  async readByIds(ids: readonly number[]): Promise<void> {
    await this.take(Prisma.sql`(SELECT unnest(${[...ids]}::int[]))`);
  }

  /** Judges which rows are one with any of the given, and gives those whose canonical id changed. */
  async regroup(given: readonly StoredNamed<Detail>[]): Promise<Moved<StoredNamed<Detail>>[]> {
    const { kept, transaction } = this;
    const core = new Set(given);
    const standing = new Map<number, StandingJudgement>();
    for (let fresh = [...core]; fresh.length > 0; ) {
      for (const one of await standingJudgements(transaction, kept.kind, fresh.map(({ id }) => id))) standing.set(one.id, one);
      const partners = [...standing.values()].filter((one) => !madeByRule(one)).flatMap(({ left, right }) => [left, right]);
      await this.readByIds(partners.filter((id) => !this.rows.has(id)));
      await this.read(
        fresh.flatMap(({ name, keys }) => [...kept.nameKeys(name), ...keys]),
        fresh.flatMap((row) => (kept.detail === 'domain' ? (row[kept.detail] ?? []) : [])),
      );
      const near = this.all.filter((row) => !core.has(row) && (partners.includes(row.id) || fresh.some((one) => kept.rules.features(one, row).length > 0)));
      for (const row of near) core.add(row);
      fresh = near;
    }
    const { canonical, judged, revoked } = resolveNamed(kept.rules, [...core], [...standing.values()]);
    const moved = [...core].filter(({ id, canonicalId }) => canonical.get(id) !== canonicalId).map((row) => ({ row, from: row.canonicalId }));
    for (const { row } of moved) row.canonicalId = canonical.get(row.id) ?? row.id;
    await setCanonical(transaction, kept.table, new Map(moved.map(({ row: { id, canonicalId } }) => [id, canonicalId])));
    await recordJudgements(transaction, kept.kind, judged, revoked);
    return moved;
  }

  async write(
    added: readonly StoredNamed<Detail>[],
    completed: readonly StoredNamed<Detail>[],
    aliases: readonly { ownerId: number; name: string; key: string }[],
  ): Promise<void> {
    const { sql, transaction, kept } = this;
    const slugs = await slugsFor(transaction, kept.table, added);
    const written = (rows: readonly StoredNamed<Detail>[]): string =>
      JSON.stringify(rows.map((row) => ({ id: row.id, slug: slugs.get(row.id), name: row.name, country: row.country, detail: row[kept.detail] })));
    if (added.length > 0) {
      await transaction.$executeRaw`
        INSERT INTO ${sql.table} (id, slug, name, country, ${sql.detail}, canonical_id)
        SELECT id, slug, name, country, detail, id FROM jsonb_to_recordset(${written(added)}::jsonb) AS n(id int, slug text, name text, country text, detail text)`;
    }
    if (completed.length > 0) {
      await transaction.$executeRaw`
        UPDATE ${sql.table} t SET country = n.country, ${sql.detail} = n.detail
        FROM jsonb_to_recordset(${written(completed)}::jsonb) AS n(id int, country text, detail text) WHERE t.id = n.id`;
    }
    if (aliases.length > 0) {
      await transaction.$executeRaw`
        INSERT INTO ${sql.aliases} (${sql.owner}, name, key)
        SELECT * FROM unnest(${aliases.map(({ ownerId }) => ownerId)}::int[], ${aliases.map(({ name }) => name)}::text[], ${aliases.map(({ key }) => key)}::text[])
        ON CONFLICT DO NOTHING`;
    }
  }

  private async take(ids: Prisma.Sql): Promise<void> {
    const { table, aliases, owner, detail } = this.sql;
    const found = await this.transaction.$queryRaw<{ id: number; canonicalId: number; name: string; country: string | null; detail: string | null; keys: string[] }[]>`
      SELECT t.id, t.canonical_id AS "canonicalId", t.name, t.country, t.${detail} AS detail,
        array(SELECT a.key FROM ${aliases} a WHERE a.${owner} = t.id) AS keys
      FROM ${table} t WHERE t.id IN ${ids}`;
    for (const { detail: value, keys, ...row } of found) {
      if (!this.rows.has(row.id)) this.rows.set(row.id, { ...row, keys: new Set(keys), [this.kept.detail]: value } as StoredNamed<Detail>);
    }
  }
}
