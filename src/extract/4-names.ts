import type { Entity, Line, Mention, Sentence, Token } from './reading.js';
import { findKnownNames } from './names/known.js';
import { findOrganisations } from './names/organisations.js';
import { findCandidates } from './names/person-candidates.js';
import { clusterPeople } from './names/person-clusters.js';
import { foldTokens } from './names/phrases.js';
import { tokensIn } from './names/stretches.js';
import { findUnlistedOutlets } from './names/unlisted-outlets.js';

export interface Names {
  /** In text order. */
  readonly mentions: Mention[];
  readonly entities: Entity[];
  /** The folded words of each token. */
  readonly words: readonly (readonly string[])[];
}

/** "By Ann Keld and Bo Lind, Harbour Sport". */
const BYLINE = /^(?:words |report(?:ed)? |written )?by \p{Lu}.{2,100}$/iu;

/**
 * Pass 4. Who and what the text names: clubs and publications by lexicon, people by their shape and surroundings (a run of capitals that enough speaks for: a given name, a role, a reporting verb), organisations by
 * lexicon and ending. A stretch of text names one thing at most.
 */
export function findNames(text: string, tokens: readonly Token[], sentences: readonly Sentence[], lines: readonly Line[]): Names {
  const words = foldTokens(tokens);
  const sentenceEnd = (token: number): number => sentences[tokens[token]!.sentence]!.last;
  const inHeading = (token: number): boolean => lines[sentences[tokens[token]!.sentence]!.line]!.kind === 'heading';
  const bylines = new Set([...lines.keys()].filter((i) => lines[i]!.kind === 'heading' && BYLINE.test(text.slice(lines[i]!.start, lines[i]!.end))));
  const inByline = (token: number): boolean => bylines.has(sentences[tokens[token]!.sentence]!.line);
  const known = findKnownNames(text, tokens, words, sentenceEnd);
  const outlets = findUnlistedOutlets(text, tokens, sentenceEnd, known.claimed);
  // "Burnley Live": the club is only part of the outlet's name.
  const ofOutlets = tokensIn(outlets.mentions);
  const named = known.mentions.filter(({ first }) => !ofOutlets.has(first));
  const still = new Set(named.map(({ entity }) => entity));
  const claimed = new Map([...known.claimed, ...outlets.mentions.map(({ first, last }) => [first, { first, last, kind: 'publication' as const }] as const)]);
  const people = clusterPeople(tokens, findCandidates({ text, tokens, words, claimed, people: known.people, sentenceEnd, inHeading, inByline, clubs: new Set(known.entities.filter(({ kind }) => kind === 'CLUB').map(({ name }) => name)) }));
  const taken = [...named, ...outlets.mentions, ...people.mentions];
  const organisations = findOrganisations(text, tokens, sentenceEnd, claimed, taken);
  const mentions = [...taken, ...organisations.mentions].sort((a, b) => a.first - b.first || b.last - a.last);
  return { mentions, entities: [...known.entities.filter((entity) => still.has(entity)), ...outlets.entities, ...people.entities, ...organisations.entities], words };
}
