import type {
  AffiliationFound,
  Anchored,
  ClaimFound,
  ClubFound,
  EntityMention,
  Extraction,
  PersonFound,
  PublicationFound,
  QuoteFound,
  SourceFound,
} from '../../src/extract/index.js';

type ClaimType = ClaimFound['type'];
type Role = AffiliationFound['role'];

interface Person extends Omit<PersonFound, 'mentions'> {
  readonly entity: 'person';
  readonly words: readonly string[];
}
interface Club extends Omit<ClubFound, 'mentions'> {
  readonly entity: 'club';
  readonly words: readonly string[];
}
interface Publication extends Omit<PublicationFound, 'mentions'> {
  readonly entity: 'publication';
  readonly words: readonly string[];
}

/** Somebody whom an article mentions by name and, where `words` are given, by these too. */
export function person(name: string, ...words: string[]): Person {
  return { entity: 'person', name, aliases: words.filter(isName), gender: null, words };
}

export function woman(name: string, ...words: string[]): Person {
  return { ...person(name, ...words), gender: 'f' };
}

export function man(name: string, ...words: string[]): Person {
  return { ...person(name, ...words), gender: 'm' };
}

export function club(name: string, ...words: string[]): Club {
  return { entity: 'club', name, aliases: words.filter(isName), country: null, ground: null, words };
}

export function clubOf(country: string, name: string, ...words: string[]): Club {
  return { ...club(name, ...words), country };
}

export function publication(name: string, ...words: string[]): Publication {
  return { entity: 'publication', name, aliases: words.filter(isName), domain: null, country: null, words };
}

export function site(name: string, domain: string): Publication {
  return { ...publication(name), domain };
}

function isName(words: string): boolean {
  return /^\p{Lu}/u.test(words);
}

/** On whose word something stands; `words` are those that name the source where its own name does not. */
export interface Word {
  readonly kind: SourceFound['kind'];
  readonly name: string | null;
  readonly words: string | null;
  readonly citing: Word | null;
}

export const narrator: Word = { kind: 'NARRATOR', name: null, words: null, citing: null };

export function unnamed(words: string): Word {
  return { kind: 'UNNAMED', name: null, words, citing: null };
}

export function organisation(name: string): Word {
  return { kind: 'ORGANISATION', name, words: name, citing: null };
}

/** The word of a person, club or publication, which may rest on another's in turn. */
export function wordOf(who: Person | Club | Publication, words?: string, citing?: Word): Word {
  const kind = ({ person: 'PERSON', club: 'CLUB', publication: 'PUBLICATION' } as const)[who.entity];
  return { kind, name: who.name, words: words ?? null, citing: citing ?? null };
}

interface QuoteOptions {
  readonly cue?: string;
  readonly via?: Publication;
  readonly kind?: QuoteFound['kind'];
}

interface ClaimOptions {
  readonly player?: Person;
  readonly from?: Club;
  readonly to?: Club;
  readonly evidence: string;
  readonly source?: Word;
  readonly via?: Publication;
  readonly cue?: string;
  readonly hedge?: string;
  readonly certainty?: ClaimFound['certainty'];
  readonly polarity?: ClaimFound['polarity'];
  readonly amount?: number;
  readonly currency?: string;
  /** Position among the article's quotes of the one that it stands in. */
  readonly inQuote?: number;
}

/**
 * Builds what the extractor would find in a text: `anArticle('Les Reed said: “No.”').by('Daily Echo').on('2024-01-02')
 * .quoting('No.', wordOf(person('Les Reed')), { cue: 'said' }).extraction()`. Words are looked up in the text; those that are
 * not there are an error in the test. Whoever is used is mentioned, wherever the text has the name.
 */
export function anArticle(text: string): ArticleBuilder {
  return new ArticleBuilder(text);
}

const rule = 'test';
const extractor = 'test/1';
let articles = 0;

class ArticleBuilder {
  private details: Partial<Extraction> = {};
  private readonly entities = new Map<string, Person | Club | Publication>();
  private readonly affiliations: AffiliationFound[] = [];
  private readonly quotes: QuoteFound[] = [];
  private readonly claims: ClaimFound[] = [];
  private readonly authors: string[] = [];

  constructor(private readonly text: string) {
    this.details = { id: `article-${++articles}` };
  }

  named(id: string): this {
    this.details = { ...this.details, id };
    return this;
  }

  titled(title: string): this {
    this.details = { ...this.details, title };
    return this;
  }

  at(url: string): this {
    this.details = { ...this.details, url };
    return this;
  }

  /** A date or date-time in ISO 8601. */
  on(publishedAt: string): this {
    this.details = { ...this.details, publishedAt };
    return this;
  }

  by(who: string | Publication): this {
    const outlet = typeof who === 'string' ? publication(who) : who;
    this.meet(outlet);
    this.details = { ...this.details, publication: outlet.name };
    return this;
  }

