import { beginsCapital, beginsSmall } from '../letters.js';
import type { Token } from '../reading.js';
import type { Gender } from '../extraction.js';
import { GIVEN_NAMES, HONORIFICS, NATIONALITIES, NATIONALITY_NOUNS, ROLE_NOUNS } from '../lexicon/people.js';
import { foldName } from '../lexicon/tables.js';
import { isReportingVerb } from '../lexicon/cues.js';
import { playersNamed } from '../lexicon/players.js';
import type { KnownName } from './known.js';

export interface PeopleInput {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly words: readonly (readonly string[])[];
  readonly claimed: ReadonlyMap<number, KnownName>;
  readonly sentenceEnd: (token: number) => number;
  readonly inHeading: (token: number) => boolean;
  /** Whether a football club is named. */
  readonly football: boolean;
}

/** A run of capitalised words that may name a person. */
export interface Candidate {
  first: number;
  last: number;
  /** Words of the name, particles with what they lead: ["Virgil", "van Dijk"]. */
  words: string[];
  support: number;
  gender: Gender | null;
}

const PARTICLES = new Set(['van', 'von', 'de', 'der', 'den', 'di', 'da', 'dos', 'do', 'del', 'della', 'la', 'le', 'el', 'al', 'bin', 'ben', 'ter', 'ten', 'te', 'zu', 'y', 'mac', 'st', 'du', 'dal', 'lo', 'af', 'vom', 'op']);
/** Words that begin sentences and headings in capitals and are no part of a name. */
const NOT_NAMES = new Set((
  'the a an this that these those it its he she they we i you his her their our my your who what when where why how which whose if as at by for from in into of on to with '
  + 'and but or nor so yet because although though while whilst since after before until unless despite however meanwhile furthermore moreover elsewhere additionally also again still '
  + 'there here now then once only even just not no yes all any some many most more much both each every either neither one two three four five six seven eight nine ten '
  + 'first second third last next new old former ex current latest speaking asked following according having being given following despite with without within during under over '
  + 'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today yesterday tomorrow '
  + 'summer winter spring autumn christmas easter sources reports report source read more breaking exclusive news video watch live update transfer transfers rumour rumours '
  + 'sir mr mrs ms dr prof lord lady dame north south east west northern southern eastern western european african asian american world british '
  + 'king queen prince princess god jesus internet twitter instagram facebook youtube tiktok bluesky whatsapp google apple amazon microsoft netflix spotify snapchat threads linkedin reddit '
  + 'covid brexit ok well unlike like perhaps maybe indeed instead rather overall ultimately interestingly crucially importantly finally firstly secondly thirdly recently currently previously earlier later '
  + 'should could would will can might must do does did has have had is are was were be been am let get got see say said another other such same own whether per via amid among between ahead '
  + 'champions premier league cup euro euros uefa fifa fa var psr ffp tv uk us usa eu un gmt bst est ceo pm am vs mvp motd qatar'
).split(' '));
/** A run with one of these is an institution, a place, a prize or an event. */
const NOT_PERSON = /^(?:league|cup|stadium|street|road|park|arena|group|university|college|award|awards|club|association|foundation|museum|airport|company|ltd|inc|corp|llc|plc|festival|championship|championships|trophy|division|conference|council|committee|court|department|ministry|minister|government|reserve|secretary|affairs|health|defence|foreign|federal|office|party|police|army|navy|force|institute|centre|center|school|academy|hospital|church|bank|fund|partners|capital|holdings|house|hall|square|bridge|island|islands|river|lake|valley|city|county|state|town|village|avenue|lane|way|tower|building|act|bill|agreement|treaty|report|review|news|media|times|post|gazette|herald|daily|sport|sports|tv|radio|online|magazine|podcast|show|series|season|week|day|night|year|month|summit|games|olympics|open|tour|grand|prix|derby|final|finals|playoff|playoffs|team|squad|women|men|ladies|u\d+s?|under|union|federation|society|agency|bureau|commission|authority|board|trust|network|channel|studio|studios|records|entertainment|technologies|systems|services|international|national|republic|kingdom|states|district|province|region|street|boulevard|instagram|twitter|whatsapp|facebook|youtube|financial|fair|play|rules|regulations|window|deadline|boxing|golden|boot|ball|glove|player|manager|squad|transfer|market|premier|super|bowl|world|european|africa|asia|america|europe)$/u;

