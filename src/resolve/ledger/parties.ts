import type { Role } from '../../extract/index.js';
import { fold } from '../fold.js';
import { type Day, dayOf, type LedgerReport, type Roles } from './report.js';

/** The roles at a club that let somebody speak for it. */
export const officialRoles = ['MANAGER', 'COACH', 'EXECUTIVE', 'OWNER', 'STAFF'] as const satisfies readonly Role[];
export type OfficialRole = (typeof officialRoles)[number];

const roleWords: Readonly<Record<OfficialRole, string>> = {
  MANAGER: 'manager',
  COACH: 'coach',
  EXECUTIVE: 'executive',
  OWNER: 'owner',
  STAFF: 'member of staff',
};

/** Roles that many posts have, so that an article's own words ("executive director") tell more. "Boss" tells no more than manager. */
const broadRoles = new Set<OfficialRole>(['COACH', 'EXECUTIVE', 'STAFF']);

/** That somebody is, or was, an official of a club, as one article says. */
export interface PostStated {
  readonly role: OfficialRole;
  /** In the article's own words. */
  readonly title: string | null;
  readonly former: boolean;
}

/** Finds what articles say of a person's post at a club. All ids are canonical. */
export interface Posts {
  /** In one article. */
  inArticle(articleId: number, personId: number, clubId: number): readonly PostStated[];
  /** The last that articles of the twelve months up to the day say, else the first that those of the twelve months after it say. */
  about(day: Day, personId: number, clubId: number): PostStated | undefined;
}

/** Somebody to a claim who may confirm or deny it. */
export interface Party {
  /** Equal for the same party. */
  readonly key: string;
  /** The player weighs most (0), then a club (1), then an official of one (2). */
  readonly rank: number;
  /** What an official is: "manager of Southampton". */
  readonly post: { readonly words: string; readonly clubId: number } | null;
}

/**
 * The party to a claim on whose word a report of it rests, if it is one: the player, either club, or an official of one. What its own
 * article says of somebody's post goes before what others say at about the time; a report without a date has only its own.
 */
export function partyOf(report: LedgerReport, claim: Roles, posts: Posts): Party | null {
  const { kind, id, key } = report.origin;
  const clubs = [claim.fromId, claim.toId].filter((clubId) => clubId !== null);
  if (id === null) return null;
  if (kind === 'CLUB') return clubs.includes(id) ? { key, rank: 1, post: null } : null;
  if (kind !== 'PERSON') return null;
  if (id === claim.playerId) return { key, rank: 0, post: null };
  for (const clubId of clubs) {
    const own = posts.inArticle(report.articleId, id, clubId);
    const day = dayOf(report);
    const post = own.find(({ former }) => !former) ?? (own.length > 0 || day === null ? undefined : posts.about(day, id, clubId));
    if (post !== undefined && !post.former) return { key, rank: 2, post: { words: (broadRoles.has(post.role) ? post.title : null) ?? roleWords[post.role], clubId } };
  }
  return null;
}

/** What a publication and a club are called. */
export interface PublicationNames {
  readonly name: string;
  readonly domain: string | null;
}

/** Words that a club's own publications have beside its name. */
const beside = new Set(['fc', 'afc', 'cf', 'sc', 'football', 'club', 'official', 'website', 'web', 'site', 'online', 'tv', 'the']);

/**
 * Whether a publication is the club's own: its name, or its domain without the ending, is one of the club's names, apart from words
 * such as "FC", "official" or "TV": "Southampton FC", "southamptonfc.com".
 *
 * @param names the club's, aliases among them
 */
export function isOwnPublication({ name, domain }: PublicationNames, names: readonly string[]): boolean {
  const wanted = new Set(names.map(plain).filter((one) => one !== ''));
  if (wanted.has(plain(name))) return true;
  if (domain === null) return false;
  const [label = ''] = domain.split('.');
  const joined = fold(label).replaceAll(' ', '');
  const spellings = [joined, joined.replace(/(?:fc|afc|cf|sc)$/u, ''), joined.replace(/^(?:fc|afc|cf|sc)/u, '')];
  return [...wanted].some((one) => spellings.includes(one.replaceAll(' ', '')));
}

function plain(name: string): string {
  const words = fold(name).split(' ');
  const left = words.filter((word) => !beside.has(word));
  return left.join(' ');
}
