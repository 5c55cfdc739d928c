import type { Entity } from './reading.js';

const STAFF = ['MANAGER', 'COACH', 'EXECUTIVE', 'OWNER', 'AGENT', 'STAFF'] as const;

/** Whether somebody runs a club, trains it or speaks for it, and does not play. */
export const isStaff = ({ traits: { roles } }: Entity): boolean => STAFF.some((role) => roles.has(role)) && !roles.has('PLAYER') && !roles.has('CAPTAIN');
