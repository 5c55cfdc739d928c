import type { ClaimType } from '../../../extract/index.js';
import type { Roles } from '../../../resolve/index.js';

interface WithoutPlayer {
  readonly type: ClaimType;
  readonly fromId: number | null;
  readonly toId: number | null;
}

/** What claims are formed within: all that is reported of a player or, where no player is known, of one type about the same clubs. */
export class Subjects {
  readonly players = new Set<number>();
  private readonly others = new Map<string, WithoutPlayer>();

  add(report: Roles & { readonly type: ClaimType }): void {
    const { type, playerId, fromId, toId } = report;
    if (playerId === null) this.others.set(subjectKey(report), { type, fromId, toId });
    else this.players.add(playerId);
  }

  get withoutPlayer(): WithoutPlayer[] {
    return [...this.others.values()];
  }

  get size(): number {
    return this.players.size + this.others.size;
  }
}

/** Equal for reports of the same subject. */
export function subjectKey({ type, playerId, fromId, toId }: Roles & { readonly type: ClaimType }): string {
  return playerId === null ? [type, fromId, toId].join(' ') : `player ${playerId}`;
}
