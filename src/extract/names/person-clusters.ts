import { mentionByName, newEntity, type Entity, type Mention, type Token } from '../reading.js';
import { ONE_NAMES } from '../lexicon/people.js';
import { foldName } from '../lexicon/tables.js';
import type { Candidate } from './person-candidates.js';

/** Support from which on a candidate is a person. */
const ENOUGH = 3;

interface Cluster {
  readonly entity: Entity;
  readonly words: string[];
  readonly mentions: { candidate: Candidate; rule: string }[];
  /** How many of the mentions, the first ones, are full names. */
  fullNames: number;
}

/** A text of more people than this is a list: slips of the pen are not looked for in it, nor who of more of one surname is meant. */
const MOST_COMPARED = 300;

/** The people found so far, by the words of their names. */
class People {
  readonly all: Cluster[] = [];
  readonly #byWord = new Map<string, Set<Cluster>>();
  readonly #byName = new Map<string, Cluster>();

  add(cluster: Cluster): void {
    this.all.push(cluster);
    this.index(cluster);
  }

  /** To be called again when a cluster's words change. */
  index(cluster: Cluster): void {
    const name = cluster.words.join(' ');
    if (!this.#byName.has(name)) this.#byName.set(name, cluster);
    for (const word of cluster.words.flatMap((w) => [w, ...w.split(/[ -]/u)])) {
      const known = this.#byWord.get(word);
      if (!known) this.#byWord.set(word, new Set([cluster]));
      else if (known.size < MOST_COMPARED) known.add(cluster);
    }
  }

  /** The one whose name these words are. */
  named(words: readonly string[]): Cluster | undefined {
    return this.#byName.get(words.join(' '));
  }

  /** Those of whose names the word is a part, in the order of their first mention. */
  withWord(word: string): Cluster[] {
    return [...(this.#byWord.get(word) ?? [])];
  }

  /** Those that a slip of the pen may have in mind. */
  get comparable(): readonly Cluster[] {
    return this.all.length <= MOST_COMPARED ? this.all : [];
  }
}

const fold = (words: readonly string[]): string[] => words.map((w) => foldName(w).replaceAll('.', ''));

/** Groups full names that are one: equal when folded, one contained in the other, or a slip of the pen apart. */
function clusterFullNames(full: readonly Candidate[]): People {
  const counts = new Map<string, number>();
  for (const candidate of full) counts.set(fold(candidate.words).join(' '), (counts.get(fold(candidate.words).join(' ')) ?? 0) + 1);
  const people = new People();
  for (const candidate of full) {
    const words = fold(candidate.words);
    const surnames = words.length > 2 ? [words.at(-1)!, words.at(-2)!] : [words.at(-1)!];
    const cluster = surnames.flatMap((word) => people.withWord(word)).find((c) => sameFullName(c.words, words)) ?? people.named(words) ?? people.comparable.find((c) => sameButForASlip(c.words, words));
    if (cluster) {
      cluster.mentions.push({ candidate, rule: 'person-full-name' });
      cluster.fullNames++;
      const name = candidate.words.join(' ');
      const better = (counts.get(words.join(' ')) ?? 0) > (counts.get(cluster.words.join(' ')) ?? 0);
      if (name !== cluster.entity.name) {
        if (better || words.length > cluster.words.length) {
          cluster.entity.aliases.add(cluster.entity.name);
          cluster.entity.name = name;
          cluster.entity.aliases.delete(name);
          cluster.words.splice(0, cluster.words.length, ...words);
          people.index(cluster);
        } else {
          cluster.entity.aliases.add(name);
        }
      }
      cluster.entity.traits.gender ??= candidate.gender;
      continue;
    }
    const entity = newEntity('PERSON', candidate.words.join(' '));
    entity.traits.gender = candidate.gender;
    people.add({ entity, words, mentions: [{ candidate, rule: 'person-full-name' }], fullNames: 1 });
  }
  return people;
}

function sameFullName(a: readonly string[], b: readonly string[]): boolean {
  const [nameA, nameB] = [a.join(' '), b.join(' ')];
  if (nameA.replaceAll('-', ' ') === nameB.replaceAll('-', ' ')) return true;
  // "Karim El Rashad" and "El Rashad", of which the first has a surname of two words
  if (nameA.endsWith(` ${nameB}`) && nameB.includes(' ') || nameB.endsWith(` ${nameA}`) && nameA.includes(' ')) return true;
  const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a];
  if (longer.length > shorter.length && shorter.length > 1) {
    // "Erling Braut Haaland" and "Erling Haaland"; of two Spanish surnames the first goes on alone
    return longer[0] === shorter[0] && (longer.at(-1) === shorter.at(-1) || shorter.slice(1).join(' ') === longer.slice(-shorter.length, -1).join(' '));
  }
  return a.length === b.length && a.at(-1) === b.at(-1) && a.slice(1, -1).join(' ') === b.slice(1, -1).join(' ') && (shortFor(a[0]!, b[0]!) || shortFor(b[0]!, a[0]!));
}

/** Short forms of given names that are no beginnings of them. */
const SHORT_FORMS: Readonly<Record<string, RegExp>> = {
  bill: /^william$/u, billy: /^william$/u, bob: /^robert$/u, bobby: /^robert$/u, jim: /^james$/u, jimmy: /^james$/u, dick: /^richard$/u, ted: /^(?:edward|theodore)$/u, ed: /^edward$/u,
  tony: /^anthony$/u, mike: /^michael$/u, mick: /^michael$/u, jack: /^john$/u, johnny: /^john(?:athan)?$/u, liz: /^elizabeth$/u, beth: /^elizabeth$/u, kate: /^(?:katherine|kathryn|katharine)$/u,
  kathy: /^kath/u, mo: /^m[ou]hamm?[ae]d$/u, andy: /^andrew$/u, harry: /^harold$/u, larry: /^lawrence$/u, charlie: /^charles$/u, chuck: /^charles$/u, steve: /^ste(?:ph|v)en$/u, dave: /^david$/u,
  debbie: /^deborah$/u, becky: /^rebecca$/u, sandy: /^(?:sandra|alexander)$/u, jenny: /^jennifer$/u, peggy: /^margaret$/u, maggie: /^margaret$/u, nick: /^nic(?:h?olas)$/u, vicky: /^victoria$/u,
};

/** "A" or "Alan" for "Alan", "Jenni" for "Jennifer", "Bill" for "William". */
const shortFor = (short: string, long: string): boolean => short === long || (short.length === 1 || short.length > 2) && long.startsWith(short) || (SHORT_FORMS[short]?.test(long) ?? false);

/** "Romalu Lukaku", of names long enough for it to be a slip. */
function sameButForASlip(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [a.join(' '), b.join(' ')];
  return a.length === b.length && Math.min(x.length, y.length) >= 10 && oneSlipApart(x, y);
}

/** Whether two strings differ by one letter changed, left out or swapped with its neighbour (Damerau 1964). */
export function oneSlipApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [restA, restB] = [endA - start, endB - start];
  if (restA <= 1 && restB <= 1) return true;
  return restA === 2 && restB === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}

/**
 * Groups candidates that name one person: full names first, then the short forms of each ("Van Dijk", "Virgil"), then single names with enough
 * support of their own.
 *
 * @returns the people, with a mention for each candidate that was settled, in no particular order
 */
export function clusterPeople(tokens: readonly Token[], candidates: readonly Candidate[]): { mentions: Mention[]; entities: Entity[] } {
  const people = clusterFullNames(candidates.filter((c) => c.words.length > 1 && c.support >= ENOUGH));
  const inCluster = new Set(people.all.flatMap((c) => c.mentions.map((m) => m.candidate)));
  const rest = candidates.filter((c) => !inCluster.has(c));
  const loose: Candidate[] = [];
  for (const candidate of rest) {
    const cluster = clusterFor(candidate, people);
    if (cluster) {
      cluster.cluster.mentions.push({ candidate, rule: cluster.rule });
      const name = candidate.words.join(' ');
      if (name !== cluster.cluster.entity.name) cluster.cluster.entity.aliases.add(name);
    } else {
      loose.push(candidate);
    }
  }
  // A single name that nothing fuller stands for: strong signs anywhere carry its other mentions.
  const byName = new Map<string, Candidate[]>();
  for (const candidate of loose) {
    const key = fold(candidate.words).join(' ');
    const group = byName.get(key);
    if (group) group.push(candidate);
    else byName.set(key, [candidate]);
  }
  for (const group of byName.values()) {
    if (!group.some((c) => c.support >= ENOUGH) && group.filter((c) => c.personal && c.support > 0).length < 2) continue;
    const entity = newEntity('PERSON', group[0]!.words.join(' '));
    entity.traits.gender = group.find((c) => c.gender)?.gender ?? ONE_NAMES.get(fold(group[0]!.words)[0]!) ?? null;
    people.add({ entity, words: fold(group[0]!.words), mentions: group.map((candidate) => ({ candidate, rule: 'person-single-name' })), fullNames: 0 });
  }
  const mentions = people.all.flatMap((cluster) => cluster.mentions.map(({ candidate, rule }) => mentionByName(tokens, cluster.entity, candidate, rule)));
  return { mentions, entities: people.all.filter((c) => c.mentions.length > 0).map((c) => c.entity) };
}

/** The person whose surname, given name or other part the candidate is; of several, the one mentioned last before it. */
function clusterFor(candidate: Candidate, people: People): { cluster: Cluster; rule: string } | null {
  const words = fold(candidate.words);
  const name = words.join(' ');
  const bare = name.split(' ').at(-1)!;
  const related = people.withWord(bare);
  const tests: readonly [string, readonly Cluster[], (c: Cluster) => boolean][] = [
    ['person-surname', related, (c) => c.words.slice(1).join(' ') === name || c.words.at(-1) === name],
    ['person-surname', related, (c) => candidate.words.length === 1 && (c.words.at(-1)!.split(' ').at(-1) === bare || c.words.at(-1)!.split('-').includes(bare))],
    ['person-given-name', SHORT_FORMS[name] ? people.comparable : [], (c) => candidate.words.length === 1 && c.words.length > 1 && SHORT_FORMS[name]!.test(c.words[0]!)],
    ['person-given-name', related, (c) => candidate.words.length === 1 && c.words[0] === name],
    ['person-part-of-name', related, (c) => candidate.words.length === 1 && c.words.includes(name)],
    ['person-misspelt-name', related, (c) => candidate.words.length > 1 && c.words.length > 1 && c.words.at(-1) === words.at(-1) && c.words[0]![0] === words[0]![0] && oneSlipApart(c.words[0]!, words[0]!)],
    ['person-misspelt-surname', people.comparable, (c) => candidate.words.length === 1 && bare.length >= 6 && oneSlipApart(c.words.at(-1)!, name)],
  ];
  for (const [rule, among, fits] of tests) {
    const found = among.filter((c) => fits(c) && mayBear(c, candidate));
    if (found.length === 0) continue;
    const lastBefore = (c: Cluster): number => lastMentionBefore(c, candidate.first);
    return { cluster: found.reduce((a, b) => (lastBefore(b) > lastBefore(a) ? b : a)), rule };
  }
  return null;
}

/** "Mrs Keld" is not Tomas Keld, but somebody else of his name. */
const mayBear = (cluster: Cluster, { titled }: Candidate): boolean => titled === null || (cluster.entity.traits.gender ?? titled) === titled;

/** First token of the cluster's last mention before a token; -1 where there is none. Full names come first, then short forms, each in text order. */
function lastMentionBefore({ mentions, fullNames }: Cluster, token: number): number {
  let low = 0;
  let high = fullNames;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.candidate.first < token) low = middle + 1;
    else high = middle;
  }
  const full = mentions[low - 1]?.candidate.first ?? -1;
  const short = mentions.length > fullNames ? mentions.at(-1)!.candidate.first : -1;
  return Math.max(full, short);
}
