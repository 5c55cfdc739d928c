import { comparePeople, onlyBearer, onlyNameAndClub } from './compare-people.js';
import { type Comparison, weigh } from './feature.js';
import { Groups } from './groups.js';
import { type Decisions, type NewJudgement, pairKey } from './judgement.js';
import { groupNamesakes } from './namesakes.js';
import { PersonEvidence } from './person-evidence.js';
import { byContent, byScore, isDifferent, isSame, judge, type KnownPerson, type Link, link, spokesman } from './person-link.js';
import { compareGivenNames, isInitial, mayBeOnePerson, parsePersonName } from './person-name.js';

/** The rows of one full name in one group. */
interface Namesake {
  readonly rows: readonly KnownPerson[];
  readonly speaker: KnownPerson;
  readonly evidence: PersonEvidence;
}

/**
 * Forms groups of the rows that are one person, and gives the judgements that say why. Full names come first: rows of one name, then
 * names that may be forms of one another, then initials; a surname by itself goes to the one person of that surname at its club. It
 * rests on nothing but what is given, in no order.
 *
 * @param core rows of which every row that may be one with them is given too
 * @param context other rows of full names, with the groups that they are in, which stay as they are
 */
export function groupPeople(
  core: readonly KnownPerson[],
  context: readonly KnownPerson[],
  decisions: Decisions,
): { groups: Groups; judgements: NewJudgement[] } {
  return new Grouping(core, context, decisions).run();
}

class Grouping {
  private readonly groups = new Groups();
  private readonly judgements: NewJudgement[] = [];
  private readonly full: readonly KnownPerson[];
  private readonly bare: readonly KnownPerson[];
  private namesakes: Namesake[] = [];
  private readonly namesakeOf = new Map<number, Namesake>();
  private readonly comparisons = new Map<string, Link>();
  /** What `pairs` found. */
  private found: readonly Link[] | null = null;
  /** Initials that may be several people's. */
  private readonly vague = new Set<KnownPerson>();

  constructor(
    core: readonly KnownPerson[],
    private readonly context: readonly KnownPerson[],
    private readonly decisions: Decisions,
  ) {
    const inOrder = [...core].sort(byContent);
    this.full = inOrder.filter(({ evidence }) => !evidence.isBare);
    this.bare = inOrder.filter(({ evidence }) => evidence.isBare);
  }

  run(): { groups: Groups; judgements: NewJudgement[] } {
    for (const { id, canonicalId } of this.context) this.groups.join(id, canonicalId);
    for (const [a, b] of this.decisions.same) this.groups.join(a, b);
    for (const rows of groupBy(this.full, ({ evidence }) => evidence.parsed.key).values()) {
      this.judgements.push(...groupNamesakes(rows, this.groups, this.decisions));
      for (const one of groupBy(rows, ({ id }) => this.groups.find(id)).values()) this.namesakes.push(namesake(one));
    }
    for (const one of this.namesakes) for (const { id } of one.rows) this.namesakeOf.set(id, one);
    this.joinForms();
    this.joinInitials();
    this.leaveOpen();
    const byLast = groupBy([...this.full, ...this.context], ({ evidence }) => evidence.parsed.last);
    for (const row of this.bare) this.joinBare(row, byLast.get(row.evidence.parsed.last) ?? []);
    this.joinBareAlike();
    return { groups: this.groups, judgements: this.judgements };
  }

  /** Andrew and Andy, Mohamed and Mohammed, and the manager whom an article misnames. */
  private joinForms(): void {
    for (const one of this.pairs().filter((pair) => isSame(pair) && !abbreviates(pair)).sort(byScore)) this.tryToJoin(one);
  }

  /** An initial goes to the one person whom it fits. Where it may be several, nobody could tell which. */
  private joinInitials(): void {
    const pairs = this.pairs().filter((pair) => !isDifferent(pair) && abbreviates(pair)).sort(byScore);
    for (const { speaker } of this.namesakes.filter(({ evidence }) => isInitial(evidence.parsed))) {
      const fits = pairs.filter(({ left, right }) => left === speaker || right === speaker);
      const people = new Set(fits.map(({ left, right }) => this.groups.find((left === speaker ? right : left).id)));
      if (people.size > 1) this.vague.add(speaker);
      else if (fits[0] !== undefined && isSame(fits[0])) this.tryToJoin(fits[0]);
    }
  }

  private tryToJoin(one: Link): void {
    const [x, y] = [this.groups.of(one.left.id), this.groups.of(one.right.id)];
    if (this.groups.find(one.left.id) === this.groups.find(one.right.id) || this.areApart(x, y)) return;
    this.groups.join(one.left.id, one.right.id);
    this.judgements.push(judge(one, 'SAME'));
  }

  private areApart(x: readonly number[], y: readonly number[]): boolean {
    if (this.decisions.keepApart(x, y)) return true;
    const [ofX, ofY] = [x, y].map((ids) => new Set(ids.flatMap((id) => this.namesakeOf.get(id) ?? []))) as [Set<Namesake>, Set<Namesake>];
    return [...ofX].some((a) => [...ofY].some((b) => !namesAllow(a, b) || isDifferent(this.compare(a, b))));
  }

  /** One judgement for each two groups that may be one: that it is open. */
  private leaveOpen(): void {
    const open = new Map<string, Link>();
    for (const one of this.pairs().filter((pair) => !isDifferent(pair) && isWorthAsking(pair)).sort(byScore)) {
      if (abbreviates(one) && (this.vague.has(one.left) || this.vague.has(one.right))) continue;
      const [x, y] = [this.groups.find(one.left.id), this.groups.find(one.right.id)];
      if (x === y || open.has(pairKey(x, y)) || this.decisions.keepApart(this.groups.of(x), this.groups.of(y))) continue;
      open.set(pairKey(x, y), one);
    }
    this.judgements.push(...[...open.values()].map((one) => judge(one, 'UNSURE')));
  }

