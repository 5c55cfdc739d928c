import type { Document } from '../text/index.js';
import { findAttributions } from './7-attributions.js';
import { findClaims, type RawClaim } from './8-claims.js';
import type { Attribution, AttributedSource } from './attribution/attribution.js';
import type { Authority } from './claims/sources.js';
import type { Anchored, ClaimFound, ClubFound, EntityMention, Extraction, PersonFound, PublicationFound, QuoteFound, SourceFound, Span } from './extraction.js';
import { clubNamed } from './lexicon/clubs.js';
import { publicationNamed } from './lexicon/publications.js';
import { foldName } from './lexicon/tables.js';
import type { Entity, EntityClass } from './reading.js';
import { clubOfPerson, readDocument, resolveWithinQuotations, type ReadDocument } from './read.js';

/** The extractor's version: raised with every change that can change what it finds. */
export const EXTRACTOR_VERSION = '1.3.0';

/**
 * Reads one document: people, clubs, publications, affiliations, quotes and reported claims, each with the place in the text that proves it
 * and the rule that made it. A pure function: the same document always gives the same extraction.
 *
 * @param document its text is never changed; every offset given back counts UTF-16 code units of it
 */
export function extract(document: Document): Extraction {
  const read = readDocument(document);
  const attributions = findAttributions(read);
  resolveWithinQuotations(read, attributions);
  const claims = findClaims(read, attributions, (person) => clubOfPerson(read, person));
  spellClubsAsWritten(read);
  return assemble(read, attributions, claims);
}

/** "Al Hilal" or "Al-Hilal": of a club with the Arabic article in its name, each newspaper has its own way, and the club keeps the article's. */
function spellClubsAsWritten(read: ReadDocument): void {
  const forms = new Map<Entity, Set<string>>();
  for (const { entity, start, end, form } of read.mentions) {
    if (entity.kind !== 'CLUB' || form !== 'name' || !/^(?:al|el)[ -]/iu.test(entity.name)) continue;
    const said = read.text.slice(start, end).replace(/\s+/gu, ' ');
    const known = forms.get(entity);
    if (known) known.add(said);
    else forms.set(entity, new Set([said]));
  }
  for (const [club, said] of forms) {
    const same = [...said].filter((one) => foldName(one).replaceAll('-', ' ') === foldName(club.name).replaceAll('-', ' '));
    const written = same[0];
    if (written === undefined || same.some((one) => one.includes('-') === club.name.includes('-'))) continue;
    const before = club.name;
    club.name = written;
    read.affiliations.forEach((one, i) => {
      if (one.club === before) read.affiliations[i] = { ...one, club: written };
    });
  }
}

function assemble(read: ReadDocument, attributions: readonly Attribution[], rawClaims: readonly RawClaim[]): Extraction {
  const { document, text } = read;
  const anchor = (span: Span | null): Anchored | null => (span ? { start: span.start, end: span.end, text: text.slice(span.start, span.end) } : null);
  const own = document.publication === null ? null : ownPublication(document.publication);
  const mentions = mentionsByEntity(read);
  const byline = bylineOf(read, document.byline);
  const people = entitiesOf(read, 'PERSON');
  const quotes = attributions.map((attribution): QuoteFound => ({
    kind: attribution.kind,
    parts: attribution.parts.map((part) => anchor(part)!),
    speaker: speakerOf(attribution.speaker, anchor),
    cue: anchor(attribution.cue),
    via: attribution.via?.name ?? null,
    rule: attribution.rule,
    steps: attribution.steps,
  }));
  const place = new Map(attributions.map((attribution, i) => [attribution, i]));
  const claims = rawClaims.map((claim): ClaimFound => {
    const within = claim.authority.within ? place.get(claim.authority.within)! : null;
    return {
      type: claim.type, player: claim.player?.name ?? null, from: claim.from?.name ?? null, to: claim.to?.name ?? null,
      amount: claim.money?.amount ?? null, currency: claim.money?.currency ?? null,
      source: sourceOf(claim.authority, anchor), via: claim.authority.via?.name ?? null,
      certainty: claim.certainty, polarity: claim.polarity, hedge: anchor(claim.hedge), cue: anchor(claim.authority.cue),
      evidence: anchor(claim.evidence)!, quote: within, rule: claim.rule, steps: claim.steps,
    };
  });
  const publications = entitiesOf(read, 'PUBLICATION').map((entity): PublicationFound => {
    const entry = publicationNamed(entity.name);
    return {
      name: entity.name, aliases: entry ? entry.aliases.map((alias) => alias.replace(/\*$/u, '')) : aliasesOf(entity), domain: entry?.domain ?? null, country: entry?.country ?? null,
      mentions: mentions.get(entity) ?? [],
    };
  });
  if (own && !publications.some((p) => p.name === own.name)) publications.push(own);
  return {
    id: document.id, title: document.title, publishedAt: document.publishedAt, publication: own?.name ?? null, url: document.url, text,
    extractor: EXTRACTOR_VERSION,
    byline,
    people: [
      ...people.map((entity): PersonFound => ({ name: entity.name, aliases: aliasesOf(entity), gender: entity.traits.gender, mentions: mentions.get(entity) ?? [] })),
      ...byline.filter((name) => !people.some((p) => p.name === name)).map((name): PersonFound => ({ name, aliases: [], gender: null, mentions: [] })),
    ],
    clubs: entitiesOf(read, 'CLUB').map((entity): ClubFound => {
      const entry = clubNamed(entity.name);
      return {
        name: entity.name, aliases: entry ? [...new Set([...entry.short, ...entry.nicknames])] : aliasesOf(entity), country: entry?.country ?? null,
        ground: entry?.grounds[0] ?? null, mentions: mentions.get(entity) ?? [],
      };
    }),
    publications,
    affiliations: read.affiliations,
    quotes,
    claims,
  };
}

