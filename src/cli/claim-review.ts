import { encodeId, summarise, type ClaimType } from '../api/index.js';

/**
 * How far what is reported bears a claim out, from 1 to 5, as schema.org's ratings go. It says what the reports add up to, which is not
 * the same as what is true: the word is what counts.
 */
const ratings: Readonly<Record<string, { readonly value: number; readonly word: string }>> = {
  CONFIRMED: { value: 5, word: 'Confirmed' },
  REPORTED: { value: 4, word: 'Reported' },
  RUMOURED: { value: 3, word: 'Rumoured' },
  DISPUTED: { value: 2, word: 'Disputed' },
  DENIED: { value: 1, word: 'Denied' },
};

/** schema.org's types of who may state a claim. */
const authorTypes: Readonly<Record<string, string>> = { PERSON: 'Person', CLUB: 'SportsTeam', PUBLICATION: 'NewsMediaOrganization', ORGANISATION: 'Organization' };

type Appearance = readonly [url: string | null, title: string | null, publication: string | null, publishedAt: string | null];

/** A claim as `claimAppearances` gives it, as a ClaimReview of schema.org in JSON-LD. What is not known is left out. */
export function claimReview(row: readonly unknown[]): object {
  const [id, type, player, from, to, status, since, explanation, originKind, origin, appearances] = row as [
    number, ClaimType, string | null, string | null, string | null, string, string | null, string | null, string | null, string | null, readonly Appearance[],
  ];
  const summary = summarise(type, { player, from, to });
  const { value, word } = ratings[status]!;
  const articles = appearances.map(newsArticle);
  const [first] = appearances;
  const author = authorTypes[originKind ?? ''];
  return given({
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    identifier: encodeId('Claim', id),
    claimReviewed: summary,
    datePublished: since,
    author: { '@type': 'Organization', name: 'Hearsay' },
    itemReviewed: given({
      '@type': 'Claim',
      name: summary,
      about: [...(player === null ? [] : [{ '@type': 'Person', name: player }]), ...[from, to].flatMap((club) => (club === null ? [] : [{ '@type': 'SportsTeam', name: club }]))],
      author: author === undefined ? null : { '@type': author, name: origin },
      datePublished: first?.[3] == null ? null : utc(first[3]),
      firstAppearance: first?.[3] == null ? null : articles[0],
      appearance: articles,
    }),
    reviewRating: given({ '@type': 'Rating', ratingValue: value, worstRating: 1, bestRating: 5, alternateName: word, ratingExplanation: explanation }),
  });
}

function newsArticle([url, title, publication, publishedAt]: Appearance): object {
  return given({
    '@type': 'NewsArticle',
    url,
    headline: title,
    datePublished: publishedAt === null ? null : utc(publishedAt),
    publisher: publication === null ? null : { '@type': 'NewsMediaOrganization', name: publication },
  });
}

function utc(moment: string): string {
  return new Date(moment).toISOString();
}

/** An object without what is null. */
function given(properties: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null && value !== undefined));
}
