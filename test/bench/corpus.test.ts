import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extract } from '../../src/extract/index.js';
import { root } from '../cli/hearsay.js';
import { newFolder } from '../support/databases.js';

interface Article {
  readonly id: string;
  readonly title: string | null;
  readonly publishedAt: string | null;
  readonly publication: string;
  readonly url: string;
  readonly byline: string | null;
  readonly text: string;
}

interface Named {
  readonly name: string;
  readonly person: number;
}

interface Truth {
  readonly id: string;
  readonly story: number;
  readonly copyOf: string | null;
  readonly people: readonly Named[];
  readonly byline: readonly Named[];
  readonly claims: readonly { readonly type: string; readonly player: number; readonly from: string | null; readonly to: string | null; readonly polarity: string }[];
}

function run(...args: string[]): { status: number | null; stdout: string; stderr: string; truth: string } {
  const folder = newFolder();
  mkdirSync(folder);
  const truth = join(folder, 'truth.jsonl');
  const result = spawnSync(process.execPath, [join(root, 'bench/corpus/generate.mjs'), ...args, '--truth', truth], { encoding: 'utf8', maxBuffer: 1e8 });
  return { ...result, truth: result.status === 0 ? readFileSync(truth, 'utf8') : '' };
}

const linesOf = <T>(text: string): T[] => text.split('\n').filter(Boolean).map((line) => JSON.parse(line) as T);

const size = ['--articles', '600', '--people', '400', '--stories', '30'];
const first = run(...size);
const articles = linesOf<Article>(first.stdout);
const truths = linesOf<Truth>(first.truth);
const textOf = new Map(articles.map(({ id, text }) => [id, text]));
const sentencesOf = (text: string): string[] => text.trim().split(/\n\n|(?<=[.”]) /);

describe('the generated corpus', () => {
  it('has as many articles as asked for, each with its truth and its own address', () => {
    expect(articles).toHaveLength(600);
    expect(truths.map(({ id }) => id)).toEqual(articles.map(({ id }) => id));
    expect(new Set(articles.map(({ url }) => url)).size).toBe(600);
    expect(new Set(truths.map(({ story }) => story)).size).toBe(30);
  });

  it('is the same, byte for byte, for the same seed, and another for another', () => {
    const again = run(...size, '--seed', '1');
    expect(again.stdout === first.stdout && again.truth === first.truth).toBe(true);
    expect(run(...size, '--seed', '2').stdout === first.stdout).toBe(false);
  });

  it('holds the names that its truth has, and nobody by two', () => {
    for (const { id, people, byline } of truths) {
      const text = textOf.get(id) ?? '';
      expect(people.filter(({ name }) => !text.includes(name))).toEqual([]);
      expect(new Set([...people, ...byline].map(({ person }) => person)).size).toBe(people.length + byline.length);
    }
  });

  it('claims something of a player who is named', () => {
    for (const { id, claims, copyOf, people } of truths) {
      expect(claims.filter(({ player }) => !people.some(({ person }) => person === player))).toEqual([]);
      expect(claims.filter(({ from, to }) => [from, to].some((club) => club !== null && !textOf.get(id)?.includes(club)))).toEqual([]);
      if (copyOf === null) expect(people.length).toBeGreaterThan(0);
    }
    expect(new Set(truths.flatMap(({ claims }) => claims.map(({ type }) => type))).size).toBeGreaterThanOrEqual(15);
  });

  it('has copies, later than what they copy, and nothing else that shares half of its sentences', () => {
    const copies = truths.filter(({ copyOf }) => copyOf !== null);
    expect(copies.length).toBeGreaterThan(30);
    const order = new Map(articles.map(({ id }, i) => [id, i]));
    for (const { id, copyOf } of copies) {
      const [copy, original] = [sentencesOf(textOf.get(id) ?? ''), sentencesOf(textOf.get(copyOf ?? '') ?? '')];
      expect(order.get(copyOf ?? '')).toBeLessThan(order.get(id) ?? 0);
      expect(copy).not.toEqual(original);
      expect(copy.filter((sentence) => original.includes(sentence)).length).toBeGreaterThanOrEqual(0.6 * Math.max(copy.length, original.length));
    }
    const originals = truths.filter(({ copyOf }) => copyOf === null).map(({ id }) => sentencesOf(textOf.get(id) ?? ''));
    const alike = originals.flatMap((one, i) => originals.slice(i + 1).filter((other) => one.filter((sentence) => other.includes(sentence)).length >= Math.min(one.length, other.length) / 2));
    expect(alike).toEqual([]);
  });

  it('is of the length of real news, in the order of its days, some of it undated', () => {
    const lengths = articles.map(({ text }) => text.split(/\s+/).length);
    const mean = lengths.reduce((a, b) => a + b, 0) / lengths.length;
    expect(mean).toBeGreaterThan(150);
    expect(mean).toBeLessThan(300);
    const days = articles.flatMap(({ publishedAt }) => publishedAt?.slice(0, 10) ?? []);
    expect(days).toEqual([...days].sort());
    expect(days.length).toBeLessThan(articles.length);
  });

  it('has namesakes at different clubs, and people by several forms of their names', () => {
    const people = truths.flatMap(({ people: named }) => named);
    const named = new Map<string, Set<number>>();
    const forms = new Map<number, Set<string>>();
    for (const { name, person } of people) {
      named.set(name, (named.get(name) ?? new Set()).add(person));
      forms.set(person, (forms.get(person) ?? new Set()).add(name));
    }
    expect([...named].filter(([name, bearers]) => name.includes(' ') && bearers.size > 1).length).toBeGreaterThan(0);
    expect([...forms.values()].filter((names) => names.size > 1).length).toBeGreaterThan(10);
  });

  it('is news to the extractor: it finds nearly all who are named, and most of what is claimed', () => {
    const [found, claimed] = [{ of: 0, is: 0 }, { of: 0, is: 0 }];
    for (const [i, article] of articles.slice(0, 100).entries()) {
      const { people, claims } = extract(article);
      const truth = truths[i] as Truth;
      for (const { name } of truth.people) {
        found.of += 1;
        if (people.some(({ mentions }) => mentions.some(({ text }) => text === name))) found.is += 1;
      }
      for (const { type, polarity } of truth.claims) {
        claimed.of += 1;
        if (claims.some((claim) => claim.type === type && claim.polarity === polarity)) claimed.is += 1;
      }
    }
    expect(found.is / found.of).toBeGreaterThan(0.97);
    expect(claimed.is / claimed.of).toBeGreaterThan(0.85);
  });

  it('says how it is used where an option is wrong', () => {
    expect(run('--articles', 'many')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('--articles must be a whole number from 1') });
  });
});
