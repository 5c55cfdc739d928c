import { findAttributions } from '../../src/extract/7-attributions.js';
import type { Attribution } from '../../src/extract/attribution/attribution.js';
import { readDocument } from '../../src/extract/read.js';
import type { Document } from '../../src/text/index.js';

export interface Attributed {
  readonly kind: string;
  readonly parts: readonly string[];
  readonly speaker: string | null;
  readonly speakerKind: string;
  readonly cue: string | null;
  readonly via: string | null;
  /** First part of the attribution it stands in. */
  readonly within: string | null;
}

/** Reads a text and gives its attributions. */
export function attributed(text: string): Attribution[] {
  const document: Document = { id: 'test', title: null, url: null, publication: null, publishedAt: null, byline: null, text };
  return findAttributions(readDocument(document));
}

/** The attributions of a text, their spans as the words they hold. */
export function attributionsIn(text: string): Attributed[] {
  return attributed(text).map((attribution) => ({
    kind: attribution.kind,
    parts: attribution.parts.map(({ start, end }) => text.slice(start, end)),
    speaker: attribution.speaker.name,
    speakerKind: attribution.speaker.kind,
    cue: attribution.cue && text.slice(attribution.cue.start, attribution.cue.end),
    via: attribution.via?.name ?? null,
    within: attribution.parent && text.slice(attribution.parent.parts[0]!.start, attribution.parent.parts[0]!.end),
  }));
}

/** "speaker: content" of each, parts joined by " … ". */
export const saidIn = (text: string): string[] => attributionsIn(text).map(({ speaker, speakerKind, parts }) => `${speaker ?? speakerKind}: ${parts.join(' … ')}`);
