import type { RawClaim } from '../8-claims.js';
import type { ClaimType } from '../extraction.js';
import { isStaff } from '../posts.js';
import type { ReadDocument } from '../read.js';
import type { Entity, EntityClass } from '../reading.js';
import type { Filler } from './roles.js';
import type { Shadow } from './shadow.js';

/** Words of the sentence that tell of matches, careers and years gone by rather than of a transfer in the making. */
const OTHER_MATTERS = new Set((
  'score|goal|game|match|appearance|assist|minute|half|win|defeat|victory|draw|title|trophy|injury|season|career|debut|academy|youth|cup|final|league|fan|record|play|start|squad|performance|club|year|month|week|summer|january|window|ago|since|previously|former|when|after|before|while|if|replace|replacement|need|want|could|would|sport|money|fee|source|understand|report|spend|history|club-record'
).split('|'));

const some = (name: string, count: number, most: number): string => `${name} ${Math.min(count, most)}`;

function ofFiller(role: string, filler: Filler | null, at: number): string[] {
  if (!filler) return [`${role} none`];
  if (filler.unit === null) return [`${role} story`, `${role} ${filler.finder}`];
  const distance = Math.abs(filler.unit - at);
  return [`${role} ${filler.finder}`, `${role} ${distance < 4 ? 'near' : distance < 9 ? 'far' : 'farther'}`, filler.listed.length > 1 ? `${role} listed` : `${role} alone`];
}

/** The claims of one sentence. */
interface Beside {
  count: number;
  /** How often each type is claimed of a player and a buying club. */
  readonly byPair: Map<Entity | null, Map<Entity | null, Map<ClaimType, number>>>;
  readonly playersByType: Map<ClaimType, Set<Entity | null>>;
}

/**
 * What speaks for and against the claims that the frames found in one text: the frame and where its roles came from, what else the sentence and
 * the text tell.
 */
export class PlausibilitySigns {
  readonly #sentences = new Map<number, Beside>();
  readonly #shadows = new Map<Shadow, readonly string[]>();
  readonly #byPlayer = new Map<Entity | null, number>();
  readonly #byPair = new Map<Entity | null, Map<Entity, number>>();
  readonly #count: number;

  /** @param claims all that the frames found, before anything is left out */
  constructor(claims: readonly RawClaim[], private readonly read: ReadDocument) {
    this.#count = claims.length;
    for (const { sentence, player, to, type } of claims) {
      const beside: Beside = this.#sentences.get(sentence) ?? { count: 0, byPair: new Map(), playersByType: new Map() };
      this.#sentences.set(sentence, beside);
      beside.count++;
      const ofPlayer = beside.byPair.get(player) ?? new Map<Entity | null, Map<ClaimType, number>>();
      beside.byPair.set(player, ofPlayer);
      const types = ofPlayer.get(to) ?? new Map<ClaimType, number>();
      ofPlayer.set(to, types);
      types.set(type, (types.get(type) ?? 0) + 1);
      const players = beside.playersByType.get(type) ?? new Set<Entity | null>();
      beside.playersByType.set(type, players.add(player));
      this.#byPlayer.set(player, (this.#byPlayer.get(player) ?? 0) + 1);
      if (!to) continue;
      const pairs = this.#byPair.get(player) ?? new Map<Entity, number>();
      this.#byPair.set(player, pairs.set(to, (pairs.get(to) ?? 0) + 1));
    }
  }

  /** The signs of one of the claims, each once. */
  of(claim: RawClaim): string[] {
    const { trigger, fillers, type, player, to } = claim;
    const signs = [`type ${type}`, `rule ${claim.rule}`, `certainty ${claim.certainty}`, `polarity ${claim.polarity}`, `source ${claim.authority.kind}`];
    signs.push(...ofFiller('player', fillers.player, trigger.first), ...ofFiller('to', fillers.to, trigger.first), ...ofFiller('from', fillers.from, trigger.first));
    signs.push(`type ${type} ${fillers.player?.unit == null ? 'story' : 'player'} ${fillers.to?.unit == null ? 'story' : 'to'}`);
    const beside = this.#sentences.get(claim.sentence)!;
    const samePair = beside.byPair.get(player)!.get(to)!;
    signs.push(some('beside', beside.count - 1, 6));
    for (const [other, count] of samePair) if (other !== type || count > 1) signs.push(`with ${other}`, `type ${type} with ${other}`);
    if (beside.playersByType.get(type)!.size > 1) signs.push('others in sentence');
    const inSentence = [...samePair.values()].reduce((a, b) => a + b, 0);
    signs.push(some('told', to ? this.#byPair.get(player)!.get(to)! - inSentence : 0, 3), some('of player', this.#byPlayer.get(player)!, 6));
    const density = this.#count / Math.max(1, this.read.sentences.length);
    signs.push(`density ${density < 0.1 ? 0 : density < 0.3 ? 1 : density < 0.7 ? 2 : 3}`, some('claims', this.#count, 4));
    const place = claim.sentence / this.read.sentences.length;
    signs.push(`place ${place < 0.15 ? 'head' : place < 0.6 ? 'middle' : 'end'}`);
    signs.push(...this.ofShadow(trigger.shadow), ...ofPlayer(claim), ...ofNeighbours(claim));
    return [...new Set(signs)];
  }

  private ofShadow(shadow: Shadow): readonly string[] {
    const known = this.#shadows.get(shadow);
    if (known) return known;
    const { units } = shadow;
    const entities = (kind: EntityClass): number => new Set(units.flatMap((u) => (u.mention?.entity.kind === kind ? [u.mention.entity] : []))).size;
    const words = new Set(units.map((u) => u.form).filter((form) => OTHER_MATTERS.has(form)));
    const signs = [
      shadow.quotation ? 'in marks' : 'unmarked', some('people', entities('PERSON'), 3), some('clubs', entities('CLUB'), 3),
      units.length > 45 ? 'long' : units.length > 20 ? 'middling' : 'short', ...[...words].map((word) => `word ${word}`),
      ...(units.some((u) => /^(?:19|20)\d\d$/u.test(u.form)) ? ['year'] : []),
    ];
    this.#shadows.set(shadow, signs);
    return signs;
  }
}

/** What is known of the player, and how the clubs go with it. */
function ofPlayer({ player, to, from, type, trigger, fillers }: RawClaim): string[] {
  if (!player) return [];
  const { traits } = player;
  const signs = [traits.likelyAges.size > 0 ? 'player known' : traits.roles.has('PLAYER') || traits.positions.size > 0 ? 'player' : isStaff(player) ? 'staff' : 'nobody known', some('in play', Math.max(-1, traits.inPlay), 3)];
  const mention = fillers.player?.unit == null ? null : trigger.shadow.units[fillers.player.unit]!.mention!;
  if (mention) signs.push(`player by ${mention.form}`, `player ${mention.rule}`);
  if (to && traits.club === to) signs.push('to own club', `to own club ${type}`);
  if (to && traits.formerClubs.has(to)) signs.push('to former club');
  if (from && traits.club !== null && traits.club !== from) signs.push('from other club');
  return signs;
}

function ofNeighbours({ trigger: { shadow: { units }, first, last } }: RawClaim): string[] {
  const before = units[first - 1];
  const after = units[last];
  return [`before ${before ? (before.mention ? before.form : before.pos) : 'start'}`, `after ${after ? (after.mention ? after.form : after.pos) : 'end'}`];
}
