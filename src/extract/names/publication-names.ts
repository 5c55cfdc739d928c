import { mentionByName, newEntity, type Entity, type Mention, type Token, type TokenRange } from '../reading.js';
import { OUTLET_ENDING, type PublicationEntry, type PublicationPhrase } from '../lexicon/publications.js';
import { spelledAs, type PhraseMatch } from './phrases.js';

/** Whether a phrase of the lexicon names the publication where it stands: "the Mirror" does, "mirror" and "The Star Hotel" do not. */
export function isPublication(tokens: readonly Token[], value: PublicationPhrase, match: TokenRange): boolean {
  const first = tokens[match.first]!;
  const before = tokens[match.first - 1];
  if (!spelledAs(value.phrase, tokens.slice(match.first, match.last).map((t) => t.text).join(''))) return false;
  if ((value.common || value.phrase.length < 2) && before?.lower !== 'the' && !(value.common && isCited(tokens, match))) return false;
  const after = tokens[match.last];
  const goesOn = after !== undefined && after.sentence === first.sentence && after.pos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(after.text);
  return !(value.common && goesOn) || OUTLET_ENDING.test(after.lower);
}

/** "According to Record", "reports in Record": a common word in a capital, where a source is named. */
function isCited(tokens: readonly Token[], { first }: TokenRange): boolean {
  const [before, beforeThat] = [tokens[first - 1], tokens[first - 2]];
  if (!/^\p{Lu}/u.test(tokens[first]!.text) || before?.sentence !== tokens[first]!.sentence) return false;
  if (/^(?:per|via|outlet|newspaper|paper|website|site|publication|daily|tabloid)$/u.test(before.lower)) return true;
  if (/^(?:to|from|in|by)$/u.test(before.lower)) return /^(?:according|report|reports|reported|claims)$/u.test(beforeThat?.lower ?? '');
  return beforeThat?.text === ',' && /^(?:reports|claims|writes)$/u.test(before.lower);
}

export function publicationMentions(tokens: readonly Token[], hits: readonly PhraseMatch<PublicationPhrase>[]): { mentions: Mention[]; entities: Entity[] } {
  const entities = new Map<PublicationEntry, Entity>();
  const mentions = hits.map((hit): Mention => {
    const { publication } = hit.values[0]!;
    const entity = entities.get(publication) ?? newEntity('PUBLICATION', publication.name);
    entities.set(publication, entity);
    return mentionByName(tokens, entity, hit, 'publication-name');
  });
  return { mentions, entities: [...entities.values()] };
}
