export { matchClub, type KnownClub } from './clubs.js';
export type { Feature } from './compare-people.js';
export { fold, slugOf } from './fold.js';
export type { NewJudgement, StandingJudgement, Verdict } from './judgement.js';
export { clubKey, PersonEvidence, personKey, type Companion, type Post } from './person-evidence.js';
export { mayBeOnePerson, parsePersonName, type PersonName } from './person-name.js';
export { domainOf, judgePublications, matchPublication, type KnownPublication } from './publications.js';
export { resolvePeople, type KnownPerson, type Namesake, type PeopleResolution } from './resolve-people.js';
export * from './ledger/index.js';
