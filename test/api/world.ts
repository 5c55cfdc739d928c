import { fold, quoteWords } from '../../src/resolve/index.js';
import type { Store } from '../../src/store/index.js';

/** Rows of every table, made at random from a seed: with merged entities, equal and unknown dates, and every kind of source. */

type Random = () => number;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function pick<T>(random: Random, values: readonly T[]): T {
  return values[Math.floor(random() * values.length)]!;
}

const entityNames = ['Ána Ruiz', 'Bo Lind', 'Cy 100%', 'Dee O_Neil', 'Ed Aa', 'Flo Bb', 'Gus Cc', 'Hal Dd'];
const organisations = ['League', 'LÉAGUE', 'L.e.a.g.u.e.', 'Players’ Union'];
const sentence = 'Ána Ruiz of the club said “we 😀 stay” and, it is understood, would go; the paper was sure. ';
// What several quotes are of, whole or cut.
const phrases = ['and, it is understood, would go; the paper was sure', 'it is understood, would go; the paper', 'understood, would go', 'of the club said “we 😀 stay” and, it is understood'];
const enums = {
  role: ['PLAYER', 'CAPTAIN', 'MANAGER', 'COACH'],
  quoteKind: ['DIRECT', 'MIXED', 'INDIRECT'],
  claimType: ['INTEREST', 'BID', 'WANTS_TO_LEAVE', 'MOVE', 'APOLOGY', 'TALKS'],
  certainty: ['CERTAIN', 'PROBABLE', 'POSSIBLE'],
  polarity: ['AFFIRMED', 'DENIED'],
  sourceKind: ['PERSON', 'CLUB', 'PUBLICATION', 'ORGANISATION', 'UNNAMED', 'NARRATOR'],
  originKind: ['PERSON', 'CLUB', 'PUBLICATION', 'ORGANISATION', 'NARRATOR'],
  status: ['RUMOURED', 'REPORTED', 'CONFIRMED', 'DENIED', 'DISPUTED'],
} as const;

