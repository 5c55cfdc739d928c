import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Background, claimsOf, isoDay, type LedgerReport, statusHistory, type StatusStep, summaryOf } from '../../../src/resolve/index.js';
import { aReport, background, club, person, publication } from './a-report.js';
import { anyReport } from './any-report.js';

const officials = background({
  about: [
    { who: 'klopp', at: 'liverpool', role: 'MANAGER', title: null, former: false },
    { who: 'reed', at: 'southampton', role: 'EXECUTIVE', title: 'executive director', former: false },
  ],
});

function historyOf(reports: readonly LedgerReport[], known: Background = officials) {
  const story = claimsOf(reports);
  const claim = story.find(({ type }) => type === reports[0]?.type) ?? story[0]!;
  const history = statusHistory(claim, story.filter((other) => other.story === claim.story), known);
  return { claim, history, summary: summaryOf(claim, history) };
}

const short = ({ day, value, since }: StatusStep): string => `${day === null ? '-' : isoDay(day)} ${value} since ${since === null ? '-' : isoDay(since)}`;
const steps = (reports: readonly LedgerReport[], known?: Background): string[] => historyOf(reports, known).history.dated.map(short);
const last = (reports: readonly LedgerReport[], known?: Background) => historyOf(reports, known).history.dated.at(-1)!;

const wants = (day: string | null, details: Parameters<typeof aReport>[2] = {}) => aReport('WANTS_TO_LEAVE', day, { from: 'southampton', ...details });
const interest = (day: string | null, details: Parameters<typeof aReport>[2] = {}) => aReport('INTEREST', day, { to: 'liverpool', ...details });

describe('a claim is rumoured', () => {
  it('where nobody states it as certain', () => {
    const first = wants('2017-07-10', { certainty: 'PROBABLE', in: 'mirror' });
    expect(last([first, wants('2017-07-11', { certainty: 'POSSIBLE' })])).toMatchObject({
      value: 'RUMOURED',
      explanation: 'Nobody states it as certain. It was first reported by Daily Mirror of 10 July 2017.',
      decidedBy: [first.id],
    });
  });

  it('where one origin alone does, however many repeat it', () => {
    const first = wants('2017-07-10', { by: publication('mirror') });
    expect(last([first, wants('2017-07-11', { by: publication('mirror'), in: 'echo' })])).toMatchObject({
      value: 'RUMOURED',
      explanation: 'Only one origin states it as certain: Daily Mirror, cited in an article of 10 July 2017.',
      decidedBy: [first.id],
    });
  });

  it('where somebody else denies it, or a party but not for certain', () => {
    expect(last([wants('2017-07-10', { polarity: 'DENIED', by: person('agent'), in: 'echo' })])).toMatchObject({
      value: 'RUMOURED',
      explanation: 'Nobody affirms it, and no party to it denies it for certain. It was first denied by An Agent in Liverpool Echo of 10 July 2017.',
    });
    expect(last([wants('2017-07-10', { polarity: 'DENIED', certainty: 'PROBABLE', by: person('player') })]).value).toBe('RUMOURED');
  });
});

describe('a claim is reported', () => {
  it('from the day on which a second independent origin states it as certain', () => {
    const first = wants('2017-07-10', { in: 'mirror' });
    const second = wants('2017-07-12', { in: 'echo' });
    expect(steps([first, wants('2017-07-11', { in: 'mirror' }), second])).toEqual(['2017-07-10 RUMOURED since 2017-07-10', '2017-07-12 REPORTED since 2017-07-12']);
    expect(last([first, second])).toMatchObject({
      explanation: 'Reported as certain by independent origins: Daily Mirror of 10 July 2017; Liverpool Echo of 12 July 2017.',
      decidedBy: [first.id, second.id],
    });
  });

  it("where a publication of one of its clubs' own states it as certain", () => {
    const own = wants('2017-07-10', { in: 'saints' });
    expect(last([own])).toMatchObject({
      value: 'REPORTED',
      explanation: "Reported as certain by a publication of a club's own: Southampton FC of 10 July 2017.",
      decidedBy: [own.id],
    });
    expect(last([interest('2017-07-10', { in: 'saints' })]).value).toBe('RUMOURED');
  });
});

