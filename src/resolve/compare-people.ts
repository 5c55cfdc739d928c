import { comparePosts } from './compare-posts.js';
import { type Comparison, type Feature, weigh } from './feature.js';
import { compare, type PersonEvidence } from './person-evidence.js';
import { hashOfName } from './person-facts.js';
import { compareGivenNames, type GivenNames } from './person-name.js';

// The weights are judgements of how much each observation tells, on the scale of the logistic function: 2.2 is 90 %.
const weights = {
  sameFullName: 3,
  sameSurname: -3,
  bareSurname: -1.5,
  onlyBearer: 1.8,
  sameOnlyName: -1,
  sameOnlyNameAndClub: 2.5,
  namesakes: -3,
  clubOfOneNamesake: 2,
  fullerName: 4.5,
  knownByOtherName: 5.5,
  formOfFirstName: 3.5,
  variantOfFirstName: 3.5,
  initial: 2.5,
  alikeFirstNames: 0.5,
  unlikeFirstNames: -4,
  genderDiffers: -5,
  companion: 0.5,
  companions: 1.5, // at most
  sideBySide: -3,
} as const;

/** Weighs what speaks for and against two people of one last name being one. */
export function comparePeople(a: PersonEvidence, b: PersonEvidence): Comparison {
  return weigh([...names(a, b), ...genders(a, b), ...comparePosts(a, b), ...company(a, b), ...sideBySide(a, b)]);
}

/**
 * Weighs what speaks for somebody of whom no article says what they are being the one or the other of several people of the same
 * full name.
 */
export function compareWithNamesake(a: PersonEvidence, b: PersonEvidence): Comparison {
  const club = a.near === null ? undefined : b.posts.find(({ clubId }) => clubId === a.clubOf(a.near ?? 0).id);
  return weigh([
    ...names(a, b),
    { name: 'namesakes', observed: 'others have that name too', weight: weights.namesakes },
    ...genders(a, b),
    ...(club === undefined ? [] : [{ name: 'club', observed: `one is named with ${club.club}, the club of the other`, weight: weights.clubOfOneNamesake }]),
    ...company(a, b),
    ...sideBySide(a, b),
  ]);
}

/** For a bare surname where only one person of that surname is known at the club. */
export const onlyBearer: Feature = {
  name: 'only-bearer',
  observed: 'nobody else of this surname is known there',
  weight: weights.onlyBearer,
};

/** For one name of one part that is met twice around one club. */
export const onlyNameAndClub: Feature = {
  name: 'only-name',
  observed: 'nobody else of this name is known there',
  weight: weights.sameOnlyNameAndClub,
};

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
  return given.relation === 'absent' ? [surname(weights.bareSurname)] : [surname(weights.sameSurname), firstNames(given)];
}

function surname(weight: number): Feature {
  return weight === weights.bareSurname
    ? { name: 'bare-surname', observed: 'the same surname, without a first name', weight }
    : { name: 'surname', observed: 'the same surname', weight };
}

function firstNames(given: GivenNames): Feature {
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

/** Whom and which clubs both are named with. Of people of one full name who both have posts it says little: their posts say more. */
function company(a: PersonEvidence, b: PersonEvidence): Feature[] {
  if (a.parsed.key === b.parsed.key && a.posts.length > 0 && b.posts.length > 0) return [];
  const held = new Set([...a.posts, ...b.posts].map(({ clubId }) => clubId));
  const own = new Set([a.parsed.key, b.parsed.key, ...a.otherNames, ...b.otherNames].map(hashOfName));
  // The people first, those of smallest hash before others, so that who is named here seldom changes as articles come.
  const people = [...a.company].filter(([hash]) => b.company.has(hash) && !own.has(hash)).map(([hash, name]) => [name, b.company.get(hash) ?? name].sort(compare)[0] ?? name);
  const clubs = [...a.clubs.keys()].filter((id) => b.clubs.has(id) && !held.has(id)).map((id) => a.clubOf(id).name).sort(compare);
  const shared = [...people, ...clubs];
  if (shared.length === 0) return [];
  const some = shared.slice(0, 3).sort(compare).join(', ');
  return [
    {
      name: 'companions',
      observed: `named with the same others (${some}${shared.length > 3 ? ' and more' : ''})`,
      weight: Math.min(weights.companions, shared.length * weights.companion),
    },
  ];
}

function sideBySide(a: PersonEvidence, b: PersonEvidence): Feature[] {
  if (!a.isBeside(b)) return [];
  return [{ name: 'side-by-side', observed: 'one article tells them apart', weight: weights.sideBySide }];
}