  /** A surname without a first name goes to the only person of that surname at its club whom it fits. */
  private joinBare(row: KnownPerson, bearers: readonly KnownPerson[]): void {
    if (this.groups.of(row.id).length > 1) return;
    const clubs = new Set(row.evidence.clubsHeld());
    const best = new Map<number, Link>();
    for (const other of bearers) {
      if (!other.evidence.posts.some(({ clubId, former }) => !former && clubs.has(clubId))) continue;
      const person = this.groups.find(other.id);
      const one = link(row, other, comparePeople(row.evidence, other.evidence));
      const known = best.get(person);
      if (!isDifferent(one) && (known === undefined || byScore(one, known) < 0)) best.set(person, one);
    }
    const [fit, another] = [...best.values()];
    if (fit === undefined || another !== undefined) return;
    const other = fit.left === row ? fit.right : fit.left;
    if (this.decisions.keepApart([row.id], this.groups.of(other.id))) return;
    const only = { ...fit, ...weigh([...fit.features, onlyBearer]) };
    if (isSame(only)) this.groups.join(other.id, row.id);
    this.judgements.push(judge(only, isSame(only) ? 'SAME' : 'UNSURE'));
  }

  /** What is left of one surname at one club is one person, if no article speaks of it in two kinds of post. */
  private joinBareAlike(): void {
    const left = this.bare.filter(({ id }) => this.groups.of(id).length === 1);
    for (const rows of groupBy(left, ({ evidence }) => `${evidence.parsed.key}@${evidence.clubsHeld().sort((a, b) => a - b).join()}`).values()) {
      const [first, ...others] = rows;
      const kinds = new Set(rows.flatMap(({ evidence }) => evidence.posts.filter(({ former }) => !former).map(({ family }) => family)));
      if (first === undefined || first.evidence.clubsHeld().length === 0 || kinds.size > 1) continue;
      for (const other of others) {
        const { features } = comparePeople(first.evidence, other.evidence);
        const one = link(first, other, weigh([...features, onlyNameAndClub]));
        if (!isSame(one) || this.decisions.keepApart(this.groups.of(first.id), [other.id])) continue;
        this.groups.join(first.id, other.id);
        this.judgements.push(judge(one, 'SAME'));
      }
    }
  }

  /** Every two names that may be one person's. Such names end in one word, whichever of them it is that somebody goes by. */
  private pairs(): readonly Link[] {
    if (this.found !== null) return this.found;
    const links = new Set<Link>();
    const byLast = new Map<string, Namesake[]>();
    for (const one of this.namesakes) {
      for (const last of lastNamesOf(one)) {
        const alike = byLast.get(last) ?? [];
        for (const other of alike) if (mayBeOne(one, other)) links.add(this.compare(other, one));
        byLast.set(last, [...alike, one]);
      }
    }
    return (this.found = [...links]);
  }

  private compare(a: Namesake, b: Namesake): Link {
    const key = pairKey(a.speaker.id, b.speaker.id);
    const known = this.comparisons.get(key) ?? link(a.speaker, b.speaker, comparePeople(a.evidence, b.evidence));
    this.comparisons.set(key, known);
    return known;
  }
}

function namesake(rows: readonly KnownPerson[]): Namesake {
  return { rows, speaker: spokesman(rows), evidence: PersonEvidence.sum(rows.map(({ evidence }) => evidence)) };
}

function lastNamesOf({ evidence: { parsed, otherNames } }: Namesake): Set<string> {
  return new Set([parsed.last, ...[...otherNames].map((name) => parsePersonName(name).last)]);
}

/** Whether their names allow that two people are one. Rows of one name have been told apart already. */
function namesAllow({ evidence: a }: Namesake, { evidence: b }: Namesake): boolean {
  return a.parsed.key !== b.parsed.key && (areCalled(a, b) || mayBeOnePerson(a.parsed, b.parsed));
}

/**
 * Whether two people are worth holding against each other. First names that are merely alike, and initials, are not unless there is a club that
 * both are with: however many of one surname there are, few are at one club.
 */
function mayBeOne(a: Namesake, b: Namesake): boolean {
  if (!namesAllow(a, b)) return false;
  const { relation } = compareGivenNames(a.evidence.parsed, b.evidence.parsed);
  if (areCalled(a.evidence, b.evidence) || relation === 'equal' || relation === 'form') return true;
  const clubs = new Set(a.evidence.clubsHeld());
  return b.evidence.clubsHeld().some((club) => clubs.has(club));
}

/** Whether articles call one by the name of the other. */
function areCalled(a: PersonEvidence, b: PersonEvidence): boolean {
  return a.otherNames.has(b.parsed.key) || b.otherNames.has(a.parsed.key);
}

function abbreviates({ left, right }: Link): boolean {
  return isInitial(left.evidence.parsed) !== isInitial(right.evidence.parsed);
}

const ofNames = new Set(['full-name', 'surname', 'first-name', 'other-name']);

/** Names that are merely alike, or an initial, are worth a person's time only where something else speaks for them. */
function isWorthAsking({ features }: Comparison): boolean {
  const firstName = features.find(({ name }) => name === 'first-name')?.weight ?? 0;
  return firstName > 3 || features.some(({ name, weight }) => weight > 0 && !ofNames.has(name));
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
