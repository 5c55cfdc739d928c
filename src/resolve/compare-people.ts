import type { Role } from '../extract/index.js';
import { clubKey, type PersonEvidence, type Post } from './person-evidence.js';
import { compareGivenNames } from './person-name.js';

/** One observation, as logarithm of the odds that it gives for (or, below zero, against) two people being one. */
export interface Feature {
  readonly name: string;
  /** The observation in words. */
  readonly observed: string;
  readonly weight: number;
}

export interface Comparison {
  readonly features: readonly Feature[];
  /** Probability, 0 to 1, that the two are one. */
  readonly score: number;
}

/** Two people are taken for one from the first score on, for two up to the second; between them it is open. */
export const sameFrom = 0.7;
export const differentTo = 0.3;

const day = 86_400_000;

// The weights are judgements of how much each observation tells, on the scale of the logistic function: 2.2 is 90 %.
const weights = {
  sameFullName: 3,
  sameSurname: -3,
  bareSurname: -1.5,
  onlyBearer: 1.5,
  sameOnlyName: -1,
  fullerName: 4.5,
  knownByOtherName: 5.5,
  formOfFirstName: 3.5,
  variantOfFirstName: 3.5,
  initial: 1,
  alikeFirstNames: 0.5,
  unlikeFirstNames: -4,
  genderDiffers: -5,
  soleHolder: 3.5, // of a post that a club has one of
  soleHolderUndated: 3,
  sameRole: 2,
  samePlayingRole: 1.5,
  sameClub: 0.5,
  clubNamed: 0.8,
  otherRoleElsewhere: -5,
  otherClub: -1.5,
  otherPosition: -2.5,
  companion: 0.5,
  companions: 1.5, // at most
  sideBySide: -3,
} as const;

/** Posts that a club gives to one person at a time. */
const soleRoles = new Set<Role>(['MANAGER', 'CAPTAIN']);

const roleWords: Record<Role, string> = {
  PLAYER: 'player',
  CAPTAIN: 'captain',
  MANAGER: 'manager',
  COACH: 'coach',
  EXECUTIVE: 'executive',
  OWNER: 'owner',
  AGENT: 'agent',
  STAFF: 'member of staff',
};

/**
 * Weighs what speaks for and against two people of one last name being one. The scheme is that of record linkage: I. P. Fellegi
 * and A. B. Sunter, "A Theory for Record Linkage", 1969.
 */
export function comparePeople(a: PersonEvidence, b: PersonEvidence): Comparison {
  const features = [...names(a, b), ...genders(a, b), ...posts(a, b), ...surroundings(a, b)];
  return { features, score: scoreOf(features) };
}

/** For a bare surname where only one person of that surname is known. */
export const onlyBearer: Feature = {
  name: 'only-bearer',
  observed: 'nobody else of this surname is known',
  weight: weights.onlyBearer,
};

export function scoreOf(features: readonly Feature[]): number {
  return 1 / (1 + Math.exp(-features.reduce((sum, { weight }) => sum + weight, 0)));
}

function names(a: PersonEvidence, b: PersonEvidence): Feature[] {
  const [x, y] = [a.parsed, b.parsed];
  if (x.key === y.key) {
    return x.given.length > 0
      ? [{ name: 'full-name', observed: 'the same full name', weight: weights.sameFullName }]
      : [{ name: 'only-name', observed: 'the same name, of one part', weight: weights.sameOnlyName }];
  }
  if (a.otherNames.has(y.key) || b.otherNames.has(x.key)) {
    return [
      surname(weights.sameSurname),
      { name: 'other-name', observed: 'one is also called by the name of the other', weight: weights.knownByOtherName },
    ];
  }
  const given = compareGivenNames(x, y);
  if (given.relation === 'absent') return [surname(weights.bareSurname)];
  return [surname(weights.sameSurname), firstNames(given)];
}

function surname(weight: number): Feature {
  return weight === weights.bareSurname
    ? { name: 'bare-surname', observed: 'the same surname, without a first name', weight }
    : { name: 'surname', observed: 'the same surname', weight };
}

function firstNames(given: Exclude<ReturnType<typeof compareGivenNames>, { relation: 'absent' }>): Feature {
  const feature = (observed: string, weight: number): Feature => ({ name: 'first-name', observed, weight });
  switch (given.relation) {
    case 'equal':
      return feature('the same first name, one with more names than the other', weights.fullerName);
    case 'form':
      return feature('first names that are forms of one name', weights.formOfFirstName);
    case 'initial':
      return feature('a first name and its initial', weights.initial);
    case 'variant':
    case 'alike': {
      const weight = given.relation === 'variant' ? weights.variantOfFirstName : weights.alikeFirstNames;
      return feature(`similar first names (Jaro-Winkler ${given.similarity.toFixed(2)})`, weight);
    }
    case 'absent':
    case 'unlike':
      return feature('different first names', weights.unlikeFirstNames);
  }
}

