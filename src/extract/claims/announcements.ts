import type { RawClaim } from '../8-claims.js';
import { actorUnit } from './actors.js';
import type { Trigger } from './roles.js';
import { announcement, publication, type Authority } from './sources.js';

/** How far behind the words of a valuation the outlet may stand that made it, in units. */
const REACH_OF_VALUER = 4;

/** Whose word the words of a claim themselves say it is: "Everton announced the signing of X", "X is valued at £20m by Transfermarkt"; null where they do not. */
export const statedBy = (trigger: Trigger): Authority | null => (trigger.frame.type === 'VALUATION' ? valuedBy(trigger) : null) ?? announcedBy(trigger);

/** "Everton announced the signing of X": the club that says so. */
function announcedBy(trigger: Trigger): Authority | null {
  const { units } = trigger.shadow;
  const verb = units.slice(Math.max(0, trigger.first - 1), trigger.last).find((u) => /^(?:announce|confirm)$/u.test(u.form));
  const at = verb && actorUnit(trigger);
  const mention = at == null ? null : units[at]!.mention!;
  return mention?.entity.kind === 'CLUB' ? announcement(mention, { start: verb!.start, end: verb!.end }) : null;
}

function valuedBy({ shadow: { units }, last }: Trigger): Authority | null {
  for (let i = last; i < Math.min(units.length - 1, last + REACH_OF_VALUER); i++) {
    const { form, mention } = units[i + 1]!;
    if (units[i]!.form === 'by') return form === '@M' ? publication(mention!) : null;
    if (/^(?:[,;:.]|and|but)$/u.test(units[i]!.form)) return null;
  }
  return null;
}

/** Behind these another says so. */
const ENDS_ANNOUNCEMENT = /^(?:;|who|which|while|with|but|after|as)$/u;

/**
 * "Everton confirmed the signing of X | on a three-year deal": the contract, too, is what the club announced.
 *
 * @param claims those of one sentence, in text order
 */
export function withAnnounced(claims: readonly RawClaim[]): RawClaim[] {
  return claims.map((claim) => {
    if (claim.type !== 'CONTRACT' || claim.authority.kind !== 'NARRATOR') return claim;
    const announced = claims.find(({ type, player, authority, trigger }) => type === 'SIGNING' && player === claim.player && authority.kind === 'CLUB' && authority.cue !== null && authority.within === null
      && trigger.last <= claim.trigger.first && !trigger.shadow.units.slice(trigger.last, claim.trigger.first).some(({ form }) => ENDS_ANNOUNCEMENT.test(form)));
    return announced ? { ...claim, authority: announced.authority } : claim;
  });
}
