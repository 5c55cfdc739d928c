import type { Extraction, PersonFound, Role } from '../extract/index.js';
import { fold } from './fold.js';
import { noFacts, type PersonFacts, type PostFacts, sample, weekOf } from './person-facts.js';
import { parsePersonName } from './person-name.js';

/** What one article says of one of its people. */
export interface NamedPerson {
  /** In Unicode NFC. */
  readonly name: string;
  /**
   * Equal for what is kept in one row: the name as it is written, and what the article says the person is, or the club that it is
   * about where it says nothing. It rests on nothing but the article, so that who shares a row never depends on what was stored before.
   */
  readonly atom: string;
  /** The club that the article is about, where it does not say what the person is: a row's id. */
  readonly near: number | null;
  readonly facts: PersonFacts;
}

/** A club of an article: the row that it is, and what tells it from others of its name. */
export interface ClubNamed {
  readonly id: number;
  readonly name: string;
  readonly country: string | null;
}

/** Roles between which somebody may change from one season to the next. */
export type Family = 'PLAYER' | 'MANAGER' | 'EXECUTIVE' | 'AGENT';

const families: Record<Role, Family> = {
  PLAYER: 'PLAYER',
  CAPTAIN: 'PLAYER',
  MANAGER: 'MANAGER',
  COACH: 'MANAGER',
  STAFF: 'MANAGER',
  EXECUTIVE: 'EXECUTIVE',
  OWNER: 'EXECUTIVE',
  AGENT: 'AGENT',
};

export function familyOf(role: Role): Family {
  return families[role];
}

/** What an article says of one of its people, with clubs by the ids of their rows. */
export interface SaidOfPerson {
  readonly name: string;
  /** When the article was published, in milliseconds since 1970; null: not known. */
  readonly at: number | null;
  /** Whether the text names the person: an author need not be named in it. */
  readonly mentioned: boolean;
  /** In the order of the article, as the next. */
  readonly posts: readonly { readonly club: number; readonly role: Role; readonly title: string | null; readonly former: boolean }[];
  /** The clubs that claims of the article let the person leave, each place of each claim once. */
  readonly leaving: readonly number[];
  /** The clubs, and the people, that the article names. */
  readonly clubs: readonly number[];
  readonly company: readonly string[];
}

/** What one article tells of a person, as facts to be added up; without genders and other names. */
export function factsOf({ name, at, mentioned, posts, leaving, clubs, company }: SaidOfPerson): PersonFacts {
  const week = at === null ? null : weekOf(at);
  const all = [...posts, ...impliedPost(posts, leaving)];
  const titles = posts.filter(({ role }) => familyOf(role) === 'PLAYER').map(({ title }) => title ?? '');
  const keeper = titles.some((title) => /keeper/i.test(title));
  return {
    ...noFacts,
    uses: 1,
    keeper: keeper ? 1 : 0,
    outfield: !keeper && titles.some((title) => /back|defender|midfielder|winger|forward|striker|sweeper|attacker/i.test(title)) ? 1 : 0,
    posts: uniquePosts(
      all.map(({ club, role, former }) => ({ club, role, former, weeks: week === null ? [] : [week], undated: week === null })),
    ),
    // An author is not one of those whom the article is about.
    clubs: mentioned ? [...new Set(clubs)].sort((a, b) => a - b).map((club) => [club, 1] as const) : [],
    company: mentioned ? sample(company.filter((other) => other !== name)) : [],
  };
}

/** Other full names among the names that articles use for somebody, folded. */
export function otherFullNames(name: string, aliases: readonly string[]): string[] {
  const { key } = parsePersonName(name);
  const parsed = aliases.map((alias) => parsePersonName(alias.normalize('NFC')));
  return [...new Set(parsed.filter((alias) => alias.given.length > 0 && alias.key !== key).map((alias) => alias.key))].sort();
}

// Claims that do not say of their player that he plays for the club that is left.
const notOfPlayers = new Set(['APPOINTMENT', 'DEPARTURE', 'COMPLAINT', 'APOLOGY']);

/** Whether a claim of this type says of its player that he plays for the club that it lets him leave. */
export function saysWherePlayerIs(type: string): boolean {
  return !notOfPlayers.has(type);
}

/** What an article says of each of its people, in order. `clubs` are its clubs by name. */
export function peopleOf(extraction: Extraction, clubs: ReadonlyMap<string, ClubNamed>): NamedPerson[] {
  const { affiliations, claims, people, publishedAt } = extraction;
  const at = publishedAt === null ? null : Date.parse(publishedAt);
  const named = extraction.clubs.flatMap(({ name, mentions }) => {
    const club = clubs.get(name);
    return club === undefined || mentions.length === 0 ? [] : [{ club, mentions: mentions.length }];
  });
  const about = mainClub(named);
  const company = people.filter(({ mentions }) => mentions.length > 0).map(({ name }) => name.normalize('NFC'));
  const byId = new Map([...clubs.values()].map((club) => [club.id, club]));

  return people.map(({ name: written, aliases, gender, mentions }: PersonFound): NamedPerson => {
    const name = written.normalize('NFC');
    const posts = affiliations.flatMap(({ person, club, role, title, former }) => {
      const id = clubs.get(club)?.id;
      return person === written && id !== undefined ? [{ club: id, role, title, former }] : [];
    });
    const places = claims.filter(({ player, from, type }) => player === written && from !== null && saysWherePlayerIs(type));
    const leaving = [...new Map(places.map(({ type, from, evidence: { start, end } }) => [[type, from, start, end].join(' '), from])).values()];
    const left = leaving.flatMap((from) => clubs.get(from ?? '')?.id ?? []);
    const facts = factsOf({ name, at, mentioned: mentions.length > 0, posts, leaving: left, clubs: named.map(({ club }) => club.id), company });
    const home = [...posts, ...impliedPost(posts, left)].find(({ former }) => !former);
    const near = home === undefined && mentions.length > 0 ? about : null;
    return {
      name,
      atom: `${name}\n${home === undefined ? atomOfClub('near', near) : atomOfClub(familyOf(home.role), byId.get(home.club) ?? null)}`,
      near: near?.id ?? null,
      facts: { ...facts, women: gender === 'f' ? 1 : 0, men: gender === 'm' ? 1 : 0, names: otherFullNames(name, aliases) },
    };
  });
}

/** Where an article does not say what somebody is, but tells of a move from a club: a player of that club. */
function impliedPost(
  posts: SaidOfPerson['posts'],
  leaving: readonly number[],
): { readonly club: number; readonly role: Role; readonly former: boolean }[] {
  if (posts.some(({ former }) => !former)) return [];
  const counts = new Map<number, number>();
  for (const club of leaving) counts.set(club, (counts.get(club) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most === undefined ? [] : [{ club: most[0], role: 'PLAYER', former: false }];
}

/** The club that is named more often than all others together. */
function mainClub(named: readonly { readonly club: ClubNamed; readonly mentions: number }[]): ClubNamed | null {
  const all = named.reduce((sum, { mentions }) => sum + mentions, 0);
  return named.find(({ mentions }) => mentions * 2 > all)?.club ?? null;
}

function atomOfClub(how: Family | 'near', club: ClubNamed | null): string {
  return club === null ? '' : `${how} ${fold(club.name)} ${club.country ?? ''}`;
}

function uniquePosts(posts: readonly PostFacts[]): PostFacts[] {
  return [...new Map(posts.map((post) => [`${post.club} ${post.role} ${post.former}`, post])).values()];
}
