import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type KnownPerson, PersonEvidence, personKey, type Post, resolvePeople, type StandingJudgement } from '../../src/resolve/index.js';

type Role = Post['role'];

interface Somebody {
  readonly name: string;
  /** Without it the article does not say what they are. */
  readonly role?: Role;
  readonly club?: number;
  readonly with?: readonly string[];
}

const year2017 = Date.UTC(2017, 6, 1);

/** Stored people, to whom articles are given one after the other, as the store does. */
class World {
  known: KnownPerson[] = [];
  private standing: StandingJudgement[] = [];
  private ids = 0;
  private articles = 0;

  read(...articles: readonly (readonly Somebody[])[]): void {
    const evidence = articles.map((people) => {
      const article = ++this.articles;
      return people.map(({ name, role, club, with: companions = [] }) => {
        const one = new PersonEvidence(name, null);
        if (role !== undefined && club !== undefined) {
          one.posts.push({ clubId: club, club: `Club ${club}`, role, title: null, former: false, at: year2017 });
        }
        for (const companion of [...companions, ...people.map((other) => other.name)]) {
          one.addCompanion({ key: personKey(companion), kind: 'PERSON', name: companion });
        }
        one.articles.add(article);
        return one;
      });
    });
    const { judged, revoked } = resolvePeople(this.known, [], this.standing, evidence, () => ++this.ids);
    this.standing = [
      ...this.standing.filter(({ id }) => !revoked.includes(id)),
      ...judged.map((judgement) => ({ id: ++this.ids, ...judgement })),
    ];
  }

  /** Each group as the name it goes by and all names in it. */
  groups(): string[] {
    return this.known
      .filter(({ id, canonicalId }) => id === canonicalId)
      .map((head) => {
        const names = this.known.filter(({ canonicalId }) => canonicalId === head.id).map(({ evidence }) => evidence.name);
        return `${head.evidence.name}: ${[...new Set(names)].sort().join(', ')}`;
      })
      .sort();
  }
}

const pellegrino = (name: string): Somebody => ({ name, role: 'MANAGER', club: 1, with: ['Virgil van Dijk'] });

