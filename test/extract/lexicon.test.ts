import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { championsMeant, clubsManagedBy } from '../../src/extract/lexicon/history.js';
import { clubNamed, CLUBS } from '../../src/extract/lexicon/clubs.js';
import { PUBLICATIONS, publicationNamed } from '../../src/extract/lexicon/publications.js';
import { foldName, readTable, tablesIn, type Row } from '../../src/extract/lexicon/tables.js';

const COLUMNS: Readonly<Record<string, string>> = {
  'champions.tsv': 'competition season club',
  'claim-weights.tsv': 'sign weight',
  'common-words.tsv': 'kind words',
  'competitions.tsv': 'name kind aliases',
  'cue-weights.tsv': 'sign weight',
  'cues.tsv': 'lemma class content past',
  'given-names.tsv': 'name gender note',
  'honorifics.tsv': 'title gender kind',
  'journalists.tsv': 'name outlet',
  'managers.tsv': 'club manager since until',
  'nationalities.tsv': 'country adjectives nouns',
  'officials.tsv': 'name role clubs',
  'one-names.tsv': 'names gender',
  'places.tsv': 'name country kind',
  'publications.tsv': 'name aliases domain kind country',
  'roles.tsv': 'noun role position',
  'staff-countries.tsv': 'country names',
  'stances.tsv': 'lemma kinds',
};
const CLUB_COLUMNS = 'name short nicknames grounds city areas';
const PLAYER_COLUMNS = 'name short country position born clubs';
const clubTables = tablesIn('clubs');
const playerTables = tablesIn('players');
const files = [...tablesIn('.').map((file) => file.replace('./', '')), ...clubTables, ...playerTables];

const linesOf = (file: string): string[] => readFileSync(new URL(`../../src/extract/lexicon/${file}`, import.meta.url), 'utf8').split('\n');
const repeated = (values: readonly string[]): string[] => values.filter((value, i) => values.indexOf(value) !== i);

it('every table is one that these tests know', () => {
  expect(files.filter((file) => !file.includes('/'))).toEqual(Object.keys(COLUMNS));
  expect(clubTables.length).toBeGreaterThan(100);
});

describe.each(files)('%s', (file) => {
  const lines = linesOf(file);
  const rows = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const columns = file.startsWith('clubs/') ? CLUB_COLUMNS : file.startsWith('players/') ? PLAYER_COLUMNS : COLUMNS[file]!;

  it('has its columns, and says what they mean and where the facts are from', () => {
    expect(rows[0]).toBe(columns.replaceAll(' ', '\t'));
    const head = lines.filter((line) => line.startsWith('#')).join('\n');
    expect(head).toMatch(/source:/iu);
    expect(head).toMatch(/columns/iu);
  });

  it('has no row that is too long, lacks its first cell, or has blanks around a cell', () => {
    const width = rows[0]!.split('\t').length;
    expect(rows.slice(1).filter((row) => row.split('\t').length > width || !/^[^\t]/u.test(row) || row.split('\t').some((cell) => cell !== cell.trim()))).toEqual([]);
  });

  it('says nothing twice', () => {
    // Those that have a row for each spell or season tell it by several cells.
    // Two players may share a name, but not a birthday.
    const key = /^(?:managers|champions)/u.test(file) ? rows.slice(1) : file.startsWith('players/') ? rows.slice(1).map((row) => [row.split('\t')[0], row.split('\t')[4]].join(' ')) : rows.slice(1).map((row) => row.split('\t')[0]!);
    expect(repeated(key)).toEqual([]);
  });
});

describe('the clubs', () => {
  it('are each of one country, under one name', () => {
    expect(repeated(CLUBS.map(({ name }) => foldName(name)))).toEqual([]);
  });

  it.each([
    ['England', 92], ['Scotland', 42], ['Spain', 42], ['Italy', 40], ['Germany', 36], ['France', 36], ['Netherlands', 34], ['Portugal', 34],
  ])('of %s are at least those of its professional leagues', (country, least) => {
    expect(CLUBS.filter((club) => club.country === country).length).toBeGreaterThanOrEqual(least);
  });

  it('are found by their name whatever its accents and case', () => {
    expect(clubNamed('ATLÉTICO MADRID')?.name).toBe(clubNamed('Atletico Madrid')?.name);
  });
});

