import type { Document } from '../text/index.js';
import { tokenise } from './1-tokens.js';
import { layOut } from './2-layout.js';
import { findQuotations } from './3-quotation.js';
import { findNames } from './4-names.js';
import { findAffiliations } from './5-affiliations.js';
import { resolveReferences, quotationIndex } from './6-references.js';
import type { Attribution } from './attribution/attribution.js';
import { clubOf } from './references/clubs.js';
import type { AffiliationFound } from './extraction.js';
import type { DescribedPost } from './references/people.js';
import type { Entity, Quotation, Reading } from './reading.js';

export interface ReadDocument extends Reading {
  /** The article's day, ISO 8601, or null. */
  readonly date: string | null;
  readonly words: readonly (readonly string[])[];
  readonly affiliations: AffiliationFound[];
  /** The quotation that each token stands in. */
  readonly quotationAt: readonly (Quotation | undefined)[];
}

/** Passes 1 to 6: words, lines, quotation marks, names, affiliations, and references in the narrator's voice. */
export function readDocument(document: Document): ReadDocument {
  const { text } = document;
  const lines = layOut(text);
  const { tokens, sentences } = tokenise(text, lines);
  const quotations = findQuotations(text, lines);
  const { mentions, entities, words } = findNames(text, tokens, sentences, lines);
  const date = document.publishedAt?.slice(0, 10) ?? null;
  const affiliations = findAffiliations({ text, date, tokens, sentences, words, mentions, entities });
  const affiliated = affiliationNoter(text, tokens, affiliations);
  resolveReferences({ date, tokens, sentences, words, mentions, entities, quotations, affiliated }, null);
  return { document, text, date, tokens, lines, sentences, quotations, mentions, entities, words, affiliations, quotationAt: quotationIndex(tokens, quotations) };
}

/** Writes down a post that a description gives somebody, once. */
function affiliationNoter(text: string, tokens: Reading['tokens'], affiliations: AffiliationFound[]): (post: DescribedPost) => void {
  return (post) => {
    const { start } = tokens[post.first]!;
    const { end } = tokens[post.last - 1]!;
    if (affiliations.some((a) => a.person === post.person.name && a.club === post.club.name && a.role === post.role && a.former === post.former)) return;
    affiliations.push({
      person: post.person.name, club: post.club.name, role: post.role, title: post.title, former: post.former,
      evidence: { start, end, text: text.slice(start, end) }, rule: 'affiliation-by-description',
    });
  };
}

/** Pass 6 again, within quotation marks, now that their speakers are known: "I", "we", "the club", "he" who is not the speaker. */
export function resolveWithinQuotations(read: ReadDocument, attributions: readonly Attribution[]): void {
  const speakers = new Map<Quotation, Entity>();
  for (const attribution of attributions) {
    if (attribution.speaker.entity) for (const quotation of attribution.quotations) speakers.set(quotation, attribution.speaker.entity);
  }
  const affiliated = affiliationNoter(read.text, read.tokens, read.affiliations);
  resolveReferences({ ...read, affiliated }, (quotation) => speakers.get(quotation) ?? null);
}

/** The club that a person is at, by the text, or for a manager by the table of tenures. */
export function clubOfPerson(read: ReadDocument, person: Entity): Entity | null {
  return clubOf({ date: read.date, clubs: read.entities.filter((e) => e.kind === 'CLUB'), introduce: () => null }, person);
}
