import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { FRAMES } from '../../src/extract/claims/frames.js';
import { candidatesIn } from './candidates.js';

/** Rows of rule, text and what the frame of that rule finds in it ("nothing" where it must find nothing), parted by tabs. */
function rowsOf(family: string): [string, string, string[]][] {
  const lines = readFileSync(new URL(`frames/${family}.tsv`, import.meta.url), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => {
    const [rule, text, claims] = line.split('\t') as [string, string, string];
    return [rule, text, claims === 'nothing' ? [] : claims.split(' | ')];
  });
}

const FAMILIES = readdirSync(new URL('frames', import.meta.url)).map((file) => file.replace(/\.tsv$/u, ''));

describe.each(FAMILIES)('%s', (family) => {
  it.each(rowsOf(family))('%s: %s', (rule, text, claims) => {
    const here = candidatesIn(text);
    expect(here.filter((c) => c.rule === rule).map((c) => c.claim).sort()).toEqual([...claims].sort());
  });
});

it('every frame has a sentence that it reads', () => {
  const tested = new Set(FAMILIES.flatMap(rowsOf).filter(([, , claims]) => claims.length > 0).map(([rule]) => rule));
  expect(FRAMES.map(({ rule }) => rule).filter((rule) => !tested.has(rule))).toEqual([]);
});
