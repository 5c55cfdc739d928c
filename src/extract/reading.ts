import type { Document } from '../text/index.js';
import type { Gender, Role, Span } from './extraction.js';

/** The working state that the passes share while one document is read. Offsets: UTF-16 code units of the text. */

export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  /** Base form in lower case: "wants" → "want". */
  readonly lemma: string;
  /** Universal part-of-speech tag. */
  readonly pos: string;
  /** Index into `Reading.sentences`. */
  readonly sentence: number;
}

/** A stretch of tokens, `[first, last)` as indices into `Reading.tokens`. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

export interface Line extends Span {
  /** `heading`: a short line with no full stop; `boilerplate`: pitches, link lists and credits, which no pass reads. */
  readonly kind: 'body' | 'heading' | 'boilerplate';
}

export interface Sentence extends Span, TokenRange {
  readonly index: number;
  /** Index into `Reading.lines`: a line is a paragraph, and no sentence crosses one. */
  readonly line: number;
}

/** Words between quotation marks. `start` and `end` leave the marks out. */
export interface Quotation extends Span {
  readonly marks: 'double' | 'single';
  readonly line: number;
  /** The quotation of the line before that this one goes on from, by the convention of leaving it open. */
  readonly continues: Quotation | null;
  /** Offset just past the closing mark, or `end` where none closes it. */
  readonly outerEnd: number;
  /** Offset of the opening mark. */
  readonly outerStart: number;
}

export type EntityClass = 'PERSON' | 'CLUB' | 'PUBLICATION' | 'ORGANISATION';

export interface PersonTraits {
  gender: Gender | null;
  /** Roles the text gives the person, "former" ones left out. */
  readonly roles: Set<Role>;
  readonly nationalities: Set<string>;
  age: number | null;
  /** Ages that the table of players allows, where the article gives none. */
  readonly likelyAges: Set<number>;
  /** What the text calls somebody by office or trade, former ones too: "senator", "law professor". */
  readonly posts: Set<string>;
  readonly positions: Set<string>;
  readonly formerClubs: Set<Entity>;
  /** By the table of players: when he came to a club of the article last, and when he left it; YYYY-MM, or empty. */
  readonly spells: Map<Entity, { readonly since: string; readonly until: string }>;
  /** The club the text puts the person at, surest first. */
  club: Entity | null;
  /** A writer or reporter, who is cited and not written about. */
  journalist: boolean;
  outlet: Entity | null;
  /** Above zero for one whom the text moves between clubs, below for one who speaks about others. */
  inPlay: number;
}

export interface Entity {
  readonly kind: EntityClass;
  name: string;
  readonly aliases: Set<string>;
  /** For a person; an empty set of traits for the others. */
  readonly traits: PersonTraits;
}

/** A span that means an entity: by name, by description ("the Argentine") or by pronoun. */
export interface Mention extends Span, TokenRange {
  readonly entity: Entity;
  /** More than one for "both clubs", "they" of two; then `entity` is the first of them. */
  readonly others: readonly Entity[];
  readonly form: 'name' | 'description' | 'pronoun';
  /** Ends in a possessive that the range leaves out, or is a possessive pronoun. */
  readonly possessive: boolean;
  readonly rule: string;
}

export interface Reading {
  readonly document: Document;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lines: readonly Line[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  /** In text order, never overlapping within one entity class. */
  readonly mentions: Mention[];
  readonly entities: Entity[];
}

/** Whether a possessive stands right behind the token before `last`: "Arsenal's", "the Reds’". */
export function isPossessive(tokens: readonly Token[], last: number): boolean {
  const mark = tokens[last];
  return mark !== undefined && mark.start === tokens[last - 1]!.end && mark.text.length <= 2 && /^['’‘]s?$/u.test(mark.text);
}

/** A mention by name of what stands in a stretch of tokens. */
export function mentionByName(tokens: readonly Token[], entity: Entity, { first, last }: TokenRange, rule: string): Mention {
  return { entity, others: [], form: 'name', first, last, start: tokens[first]!.start, end: tokens[last - 1]!.end, possessive: isPossessive(tokens, last), rule };
}

/** A person, club, publication or organisation that nothing is known of yet but its name. */
export function newEntity(kind: EntityClass, name: string): Entity {
  return {
    kind,
    name,
    aliases: new Set(),
    traits: {
      gender: null, roles: new Set(), nationalities: new Set(), age: null, likelyAges: new Set(), posts: new Set(), positions: new Set(),
      formerClubs: new Set(), spells: new Map(), club: null, journalist: false, outlet: null, inPlay: 0,
    },
  };
}