/** The entities of a class that the text mentions, each once, in the order of their first mention. */
function entitiesOf(read: ReadDocument, kind: EntityClass): Entity[] {
  return [...new Set(read.mentions.map((m) => m.entity))].filter((entity) => entity.kind === kind);
}

const aliasesOf = (entity: Entity): string[] => [...entity.aliases].filter((alias) => alias !== entity.name);

/** The mentions of each entity, one for each place. */
function mentionsByEntity(read: ReadDocument): ReadonlyMap<Entity, EntityMention[]> {
  const found = new Map<Entity, Map<number, EntityMention>>();
  for (const { entity, others, start, end, rule } of read.mentions) {
    const mention = { start, end, text: read.text.slice(start, end), rule };
    const place = start * (read.text.length + 1) + end;
    for (const meant of [entity, ...others]) {
      const places = found.get(meant) ?? new Map<number, EntityMention>();
      found.set(meant, places);
      if (!places.has(place)) places.set(place, mention);
    }
  }
  return new Map([...found].map(([entity, places]) => [entity, [...places.values()]]));
}

function speakerOf(speaker: AttributedSource, anchor: (span: Span | null) => Anchored | null): SourceFound {
  return { kind: speaker.kind, name: speaker.kind === 'UNNAMED' ? null : (speaker.entity?.name ?? speaker.name), mention: anchor(speaker.mention), citing: null };
}

function sourceOf(authority: Authority, anchor: (span: Span | null) => Anchored | null): SourceFound {
  return {
    kind: authority.kind, name: authority.kind === 'UNNAMED' || authority.kind === 'NARRATOR' ? null : (authority.entity?.name ?? authority.name),
    mention: anchor(authority.mention), citing: authority.citing ? sourceOf(authority.citing, anchor) : null,
  };
}

/** The document's own publication, by the lexicon where it knows the name or the web domain. */
function ownPublication(given: string): PublicationFound {
  const entry = publicationNamed(given);
  const domain = /^[\w-]+(?:\.[\w-]+)+$/u.test(given) ? given.toLowerCase() : null;
  return { name: entry?.name ?? given, aliases: [], domain: entry?.domain ?? domain, country: entry?.country ?? null, mentions: [] };
}

/** The authors that a byline names ("By Jo Smith and Al Jones"), as the text's people where it names them, too. */
function bylineOf(read: ReadDocument, byline: string | null): string[] {
  if (byline === null) return [];
  const names = byline.replace(/^\s*by\s+/iu, '').split(/\s*(?:,|;|&|\band\b)\s*/u).map((name) => name.trim()).filter((name) => /^\p{Lu}[\p{L}'’.-]*(?:\s+(?:\p{Lu}[\p{L}'’.-]*|van|von|de|der|den|di|da|dos|del|la|le|el|al|bin|ten|ter)){1,3}$/u.test(name) && !/\b(?:Staff|Desk|Reporters?|Correspondent|Sports?|News|Team|Editor)\b/u.test(name));
  return [...new Set(names.map((name) => read.entities.find((e) => e.kind === 'PERSON' && foldName(e.name) === foldName(name))?.name ?? name))];
}

