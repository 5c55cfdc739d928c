import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A row of a lexicon file, by the names in the file's header line. */
export type Row = Readonly<Record<string, string>>;

const folder = fileURLToPath(new URL('.', import.meta.url));

/**
 * Reads one lexicon file: tab-separated, comment lines with `#`, then a header line.
 *
 * @param name file name within this folder, such as `clubs/england.tsv`
 */
export function readTable(name: string): Row[] {
  const lines = readFileSync(folder + name, 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const header = (lines.shift() ?? '').split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(header.map((key, i) => [key, cells[i] ?? '']));
  });
}

/** The files of a folder of lexicon tables, sorted. */
export function tablesIn(subfolder: string): string[] {
  return readdirSync(folder + subfolder).filter((name) => name.endsWith('.tsv')).sort().map((name) => `${subfolder}/${name}`);
}

/** The alternatives of a cell: "Man Utd|Man United". */
export const alternatives = (cell: string | undefined): string[] => (cell ? cell.split('|').map((part) => part.trim()).filter(Boolean) : []);

/** Letters, digits and marks that folding leaves as they are, their case aside. */
const PLAIN = /^[ -%'-_a-~]*$/u;

/** Lower case, without accents; curly apostrophes straight. For comparing names. */
export function foldName(name: string): string {
  if (PLAIN.test(name)) return name.toLowerCase();
  return name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘`´]/gu, "'").replace(/[øØ]/gu, 'o').replace(/[łŁ]/gu, 'l').replace(/ß/gu, 'ss')
    .replace(/[đĐ]/gu, 'd').replace(/ı/gu, 'i').replace(/[æÆ]/gu, 'ae').replace(/&/gu, ' and ').toLowerCase();
}

/** The words of a folded name, parted at anything but letters and digits: "St. Mary's" → st, mary, s. */
export const wordsOf = (name: string): string[] => (/^[A-Za-z0-9]+$/u.test(name) ? [name.toLowerCase()] : foldName(name).split(/[^\p{L}\p{N}]+/u).filter(Boolean));
