import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AffiliationFound, ClaimFound, Extraction } from '../../src/extract/index.js';
import { addFacts, type KnownPerson, noFacts, PersonEvidence, type PersonFacts, peopleOf, resolvePeople, type StandingJudgement } from '../../src/resolve/index.js';

type Role = AffiliationFound['role'];

interface Somebody {
  readonly name: string;
  /** Without it the article does not say what they are. */
  readonly role?: Role;
  readonly club?: string;
  readonly title?: string;
  readonly former?: boolean;
  /** The club that a claim of the article lets them leave. */
  readonly leaving?: string;
  readonly aliases?: readonly string[];
}

interface Article {
  /** Null where it has no date. */
  readonly on: string | null;
  readonly people: readonly Somebody[];
  /** Named beside those that the people are of, as often as they are here. */
  readonly clubs?: readonly string[];
}

function extraction({ on, people, clubs = [] }: Article): Extraction {
  const named = [...clubs, ...people.flatMap(({ club, leaving }) => [club, leaving].filter((one) => one !== undefined))];
  const span = { start: 0, end: 1, text: 'x' };
  const mention = { ...span, rule: 'test' };
  return {
    publishedAt: on,
    people: people.map(({ name, aliases = [] }) => ({ name, aliases, gender: null, mentions: [mention] })),
    clubs: [...new Set(named)].map((name) => ({
      name, aliases: [], country: null, ground: null, mentions: named.filter((one) => one === name).map(() => mention),
    })),
    affiliations: people.flatMap(({ name, role, club, title = null, former = false }) =>
      role === undefined || club === undefined ? [] : [{ person: name, club, role, title, former, evidence: span, rule: 'test' }],
    ),
    claims: people.flatMap(({ name, leaving }) => (leaving === undefined ? [] : [{ type: 'MOVE', player: name, from: leaving, evidence: span } as ClaimFound])),
  } as unknown as Extraction;
}

/** Stored people, to whom articles are given one after the other, as the store does. */
class World {
  private readonly rows = new Map<string, { id: number; name: string; near: number | null; facts: PersonFacts }>();
  private readonly clubs = new Map<string, number>();
  standing: StandingJudgement[] = [];
  private canonical = new Map<number, number>();
  private ids = 0;

  read(...articles: readonly Article[]): this {
    for (const article of articles) {
      const found = extraction(article);
      const clubs = new Map(found.clubs.map(({ name }) => [name, { id: this.clubId(name), name, country: null }]));
      const people = peopleOf(found, clubs);
      const rows = people.map(({ name, atom, near }) => this.rows.get(atom) ?? { id: ++this.ids, name, near, facts: noFacts });
      for (const [i, { atom, facts }] of people.entries()) {
        const row = rows[i]!;
        const beside = rows.filter(({ name }) => name !== row.name && name.split(' ').at(-1) === row.name.split(' ').at(-1)).map(({ id }) => id);
        this.rows.set(atom, { ...row, facts: addFacts(row.facts, { ...facts, beside }) });
      }
    }
    return this.judge();
  }

  decide(verdict: 'SAME' | 'DIFFERENT' | 'UNSURE', left: string, right: string): this {
    const [a, b] = [left, right].map((name) => [...this.rows.values()].find((row) => row.name === name)!.id);
    this.standing.push({ id: ++this.ids, left: a!, right: b!, verdict, explanation: 'I know.', madeBy: 'key:anna' });
    return this.judge();
  }

  /** Each group as the name it goes by and all names in it. */
  groups(): string[] {
    const names = new Map([...this.rows.values()].map(({ id, name }) => [id, name]));
    return [...new Set(this.canonical.values())]
      .map((head) => {
        const members = [...this.canonical].filter(([, canonicalId]) => canonicalId === head).map(([id]) => names.get(id)!);
        return `${names.get(head)}: ${[...new Set(members)].sort().join(', ')}`;
      })
      .sort();
  }

  /** How many of one name there are. */
  count(name: string): number {
    return this.groups().filter((group) => group.includes(name)).length;
  }

  judgements(verdict?: string): string[] {
    return this.standing
      .filter((judgement) => verdict === undefined || judgement.verdict === verdict)
      .map(({ explanation }) => explanation)
      .sort();
  }

  private judge(): this {
    const name = (id: number): string => [...this.clubs].find(([, one]) => one === id)![0];
    const known = [...this.rows].map(([atom, { id, name: written, near, facts }]): KnownPerson => ({
      id, canonicalId: this.canonical.get(id) ?? id, atom,
      evidence: new PersonEvidence([id], written, facts, (club) => ({ id: club, name: name(club) }), near),
    }));
    const { judged, revoked, canonical } = resolvePeople(known, [], this.standing);
    this.canonical = canonical;
    this.standing = [
      ...this.standing.filter(({ id }) => !revoked.includes(id)),
      ...judged.map((judgement) => ({ id: ++this.ids, ...judgement })),
    ];
    return this;
  }

