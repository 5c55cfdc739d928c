import type { Anchored, Extraction, SourceFound } from '../../extract/index.js';
import { fold } from '../../resolve/index.js';
import { ExtractionError } from '../errors.js';

// PostgreSQL's indexes take no longer values.
const longestKey = 2048;

// DECIMAL(18, 2).
const largestAmount = 1e16;

/**
 * Checks that an extraction can be stored and holds together: that every span holds the words that it says, that every name
 * belongs to an entity of the same extraction, and that nothing is in it that PostgreSQL has no place for. Throws
 * `ExtractionError` with the rule that made what is wrong.
 */
export function verifyExtraction(extraction: Extraction): void {
  new Verification(extraction).run();
}

class Verification {
  private readonly people: ReadonlySet<string>;
  private readonly clubs: ReadonlySet<string>;
  private readonly publications: ReadonlySet<string>;

  constructor(private readonly extraction: Extraction) {
    this.people = this.namesOf('people', extraction.people);
    this.clubs = this.namesOf('clubs', extraction.clubs);
    this.publications = this.namesOf('publications', extraction.publications);
  }

  run(): void {
    const { extraction } = this;
    if (extraction.text.trim() === '') this.fail(null, 'its text is empty');
    this.checkCharacters(extraction, '');
    this.require(extraction.extractor !== '', null, 'it does not name its extractor');
    for (const field of ['id', 'url'] as const) {
      this.require(Buffer.byteLength(extraction[field] ?? '') <= longestKey, null, `its ${field} is longer than ${longestKey} bytes`);
    }
    if (extraction.publishedAt !== null) {
      const year = new Date(extraction.publishedAt).getUTCFullYear(); // NaN where it is no date
      this.require(year >= 1 && year <= 9999, null, `"${extraction.publishedAt}" is no date`);
    }
    for (const author of extraction.byline) this.require(this.people.has(author), null, `its author "${author}" is none of its people`);
    this.checkEntities();
    this.checkAffiliations();
    this.checkQuotes();
    this.checkClaims();
  }

  private checkEntities(): void {
    const { people, clubs, publications } = this.extraction;
    for (const { name, aliases, mentions } of [...people, ...clubs, ...publications]) {
      for (const one of [name, ...aliases]) {
        const bytes = Math.max(Buffer.byteLength(one), Buffer.byteLength(fold(one)));
        this.require(one.trim() !== '', null, 'it has a name that is empty');
        this.require(bytes <= longestKey, null, `it has a name that is longer than ${longestKey} bytes`);
      }
      for (const mention of mentions) this.checkSpan(mention, mention.rule, `the mention of ${name}`);
    }
  }

  private checkAffiliations(): void {
    for (const { person, club, evidence, rule } of this.extraction.affiliations) {
      this.require(this.people.has(person), rule, `an affiliation is of "${person}", who is none of its people`);
      this.require(this.clubs.has(club), rule, `an affiliation is with "${club}", which is none of its clubs`);
      this.checkSpan(evidence, rule, `the affiliation of ${person} with ${club}`);
    }
  }

  private checkQuotes(): void {
    for (const { parts, speaker, cue, via, rule } of this.extraction.quotes) {
      this.require(parts.some(({ text }) => text.trim() !== ''), rule, 'a quote has no words');
      this.require(speaker.kind !== 'NARRATOR', rule, 'a quote has the narrator as its speaker');
      for (const part of parts) this.checkSpan(part, rule, 'the words of a quote');
      this.checkSpan(cue, rule, 'the cue of a quote');
      this.checkSource(speaker, rule);
      this.require(via === null || this.publications.has(via), rule, `a quote is via "${via}", which is none of its publications`);
    }
  }

  private checkClaims(): void {
    const { claims, quotes } = this.extraction;
    for (const claim of claims) {
      const { rule, player, from, to, amount, currency, quote } = claim;
      const roles = [player, from, to].filter((role) => role !== null);
      this.require(roles.length > 0, rule, `a claim of type ${claim.type} is about nobody`);
      this.require(player === null || this.people.has(player), rule, `a claim is about "${player}", who is none of its people`);
      for (const club of [from, to]) {
        this.require(club === null || this.clubs.has(club), rule, `a claim is about "${club}", which is none of its clubs`);
      }
      this.require((amount === null) === (currency === null), rule, 'a claim has an amount without a currency, or the other way round');
      this.require(amount === null || (amount >= 0.01 && amount < largestAmount), rule, `a claim has the amount ${amount}`);
      this.require(currency === null || /^[A-Z]{3}$/.test(currency), rule, `a claim has the currency "${currency}"`);
      this.require(quote === null || quotes[quote] !== undefined, rule, `a claim stands in quote ${quote}, which is not there`);
      this.checkSpan(claim.evidence, rule, 'the evidence of a claim');
      this.checkSpan(claim.hedge, rule, 'the hedge of a claim');
      this.checkSpan(claim.cue, rule, 'the cue of a claim');
      this.checkSource(claim.source, rule);
      this.require(claim.via === null || this.publications.has(claim.via), rule, `a claim is via "${claim.via}", which is none of its publications`);
    }
  }

  private checkSource(source: SourceFound, rule: string): void {
    const { kind, name } = source;
    const names = { PERSON: this.people, CLUB: this.clubs, PUBLICATION: this.publications };
    switch (kind) {
      case 'PERSON':
      case 'CLUB':
      case 'PUBLICATION':
        this.require(name !== null && names[kind].has(name), rule, `a source of kind ${kind} is "${name}", which the article does not have`);
        break;
      case 'ORGANISATION':
        this.require(name !== null && name.trim() !== '', rule, 'an organisation has no name');
        break;
      case 'UNNAMED':
      case 'NARRATOR':
        this.require(name === null, rule, `a source of kind ${kind} has the name "${name}"`);
    }
    this.checkSpan(source.mention, rule, 'the mention of a source');
    if (source.citing !== null) this.checkSource(source.citing, rule);
  }

  private checkSpan(span: Anchored | null, rule: string, what: string): void {
    if (span === null) return;
    const { start, end, text } = span;
    this.require(rule !== '', null, `${what} does not name its rule`);
    this.require(
      Number.isInteger(start) && start >= 0 && end > start && this.extraction.text.slice(start, end) === text,
      rule,
      `${what} says that "${text}" stands from ${start} to ${end} of the text, which is not so`,
    );
    // Half of a character that takes two code units is nothing that can be stored.
    this.require(!isHalf(text), rule, `${what} cuts a character in two`);
  }

  /** PostgreSQL stores neither the character NUL nor half of a surrogate pair. */
  private checkCharacters(value: unknown, at: string): void {
    if (typeof value === 'string') {
      if (value.includes('\0')) this.fail(null, `its ${at} holds the character NUL (U+0000)`);
      if (isHalf(value) && !at.endsWith('.text')) this.fail(null, `its ${at} is not well-formed Unicode: half of a surrogate pair stands alone`);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) this.checkCharacters(inner, at === '' ? key : `${at}.${key}`);
    }
  }

  private namesOf(what: string, found: readonly { readonly name: string }[]): ReadonlySet<string> {
    const names = new Set(found.map(({ name }) => name));
    if (names.size < found.length) this.fail(null, `two of its ${what} have the same name`);
    return names;
  }

  private require(holds: boolean, rule: string | null, problem: string): void {
    if (!holds) this.fail(rule, problem);
  }

  private fail(rule: string | null, problem: string): never {
    throw new ExtractionError(this.extraction.id, rule, problem);
  }
}

function isHalf(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}
