import type { ClaimType } from '../extract/index.js';

/** What makes two reports state the same claim. Roles hold canonical ids. */
export interface ClaimKey {
  readonly type: ClaimType;
  readonly playerId: number | null;
  readonly fromId: number | null;
  readonly toId: number | null;
}

/**
 * Equal for equal claims. A role that one report fills and another leaves open makes two claims: which of several fuller claims
 * the open one would belong to is not said.
 */
export function claimKey({ type, playerId, fromId, toId }: ClaimKey): string {
  return [type, playerId ?? '', fromId ?? '', toId ?? ''].join(' ');
}