  private clubId(name: string): number {
    const id = this.clubs.get(name) ?? ++this.ids;
    this.clubs.set(name, id);
    return id;
  }
}

const on = '2017-07-01';
const vanDijk: Somebody = { name: 'Virgil van Dijk' };
const pellegrino = (name: string): Article => ({ on, people: [{ name, role: 'MANAGER', club: 'Southampton' }, vanDijk] });
const player = (name: string, club: string, day: string = on, title?: string): Article => ({
  on: day, people: [{ name, role: 'PLAYER', club, ...(title === undefined ? {} : { title }) }],
});

describe('people of several names', () => {
  it('go by the name that most articles use, and by another once that is used more', () => {
    const world = new World().read(pellegrino('Manuel Pellegrino'), pellegrino('Manuel Pellegrino'), pellegrino('Mauricio Pellegrino'));
    expect(world.groups()).toContain('Manuel Pellegrino: Manuel Pellegrino, Mauricio Pellegrino');
    world.read(pellegrino('Mauricio Pellegrino'), pellegrino('Mauricio Pellegrino'));
    expect(world.groups()).toContain('Mauricio Pellegrino: Manuel Pellegrino, Mauricio Pellegrino');
  });

  it('go by a full name, however often the surname stands alone', () => {
    const world = new World().read(...[1, 2, 3].map(() => pellegrino('Pellegrino')), pellegrino('Mauricio Pellegrino'));
    expect(world.groups()).toContain('Mauricio Pellegrino: Mauricio Pellegrino, Pellegrino');
  });

  it('go by a full name rather than an initial', () => {
    const world = new World().read(...[1, 2, 3].map(() => pellegrino('M. Pellegrino')), pellegrino('Mauricio Pellegrino'));
    expect(world.groups()).toContain('Mauricio Pellegrino: M. Pellegrino, Mauricio Pellegrino');
  });

  it('are one if their first names are forms of one and a club agrees, and otherwise left for a person to decide', () => {
    expect(new World().read(player('Andy Robertson', 'Hull City'), player('Andrew Robertson', 'Hull City')).groups()).toHaveLength(1);
    const world = new World().read({ on, people: [{ name: 'Andy Robertson' }] }, { on, people: [{ name: 'Andrew Robertson' }] });
    expect(world.groups()).toHaveLength(2);
    expect(world.judgements()).toEqual([
      'Andrew Robertson and Andy Robertson may be one person (62 % likely to be one): the same surname; first names that are forms of one name.',
    ]);
    world.read(player('Andy Robertson', 'Hull City'), player('Andrew Robertson', 'Hull City'));
    expect(world.groups()).toHaveLength(1);
    expect(world.judgements('UNSURE')).toEqual([]);
  });

  it('are two if their first names are merely alike and nothing else agrees, and nobody is asked', () => {
    const world = new World().read({ on, people: [{ name: 'Mark Smith' }] }, { on, people: [{ name: 'Marcus Smith' }] });
    expect(world.groups()).toHaveLength(2);
    expect(world.judgements()).toEqual([]);
  });

  it('are two managers if their first names are unlike', () => {
    const world = new World().read(
      { on, people: [{ name: 'Frank Smith', role: 'MANAGER', club: 'Everton' }] },
      { on, people: [{ name: 'Walter Smith', role: 'MANAGER', club: 'Everton' }] },
    );
    expect(world.groups()).toHaveLength(2);
  });

  it('are two if an article names them side by side', () => {
    const both = pellegrino('Mauricio Pellegrino');
    const world = new World().read({ ...both, people: [...both.people, { name: 'Manuel Pellegrino', role: 'MANAGER', club: 'Southampton' }] });
    expect(world.groups()).toHaveLength(3);
  });

  it('share an initial, which then goes to neither', () => {
    const world = new World().read(
      player('Andrew Robertson', 'Hull City'), player('Alan Robertson', 'Hull City'), player('A. Robertson', 'Hull City'),
    );
    expect(world.groups()).toHaveLength(3);
    expect(world.judgements()).toEqual([]);
  });

  it('are one where an article calls the one by the name of the other', () => {
    const world = new World().read(
      { on, people: [{ name: 'Javier Hernandez', aliases: ['Chicharito Hernandez'] }] },
      { on, people: [{ name: 'Chicharito Hernandez' }] },
    );
    expect(world.groups()).toEqual(['Chicharito Hernandez: Chicharito Hernandez, Javier Hernandez']);
  });
});

