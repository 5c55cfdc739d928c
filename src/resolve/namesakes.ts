import { comparePeople, compareWithNamesake } from './compare-people.js';
import type { Comparison } from './feature.js';
import type { Groups } from './groups.js';
import { type Decisions, type NewJudgement, pairKey } from './judgement.js';
import { PersonEvidence } from './person-evidence.js';
import { byContent, byScore, isDifferent, isSame, judge, type KnownPerson, type Link, link, spokesman } from './person-link.js';

/** How much surer, as logarithm of odds, the one of several namesakes must be who is meant. */
const clearlySurer = 1;

/**
 * Joins the rows of one full name that are one person, first those of which articles say what they are, then the others. Rows of one
 * name need no judgement to be one; where they are several people, gives the judgements that say who is whom.
 */
export function groupNamesakes(rows: readonly KnownPerson[], groups: Groups, decisions: Decisions): NewJudgement[] {
  return new Namesakes(rows, groups, decisions).judgements();
}

class Namesakes {
  private readonly holders: readonly KnownPerson[];
  private readonly others: readonly KnownPerson[];
  private readonly links = new Map<string, Link>();
  private readonly joined: Link[] = [];
  private readonly open: Link[] = [];

  constructor(
    rows: readonly KnownPerson[],
    private readonly groups: Groups,
    private readonly decisions: Decisions,
  ) {
    const inOrder = [...rows].sort(byContent);
    this.holders = inOrder.filter(({ evidence }) => evidence.hasPost);
    this.others = inOrder.filter(({ evidence }) => !evidence.hasPost);
  }

  judgements(): NewJudgement[] {
    this.joinAlike(this.holders);
    const people = this.groupsOf(this.holders);
    if (people.length === 0) this.joinAlike(this.others);
    else for (const row of this.others) this.assign(row, people);

    if (this.groupsOf([...this.holders, ...this.others]).length === 1) return [];
    return [
      ...this.joined.map((one) => judge(one, 'SAME')),
      ...people.flatMap((one, i) => people.slice(i + 1).flatMap((other) => this.tellApart(one, other))),
      ...this.open.map((one) => judge(one, 'UNSURE')),
    ];
  }

  private joinAlike(rows: readonly KnownPerson[]): void {
    for (const [i, a] of rows.entries()) {
      for (const b of rows.slice(i + 1)) this.links.set(pairKey(a.id, b.id), link(a, b, comparePeople(a.evidence, b.evidence)));
    }
    const alike = [...this.links.values()].filter(isSame).sort(byScore);
    for (const one of alike) {
      const [x, y] = [this.groups.of(one.left.id), this.groups.of(one.right.id)];
      if (this.groups.find(one.left.id) === this.groups.find(one.right.id)) continue;
      if (this.decisions.keepApart(x, y) || x.some((a) => y.some((b) => this.areApart(a, b)))) continue;
      this.groups.join(one.left.id, one.right.id);
      this.joined.push(one);
    }
  }

  private areApart(a: number, b: number): boolean {
    const known = this.links.get(pairKey(a, b));
    return known !== undefined && isDifferent(known);
  }

  /** Gives a row that says little to the person of that name whom it fits, if it is clear which. */
  private assign(row: KnownPerson, people: readonly (readonly KnownPerson[])[]): void {
    if (people.some((one) => this.areOne(row, one[0]))) return;
    const ways = people
      .map((one) => {
        const whole = PersonEvidence.sum(one.map(({ evidence }) => evidence));
        const comparison = people.length === 1 ? comparePeople(row.evidence, whole) : compareWithNamesake(row.evidence, whole);
        return link(row, spokesman(one), comparison);
      })
      .sort(byScore);
    const [best, next] = ways;
    if (best === undefined) return;
    const other = best.left === row ? best.right : best.left;
    if (this.decisions.keepApart(this.groups.of(row.id), this.groups.of(other.id))) return;
    const clear = next === undefined || sumOf(best) - sumOf(next) >= clearlySurer;
    if (isSame(best) && clear) {
      this.groups.join(row.id, other.id);
      this.joined.push(best);
    } else if (!isDifferent(best)) {
      this.open.push(best);
    }
  }

  /** Why two groups are two: by the rows that differ most; or, where nothing says that they are two, that it is open. */
  private tellApart(one: readonly KnownPerson[], other: readonly KnownPerson[]): NewJudgement[] {
    const [a, b] = [one[0], other[0]];
    if (a === undefined || b === undefined || this.decisions.keepApart(this.groups.of(a.id), this.groups.of(b.id))) return [];
    const across = one.flatMap((x) => other.flatMap((y) => this.links.get(pairKey(x.id, y.id)) ?? [])).sort(byScore);
    const least = across.filter(({ score }) => score === across.at(-1)?.score)[0];
    const [most] = across;
    if (least === undefined || most === undefined) return [];
    return [isDifferent(least) ? judge(least, 'DIFFERENT') : judge(most, 'UNSURE')];
  }

  private groupsOf(rows: readonly KnownPerson[]): KnownPerson[][] {
    const all = new Map<number, KnownPerson[]>();
    for (const row of rows) {
      const root = this.groups.find(row.id);
      all.set(root, [...(all.get(root) ?? []), row]);
    }
    return [...all.values()];
  }

  private areOne(a: KnownPerson, b: KnownPerson | undefined): boolean {
    return b !== undefined && this.groups.find(a.id) === this.groups.find(b.id);
  }
}

function sumOf({ features }: Comparison): number {
  return features.reduce((sum, { weight }) => sum + weight, 0);
}
