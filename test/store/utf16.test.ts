import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { databaseKinds, useStore } from '../support/databases.js';

// Short and long in UTF-8, one code unit and two; NUL and half pairs cannot be stored.
const character = fc.constantFrom('a', ' ', 'é', '’', '漢', '\u0301', '\uffff', '😀', '𝒳', '\u{10ffff}');
const text = fc.array(character, { maxLength: 30 }).map((characters) => characters.join(''));
const offset = fc.integer({ min: -2, max: 40 });

describe.each(databaseKinds)('offsets in code units on %s', (kind) => {
  const database = useStore(kind);

  it('has utf16_length give what length gives in JavaScript', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(text, fc.string({ unit: 'binary' }).map((any) => any.replaceAll('\0', ''))), async (t) => {
        expect(await database.store.read({ text: 'SELECT utf16_length($1)', values: [t] })).toEqual([[t.length]]);
      }),
      { numRuns: 300 },
    );
  });

  it('has utf16_slice give what slice gives, without half of a character at an edge', async () => {
    await fc.assert(
      fc.asyncProperty(text, offset, offset, async (t, from, to) => {
        const slice = t.slice(Math.max(0, from), Math.max(0, to)).replace(/^[\udc00-\udfff]/, '').replace(/[\ud800-\udbff]$/, '');
        expect(await database.store.read({ text: 'SELECT utf16_slice($1, $2, $3)', values: [t, from, to] })).toEqual([[slice]]);
      }),
      { numRuns: 1000 },
    );
  });
});
