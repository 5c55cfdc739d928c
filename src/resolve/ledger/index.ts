export { claimsOf } from './stories.js';
export type { ClaimGroup } from './claims.js';
export { statusHistory, summaryOf, type ClaimSummary, type StatusHistory, type StatusStep } from './history.js';
export { originOf, type Chain, type Link, type Origin } from './origin.js';
export { isOwnPublication, officialRoles, type OfficialRole, type Posts, type PostStated } from './parties.js';
export { isoDay, dayOf, twelveMonthsAfter, twelveMonthsBefore, type Day, type LedgerReport, type Roles } from './report.js';
export type { Background, StatusValue } from './standing.js';
export { explainJoining, type Names } from './wording.js';
