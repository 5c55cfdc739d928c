import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { claimsOf, explainJoining, type LedgerReport } from '../../../src/resolve/index.js';
import { aReport, background, clubs } from './a-report.js';
import { anyReport } from './any-report.js';

/** For each claim: type, story, roles by their first letters, and the days of its reports. */
function claims(...reports: LedgerReport[]): string[] {
  const letter = (id: number | null): string => (id === null ? '?' : (Object.entries(clubs).find(([, club]) => club === id)?.[0].slice(0, 1).toUpperCase() ?? ''));
  return claimsOf(reports)
    .map(({ type, story, fromId, toId, reports: stating }) => {
      const days = stating.map(({ at }) => (at === null ? 'undated' : new Date(at).toISOString().slice(0, 10)));
      return `${story} ${type} ${letter(fromId)}>${letter(toId)}: ${days.join(' ')}`;
    })
    .sort();
}

const interest = (day: string | null, to: 'liverpool' | 'chelsea' = 'liverpool') => aReport('INTEREST', day, { to });
const signing = (day: string | null, details = {}) => aReport('SIGNING', day, { from: 'southampton', to: 'liverpool', ...details });

describe('reports of one claim', () => {
  it('have the same type and roles', () => {
    expect(claims(interest('2017-07-10'), interest('2017-08-03'), interest('2017-08-03', 'chelsea'), aReport('WITHDRAWAL', '2017-08-03', { to: 'liverpool' }))).toEqual([
      '1 INTEREST ?>C: 2017-08-03',
      '1 INTEREST ?>L: 2017-07-10 2017-08-03',
      '1 WITHDRAWAL ?>L: 2017-08-03',
    ]);
  });

  it('may leave open what the only claim that fits fills', () => {
    expect(claims(aReport('MOVE', '2017-07-10'), aReport('MOVE', '2017-07-11', { to: 'liverpool' }), aReport('MOVE', '2017-07-12', { from: 'southampton', to: 'liverpool' }))).toEqual([
      '1 MOVE S>L: 2017-07-10 2017-07-11 2017-07-12',
    ]);
  });

  it('state a claim of their own where they leave open which of several it is', () => {
    expect(
      claims(
        aReport('MOVE', '2017-07-10', { from: 'southampton' }),
        aReport('MOVE', '2017-07-11', { from: 'southampton', to: 'liverpool' }),
        aReport('MOVE', '2017-07-12', { from: 'southampton', to: 'chelsea' }),
      ),
    ).toEqual(['1 MOVE S>?: 2017-07-10', '1 MOVE S>C: 2017-07-12', '1 MOVE S>L: 2017-07-11']);
  });

  it('are not united by what each of two leaves open unless a third fills both', () => {
    const apart = [aReport('MOVE', '2017-07-10', { from: 'southampton' }), aReport('MOVE', '2017-07-11', { to: 'liverpool' })];
    expect(claims(...apart)).toEqual(['1 MOVE ?>L: 2017-07-11', '1 MOVE S>?: 2017-07-10']);
    expect(claims(...apart, aReport('MOVE', '2017-07-12', { from: 'southampton', to: 'liverpool' }))).toEqual(['1 MOVE S>L: 2017-07-10 2017-07-11 2017-07-12']);
  });

  it('say why they are among those that fill more', () => {
    const open = aReport('MOVE', '2017-07-10');
    const half = aReport('MOVE', '2017-07-11', { to: 'liverpool' });
    const [claim] = claimsOf([open, half, aReport('MOVE', '2017-07-12', { from: 'southampton', to: 'liverpool' })]);
    const { names } = background();
    expect(claim?.reports.map((report) => explainJoining(report, claim, names))).toEqual([
      'It names no club; of the claims of this kind about Virgil van Dijk then, only that from Southampton to Liverpool fits.',
      'It does not name the club that he would leave; of the claims of this kind about Virgil van Dijk then, only that from Southampton to Liverpool fits.',
      null,
    ]);
  });
});

