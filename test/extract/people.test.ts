import { describe, expect, it } from '@jest/globals';
import type { PersonFound } from '../../src/extract/index.js';
import { mentions } from './brief.js';
import { article, read } from './article.js';
import { extract } from '../../src/extract/index.js';

const people = (text: string): string[] => mentions(read(text).people);
const person = (text: string): PersonFound | undefined => read(text).people[0];

describe('a person is found', () => {
  it.each([
    ['by a known given name', 'Tomas Halvard scored.', 'Tomas Halvard'],
    ['by the role before an unknown one', 'Striker Xyrvo Halvard scored.', 'Xyrvo Halvard'],
    ['by the reporting verb behind it', 'Xyrvo Halvard said that he was tired.', 'Xyrvo Halvard'],
    ['with initials', 'T.J. Keld scored.', 'T.J. Keld'],
    ['with a hyphen', 'Marta Lindqvist-Roe scored.', 'Marta Lindqvist-Roe'],
    ['with an apostrophe', 'Tomas O’Halvard scored.', 'Tomas O’Halvard'],
    ['with a particle', 'Virgil van Maas scored.', 'Virgil van Maas'],
    ['with two particles', 'Jan de ten Hove scored.', 'Jan de ten Hove'],
    ['with a particle inside', 'Ruud de Berg scored.', 'Ruud de Berg'],
    ['with letters beyond Latin-1', 'Łukasz Żarowik scored.', 'Łukasz Żarowik'],
    ['by one name alone, where a role stands before it', 'Midfielder Joelinho scored.', 'Joelinho'],
    ['by a given name that is a place, too', 'India Halvard scored.', 'India Halvard'],
  ])('%s', (_how, text, name) => {
    expect(person(text)?.name).toBe(name);
  });

  it('without the honorific, which tells the gender', () => {
    expect(read('Sir Orrin Keld met Mrs Xyra Brask and Dr. Lena Vosk.').people.map(({ name, gender }) => [name, gender])).toEqual([['Orrin Keld', 'm'], ['Xyra Brask', 'f'], ['Lena Vosk', 'f']]);
  });

  it('with the part of the name that an editor put in brackets', () => {
    expect(people('“[Franck] Olsson is fine,” manager Orrin Keld said. Kim [Lind] agreed.')).toEqual(['Franck Olsson: [Franck] Olsson', 'Orrin Keld: Orrin Keld', 'Kim Lind: Kim [Lind]']);
  });

  it('in each place of a list', () => {
    expect(people('Everton have Tomas Halvard, Bo Lind and Jens Ask.')).toEqual(['Tomas Halvard: Tomas Halvard', 'Bo Lind: Bo Lind', 'Jens Ask: Jens Ask']);
  });

  it('once where accents are composed in one place and decomposed in the other', () => {
    const name = 'Tomás Halvård';
    expect(people(`${name.normalize('NFC')} met fans. ${name.normalize('NFD')} left.`)).toEqual([`${name}: ${name.normalize('NFC')}, ${name.normalize('NFD')}`]);
  });
});

describe('no person is found', () => {
  it.each([
    ['in a body', 'The Norwegian Football Federation met.'],
    ['in a competition', 'They won the Nordic Champions Cup.'],
    ['in a weekday and a month', 'On Monday in March it rained.'],
    ['in a nationality before a role', 'The Swedish Premier ruled.'],
    ['in words that a sentence’s start puts in capitals', 'However, Training starts. training ends.'],
    ['in a platform', 'He wrote on Instagram and Facebook.'],
  ])('%s', (_where, text) => {
    expect(people(text)).toEqual([]);
  });
});

describe('a short form', () => {
  it('is the person whose surname or given name it is', () => {
    expect(people('Tomas Halvard ran. Halvard fell. Tomas rose.')).toEqual(['Tomas Halvard: Tomas Halvard, Halvard, Tomas']);
  });

  it('is the person named later, where it stands first', () => {
    expect(people('Halvard ran. Midfielder Tomas Halvard fell.')).toEqual(['Tomas Halvard: Halvard, Tomas Halvard']);
  });

  it('has the particle or leaves it out', () => {
    expect(people('Virgil van Maas ran. Van Maas fell. Maas rose.')).toEqual(['Virgil van Maas: Virgil van Maas, Van Maas, Maas']);
  });

  it('is the person mentioned last, of two who share a surname', () => {
    expect(people('Tomas Halvard ran. Bo Halvard walked. Halvard fell.')).toEqual(['Tomas Halvard: Tomas Halvard', 'Bo Halvard: Bo Halvard, Halvard']);
  });

  it('may leave a middle name out', () => {
    expect(people('Tomas Braut Halvard ran. Tomas Halvard fell.')).toEqual(['Tomas Braut Halvard: Tomas Braut Halvard, Tomas Halvard']);
  });

  it('may be misspelt by one letter, which becomes an alias', () => {
    const text = 'Tomas Halvard ran. Tomas Halvrad fell. Halvad rose.';
    expect(people(text)).toEqual(['Tomas Halvard: Tomas Halvard, Tomas Halvrad, Halvad']);
    expect(person(text)?.aliases).toEqual(expect.arrayContaining(['Tomas Halvrad', 'Halvad']));
  });

  it('is another person where two letters differ', () => {
    expect(people('Tomas Halvard ran. Tomas Halmird fell.')).toEqual(['Tomas Halvard: Tomas Halvard', 'Tomas Halmird: Tomas Halmird']);
  });
});

describe('the byline', () => {
  const bylineOf = (byline: string, text = 'Tomas Halvard ran.'): readonly string[] => extract(article(text, { byline })).byline;

  it('names the authors', () => {
    expect(bylineOf('By Anna Brask and Jens Ask')).toEqual(['Anna Brask', 'Jens Ask']);
    expect(bylineOf('Anna Brask, Jens Ask & Bo Lind')).toEqual(['Anna Brask', 'Jens Ask', 'Bo Lind']);
  });

  it('leaves out what is no name', () => {
    expect(bylineOf('By Anna Brask, 12 May 2024, 10.15am')).toEqual(['Anna Brask']);
    expect(bylineOf('Staff')).toEqual([]);
  });

  it('makes its authors people, once each, even those whom the text names', () => {
    const { people: found } = extract(article('Tomas Halvard ran.', { byline: 'Tomas Halvard and Anna Brask' }));
    expect(mentions(found)).toEqual(['Tomas Halvard: Tomas Halvard', 'Anna Brask: ']);
  });
});
