import type { Role } from '../extract/index.js';
import { type Family, familyOf } from './named-person.js';
import { addFacts, clubsWith, genderOf, isGoalkeeper, noFacts, type PersonFacts, postsWith } from './person-facts.js';
import { parsePersonName, type PersonName } from './person-name.js';

export interface Post {
  /** The club's canonical id. */
  readonly clubId: number;
  readonly club: string;
  readonly role: Role;
  readonly family: Family;
  readonly former: boolean;
  readonly weeks: readonly number[];
  readonly undated: boolean;
}

/** The clubs as they stand: of any row's id, the canonical club. */
export type Clubs = (id: number) => { readonly id: number; readonly name: string };

/** What is known of somebody, ready to be held against what is known of another. */
export class PersonEvidence {
  readonly parsed: PersonName;
  readonly gender: 'f' | 'm' | null;
  readonly keepsGoal: boolean | null;
  readonly uses: number;
  /** By the clubs' names. */
  readonly posts: readonly Post[];
  /** See `clubs`. */
  private named: ReadonlyMap<number, number> | null = null;
  /** See `company`. */
  private others: ReadonlyMap<number, string> | null = null;
  private readonly beside: ReadonlySet<number>;
  /** Other full names that articles use, folded. */
  readonly otherNames: ReadonlySet<string>;

  /**
   * @param ids of the rows that it is known from
   * @param near the club that articles are about which do not say what the person is, canonical or not
   */
  constructor(
    readonly ids: readonly number[],
    readonly name: string,
    private readonly facts: PersonFacts,
    readonly clubOf: Clubs,
    readonly near: number | null = null,
  ) {
    this.parsed = parsePersonName(name);
    this.gender = genderOf(facts);
    this.keepsGoal = isGoalkeeper(facts);
    this.uses = facts.uses;
    this.posts = postsWith(facts, (id) => clubOf(id).id)
      .map(({ club, ...post }) => ({ ...post, clubId: club, club: clubOf(club).name, family: familyOf(post.role) }))
      .sort((a, b) => compare(a.club, b.club) || compare(a.role, b.role) || Number(a.former) - Number(b.former));
    this.beside = new Set(facts.beside);
    this.otherNames = new Set(facts.names);
  }

  /** One person's evidence out of that of several rows, under the name of the first. */
  static sum(all: readonly PersonEvidence[]): PersonEvidence {
    const [first] = all;
    if (first === undefined) throw new Error('There is nobody to sum up.');
    if (all.length === 1) return first;
    return new PersonEvidence(all.flatMap(({ ids }) => ids), first.name, all.map(({ facts }) => facts).reduce(addFacts, noFacts), first.clubOf);
  }

  // Most who are looked at are never compared, so these two are made when they are first asked for.

  /** In how many articles that name the person a club is named, by the club's canonical id. */
  get clubs(): ReadonlyMap<number, number> {
    return (this.named ??= new Map(clubsWith(this.facts, (id) => this.clubOf(id).id)));
  }

  /** Names of others, by their hashes; the smallest first. */
  get company(): ReadonlyMap<number, string> {
    return (this.others ??= new Map(this.facts.company));
  }

  get isBare(): boolean {
    return this.parsed.given.length === 0;
  }

  /** Whether any article says that the person is something at a club. */
  get hasPost(): boolean {
    return this.posts.some(({ former }) => !former);
  }

  isBeside(other: PersonEvidence): boolean {
    return other.ids.some((id) => this.beside.has(id)) || this.ids.some((id) => other.beside.has(id));
  }

  /** Canonical ids of the clubs that the person is with now, in the word of some article, or else of the one that articles are about. */
  clubsHeld(): number[] {
    const current = this.posts.filter(({ former }) => !former).map(({ clubId }) => clubId);
    return [...new Set([...current, ...(this.near === null ? [] : [this.clubOf(this.near).id])])];
  }
}

/** By code units, as it is the same everywhere. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
