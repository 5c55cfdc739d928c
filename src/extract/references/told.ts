import type { Entity, Mention, Token } from '../reading.js';

/** "has told Keld that | he | can leave": who may, must or should do something is whoever was told. */
export function toldOf({ tokens, mentionAt }: { readonly tokens: readonly Token[]; readonly mentionAt: ReadonlyMap<number, Mention> }, at: number): Entity | null {
  const { sentence, lower } = tokens[at]!;
  const before = tokens[at - 1]?.lower === 'that' ? at - 2 : at - 1;
  const mention = mentionAt.get(before);
  if (lower !== 'he' && lower !== 'she' || mention?.entity.kind !== 'PERSON' || mention.possessive || tokens[before]!.sentence !== sentence || tokens[mention.first - 1]?.sentence !== sentence) return null;
  const verb = tokens[mention.first - 1]!;
  const next = tokens[at + 1];
  const permits = next !== undefined && (/^(?:can|could|must|should|may|needs)$/u.test(next.lower) || /^(?:is|will|was)$/u.test(next.lower) && /^(?:free|be|allowed|not)$/u.test(tokens[at + 2]?.lower ?? ''));
  return /^(?:tell|inform|assure)$/u.test(verb.lemma) && permits ? mention.entity : null;
}
