import { areNearlySame, ComparedText, type Dated, Groups, rootOf } from '../../resolve/index.js';
import { Prisma } from '../generated/client.js';

type Transaction = Prisma.TransactionClient;

/**
 * With how many others an article is compared: those that share the most keys with it. A copy shares many; what shares one or
 * two, as all articles of a site may that open in the same words, is not to hold up an ingest however many there are.
 */
const mostCompared = 50;

/** Two articles that share keys, each with the root of the cluster that it is in, itself where it is alone. */
interface Pair {
  readonly id: number;
  readonly root: number;
  readonly otherId: number;
  readonly otherRoot: number;
}

/**
 * Finds which of the given articles have nearly the text of others, wherever these are, and makes all of a cluster copies of its
 * root. Clusters are the connected components of "has nearly the same text as", and the root depends on nothing but dates and
 * texts, so that the order in which articles come does not matter. Gives the ids of all articles whose `duplicate_of_id` changed.
 */
export async function findCopies(transaction: Transaction, ids: readonly number[]): Promise<number[]> {
  const clusters = new Groups();
  const met = new Set<number>();
  let pairs = await pairsOf(transaction, ids);
  while (pairs.length > 0) {
    const { now, later } = onePerCluster(pairs, clusters);
    for (const pair of await nearlySameOf(transaction, now)) {
      clusters.join(pair.root, pair.otherRoot);
      met.add(pair.root).add(pair.otherRoot);
    }
    pairs = later.filter(({ root, otherRoot }) => clusters.find(root) !== clusters.find(otherRoot));
  }
  return met.size === 0 ? [] : await moveToRoots(transaction, clusters, [...met]);
}

/** The pairs that the articles are in, each once, those first that share the most keys. */
async function pairsOf(transaction: Transaction, ids: readonly number[]): Promise<Pair[]> {
  return uniqueBy(await transaction.$queryRaw<Pair[]>(meetings(ids)), ({ id, otherId }) => [id, otherId]).chosen;
}

/** The statement that finds the pairs, by the index of sketches. */
export function meetings(ids: readonly number[]): Prisma.Sql {
  return Prisma.sql`
    SELECT a.id, coalesce(a.duplicate_of_id, a.id) AS root, o.id AS "otherId", o.root AS "otherRoot"
    FROM article a
    CROSS JOIN LATERAL (
      SELECT c.id, coalesce(c.duplicate_of_id, c.id) AS root, (SELECT count(*) FROM unnest(c.sketch) AS k(key) WHERE k.key = ANY (a.sketch)) AS shared
      FROM article c WHERE c.sketch && a.sketch AND c.id <> a.id
      ORDER BY shared DESC, c.content_hash LIMIT ${mostCompared}::int
    ) o
    WHERE a.id = ANY (${[...ids]}::int[]) AND coalesce(a.duplicate_of_id, a.id) <> o.root
    ORDER BY o.shared DESC, a.id, o.id`;
}

/** Of the pairs that would unite the same two clusters the first; the others are to be looked at only if it fails. */
function onePerCluster(pairs: readonly Pair[], clusters: Groups): { now: Pair[]; later: Pair[] } {
  const { chosen, others } = uniqueBy(pairs, ({ root, otherRoot }) => [clusters.find(root), clusters.find(otherRoot)]);
  return { now: chosen, later: others };
}

/** Parts those that come first under their two ids, in whichever order these are, from those that come again. */
function uniqueBy(pairs: readonly Pair[], key: (pair: Pair) => [number, number]): { chosen: Pair[]; others: Pair[] } {
  const seen = new Set<string>();
  const [chosen, others]: [Pair[], Pair[]] = [[], []];
  for (const pair of pairs) {
    const both = key(pair).sort((a, b) => a - b).join(' ');
    (seen.has(both) ? others : chosen).push(pair);
    seen.add(both);
  }
  return { chosen, others };
}

/** Those of the pairs whose texts are nearly the same. */
async function nearlySameOf(transaction: Transaction, pairs: readonly Pair[]): Promise<Pair[]> {
  const rows = await transaction.article.findMany({
    where: { id: { in: [...new Set(pairs.flatMap(({ id, otherId }) => [id, otherId]))] } },
    select: { id: true, text: true },
  });
  const texts = new Map(rows.map(({ id, text }) => [id, text]));
  const compared = (id: number): ComparedText => new ComparedText(texts.get(id) ?? '');
  const ofArticle = new Map<number, Pair[]>();
  for (const pair of pairs) ofArticle.set(pair.id, [...(ofArticle.get(pair.id) ?? []), pair]);
  // One after the other, so that no more than two texts are taken apart at a time.
  return [...ofArticle].flatMap(([id, ofIt]) => {
    const article = compared(id);
    return ofIt.filter(({ otherId }) => areNearlySame(article, compared(otherId)));
  });
}

/** Makes the articles of united clusters copies of one root each. */
async function moveToRoots(transaction: Transaction, clusters: Groups, oldRoots: readonly number[]): Promise<number[]> {
  const rows: Dated[] = await transaction.article.findMany({
    where: { id: { in: [...oldRoots] } },
    select: { id: true, publishedAt: true, contentHash: true },
  });
  const articles = new Map(rows.map((article) => [article.id, article]));
  const moves = [...new Set(oldRoots.map((id) => clusters.find(id)))].flatMap((cluster) => {
    const united = clusters.of(cluster).map((id) => articles.get(id)) as [Dated, ...Dated[]];
    const root = rootOf(united);
    return united.map(({ id }) => ({ from: id, to: root.id }));
  });
  const moved = await transaction.$queryRaw<{ id: number }[]>`
    UPDATE article a SET duplicate_of_id = nullif(m."to", a.id)
    FROM unnest(${moves.map(({ from }) => from)}::int[], ${moves.map(({ to }) => to)}::int[]) AS m("from", "to")
    WHERE (a.id = m."from" OR a.duplicate_of_id = m."from") AND a.duplicate_of_id IS DISTINCT FROM nullif(m."to", a.id)
    RETURNING a.id`;
  return moved.map(({ id }) => id).sort((a, b) => a - b);
}
