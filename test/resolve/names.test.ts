import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareGivenNames, mayBeOnePerson, parsePersonName } from '../../src/resolve/person-name.js';
import { fold, slugOf } from '../../src/resolve/fold.js';
import { jaroWinkler } from '../../src/resolve/name-similarity.js';

describe('jaroWinkler', () => {
  // From the tables of Winkler's paper.
  it.each([
    ['martha', 'marhta', 0.961],
    ['dwayne', 'duane', 0.84],
    ['dixon', 'dicksonx', 0.813],
    ['jones', 'johnson', 0.832],
    ['shackleford', 'shackelford', 0.982],
    ['abroms', 'abrams', 0.922],
    ['manuel', 'mauricio', 0.7],
  ])('finds %s and %s alike as published', (a, b, similarity) => {
    expect(jaroWinkler(a, b)).toBeCloseTo(similarity, 2);
  });

  it('is 1 for equal strings, 0 for those with nothing in common, the same both ways, and never outside', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const similarity = jaroWinkler(a, b);
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
        expect(similarity === 1).toBe(a === b);
        expect(jaroWinkler(b, a)).toBeCloseTo(similarity, 10);
      }),
    );
    expect(jaroWinkler('abc', 'xyz')).toBe(0);
  });
});

describe('fold', () => {
  it.each([
    ['N’Golo Kanté', 'ngolo kante'],
    ["N'Golo  Kante\u0301", 'ngolo kante'],
    ['Martin Ødegaard', 'martin odegaard'],
    ['Trent Alexander-Arnold', 'trent alexander arnold'],
    ['St. Mary’s', 'st marys'],
    ['Łukasz Fabiański', 'lukasz fabianski'],
    ['Сергей', 'сергеи'],
    ['!?', '!?'],
  ])('folds %s to %s', (name, folded) => expect(fold(name)).toBe(folded));

  it('takes from plain letters only their capitals and the blanks that part no words', () => {
    const plain = fc.string({ unit: fc.constantFrom('a', 'Z', ' ') });
    fc.assert(fc.property(plain, (name) => expect(fold(name)).toBe(name.toLowerCase().split(' ').filter(Boolean).join(' '))));
  });

  it('folds what is folded to itself', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => expect(fold(fold(name))).toBe(fold(name))));
  });
});

describe('slugOf', () => {
  it.each([
    ['Virgil van Dijk', 'virgil-van-dijk'],
    ['Brighton & Hove Albion', 'brighton-hove-albion'],
    ['Сергей', ''],
  ])('makes of %s the slug "%s"', (name, slug) => expect(slugOf(name)).toBe(slug));

  it('is of letters, digits and single hyphens, whatever the name', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => expect(slugOf(name)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)));
  });
});

describe('parsePersonName', () => {
  it.each([
    ['Virgil van Dijk', ['virgil'], 'van dijk', 'dijk'],
    ['Van Dijk', [], 'van dijk', 'dijk'],
    ['Ben White', ['ben'], 'white', 'white'],
    ['Rafael van der Vaart', ['rafael'], 'van der vaart', 'vaart'],
    ['Ángel Di María', ['angel'], 'di maria', 'maria'],
    ['Neymar Jr', [], 'neymar', 'neymar'],
    ['Ian Edward Wright', ['ian', 'edward'], 'wright', 'wright'],
    ['Neymar', [], 'neymar', 'neymar'],
  ])('takes %s apart', (name, given, surname, last) => {
    expect(parsePersonName(name)).toMatchObject({ given, surname, last });
  });
});

describe('compareGivenNames', () => {
  it.each([
    ['Andy Robertson', 'Andrew Robertson', 'form'],
    ['Mohamed Elneny', 'Mohamad Elneny', 'variant'],
    ['M. Pellegrino', 'Mauricio Pellegrino', 'initial'],
    ['Manuel Pellegrino', 'Mauricio Pellegrino', 'alike'],
    ['Ian Wright', 'Ian Edward Wright', 'equal'],
    ['James Arthur Ward', 'James Peter Ward', 'unlike'],
    ['Gary Neville', 'Phil Neville', 'unlike'],
    ['Neville', 'Phil Neville', 'absent'],
  ])('finds the first names of %s and %s: %s', (a, b, relation) => {
    expect(compareGivenNames(parsePersonName(a), parsePersonName(b)).relation).toBe(relation);
    expect(compareGivenNames(parsePersonName(b), parsePersonName(a)).relation).toBe(relation);
  });
});

it('never takes people of different last names for one', () => {
  expect(mayBeOnePerson(parsePersonName('Gary Neville'), parsePersonName('Gary Lineker'))).toBe(false);
});
