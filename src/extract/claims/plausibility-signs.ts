import type { RawClaim } from '../8-claims.js';
import { isStaff } from '../posts.js';
import type { ReadDocument } from '../read.js';
import type { Filler } from './roles.js';

/** Words of the sentence that tell of matches, careers and years gone by rather than of a transfer in the making. */
const OTHER_MATTERS = new Set((
  'score|goal|game|match|appearance|assist|minute|half|win|defeat|victory|draw|title|trophy|injury|season|career|debut|academy|youth|cup|final|league|fan|record|play|start|squad|performance|club|year|month|week|summer|january|window|ago|since|previously|former|when|after|before|while|if|replace|replacement|need|want|could|would|sport|money|fee|source|understand|report|spend|history|club-record'
).split('|'));

/** A club's part in the story: how often the text's claims name it for this player. */
function told(claims: readonly RawClaim[], claim: RawClaim): number {
  return claims.filter((other) => other !== claim && other.player === claim.player && other.to === claim.to && other.to !== null && other.sentence !== claim.sentence).length;
}

const some = (name: string, count: number, most: number): string => `${name} ${Math.min(count, most)}`;

function ofFiller(role: string, filler: Filler | null, at: number): string[] {
  if (!filler) return [`${role} none`];
  if (filler.unit === null) return [`${role} story`, `${role} ${filler.finder}`];
  const distance = Math.abs(filler.unit - at);
  return [`${role} ${filler.finder}`, `${role} ${distance < 4 ? 'near' : distance < 9 ? 'far' : 'farther'}`, filler.listed.length > 1 ? `${role} listed` : `${role} alone`];
}

/**
 * What speaks for and against a claim that a frame found: the frame and where its roles came from, what else the sentence and the text tell.
 *
 * @param claims all that the text's frames found
 */
export function signsOf(claim: RawClaim, claims: readonly RawClaim[], read: ReadDocument): string[] {
  const { trigger, fillers } = claim;
  const { units } = trigger.shadow;
  const signs = [`type ${claim.type}`, `rule ${claim.rule}`, `certainty ${claim.certainty}`, `polarity ${claim.polarity}`, `source ${claim.authority.kind}`];
  signs.push(...ofFiller('player', fillers.player, trigger.first), ...ofFiller('to', fillers.to, trigger.first), ...ofFiller('from', fillers.from, trigger.first));
  signs.push(trigger.shadow.quotation ? 'in marks' : 'unmarked', `type ${claim.type} ${fillers.player?.unit == null ? 'story' : 'player'} ${fillers.to?.unit == null ? 'story' : 'to'}`);
  const sameSentence = claims.filter((other) => other !== claim && other.sentence === claim.sentence);
  signs.push(some('beside', sameSentence.length, 6));
  for (const other of sameSentence) if (other.player === claim.player && other.to === claim.to) signs.push(`with ${other.type}`, `type ${claim.type} with ${other.type}`);
  if (sameSentence.some((other) => other.player !== claim.player && other.type === claim.type)) signs.push('others in sentence');
  signs.push(some('told', told(claims, claim), 3));
  signs.push(some('of player', claims.filter((other) => other.player === claim.player).length, 6));
  const density = claims.length / Math.max(1, read.sentences.length);
  signs.push(`density ${density < 0.1 ? 0 : density < 0.3 ? 1 : density < 0.7 ? 2 : 3}`, some('claims', claims.length, 4));
  const place = claim.sentence / read.sentences.length;
  signs.push(`place ${place < 0.15 ? 'head' : place < 0.6 ? 'middle' : 'end'}`);
  const people = new Set(units.flatMap((u) => (u.mention?.entity.kind === 'PERSON' ? [u.mention.entity] : []))).size;
  const clubs = new Set(units.flatMap((u) => (u.mention?.entity.kind === 'CLUB' ? [u.mention.entity] : []))).size;
  signs.push(some('people', people, 3), some('clubs', clubs, 3), units.length > 45 ? 'long' : units.length > 20 ? 'middling' : 'short');
  const { player } = claim;
  if (player) {
    signs.push(player.traits.likelyAges.size > 0 ? 'player known' : player.traits.roles.has('PLAYER') || player.traits.positions.size > 0 ? 'player' : isStaff(player) ? 'staff' : 'nobody known', some('in play', Math.max(-1, player.traits.inPlay), 3));
    const at = fillers.player?.unit;
    if (at != null) signs.push(`player by ${units[at]!.mention!.form}`, `player ${units[at]!.mention!.rule}`);
    if (claim.to && player.traits.club === claim.to) signs.push('to own club', `to own club ${claim.type}`);
    if (claim.to && player.traits.formerClubs.has(claim.to)) signs.push('to former club');
    if (claim.from && player.traits.club !== null && player.traits.club !== claim.from) signs.push('from other club');
  }
  for (const { form } of units) if (OTHER_MATTERS.has(form)) signs.push(`word ${form}`);
  if (units.some((u) => /^(?:19|20)\d\d$/u.test(u.form))) signs.push('year');
  const before = units[trigger.first - 1];
  const after = units[trigger.last];
  signs.push(`before ${before ? (before.mention ? before.form : before.pos) : 'start'}`, `after ${after ? (after.mention ? after.form : after.pos) : 'end'}`);
  return [...new Set(signs)];
}
