import type { ClaimType } from '../extraction.js';
import type { Entity, Mention } from '../reading.js';
import { isStaff } from '../posts.js';
import { cameLately, clubLeftLately } from './background.js';

/** Claim types whose `to` is a club that is after the player. */
const SUITOR = new Set<ClaimType>(['INTEREST', 'APPROACH', 'ILLEGAL_APPROACH', 'TALKS', 'BID', 'WANTS_TO_JOIN', 'PERSONAL_TERMS', 'AGREEMENT', 'MEDICAL', 'MOVE', 'SIGNING', 'WITHDRAWAL']);

/** How many sentences back the story still supplies a role. */
const REACH = 8;
/** How many sentences back a player is still the one whom the story is about, while others are named who may not play. */
const REACH_OF_PLAYER = 2;
/** Mentions that count as nearby, in sentences without end. */
const MOST_NEARBY = 40;

/**
 * What the text has been telling of: which player is under discussion, which clubs are after whom, and who plays where. Claims are told to
 * it in text order.
 */
export class Story {
  readonly #clubs = new Map<Entity, Entity>();
  readonly #suitors = new Map<Entity, { club: Entity; sentence: number }>();
  readonly #counts = new Map<Entity, number>();
  readonly #company = new Map<Entity, Map<Entity, number>>();
  readonly #joined = new Map<Entity, Entity>();
  /** Clubs that the text names other than in passing, or of whose players it has told something. */
  readonly #dealing = new Set<Entity>();
  #player: { entity: Entity; sentence: number } | null = null;
  #lastSuitor: { club: Entity; sentence: number } | null = null;

  /**
   * @param date the article's day, ISO 8601, or null
   * @param clubKnown the club that the text's words put a person at, or that the tables of players and managers do
   */
  constructor(private readonly date: string | null, private readonly clubKnown: (person: Entity) => Entity | null) {}

  /**
   * Counts the mentions of the whole text, so that its hero is known from the start, and which clubs stand by whom.
   *
   * @param passing mentions of clubs that tell nothing of their being after anybody
   */
  countAll(mentions: readonly Mention[], sentenceOf: (mention: Mention) => number, passing: ReadonlySet<Mention>): void {
    for (const mention of mentions) {
      const { entity } = mention;
      this.#counts.set(entity, (this.#counts.get(entity) ?? 0) + 1);
      if (entity.kind === 'CLUB' && !passing.has(mention)) this.#dealing.add(entity);
    }
    let nearby: Mention[] = [];
    for (const mention of mentions) {
      const sentence = sentenceOf(mention);
      nearby = nearby.filter((m) => sentence - sentenceOf(m) <= 1);
      for (const other of nearby) {
        const [person, club] = mention.entity.kind === 'PERSON' ? [mention.entity, other.entity] : [other.entity, mention.entity];
        if (person.kind !== 'PERSON' || club.kind !== 'CLUB') continue;
        const clubs = this.#company.get(person) ?? new Map<Entity, number>();
        clubs.set(club, (clubs.get(club) ?? 0) + (sentenceOf(other) === sentence ? 2 : 1));
        this.#company.set(person, clubs);
      }
      nearby.push(mention);
      if (nearby.length > MOST_NEARBY) nearby.shift();
    }
  }

  clubOf(person: Entity): Entity | null {
    return this.clubKnown(person) ?? this.#clubs.get(person) ?? null;
  }

  /** The club that a player leaves by a move that the text tells of: where he was before, if he has come to his present one so lately that it is still news. */
  clubLeftBy(player: Entity): Entity | null {
    const now = this.clubOf(player);
    return now && cameLately(this.date, player, now) ? clubLeftLately(this.date, player, now) : now;
  }