describe('a claim is confirmed', () => {
  it.each([
    ['the player', person('player'), 'Confirmed by Virgil van Dijk in an article of 3 August 2017.'],
    ['a club', club('southampton'), 'Confirmed by Southampton in an article of 3 August 2017.'],
    ['an official of a club', person('reed'), 'Confirmed by Les Reed, executive director of Southampton, in an article of 3 August 2017.'],
  ])('by %s', (_who, by, explanation) => {
    const known = background({ inArticle: [{ articleId: 77, who: 'reed', at: 'southampton', role: 'EXECUTIVE', title: 'executive director', former: false }] });
    const report = wants('2017-08-03', { by, articleId: 77 });
    expect(last([wants('2017-07-10'), report], known)).toMatchObject({ value: 'CONFIRMED', explanation, decidedBy: [report.id] });
  });

  it.each([
    ["another club's official", wants('2017-08-03', { by: person('klopp') })],
    ['an agent', wants('2017-08-03', { by: person('agent') })],
    ['another club', wants('2017-08-03', { by: club('chelsea') })],
    ['a party who is not certain', wants('2017-08-03', { by: person('player'), certainty: 'PROBABLE' })],
  ])('not by %s', (_who, report) => {
    expect(last([report]).value).toBe('RUMOURED');
  });

  it("not by who was an official, in the article's own words, whatever others say", () => {
    const known = background({
      inArticle: [{ articleId: 77, who: 'klopp', at: 'liverpool', role: 'MANAGER', title: null, former: true }],
      about: [{ who: 'klopp', at: 'liverpool', role: 'MANAGER', title: null, former: false }],
    });
    expect(last([interest('2017-08-03', { by: person('klopp'), articleId: 77 })], known).value).toBe('RUMOURED');
    expect(last([interest('2017-08-03', { by: person('klopp'), articleId: 78 })], known).value).toBe('CONFIRMED');
  });

  it('names who carried the words, and of the same party and day first the report that has one', () => {
    const plain = wants('2017-08-03', { by: person('player'), place: 'a' });
    const carried = wants('2017-08-03', { by: person('player'), via: 'echo', place: 'b' });
    expect(last([plain, carried])).toMatchObject({
      explanation: 'Confirmed by Virgil van Dijk via Liverpool Echo in an article of 3 August 2017.',
      decidedBy: [carried.id, plain.id],
    });
  });

  it('goes on to be when a party says it again, and names another that joins it, the player first', () => {
    const bySouthampton = wants('2017-08-03', { by: club('southampton') });
    const byPlayer = wants('2017-08-05', { by: person('player') });
    const { history } = historyOf([bySouthampton, wants('2017-08-04', { by: club('southampton') }), byPlayer]);
    expect(history.dated.map(short)).toEqual(['2017-08-03 CONFIRMED since 2017-08-03', '2017-08-05 CONFIRMED since 2017-08-03']);
    expect(history.dated.map(({ changes }) => changes)).toEqual([true, false]);
    expect(history.dated.at(-1)).toMatchObject({
      explanation: 'Confirmed by Virgil van Dijk in an article of 5 August 2017; and Southampton in an article of 3 August 2017.',
      decidedBy: [byPlayer.id, bySouthampton.id],
    });
  });
});

describe('a claim is denied', () => {
  it('by a party, for certain', () => {
    const report = interest('2017-08-03', { by: person('klopp'), polarity: 'DENIED', in: 'echo' });
    expect(last([interest('2017-07-10'), interest('2017-07-11'), report])).toMatchObject({
      value: 'DENIED',
      explanation: 'Denied by Jurgen Klopp, manager of Liverpool, in Liverpool Echo of 3 August 2017.',
      decidedBy: [report.id],
    });
  });
});