describe('a surname alone', () => {
  const neville = (name: string): Article => ({ on, people: [{ name, role: 'PLAYER', club: 'Everton' }] });

  it('goes to nobody if it fits two people, and is taken back from one', () => {
    const world = new World().read(neville('Gary Neville'), neville('Neville'));
    expect(world.groups()).toEqual(['Gary Neville: Gary Neville, Neville']);
    world.read(neville('Phil Neville'));
    expect(world.groups()).toEqual(['Gary Neville: Gary Neville', 'Neville: Neville', 'Phil Neville: Phil Neville']);
    expect(world.judgements()).toEqual([]);
  });

  it('goes to the one of two whose post it has', () => {
    const world = new World().read(
      player('Gary Neville', 'Everton'), { on, people: [{ name: 'Phil Neville', role: 'MANAGER', club: 'Everton' }] },
      { on, people: [{ name: 'Neville', role: 'MANAGER', club: 'Everton' }] },
    );
    expect(world.groups()).toEqual(['Gary Neville: Gary Neville', 'Phil Neville: Neville, Phil Neville']);
  });

  it('goes to the only one of that surname at the club that the article is about', () => {
    const world = new World().read(neville('Gary Neville'), { on, people: [{ name: 'Neville' }], clubs: ['Everton', 'Everton', 'Chelsea'] });
    expect(world.groups()).toEqual(['Gary Neville: Gary Neville, Neville']);
  });

  it('goes to nobody if only the company speaks for it', () => {
    const others = ['Jurgen Klopp', 'Les Reed', 'Mohamed Salah'].map((name) => ({ name }));
    const world = new World().read(
      { on, people: [{ name: 'Mauricio Pellegrino', role: 'MANAGER', club: 'Southampton' }, ...others] }, { on, people: [{ name: 'Pellegrino' }, ...others] },
    );
    expect(world.groups()).toContain('Pellegrino: Pellegrino');
    expect(world.judgements()).toEqual([]);
  });
});

describe('people of one name', () => {
  const ward = 'Danny Ward';
  const weeks = (club: string, ...days: string[]) => days.map((day) => player(ward, club, day));

  it('are two where the one keeps goal at one club and the other plays in front at another', () => {
    const world = new World().read(player(ward, 'Liverpool', on, 'goalkeeper'), player(ward, 'Rotherham', '2018-03-01', 'striker'));
    expect(world.count(ward)).toBe(2);
    expect(world.judgements()).toEqual([
      'Danny Ward and Danny Ward are kept apart (21 % likely to be one): the same full name; one is at Liverpool, the other at Rotherham at another time; only one keeps goal.',
    ]);
  });

  it('are two where they play for two clubs by turns that are never named together', () => {
    const world = new World().read(
      ...weeks('Liverpool', '2017-01-03', '2017-02-07', '2017-03-07', '2017-04-04'),
      ...weeks('Rotherham', '2017-01-17', '2017-02-21', '2017-03-21', '2017-04-18'),
    );
    expect(world.count(ward)).toBe(2);
    expect(world.judgements('DIFFERENT')).toHaveLength(1);
  });

  it('are two where the one manages a club and the other plays for another', () => {
    const world = new World().read(
      player(ward, 'Liverpool'), { on: '2017-09-01', people: [{ name: ward, role: 'MANAGER', club: 'Rotherham' }] },
    );
    expect(world.count(ward)).toBe(2);
  });

  it('are left open where both are named in one week and nothing else tells', () => {
    const world = new World().read(player(ward, 'Liverpool', '2017-07-04'), player(ward, 'Rotherham', '2017-07-05'));
    expect(world.count(ward)).toBe(2);
    expect(world.judgements()).toEqual([
      'Danny Ward and Danny Ward may be one person (50 % likely to be one): the same full name; one is at Liverpool, the other at Rotherham in the same week; neither is named with the club of the other.',
    ]);
  });

  it('are one who moves from club to club, and back after a loan', () => {
    const move: Article = { on: '2017-06-20', people: [{ name: ward, role: 'PLAYER', club: 'Rotherham' }], clubs: ['Liverpool'] };
    const world = new World().read(
      ...weeks('Liverpool', '2017-01-03', '2017-02-07', '2017-06-19'), move, ...weeks('Rotherham', '2017-07-18', '2017-08-22'), ...weeks('Cardiff', '2018-07-18'),
    );
    expect(world.groups()).toHaveLength(1);
    expect(world.judgements()).toEqual([]);
  });

  it('are one though a single article misplaces him, if that names his club too', () => {
    const slip: Article = { on: '2017-02-14', people: [{ name: ward, role: 'PLAYER', club: 'Rotherham' }], clubs: ['Liverpool'] };
    const world = new World().read(...weeks('Liverpool', '2017-01-03', '2017-02-07', '2017-03-07'), slip);
    expect(world.groups()).toHaveLength(1);
  });

  it('are told by the club that an article is about, and left open where it is about neither', () => {
    const apart = [player(ward, 'Liverpool', on, 'goalkeeper'), player(ward, 'Rotherham', on, 'striker')];
    const near: Article = { on, people: [{ name: ward }], clubs: ['Rotherham'] };
    const world = new World().read(...apart, near);
    expect(world.count(ward)).toBe(2);
    expect(world.judgements('SAME')).toEqual([
      'Danny Ward and Danny Ward are taken for one person (88 % likely to be one): the same full name; others have that name too; one is named with Rotherham, the club of the other.',
    ]);
    world.read({ on, people: [{ name: ward }] });
    expect(world.count(ward)).toBe(3);
    expect(world.judgements('UNSURE')).toHaveLength(1);
  });

  it('are one where all that articles do not say is what he is', () => {
    const world = new World().read(
      player(ward, 'Liverpool'), { on, people: [{ name: ward }] }, { on: null, people: [{ name: ward }], clubs: ['Rotherham'] },
      { on, people: [{ name: ward, leaving: 'Liverpool' }] }, { on, people: [{ name: ward, role: 'PLAYER', club: 'Leeds', former: true }] },
    );
    expect(world.groups()).toHaveLength(1);
    expect(world.judgements()).toEqual([]);
  });
});

