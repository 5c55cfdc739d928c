import { isReportingVerb } from '../lexicon/cues.js';
import { ROLE_NOUNS } from '../lexicon/people.js';
import type { Entity, Mention, Sentence, Token } from '../reading.js';

/** What a candidate antecedent is judged by. Weights in the tradition of Lappin and Leass (1994): recency, grammatical role, frequency. */
export interface FocusOptions {
  /** Token index that the reference stands at. */
  readonly at: number;
  /** An object pronoun does not mean the subject of its own clause. */
  readonly object: boolean;
  readonly fits: (entity: Entity) => boolean;
  /** Extra weight for an entity, from what the reference says of it. */
  /** A description in a clause does not mean the subject that governs it (binding condition C, Chomsky 1981). */
  readonly description?: boolean;
  readonly bonus?: (entity: Entity) => number;
  readonly exclude?: Entity | null;
  /** The reference is the subject of a reporting verb: what is quoted in between does not part it from the speaker. */
  readonly speaks?: boolean;
  /** Somebody of whom is spoken where the reference speaks: named in the words that it utters. */
  readonly spokenOf?: ReadonlySet<Entity> | undefined;
  /** How many sentences back a name still counts. */
  readonly reach?: number;
}

const PENALTY_OF_POSSESSIVE = 3;
const PENALTY_OF_ASIDE = 4;
const PENALTY_OF_ASIDE_TO_SPEAKER = 7;
const SUBJECT_WEIGHT = 4;
const RELATIVE_CLAUSE_WEIGHT = 6;
/** Against whoever the sentence names as what is spoken of, before it comes to who speaks ("Asked about Keld, he …"). */
const PENALTY_OF_TOPIC = 9;
/** Against whoever the words in marks name, where who utters them is looked for. */
const PENALTY_OF_SPOKEN_OF = 7;
/** What somebody has, of which a clause may tell in his stead. */
const POSSESSION = /^(?:contract|deal|future|form|clause|price|valuation|absence|return|departure|exit|move|transfer|arrival|situation|performance|loan|spell|value|wage|salary|term|stay|injury|season)$/u;
/** Mentions that a reference is compared with, in sentences without end. */
const MOST_COMPARED = 1000;
/** How far behind its subject a verb may stand, with what stands between commas, in tokens. */
const VERB_REACH = 24;
/** Longest title before a name, in tokens. */
const LONGEST_TITLE = 9;
/** How far behind a sentence's subject the marks may stand that it leads to, in tokens. */
const MARKS_REACH = 30;
const MARK = /^["“”‘’']/u;
/** How far into its sentence a name may be that is asked about, in tokens. */
const LONGEST_TOPIC = 20;
const WEIGHT_BY_DISTANCE = [9, 6, 4, 3, 2];

/**
 * Which entities the text has in focus at each place: every mention so far, weighed by how near it is, whether it was its
 * clause's subject, and how often the text speaks of the entity.
 */
export class Focus {
  readonly #mentions: Mention[] = [];
  readonly #counts = new Map<Entity, number>();
  readonly #subjects = new Set<Mention>();
  /** Of the subjects, those of a main clause. */
  readonly #leading = new Set<Mention>();
  readonly #modifiers = new Set<Mention>();
  /** Whose contract, future or form is what a clause is about. */
  readonly #owners = new Set<Mention>();
  readonly #asides = new Set<Mention>();
  #total = 0;
  #speaker: Mention | null = null;
  #outlet: Mention | null = null;
  /** Whoever spoke last, though others have been spoken of since. */
  #lastHeard: Mention | null = null;
  readonly #heard = new Set<Entity>();
  readonly #met = new Set<Entity>();

  /**
   * @param place where each sentence stands among those that count: sentences in another voice than the one that is read do not part a name from
   *   the words that mean it
   */
  constructor(private readonly tokens: readonly Token[], private readonly sentences: readonly Sentence[], private readonly place: readonly number[]) {}

  /** Counts an entity's names over the whole text, so that the story's hero weighs from the first line on. */
  countAll(mentions: readonly Mention[]): void {
    for (const mention of mentions) {
      this.#counts.set(mention.entity, (this.#counts.get(mention.entity) ?? 0) + 1);
      this.#total++;
    }
  }

  /**
   * To be called in text order.
   *
   * @param aside in another voice than the one that is being read, which does not hold the thread: a name within quotation marks
   */
  add(mention: Mention, aside: boolean): void {
    const met = this.#met.has(mention.entity);
    this.#met.add(mention.entity);
    this.#mentions.push(mention);
    if (aside) this.#asides.add(mention);
    if (this.isSubject(mention) || this.isTopic(mention)) {
      this.#subjects.add(mention);
      if (this.leads(mention)) this.#leading.add(mention);
    } else if (this.isModifier(mention)) {
      this.#modifiers.add(mention);
    } else if (mention.possessive && this.ownsSubject(mention)) {
      this.#owners.add(mention);
    }
    if (aside) return;
    if (mention.entity.kind === 'PERSON') this.hear(mention, !met);
    if (mention.entity.kind === 'PUBLICATION' && (this.reports(mention) || this.isAccordingTo(mention) || /^(?:report|claim)s?$/u.test(this.tokens[mention.last]?.lower ?? ''))) this.#outlet = mention;
    else if (this.#outlet && /^(?:CLUB|PERSON|ORGANISATION)$/u.test(mention.entity.kind) && this.reports(mention)) this.#outlet = null;
  }

  /** Keeps who spoke last; another subject of a later sentence takes the word from him, or somebody whom its beginning brings in ("For Keld, it was …"). */
  private hear(mention: Mention, first: boolean): void {
    const opened = this.opensSubordinate(mention);
    // "Asked how far Keld would go, she replied"
    if (opened === 'asked') return;
    if (opened === null && (this.reports(mention) || this.leadsToWords(mention)) || opened !== null && this.isAsked(mention)) {
      this.#speaker = mention;
      this.#lastHeard = mention;
      this.#heard.add(mention.entity);
    } else if ((this.#subjects.has(mention) || first && this.opens(mention)) && this.#speaker && this.#speaker.entity !== mention.entity && this.tokens[this.#speaker.first]!.sentence !== this.tokens[mention.first]!.sentence) this.#speaker = null;
  }

  /** "For elder Alan Reed, it was a homecoming.", "For Everton fan Ann Reed, it was a surprise.", "And Alan Reed?" */
  private isTopic(mention: Mention): boolean {
    const { first, last } = this.sentences[this.tokens[mention.first]!.sentence]!;
    if (this.tokens[last - 1]!.text === '?' && last - mention.last === 1 && /^(?:and|but|what|or|so)$/u.test(this.tokens[first]!.lower) && mention.first - first <= 2) return true;
    if (!/^(?:for|as|like)$/u.test(this.tokens[first]!.lower) || mention.possessive || mention.first === first || mention.first - first > LONGEST_TITLE || this.tokens[mention.last]?.text !== ',') return false;
    for (let i = first + 1; i < mention.first; i++) if (!/^(?:NOUN|PROPN|ADJ|PART|DET)$/u.test(this.tokens[i]!.pos)) return false;
    return true;
  }

  /** "Asked about Keld after the game, | he |": what the first clause of the sentence says is spoken of, and by somebody else. */
  private isSpokenOf(mention: Mention, at: number): boolean {
    const { first } = this.sentences[this.tokens[mention.first]!.sentence]!;
    if (mention.first - first > LONGEST_TOPIC) return false;
    let i = first;
    if (/^(?:when|if|and|but)$/u.test(this.tokens[i]!.lower)) i++;
    const opening = this.tokens[i]!.lower;
    if (/^(?:asked|pressed|quizzed|questioned|probed|speaking|talking)$/u.test(opening)) {
      // "Speaking to Keld, he": whom he told.
      for (i++; i < mention.first; i++) if (/^(?:about|on|of|whether|if|how|why|by|to|regarding)$/u.test(this.tokens[i]!.lower)) break;
    }
    const told = i > first && i < mention.first;
    if (!told && !/^(?:on|of|about|regarding|concerning)$/u.test(opening) || mention.possessive && !told) return false;
    if (!told && mention.first !== first + 1) return false;
    let comma = mention.last;
    const limit = Math.min(at, mention.last + MARKS_REACH);
    while (comma < limit && this.tokens[comma]!.text !== ',') comma++;
    return comma < limit;
  }

  /** Whether it stands at the beginning of its sentence. */
  private opens(mention: Mention): boolean {
    return !mention.possessive && mention.first - this.sentences[this.tokens[mention.first]!.sentence]!.first <= 3;
  }

  /** "When Keld said so, …": the conjunction that opens the sentence, if the mention stands in its clause. */
  private opensSubordinate(mention: Mention): string | null {
    const { first } = this.sentences[this.tokens[mention.first]!.sentence]!;
    const { lower } = this.tokens[first]!;
    if (!/^(?:when|while|whilst|after|as|if|although|though|because|since|before|asked)$/u.test(lower)) return null;
    for (let i = Math.max(first, mention.first - 20); i < mention.first; i++) if (this.tokens[i]!.text === ',') return null;
    return lower;
  }

  /** "When Keld was asked about it, …": he is about to answer. */
  private isAsked({ last }: Mention): boolean {
    return this.tokens[last]?.pos === 'AUX' && /^(?:ask|question|quiz|press|probe)$/u.test(this.tokens[last + 1]?.lemma ?? '');
  }

  /** "Keld said", "Keld, who was there, said", "said Keld". */
  private reports(mention: Mention): boolean {
    const before = this.tokens[mention.first - 1];
    if (!this.#subjects.has(mention)) return !mention.possessive && this.verbOf(mention, false) === null && (before?.sentence === this.tokens[mention.first]!.sentence && before.pos === 'VERB' && isReportingVerb(before.lemma) || this.isUtterer(mention));
    const verb = this.verbOf(mention, true);
    return verb !== null && isReportingVerb(verb.lemma);
  }

  /** "“…,” said Everton manager | Keld |", "Not so fast, cautions reporter | Keld |": behind a reporting verb and a title, where the verb goes on from marks or a comma. */
  private isUtterer({ first }: Mention): boolean {
    for (let i = first - 1; i > Math.max(0, first - LONGEST_TITLE); i--) {
      const { pos, lemma, lower } = this.tokens[i]!;
      if (pos === 'VERB') return isReportingVerb(lemma) && (MARK.test(this.tokens[i - 1]!.text) || this.tokens[i - 1]!.text === ',' && !/ing$/u.test(this.tokens[i]!.lower));
      if (!/^(?:NOUN|PROPN|ADJ|DET|PART|CCONJ)$/u.test(pos) && !/^(?:of|for|at|-|['’]s)$/u.test(lower)) return false;
    }
    return false;
  }

  /** "Keld was full of praise: “…”", "Keld, the scorer in the win said, “…”": the sentence's subject, before a colon or a reporting verb that leads to marks. */
  private leadsToWords(mention: Mention): boolean {
    if (!this.#leading.has(mention) && !(this.opens(mention) && this.tokens[mention.first - 1]?.pos !== 'ADP')) return false;
    const { last } = this.sentences[this.tokens[mention.first]!.sentence]!;
    for (let i = mention.last; i < Math.min(last, mention.last + MARKS_REACH); i++) {
      if (!MARK.test(this.tokens[i + 1]?.text ?? '')) continue;
      const { pos, lemma } = this.tokens[i - 1]!;
      if (this.tokens[i]!.text === ':' || this.tokens[i]!.text === ',' && pos === 'VERB' && isReportingVerb(lemma)) return true;
    }
    return false;
  }

  /** "according to the Mirror", "as per Marca" */
  private isAccordingTo({ first }: Mention): boolean {
    const at = this.tokens[first - 1]?.lower === 'the' ? first - 2 : first - 1;
    return /^(?:to|per)$/u.test(this.tokens[at]?.lower ?? '') && /^(?:according|as)$/u.test(this.tokens[at - 1]?.lower ?? '');
  }

  /** The outlet that the sentence before a token, or the token's own, says to report, if nobody else has spoken since. */
  outletBefore(at: number): Entity | null {
    return this.#outlet && this.distance(this.#outlet.first, at) <= 1 ? this.#outlet.entity : null;
  }

  /** Whoever the text said to be speaking last, if that was at most so many sentences before a token. */
  speakerBefore(at: number, reach: number): Entity | null {
    const speaker = this.#speaker;
    return speaker && this.distance(speaker.first, at) <= reach ? speaker.entity : null;
  }

  /** Whoever spoke last before a token, if that was at most so many sentences before it, and whomever the text has told of since. */
  lastHeard(at: number, reach: number): Entity | null {
    return this.#lastHeard && this.distance(this.#lastHeard.first, at) <= reach ? this.#lastHeard.entity : null;
  }

  /** Whether somebody has spoken before. */
  hasSpoken(entity: Entity): boolean {
    return this.#heard.has(entity);
  }

  /** Whoever is the only person that the last sentences before a token name. */
  onlyPersonBefore(at: number, reach: number): Entity | null {
    let only: Entity | null = null;
    for (let k = this.#mentions.length - 1; k >= 0; k--) {
      const { entity, first } = this.#mentions[k]!;
      if (this.distance(first, at) > reach) break;
      if (entity.kind !== 'PERSON' || first >= at || entity === only) continue;
      if (only) return null;
      only = entity;
    }
    return only;
  }

  private distance(from: number, to: number): number {
    return this.place[this.tokens[to]!.sentence]! - this.place[this.tokens[from]!.sentence]!;
  }

  /** "the Liverpool target": the club is no actor there. */
  private isModifier(mention: Mention): boolean {
    const after = this.tokens[mention.last];
    return mention.form === 'name' && mention.entity.kind === 'CLUB' && after !== undefined && after.sentence === this.tokens[mention.first]!.sentence && ROLE_NOUNS.get(after.lemma).length > 0;
  }

  get mentions(): readonly Mention[] {
    return this.#mentions;
  }

  /** Whether a verb follows the mention closely and nothing before it makes it an object. */
  isSubject(mention: Mention): boolean {
    if (mention.possessive || this.isModifier(mention)) return false;
    const before = this.tokens[mention.first - 1];
    if (before && before.sentence === this.tokens[mention.first]!.sentence && /^(?:ADP|VERB)$/u.test(before.pos) && !/^(?:that|as|while|after|before|because|if|since|said|says|claims|but|and)$/u.test(before.lower)) {
      // "the Mirror say | Keld | has left"
      if (before.pos !== 'VERB' || !/ed$|s$/u.test(before.lower) && !isReportingVerb(before.lemma)) return false;
    }
    return this.verbOf(mention, false) !== null;
  }

  /** "Keld's contract expires": what is told of is his, and no person who might be "he" instead. */
  private ownsSubject({ entity, form, last }: Mention): boolean {
    if (entity.kind !== 'PERSON') return false;
    const from = form === 'pronoun' ? last : last + 1;
    for (let i = from; i < Math.min(this.tokens.length, from + LONGEST_TITLE); i++) {
      const { pos, lemma } = this.tokens[i]!;
      if (POSSESSION.test(lemma)) return /^(?:VERB|AUX)$/u.test(this.tokens[i + 1]?.pos ?? '') || /^(?:VERB|AUX)$/u.test(this.tokens[i + 2]?.pos ?? '');
      if (!/^(?:NOUN|PROPN|ADJ|NUM|PUNCT)$/u.test(pos) || /^[,.;:]$/u.test(this.tokens[i]!.text)) return false;
    }
    return false;
  }

  /** The verb that follows a mention closely, over asides between commas; `main` leaves auxiliaries out. */
  private verbOf(mention: Mention, main: boolean): Token | null {
    const sentence = this.sentences[this.tokens[mention.first]!.sentence]!;
    // "the uncle, Alan Reed, remembers": the comma behind it closes what the one before it opened.
    const behind = this.tokens[mention.last + 1]?.pos === 'ADV' ? mention.last + 2 : mention.last + 1;
    const apposed = this.tokens[mention.first - 1]?.text === ',' && this.tokens[mention.last]?.text === ',' && /^(?:VERB|AUX)$/u.test(this.tokens[behind]?.pos ?? '');
    let depth = 0;
    for (let i = apposed ? mention.last + 1 : mention.last; i < Math.min(sentence.last, mention.last + VERB_REACH); i++) {
      const token = this.tokens[i]!;
      if (token.text === ',' || token.text === '(' || token.text === '–' || token.text === '—') {
        depth = depth === 0 ? 1 : 0;
        continue;
      }
      if (depth === 1) continue;
      if (token.pos === 'VERB' || token.pos === 'AUX' && !main) return token;
      // "Keld himself said"
      if (!/^(?:ADV|PART|NOUN|PROPN|ADJ|CCONJ|AUX)$/u.test(token.pos) && !/^(?:him|her|them|it)sel(?:f|ves)$/u.test(token.lower)) return null;
    }
    return null;
  }

  /** The subject of the sentence's main clause, as far as no conjunction stands before it. */
  private leads(mention: Mention): boolean {
    const sentence = this.sentences[this.tokens[mention.first]!.sentence]!;
    for (let i = Math.max(sentence.first, mention.first - 6); i < mention.first; i++) if (/^(?:that|who|which|because|if|after|as|how|whether|what|why|where)$/u.test(this.tokens[i]!.lower)) return false;
    return true;
  }

  /** The best antecedent, with its weight; null where nothing fits. */
  best(options: FocusOptions): { entity: Entity; weight: number } | null {
    const weights = new Map<Entity, number>();
    const reach = options.reach ?? 4;
    for (let k = this.#mentions.length - 1; k >= Math.max(0, this.#mentions.length - MOST_COMPARED); k--) {
      const mention = this.#mentions[k]!;
      if (mention.first >= options.at) continue;
      // What another voice says in between counts half, but not at all where the speaker is looked for.
      const told = this.distance(mention.first, options.at);
      const plain = this.tokens[options.at]!.sentence - this.tokens[mention.first]!.sentence;
      const distance = options.speaks ? told : Math.ceil((plain + told) / 2);
      if (distance > reach) break;
      const { entity } = mention;
      if (entity === options.exclude || !options.fits(entity)) continue;
      let weight = WEIGHT_BY_DISTANCE[distance] ?? 1;
      if (this.#subjects.has(mention)) weight += this.#leading.has(mention) ? SUBJECT_WEIGHT : SUBJECT_WEIGHT - 2;
      if (!options.speaks && !options.description && this.hasClause(mention)) weight += 1;
      if (!options.speaks && !options.description && this.#owners.has(mention)) weight += SUBJECT_WEIGHT - 2;
      else if (mention.possessive || this.#modifiers.has(mention)) weight -= PENALTY_OF_POSSESSIVE;
      if (this.#asides.has(mention)) weight -= options.speaks ? PENALTY_OF_ASIDE_TO_SPEAKER : PENALTY_OF_ASIDE;
      if (this.tokens[mention.first]!.sentence === this.tokens[options.at]!.sentence) {
        weight += Math.max(-2, 2 - (options.at - mention.last) / 8);
        if (this.governsRelativeClause(mention, options.at)) weight += RELATIVE_CLAUSE_WEIGHT;
        if (options.description && this.#leading.has(mention) && mention.form !== 'pronoun') weight -= 9;
        if (options.object && this.#subjects.has(mention) && this.sameClause(mention.last, options.at)) weight -= 9;
        if (!options.object && this.isSpokenOf(mention, options.at)) weight -= PENALTY_OF_TOPIC;
      }
      if (weight > (weights.get(entity) ?? -Infinity)) weights.set(entity, weight);
    }
    let best: { entity: Entity; weight: number } | null = null;
    for (const [entity, weight] of weights) {
      const total = weight + 4 * ((this.#counts.get(entity) ?? 0) / Math.max(1, this.#total)) + (options.bonus?.(entity) ?? 0) - (options.spokenOf?.has(entity) ? PENALTY_OF_SPOKEN_OF : 0);
      if (!best || total > best.weight) best = { entity, weight: total };
    }
    return best;
  }

  /** The only entity named so far that fits; null where none does, or more than one. */
  only(fits: (entity: Entity) => boolean): Entity | null {
    let only: Entity | null = null;
    for (const entity of this.#met) {
      if (!fits(entity)) continue;
      if (only) return null;
      only = entity;
    }
    return only;
  }

  /** The entity that fits and that the text names most, wherever it does. */
  hero(fits: (entity: Entity) => boolean): Entity | null {
    let best: Entity | null = null;
    for (const [entity, count] of this.#counts) if (fits(entity) && (!best || count > this.#counts.get(best)!)) best = entity;
    return best;
  }

  /** "the striker, whose deal is up": who has a clause of his own is what the sentence tells of. */
  private hasClause({ entity, last }: Mention): boolean {
    return entity.kind === 'PERSON' && /^who(?:se)?$/u.test(this.tokens[this.tokens[last]?.text === ',' ? last + 1 : last]?.lower ?? '');
  }

  /** "X, who has a year left on his contract": within the relative clause, its head is meant. */
  private governsRelativeClause(mention: Mention, at: number): boolean {
    const start = this.tokens[mention.last]?.text === ',' ? mention.last + 1 : mention.last;
    if (!/^who(?:se)?$/u.test(this.tokens[start]?.lower ?? '')) return false;
    for (let i = start + 1; i < at; i++) if (/^[,;–—]$/u.test(this.tokens[i]!.text)) return false;
    return at > start;
  }

  /** No conjunction or comma that begins a clause of its own between two tokens. */
  private sameClause(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (/^(?:that|and|but|who|which|while|after|before|because|if|when|as|although|though|,|;|:)$/u.test(this.tokens[i]!.lower)) return false;
    return true;
  }
}
