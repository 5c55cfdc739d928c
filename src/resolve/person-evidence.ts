import type { Role } from '../extract/index.js';
import { parsePersonName, type PersonName } from './person-name.js';

/** What an article says somebody is, or was, at a club. */
export interface Post {
  /** The club's canonical id. */
  readonly clubId: number;
  readonly club: string;
  readonly role: Role;
  readonly title: string | null;
  readonly former: boolean;
  /** When the article was published, in milliseconds since 1970; null: not known. */
  readonly at: number | null;
}

/** A club or person named in the same article. */
export interface Companion {
  /** Equal for the same companion in any article. */
  readonly key: string;
  readonly kind: 'PERSON' | 'CLUB';
  readonly name: string;
}

/** What the articles tell of one person, to hold against another. */
export class PersonEvidence {
  readonly parsed: PersonName;
  gender: 'f' | 'm' | null;
  /** Folded full names that articles use for this person. */
  readonly otherNames = new Set<string>();
  readonly posts: Post[] = [];
  readonly companions = new Map<string, Companion>();
  /** Ids of articles that name the person. */
  readonly articles = new Set<number>();

  constructor(
    readonly name: string,
    gender: 'f' | 'm' | null,
  ) {
    this.parsed = parsePersonName(name);
    this.gender = gender;
  }

  addAlias(name: string): void {
    const parsed = parsePersonName(name);
    if (parsed.given.length > 0 && parsed.key !== this.parsed.key) this.otherNames.add(parsed.key);
  }

  addCompanion(companion: Companion): void {
    if (companion.key !== personKey(this.name)) this.companions.set(companion.key, companion);
  }

  add(other: PersonEvidence): void {
    this.gender ??= other.gender;
    for (const name of other.otherNames) this.otherNames.add(name);
    this.posts.push(...other.posts);
    for (const companion of other.companions.values()) this.addCompanion(companion);
    for (const article of other.articles) this.articles.add(article);
  }
}

export function personKey(name: string): string {
  return `person ${parsePersonName(name).key}`;
}

export function clubKey(clubId: number): string {
  return `club ${clubId}`;
}
