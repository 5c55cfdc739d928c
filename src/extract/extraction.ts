/** What the extractor finds in one document. Offsets are those of `Document.text`. */

export interface Span {
  /** UTF-16 code units of the document's text. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** A span with the text it holds: `document.text.slice(start, end) === text`. */
export interface Anchored extends Span {
  readonly text: string;
}

export interface EntityMention extends Anchored {
  /** The rule that tied these words to the entity. */
  readonly rule: string;
}

export type Gender = 'f' | 'm';

export interface PersonFound {
  /** The fullest form in the document; unique within an extraction. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly gender: Gender | null;
  readonly mentions: readonly EntityMention[];
}

export interface ClubFound {
  /** The common full name in the lexicon; unique within an extraction. */
  readonly name: string;
  /** Other names it goes by, from the lexicon. */
  readonly aliases: readonly string[];
  readonly country: string | null;
  readonly ground: string | null;
  readonly mentions: readonly EntityMention[];
}

export interface PublicationFound {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly domain: string | null;
  readonly country: string | null;
  /** Empty for the publication of the document itself where the text does not name it. */
  readonly mentions: readonly EntityMention[];
}

export type Role = 'PLAYER' | 'CAPTAIN' | 'MANAGER' | 'COACH' | 'EXECUTIVE' | 'OWNER' | 'AGENT' | 'STAFF';

export interface AffiliationFound {
  /** `PersonFound.name` of this extraction. */
  readonly person: string;
  /** `ClubFound.name` of this extraction. */
  readonly club: string;
  readonly role: Role;
  /** The text's own words for the role: "executive director". */
  readonly title: string | null;
  readonly former: boolean;
  readonly evidence: Anchored;
  readonly rule: string;
}

export type SourceKind = 'PERSON' | 'CLUB' | 'PUBLICATION' | 'ORGANISATION' | 'UNNAMED' | 'NARRATOR';

/** On whose word something stands. */
export interface SourceFound {
  readonly kind: SourceKind;
  /** The entity's name in this extraction, or the organisation's own; null for UNNAMED and NARRATOR. */
  readonly name: string | null;
  /** The words that name it: "The paper", "the Argentine". */
  readonly mention: Anchored | null;
  /** The source that this one rests on in turn: in "the Mirror claims he is said to want out", UNNAMED. */
  readonly citing: SourceFound | null;
}

export type QuoteKind = 'DIRECT' | 'MIXED' | 'INDIRECT';

export interface QuoteFound {
  readonly kind: QuoteKind;
  /** In text order, quotation marks left out; at least one. */
  readonly parts: readonly Anchored[];
  /** Never NARRATOR. */
  readonly speaker: SourceFound;
  readonly cue: Anchored | null;
  /** `PublicationFound.name` of the publication that got or first carried the words. */
  readonly via: string | null;
  readonly rule: string;
  /** How it was found and how the speaker was decided, a sentence a step. */
  readonly steps: readonly string[];
}

export type ClaimType =
  | 'INTEREST' | 'APPROACH' | 'ILLEGAL_APPROACH' | 'TALKS' | 'BID' | 'VALUATION' | 'NOT_FOR_SALE'
  | 'WILLING_TO_SELL' | 'WANTS_TO_LEAVE' | 'WANTS_TO_JOIN' | 'WANTS_TO_STAY' | 'TRANSFER_REQUEST'
  | 'REFUSAL_TO_PLAY' | 'SQUAD_EXCLUSION' | 'PERSONAL_TERMS' | 'AGREEMENT' | 'MEDICAL' | 'MOVE' | 'SIGNING'
  | 'CONTRACT' | 'WITHDRAWAL' | 'COMPLAINT' | 'APOLOGY' | 'APPOINTMENT' | 'DEPARTURE';

export type Certainty = 'CERTAIN' | 'PROBABLE' | 'POSSIBLE';
export type Polarity = 'AFFIRMED' | 'DENIED';

/** One statement of a claim in the text, with the authority it stands on. */
export interface ClaimFound {
  readonly type: ClaimType;
  /** `PersonFound.name`, or null where the text leaves the role open. */
  readonly player: string | null;
  /** `ClubFound.name` or null. For APOLOGY and COMPLAINT by or about a person, null. */
  readonly from: string | null;
  readonly to: string | null;
  /** Full currency units (60000000), with its ISO 4217 code; both or neither. */
  readonly amount: number | null;
  readonly currency: string | null;
  readonly source: SourceFound;
  readonly via: string | null;
  readonly certainty: Certainty;
  readonly polarity: Polarity;
  readonly hedge: Anchored | null;
  readonly cue: Anchored | null;
  readonly evidence: Anchored;
  /** Index into `Extraction.quotes` of the innermost quote it stands in, or null. */
  readonly quote: number | null;
  readonly rule: string;
  readonly steps: readonly string[];
}

export interface Extraction {
  readonly id: string;
  readonly title: string | null;
  readonly publishedAt: string | null;
  /** Canonical name of the document's own publication where the lexicon knows it, else as given. */
  readonly publication: string | null;
  readonly url: string | null;
  readonly text: string;
  /** Version of the extractor. */
  readonly extractor: string;
  /** `PersonFound.name` of the authors named by the document's byline, in order. */
  readonly byline: readonly string[];
  readonly people: readonly PersonFound[];
  readonly clubs: readonly ClubFound[];
  readonly publications: readonly PublicationFound[];
  readonly affiliations: readonly AffiliationFound[];
  readonly quotes: readonly QuoteFound[];
  readonly claims: readonly ClaimFound[];
}
