import { ROLE_NOUNS } from './lexicon/people.js';
import type { Entity } from './reading.js';

const STAFF = ['MANAGER', 'COACH', 'EXECUTIVE', 'OWNER', 'AGENT', 'STAFF'] as const;

/** Whether somebody runs a club, trains it or speaks for it, and does not play. */
export const isStaff = ({ traits: { roles } }: Entity): boolean => STAFF.some((role) => roles.has(role)) && !roles.has('PLAYER') && !roles.has('CAPTAIN');

/** What one is called who has run or trained a team, or run a club's football. */
const RUNS_TEAM = /\b(?:manager|coach|boss|director)\b/u;

/** Whether somebody runs or trains a team, or is called one who did: "former Burnley manager Orrin Keld". */
export const hasRunTeam = (person: Entity): boolean =>
  isStaff(person) || !person.traits.roles.has('PLAYER') && !person.traits.roles.has('CAPTAIN') && [...person.traits.posts].some((post) => RUNS_TEAM.test(post));

/** Whether somebody may be called by a description's words, in lower case: "the City boss" is no captain and no reporter, and "the winger" no manager; "the former winger" may be one. */
export function mayBeCalled({ traits }: Entity, words: readonly string[]): boolean {
  const said = words.flatMap((word) => ROLE_NOUNS.get(word)).at(-1)?.role;
  const plays = traits.roles.has('PLAYER') || traits.roles.has('CAPTAIN');
  if (said === 'MANAGER' || said === 'COACH') return !traits.journalist && (!plays || traits.roles.has(said));
  if (said !== 'PLAYER' && said !== 'CAPTAIN' || words.some((word) => /^(?:former|ex)$/u.test(word))) return true;
  return !traits.journalist && (!traits.roles.has('MANAGER') || plays || traits.formerClubs.size > 0);
}
