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

describe('among ordinary words in capitals, a person', () => {
  it.each([
    ['is none in a body’s name', 'He wrote to the Human Rights Project and the Keld Climate Coalition.', []],
    ['is none in a film’s', 'They saw Red Notice at the weekend.', []],
    ['is none in a body named for one', 'The Keld Foundation paid.', []],
    ['is none in a post', 'She asked the Chief Compliance Officer.', []],
    ['is none in a place behind a given name', 'They met at Angel Harbor in spring.', []],
    ['stands behind one', 'Substitute Tomas Halvard scored.', ['Tomas Halvard']],
    ['stands before a headline’s verb', 'Tomas Halvard Rejects Bid', ['Tomas Halvard']],
    ['stands on both sides of one', 'Ann Brask Endorses Tomas Halvard', ['Ann Brask', 'Tomas Halvard']],
    ['stands behind a trade', 'Comedian Ann Brask laughed.', ['Ann Brask']],
    ['stands behind a party', 'Republican Tomas Halvard won.', ['Tomas Halvard']],
    ['may have one for a surname', 'Then Tomas Park scored.', ['Tomas Park']],
    ['may have two', 'Then Tomas Little Bear spoke.', ['Tomas Little Bear']],
    ['may have one for a given name', 'It was written by Will Halvard in May.', ['Will Halvard']],
    ['may have any word for a surname, where a title says so', 'Tomas Band spoke. Mr. Band left.', ['Tomas Band']],
    ['may have a title for a surname', 'Tomas Prince spoke. Mr. Prince left.', ['Tomas Prince']],
  ])('%s', (_, text, names) => {
    expect(read(text).people.map(({ name }) => name)).toEqual(names);
  });

  it('keeps the bracket behind the full name out of it', () => {
    expect(people('Anna Brask (Everton) scored.')).toEqual(['Anna Brask: Anna Brask']);
  });
});

describe('a name', () => {
  it('may be of one word, where footballers are known by it', () => {
    expect(people('A move for Casemiro was ruled out.')).toEqual(['Casemiro: Casemiro']);
  });

  it('may be of one unknown word, where twice something is said that only people do or have done to them', () => {
    expect(people('They want to sign Zelvinho soon. A bid for Zelvinho is near.')).toEqual(['Zelvinho: Zelvinho, Zelvinho']);
  });

  it('may end in one capital', () => {
    expect(people('The singer Melanie K was there.')).toEqual(['Melanie K: Melanie K']);
  });

  it('may end in "Jr."', () => {
    expect(people('Then Tomas Halvard Jr. spoke.')).toEqual(['Tomas Halvard Jr.: Tomas Halvard Jr.']);
  });

  it('may be shouted', () => {
    expect(people('TOMAS HALVARD says he is fit. Halvard ran.')).toEqual(['Tomas Halvard: TOMAS HALVARD, he, Halvard']);
  });

  it.each([
    ['a short form of the given name', 'Jennifer Brask ran. Jenni Brask fell.', 'Jennifer Brask: Jennifer Brask, Jenni Brask'],
    ['another short form', 'William Halvard ran. Bill Halvard fell.', 'William Halvard: William Halvard, Bill Halvard'],
    ['no first name', 'Osei Owusu Keld ran. Owusu Keld fell.', 'Osei Owusu Keld: Osei Owusu Keld, Owusu Keld'],
    ['no hyphen', 'Adel Abdel-Keld ran. Adel Abdel Keld fell.', 'Adel Abdel Keld: Adel Abdel-Keld, Adel Abdel Keld'],
    ['the nickname alone', 'Mohamed Halvard ran. Mo fell.', 'Mohamed Halvard: Mohamed Halvard, Mo'],
    ['the first of two surnames', 'Luis Halvard ran. Luis Manuel Halvard Roe fell.', 'Luis Manuel Halvard Roe: Luis Halvard, Luis Manuel Halvard Roe'],
  ])('may be given again with %s', (_, text, found) => {
    expect(people(text)).toEqual([found]);
  });

  it('of husband and wife is told apart by the title', () => {
    const text = 'Tomas Keld ran. Ann Keld sat. Mr. Keld left. Ann Keld rose. Mrs. Keld stayed.';
    expect(read(text).people.map(({ name, mentions: found }) => [name, found.at(-1)!.text, found.length])).toEqual([['Tomas Keld', 'Keld', 2], ['Ann Keld', 'Keld', 3]]);
  });

  it('of somebody else of that surname is not given to the one who is named', () => {
    expect(read('Ann Keld spoke. Mr. Keld left.').people.map(({ name }) => name)).toEqual(['Ann Keld', 'Keld']);
  });
});

it('a surname of two words that stands alone is whoever bears it', () => {
  expect(read('Karim El Rashad of Monaco has been mentioned. El Rashad has signed a new contract.').people.map(({ name, mentions: found }) => `${name}: ${found.map(({ text }) => text).join(', ')}`)).toEqual(['Karim El Rashad: Karim El Rashad, El Rashad']);
});
