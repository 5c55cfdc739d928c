import { claimKey } from '../../resolve/index.js';
import type { Transaction } from '../exclusive.js';
import type { UnclaimedReport } from '../ingest/article-rows.js';
import { dateClaims, storeClaims } from '../ingest/claims.js';
import { takeIds } from '../ingest/ids.js';
import { Canonical } from './canonical.js';

/** What a correction changed of what claims are derived from. */
export interface Changed {
  /** Reports to be written, once their claims are found. */
  readonly added: readonly UnclaimedReport[];
  /** The articles whose quotes, reports or sources changed. */
  readonly articles: readonly number[];
  /** The claims that reports were taken away from. */
  readonly claims: readonly number[];
}

/** Brings claims up to date with what was corrected, writes the reports that were not there, and takes away claims that none states. */
export async function updateDerived(transaction: Transaction, { added, claims }: Changed): Promise<void> {
  const canonical = await Canonical.load(
    transaction,
    added.map(({ claim }) => claim.playerId),
    added.flatMap(({ claim }) => [claim.fromId, claim.toId]),
    [],
  );
  const keyed = added.map(({ row, claim: { type, playerId, fromId, toId } }) => ({
    row,
    key: { type, playerId: canonical.person(playerId), fromId: canonical.club(fromId), toId: canonical.club(toId) },
  }));
  const next = await takeIds(transaction, { claim: keyed.length });
  const ids = await storeClaims(transaction, keyed.map(({ key }) => key), next.claim);
  await transaction.report.createMany({ data: keyed.map(({ row, key }) => ({ ...row, claimId: ids.get(claimKey(key)) ?? 0 })) });
  await transaction.claim.deleteMany({ where: { id: { in: [...claims] }, reports: { none: {} } } });
  await dateClaims(transaction, [...claims, ...ids.values()]);
}
