import { beginsCapital } from '../letters.js';
import { mentionByName, newEntity, type Entity, type Mention, type Token, type TokenRange } from '../reading.js';
import { commonKind } from '../lexicon/common-words.js';
import { GIVEN_NAMES, HONORIFICS, isNative, NATIONALITIES, NATIONALITY_NOUNS, ROLE_NOUNS } from '../lexicon/people.js';
import { OUTLET_ENDING } from '../lexicon/publications.js';
import { isReportingVerb } from '../lexicon/cues.js';
import type { KnownName } from './known.js';
import { nameIn, tokensIn } from './stretches.js';

/** Words that end the name of a body, company or authority. */
const ORGANISATION_ENDING = /^(?:association|federation|union|league|group|partners|capital|holdings|council|committee|commission|authority|agency|bureau|department|ministry|office|police|court|foundation|institute|university|company|corporation|inc|ltd|llc|plc|trust|board|bank|fund|party|organisation|organization|society|service|services|centre|center|hospital|government|senate|congress|parliament|army|navy|administration|campaign|coalition|alliance|network|chamber|district|academy|church|collective|consortium|confederation|forum|tribunal)$/u;

/** Those whom a body of a club's followers is named for: "Everton | Fans Collective |". */
const FOLLOWERS = /^(?:fans|supporters?|shareholders|independent)$/u;
/** What the body of a country is named for: "Football Australia", "Sport England", "Police Scotland". */
const FIELD_BEFORE_COUNTRY = /^(?:police|football|footballers|soccer|cricket|cricketers|rugby|tennis|sport|athletics|hockey|netball|basketball|cycling|swimming|golf|volleyball)$/u;
/** Nouns before a name that say it is a body's: "the agency Keld Sports". */
const BODY_NOUN = /^(?:agency|company|firm|charity|consultancy|consortium|regulator|watchdog|retailer)$/u;

const capitalised = (token: Token): boolean => beginsCapital(token.text);
const LINK = /^(?:of|for|and|the|&|on|de|di|del|der|des)$/u;
/** Words that the names of leagues and federations begin with elsewhere: "Ligue de Football Professionnel". */
const FOREIGN_BODY = /^(?:ligue|liga|lega|federaci[oó]n|f[eé]d[eé]ration|federazione|federa[cç][aã]o|confedera[cç][aã]o|confederaci[oó]n|asociaci[oó]n|associa[cç][aã]o|associazione|deutscher|koninklijke|svenska)$/u;

/**
 * Finds bodies, companies and authorities, which may be sources: those of the competitions' lexicon (FIFA, the FA), and runs of capitals
 * that end as such names do ("the Players' Union", "RedHill Partners"). A run that ends as outlets' names do, where it stands as a
 * source ("according to Westshire Sport"), is a publication that no lexicon has.
 */
