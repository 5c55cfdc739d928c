import type { ClaimType } from '../../extract/index.js';
import { agree, inOrder, type LedgerReport, type Roles } from './report.js';

/** The reports of one claim, with its roles as far as any of them fills them. */
export interface ClaimGroup<R extends LedgerReport = LedgerReport> extends Roles {
  readonly type: ClaimType;
  /** Counts the stories of the subject from 1. */
  readonly story: number;
  /** In order. Those that leave a role open which the claim fills are in it because no other claim fits them. */
  readonly reports: readonly R[];
}

/**
 * The claims that the reports of one story state. Reports of the same type and roles state the same claim. One that leaves a role
 * open states the claim whose roles agree with all that it fills, if there is just one such claim, else a claim of its own: so two
 * reports that each fill what the other leaves open state one claim only where a third one fills both.
 */
export function claimsIn<R extends LedgerReport>(reports: readonly R[], story: number): ClaimGroup<R>[] {
  const alike = new Map<string, R[]>();
  for (const report of reports) {
    const key = [report.type, report.playerId, report.fromId, report.toId].join(' ');
    const others = alike.get(key);
    if (others === undefined) alike.set(key, [report]);
    else others.push(report);
  }
  const claims: (Roles & { readonly type: ClaimType; readonly reports: R[] })[] = [];
  for (const stating of [...alike.values()].sort((a, b) => rolesFilled(b[0]) - rolesFilled(a[0]))) {
    const [{ type, playerId, fromId, toId }] = stating as [R];
    const roles = { playerId, fromId, toId };
    const fuller = claims.filter((claim) => claim.type === type && rolesFilled(claim) > rolesFilled(roles) && agree(claim, roles));
    if (fuller.length === 1) fuller[0]?.reports.push(...stating);
    else claims.push({ type, ...roles, reports: [...stating] });
  }
  return claims.map((claim) => ({ ...claim, story, reports: claim.reports.sort(inOrder) }));
}

function rolesFilled(roles: Roles | undefined): number {
  return roles === undefined ? 0 : [roles.playerId, roles.fromId, roles.toId].filter((id) => id !== null).length;
}
