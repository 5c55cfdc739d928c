import type { LedgerReport, Origin, PostStated, Background } from '../../../src/resolve/index.js';

/** Canonical ids in these tests, and the names that explanations have for them. */
export const people = { player: 1, klopp: 2, reed: 3, agent: 4 } as const;
export const clubs = { southampton: 1, liverpool: 2, chelsea: 3 } as const;
export const publications = { mirror: 1, echo: 2, saints: 3 } as const;

const names = {
  people: ['', 'Virgil van Dijk', 'Jurgen Klopp', 'Les Reed', 'An Agent'],
  clubs: ['', 'Southampton', 'Liverpool', 'Chelsea'],
  publications: ['', 'Daily Mirror', 'Liverpool Echo', 'Southampton FC'],
};

type Person = keyof typeof people;
type Club = keyof typeof clubs;
type Publication = keyof typeof publications;

interface Details extends Partial<Pick<LedgerReport, 'certainty' | 'polarity' | 'articleId'>> {
  readonly player?: Person | null;
  readonly from?: Club;
  readonly to?: Club;
  readonly in?: Publication;
  readonly via?: Publication;
  readonly place?: string;
}

let reports = 0;

/**
 * A report of a day ("2017-07-10", or with a time), or of none (null); by default of the player, certain and affirmed, in the voice of
 * an article of no known publication.
 */
export function aReport(type: LedgerReport['type'], day: string | null, details: Details & { readonly by?: Origin } = {}): LedgerReport {
  const id = ++reports;
  const { player = 'player', from, to, via, certainty = 'CERTAIN', polarity = 'AFFIRMED', articleId = id } = details;
  return {
    id,
    articleId,
    type,
    playerId: player === null ? null : people[player],
    fromId: from === undefined ? null : clubs[from],
    toId: to === undefined ? null : clubs[to],
    at: day === null ? null : Date.parse(day),
    place: details.place ?? `${day} ${type} ${from} ${to} ${JSON.stringify(details.by ?? '')} ${String(articleId).padStart(9, '0')}`,
    certainty,
    polarity,
    origin: details.by ?? (details.in === undefined ? narrator(articleId) : publication(details.in)),
    publisherId: details.in === undefined ? null : publications[details.in],
    carrierId: via === undefined ? null : publications[via],
  };
}

export function narrator(articleId: number): Origin {
  return { kind: 'NARRATOR', id: null, name: null, key: `article ${articleId}` };
}

export function person(who: Person): Origin {
  return { kind: 'PERSON', id: people[who], name: null, key: `person ${people[who]}` };
}

export function club(which: Club): Origin {
  return { kind: 'CLUB', id: clubs[which], name: null, key: `club ${clubs[which]}` };
}

export function publication(which: Publication): Origin {
  return { kind: 'PUBLICATION', id: publications[which], name: null, key: `publication ${publications[which]}` };
}

/** What articles say of posts: in the article itself, and about the time. */
interface PostsKnown {
  readonly inArticle?: readonly (PostStated & { readonly articleId: number; readonly who: Person; readonly at: Club })[];
  readonly about?: readonly (PostStated & { readonly who: Person; readonly at: Club })[];
}

export function background({ inArticle = [], about = [] }: PostsKnown = {}): Background {
  return {
    names: {
      person: (id) => names.people[id] ?? '',
      club: (id) => names.clubs[id] ?? '',
      publication: (id) => names.publications[id] ?? '',
    },
    posts: {
      inArticle: (articleId, personId, clubId) =>
        inArticle.filter((post) => post.articleId === articleId && people[post.who] === personId && clubs[post.at] === clubId),
      about: (_day, personId, clubId) => about.find((post) => people[post.who] === personId && clubs[post.at] === clubId),
    },
    isOwn: (publicationId, clubId) => publicationId === publications.saints && clubId === clubs.southampton,
  };
}