describe('a story', () => {
  it('ends with twelve months of silence about the player, whatever the claim', () => {
    expect(claims(interest('2017-07-10'), aReport('BID', '2018-01-01', { to: 'chelsea' }), interest('2018-12-31'), interest('2019-12-31'))).toEqual([
      '1 BID ?>C: 2018-01-01',
      '1 INTEREST ?>L: 2017-07-10 2018-12-31',
      '2 INTEREST ?>L: 2019-12-31',
    ]);
  });

  it('ends with a transfer that is told as done, from the next day on', () => {
    expect(claims(interest('2018-01-01'), signing('2018-01-01'), interest('2018-01-01'), interest('2018-03-01'))).toEqual([
      '1 INTEREST ?>L: 2018-01-01 2018-01-01',
      '1 SIGNING S>L: 2018-01-01',
      '2 INTEREST ?>L: 2018-03-01',
    ]);
  });

  it.each([
    ['hedged', { certainty: 'PROBABLE' }],
    ['denied', { polarity: 'DENIED' }],
    ['of no known club', { to: undefined }],
  ] as const)('goes on after a signing that is %s', (_how, details) => {
    expect(claims(signing('2018-01-01', details), interest('2018-03-01')).at(0)).toBe('1 INTEREST ?>L: 2018-03-01');
  });

  it('keeps what only says the finished transfer again', () => {
    expect(
      claims(
        signing('2018-01-01'),
        signing('2018-01-02'),
        aReport('MOVE', '2018-01-03', { from: 'southampton' }),
        aReport('MEDICAL', '2018-01-04'),
        interest('2018-02-01', 'chelsea'),
        aReport('CONTRACT', '2018-02-02', { to: 'liverpool' }),
        aReport('MOVE', '2018-02-02', { to: 'chelsea' }),
      ),
    ).toEqual([
      '1 CONTRACT ?>L: 2018-02-02',
      '1 MEDICAL ?>?: 2018-01-04',
      '1 MOVE S>?: 2018-01-03',
      '1 SIGNING S>L: 2018-01-01 2018-01-02',
      '2 INTEREST ?>C: 2018-02-01',
      '2 MOVE ?>C: 2018-02-02',
    ]);
  });

  it('does not take a signing by the same club for the same transfer after twelve months', () => {
    const talk = ['2018-06-01', '2018-12-01'].map((day) => interest(day, 'chelsea'));
    expect(claims(signing('2018-01-01'), ...talk, signing('2019-01-01')).filter((claim) => claim.includes('SIGNING'))).toEqual([
      '1 SIGNING S>L: 2018-01-01',
      '2 SIGNING S>L: 2019-01-01',
    ]);
  });

  it('is of the type and the clubs where no player is known, and ends with silence alone', () => {
    const complaint = (day: string) => aReport('COMPLAINT', day, { player: null, from: 'southampton', to: 'liverpool' });
    expect(claims(complaint('2017-07-10'), complaint('2017-08-03'), complaint('2018-08-03'))).toEqual(['1 COMPLAINT S>L: 2017-07-10 2017-08-03', '2 COMPLAINT S>L: 2018-08-03']);
  });
});

describe('an undated report', () => {
  const first = [interest('2017-07-10'), aReport('BID', '2017-07-10', { to: 'liverpool' })];
  const second = [interest('2019-07-10'), aReport('TALKS', '2019-07-10', { to: 'liverpool' })];

  it('belongs to the only story that there is', () => {
    expect(claims(interest('2017-07-10'), interest(null), interest(null, 'chelsea'))).toEqual(['1 INTEREST ?>C: undated', '1 INTEREST ?>L: 2017-07-10 undated']);
    expect(claims(interest(null))).toEqual(['1 INTEREST ?>L: undated']);
  });

  it('belongs to the only one of several stories with a claim that it fits', () => {
    const fuller = aReport('BID', null, { from: 'southampton', to: 'liverpool' });
    expect(claims(...first, ...second, fuller)).toContain('1 BID S>L: 2017-07-10 undated');
  });

  it('comes after the stories where it fits into several, or none', () => {
    expect(claims(...first, ...second, interest(null), interest(null, 'chelsea'), interest(null))).toEqual(
      expect.arrayContaining(['3 INTEREST ?>L: undated undated', '3 INTEREST ?>C: undated']),
    );
  });

  it('ends no story', () => {
    expect(claims(signing(null), interest('2017-07-10'), interest('2018-01-01'))).toContain('1 INTEREST ?>L: 2017-07-10 2018-01-01');
  });
});

describe('any reports', () => {
  it('form the same claims in any order', () => {
    fc.assert(
      fc.property(
        fc.array(anyReport, { minLength: 1, maxLength: 14 }).chain((reports) => fc.tuple(fc.constant(reports), fc.shuffledSubarray(reports, { minLength: reports.length }))),
        ([reports, shuffled]) => {
          expect(claims(...shuffled)).toEqual(claims(...reports));
        },
      ),
    );
  });

  it('are each in one claim, of its type and with no role filled otherwise, and a claim has a report that fills its roles', () => {
    fc.assert(
      fc.property(fc.array(anyReport, { minLength: 1, maxLength: 14 }), (reports) => {
        const found = claimsOf(reports);
        expect(found.flatMap((claim) => claim.reports).map(({ id }) => id).sort()).toEqual(reports.map(({ id }) => id).sort());
        for (const claim of found) {
          expect(claim.reports.some(({ fromId, toId }) => fromId === claim.fromId && toId === claim.toId)).toBe(true);
          for (const report of claim.reports) {
            expect(report.type).toBe(claim.type);
            for (const role of ['fromId', 'toId'] as const) expect([null, claim[role]]).toContain(report[role]);
          }
        }
        const numbers = [...new Set(found.map(({ story }) => story))].sort((a, b) => a - b);
        expect(numbers).toEqual(numbers.map((_, i) => i + 1));
      }),
    );
  });
});
