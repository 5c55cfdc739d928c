import fc from 'fast-check';
import { aReport, club, person, publication } from './a-report.js';

const day = fc.constantFrom(null, '2016-02-29', '2017-07-10', '2017-07-10T12:00:00Z', '2017-08-03', '2018-01-01', '2018-01-02', '2019-01-05', '2019-03-01');
const aClub = fc.constantFrom('southampton', 'liverpool', 'chelsea', undefined);
const origin = fc.constantFrom(undefined, person('player'), person('klopp'), person('reed'), person('agent'), club('southampton'), club('liverpool'), publication('mirror'), publication('saints'));

/** A report about the player: of few types, clubs, days and origins, so that many go together. */
export const anyReport = fc
  .record({
    type: fc.constantFrom('INTEREST', 'MOVE', 'SIGNING', 'MEDICAL' as const),
    on: day,
    from: aClub,
    to: aClub,
    by: origin,
    certainty: fc.constantFrom('CERTAIN', 'CERTAIN', 'PROBABLE' as const),
    polarity: fc.constantFrom('AFFIRMED', 'AFFIRMED', 'DENIED' as const),
  })
  .map(({ type, on, from, to, by, ...details }) => aReport(type, on, { ...details, ...(from && { from }), ...(to && { to }), ...(by && { by }) }));
