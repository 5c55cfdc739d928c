import { sql, type Sql } from '../plan/index.js';
import { reportFilter } from '../report/filter.js';
import { counts } from './counts.js';
import { byEntity, byPeriod, bySource, byValue, type Counted } from './dimension.js';

type Reports = Counted<'Report'>;

const article = ({ at, from }: Reports) => from.join(at, 'article');
const source = ({ at, from }: Reports) => from.join(at, 'source');
const published = (reports: Reports) => article(reports).column('publishedAt');

/** The query field `reportCounts`. */
export const reportCounts = counts<'Report'>({
  model: 'Report',
  dimensions: {
    CLAIM_TYPE: byValue('claimType', 'by_claim_type', ({ at, from }) => from.join(at, 'claim').column('type')),
    PLAYER: byEntity('player', 'by_player', 'Person', ({ at, from }) => from.join(at, 'player').column('canonicalId')),
    CLUB: byEntity('club', 'by_club', 'Club', eitherClub),
    SOURCE: bySource('source', source),
    SOURCE_KIND: byValue('sourceKind', 'by_source_kind', (reports) => source(reports).column('kind')),
    PUBLICATION: byEntity('publication', 'by_publication', 'Publication', (reports) =>
      reports.from.join(article(reports), 'publication').column('canonicalId'),
    ),
    CERTAINTY: byValue('certainty', 'by_certainty', ({ at }) => at.column('certainty')),
    POLARITY: byValue('polarity', 'by_polarity', ({ at }) => at.column('polarity')),
    MONTH: byPeriod('month', published),
    DAY: byPeriod('day', published),
  },
  numbers: {
    reports: () => sql`count(*)`,
    claims: (report) => sql`count(distinct ${report.column('claimId')})`,
    articles: (report) => sql`count(distinct ${report.column('articleId')})`,
  },
  conditions: ({ at, from }, { input }) => reportFilter(at, from, input.input('filter')),
});

/** The clubs on either side, a row for each; once where both are the same, and null where there is none. */
function eitherClub({ at, from }: Reports): Sql {
  const [seller, buyer] = [from.join(at, 'from').column('canonicalId'), from.join(at, 'to').column('canonicalId')];
  const club = from.lateral(`${at.name.text}.clubs`, 'Club', () => {
    const clubs = sql`case when ${buyer} is null or ${buyer} = ${seller} then array[${seller}] when ${seller} is null then array[${buyer}] else array[${seller}, ${buyer}] end`;
    return sql`select unnest(${clubs}) as id`;
  });
  return club.id;
}
