import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { findAttributions } from '../../src/extract/7-attributions.js';
import { findCandidates } from '../../src/extract/8-claims.js';
import { FRAMES } from '../../src/extract/claims/frames.js';
import { clubOfPerson, readDocument, resolveWithinQuotations } from '../../src/extract/read.js';

/** What the frames find in a text, before anything unlikely is left out: "INTEREST Tomas Halvard: - > Everton", and by which rule. */
function found(text: string): { claim: string; rule: string }[] {
  const read = readDocument({ id: '', title: null, publication: null, publishedAt: null, url: null, byline: null, text });
  const attributions = findAttributions(read);
  resolveWithinQuotations(read, attributions);
  return findCandidates(read, attributions, (person) => clubOfPerson(read, person)).map((c) => ({
    claim: `${c.type}${c.polarity === 'DENIED' ? ' DENIED' : ''} ${c.player?.name ?? '-'}: ${c.from?.name ?? '-'} > ${c.to?.name ?? '-'}`, rule: c.rule,
  }));
}

/** Rows of rule, text and what the frame of that rule finds in it ("nothing" where it must find nothing), parted by tabs. */
function rowsOf(family: string): [string, string, string[]][] {
  const lines = readFileSync(new URL(`frames/${family}.tsv`, import.meta.url), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => {
    const [rule, text, claims] = line.split('\t') as [string, string, string];
    return [rule, text, claims === 'nothing' ? [] : claims.split(' | ')];
  });
}

const FAMILIES = ['buying', 'selling', 'players'];

describe.each(FAMILIES)('%s', (family) => {
  it.each(rowsOf(family))('%s: %s', (rule, text, claims) => {
    const here = found(text);
    expect(here.filter((c) => c.rule === rule).map((c) => c.claim).sort()).toEqual([...claims].sort());
  });
});

it('every frame has a sentence that it reads', () => {
  const tested = new Set(FAMILIES.flatMap(rowsOf).filter(([, , claims]) => claims.length > 0).map(([rule]) => rule));
  expect(FRAMES.map(({ rule }) => rule).filter((rule) => !tested.has(rule))).toEqual([]);
});
