import { describeBefore } from '../5-affiliations.js';
import { clubNamed } from '../lexicon/clubs.js';
import { clubRoleOf } from '../lexicon/people.js';
import { isPossessive, newEntity, type Entity, type Mention, type Sentence, type Token } from '../reading.js';
import { clubDescribedAt, clubOf, clubOfPlaceAt, type ClubReferenceInput, type Reference } from './clubs.js';
import { Focus } from './focus.js';
import { goesOnNameless } from './nameless.js';
import { opensLikeHeadline, personDescribedAt, personOfPronoun, type DescribedPost, type PersonReferenceInput } from './people.js';
import { oneOfTwoPeople, peopleTogether, subjectsTogether, type TogetherInput } from './together.js';

export interface ResolverInput {
  readonly date: string | null;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly words: readonly (readonly string[])[];
  /** The mentions known so far, in text order. */
  readonly mentions: readonly Mention[];
  /** Added to, where the text means a club that it does not name. */
  readonly entities: Entity[];
  /** Told of each post that a description gives somebody. */
  readonly affiliated: (found: DescribedPost) => void;
  /** For each sentence, how many stand before it in the voice that is read. */
  readonly place: readonly number[];
  /** The people named in the words in marks that the reference at a token utters. */
  readonly spokenOf: (token: number) => ReadonlySet<Entity> | undefined;
}