function genders(a: PersonEvidence, b: PersonEvidence): Feature[] {
  if (a.gender === null || b.gender === null || a.gender === b.gender) return [];
  return [{ name: 'gender', observed: 'one is a woman and the other a man', weight: weights.genderDiffers }];
}

function posts(a: PersonEvidence, b: PersonEvidence): Feature[] {
  const pairs = a.posts.flatMap((x) => b.posts.map((y) => [x, y] as const));
  const shared = pairs.filter(([x, y]) => x.clubId === y.clubId).map(([x, y]) => agreement(x, y));
  if (shared.length > 0) return [shared.reduce((best, feature) => (feature.weight > best.weight ? feature : best))];
  return [...contradictions(pairs), ...clubNamed(a, b), ...clubNamed(b, a)];
}

function agreement(x: Post, y: Post): Feature {
  const feature = (observed: string, weight: number): Feature => ({ name: 'post', observed, weight });
  if (family(x.role) === family(y.role)) {
    if (x.role === y.role && soleRoles.has(x.role) && !x.former && !y.former && (daysApart(x, y) ?? 0) <= 365) {
      return daysApart(x, y) === null
        ? feature(`both ${roleWords[x.role]} of ${x.club}`, weights.soleHolderUndated)
        : feature(`both ${roleWords[x.role]} of ${x.club} at about the same time`, weights.soleHolder);
    }
    const weight = family(x.role) === 'PLAYER' ? weights.samePlayingRole : weights.sameRole;
    return feature(`both ${roleWords[x.role]} at ${x.club}`, weight);
  }
  return feature(`both at ${x.club}`, weights.sameClub);
}

/** Clubs that have nothing in common, at a time that leaves no room for a change. */
function contradictions(pairs: readonly (readonly [Post, Post])[]): Feature[] {
  const current = pairs.filter(([x, y]) => !x.former && !y.former);
  const otherRole = current.find(([x, y]) => family(x.role) !== family(y.role) && within(x, y, 365));
  if (otherRole !== undefined) {
    const [x, y] = otherRole;
    return [
      {
        name: 'post',
        observed: `one is ${roleWords[x.role]} at ${x.club}, the other ${roleWords[y.role]} at ${y.club} at about the same time`,
        weight: weights.otherRoleElsewhere,
      },
    ];
  }
  const otherClub = current.find(([x, y]) => within(x, y, 30));
  if (otherClub === undefined) return [];
  const [x, y] = otherClub;
  const goalkeepers = current.map(([one, other]) => [isGoalkeeper(one), isGoalkeeper(other)]);
  return [
    { name: 'post', observed: `one is at ${x.club}, the other at ${y.club} at about the same time`, weight: weights.otherClub },
    ...(goalkeepers.some(([one, other]) => one !== null && other !== null && one !== other)
      ? [{ name: 'position', observed: 'only one keeps goal', weight: weights.otherPosition }]
      : []),
  ];
}

function clubNamed(a: PersonEvidence, b: PersonEvidence): Feature[] {
  if (a.posts.length > 0) return [];
  const post = b.posts.find(({ clubId, former }) => !former && a.companions.has(clubKey(clubId)));
  if (post === undefined) return [];
  return [{ name: 'club', observed: `one is named with ${post.club}, the club of the other`, weight: weights.clubNamed }];
}

function surroundings(a: PersonEvidence, b: PersonEvidence): Feature[] {
  const features: Feature[] = [];
  const clubs = new Set([...a.posts, ...b.posts].map(({ clubId }) => clubKey(clubId)));
  const shared = [...a.companions.values()].filter(({ key }) => b.companions.has(key) && !clubs.has(key));
  if (shared.length > 0) {
    const some = shared.map(({ name }) => name).sort();
    features.push({
      name: 'companions',
      observed: `named with the same others (${some.slice(0, 3).join(', ')}${some.length > 3 ? ' and more' : ''})`,
      weight: Math.min(weights.companions, shared.length * weights.companion),
    });
  }
  if ([...a.articles].some((article) => b.articles.has(article))) {
    features.push({ name: 'side-by-side', observed: 'one article tells them apart', weight: weights.sideBySide });
  }
  return features;
}

/** A captain is a player. */
function family(role: Role): Role {
  return role === 'CAPTAIN' ? 'PLAYER' : role;
}

/** Null where the article does not say what kind of player. */
function isGoalkeeper({ role, title }: Post): boolean | null {
  if (family(role) !== 'PLAYER' || title === null) return null;
  if (/keeper/i.test(title)) return true;
  return /back|defender|midfielder|winger|forward|striker|sweeper|attacker/i.test(title) ? false : null;
}

function daysApart(x: Post, y: Post): number | null {
  return x.at === null || y.at === null ? null : Math.abs(x.at - y.at) / day;
}

function within(x: Post, y: Post, days: number): boolean {
  const apart = daysApart(x, y);
  return apart !== null && apart <= days;
}
