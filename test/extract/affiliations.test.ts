import { describe, expect, it } from '@jest/globals';
import { affiliation } from './brief.js';
import { readDocument } from '../../src/extract/read.js';
import { read } from './article.js';

const traitsOf = (name: string, text: string) => readDocument({ id: 'x', text, title: null, publication: null, publishedAt: null, url: null, byline: null }).entities.find((entity) => entity.name === name)!.traits;

const affiliations = (text: string, date: string | null = null): string[] => read(text, date).affiliations.map(affiliation);

describe('somebody’s post is told', () => {
  it.each([
    ['before the name', 'Everton striker Tomas Halvard scored.', 'Tomas Halvard, PLAYER of Everton (striker)'],
    ['before the name, in the possessive', 'Everton’s executive director Bo Lind spoke.', 'Bo Lind, EXECUTIVE of Everton (executive director)'],
    ['before the name, with an adjective', 'New Everton boss Orrin Keld spoke.', 'Orrin Keld, MANAGER of Everton (boss)'],
    ['before the name, by a nickname of the club', 'Everton met Leicester City. Foxes captain Bo Lind spoke.', 'Bo Lind, CAPTAIN of Leicester City (captain)'],
    ['behind the name', 'Tomas Halvard, the Everton midfielder, scored.', 'Tomas Halvard, PLAYER of Everton (midfielder)'],
    ['behind the name, with "of"', 'Orrin Keld, the head coach of Everton, spoke.', 'Orrin Keld, MANAGER of Everton (head coach)'],
    ['by "of" the club alone', 'Tomas Halvard of Everton scored.', 'Tomas Halvard, PLAYER of Everton (player)'],
    ['by the side that he leads', 'Orrin Keld’s Everton side lost.', 'Orrin Keld, MANAGER of Everton (manager)'],
    ['as former', 'Former Everton winger Tomas Halvard spoke.', 'Tomas Halvard, PLAYER of Everton, former (winger)'],
    ['as former, behind the name', 'Bo Lind, a former Everton player, spoke.', 'Bo Lind, PLAYER of Everton, former (player)'],
    ['of a captain', 'Everton captain Bo Lind spoke.', 'Bo Lind, CAPTAIN of Everton (captain)'],
    ['of a chairman', 'Everton chairman Bo Lind spoke.', 'Bo Lind, EXECUTIVE of Everton (chairman)'],
  ])('%s', (_how, text, expected) => {
    expect(affiliations(text)).toEqual([expected]);
  });

  it('by a description once it is known who is meant', () => {
    expect(affiliations('Orrin Keld met the media. The Everton boss was tired.')).toEqual(['Orrin Keld, MANAGER of Everton (boss)']);
    expect(affiliations('Everton striker Bo Lind scored. The former Celtic man was happy.')).toEqual(['Bo Lind, PLAYER of Everton (striker)', 'Bo Lind, PLAYER of Celtic, former (man)']);
  });

  it('by "their" with the club it means', () => {
    expect(affiliations('Everton are keen. Their manager Orrin Keld said so.')).toEqual(['Orrin Keld, MANAGER of Everton (manager)']);
  });

  it('by the table of managers, by name and date', () => {
    expect(affiliations("Everton met Manchester City. Pep Guardiola's City side won.", '2019-03-02')).toEqual(['Pep Guardiola, MANAGER of Manchester City (manager)']);
  });

  it('as an agent, of whoever is called the player', () => {
    expect([...traitsOf('Bo Lind', 'Everton met Bo Lind, the player’s agent, on Friday.').roles]).toEqual(['AGENT']);
  });

  it.each([
    ['of a reporter who is cited', 'Tomas Halvard, according to the reporter Bo Lind, will join Everton.'],
    ['of somebody who is named next', 'Asked about Tomas Halvard, chairman Bo Lind kept silent. Everton won.'],
  ])('but not by the words %s', (_whose, text) => {
    const { journalist, roles } = traitsOf('Tomas Halvard', text);
    expect([journalist, [...roles]]).toEqual([false, []]);
  });

  it('once, however often it stands in the text', () => {
    expect(affiliations('Everton captain Bo Lind spoke. Everton captain Bo Lind left.')).toHaveLength(1);
  });

  it('with the words that say it', () => {
    expect(read('Today, Everton captain Bo Lind spoke.').affiliations).toMatchObject([{ title: 'captain', evidence: { start: 7, end: 30, text: 'Everton captain Bo Lind' }, rule: 'affiliation-before-name' }]);
  });
});

describe('no post is told', () => {
  it.each([
    ['of a club that only stands near', 'Everton met Burnley as Tomas Halvard watched.'],
    ['by a club that is after somebody', 'Everton target Tomas Halvard scored.'],
    ['of a journalist at a publication', 'Sky Sports reporter Jens Ask spoke.'],
    ['by a player’s club that he leaves', 'Tomas Halvard’s Everton exit is close.'],
  ])('%s', (_where, text) => {
    expect(affiliations(text)).toEqual([]);
  });
});