const FIRST_PERSON = /^(?:i|me|my|myself|mine)$/u;
const FIRST_PERSON_PLURAL = /^(?:we|us|our|ourselves|ours)$/u;
const THEY = /^(?:they|them|their|themselves|theirs)$/u;
/** Adverbs behind "her" as an object: "want her back". */
const OBJECT_BEFORE = /^(?:back|again|now|today|tomorrow|yesterday|permanently|soon|away|here|there|too|this|last|next|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u;
const OFFER = /^(?:offer|bid|approach|proposal|enquiry|inquiry|advance)$/u;
/** What is done with another club's offer. */
const ANSWER = /^(?:accept|reject|turn|rebuff|knock|refuse|dismiss|receive|welcome|decline)$/u;
/** Clubs that are looked at for two that stand as one subject, in sentences without end. */
const MOST_NEARBY = 40;
const OUTLET_NOUN = /^(?:paper|newspaper|outlet|publication|report|website|broadcaster|tabloid|broadsheet|daily|magazine|source|site|article)$/u;

/** The words that a pronoun or description begins with; nearly every other word is passed over by them. */
const REFERRING = new Set([
  'i', 'me', 'my', 'myself', 'mine', 'we', 'us', 'our', 'ourselves', 'ours', 'they', 'them', 'their', 'themselves', 'theirs', 'he', 'him', 'his', 'himself',
  'she', 'her', 'hers', 'herself', 'both', 'to', 'the', 'this', 'that', 'its',
]);

/** Finds out, token by token in text order, what pronouns and descriptions mean. */
export class Resolver {
  /** What was found. */
  readonly found: Mention[] = [];
  #firstInsider: number | null = null;
  readonly #focus: Focus;
  readonly #mentionAt = new Map<number, Mention>();
  /** How many of the mentions known at first have been reached. */
  #reached = 0;
  readonly #clubs: Entity[];
  readonly #clubContext: ClubReferenceInput & { speaker: Entity | null };
  readonly #personContext: PersonReferenceInput & { speaker: Entity | null };

  constructor(private readonly input: ResolverInput) {
    const { tokens, sentences, words, date, mentions, affiliated } = input;
    this.#focus = new Focus(tokens, sentences, input.place);
    this.#focus.countAll(mentions.filter((m) => m.form === 'name'));
    this.#clubs = input.entities.filter((e) => e.kind === 'CLUB');
    for (const mention of mentions) this.place(mention);
    const shared = { tokens, words, focus: this.#focus, mentionAt: this.#mentionAt, speaker: null };
    this.#clubContext = { ...shared, sentences, date, clubs: this.#clubs, introduce: (name) => this.introduce(name) };
    this.#personContext = { ...shared, sentenceEnd: (token) => sentences[tokens[token]!.sentence]!.last, affiliated, spokenOf: input.spokenOf };
  }

  /**
   * To be called for each token in turn, before any resolution at it.
   *
   * @param aside the token stands in another voice than the one that is being read
   */
  reach(token: number, aside: boolean): void {
    const { mentions } = this.input;
    for (; mentions[this.#reached]?.first === token; this.#reached++) this.#focus.add(mentions[this.#reached]!, aside);
  }

  /**
   * What the words that begin at a token mean, if they are a pronoun or a description.
   *
   * @param speaker whose words they are; null in the narrator's
   */
  resolveAt(token: number, speaker: Entity | null): void {
    this.#clubContext.speaker = speaker;
    this.#personContext.speaker = speaker;
    const existing = this.#mentionAt.get(token);
    if (!existing) this.resolveNew(token, speaker);
    else if (existing.first === token) this.resolveFrom(existing);
  }

  /** What begins with a name: "Klopp's side", "Ajax's captain". */
  private resolveFrom(mention: Mention): void {
    const { kind } = mention.entity;
    if (kind === 'PERSON' && mention.form === 'name') this.postOfTheirs(mention);
    if (!mention.possessive) return;
    const led = kind === 'PERSON' ? clubDescribedAt(this.#clubContext, mention.first) : null;
    if (led) this.add(led, 'description');
    else if (kind === 'CLUB') this.describePerson(mention.first);
  }

  private resolveNew(token: number, speaker: Entity | null): void {
    const { lower } = this.input.tokens[token]!;
    if (!REFERRING.has(lower)) {
      if (speaker === null && opensLikeHeadline(this.#personContext, token)) this.describePerson(token);
      return;
    }
    const own = speaker && this.ownVoice(token, lower, speaker);
    if (own) {
      this.add(own, 'pronoun');
      return;
    }
    if (lower === 'both' || lower === 'to') {
      const club = lower === 'both' ? (this.bothClubs(token) ?? this.severalPeople(token, token + 1)) : clubOfPlaceAt(this.#clubContext, token);
      if (club) this.add(club, 'description');
      return;
    }
    if (THEY.test(lower)) {
      const they = subjectsTogether(this.together, token) ?? (lower === 'them' ? peopleTogether(this.together, token) : null) ?? this.they(token);
      if (they) this.add(they, 'pronoun');
      if (they && lower === 'their') this.describePerson(token);
      return;
    }
    const pronoun = personOfPronoun(this.#personContext, token);
    if (pronoun) this.add(pronoun, 'pronoun');
    // "his captain", "his side"
    if (pronoun && !/^(?:his|her)$/u.test(lower)) return;
    const outlet = pronoun ? null : this.outletAt(token);
    if (outlet) {
      this.add(outlet, 'description');
      return;
    }
    const several = lower === 'the' ? (this.pairOfClubs(token) ?? this.severalPeople(token, token + 2) ?? this.oneOfTwo(token)) : null;
    if (several) {
      this.add(several, 'description');
      return;
    }
    const club = pronoun && this.describePerson(token) ? null : clubDescribedAt(this.#clubContext, token);
    if (club) this.add(club, 'description');
    else if (!pronoun) this.describePerson(token);
  }

  /** People named together; where two clubs were as well, and a verb stands right behind the words, either may act. */
  private severalPeople(token: number, verb: number): Reference | null {
    return this.isActing(verb) && this.conjoinedClubs(token, null).length > 0 ? null : peopleTogether(this.together, token);
  }

  private get together(): TogetherInput {
    return { tokens: this.input.tokens, mentions: this.#focus.mentions, mentionAt: this.#mentionAt };
  }

  /** "I", and "we" for the club of whoever speaks. */
  private ownVoice(token: number, lower: string, speaker: Entity): Reference | null {
    if (FIRST_PERSON.test(lower)) return { entity: speaker, others: [], first: token, last: token + 1, rule: 'first-person' };
    if (!FIRST_PERSON_PLURAL.test(lower)) return null;
    const club = speaker.kind === 'CLUB' ? speaker : speaker.kind === 'PERSON' ? clubOf(this.#clubContext, speaker) : null;
    return club && { entity: club, others: [], first: token, last: token + 1, rule: 'first-person-plural' };
  }

  private describePerson(token: number): boolean {
    const person = personDescribedAt(this.#personContext, token);
    if (person) this.add(person, 'description');
    return person !== null;
  }

  /** "their executive director X": the post at the club that "their" means. */
  private postOfTheirs(mention: Mention): void {
    const { tokens, words, affiliated } = this.input;
    const { first, club, role, former } = describeBefore({ tokens, words }, this.#mentionAt, mention.first);
    const post = role && clubRoleOf(role);
    if (!role || !post || !club || this.#mentionAt.get(first)?.entity !== club || !THEY.test(tokens[first]!.lower)) return;
    mention.entity.traits.roles.add(post);
    mention.entity.traits.club ??= club;
    affiliated({ person: mention.entity, club, role: post, title: role.noun, former, first, last: mention.last });
  }

  /** The club that "they" means, or the two. */
  private they(token: number): Reference | null {
    if (this.#personContext.speaker === null && this.goesOnReporting(token) && goesOnNameless(this.#personContext, token, null)) return null;
    const outlet = this.goesOnReporting(token) ? this.#focus.outletBefore(token) : null;
    if (outlet) return { entity: outlet, others: [], first: token, last: token + 1, rule: 'pronoun-outlet' };
    const found = this.#focus.best({ at: token, object: this.input.tokens[token]!.lower === 'them', fits: (e) => e.kind === 'CLUB', exclude: this.answerer(token), reach: 3 });
    return found && { entity: found.entity, others: this.conjoinedClubs(token, found.entity).filter((club) => club !== found.entity), first: token, last: token + 1, rule: 'pronoun-club' };
  }

  /** "Fulham have accepted | their | offer": the club that answers an offer, which is another's. */
  private answerer(token: number): Entity | null {
    const { tokens } = this.input;
    if (tokens[token]!.lower !== 'their' || ![1, 2, 3, 4, 5, 6].some((ahead) => OFFER.test(tokens[token + ahead]?.lemma ?? ''))) return null;
    let answers = false;
    for (let i = token - 1; i >= Math.max(0, token - 8) && tokens[i]!.sentence === tokens[token]!.sentence; i--) {
      const mention = this.#mentionAt.get(i);
      if (mention) return answers && mention.entity.kind === 'CLUB' && !mention.possessive ? mention.entity : null;
      if (/^(?:VERB|AUX|ADV|ADP|PART)$/u.test(tokens[i]!.pos)) answers ||= ANSWER.test(tokens[i]!.lemma);
      else return null;
    }
    return null;
  }

  /** "both clubs", "both of the sides": the two that stood together. */
  private bothClubs(token: number): Reference | null {
    const { tokens } = this.input;
    let noun = token + 1;
    while (/^(?:of|the|these)$/u.test(tokens[noun]?.lower ?? '')) noun++;
    if (noun === token + 1 && this.isActing(noun)) return this.pairOfClubs(token);
    const [entity, ...others] = /^(?:clubs|sides|teams)$/u.test(tokens[noun]?.lower ?? '') ? this.conjoinedClubs(token, null) : [];
    return entity ? { entity, others, first: token, last: noun + 1, rule: 'both-clubs' } : null;
  }

  /** "Leeds and Fulham are keen. | The pair | have …", "| Both | are …", "| The two clubs |": those that stood together, where no two people did. */
  private pairOfClubs(token: number): Reference | null {
    const { tokens } = this.input;
    let last = token + 1;
    if (tokens[token]!.lower === 'the') {
      if (!/^(?:pair|duo|trio|two|three)$/u.test(tokens[last]?.lower ?? '')) return null;
      last++;
      if (/^(?:clubs|sides|rivals|giants)$/u.test(tokens[last]?.lower ?? '')) last++;
      else if (/^(?:two|three)$/u.test(tokens[last - 1]!.lower)) return null;
    }
    if (!this.isActing(last) || this.conjoinedBefore(token, 'PERSON', null).length > 0) return null;
    const [entity, ...others] = this.conjoinedClubs(token, null);
    return entity ? { entity, others, first: token, last, rule: 'both-clubs' } : null;
  }

  /** "Leeds and Fulham are keen. | The former | have …, while | the latter | …" */
  private oneOfTwo(token: number): Reference | null {
    const { tokens } = this.input;
    const which = tokens[token + 1]?.lower ?? '';
    if (!/^(?:former|latter)$/u.test(which) || /^(?:NOUN|PROPN|ADJ)$/u.test(tokens[token + 2]?.pos ?? '') || this.#mentionAt.has(token + 2)) return null;
    const pairs = (['CLUB', 'PERSON'] as const).map((kind) => this.conjoinedBefore(token, kind, null)).filter((pair) => pair.length === 2);
    const turn = which as 'former' | 'latter';
    const entity = pairs.length === 1 ? pairs[0]![turn === 'former' ? 0 : 1]! : pairs.length === 0 ? oneOfTwoPeople(this.together, token, turn) : null;
    return entity && { entity, others: [], first: token, last: token + 2, rule: 'one-of-two' };
  }

  /** Whether a verb stands at a token, so that what is before it acts. */
  private isActing(token: number): boolean {
    return /^(?:VERB|AUX)$/u.test(this.input.tokens[token]?.pos ?? '');
  }

  /** "The Mirror say that …. | They | add that …": what outlets do, and clubs seldom. */
  private goesOnReporting(token: number): boolean {
    const { tokens } = this.input;
    if (tokens[token]!.lower !== 'they') return false;
    let i = token + 1;
    while (/^(?:ADV|AUX)$/u.test(tokens[i]?.pos ?? '') || /^(?:also|further|then|go|on|to)$/u.test(tokens[i]?.lower ?? '')) i++;
    return /^(?:add|report|write|note|state|suggest|understand|mention|reveal|say|claim|explain)$/u.test(tokens[i]?.lemma ?? '');
  }

  /** "Chelsea and City … they": the clubs, a given one among them, that stood last as one in the sentence before, or this one; none where none did. */
  private conjoinedClubs(token: number, club: Entity | null): Entity[] {
    return this.conjoinedBefore(token, 'CLUB', club);
  }

  private conjoinedBefore(token: number, kind: Entity['kind'], member: Entity | null): Entity[] {
    const { tokens } = this.input;
    const { mentions } = this.#focus;
    const near: Mention[] = [];
    for (let k = mentions.length - 1; k >= 0 && near.length < MOST_NEARBY && tokens[token]!.sentence - tokens[mentions[k]!.first]!.sentence <= 1; k--) {
      const mention = mentions[k]!;
      if (mention.form !== 'pronoun' && mention.entity.kind === kind) near.unshift(mention);
    }
    const between = (k: number): string => tokens.slice(near[k - 1]!.last, near[k]!.first).map((t) => t.lower).join(' ');
    for (let k = near.length - 1; k > 0; k--) {
      if (!/^(?:and|and the|&)$/u.test(between(k))) continue;
      let first = k - 1;
      while (first > 0 && /^,(?: the)?$/u.test(between(first))) first--;
      const listed = [...new Set(near.slice(first, k + 1).map((mention) => mention.entity))];
      if (listed.length > 1 && (member === null || listed.includes(member))) return listed;
    }
    return [];
  }

  /** "the paper", "the report": the publication cited last. */
  private outletAt(token: number): Reference | null {
    const { tokens } = this.input;
    if (!/^(?:the|that|their)$/u.test(tokens[token]!.lower)) return null;
    let noun = token + 1;
    // "the Turin-based daily"
    if (tokens[noun + 1]?.text === '-' && tokens[noun + 2]?.lower === 'based') noun += 3;
    if (tokens[noun] && /^(?:ADJ|PROPN)$/u.test(tokens[noun]!.pos) && !OUTLET_NOUN.test(tokens[noun]!.lower)) noun++;
    // "the Everton website" is the club's, "the FIFA report" that of FIFA.
    if (noun > token + 1 && /^(?:CLUB|ORGANISATION)$/u.test(this.#mentionAt.get(token + 1)?.entity.kind ?? '')) return null;
    const head = tokens[noun];
    // "the Daily Mirror" is a name.
    if (!head || head.sentence !== tokens[token]!.sentence || !OUTLET_NOUN.test(head.lower) || /^\p{Lu}/u.test(head.text) && this.#mentionAt.has(noun)) return null;
    // "A source told AFP … The source added": somebody who talked to the outlet, not the outlet.
    if (head.lower === 'source' && (noun > this.firstInsider || tokens[noun + 1]?.lemma === 'tell')) return null;
    const vague = /^(?:report|source|site|daily|article)$/u.test(head.lower);
    const fits = (e: Entity): boolean => e.kind === 'PUBLICATION' || e.kind === 'PERSON' && e.traits.journalist && vague;
    const found = this.#focus.best({ at: token, object: false, fits, reach: vague ? 3 : 8 });
    return found && { entity: found.entity, others: [], first: token, last: noun + 1, rule: 'outlet-description' };
  }

  /** Where the text first has "a source", as a token; infinite where nowhere. */
  private get firstInsider(): number {
    if (this.#firstInsider === null) {
      const { tokens } = this.input;
      const at = tokens.findIndex((t, i) => t.lower === 'source' && [1, 2].some((k) => /^(?:a|an|one|another)$/u.test(tokens[i - k]?.lower ?? '') && tokens[i - k]!.sentence === t.sentence));
      this.#firstInsider = at < 0 ? Infinity : at;
    }
    return this.#firstInsider;
  }

  private introduce(name: string): Entity | null {
    const known = this.#clubs.find((club) => club.name === name);
    if (known || !clubNamed(name)) return known ?? null;
    const entity = newEntity('CLUB', name);
    this.input.entities.push(entity);
    this.#clubs.push(entity);
    return entity;
  }

  private add({ entity, others, first, last, rule }: Reference, form: Mention['form']): void {
    const { tokens } = this.input;
    const final = tokens[last - 1]!;
    const possessive = form === 'pronoun' ? /^(?:his|their|my|our|its)$/u.test(final.lower) || final.lower === 'her' && !this.isObject(last) : isPossessive(tokens, last);
    const mention: Mention = { entity, others, form, first, last, start: tokens[first]!.start, end: final.end, possessive, rule };
    this.found.push(mention);
    this.place(mention);
    this.#focus.add(mention, false);
  }

  /** "keen to sign her from Lyon": whether what stands at a token begins something else than a thing of hers. */
  private isObject(token: number): boolean {
    const { tokens } = this.input;
    const next = tokens[token];
    if (!next || next.sentence !== tokens[token - 1]!.sentence) return true;
    if (/^["“”‘’']$/u.test(next.text)) return false;
    return /^(?:ADP|DET|SCONJ|CCONJ|PART|AUX|PRON)$/u.test(next.pos) || /^[,.;:!?)–—]$/u.test(next.text) || OBJECT_BEFORE.test(next.lower);
  }

  /** A longer mention does not hide a name within it, but takes over from a pronoun. */
  private place(mention: Mention): void {
    for (let i = mention.first; i < mention.last; i++) if (!this.#mentionAt.has(i) || this.#mentionAt.get(i)!.form === 'pronoun') this.#mentionAt.set(i, mention);
  }
}
