import type { AffiliationFound, Extraction, PersonFound, Role } from '../extract/index.js';
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

/** What an article says of each of its people, in order. `clubs` are its clubs by name. */
export function peopleOf(extraction: Extraction, clubs: ReadonlyMap<string, ClubNamed>): NamedPerson[] {
  const { people, publishedAt } = extraction;
  const at = publishedAt === null ? null : weekOf(Date.parse(publishedAt));
  const named = extraction.clubs.flatMap(({ name, mentions }) => {
    const club = clubs.get(name);
    return club === undefined || mentions.length === 0 ? [] : [{ club, mentions: mentions.length }];
  });
  const about = mainClub(named);
  const present = people.filter(({ mentions }) => mentions.length > 0).map(({ name }) => name.normalize('NFC'));

  return people.map(({ name: written, aliases, gender, mentions }: PersonFound): NamedPerson => {
    const name = written.normalize('NFC');
    const affiliations = extraction.affiliations.filter(({ person }) => person === written);
    const posts = [...affiliations, ...leftClub(extraction, written, affiliations)].flatMap(({ club, role, former }): PostFacts[] => {
      const id = clubs.get(club)?.id;
      return id === undefined ? [] : [{ club: id, role, former, weeks: at === null ? [] : [at], undated: at === null }];
    });
    const home = [...affiliations, ...leftClub(extraction, written, affiliations)].find(({ club, former }) => !former && clubs.has(club));
    const titles = affiliations.filter(({ role }) => familyOf(role) === 'PLAYER').map(({ title }) => title ?? '');
    const keeper = titles.some((title) => /keeper/i.test(title));
    const near = home === undefined && mentions.length > 0 ? about : null;
    return {
      name,
      atom: `${name}\n${home === undefined ? atomOfClub('near', near) : atomOfClub(familyOf(home.role), clubs.get(home.club) ?? null)}`,
      near: near?.id ?? null,
      facts: {
        ...noFacts,
        uses: 1,
        women: gender === 'f' ? 1 : 0,
        men: gender === 'm' ? 1 : 0,
        keeper: keeper ? 1 : 0,
        outfield: !keeper && titles.some((title) => /back|defender|midfielder|winger|forward|striker|sweeper|attacker/i.test(title)) ? 1 : 0,
        posts: uniquePosts(posts),
        // An author is not one of those whom the article is about.
        clubs: mentions.length === 0 ? [] : [...new Map(named.map(({ club }) => [club.id, 1] as const))].sort(([a], [b]) => a - b),
        company: mentions.length === 0 ? [] : sample(present.filter((other) => other !== name)),
        names: otherNames(name, aliases),
      },
    };
  });
}

// Claims that do not say of their player that he plays for the club that is left.
const notOfPlayers = new Set(['APPOINTMENT', 'DEPARTURE', 'COMPLAINT', 'APOLOGY']);

/** Where an article does not say what somebody is, but tells of a move from a club: a player of that club. */
function leftClub(
  { claims }: Extraction,
  name: string,
  affiliations: readonly AffiliationFound[],
): { readonly club: string; readonly role: Role; readonly former: boolean }[] {
  if (affiliations.some(({ former }) => !former)) return [];
  const counts = new Map<string, number>();
  for (const { type, player, from } of claims) {
    if (player === name && from !== null && !notOfPlayers.has(type)) counts.set(from, (counts.get(from) ?? 0) + 1);
  }
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

function otherNames(name: string, aliases: readonly string[]): string[] {
  const { key } = parsePersonName(name);
  const parsed = aliases.map((alias) => parsePersonName(alias.normalize('NFC')));
  return [...new Set(parsed.filter((alias) => alias.given.length > 0 && alias.key !== key).map((alias) => alias.key))].sort();
}

function uniquePosts(posts: readonly PostFacts[]): PostFacts[] {
  return [...new Map(posts.map((post) => [`${post.club} ${post.role} ${post.former}`, post])).values()];
}
