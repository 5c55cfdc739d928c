import type { Entity } from '../reading.js';
import { hasRunTeam, isStaff } from '../posts.js';
import { playable, subjectAhead, type Trigger } from './roles.js';
import { isNameless } from './nameless-clubs.js';
import type { Unit } from './shadow.js';
import type { Story } from './story.js';
import { behindAside, governed, hasRelativeClause } from './syntax.js';

/** The club that acts in the sentence. */
export function actorOf(trigger: Trigger, story: Story): Entity | null {
  const unit = actorUnit(trigger);
  const entity = unit === null ? null : trigger.shadow.units[unit]!.mention!.entity;
  return entity && (entity.kind === 'CLUB' ? entity : isStaff(entity) ? story.clubOf(entity) : null);
}

/** The person that acts in the sentence. */
export function actingPerson(trigger: Trigger): Entity | null {
  const unit = actorUnit(trigger);
  const entity = unit === null ? null : trigger.shadow.units[unit]!.mention!.entity;
  return entity?.kind === 'PERSON' ? entity : null;
}

/** How far before a trigger who acts may stand, in units. */
const FARTHEST_ACTOR = 100;

/** The person or club nearest before the trigger that can be its subject, or to which its words lead; null where clubs without a name stand nearer. */
export function actorUnit(trigger: Trigger): number | null {
  const { shadow, first } = trigger;
  for (let i = first - 1; i >= Math.max(0, first - FARTHEST_ACTOR); i--) {
    i = behindAside(shadow.units, i);
    const { mention, form } = shadow.units[i]!;
    if (form === ';' || isNameless(shadow.units, i)) return null;
    if (!mention || mention.entity.kind !== 'PERSON' && mention.entity.kind !== 'CLUB') continue;
    if (shadow.units[i + 1]?.form === "'s" || isModifier(shadow.units, i) || governed(shadow.units, i) && !hasRelativeClause(shadow.units, i)) continue;
    return i;
  }
  return subjectAhead(trigger);
}

/** "his Tottenham contract": a club between a possessive and a noun only describes the noun. */
const isModifier = (units: readonly Unit[], i: number): boolean => units[i]!.mention!.entity.kind === 'CLUB' && units[i - 1]?.form === "'s" && units[i + 1]?.pos === 'NOUN';

/** "should P leave": the subject behind its auxiliary. */
function actorWithin({ frame, shadow, first, last }: Trigger): number | null {
  if (![...(frame.player ?? []), ...(frame.to ?? [])].includes('within')) return null;
  for (let i = first + 1; i < last - 1; i++) if (shadow.units[i]!.mention && shadow.units[i + 1]!.form !== "'s" && !governed(shadow.units, i)) return i;
  return null;
}

/** Whether the sentence's subject, and whoever the frame is about, can do what it says. */
export function actorFits(trigger: Trigger): boolean {
  if (trigger.frame.staff) {
    const whom = trigger.groups.get('player') ?? actorUnit(trigger);
    if (whom === null || !hasRunTeam(trigger.shadow.units[whom]!.mention!.entity)) return false;
  }
  if (!trigger.frame.actor) return true;
  const unit = actorWithin(trigger) ?? actorUnit(trigger);
  if (unit === null) return true;
  const { entity } = trigger.shadow.units[unit]!.mention!;
  return trigger.frame.actor === 'club' ? entity.kind === 'CLUB' || actsForClub(entity) : playable(trigger.frame, entity);
}

/** Whoever runs or trains a team, and who is neither known to play nor to report: "Keld refuses to break the bank". */
const actsForClub = (person: Entity): boolean =>
  isStaff(person) || !person.traits.journalist && !person.traits.roles.has('PLAYER') && person.traits.positions.size === 0 && person.traits.likelyAges.size === 0;

