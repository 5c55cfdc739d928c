import { describeBefore } from './5-affiliations.js';
import { clubNamed } from './lexicon/clubs.js';
import type { Entity, Mention, Quotation, Sentence, Token } from './reading.js';
import { isPossessive, newEntity } from './reading.js';
import { clubDescribedAt, clubOf, type ClubReferenceInput, type Reference } from './references/clubs.js';
import { Focus } from './references/focus.js';
import { personDescribedAt, personOfPronoun, type DescribedPost } from './references/people.js';

export interface ReferenceInput {
  readonly date: string | null;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly words: readonly (readonly string[])[];
  /** Added to, and kept in text order. */
  readonly mentions: Mention[];
  /** Added to. */
  readonly entities: Entity[];
  readonly quotations: readonly Quotation[];
  /** Told of each post that a description gives somebody. */
  readonly affiliated: (found: DescribedPost) => void;
}

const FIRST_PERSON = /^(?:i|me|my|myself|mine)$/u;
const FIRST_PERSON_PLURAL = /^(?:we|us|our|ourselves|ours)$/u;
const THEY = /^(?:they|them|their|themselves|theirs)$/u;
const OUTLET_NOUN = /^(?:paper|newspaper|outlet|publication|report|website|broadcaster|tabloid|broadsheet|daily|magazine|source|site|article)$/u;

/**
 * Pass 6. What pronouns and descriptions mean, in text order, in the narrator's words; within quotation marks, once `speakerOf` knows whose
 * words they are. Names carry the focus in both.
 *
 * @param speakerOf the speaker of the quotation that a token stands in; undefined: a token to be left for a later call
 * @param inside whether to resolve within quotations or outside them
 */
