import { beginsCapital } from '../letters.js';
import { mentionByName, newEntity, type Entity, type Mention, type Token } from '../reading.js';
import { OUTLET_ENDING } from '../lexicon/publications.js';
import { isReportingVerb } from '../lexicon/cues.js';
import type { KnownName } from './known.js';
import { nameIn, tokensIn } from './stretches.js';

/** Words that end the name of a body, company or authority. */
const ORGANISATION_ENDING = /^(?:association|federation|union|league|group|partners|capital|holdings|council|committee|commission|authority|agency|bureau|department|ministry|office|police|court|foundation|institute|university|company|corporation|inc|ltd|llc|plc|trust|board|bank|fund|party|organisation|organization|society|service|services|centre|center|hospital|government|senate|congress|parliament|army|navy|administration|campaign|coalition|alliance|network|chamber|district|academy|church)$/u;

const capitalised = (token: Token): boolean => beginsCapital(token.text);
const LINK = /^(?:of|for|and|the|&|on|de)$/u;

/**
 * Finds bodies, companies and authorities, which may be sources: those of the competitions' lexicon (FIFA, the FA), and runs of capitals
 * that end as such names do ("the Players' Union", "RedHill Partners"). A run that ends as outlets' names do, where it stands as a
 * source ("according to Westshire Sport"), is a publication that no lexicon has.
 */
export function findOrganisations(
  text: string, tokens: readonly Token[], sentenceEnd: (token: number) => number, claimed: ReadonlyMap<number, KnownName>, mentions: readonly Mention[],
): { mentions: Mention[]; entities: Entity[] } {
  const taken = tokensIn([...mentions, ...claimed.values()]);
  const entities = new Map<string, Entity>();
  const found: Mention[] = [];
  const add = (first: number, last: number, kind: 'ORGANISATION' | 'PUBLICATION', rule: string): void => {
    const from = kind === 'ORGANISATION' && last - first > 1 && tokens[first]!.lower === 'the' ? first + 1 : first;
    const name = nameIn(text, tokens, { first: from, last });
    let entity = entities.get(kind + name);
    if (!entity) entities.set(kind + name, (entity = newEntity(kind, name)));
    found.push(mentionByName(tokens, entity, { first: from, last }, rule));
  };

  for (let i = 0; i < tokens.length; i++) {
    const known = claimed.get(i);
    if (known?.kind === 'body') {
      add(known.first, known.last, 'ORGANISATION', 'organisation-lexicon');
      i = known.last - 1;
      continue;
    }
    if (taken.has(i) || known || !capitalised(tokens[i]!)) continue;
    const end = sentenceEnd(i);
    let last = i + 1;
    while (last < end && !taken.has(last) && (capitalised(tokens[last]!) || LINK.test(tokens[last]!.lower) && last + 1 < end && capitalised(tokens[last + 1]!) && !taken.has(last + 1))) last++;
    const final = tokens[last - 1]!;
    if (last - i > 1 && ORGANISATION_ENDING.test(final.lower)) {
      add(i, last, 'ORGANISATION', 'organisation-ending');
    } else if (standsAsOutlet(tokens, i, last) && (OUTLET_ENDING.test(final.lower) || /\.(?:com|co|net|org)\b/u.test(final.lower))) {
      add(i, last, 'PUBLICATION', 'publication-unlisted');
    }
    i = last - 1;
  }
  return withoutInitials(found, [...entities.values()]);
}

/** "the Public Investment Fund (PIF) … PIF": initials name the body whose initials they are, where the text names it in full. */
function withoutInitials(mentions: readonly Mention[], entities: readonly Entity[]): { mentions: Mention[]; entities: Entity[] } {
  const full = new Map<string, Entity>();
  for (const entity of entities) {
    const initials = entity.name.match(/(?<!\p{L})\p{Lu}(?=\p{Ll})/gu)?.join('') ?? '';
    if (entity.kind === 'ORGANISATION' && initials.length > 1 && !full.has(initials)) full.set(initials, entity);
  }
  const fullOf = (entity: Entity): Entity | undefined => (entity.kind === 'ORGANISATION' ? full.get(entity.name) : undefined);
  for (const entity of entities) fullOf(entity)?.aliases.add(entity.name);
  return { mentions: mentions.map((mention) => ({ ...mention, entity: fullOf(mention.entity) ?? mention.entity })), entities: entities.filter((entity) => !fullOf(entity)) };
}

/** "according to X", "told X", "X reports that", "via X". */
function standsAsOutlet(tokens: readonly Token[], first: number, last: number): boolean {
  const at = tokens[first - 1]?.lower === 'the' || /^(?:italian|spanish|french|german|english|british|turkish|outlet|newspaper|website|site|publication|broadcaster)$/u.test(tokens[first - 1]?.lower ?? '') ? first - 2 : first - 1;
  const before = tokens[at];
  const after = tokens[last];
  return (before !== undefined && /^(?:to|via|by|told|with|per|from)$/u.test(before.lower)) || (after !== undefined && isReportingVerb(after.lemma));
}
