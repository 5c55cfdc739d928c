/** An article as far as it decides which of a cluster is the root. */
export interface Dated {
  readonly id: number;
  readonly publishedAt: Date | null;
  readonly contentHash: string;
}

/** The article of which the others of its cluster are copies: the earliest; one without a date is taken for the latest. */
export function rootOf<A extends Dated>(cluster: readonly [A, ...A[]]): A {
  return cluster.reduce((root, article) => (isEarlier(article, root) ? article : root));
}

/** At the same moment the hash decides, for ids follow the order of ingest. */
function isEarlier(one: Dated, other: Dated): boolean {
  const [a, b] = [one, other].map(({ publishedAt }) => publishedAt?.getTime() ?? Infinity) as [number, number];
  return a < b || (a === b && one.contentHash < other.contentHash);
}