export function resolveReferences(input: ReferenceInput, inside: boolean, speakerOf: (quotation: Quotation) => Entity | null): void {
  const { tokens, sentences } = input;
  const quotationAt = quotationIndex(tokens, input.quotations);
  const focus = new Focus(tokens, sentences);
  focus.countAll(input.mentions.filter((m) => m.form === 'name'));
  const mentionAt = new Map<number, Mention>();
  const put = (mention: Mention): void => {
    for (let i = mention.first; i < mention.last; i++) if (!mentionAt.has(i) || mentionAt.get(i)!.form === 'pronoun') mentionAt.set(i, mention);
  };
  for (const mention of input.mentions) put(mention);
  const starting = new Map<number, Mention[]>();
  for (const mention of input.mentions) starting.set(mention.first, [...(starting.get(mention.first) ?? []), mention]);
  const added: Mention[] = [];
  const introduce = (name: string): Entity | null => {
    const known = input.entities.find((e) => e.kind === 'CLUB' && e.name === name);
    if (known) return known;
    if (!clubNamed(name)) return null;
    const entity = newEntity('CLUB', name);
    input.entities.push(entity);
    return entity;
  };
  const add = (reference: Reference, form: Mention['form']): void => {
    const last = tokens[reference.last - 1]!;
    const possessivePronoun = form === 'pronoun' && /^(?:his|her|their|my|our|its)$/u.test(last.lower);
    const mention: Mention = {
      entity: reference.entity, others: reference.others, form, first: reference.first, last: reference.last, start: tokens[reference.first]!.start, end: last.end,
      possessive: form === 'pronoun' ? possessivePronoun : isPossessive(tokens, reference.last), rule: reference.rule,
    };
    added.push(mention);
    put(mention);
    focus.add(mention, false);
  };

  for (let i = 0; i < tokens.length; i++) {
    const quotation = quotationAt[i] ?? null;
    for (const mention of starting.get(i) ?? []) focus.add(mention, !inside && quotation?.marks === 'double');
    const full = quotation !== null && quotation.marks === 'double';
    if (full !== inside && !(quotation !== null && !full && !inside)) continue;
    const existing = mentionAt.get(i);
    const speaker = quotation && inside ? speakerOf(quotation) : null;
    const clubs: ClubReferenceInput = { ...input, focus, mentionAt, clubs: input.entities.filter((e) => e.kind === 'CLUB'), introduce, speaker };
    const people = { tokens, words: input.words, focus, mentionAt, sentenceEnd: (t: number) => sentences[tokens[t]!.sentence]!.last, speaker, affiliated: input.affiliated };
    if (existing && existing.first === i) {
      if (existing.entity.kind === 'PERSON' && existing.form === 'name') postOfTheirs(existing);
      const led = existing.entity.kind === 'PERSON' && existing.possessive ? clubDescribedAt(clubs, i) : null;
      if (led) add({ ...led, first: existing.form === 'pronoun' ? existing.first : led.first }, 'description');
      else if (existing.entity.kind === 'CLUB' && existing.possessive) describePerson(existing.first);
      continue;
    }
    if (existing) continue;
    const lower = tokens[i]!.lower;
    if (inside && speaker && FIRST_PERSON.test(lower)) {
      add({ entity: speaker, others: [], first: i, last: i + 1, rule: 'first-person' }, 'pronoun');
    } else if (inside && speaker && FIRST_PERSON_PLURAL.test(lower)) {
      const own = speaker.kind === 'CLUB' ? speaker : speaker.kind === 'PERSON' ? clubOf(clubs, speaker) : null;
      if (own) add({ entity: own, others: [], first: i, last: i + 1, rule: 'first-person-plural' }, 'pronoun');
    } else if (THEY.test(lower)) {
      const reference = they(i);
      if (reference) add(reference, 'pronoun');
    } else {
      const pronoun = personOfPronoun(people, i);
      if (pronoun) {
        add(pronoun, 'pronoun');
        if (/^(?:his|her)$/u.test(lower)) {
          if (describePerson(i)) continue;
          const led = clubDescribedAt(clubs, i);
          if (led) add(led, 'description');
        }
        continue;
      }
      const outlet = outletAt(i);
      if (outlet) {
        add(outlet, 'description');
        continue;
      }
      const club = clubDescribedAt(clubs, i);
      if (club) add(club, 'description');
      else describePerson(i);
    }

    function describePerson(at: number): boolean {
      const person = personDescribedAt(people, at);
      if (person) add(person, 'description');
      return person !== null;
    }
  }

  /** "their executive director X": the post at the club that "their" means. */
  function postOfTheirs(mention: Mention): void {
    const described = describeBefore({ tokens, words: input.words }, mentionAt, mention.first);
    const club = described.club;
    const role = described.role?.role;
    if (!role || role === 'OTHER' || role === 'JOURNALIST' || !club || mentionAt.get(described.first)?.entity !== club || !THEY.test(tokens[described.first]!.lower)) return;
    mention.entity.traits.roles.add(role);
    mention.entity.traits.club ??= club;
    input.affiliated({ person: mention.entity, club, role, title: described.role!.noun, former: described.former, first: described.first, last: mention.last });
  }

  /** The club that "they" means, or the publication that "their report" does. */
  function they(at: number): Reference | null {
    const found = focus.best({ at, object: tokens[at]!.lower === 'them', fits: (e) => e.kind === 'CLUB', reach: 3 });
    if (!found) return null;
    const pair = conjoinedClubs(at, found.entity);
    return { entity: found.entity, others: pair, first: at, last: at + 1, rule: 'pronoun-club' };
  }

  /** "Chelsea and City … they": the clubs that stood with the antecedent as one subject in the sentence before, or this one. */
  function conjoinedClubs(at: number, club: Entity): Entity[] {
    const sentence = tokens[at]!.sentence;
    const near = focus.mentions.filter((m) => m.first < at && m.form !== 'pronoun' && sentence - tokens[m.first]!.sentence <= 1 && m.entity.kind === 'CLUB');
    for (let k = near.length - 1; k > 0; k--) {
      const [a, b] = [near[k - 1]!, near[k]!];
      const between = tokens.slice(a.last, b.first).map((t) => t.lower).join(' ').trim();
      if (/^(?:and|and the|& )$/u.test(between) && a.entity !== b.entity && (a.entity === club || b.entity === club)) return [a.entity === club ? b.entity : a.entity];
    }
    return [];
  }

  /** "the paper", "the report": the publication cited last. */
  function outletAt(at: number): Reference | null {
    if (!/^(?:the|that|their)$/u.test(tokens[at]!.lower)) return null;
    let noun = at + 1;
    if (tokens[noun] && /^(?:ADJ|PROPN)$/u.test(tokens[noun]!.pos) && !OUTLET_NOUN.test(tokens[noun]!.lower)) noun++;
    const head = tokens[noun];
    if (!head || head.sentence !== tokens[at]!.sentence || !OUTLET_NOUN.test(head.lower)) return null;
    const vague = /^(?:report|source|site|daily|article)$/u.test(head.lower);
    const found = focus.best({ at, object: false, fits: (e) => e.kind === 'PUBLICATION' || e.kind === 'PERSON' && e.traits.journalist && vague, reach: vague ? 3 : 8 });
    return found ? { entity: found.entity, others: [], first: at, last: noun + 1, rule: 'outlet-description' } : null;
  }

  input.mentions.push(...added);
  input.mentions.sort((a, b) => a.first - b.first || b.last - a.last);
}

/** The quotation that each token stands in. */
export function quotationIndex(tokens: readonly Token[], quotations: readonly Quotation[]): (Quotation | undefined)[] {
  const index = new Array<Quotation | undefined>(tokens.length).fill(undefined);
  let k = 0;
  tokens.forEach((token, i) => {
    while (k < quotations.length && quotations[k]!.outerEnd <= token.start) k++;
    const quotation = quotations[k];
    if (quotation && token.start >= quotation.start && token.end <= quotation.end) index[i] = quotation;
  });
  return index;
}
