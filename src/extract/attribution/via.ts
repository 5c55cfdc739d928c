import type { Entity, TokenRange } from '../reading.js';
import type { Scene } from './scene.js';

const GOT_OR_CARRIED = /^(?:told|tells?|telling|informed|speaking|spoke|speaks?|spoken|talking|talked|talks|interview|interviewed|quotes|quoted|comments|published|carried|relayed|cited|wrote|writes|writing|written|column|podcast|appearing|appearance|revealed|reported|said|explained|via)$/u;
const LINK = /^(?:to|with|by|via|in|on|for|from|through)$/u;
const INTERVIEW = /^(?:speaking|spoke|talking|interview|interviewed|quotes|quoted|published|carried|comments|podcast|appearing|writing|wrote)$/u;

export interface Carrier {
  readonly publication: Entity;
  /** The occasion lasts: what the same speaker says next was said there, too. */
  readonly lasting: boolean;
}

/**
 * The publication that a frame says got or carried the words: "told Sky Sports", "in quotes published by the Gazette", "(via Marca)".
 *
 * @param range tokens to look at
 * @param skip tokens that belong to the content or name the source
 */
export function carrierIn(scene: Scene, range: TokenRange, skip: (token: number) => boolean): Carrier | null {
  const { tokens } = scene;
  let trigger = -1;
  for (let i = range.first; i < range.last; i++) {
    if (skip(i) || scene.quotedAt[i]) continue;
    const mention = scene.mentionAt[i];
    if (!mention && GOT_OR_CARRIED.test(tokens[i]!.lower)) trigger = i;
    if (!mention || mention.first !== i || mention.entity.kind !== 'PUBLICATION' || trigger < 0 || i - trigger > 12) continue;
    let before = i - 1;
    while (before > trigger && !LINK.test(tokens[before]!.lower) && /^(?:DET|ADJ|NOUN|PROPN|PART)$/u.test(tokens[before]!.pos)) before--;
    const direct = before === trigger && /^(?:told|tells?|telling|informed|via)$/u.test(tokens[trigger]!.lower);
    if (direct || LINK.test(tokens[before]!.lower)) return { publication: mention.entity, lasting: INTERVIEW.test(tokens[trigger]!.lower) };
  }
  return null;
}
