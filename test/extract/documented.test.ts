import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { tablesIn } from '../../src/extract/lexicon/tables.js';
import { read } from './article.js';

const page = readFileSync(new URL('../../docs/extraction.md', import.meta.url), 'utf8');

/** A text that sets most of the rules to work. */
const TEXT = `Everton captain Bo Lind met Leicester City’s Tomas Halvard at Goodison Park. The Foxes lost; the Merseyside club won. “I like the club and we win,” Lind told the Mirror. The paper says that he smiled.

Lind: “They want me to stay.” According to Sky Sports, Halvrad, the former Fulham winger, is keen on a move to Everton. Orrin Keld’s side are interested in Tomas, it is claimed that they wait.

“We wait,” said the 24-year-old. Everton manager Orrin Keld added: “The boy is not for sale.”`;

it('docs/extraction.md tells of every rule of a mention, an affiliation and a quote', () => {
  const { people, clubs, publications, affiliations, quotes } = read(TEXT);
  const rules = new Set([...[...people, ...clubs, ...publications].flatMap(({ mentions }) => mentions), ...affiliations, ...quotes].map(({ rule }) => rule.replace(/:.*$/u, '')));
  expect(rules.size).toBeGreaterThan(15);
  expect([...rules].filter((rule) => !page.includes(`\`${rule}\``))).toEqual([]);
});

it('docs/extraction.md tells of every lexicon', () => {
  expect(tablesIn('.').map((file) => file.replace('./', '')).filter((file) => !page.includes(`\`${file}\``))).toEqual([]);
});
