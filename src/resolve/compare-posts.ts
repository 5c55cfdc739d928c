import type { Role } from '../extract/index.js';
import type { Feature } from './feature.js';
import type { PersonEvidence, Post } from './person-evidence.js';

// Logarithms of odds; see compare-people.ts.
const weights = {
  soleHolder: 3.5, // of a post that a club has one of
  soleHolderUndated: 3,
  sameRole: 2,
  samePlayingRole: 1.5,
  sameClub: 0.5,
  otherRoleElsewhere: -5,
  otherClubInTheSameWeek: -1.5,
  otherClubMeanwhile: -1.5, // and for each week of the meanwhile, up to three
  meanwhile: -1,
  neverTogether: -1.5,
  oftenTogether: 1,
  moved: -0.3,
  otherPosition: -4,
  clubNamed: 0.8,
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

const weeksInAYear = 52;

/** What the posts of two people, and the clubs that they are named with, tell of their being one. */
export function comparePosts(a: PersonEvidence, b: PersonEvidence): Feature[] {
  const position: Feature[] =
    a.keepsGoal !== null && b.keepsGoal !== null && a.keepsGoal !== b.keepsGoal
      ? [{ name: 'position', observed: 'only one keeps goal', weight: weights.otherPosition }]
      : [];
  const shared = pairsOf(a.posts, b.posts).filter(([x, y]) => x.clubId === y.clubId).map(([x, y]) => agreement(x, y));
  if (shared.length > 0) return [shared.reduce((best, feature) => (feature.weight > best.weight ? feature : best)), ...position];
  const current = [a, b].map(({ posts }) => posts.filter(({ former }) => !former)) as [Post[], Post[]];
  return [...(current.every((posts) => posts.length > 0) ? elsewhere(a, b, current) : [...clubNamed(a, b), ...clubNamed(b, a)]), ...position];
}

function agreement(x: Post, y: Post): Feature {
  const feature = (observed: string, weight: number): Feature => ({ name: 'post', observed, weight });
  if (x.family !== y.family) return feature(`both at ${x.club}`, weights.sameClub);
  if (x.role === y.role && soleRoles.has(x.role) && !x.former && !y.former) {
    const apart = weeksApart(x, y);
    if (apart !== null && apart <= weeksInAYear) {
      return feature(`both ${roleWords[x.role]} of ${x.club} at about the same time`, weights.soleHolder);
    }
    if (x.undated || y.undated) return feature(`both ${roleWords[x.role]} of ${x.club}`, weights.soleHolderUndated);
  }
  const role = x.role === y.role ? roleWords[x.role] : x.family === 'PLAYER' ? 'player' : null;
  const observed = role === null ? `${roleWords[x.role]} and ${roleWords[y.role]} of ${x.club}` : `both ${role} at ${x.club}`;
  return feature(observed, x.family === 'PLAYER' ? weights.samePlayingRole : weights.sameRole);
}

/** Posts at clubs that have nothing in common: one after the other they are a career, at the same time those of two people. */
function elsewhere(a: PersonEvidence, b: PersonEvidence, [ofA, ofB]: [Post[], Post[]]): Feature[] {
  const pairs = pairsOf(ofA, ofB);
  const otherRole = pairs.find(
    ([x, y]) => (x.family === 'PLAYER') !== (y.family === 'PLAYER') && (weeksApart(x, y) ?? Infinity) <= weeksInAYear,
  );
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
  const [[x, y]] = pairs as [[Post, Post]];
  const clubs = `one is at ${x.club}, the other at ${y.club}`;
  const weeks = [weeksOf(ofA), weeksOf(ofB)] as const;
  const between = weeksMeanwhile(...weeks);
  const together = named(a, b, ofA, ofB);
  const features: Feature[] = [];
  if (between > 0) {
    const weight = weights.otherClubMeanwhile + weights.meanwhile * Math.min(between, 3);
    features.push({ name: 'post', observed: `${clubs} ${between > 2 ? 'all the while' : 'meanwhile'}`, weight });
  } else if (weeks[0].some((week) => weeks[1].includes(week))) {
    features.push({ name: 'post', observed: `${clubs} in the same week`, weight: weights.otherClubInTheSameWeek });
  } else {
    features.push({ name: 'post', observed: `${clubs} at another time`, weight: weights.moved });
  }
  if (together >= 0.5) {
    features.push({ name: 'club', observed: 'one is often named with the club of the other', weight: weights.oftenTogether });
  } else if (together === 0 && features[0]?.weight !== weights.moved) {
    features.push({ name: 'club', observed: 'neither is named with the club of the other', weight: weights.neverTogether });
  }
  return features;
}

/** The largest share of the articles on one that name a club of the other. */
function named(a: PersonEvidence, b: PersonEvidence, ofA: readonly Post[], ofB: readonly Post[]): number {
  const share = (one: PersonEvidence, posts: readonly Post[]): number =>
    Math.max(...posts.map(({ clubId }) => (one.clubs.get(clubId) ?? 0) / Math.max(1, one.uses)));
  return Math.max(share(a, ofB), share(b, ofA));
}

/** Of somebody of whom no article says what they are, but who is named with a club of the other. */
function clubNamed(a: PersonEvidence, b: PersonEvidence): Feature[] {
  if (a.posts.some(({ former }) => !former)) return [];
  const post = b.posts.find(({ clubId, former }) => !former && (a.clubs.get(clubId) ?? 0) * 3 >= a.uses);
  if (post === undefined) return [];
  return [{ name: 'club', observed: `one is named with ${post.club}, the club of the other`, weight: weights.clubNamed }];
}

/** How many weeks would have to be left out for one to be over before the other begins: in one week both may be. In order. */
export function weeksMeanwhile(a: readonly number[], b: readonly number[]): number {
  let fewest = Math.min(a.length, b.length);
  let [i, j] = [0, 0]; // how many weeks of each are before the one at hand
  for (const week of [...new Set([...a, ...b])].sort((x, y) => x - y)) {
    const [inA, inB] = [a[i] === week ? 1 : 0, b[j] === week ? 1 : 0];
    fewest = Math.min(fewest, a.length - i - inA + j, b.length - j - inB + i);
    i += inA;
    j += inB;
  }
  return fewest;
}

function weeksOf(posts: readonly Post[]): number[] {
  return [...new Set(posts.flatMap(({ weeks }) => weeks))].sort((x, y) => x - y);
}

function pairsOf(a: readonly Post[], b: readonly Post[]): (readonly [Post, Post])[] {
  return a.flatMap((x) => b.map((y) => [x, y] as const));
}

/** Between the two nearest weeks; null where one has none. */
function weeksApart({ weeks: a }: Post, { weeks: b }: Post): number | null {
  let nearest: number | null = null;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0];
    nearest = Math.min(nearest ?? Infinity, Math.abs(x - y));
    if (x < y) i++;
    else j++;
  }
  return nearest;
}