export function findOrganisations(
  text: string, tokens: readonly Token[], sentenceEnd: (token: number) => number, claimed: ReadonlyMap<number, KnownName>, mentions: readonly Mention[],
): { mentions: Mention[]; entities: Entity[] } {
  const taken = tokensIn([...mentions, ...claimed.values()]);
  const mentioned = tokensIn(mentions);
  // A place, or a town whose club is not meant.
  const placeEndingAt = new Map([...claimed.values()].filter(({ kind, first }) => (kind === 'place' || kind === 'club') && !mentioned.has(first)).map((place) => [place.last, place.first]));
  const clubs = mentions.filter(({ entity }) => entity.kind === 'CLUB');
  const clubEndingAt = new Map(clubs.map(({ first, last }) => [last, first]));
  const clubBeginningAt = new Map(clubs.map(({ first, last }) => [first, last]));
  const entities = new Map<string, Entity>();
  const found: Mention[] = [];
  const spoken = new Set<string>();
  const runs: TokenRange[] = [];
  /** @param named the whole name, where another name is part of it that keeps its mark */
  const add = (first: number, last: number, kind: 'ORGANISATION' | 'PUBLICATION', rule: string, named?: TokenRange): void => {
    const from = kind === 'ORGANISATION' && last - first > 1 && tokens[first]!.lower === 'the' ? first + 1 : first;
    const name = nameIn(text, tokens, named ?? { first: from, last });
    let entity = entities.get(kind + name);
    if (!entity) entities.set(kind + name, (entity = newEntity(kind, name)));
    found.push(mentionByName(tokens, entity, { first: from, last }, rule));
  };

  for (let i = 0; i < tokens.length; i++) {
    const known = claimed.get(i);
    if (known?.kind === 'body') {
      // "the Irish FA" is not the FA.
      const nation = known.last - known.first === 1 && /^FA$/u.test(tokens[known.first]!.text) ? nationEndingAt(tokens, known.first, taken) : null;
      add(nation ?? known.first, known.last, 'ORGANISATION', 'organisation-lexicon');
      i = known.last - 1;
      continue;
    }
    if (known?.kind === 'competition' && leagueSpeaks(tokens, known)) {
      add(known.first, known.last, 'ORGANISATION', 'organisation-speaks');
      i = known.last - 1;
      continue;
    }
    const end = sentenceEnd(i);
    const nation = tokens[i]!.lower === 'the' ? i + 1 : i;
    const national = nation < end ? nationalBodyAt(tokens, nation, end, taken, claimed.get(nation)) : null;
    if (national !== null) {
      add(nation, national, 'ORGANISATION', 'organisation-of-nation');
      i = national - 1;
      continue;
    }
    // "Foundation of Hearts"
    const dedicated = capitalised(tokens[i]!) && tokens[i + 1]?.lower === 'of' && ORGANISATION_ENDING.test(tokens[i]!.lower) && !taken.has(i) ? clubBeginningAt.get(i + 2) : undefined;
    if (dedicated !== undefined && dedicated <= end) {
      add(i, i + 1, 'ORGANISATION', 'organisation-ending', { first: i, last: dedicated });
      continue;
    }
    // "Director of Keld Hospital", "Agency Keld Sports"
    if (taken.has(i) || known || !capitalised(tokens[i]!) || opensOnly(tokens[i]!) || leadsToBody(tokens, i)) continue;
    const seated = seatedAt(tokens, tokens[i]!.lower === 'the' ? i + 1 : i, end, claimed);
    if (seated !== null) {
      add(i, seated, 'ORGANISATION', 'organisation-ending');
      i = seated - 1;
      continue;
    }
    let last = i + 1;
    while (last < end && !taken.has(last) && (capitalised(tokens[last]!) || isOwnersMark(tokens, last) || LINK.test(tokens[last]!.lower) && last + 1 < end && capitalised(tokens[last + 1]!) && !taken.has(last + 1))) last++;
    const final = tokens[last - 1]!;
    const office = officeFrom(tokens, i, last, end);
    if (office !== null) {
      add(placeEndingAt.get(i) ?? i, office, 'ORGANISATION', 'organisation-ending');
      last = office;
    } else if (last - i === 1 && /^(?:police|council|university)$/u.test(final.lower) && placeEndingAt.has(i)) {
      // "Greater Manchester | Police |"
      add(placeEndingAt.get(i)!, last, 'ORGANISATION', 'organisation-ending');
    } else if (last - i > 1 && (ORGANISATION_ENDING.test(final.lower) || last - i > 2 && FOREIGN_BODY.test(tokens[tokens[i]!.lower === 'the' ? i + 1 : i]!.lower))) {
      // "the Toronto | Police Association"
      const followed = FOLLOWERS.test(tokens[i]!.lower) ? clubEndingAt.get(i) : undefined;
      add(placeEndingAt.get(i) ?? i, last, 'ORGANISATION', 'organisation-ending', followed === undefined ? undefined : { first: followed, last });
    } else if (last - i <= 3 && FIELD_BEFORE_COUNTRY.test(final.lower) && claimed.get(last)?.kind === 'place') {
      // "Football | Australia |"
      last = claimed.get(last)!.last;
      add(i, last, 'ORGANISATION', 'organisation-ending');
    } else if (BODY_NOUN.test(tokens[i - 1]?.lower ?? '') && speaks(tokens, i, last)) {
      add(i, last, 'ORGANISATION', 'organisation-introduced');
    } else if (standsAsOutlet(tokens, i, last) && (OUTLET_ENDING.test(final.lower) || /\.(?:com|co|net|org)\b/u.test(final.lower))) {
      add(i, last, 'PUBLICATION', 'publication-unlisted');
    } else if (last - i > 1 && claimed.get(last)?.kind === 'place' && speaksAsBody(tokens, claimed.get(last)!.last)) {
      last = claimed.get(last)!.last;
      add(i, last, 'ORGANISATION', 'organisation-speaks');
    } else if (speaks(tokens, i, last)) {
      spoken.add(nameIn(text, tokens, { first: i, last }));
      runs.push({ first: i, last });
    } else if (last - i < 4) {
      runs.push({ first: i, last });
    }
    i = last - 1;
  }
  // Who speaks once is named by the same words elsewhere.
  for (const { first, last } of runs) if (spoken.has(nameIn(text, tokens, { first, last }))) add(first, last, 'ORGANISATION', 'organisation-speaks');
  found.sort((a, b) => a.first - b.first);
  return withoutShortForms(tokens, found, [...entities.values()]);
}

