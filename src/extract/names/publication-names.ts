import { mentionByName, newEntity, type Entity, type Mention, type Token, type TokenRange } from '../reading.js';
import { OUTLET_ENDING, type PublicationEntry, type PublicationPhrase } from '../lexicon/publications.js';
import { foldName, wordsOf } from '../lexicon/tables.js';
import { spelledAs, type PhraseMatch } from './phrases.js';
import { nameIn } from './stretches.js';

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
function isCited(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  const [before, beforeThat] = [tokens[first - 1], tokens[first - 2]];
  if (!/^\p{Lu}/u.test(tokens[first]!.text)) return false;
  if (reportsItself(tokens, last) && (before?.sentence !== tokens[first]!.sentence || /^[,:;(“"]$/u.test(before.text) || /^(?:that|and|but|while|as|now|meanwhile)$/u.test(before.lower))) return true;
  if (before?.sentence !== tokens[first]!.sentence) return false;
  // "Everton want a winger. (Sun)"
  if (before.text === '(' && /[.!?”"]$/u.test(beforeThat?.text ?? '') && /^[),–-]$/u.test(tokens[last]?.text ?? '')) return true;
  if (/^(?:per|via|outlet|newspaper|paper|website|site|publication|daily|tabloid)$/u.test(before.lower)) return true;
  if (/^(?:to|from|in|by)$/u.test(before.lower)) return /^(?:according|report|reports|reported|claims)$/u.test(beforeThat?.lower ?? '');
  return beforeThat?.text === ',' && /^(?:reports|claims|writes)$/u.test(before.lower);
}

/** "Record claims that", "Metro reported on Tuesday that", "Goal have said": what stands behind an outlet that is its sentence's subject. */
function reportsItself(tokens: readonly Token[], at: number): boolean {
  const have = /^(?:has|have|had|also|now)$/u.test(tokens[at]?.lower ?? '') ? 1 : 0;
  const verb = tokens[at + have];
  if (!verb || verb.sentence !== tokens[at - 1]!.sentence || !/^(?:claim|report|understand|write|state|suggest|reveal|say)$/u.test(verb.lemma) && !/^(?:claims|reports)$/u.test(verb.lower)) return false;
  const behind = tokens[at + have + 1];
  return behind !== undefined && (behind.lower === 'that' || /^(?:DET|PROPN|PRON|ADP)$/u.test(behind.pos));
}

export function publicationMentions(text: string, tokens: readonly Token[], hits: readonly PhraseMatch<PublicationPhrase>[]): { mentions: Mention[]; entities: Entity[] } {
  const entities = new Map<PublicationEntry, Entity>();
  for (const hit of hits) {
    const { publication } = hit.values[0]!;
    const form = nameIn(text, tokens, hit);
    const entity = entities.get(publication);
    if (!entity) entities.set(publication, newEntity('PUBLICATION', isShort(form, publication.name) ? publication.name : form));
    else if (entity.name !== publication.name && sameLetters(form, publication.name)) entity.name = publication.name;
  }
  const mentions = hits.map((hit) => mentionByName(tokens, entities.get(hit.values[0]!.publication)!, hit, 'publication-name'));
  return { mentions, entities: [...entities.values()] };
}

const sameLetters = (a: string, b: string): boolean => foldName(a).replace(/^the /u, '') === foldName(b).replace(/^the /u, '');

/**
 * Whether a form only shortens the name that the lexicon has first ("the Mirror", "FT", "mirror.co.uk"). Any other is a name of its own of the outlet, or of a part of it
 * ("SunSport"), and it goes by the one that the article uses.
 */
function isShort(form: string, name: string): boolean {
  if (/^[\p{Lu}\d.]{1,6}$/u.test(form) || /\.\p{Ll}/u.test(form)) return true;
  const words = new Set(wordsOf(name));
  const said = wordsOf(form);
  // "Telegraph Sport", the newspaper's pages
  if (said.length > 1 && said.at(-1) === 'sport' && /^(?:Daily|The|Evening|Sunday) /u.test(name)) words.add('sport');
  return said.every((word) => words.has(word));
}
