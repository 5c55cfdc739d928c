import { alternatives, foldName, readTable } from './tables.js';
import { PhraseIndex } from '../names/phrases.js';

export interface PublicationEntry {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly domain: string | null;
  readonly agency: boolean;
  readonly country: string | null;
}

export interface PublicationPhrase {
  readonly publication: PublicationEntry;
  /** A common word, which names the publication only behind "the". */
  readonly common: boolean;
  readonly phrase: string;
}

export const PUBLICATIONS: readonly PublicationEntry[] = readTable('publications.tsv').map((row) => ({
  name: row.name!, aliases: alternatives(row.aliases), domain: row.domain || null, agency: row.kind === 'agency', country: row.country || null,
}));

export const PUBLICATION_PHRASES = new PhraseIndex<PublicationPhrase>();
const byName = new Map<string, PublicationEntry>();
const byDomain = new Map<string, PublicationEntry>();

for (const publication of PUBLICATIONS) {
  byName.set(foldName(publication.name).replace(/^the /u, ''), publication);
  if (publication.domain) byDomain.set(publication.domain, publication);
  for (const alias of [publication.name, ...publication.aliases, ...(publication.domain?.includes('/') === false ? [publication.domain] : [])]) {
    const common = alias.endsWith('*');
    const phrase = alias.replace(/\*$/u, '').replace(/^the /iu, '');
    // A name that is a common word stands among the aliases again, with its mark.
    if (common || !publication.aliases.includes(`${phrase}*`)) PUBLICATION_PHRASES.add(phrase, { publication, common, phrase });
    if (!common && !byName.has(foldName(phrase))) byName.set(foldName(phrase), publication);
  }
}

/**
 * The publication of a name or web domain ("caughtoffside.com", "www.bbc.co.uk/sport"), as an article's own data give it.
 */
export function publicationNamed(given: string): PublicationEntry | undefined {
  const folded = foldName(given).trim();
  const host = folded.replace(/^https?:\/\//u, '').replace(/\/.*$/u, '').replace(/^www\./u, '');
  for (let domain = host; domain.includes('.'); domain = domain.slice(domain.indexOf('.') + 1)) {
    const known = byDomain.get(domain);
    if (known) return known;
  }
  return byName.get(folded.replace(/^the /u, ''));
}

/** Endings of names that only outlets bear: of an unknown "Westshire Gazette", that it is one. */
export const OUTLET_ENDING = /^(?:news|newspaper|gazette|herald|tribune|chronicle|courier|observer|telegraph|journal|magazine|radio|tv|fm|podcast|press|mail|post|times|echo|argus|sport|sports|media|today|online|sportif|sportive|deportivo|mercato|calcio|football|transfers?|insider|weekly|daily|live|mercury|sentinel|examiner|dispatch|bulletin)$/u;