/** "Supporters| ' |Association", "Women| 's |Sport Trust": an owner's mark within a body's name. */
function isOwnersMark(tokens: readonly Token[], i: number): boolean {
  const [owner, mark, next] = [tokens[i - 1]!, tokens[i]!, tokens[i + 1]];
  if (!next || mark.start !== owner.end || next.sentence !== mark.sentence || !capitalised(next)) return false;
  return /^['’]$/u.test(mark.text) ? /s$/u.test(owner.text) && capitalised(owner) : /^['’]s$/u.test(mark.text) && /^(?:Women|Men|Children|People)$/u.test(owner.text);
}

/** "Director of Keld Hospital", "Agency Keld Sports": a word that opens a sentence, or a title, and only leads to the name of a body. */
const leadsToBody = (tokens: readonly Token[], i: number): boolean =>
  tokens[i + 1]?.lower === 'of' && ROLE_NOUNS.get(tokens[i]!.lower).length > 0 || BODY_NOUN.test(tokens[i]!.lower) && tokens[i - 1]?.sentence !== tokens[i]!.sentence;

/** What a body of a nation may be for, between the nation and the noun. */
const FIELD = /^(?:football|soccer|foreign|interior|health|home|justice|defence|national|sports?|supreme|high|district|regional|federal|local|provincial|state)$/u;
const OF_NATION = /^(?:federation|association|fa|government|court|ministry|union|parliament)$/u;
/** Longest nationality or place, in tokens. */
const LONGEST_NATION = 3;

/** Where the nationality or country begins that ends right before a token, if it is nobody's name: "the | Irish | FA". */
function nationEndingAt(tokens: readonly Token[], at: number, taken: ReadonlySet<number>): number | null {
  for (let first = Math.max(0, at - LONGEST_NATION); first < at; first++) {
    if (tokens[first]!.sentence === tokens[at]!.sentence && tokens[first]!.lower !== 'the' && !taken.has(at - 1) && NATIONALITIES.get(tokens.slice(first, at).map(({ lower }) => lower).join(' ')).length > 0) return first;
  }
  return null;
}

/**
 * "The Norwegian federation said", "a Madrid court ruled that", "Qatar's foreign ministry said", "Spain have announced": where the name of a nation's or town's body ends that has no name of its own, or that of a country
 * that stands for its team or rulers, and that speaks.
 */