describe('what a person judged', () => {
  it('joins whom the evidence keeps apart', () => {
    const world = new World().read(player('Gary Neville', 'Everton'), player('Phil Neville', 'Everton')).decide('SAME', 'Gary Neville', 'Phil Neville');
    expect(world.groups()).toEqual(['Gary Neville: Gary Neville, Phil Neville']);
    world.read(player('Phil Neville', 'Everton'));
    expect(world.groups()).toEqual(['Phil Neville: Gary Neville, Phil Neville']);
  });

  it('keeps apart whom the evidence joins, whatever comes', () => {
    const world = new World()
      .read(pellegrino('Manuel Pellegrino'), pellegrino('Mauricio Pellegrino'))
      .decide('DIFFERENT', 'Manuel Pellegrino', 'Mauricio Pellegrino')
      .read(pellegrino('M. Pellegrino'), pellegrino('Manuel Pellegrino'), pellegrino('Mauricio Pellegrino'));
    expect(world.groups()).toContain('Manuel Pellegrino: Manuel Pellegrino');
    expect(world.groups()).toContain('Mauricio Pellegrino: Mauricio Pellegrino');
    expect(world.standing.filter(({ madeBy }) => madeBy.startsWith('rule:'))).toEqual([]);
  });

  it('keeps a surname from the one whom it fits', () => {
    const world = new World().read(pellegrino('Pellegrino'), pellegrino('Mauricio Pellegrino')).decide('UNSURE', 'Pellegrino', 'Mauricio Pellegrino');
    expect(world.groups()).toContain('Mauricio Pellegrino: Mauricio Pellegrino');
  });
});

describe('whatever the articles', () => {
  // A few names in a few posts, so that many share one or both.
  const somebody: fc.Arbitrary<Somebody> = fc.record(
    {
      name: fc.constantFrom('Mauricio Pellegrino', 'Manuel Pellegrino', 'M. Pellegrino', 'Pellegrino', 'Andrew Pellegrino', 'Andy Pellegrino', 'Gary Neville', 'Neville'),
      role: fc.constantFrom<Role>('MANAGER', 'PLAYER'),
      club: fc.constantFrom('Everton', 'Southampton'),
      title: fc.constantFrom('goalkeeper', 'striker'),
    },
    { requiredKeys: ['name'] },
  );
  const article: fc.Arbitrary<Article> = fc.record({
    on: fc.constantFrom(null, '2017-01-02', '2017-01-05', '2017-03-04', '2017-06-01', '2019-01-01'),
    people: fc.uniqueArray(somebody, { minLength: 1, maxLength: 3, selector: ({ name }) => name }),
    clubs: fc.array(fc.constantFrom('Everton', 'Southampton', 'Chelsea'), { maxLength: 3 }),
  });
  const shuffled = fc
    .array(article, { minLength: 1, maxLength: 12 })
    .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }), fc.nat(list.length)));

  it('the same people and judgements come of them in any order, one by one or in batches', () => {
    fc.assert(
      fc.property(shuffled, ([list, other, cut]) => {
        const [one, two] = [new World(), new World()];
        for (const each of list) one.read(each);
        two.read(...other.slice(0, cut)).read(...other.slice(cut));
        expect(two.groups()).toEqual(one.groups());
        expect(two.judgements()).toEqual(one.judgements());
      }),
      { numRuns: 300 },
    );
  });
});