describe('resolvePeople', () => {
  it('goes by the name that most articles use, and by another once that is used more', () => {
    const world = new World();
    world.read([pellegrino('Manuel Pellegrino')]);
    world.read([pellegrino('Manuel Pellegrino')]);
    world.read([pellegrino('Mauricio Pellegrino')]);
    expect(world.groups()).toEqual(['Manuel Pellegrino: Manuel Pellegrino, Mauricio Pellegrino']);
    world.read([pellegrino('Mauricio Pellegrino')], [pellegrino('Mauricio Pellegrino')]);
    expect(world.groups()).toEqual(['Mauricio Pellegrino: Manuel Pellegrino, Mauricio Pellegrino']);
  });

  it('goes by a full name, however often the surname stands alone', () => {
    const world = new World();
    for (let i = 0; i < 3; i++) world.read([pellegrino('Pellegrino')]);
    world.read([pellegrino('Mauricio Pellegrino')]);
    expect(world.groups()).toEqual(['Mauricio Pellegrino: Mauricio Pellegrino, Pellegrino']);
  });

  it('does not take two managers of other first names for one', () => {
    const world = new World();
    world.read([{ name: 'Frank Smith', role: 'MANAGER', club: 1 }], [{ name: 'Walter Smith', role: 'MANAGER', club: 1 }]);
    expect(world.groups()).toEqual(['Frank Smith: Frank Smith', 'Walter Smith: Walter Smith']);
  });

  it('does not take two for one whom an article names side by side', () => {
    const world = new World();
    world.read([pellegrino('Mauricio Pellegrino'), pellegrino('Manuel Pellegrino')]);
    expect(world.groups()).toHaveLength(2);
  });

  it('leaves a surname alone that fits two people, and takes back that it was one of them', () => {
    const world = new World();
    const neville = (name: string): Somebody => ({ name, role: 'PLAYER', club: 1, with: ['Roy Keane', 'Ryan Giggs', 'Paul Scholes'] });
    world.read([neville('Gary Neville')], [neville('Neville')]);
    expect(world.groups()).toEqual(['Gary Neville: Gary Neville, Neville']);
    world.read([neville('Phil Neville')], [neville('Neville')]);
    expect(world.groups()).toEqual(['Gary Neville: Gary Neville', 'Neville: Neville', 'Phil Neville: Phil Neville']);
  });

  it('leaves a surname alone for which only the company speaks', () => {
    const world = new World();
    const others = ['Virgil van Dijk', 'Jurgen Klopp', 'Les Reed', 'Mohamed Salah'];
    world.read([{ ...pellegrino('Mauricio Pellegrino'), with: others }], [{ name: 'Pellegrino', with: others }]);
    expect(world.groups()).toHaveLength(2);
  });

  it('takes forms of a first name for one person where there is more to go by', () => {
    const world = new World();
    world.read([{ name: 'Andy Robertson', role: 'PLAYER', club: 1 }], [{ name: 'Andrew Robertson', role: 'PLAYER', club: 1 }]);
    expect(world.groups()).toHaveLength(1);
    world.read([{ name: 'Andy Carroll', role: 'PLAYER', club: 1 }], [{ name: 'Andrew Carroll', role: 'EXECUTIVE', club: 2 }]);
    expect(world.groups()).toHaveLength(3);
  });

  it('tells a goalkeeper from a forward of the same name at another club', () => {
    const world = new World();
    const ward = (club: number, title: string) => {
      const one = new PersonEvidence('Danny Ward', null);
      one.posts.push({ clubId: club, club: `Club ${club}`, role: 'PLAYER', title, former: false, at: year2017 });
      return one;
    };
    let id = 0;
    resolvePeople(world.known, [], [], [[ward(1, 'goalkeeper')], [ward(2, 'striker')], [ward(2, 'forward')]], () => ++id);
    expect(world.known).toHaveLength(2);
  });

  // Articles about people of a few names in a few posts, so that many share one or both.
  const somebody = fc.record({
    name: fc.constantFrom('Mauricio Pellegrino', 'Manuel Pellegrino', 'Andrew Pellegrino', 'Andy Pellegrino', 'Gary Neville', 'Phil Neville'),
    role: fc.constantFrom<Role>('MANAGER', 'PLAYER'),
    club: fc.constantFrom(1, 2),
  });

  it('comes to the same whatever the order of articles, one by one or in batches', () => {
    // One post for each name: which article of two contradicting ones comes first does matter, as the function says.
    const articles = fc.uniqueArray(somebody, { selector: ({ name }) => name, minLength: 2, maxLength: 6 }).chain((people) =>
      fc.array(fc.constantFrom(...people).map((one) => [one]), { minLength: 2, maxLength: 10 }),
    );
    const shuffled = articles.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }), fc.nat(list.length)));
    fc.assert(
      fc.property(shuffled, ([list, other, cut]) => {
        const [one, two] = [new World(), new World()];
        for (const article of list) one.read(article);
        two.read(...other.slice(0, cut));
        two.read(...other.slice(cut));
        // Who goes by which of two equally used names of one length is up to which was stored first.
        const members = (world: World) => world.groups().map((group) => group.split(': ')[1]).sort();
        expect(members(two)).toEqual(members(one));
      }),
      { numRuns: 500 },
    );
  });

  it('never points at somebody who points at another, and never loses or invents anybody', () => {
    fc.assert(
      fc.property(fc.array(fc.array(somebody, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 }), (articles) => {
        const world = new World();
        for (const article of articles) world.read(article);
        const byId = new Map(world.known.map((person) => [person.id, person]));
        for (const { canonicalId } of world.known) expect(byId.get(canonicalId)?.canonicalId).toBe(canonicalId);
        expect(new Set(world.known.map(({ evidence }) => evidence.name))).toEqual(new Set(articles.flat().map(({ name }) => name)));
      }),
    );
  });
});
