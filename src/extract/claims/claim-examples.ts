import { findCandidates } from '../8-claims.js';
import { findAttributions } from '../7-attributions.js';
import type { ClaimType, Span } from '../extraction.js';
import { foldName } from '../lexicon/tables.js';
import { clubOfPerson, readDocument, resolveWithinQuotations, type ReadDocument } from '../read.js';
import type { Document } from '../../text/index.js';
import type { Entity } from '../reading.js';
import { PlausibilitySigns } from './plausibility-signs.js';

/** A claim that a person marked in an article. */
export interface MarkedClaim {
  readonly type: ClaimType;
  /** A place in the text that names him. */
  readonly player: Span | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly evidence: Span;
  /** Careful readers could differ on it: then it is no example. */
  readonly optional: boolean;
}

/** A claim that the frames found, and whether it was marked. */
export interface ClaimExample {
  readonly signs: readonly string[];
  readonly right: boolean;
}

/** What there is to learn from an article whose claims are marked: all that the frames find in it. */
export function claimExamples(document: Document, marked: readonly MarkedClaim[]): ClaimExample[] {
  const read = readDocument(document);
  const attributions = findAttributions(read);
  resolveWithinQuotations(read, attributions);
  const found = findCandidates(read, attributions, (person) => clubOfPerson(read, person));
  const signs = new PlausibilitySigns(found, read);
  const used = new Set<MarkedClaim>();
  return found.flatMap((claim) => {
    const match = marked.find((m) => !used.has(m) && m.type === claim.type && samePlayer(read, m.player, claim.player) && sameClub(m.from, claim.from, m.to === null) && sameClub(m.to, claim.to, false)
      && read.sentences.some((s) => s.start < claim.evidence.end && claim.evidence.start < s.end && s.start < m.evidence.end && m.evidence.start < s.end));
    if (match) used.add(match);
    return match?.optional ? [] : [{ signs: signs.of(claim), right: match !== undefined }];
  });
}

const samePlayer = (read: ReadDocument, marked: Span | null, found: Entity | null): boolean =>
  marked === null || read.mentions.some((mention) => mention.entity === found && mention.start < marked.end && marked.start < mention.end);

/** @param decides whether the claim is about this club, so that another one makes it another claim */
const sameClub = (marked: string | null, found: Entity | null, decides: boolean): boolean => marked === null || !decides && found === null || found !== null && foldName(marked) === foldName(found.name);