describe('a claim is disputed', () => {
  it('where different parties affirm and deny it, with the latest statement of each', () => {
    const reports = [
      interest('2017-08-01', { by: person('player') }),
      interest('2017-08-01', { by: club('liverpool'), polarity: 'DENIED' }),
      interest('2017-08-04', { by: club('liverpool'), polarity: 'DENIED' }),
      interest('2017-08-03', { by: person('player') }),
    ];
    expect(last(reports)).toMatchObject({
      value: 'DISPUTED',
      explanation: 'The parties disagree: denied by Liverpool in an article of 4 August 2017; confirmed by Virgil van Dijk in an article of 3 August 2017.',
      decidedBy: [reports[2]!.id, reports[3]!.id],
    });
  });

  it('where a party affirms what it denied on another day', () => {
    expect(steps([interest('2017-08-01', { by: club('liverpool'), polarity: 'DENIED' }), interest('2017-08-03', { by: club('liverpool') })])).toEqual([
      '2017-08-01 DENIED since 2017-08-01',
      '2017-08-03 DISPUTED since 2017-08-03',
    ]);
  });

  it('not where one party says both on one day: then what it says last holds', () => {
    expect(last([interest('2017-08-01T08:00Z', { by: club('liverpool'), polarity: 'DENIED' }), interest('2017-08-01T20:00Z', { by: club('liverpool') })]).value).toBe('CONFIRMED');
    expect(last([interest('2017-08-01T08:00Z', { by: club('liverpool') }), interest('2017-08-01T20:00Z', { by: club('liverpool'), polarity: 'DENIED' })]).value).toBe('DENIED');
  });
});

describe('a signing that is told as certain', () => {
  const signing = (day: string | null, details: Parameters<typeof aReport>[2] = {}) => aReport('SIGNING', day, { to: 'liverpool', ...details });

  it.each(['MOVE', 'AGREEMENT', 'INTEREST'] as const)('confirms the %s of the same player and club, from its day on', (type) => {
    const report = signing('2018-01-01', { in: 'echo' });
    const reports = [aReport(type, '2017-12-27', { to: 'liverpool' }), report];
    expect(steps(reports)).toEqual(['2017-12-27 RUMOURED since 2017-12-27', '2018-01-01 CONFIRMED since 2018-01-01']);
    expect(last(reports)).toMatchObject({
      explanation: 'Confirmed by the signing, told as a fact by Liverpool Echo of 1 January 2018.',
      decidedBy: [report.id],
    });
  });

  it.each([
    ['a bid', aReport('BID', '2017-12-27', { to: 'liverpool' }), signing('2018-01-01')],
    ["another club's interest", aReport('INTEREST', '2017-12-27', { to: 'chelsea' }), signing('2018-01-01')],
    ['interest, if it is only likely', interest('2017-12-27'), signing('2018-01-01', { certainty: 'PROBABLE' })],
    ['interest, if it is denied', interest('2017-12-27'), signing('2018-01-01', { polarity: 'DENIED' })],
    ['the same interest in the story after it', interest('2018-03-01', { in: 'echo' }), signing('2018-01-01')],
  ])('does not confirm %s', (_what, claim, report) => {
    expect(last([claim, report]).value).toBe('RUMOURED');
  });

  it('settles what was denied before, but not what is denied after', () => {
    const denial = (day: string) => aReport('MOVE', day, { to: 'liverpool', by: club('liverpool'), polarity: 'DENIED' });
    expect(steps([denial('2017-12-27'), signing('2018-01-01')])).toEqual(['2017-12-27 DENIED since 2017-12-27', '2018-01-01 CONFIRMED since 2018-01-01']);
    expect(last([denial('2018-01-02'), signing('2018-01-01')]).value).toBe('DISPUTED');
  });
});

