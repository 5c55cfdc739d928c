import type { AffiliationFound, ClaimFound, EntityMention, Extraction, QuoteFound, SourceFound } from '../../src/extract/index.js';

/** An extraction in a form that a person reads at a glance: a line for each thing found. */

interface Named {
  readonly name: string;
  readonly mentions: readonly EntityMention[];
}

/** "Tomas Halvard: Tomas Halvard, the striker": each entity with the words that mean it, in text order. */
export const mentions = (entities: readonly Named[]): string[] => entities.map(({ name, mentions: found }) => `${name}: ${found.map(({ text }) => text).join(', ')}`);

/** "Tomas Halvard, PLAYER of Fulham, former (winger)". */
export const affiliation = ({ person, role, club, former, title }: AffiliationFound): string => `${person}, ${role} of ${club}${former ? ', former' : ''} (${title ?? '-'})`;

/** "PUBLICATION Daily Mirror < UNNAMED": a source, and what it rests on. */
export const source = ({ kind, name, citing }: SourceFound): string => kind + (name === null ? '' : ` ${name}`) + (citing ? ` < ${source(citing)}` : '');

/** "BID Tomas Halvard: Fulham > Everton, 20000000 GBP": what a claim says, not who says it. */
export const claim = ({ type, polarity, player, from, to, amount, currency }: ClaimFound): string =>
  `${type}${polarity === 'DENIED' ? ' DENIED' : ''} ${player ?? '-'}: ${from ?? '-'} > ${to ?? '-'}${amount === null ? '' : `, ${amount} ${currency}`}`;

const mentionsByRule = (found: readonly EntityMention[]): string => found.map(({ text, rule }) => `${text} <${rule}>`).join(' | ');

function quote({ kind, parts, speaker, cue, via, rule }: QuoteFound): string[] {
  return [`${kind} by ${source(speaker)} [${speaker.mention?.text ?? '-'}], cue ${cue?.text ?? '-'}, via ${via ?? '-'}, ${rule}`, ...parts.map(({ text }) => `    ${text}`)];
}

function claimWithEvidence(found: ClaimFound): string[] {
  const { certainty, hedge, via, cue, quote: within, rule, evidence } = found;
  return [
    claim(found),
    `    ${certainty}${hedge ? ` [${hedge.text}]` : ''}, by ${source(found.source)} [${found.source.mention?.text ?? '-'}], cue ${cue?.text ?? '-'}, via ${via ?? '-'}, in quote ${within ?? '-'}, ${rule}`,
    `    ${evidence.text}`,
  ];
}

/** The whole extraction but its text. */
export function brief(found: Extraction): string {
  const named = (entities: readonly Named[]): string[] => entities.map(({ name, mentions: all }) => `${name}: ${mentionsByRule(all)}`);
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['byline', found.byline],
    ['people', named(found.people.map((person) => ({ ...person, name: `${person.name} (${[person.gender ?? '-', ...person.aliases].join('; ')})` })))],
    ['clubs', named(found.clubs)],
    ['publications', named(found.publications)],
    ['affiliations', found.affiliations.map((one) => `${affiliation(one)}: ${one.evidence.text} <${one.rule}>`)],
    ['quotes', found.quotes.flatMap((one, i) => quote(one).map((line, k) => (k === 0 ? `${i}. ${line}` : line)))],
    ['claims', found.claims.flatMap(claimWithEvidence)],
  ];
  return sections.map(([title, lines]) => `${title}\n${lines.map((line) => `  ${line.replaceAll('\n', '\\n')}\n`).join('')}`).join('\n');
}
