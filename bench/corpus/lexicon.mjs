import { readFileSync } from 'node:fs';

const folder = new URL('../../src/extract/lexicon/', import.meta.url);

/** The rows of one of the extractor's tables, as objects by column. */
export function readTable(name) {
  const lines = readFileSync(new URL(name, folder), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const columns = lines.shift().split('\t');
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [columns[i], cell])));
}

/** Clubs whose names are ordinary words, which an article of one of them would have to avoid. */
const ORDINARY = new Set(['Reading', 'Viking', 'Santos', 'Sport']);

/** How many clubs of each country are written about, from the head of its table. */
const COUNTRIES = {
  england: 70, spain: 24, italy: 24, germany: 24, france: 22, netherlands: 16, portugal: 14, scotland: 14, belgium: 14, turkey: 12, denmark: 9, austria: 8, switzerland: 8, norway: 8, sweden: 8,
  brazil: 14, argentina: 14,
};

/** Clubs: the name that articles use, and the country that the table is of. A name that begins another club's is left out. */
export function readClubs() {
  const clubs = Object.entries(COUNTRIES).flatMap(([country, most]) =>
    readTable(`clubs/${country}.tsv`)
      .map(({ name }) => name)
      .filter((name) => /^\p{Lu}[\p{L} .&'-]+$/u.test(name) && !ORDINARY.has(name) && !/\b(?:Women|Ladies|Femin\w+)\b/u.test(name))
      .slice(0, most)
      .map((name) => ({ name, country })),
  );
  return clubs.filter(({ name }) => !clubs.some((other) => other.name !== name && other.name.startsWith(`${name} `)));
}

/** Outlets that report on football in English or are cited there: as the text names them, with the domain. */
export const OUTLETS = [
  ['the Daily Mirror', 'Daily Mirror'], ['the Sun', 'The Sun'], ['the Daily Mail', 'Daily Mail'], ['the Times', 'The Times'], ['the Telegraph', 'The Telegraph'], ['the Guardian', 'The Guardian'],
  ['the Independent', 'The Independent'], ['the Athletic', 'The Athletic'], ['the Evening Standard', 'Evening Standard'], ['the Daily Star', 'Daily Star'], ['the Daily Express', 'Daily Express'],
  ['the Manchester Evening News', 'Manchester Evening News'], ['the Liverpool Echo', 'Liverpool Echo'], ['Chronicle Live', 'Chronicle Live'], ['Sky Sports', 'Sky Sports'], ['BBC Sport', 'BBC Sport'],
  ['ESPN', 'ESPN'], ['Marca', 'Marca'], ['AS', 'AS'], ['Mundo Deportivo', 'Mundo Deportivo'], ["L'Equipe", "L'Equipe"], ['RMC Sport', 'RMC Sport'], ['Bild', 'Bild'], ['Kicker', 'Kicker'],
  ['Gazzetta dello Sport', 'Gazzetta dello Sport'], ['Corriere dello Sport', 'Corriere dello Sport'], ['Tuttosport', 'Tuttosport'], ['A Bola', 'A Bola'], ['O Jogo', 'O Jogo'],
  ['De Telegraaf', 'De Telegraaf'], ['talkSPORT', 'talkSPORT'], ['the Daily Record', 'Daily Record'], ['90min', '90min'], ['Football London', 'Football London'],
];