describe('the managers', () => {
  const rows = readTable('managers.tsv');

  it('are at clubs that the lexicon has', () => {
    expect(rows.filter(({ club }) => !clubNamed(club!)).map(({ club }) => club)).toEqual([]);
  });

  it('come before they go', () => {
    const month = /^(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?$/u;
    expect(rows.filter(({ since, until }) => !month.test(since!) || until !== '' && (!month.test(until!) || until! < since! && !since!.startsWith(until!)))).toEqual([]);
  });

  it('are asked by name and date', () => {
    expect(clubsManagedBy('Pep Guardiola', '2010-05-01')).toEqual(['Barcelona']);
    expect(clubsManagedBy('pep guardiola', '2014-05-01')).toEqual(['Bayern Munich']);
    expect(clubsManagedBy('Pep Guardiola', '2005-05-01')).toEqual([]);
    expect(clubsManagedBy('Pep Guardiola', null)).toEqual(['Manchester City', 'Bayern Munich', 'Barcelona']);
    expect(clubsManagedBy('Tomas Halvard', null)).toEqual([]);
  });
});

describe('the players', () => {
  const rows = playerTables.flatMap((file) => readTable(file).map((row): Row => ({ ...row, file })));

  it('are more than three thousand', () => {
    expect(rows.length).toBeGreaterThan(3000);
  });

  it('have spells and days of birth that can be read, each begun before it ends', () => {
    const day = /^(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u;
    const spell = /^.+?\*? ((?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?)\.\.((?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?)?$/u;
    const wrong = rows.filter(({ born, clubs }) => born !== '' && !day.test(born!) || clubs !== '' && clubs!.split('|').some((cell) => {
      const [, since, until] = spell.exec(cell) ?? [];
      return since === undefined || until !== undefined && until < since.slice(0, until.length);
    }));
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('of men are at clubs that the lexicon has', () => {
    const clubs = new Set(rows.filter(({ file }) => !file!.includes('women')).flatMap(({ clubs: cell }) => cell!.split('|').filter(Boolean).map((one) => one.replace(/\*? \d{4}.*$/u, ''))));
    expect([...clubs].filter((name) => !clubNamed(name))).toEqual([]);
  });
});

describe('the officials', () => {
  it('have posts that the roles have, at clubs that the lexicon has', () => {
    const roles = new Set(readTable('roles.tsv').map(({ noun }) => noun));
    const rows = readTable('officials.tsv');
    expect(rows.filter(({ role }) => !roles.has(role)).map(({ name }) => name)).toEqual([]);
    expect(rows.flatMap(({ clubs }) => clubs!.split('|').filter(Boolean).map((one) => one.replace(/\*? \d{4}.*$/u, ''))).filter((name) => !clubNamed(name))).toEqual([]);
  });
});

describe('the champions', () => {
  const rows = readTable('champions.tsv');

  it('are one a season, but where a title was shared or two leagues gave one', () => {
    expect(repeated(rows.map(({ competition, season }) => `${competition} ${season}`))).toEqual(['Scottish top flight 1891', 'Italian top flight 1922']);
  });

  it('of the last years are clubs that the lexicon has', () => {
    expect(rows.filter(({ season, club }) => Number(season) > 2010 && !clubNamed(club!)).map(({ club }) => club)).toEqual([]);
  });

  it('hold their title until the next season ends', () => {
    expect(championsMeant('premier league champions', '2016-05-31')).toEqual(['Chelsea']);
    expect(championsMeant('premier league champions', '2016-06-01')).toEqual(['Leicester City']);
  });

  it('are counted at a date, or at any time without one', () => {
    expect(championsMeant('18-time english', '2017-07-01')).toEqual(['Liverpool']);
    expect(championsMeant('18-time english', '2021-07-01')).toEqual([]);
    expect(championsMeant('18-time english', null)).toEqual(expect.arrayContaining(['Liverpool', 'Manchester United']));
  });

  it('are nobody where no competition is named', () => {
    expect(championsMeant('worthy', '2017-07-01')).toEqual([]);
  });
});

describe('the publications', () => {
  it('are 200 or more', () => {
    expect(PUBLICATIONS.length).toBeGreaterThanOrEqual(200);
  });

  it('have each a domain of their own', () => {
    expect(repeated(PUBLICATIONS.flatMap(({ domain }) => domain ?? []))).toEqual([]);
  });

  it('are found by a page, a subdomain or a name', () => {
    expect(['https://www.mirror.co.uk/sport/football/x', 'm.mirror.co.uk', 'the Daily Mirror', 'daily mirror'].map((given) => publicationNamed(given)?.name)).toEqual(Array(4).fill('Daily Mirror'));
    expect(publicationNamed('mirror.example')).toBeUndefined();
  });
});