  writtenBy(...authors: Person[]): this {
    for (const author of authors) {
      this.meet(author);
      this.authors.push(author.name);
    }
    return this;
  }

  mentioning(...entities: (Person | Club | Publication)[]): this {
    for (const entity of entities) this.meet(entity);
    return this;
  }

  /** That somebody is, or was, something at a club; `evidence` are the words that say so. */
  affiliating(who: Person, at: Club, role: Role, options: { evidence: string; title?: string; former?: boolean }): this {
    this.meet(who, at);
    this.affiliations.push({
      person: who.name,
      club: at.name,
      role,
      title: options.title ?? null,
      former: options.former ?? false,
      evidence: this.anchor(options.evidence),
      rule,
    });
    return this;
  }

  quoting(words: string | readonly string[], speaker: Word, options: QuoteOptions = {}): this {
    if (options.via !== undefined) this.meet(options.via);
    this.quotes.push({
      kind: options.kind ?? 'DIRECT',
      parts: (typeof words === 'string' ? [words] : words).map((part) => this.anchor(part)),
      speaker: this.source(speaker),
      cue: options.cue === undefined ? null : this.anchor(options.cue),
      via: options.via?.name ?? null,
      rule,
      steps: ['The test says so.'],
    });
    return this;
  }

  claiming(type: ClaimType, options: ClaimOptions): this {
    const { player, from, to, via } = options;
    this.meet(...[player, from, to, via].filter((entity) => entity !== undefined));
    this.claims.push({
      type,
      player: player?.name ?? null,
      from: from?.name ?? null,
      to: to?.name ?? null,
      amount: options.amount ?? null,
      currency: options.currency ?? null,
      source: this.source(options.source ?? narrator),
      via: via?.name ?? null,
      certainty: options.certainty ?? (options.hedge === undefined ? 'CERTAIN' : 'PROBABLE'),
      polarity: options.polarity ?? 'AFFIRMED',
      hedge: options.hedge === undefined ? null : this.anchor(options.hedge),
      cue: options.cue === undefined ? null : this.anchor(options.cue),
      evidence: this.anchor(options.evidence),
      quote: options.inQuote ?? null,
      rule,
      steps: ['The test says so.'],
    });
    return this;
  }

  extraction(): Extraction {
    const found = [...this.entities.values()];
    const mentioned = <E extends Person | Club | Publication>({ entity: _entity, words, ...entity }: E) => ({
      ...entity,
      mentions: this.mentions([entity.name, ...words]),
    });
    return {
      id: '',
      title: null,
      publishedAt: null,
      publication: null,
      url: null,
      ...this.details,
      text: this.text,
      extractor,
      byline: this.authors,
      people: found.filter((entity) => entity.entity === 'person').map(mentioned),
      clubs: found.filter((entity) => entity.entity === 'club').map(mentioned),
      publications: found.filter((entity) => entity.entity === 'publication').map(mentioned),
      affiliations: this.affiliations,
      quotes: this.quotes,
      claims: this.claims,
    };
  }

  private meet(...entities: (Person | Club | Publication)[]): void {
    for (const entity of entities) {
      const key = `${entity.entity} ${entity.name}`;
      const known = this.entities.get(key);
      if (known === undefined || known.words.length < entity.words.length) this.entities.set(key, entity);
    }
  }

  private source(word: Word): SourceFound {
    if (word.kind === 'PERSON') this.meet(this.entities.get(`person ${word.name}`) as Person | undefined ?? person(word.name ?? ''));
    if (word.kind === 'CLUB') this.meet(this.entities.get(`club ${word.name}`) as Club | undefined ?? club(word.name ?? ''));
    if (word.kind === 'PUBLICATION') {
      this.meet(this.entities.get(`publication ${word.name}`) as Publication | undefined ?? publication(word.name ?? ''));
    }
    const words = word.words ?? (word.name !== null && this.text.includes(word.name) ? word.name : null);
    return {
      kind: word.kind,
      name: word.name,
      mention: words === null ? null : this.anchor(words),
      citing: word.citing === null ? null : this.source(word.citing),
    };
  }

  private anchor(words: string): Anchored {
    const start = this.text.indexOf(words);
    if (start < 0) throw new Error(`The article does not have the words "${words}".`);
    return { start, end: start + words.length, text: words };
  }

  /** Every place of any of the names, the longest where two would overlap. */
  private mentions(names: readonly string[]): EntityMention[] {
    const places: EntityMention[] = [];
    for (const name of [...names].sort((a, b) => b.length - a.length)) {
      for (let start = this.text.indexOf(name); start >= 0; start = this.text.indexOf(name, start + name.length)) {
        const end = start + name.length;
        if (places.every((place) => end <= place.start || start >= place.end)) places.push({ start, end, text: name, rule });
      }
    }
    return places.sort((a, b) => a.start - b.start);
  }
}
