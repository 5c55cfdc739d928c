import { From, sql, type Sql } from '../plan/index.js';
import { quoteFilter } from '../quote/filter.js';
import { counts } from './counts.js';
import { byEntity, byPeriod, bySource, byValue, type Counted } from './dimension.js';

type Quotes = Counted<'Quote'>;

const article = ({ at, from }: Quotes) => from.join(at, 'article');
const published = (quotes: Quotes) => article(quotes).column('publishedAt');

/** The query field `quoteCounts`. */
export const quoteCounts = counts<'Quote'>({
  model: 'Quote',
  dimensions: {
    SPEAKER: bySource('speaker', ({ at, from }) => from.join(at, 'speaker')),
    CLUB: byEntity('club', 'by_club', 'Club', clubOfSpeaker),
    PUBLICATION: byEntity('publication', 'by_publication', 'Publication', (quotes) =>
      quotes.from.join(article(quotes), 'publication').column('canonicalId'),
    ),
    VIA: byEntity('via', 'by_via', 'Publication', ({ at, from }) => from.join(at, 'via').column('canonicalId')),
    KIND: byValue('kind', 'by_kind', ({ at }) => at.column('kind')),
    MONTH: byPeriod('month', published),
    DAY: byPeriod('day', published),
  },
  numbers: {
    quotes: () => sql`count(*)`,
    articles: (quote) => sql`count(distinct ${quote.column('articleId')})`,
  },
  conditions: ({ at, from }, { input }) => quoteFilter(at, from, input.input('filter')),
});

/** The club that speaks, or each that the speaker is at, as the filter's `club` means it: a row for each. */
function clubOfSpeaker({ at, from }: Quotes): Sql {
  const { compilation } = from;
  const speaker = from.join(at, 'speaker');
  const person = from.join(speaker, 'person');
  const post = from.lateral(
    `${speaker.name.text}.posts`,
    'Affiliation',
    () => {
      const { from: affiliations, at: affiliation } = From.table(compilation, 'Affiliation');
      const member = affiliations.join(affiliation, 'person');
      const club = affiliations.join(affiliation, 'club');
      return sql`select distinct ${member.column('canonicalId')} as person_id, ${club.column('canonicalId')} as club_id${affiliations.text}
where not ${affiliation.column('former')}`;
    },
    (posts) => sql`${posts.column('personId')} = ${person.column('canonicalId')}`,
  );
  return sql`coalesce(${from.join(speaker, 'club').column('canonicalId')}, ${post.column('clubId')})`;
}