  /** A claim said at which club the player is. */
  placeAt(player: Entity, club: Entity): void {
    if (!this.#clubs.has(player)) this.#clubs.set(player, club);
  }

  /** A player was mentioned: from here on "he" of the story. */
  mentioned(player: Entity, sentence: number): void {
    if (!isStaff(player) && !player.traits.journalist && this.#takesOver(player, sentence)) this.#player = { entity: player, sentence };
  }

  /** Somebody of whom nothing says that he plays does not take the place of one who does, and who was named just now. */
  #takesOver(player: Entity, sentence: number): boolean {
    const now = this.#player;
    return !now || sentence - now.sentence > REACH_OF_PLAYER || !plays(now.entity) || plays(player);
  }

  told(type: ClaimType, player: Entity | null, to: Entity | null, sentence: number): void {
    if (to && SUITOR.has(type)) {
      this.#lastSuitor = { club: to, sentence };
      if (player) this.#suitors.set(player, { club: to, sentence });
    }
    if (player && !isStaff(player) && !player.traits.journalist) this.#player = { entity: player, sentence };
    const seller = player && this.clubOf(player);
    if (seller) this.#dealing.add(seller);
    if (player && to && type === 'SIGNING') this.#joined.set(player, to);
  }

  /** The club that the text so far says has signed the player. */
  joinedBy(player: Entity): Entity | null {
    return this.#joined.get(player) ?? null;
  }

  /** The player under discussion at a sentence: whom it has named itself, the last one mentioned before, else the one whom the text names most. */
  playerAt(sentence: number, fits: (person: Entity) => boolean, named: Entity | null): Entity | null {
    if (named && this.#takesOver(named, sentence)) return named;
    if (this.#player && sentence >= this.#player.sentence && sentence - this.#player.sentence <= REACH && fits(this.#player.entity)) return this.#player.entity;
    let best: Entity | null = null;
    for (const [entity, count] of this.#counts) {
      if (entity.kind === 'PERSON' && fits(entity) && count > 1 && (!best || count > this.#counts.get(best)!)) best = entity;
    }
    return best;
  }

  /** Whether a sentence or the one before it is about a player: "Everton want X. £20m would be enough." */
  speaksOf(player: Entity, sentence: number): boolean {
    return this.#player?.entity === player && sentence - this.#player.sentence <= 1;
  }

  /** The club that the text said is after this very player. */
  suitorOfPlayer(player: Entity): Entity | null {
    return this.#suitors.get(player)?.club ?? null;
  }

  /** The club that was last said to be after a player, or after anybody nearby. */
  suitorOf(player: Entity | null, sentence: number): Entity | null {
    const own = player && this.#suitors.get(player);
    if (own) return own.club;
    const current = player && this.clubOf(player);
    const last = this.#lastSuitor;
    return last && sentence - last.sentence <= REACH && last.club !== current ? last.club : null;
  }

  /**
   * The club that the text said is after the player, else the one that it names most and that is not his: a club after somebody else is seldom after
   * him. An opponent of a match is after nobody.
   */
  likelySuitorOf(player: Entity | null, excluded: readonly Entity[]): Entity | null {
    const own = player && this.clubOf(player);
    const suitor = player && this.suitorOfPlayer(player);
    if (suitor) return suitor;
    return this.chiefClub(own ? [own, ...excluded] : excluded);
  }

  /** For a player whom the text puts at no club: the one that it names most, if that is not after him, else the one that it names most by him. */
  likelyClubOf(player: Entity | null, excluded: readonly Entity[]): Entity | null {
    const suitor = player ? this.suitorOfPlayer(player) : null;
    // Of whom the table of players knows at which of the text's clubs he has been, he is at no other for being named beside it.
    const known = player !== null && player.traits.spells.size > 0;
    const fits = (club: Entity): boolean => club.kind === 'CLUB' && club !== suitor && !excluded.includes(club) && (!known || player.traits.spells.has(club));
    const chief = this.chiefClub([]);
    if (chief && fits(chief)) return chief;
    let best: Entity | null = null;
    const company = (player && this.#company.get(player)) ?? new Map<Entity, number>();
    for (const [entity, count] of company) if (fits(entity) && (!best || count > company.get(best)!)) best = entity;
    return best;
  }

  /** The club that the text names most, some aside; none that it only names in passing. */
  private chiefClub(aside: readonly Entity[]): Entity | null {
    let best: Entity | null = null;
    for (const club of this.#dealing) if (!aside.includes(club) && (!best || this.#counts.get(club)! > this.#counts.get(best)!)) best = club;
    return best;
  }
}

/** Whether the text or the table of players says that somebody plays. */
const plays = ({ traits }: Entity): boolean => traits.roles.has('PLAYER') || traits.roles.has('CAPTAIN') || traits.positions.size > 0 || traits.likelyAges.size > 0 || traits.inPlay > 0;