describe('undated reports', () => {
  it('count from the start where they are asked for, and else not at all', () => {
    const { history } = historyOf([wants('2017-07-10'), wants(null, { by: person('player') }), wants('2017-07-12', { in: 'echo' })]);
    expect(history.dated.map(short)).toEqual(['2017-07-10 RUMOURED since 2017-07-10', '2017-07-12 REPORTED since 2017-07-12']);
    expect(history.all.map(short)).toEqual(['- CONFIRMED since -']);
    expect(history.all[0]?.explanation).toBe('Confirmed by Virgil van Dijk in an undated article.');
  });

  it('are all that there is to a claim that no dated one states', () => {
    const { history, summary } = historyOf([wants(null)]);
    expect(history.dated).toEqual([]);
    expect(history.all.map(short)).toEqual(['- RUMOURED since -']);
    expect(summary).toMatchObject({ status: 'RUMOURED', origins: 1, firstReportedAt: null, originatorId: null });
  });

  it('of a signing confirm a claim whose own reports are dated, where they are asked for', () => {
    const { history, summary } = historyOf([interest('2017-12-27'), aReport('SIGNING', null, { to: 'liverpool' })]);
    expect(history.dated.map(short)).toEqual(['2017-12-27 RUMOURED since 2017-12-27']);
    expect(history.all.map(short)).toEqual(['2017-12-27 CONFIRMED since 2017-12-27']);
    expect(summary.status).toBe('CONFIRMED');
  });
});

describe('who was first', () => {
  const summary = (...reports: LedgerReport[]) => historyOf(reports).summary;

  it('is the publication from which the first dated report comes, until another origin follows', () => {
    expect(
      summary(wants('2017-07-10', { by: publication('mirror'), in: 'echo' }), wants('2017-07-11', { in: 'mirror' }), wants('2017-07-14T09:00Z', { in: 'echo' }), wants(null, { in: 'saints' })),
    ).toMatchObject({
      origins: 3,
      originatorId: 1,
      firstReportedAt: Date.parse('2017-07-10'),
      followedAt: Date.parse('2017-07-14T09:00Z'),
      lastReportedAt: Date.parse('2017-07-14T09:00Z'),
    });
  });

  it('is nobody where two are first at once, or the first is no publication', () => {
    expect(summary(wants('2017-07-10', { in: 'mirror' }), wants('2017-07-10', { in: 'echo' }))).toMatchObject({ originatorId: null, followedAt: Date.parse('2017-07-10') });
    expect(summary(wants('2017-07-10', { by: person('player'), in: 'mirror' }))).toMatchObject({ originatorId: null, followedAt: null });
  });
});

describe('any history', () => {
  const reports = fc.array(anyReport, { minLength: 1, maxLength: 12 });
  const told = (steps: readonly StatusStep[]) => steps.map(({ day, value, since, changes, explanation, decidedBy }) => [day, value, since, changes, explanation, [...decidedBy].sort()]);

  it('is the same in whatever order the reports are given', () => {
    fc.assert(
      fc.property(
        reports.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          const histories = (given: readonly LedgerReport[]) => {
            const claims = claimsOf(given);
            return claims
              .map((claim) => {
                const history = statusHistory(claim, claims.filter(({ story }) => story === claim.story), officials);
                return JSON.stringify([claim.type, claim.story, claim.fromId, claim.toId, told(history.dated), told(history.all), summaryOf(claim, history)]);
              })
              .sort();
          };
          expect(histories(shuffled)).toEqual(histories(all));
        },
      ),
    );
  });

  it('has for each day what the reports up to that day, and none after, add up to', () => {
    fc.assert(
      fc.property(reports, fc.boolean(), (all, undated) => {
        const story = claimsOf(all).filter((claim, _i, [first]) => claim.story === first?.story);
        for (const claim of story) {
          const upTo = (end: number) => (report: LedgerReport) => (report.at === null ? undated : report.at < end);
          const which = undated ? 'all' : 'dated';
          const found = statusHistory(claim, story, officials)[which];
          for (const { at } of all) {
            if (at === null) continue;
            const day = Math.floor(at / 86_400_000);
            const until = (one: typeof claim) => ({ ...one, reports: one.reports.filter(upTo((day + 1) * 86_400_000)) });
            const step = found.findLast((one) => one.day === null || one.day <= day);
            if (until(claim).reports.length === 0) {
              expect(step).toBeUndefined();
              continue;
            }
            if (found.length === 0) continue; // no undated report anywhere
            const fromScratch = statusHistory(until(claim), story.map(until), officials);
            const { value, explanation, decidedBy } = (fromScratch[which].at(-1) ?? fromScratch.dated.at(-1))!;
            expect(step).toMatchObject({ value, explanation, decidedBy });
          }
        }
      }),
    );
  });
});