const isCapitalised = (token: Token): boolean => beginsCapital(token.text) && (/^\p{Lu}[\p{Ll}'’]/u.test(token.text) || /^\p{Lu}['’]\p{Lu}/u.test(token.text) || /^\p{Lu}\p{L}*\p{Ll}/u.test(token.text));
const isInitial = (token: Token): boolean => token.text.length <= 4 && beginsCapital(token.text) && /^(?:\p{Lu}\.?){1,3}$/u.test(token.text) && !NOT_NAMES.has(token.lower.replaceAll('.', ''));

/** The runs of capitalised words that no lexicon claims, each with how much speaks for its being a person. */
export function findCandidates(input: PeopleInput): Candidate[] {
  const { tokens, claimed } = input;
  const taken = new Map<number, KnownName>();
  for (const known of claimed.values()) for (let i = known.first; i < known.last; i++) taken.set(i, known);
  const lowerWords = new Map<string, number>();
  for (const token of tokens) if (beginsSmall(token.text)) lowerWords.set(token.lower, (lowerWords.get(token.lower) ?? 0) + 1);

  const candidates: Candidate[] = [];
  for (let i = 0; i < tokens.length;) {
    if (!startsName(input, i, taken, lowerWords)) {
      i++;
      continue;
    }
    const run = runFrom(input, i, taken);
    i = Math.max(run.last, i + 1);
    if (run.words.length === 0) continue;
    candidates.push(weigh(input, run, taken, lowerWords));
  }
  return candidates;
}