export async function fillAtRandom(store: Store, seed: number): Promise<void> {
  const random = randomFrom(seed);
  const chance = (share: number) => random() < share;
  const rows = Object.fromEntries(
    ['publication', 'person', 'club', 'article', 'byline', 'mention', 'affiliation', 'source', 'quote', 'quotePart', 'claim', 'report', 'claimStatus', 'judgement', 'correction'].map((name) => [name, []]),
  ) as unknown as Record<string, Record<string, unknown>[]>;
  const add = (table: string, row: Record<string, unknown>) => void rows[table]!.push(row);
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  const anchor = (text: string, longest = 12) => {
    for (;;) {
      const start = Math.floor(random() * (text.length - longest));
      const words = text.slice(start, start + 1 + Math.floor(random() * longest));
      if (words.trim() !== '' && !/\p{Surrogate}/u.test(words)) return { start, end: start + words.length, text: words };
    }
  };

  const phrase = (text: string) => {
    const words = pick(random, phrases);
    const start = text.indexOf(words);
    return { start, end: start + words.length, text: words };
  };

  // The first half of the entities may stand for a group; the others are merged into one of them, or stand alone.
  const entities = { publication: numbers(6), person: numbers(8), club: numbers(6) };
  for (const [table, ids] of Object.entries(entities)) {
    for (const id of ids) {
      const canonicalId = id > ids.length / 2 && chance(0.5) ? 1 + Math.floor(random() * (ids.length / 2)) : id;
      add(table, { id, slug: `${table}-${id}`, name: entityNames[id % entityNames.length], canonicalId });
    }
  }
  const aliases = Object.entries(entities).map(([table, ids]) =>
    ids.flatMap((id) =>
      entityNames
        .filter((name) => name === entityNames[id % entityNames.length] || chance(0.2))
        .map((name) => ({ [`${table}Id`]: id, name, key: fold(name) })),
    ),
  );
  const entity = (kind: string) => ({
    personId: kind === 'PERSON' ? pick(random, entities.person) : null,
    clubId: kind === 'CLUB' ? pick(random, entities.club) : null,
    publicationId: kind === 'PUBLICATION' ? pick(random, entities.publication) : null,
  });

  const origin = (kind: (typeof enums.originKind)[number], articleId: number) => {
    const { personId, clubId, publicationId } = entity(kind);
    const named = Object.entries({ person: personId, club: clubId, publication: publicationId }).find(([, id]) => id !== null);
    const [table, id] = named ?? (kind === 'ORGANISATION' ? ['organisation', 'league'] : ['article', articleId]);
    const canonicalId = (named && rows[table]!.find((row) => row['id'] === id)!['canonicalId']) as number | undefined;
    return {
      originKind: kind,
      originPersonId: personId,
      originClubId: clubId,
      originPublicationId: publicationId,
      originName: kind === 'ORGANISATION' ? 'League' : null,
      originKey: `${table} ${canonicalId ?? id!}`,
    };
  };

  const days = ['2017-01-01T00:00:00Z', '2017-01-01T00:00:00Z', '2017-01-02T10:30:00.250Z', '2017-02-01T23:59:59.999Z'];
  const claims = new Map<string, number>();
  for (const id of numbers(9)) {
    const text = `${id} ${sentence.repeat(1 + Math.floor(random() * 3))}`;
    add('article', {
      id,
      contentHash: id.toString(16).padStart(64, '0'),
      externalId: chance(0.5) ? `x${id}` : null,
      title: chance(0.7) ? `Title 100% ${id}` : null,
      url: null,
      publicationId: chance(0.7) ? pick(random, entities.publication) : null,
      publishedAt: id % 4 === 1 || chance(0.15) ? null : new Date(pick(random, days)),
      text,
      wordCount: text.split(/\s+/).length,
      extractor: 'random/1',
      ingestedAt: new Date('2020-01-01T00:00:00Z'),
      revisionOfId: id > 1 && chance(0.2) ? id - 1 : null,
      duplicateOfId: id > 2 && chance(0.3) ? pick(random, [1, 2]) : null,
      sketch: [],
    });
    for (const position of numbers(3)) if (chance(0.3)) add('byline', { articleId: id, position, personId: position });
    const spans = new Set<string>();
    for (let n = Math.floor(random() * 6); n > 0; n -= 1) {
      const kind = pick(random, ['PERSON', 'CLUB', 'PUBLICATION']);
      const span = anchor(text);
      if (spans.has(`${kind}${span.start}-${span.end}`)) continue;
      spans.add(`${kind}${span.start}-${span.end}`);
      add('mention', { id: rows['mention']!.length + 1, articleId: id, kind, ...entity(kind), ...span, rule: 'r', extractor: 'random/1' });
    }
    const posts = new Set<string>();
    for (let n = Math.floor(random() * 4); n > 0; n -= 1) {
      const post = { personId: pick(random, entities.person), clubId: pick(random, entities.club), role: pick(random, enums.role), former: chance(0.3) };
      if (posts.has(JSON.stringify(post))) continue;
      posts.add(JSON.stringify(post));
      add('affiliation', { id: rows['affiliation']!.length + 1, articleId: id, ...post, title: chance(0.5) ? 'boss' : null, ...anchor(text), rule: 'r', extractor: 'random/1' });
    }
    const sources: { id: number; kind: string }[] = [];
    for (let n = 1 + Math.floor(random() * 4); n > 0; n -= 1) {
      const kind = pick(random, enums.sourceKind);
      const source = { id: rows['source']!.length + 1, kind };
      const named = chance(0.6) ? anchor(text) : { start: null, end: null, text: null };
      const citingId = sources.length > 0 && chance(0.4) ? pick(random, sources).id : null;
      add('source', { ...source, articleId: id, ...entity(kind), name: kind === 'ORGANISATION' ? pick(random, organisations) : null, ...named, citingId });
      sources.push(source);
    }
    const speakers = sources.filter(({ kind }) => kind !== 'NARRATOR');
    const quotes: number[] = [];
    for (let n = speakers.length > 0 ? Math.floor(random() * 4) : 0; n > 0; n -= 1) {
      const quoteId = rows['quote']!.length + 1;
      const parts = numbers(1 + Math.floor(random() * 2)).map((position) => ({ position: position - 1, ...(chance(0.5) ? phrase(text) : anchor(text, 30)) }));
      const said = parts.map((part) => part.text).join(' ');
      const cue = chance(0.6) ? anchor(text) : null;
      add('quote', {
        id: quoteId,
        articleId: id,
        kind: pick(random, enums.quoteKind),
        text: said,
        ...quoteWords(said),
        speakerId: pick(random, speakers).id,
        cueStart: cue?.start ?? null,
        cueEnd: cue?.end ?? null,
        cueText: cue?.text ?? null,
        viaId: chance(0.4) ? pick(random, entities.publication) : null,
        rule: 'r',
        steps: chance(0.5) ? ['One.', 'Two.'] : [],
        extractor: 'random/1',
      });
      for (const part of parts) add('quotePart', { quoteId, ...part });
      quotes.push(quoteId);
    }
    const statements = new Set<string>();
    for (let n = 1 + Math.floor(random() * 6); n > 0; n -= 1) {
      const proposition = () => {
        const clubs = { fromId: chance(0.6) ? pick(random, entities.club) : null, toId: chance(0.6) ? pick(random, entities.club) : null };
        const isOpen = (clubs.fromId ?? clubs.toId) !== null && chance(0.3);
        return JSON.stringify([pick(random, enums.claimType), { playerId: isOpen ? null : pick(random, entities.person), ...clubs }]);
      };
      const key = claims.size > 0 && chance(0.5) ? pick(random, [...claims.keys()]) : proposition();
      const [type, roles] = JSON.parse(key) as [string, { playerId: number | null; fromId: number | null; toId: number | null }];
      if (!claims.has(key)) {
        claims.set(key, claims.size + 1);
        add('claim', { id: claims.size, type, ...roles, story: 1 + Math.floor(random() * 2), status: pick(random, enums.status), origins: 1 + Math.floor(random() * 3) });
      }
      const evidence = anchor(text, 30);
      const sourceId = pick(random, sources).id;
      const statement = JSON.stringify([claims.get(key), evidence, sourceId]);
      if (statements.has(statement)) continue;
      statements.add(statement);
      const hedge = chance(0.4) ? anchor(text) : null;
      const paid = chance(0.4);
      add('report', {
        id: rows['report']!.length + 1,
        articleId: id,
        claimId: claims.get(key),
        ...roles,
        quoteId: quotes.length > 0 && chance(0.4) ? pick(random, quotes) : null,
        sourceId,
        viaId: chance(0.4) ? pick(random, entities.publication) : null,
        certainty: pick(random, enums.certainty),
        polarity: pick(random, enums.polarity),
        amount: paid ? pick(random, [60_000_000, 0.5, 1234.56]) : null,
        currency: paid ? 'GBP' : null,
        ...evidence,
        hedgeStart: hedge?.start ?? null,
        hedgeEnd: hedge?.end ?? null,
        hedgeText: hedge?.text ?? null,
        rule: 'r',
        steps: ['So.'],
        extractor: 'random/1',
        ...origin(pick(random, enums.originKind), id),
        joining: chance(0.2) ? 'It fits.' : null,
      });
    }
  }
  // Of quotes and reports that are there, and of some that were rejected.
  for (const table of ['quote', 'report'] as const) {
    for (const row of [...rows[table]!, { id: 900, articleId: 1 }].filter(() => chance(0.3))) {
      const rejected = row['id'] === 900;
      const target = { [`${table}Id`]: row['id'] };
      for (const revoked of chance(0.3) ? [true, false] : [chance(0.5)]) {
        add('correction', {
          id: rows['correction']!.length + 1,
          articleId: row['articleId'],
          kind: rejected ? 'REJECTION' : table === 'quote' ? 'SPEAKER' : 'REPORT',
          ...target,
          before: { [table]: { id: row['id'], kept: [true, null] } },
          ...(rejected ? {} : { after: { [table]: { id: row['id'] } } }),
          reason: pick(random, ['So it is.', 'Misheard 😀']),
          madeBy: 'key:desk',
          madeAt: new Date('2020-01-01T23:30:00Z'),
          ...(revoked ? { revokedAt: new Date('2020-01-02T00:00:00Z'), revokedBy: 'key:other', revokedReason: 'No.' } : {}),
        });
      }
    }
  }
  sumUp(rows, random, entities.publication);
  for (const [kind, table] of [['PERSON', 'Person'], ['CLUB', 'Club'], ['PUBLICATION', 'Publication']] as const) {
    for (let n = Math.floor(random() * 6); n > 0; n -= 1) {
      add('judgement', {
        id: rows['judgement']!.length + 1,
        kind,
        [`left${table}Id`]: 1 + Math.floor(random() * 3),
        [`right${table}Id`]: 4 + Math.floor(random() * 3),
        verdict: pick(random, ['SAME', 'DIFFERENT', 'UNSURE']),
        score: chance(0.5) ? 0.75 : null,
        features: chance(0.5) ? [{ name: 'surname', observed: 'the same', weight: 1.5 }, { name: 'club', observed: 'not the same', weight: -2 }] : [],
        explanation: 'So it seemed.',
        madeBy: pick(random, ['rule:test@1', 'key:anna']),
        madeAt: new Date('2020-01-01T00:00:00Z'),
        ...pick(random, [{}, {}, { revokedAt: new Date('2020-01-02T00:00:00Z') }, { revokedAt: new Date('2020-01-02T00:00:00Z'), revokedBy: 'key:anna', revokedReason: 'It was not so.' }]),
      });
    }
  }
  const [publicationAlias, personAlias, clubAlias] = aliases;
  await insert(store, { ...rows, publicationAlias: publicationAlias!, personAlias: personAlias!, clubAlias: clubAlias! });
}

