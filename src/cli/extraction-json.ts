import type { Anchored, ClaimFound, EntityMention, Extraction, QuoteFound, SourceFound, Span } from '../extract/index.js';

/** The line that `hearsay extract` prints for one article, its line feed included. */
export const extractionLine = (extraction: Extraction): string => `${JSON.stringify(extractionJson(extraction))}\n`;

/** What `hearsay extract` prints for one article, as docs/extraction.schema.json has it. Offsets count UTF-16 code units, end exclusive. */
export function extractionJson(extraction: Extraction): object {
  return {
    id: extraction.id,
    title: extraction.title,
    publishedAt: extraction.publishedAt,
    publication: extraction.publication,
    text: extraction.text,
    people: extraction.people.map(entityJson),
    clubs: extraction.clubs.map(entityJson),
    publications: extraction.publications.map(entityJson),
    quotes: extraction.quotes.map(quoteJson),
    claims: extraction.claims.map(claimJson),
  };
}

const spanJson = ({ start, end }: Span): [number, number] => [start, end];

const anchoredJson = (anchored: Anchored | null): object | null => anchored && { text: anchored.text, span: spanJson(anchored) };

function entityJson(entity: { name: string; aliases: readonly string[]; mentions: readonly EntityMention[] }): object {
  return { name: entity.name, aliases: entity.aliases, mentions: entity.mentions.map(spanJson) };
}

function quoteJson(quote: QuoteFound): object {
  return {
    text: quote.parts.map(({ text }) => text),
    spans: quote.parts.map(spanJson),
    kind: quote.kind,
    speaker: quote.speaker.name,
    speakerKind: quote.speaker.kind,
    speakerMention: anchoredJson(quote.speaker.mention),
    cue: anchoredJson(quote.cue),
    via: quote.via,
    rule: quote.rule,
  };
}

const sourceJson = ({ kind, name, mention }: SourceFound): object => ({ kind, name, mention: anchoredJson(mention) });

function claimJson(claim: ClaimFound): object {
  return {
    type: claim.type,
    player: claim.player,
    from: claim.from,
    to: claim.to,
    amount: claim.amount,
    currency: claim.currency,
    source: sourceJson(claim.source),
    via: claim.via,
    certainty: claim.certainty,
    polarity: claim.polarity,
    hedge: anchoredJson(claim.hedge),
    evidence: claim.evidence.text,
    span: spanJson(claim.evidence),
    rule: claim.rule,
  };
}