function startsName(input: PeopleInput, i: number, taken: ReadonlyMap<number, KnownName>, lowerWords: ReadonlyMap<string, number>): boolean {
  const token = input.tokens[i]!;
  if (beginsSmall(token.text)) return false;
  if (bracketedName(input, i, false, taken)) return true;
  const place = taken.get(i);
  if (place && !(place.kind === 'place' && place.last - place.first === 1 && GIVEN_NAMES.has(foldName(token.text)) && followedByName(input, i + 1, taken))) return false;
  if (NOT_NAMES.has(token.lower) && !(PARTICLES.has(token.lower) && isCapitalised(token)) || HONORIFICS.has(token.lower.replaceAll('.', ''))) return false;
  if (PARTICLES.has(token.lower) && !GIVEN_NAMES.has(foldName(token.text))) return isCapitalised(token) && i + 1 < input.sentenceEnd(i) && !taken.has(i + 1) && isCapitalised(input.tokens[i + 1]!);
  if (!isCapitalised(token) && !(isInitial(token) && i + 1 < input.sentenceEnd(i) && isCapitalised(input.tokens[i + 1]!))) return false;
  if (isNationality(input, i) && !(taken.get(i)?.kind === 'place')) return false;
  // "the Dane" is somebody, but no name.
  if (input.tokens[i - 1]?.lower === 'the' && NATIONALITY_NOUNS.longestAt(input.words, i, i + 1)) return false;
  if (ROLE_NOUNS.longestAt(input.words, i, input.sentenceEnd(i)) && !GIVEN_NAMES.has(foldName(token.text))) return false;
  const previous = input.tokens[i - 1];
  const startsSentence = !previous || previous.sentence !== token.sentence || /^["“‘'(:•-]$/u.test(previous.text);
  // A capital that the sentence's start explains, on a word that is otherwise written small.
  if (startsSentence && lowerWords.has(token.lower) && token.pos !== 'PROPN' && !GIVEN_NAMES.has(foldName(token.text))) return false;
  if (startsSentence && /^(?:ADV|ADP|SCONJ|CCONJ|DET|PRON|AUX|PART|INTJ|NUM)$/u.test(token.pos) && !GIVEN_NAMES.has(foldName(token.text))) return false;
  return true;
}

function followedByName(input: PeopleInput, i: number, taken: ReadonlyMap<number, KnownName>): boolean {
  const token = input.tokens[i];
  return token !== undefined && i < input.sentenceEnd(i - 1) && isCapitalised(token) && !taken.has(i) && token.pos === 'PROPN' && !NOT_NAMES.has(token.lower);
}

/** A nationality is one before a noun or a role ("the Dutch defender"), but may begin a name nowhere. */
function isNationality(input: PeopleInput, i: number): boolean {
  const match = NATIONALITIES.longestAt(input.words, i, input.sentenceEnd(i)) ?? NATIONALITY_NOUNS.longestAt(input.words, i, input.sentenceEnd(i));
  return match !== null && !GIVEN_NAMES.has(foldName(input.tokens[i]!.text));
}

/** What a hyphen joins to a name that is no part of it. */
const NOT_SYLLABLE = /^(?:based|born|led|like|era|year|old|type|free|less|owned|bound|made|wide|run|themed|style|plus|esque|ish|in|on|up|out|off)$/u;

function runFrom(input: PeopleInput, first: number, taken: ReadonlyMap<number, KnownName>): { first: number; last: number; words: string[] } {
  const { tokens, text } = input;
  const end = input.sentenceEnd(first);
  const words: string[] = [];
  let start = first;
  let last = first;
  let pending = '';
  let pendingFrom = first;
  for (let i = first; i < end; i++) {
    const token = tokens[i]!;
    // "Foreign Affairs Minister Penny Wong": the name begins behind the title.
    if (words.length > 0 && isTitle(input, i) && i + 1 < end && isCapitalised(tokens[i + 1]!)) {
      words.length = 0;
      start = i + 1;
      continue;
    }
    const glued = i > first && tokens[i - 1]!.end === token.start;
    const bracketed = bracketedName(input, i, words.length > 0, taken);
    if (bracketed) {
      words.push(bracketed);
      last = i + 3;
      i += 2;
      continue;
    }
    const blocked = taken.has(i) && i > first && !(words.length === 1 && isPersonOverClub(input, i, taken));
    if (glued && token.text === '-' && i + 1 < end && tokens[i + 1]!.start === token.end && /^\p{L}/u.test(tokens[i + 1]!.text) && words.length > 0) {
      // "Loftus-Cheek", "Son Heung-min", but not "Liverpool-based"
      const syllable = words.length > 1 && /^\p{Ll}{2,5}$/u.test(tokens[i + 1]!.text) && !NOT_SYLLABLE.test(tokens[i + 1]!.text);
      if (!/^\p{Lu}/u.test(tokens[i + 1]!.text) && !syllable) break;
      words[words.length - 1] += `-${tokens[i + 1]!.text}`;
      last = i + 2;
      i++;
      continue;
    }
    if (blocked) break;
    if (PARTICLES.has(token.lower) && !(i === first && GIVEN_NAMES.has(foldName(token.text))) && i + 1 < end && (words.length > 0 || isCapitalised(token)) && nextBelongs(input, i + 1, end)) {
      if (pending === '') pendingFrom = i;
      pending += `${text.slice(token.start, token.end)} `;
      continue;
    }
    if (token.text === '.' && glued && words.length > 0 && /^\p{Lu}$/u.test(words.at(-1)!)) {
      words[words.length - 1] += '.';
      last = i + 1;
      continue;
    }
    const capitalised = isCapitalised(token) || isInitial(token) && words.length > 0 && /^\p{Lu}/u.test(tokens[i + 1]?.text ?? '');
    if (!capitalised && !(isInitial(token) && words.length === 0)) break;
    if (i > first && (NOT_NAMES.has(token.lower) && token.pos !== 'PROPN' || isNationality(input, i) && words.length > 1)) break;
    if (i > first && glued && !/^['’]/u.test(token.text)) {
      if (words.length > 0 && /['’]$/u.test(words.at(-1)!)) {
        words[words.length - 1] += token.text;
        last = i + 1;
        continue;
      }
      break;
    }
    words.push(pending + token.text);
    pending = '';
    last = i + 1;
    if (words.length >= 5) break;
  }
  if (pending !== '' && words.length === 0) last = pendingFrom;
  return { first: start, last, words };
}

const isTitle = (input: PeopleInput, i: number): boolean =>
  HONORIFICS.has(input.tokens[i]!.lower.replaceAll('.', '')) || ROLE_NOUNS.get(input.tokens[i]!.lower).length > 0 && !GIVEN_NAMES.has(foldName(input.tokens[i]!.text));

/** A part of a name that an editor put in brackets: "[Franck] Kessie", "Kim [Little]". */
function bracketedName(input: PeopleInput, i: number, begun: boolean, taken: ReadonlyMap<number, KnownName>): string | null {
  const { tokens } = input;
  const bracket = tokens[i]!.text;
  if (bracket !== '[' && bracket !== '(') return null;
  const [open, name, close, next] = [tokens[i]!, tokens[i + 1], tokens[i + 2], tokens[i + 3]];
  if (!name || !close || !/^[\])]$/u.test(close.text) || !isCapitalised(name) || taken.has(i + 1) || NOT_NAMES.has(name.lower)) return null;
  if (begun) return name.text;
  return next && next.sentence === open.sentence && isCapitalised(next) && !taken.has(i + 3) ? name.text : null;
}

/** A club's or place's name that stands behind a given name is a surname: "Raheem Sterling", "Ashley Preston". */
function isPersonOverClub(input: PeopleInput, i: number, taken: ReadonlyMap<number, KnownName>): boolean {
  const known = taken.get(i)!;
  if (known.last - known.first > 1 || known.first !== i) return false;
  const before = input.tokens[i - 1];
  if (!before || before.sentence !== input.tokens[i]!.sentence) return false;
  const given = GIVEN_NAMES.get(foldName(before.text));
  return given !== undefined && !given.common && known.kind === 'place';
}

function nextBelongs(input: PeopleInput, i: number, end: number): boolean {
  for (let j = i; j < Math.min(end, i + 2); j++) {
    const token = input.tokens[j]!;
    if (isCapitalised(token) && !NOT_NAMES.has(token.lower)) return true;
    if (!PARTICLES.has(token.lower)) return false;
  }
  return false;
}

function weigh(input: PeopleInput, run: { first: number; last: number; words: string[] }, taken: ReadonlyMap<number, KnownName>, lowerWords: ReadonlyMap<string, number>): Candidate {
  const { tokens } = input;
  const { first, last, words } = run;
  const given = GIVEN_NAMES.get(foldName(words[0]!)) ?? GIVEN_NAMES.get(foldName(words[0]!.split('-')[0]!));
  const before = tokens[first - 1];
  const after = tokens[last];
  const sentence = tokens[first]!.sentence;
  let support = 0;
  if (given) support += words.length > 1 ? (given.common ? 2 : 3) : given.common ? 0 : 2;
  if (words.length > 1) support += 1;
  if (words.length === 2 || words.length === 3) support += 1;
  const unexplained = tokens.slice(first, last).every((t) => !isCapitalised(t) || t.pos === 'PROPN' && !lowerWords.has(t.lower));
  if (words.length > 1 && unexplained && !input.inHeading(first)) support += 1;
  if (inList(input, first, last)) support += 2;
  // One word may be anybody's name; where no club is named, it is no player's.
  const player = words.length > 1 || input.football ? playersNamed(words.join(' ')) : [];
  if (player.length > 0) support += 4;
  if (words.slice(1).some((w) => GIVEN_NAMES.has(foldName(w)))) support += 1;
  if (words.some((w) => /^\p{Lu}\.?$/u.test(w)) && words.length > 1) support += 1;
  let gender = given?.gender ?? player[0]?.gender ?? null;
  if (before && before.sentence === sentence) {
    const honorific = HONORIFICS.get(before.lower.replaceAll('.', '')) ?? (before.text === '.' ? HONORIFICS.get(tokens[first - 2]?.lower ?? '') : undefined);
    if (honorific !== undefined) {
      support += 3;
      gender = honorific ?? gender;
    }
    if (roleEndsAt(input, first)) support += 3;
    if (taken.get(first - 1)?.kind === 'club') support += 1;
    if (/^(?:by|with|for|from|and|of|to|against|on|over)$/u.test(before.lower) && words.length > 1) support += 1;
    if (isReportingVerb(before.lemma)) support += 2;
  }
  if (after && after.sentence === sentence) {
    if (isReportingVerb(after.lemma) && /^(?:VERB|NOUN|AUX)$/u.test(after.pos)) support += 2;
    else if (/^(?:VERB|AUX)$/u.test(after.pos)) support += 1;
    if (after.start === tokens[last - 1]!.end && /^['’](?:s)?$/u.test(after.text)) support += OF_A_PERSON.test(tokens[last + 1]?.lower ?? '') ? 3 : 1;
    if (after.text === ',' && tokens[last + 1] && /^(?:who|whose|\d\d|the|an?)$/u.test(tokens[last + 1]!.lower)) support += 1;
    if (after.text === '(' && /^\d/u.test(tokens[last + 1]?.text ?? '')) support += 1;
  }
  if (words.some((w) => /^\p{Lu}{3,}$/u.test(w))) support -= 2;
  if (words.some((w) => NOT_PERSON.test(w.toLowerCase()))) support -= 6;
  if (words.length === 1 && lowerWords.has(words[0]!.toLowerCase())) support -= 3;
  if (words.length === 1 && input.inHeading(first)) support -= 2;
  // In a title-case heading every word is capitalised.
  if (input.inHeading(first) && !given && words.length > 1 && words.some((w) => lowerWords.has(w.toLowerCase()))) support -= 4;
  if (words.length > 3 && !given) support -= 2;
  if (words.every((w) => lowerWords.has(w.toLowerCase()))) support -= 3;
  return { first, last, words, support, gender };
}

/** What only people have. */
const OF_A_PERSON = /^(?:agent|agents|wages|salary|representatives|career|teammates?|wife|father|brother|mother|debut|childhood|signature|exit|departure|camp|entourage|hamstring|ankle|knee|brace|hat-trick|header)$/u;

/** One of several capitalised names in a row: "Longstaff, Joelinton, Joe Willock". */
function inList(input: PeopleInput, first: number, last: number): boolean {
  const { tokens } = input;
  const [before, after] = [tokens[first - 1], tokens[last]];
  const separates = (t: typeof before): boolean => t !== undefined && /^(?:,|and)$/u.test(t.lower);
  return separates(before) && separates(after) && first >= 2 && isCapitalised(tokens[first - 2]!) && tokens[last + 1] !== undefined && isCapitalised(tokens[last + 1]!);
}

/** Whether a role noun ends right before the token: "striker", "head coach". */
function roleEndsAt(input: PeopleInput, at: number): boolean {
  for (let from = Math.max(0, at - 4); from < at; from++) {
    const match = ROLE_NOUNS.longestAt(input.words, from, at);
    if (match && match.last === at && input.tokens[from]!.sentence === input.tokens[at]!.sentence) return true;
  }
  return false;
}

