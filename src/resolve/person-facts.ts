import type { Role } from '../extract/index.js';
import { fold } from './fold.js';

/** What articles say that somebody is, or was, at a club, added up over the articles. */
export interface PostFacts {
  readonly club: number;
  readonly role: Role;
  readonly former: boolean;
  /** The weeks, counted from 1970, in which an article says so. */
  readonly weeks: readonly number[];
  /** Whether an undated article says so. */
  readonly undated: boolean;
}

/**
 * What articles tell of somebody, added up: sets and counts, so that it is the same in whatever order the articles came. Plain
 * data, kept as JSON. Clubs and people are ids of stored rows.
 */
export interface PersonFacts {
  /** Articles that name the person. */
  readonly uses: number;
  readonly women: number;
  readonly men: number;
  /** Articles that call the person a goalkeeper, and those that say another position. */
  readonly keeper: number;
  readonly outfield: number;
  readonly posts: readonly PostFacts[];
  /** Clubs named in the same articles, each with the number of articles. */
  readonly clubs: readonly (readonly [id: number, articles: number])[];
  /** Names of people in the same articles, each with its hash: a sample, see `sample`. */
  readonly company: readonly Companion[];
  /** People of the same last name whom an article names beside this one. */
  readonly beside: readonly number[];
  /** Other full names that articles use, folded. */
  readonly names: readonly string[];
}

/** Equal hashes are taken for equal names. */
export type Companion = readonly [hash: number, name: string];

export const noFacts: PersonFacts = {
  uses: 0, women: 0, men: 0, keeper: 0, outfield: 0, posts: [], clubs: [], company: [], beside: [], names: [],
};

const week = 7 * 86_400_000;

/** @param at milliseconds since 1970 */
export function weekOf(at: number): number {
  return Math.floor(at / week);
}

/** Commutative and associative. */
export function addFacts(a: PersonFacts, b: PersonFacts): PersonFacts {
  return {
    uses: a.uses + b.uses,
    women: a.women + b.women,
    men: a.men + b.men,
    keeper: a.keeper + b.keeper,
    outfield: a.outfield + b.outfield,
    posts: addPosts(a.posts, b.posts),
    clubs: addCounts(a.clubs, b.clubs),
    company: smallest([...a.company, ...b.company]),
    beside: inOrder([...a.beside, ...b.beside]),
    names: [...new Set([...a.names, ...b.names])].sort(),
  };
}

/** The posts with every club replaced by the one that stands for it. */
export function postsWith({ posts }: PersonFacts, canonical: (club: number) => number): PostFacts[] {
  return addPosts(posts.map((post) => ({ ...post, club: canonical(post.club) })), []);
}

/** The clubs that are named, every one replaced by the one that stands for it. */
export function clubsWith({ clubs }: PersonFacts, canonical: (club: number) => number): [number, number][] {
  return addCounts(clubs.map(([club, articles]) => [canonical(club), articles]), []);
}

export function isGoalkeeper({ keeper, outfield }: PersonFacts): boolean | null {
  return keeper === outfield ? null : keeper > outfield;
}

export function genderOf({ women, men }: PersonFacts): 'f' | 'm' | null {
  if (women === men) return null;
  return women > men ? 'f' : 'm';
}

const sampled = 24;

/**
 * Of names, one for each that folds differently, the few whose hashes are smallest: a sample that does not depend on the order in
 * which names come, and in which a name is found for two people wherever both know it and few others (E. Cohen and H. Kaplan,
 * "Summarizing Data Using Bottom-k Sketches", 2007). In the order of the hashes.
 */
export function sample(names: readonly string[]): Companion[] {
  return smallest(names.map((name) => [hashOfName(fold(name)), name]));
}

function smallest(companions: readonly Companion[]): Companion[] {
  const byHash = new Map<number, string>();
  for (const [hash, name] of companions) {
    const other = byHash.get(hash);
    if (other === undefined || name < other) byHash.set(hash, name);
  }
  return [...byHash].sort(([a], [b]) => a - b).slice(0, sampled);
}

/** Of a folded name: FNV-1a (Fowler, Noll and Vo) over UTF-16 code units, 32 bits. */
export function hashOfName(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  // Names that begin alike would else have near hashes.
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b) >>> 0;
  return (value ^ (value >>> 13)) >>> 0;
}

function addPosts(a: readonly PostFacts[], b: readonly PostFacts[]): PostFacts[] {
  const posts = new Map<string, PostFacts>();
  for (const post of [...a, ...b]) {
    const key = `${String(post.club).padStart(10, '0')} ${post.role} ${post.former}`;
    const other = posts.get(key);
    posts.set(
      key,
      other === undefined ? post : { ...post, weeks: inOrder([...other.weeks, ...post.weeks]), undated: other.undated || post.undated },
    );
  }
  return [...posts.entries()].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, post]) => post);
}

function addCounts(a: PersonFacts['clubs'], b: PersonFacts['clubs']): [number, number][] {
  const counts = new Map<number, number>();
  for (const [id, articles] of [...a, ...b]) counts.set(id, (counts.get(id) ?? 0) + articles);
  return [...counts].sort(([x], [y]) => x - y);
}

function inOrder(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}
