import { isPossessive, newEntity, type Entity, type Mention, type Token } from '../reading.js';
import { foldName } from '../lexicon/tables.js';
import type { Candidate } from './person-candidates.js';

/** Support from which on a candidate is a person. */
const ENOUGH = 3;

interface Cluster {
  readonly entity: Entity;
  readonly words: string[];
  readonly mentions: { candidate: Candidate; rule: string }[];
}

const fold = (words: readonly string[]): string[] => words.map((w) => foldName(w).replaceAll('.', ''));

/** Groups full names that are one: equal when folded, one contained in the other, or a slip of the pen apart. */
function clusterFullNames(full: readonly Candidate[]): Cluster[] {
  const counts = new Map<string, number>();
  for (const candidate of full) counts.set(fold(candidate.words).join(' '), (counts.get(fold(candidate.words).join(' ')) ?? 0) + 1);
  const clusters: Cluster[] = [];
  for (const candidate of full) {
    const words = fold(candidate.words);
    const cluster = clusters.find((c) => sameFullName(c.words, words));
    if (cluster) {
      cluster.mentions.push({ candidate, rule: 'person-full-name' });
      const name = candidate.words.join(' ');
      const better = (counts.get(words.join(' ')) ?? 0) > (counts.get(cluster.words.join(' ')) ?? 0);
      if (name !== cluster.entity.name) {
        if (better || words.length > cluster.words.length) {
          cluster.entity.aliases.add(cluster.entity.name);
          cluster.entity.name = name;
          cluster.entity.aliases.delete(name);
          cluster.words.splice(0, cluster.words.length, ...words);
        } else {
          cluster.entity.aliases.add(name);
        }
      }
      cluster.entity.traits.gender ??= candidate.gender;
      continue;
    }
    const entity = newEntity('PERSON', candidate.words.join(' '));
    entity.traits.gender = candidate.gender;
    clusters.push({ entity, words, mentions: [{ candidate, rule: 'person-full-name' }] });
  }
  return clusters;
}

function sameFullName(a: readonly string[], b: readonly string[]): boolean {
  if (a.join(' ') === b.join(' ')) return true;
  const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a];
  if (longer.length > shorter.length && shorter.length > 1) {
    // "Erling Braut Haaland" and "Erling Haaland"
    return longer[0] === shorter[0] && longer.at(-1) === shorter.at(-1);
  }
  if (a.length !== b.length) return false;
  const surnameA = a.at(-1)!;
  const surnameB = b.at(-1)!;
  const [ga, gb] = [a[0]!, b[0]!];
  if (surnameA === surnameB && (ga.length === 1 && gb.startsWith(ga) || gb.length === 1 && ga.startsWith(gb))) return true;
  const whole = [a.join(' '), b.join(' ')] as const;
  return Math.min(whole[0].length, whole[1].length) >= 10 && oneSlipApart(whole[0], whole[1]);
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
  const clusters = clusterFullNames(candidates.filter((c) => c.words.length > 1 && c.support >= ENOUGH));
  const inCluster = new Set(clusters.flatMap((c) => c.mentions.map((m) => m.candidate)));
  const rest = candidates.filter((c) => !inCluster.has(c));
  const loose: Candidate[] = [];
  for (const candidate of rest) {
    const cluster = clusterFor(candidate, clusters);
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
    byName.set(key, [...(byName.get(key) ?? []), candidate]);
  }
  for (const group of byName.values()) {
    const best = Math.max(...group.map((c) => c.support));
    if (best < ENOUGH) continue;
    const entity = newEntity('PERSON', group[0]!.words.join(' '));
    entity.traits.gender = group.find((c) => c.gender)?.gender ?? null;
    clusters.push({ entity, words: fold(group[0]!.words), mentions: group.map((candidate) => ({ candidate, rule: 'person-single-name' })) });
  }
  const mentions = clusters.flatMap((cluster) => cluster.mentions.map(({ candidate, rule }) => mentionOf(tokens, cluster.entity, candidate, rule)));
  return { mentions, entities: clusters.filter((c) => c.mentions.length > 0).map((c) => c.entity) };
}

/** The person whose surname, given name or other part the candidate is; of several, the one mentioned last before it. */
function clusterFor(candidate: Candidate, clusters: readonly Cluster[]): { cluster: Cluster; rule: string } | null {
  const words = fold(candidate.words);
  const name = words.join(' ');
  const bare = name.split(' ').at(-1)!;
  const tests: readonly [string, (c: Cluster) => boolean][] = [
    ['person-surname', (c) => c.words.slice(1).join(' ') === name || c.words.at(-1) === name],
    ['person-surname', (c) => candidate.words.length === 1 && (c.words.at(-1)!.split(' ').at(-1) === bare || c.words.at(-1)!.split('-').includes(bare))],
    ['person-given-name', (c) => candidate.words.length === 1 && c.words[0] === name],
    ['person-part-of-name', (c) => candidate.words.length === 1 && c.words.includes(name)],
    ['person-misspelt-name', (c) => candidate.words.length > 1 && c.words.length > 1 && c.words.at(-1) === words.at(-1) && c.words[0]![0] === words[0]![0] && oneSlipApart(c.words[0]!, words[0]!)],
    ['person-misspelt-surname', (c) => candidate.words.length === 1 && bare.length >= 6 && oneSlipApart(c.words.at(-1)!, name)],
  ];
  for (const [rule, fits] of tests) {
    const found = clusters.filter(fits);
    if (found.length === 0) continue;
    const lastBefore = (c: Cluster): number => Math.max(-1, ...c.mentions.map((m) => m.candidate.first).filter((at) => at < candidate.first));
    return { cluster: found.reduce((a, b) => (lastBefore(b) > lastBefore(a) ? b : a)), rule };
  }
  return null;
}

function mentionOf(tokens: readonly Token[], entity: Entity, candidate: Candidate, rule: string): Mention {
  return {
    entity, others: [], form: 'name', first: candidate.first, last: candidate.last, start: tokens[candidate.first]!.start, end: tokens[candidate.last - 1]!.end,
    possessive: isPossessive(tokens, candidate.last), rule,
  };
}