/** A claim's dates are those of its reports; what they add up to is anything. */
function sumUp(rows: Record<string, Record<string, unknown>[]>, random: () => number, publications: readonly number[]): void {
  for (const claim of rows['claim']!) {
    const reports = rows['report']!
      .filter((report) => report['claimId'] === claim['id'])
      .map((report) => ({ id: report['id'] as number, at: rows['article']!.find((article) => article['id'] === report['articleId'])!['publishedAt'] as Date | null }));
    const dates = reports.flatMap(({ at }) => at ?? []).sort((a, b) => a.getTime() - b.getTime());
    claim['firstReportedAt'] = dates[0] ?? null;
    claim['lastReportedAt'] = dates.at(-1) ?? null;
    claim['originatorId'] = dates.length > 0 && random() < 0.8 ? pick(random, publications.slice(0, 3)) : null;
    claim['followedAt'] = dates.length > 1 && random() < 0.6 ? dates[1] : null;
    const undated = reports.some(({ at }) => at === null);
    const days = [...new Set(dates.map((date) => date.toISOString().slice(0, 10)))];
    for (const withUndated of undated ? [false, true] : [false]) {
      let since: Date | null = null;
      for (const [position, day] of [...(withUndated ? [null] : []), ...days.map((text) => new Date(text))].entries()) {
        const changes = position === 0 || random() < 0.5;
        if (changes) since = day;
        const value = changes ? pick(random, enums.status) : rows['claimStatus']!.at(-1)!['value'];
        const decidedBy = reports.filter(({ at }) => (at === null ? withUndated : day !== null && at.getTime() < day.getTime() + 86_400_000)).map(({ id }) => id);
        rows['claimStatus']!.push({ claimId: claim['id'], undated: withUndated, position, day, value, since, changes, explanation: 'So it adds up.', decidedBy });
      }
    }
  }
}

async function insert(store: Store, rows: Record<string, Record<string, unknown>[]>): Promise<void> {
  const order = ['publication', 'person', 'club', 'publicationAlias', 'personAlias', 'clubAlias', 'article', 'byline', 'mention', 'affiliation', 'source', 'quote', 'quotePart', 'claim', 'report', 'claimStatus', 'judgement', 'correction'];
  const tables = store.prisma as unknown as Record<string, { createMany(input: { data: unknown[] }): never }>;
  await store.prisma.$transaction(order.filter((table) => rows[table]!.length > 0).map((table) => tables[table]!.createMany({ data: rows[table]! })));
}