function nationalBodyAt(tokens: readonly Token[], first: number, end: number, taken: ReadonlySet<number>, known: KnownName | undefined): number | null {
  const place = known?.kind === 'place' ? known.last : !known && !taken.has(first) && capitalised(tokens[first]!) ? nationAt(tokens, first, end) : null;
  if (place === null) return null;
  let i = place;
  if (/^['’]s?$/u.test(tokens[i]?.text ?? '')) i++;
  while (i < Math.min(end, place + 3) && FIELD.test(tokens[i]!.lower)) i++;
  if (i < end && OF_NATION.test(tokens[i]!.lower) && !beginsCapital(tokens[i]!.text) && !taken.has(i)) return bodySpeaks(tokens, first, i + 1) ? i + 1 : null;
  const country = i === place && known !== undefined && NATIONALITIES.get(tokens.slice(first, place).map(({ lower }) => lower).join(' ')).length > 0;
  // "the win over Norway said a lot"
  const before = tokens[first - 1]?.lower === 'the' ? tokens[first - 2] : tokens[first - 1];
  return country && !(before?.sentence === tokens[first]!.sentence && before.pos === 'ADP') && !GIVEN_NAMES.has(tokens[first]!.lower) && isStated(tokens, place) ? place : null;
}

function nationAt(tokens: readonly Token[], first: number, end: number): number | null {
  const words = tokens.slice(first, Math.min(end, first + LONGEST_NATION)).map(({ lower }) => [lower]);
  const nation = NATIONALITIES.longestAt(words, 0, words.length);
  return nation && first + nation.last;
}

/** Whether a body between two tokens is the subject of a verb of speaking, or stands behind "according to". */
function bodySpeaks(tokens: readonly Token[], first: number, last: number): boolean {
  const before = /^(?:the|a)$/u.test(tokens[first - 1]?.lower ?? '') ? first - 2 : first - 1;
  return tokens[before]?.lower === 'to' && tokens[before - 1]?.lower === 'according' || isStated(tokens, last);
}

/** Whether the verb behind a name says that it speaks: "has complained", "said". */
function isStated(tokens: readonly Token[], last: number): boolean {
  const { sentence } = tokens[last - 1]!;
  let i = last;
  // "was announced"
  while (i < last + 2 && tokens[i]?.sentence === sentence && /^(?:AUX|ADV)$/u.test(tokens[i]!.pos) && !/^(?:is|are|was|were|be|been)$/u.test(tokens[i]!.lower)) i++;
  const verb = tokens[i];
  return verb?.sentence === sentence && verb.pos === 'VERB' && (SPEAKING.test(verb.lemma) || /^(?:complain|rule|insist)$/u.test(verb.lemma)) && !/ing$/u.test(verb.lower) && verb.lower !== verb.lemma;
}

/** "University of | Michigan |", "City of | Derby |": the place that the body is named for belongs to its name. */
function seatedAt(tokens: readonly Token[], first: number, end: number, claimed: ReadonlyMap<number, KnownName>): number | null {
  if (first + 2 >= end || !capitalised(tokens[first]!) || !ORGANISATION_ENDING.test(tokens[first]!.lower) && !/^(?:city|town|bishop)$/u.test(tokens[first]!.lower) || !/^(?:of|for)$/u.test(tokens[first + 1]?.lower ?? '')) return null;
  const place = claimed.get(tokens[first + 2]?.lower === 'the' ? first + 3 : first + 2);
  return place?.kind === 'place' && place.last <= end ? place.last : null;
}

/** What has its field behind "of" or "for". */
const OFFICE = /^(?:department|ministry|office|bureau|institute|agency|authority|council|committee|commission|court|board|society|association|federation|confederation|centre|center)$/u;
/** Longest list of fields, in tokens. */
const LONGEST_OFFICE = 12;

/**
 * "Bureau of | Statistics |", "Department for | Culture, Media and Sport |": where the name ends that has an office in it and a field behind it.
 *
 * @param last where the run of capitals from token `first` ends
 */
function officeFrom(tokens: readonly Token[], first: number, last: number, end: number): number | null {
  let head = first;
  while (head < last && !(OFFICE.test(tokens[head]!.lower) && /^(?:of|for)$/u.test(tokens[head + 1]?.lower ?? ''))) head++;
  if (head + 2 >= last || !capitalised(tokens[head]!)) return null;
  // "Culture, Media and Sport"
  let listed = last;
  for (let i = last; i + 1 < Math.min(end, head + LONGEST_OFFICE) && capitalised(tokens[i + 1]!); i += 2) {
    if (tokens[i]!.lower === 'and') return i + 2;
    if (tokens[i]!.text !== ',') break;
    listed = i + 2;
    if (tokens[listed]?.lower === 'and' && listed + 1 < end && capitalised(tokens[listed + 1]!)) return listed + 2;
  }
  return last;
}

/** "While the State Department": a capital of the sentence's start. */
const opensOnly = ({ pos, lower }: Token): boolean => /^(?:SCONJ|CCONJ|ADP|PRON|ADV|AUX|INTJ|PART)$/u.test(pos) || pos === 'DET' && lower !== 'the';

/** What only somebody does who can speak, be it a person or a body. */
const SPEAKING = /^(?:say|tell|announce|confirm|add|insist|argue|acknowledge|respond|reply|deny|declare|state|warn|explain|admit|claim|write|tweet|note|conclude|agree|report|reveal|suggest|promise|vow|stress|predict|estimate|concede|allege|contend|maintain|pledge)$/u;

/** "Keldsoft said", "according to Keldsoft": a name that stands for whoever speaks, person or company. Of several ("the Keld brothers"), it is none. */
function speaks(tokens: readonly Token[], from: number, last: number): boolean {
  const first = tokens[from]!.lower === 'the' && last - from > 1 ? from + 1 : from;
  const [name, after] = [tokens[first]!, tokens[last]];
  for (let i = first; i < last; i++) if (capitalised(tokens[i]!) && tokens[i]!.pos !== 'PROPN' && !/^\p{Lu}{3,}$/u.test(tokens[i]!.text)) return false;
  if (last - first > 1 && last - first <= 5 && after?.text === ',' && speaksAsBody(tokens, last)) return true;
  if (last - first > 5 || !/^\p{Lu}[\p{L}\d.&-]{2,}$/u.test(name.text) || commonKind(tokens[last - 1]!.text) !== null || isPeople(tokens[last - 1]!) || tokens[last - 2]?.lower === 'the' && isNative(tokens[last - 1]!.text) || ROLE_NOUNS.get(tokens[last - 1]!.lower).length > 0 || HONORIFICS.has(name.lower.replaceAll('.', ''))) return false;
  // "Experts said"
  if (last - first === 1 && /[^s]s$/u.test(name.lower) && tokens[first - 1]?.sentence !== name.sentence) return false;
  if (tokens[from - 1]?.lower === 'to' && tokens[from - 2]?.lower === 'according') return true;
  // "a Keldsoft spokesman"
  if (after && /^spokes(?:man|woman|person|people)$/u.test(after.lower) && after.sentence === name.sentence) return true;
  if (!after || after.sentence !== name.sentence || after.pos !== 'VERB' || !SPEAKING.test(after.lemma) || /ing$/u.test(after.lower)) return false;
  return after.lower !== after.lemma && !(tokens[first - 1]?.lower === 'the' && /s$/u.test(tokens[last - 1]!.lower));
}

/** "the Premier League has said", "a Premier League spokesman", "according to the Premier League": a competition as those who run it. */
function leagueSpeaks(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  const { sentence } = tokens[first]!;
  const before = tokens[first - 1]?.lower === 'the' ? first - 2 : first - 1;
  if (tokens[before]?.lower === 'to' && tokens[before - 1]?.lower === 'according') return true;
  const next = tokens[last];
  return next?.sentence === sentence && /^spokes(?:man|woman|person)$/u.test(next.lower) || isStated(tokens, last);
}

/** Furthest that an explanation between commas may reach, in tokens. */
const LONGEST_EXPLANATION = 10;

/** "Reed Footballers Australia|, the players' union, said|": what explains the name before the verb calls it a body. */
function speaksAsBody(tokens: readonly Token[], comma: number): boolean {
  for (let i = comma + 1; i < Math.min(tokens.length - 1, comma + LONGEST_EXPLANATION); i++) {
    if (tokens[i]!.text !== ',') continue;
    return /^(?:union|body|association|federation|company|firm|charity|group|organisation|organization|agency|league|campaign|outlet|consortium|regulator|watchdog)$/u.test(tokens[i - 1]!.lower) && tokens[i + 1]!.pos === 'VERB' && SPEAKING.test(tokens[i + 1]!.lemma);
  }
  return false;
}

/** "the Danes", "Quebecers": many people, and no body. */
const isPeople = (token: Token): boolean => NATIONALITY_NOUNS.get(token.lower).length > 0 || NATIONALITIES.get(token.lower).length > 0 || NATIONALITIES.get(token.lower.replace(/s$/u, '')).length > 0 || /(?:ers|ians|ists|ans)$/u.test(token.lower);

/** Bodies whose full names hardly anybody uses. */
const KNOWN_BY_INITIALS = /^(?:FIFA|UEFA|CONMEBOL|CONCACAF|FIFPRO|FIFPro)$/u;

/**
 * "the Public Investment Fund (PIF) … PIF", "Keld Capital Partners … Keld": initials or first words name the body whose they are, where the text names it
 * in full.
 */
function withoutShortForms(tokens: readonly Token[], mentions: readonly Mention[], entities: readonly Entity[]): { mentions: Mention[]; entities: Entity[] } {
  const full = new Map<string, Entity>();
  for (const entity of entities) {
    if (entity.kind !== 'ORGANISATION') continue;
    // "Scottish FA" goes by SFA.
    const initials = entity.name.match(/(?<!\p{L})(?:\p{Lu}(?=\p{Ll})|(?<= )\p{Lu}+(?!\p{L}))/gu)?.join('') ?? '';
    if (initials.length > 1 && !full.has(initials)) full.set(initials, entity);
    const words = entity.name.split(' ');
    for (let n = 1; n < words.length; n++) {
      const beginning = words.slice(0, n).join(' ');
      if (commonKind(words[n - 1]!) === null && !full.has(beginning)) full.set(beginning, entity);
    }
  }
  // "the Department for Culture, Media and Sport (DCMS)"
  const known = new Map(mentions.filter(({ entity }) => KNOWN_BY_INITIALS.test(entity.name)).map(({ entity }) => [entity.name, entity]));
  for (const { entity, last } of mentions) {
    const short = tokens[last]?.text === '(' && tokens[last + 2]?.text === ')' ? tokens[last + 1]!.text : '';
    if (entity.kind !== 'ORGANISATION' || !/^\p{Lu}{2,}$/u.test(short) || entity.name === short) continue;
    if (known.has(short)) full.set(entity.name, known.get(short)!);
    else full.set(short, entity);
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
