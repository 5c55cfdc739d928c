import { beginsCapital, beginsSmall } from '../letters.js';
import type { Token, TokenRange } from '../reading.js';
import { commonKind, type CommonKind } from '../lexicon/common-words.js';
import { GIVEN_NAMES, HONORIFICS, NATIONALITIES, NATIONALITY_NOUNS, ROLE_NOUNS } from '../lexicon/people.js';
import { foldName } from '../lexicon/tables.js';
import type { KnownName } from './known.js';

export interface PeopleInput {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly words: readonly (readonly string[])[];
  readonly claimed: ReadonlyMap<number, KnownName>;
  /** Full names that the tables of people have, by their first token. */
  readonly people: ReadonlyMap<number, TokenRange>;
  readonly sentenceEnd: (token: number) => number;
  readonly inHeading: (token: number) => boolean;
  /** The football clubs that are named. */
  readonly clubs: ReadonlySet<string>;
  /** Whether a token stands in a byline. */
  readonly inByline: (token: number) => boolean;
}

/** A word of a name, particles with what they lead: "van Dijk". */
export interface RunWord {
  text: string;
  /** Tokens that it covers. */
  readonly first: number;
  last: number;
}

/** Capitalised words in a row that may be a person's name. */
export interface CapitalRun {
  readonly words: readonly RunWord[];
  /** An ordinary word stood next to it in capitals, too: "Keld Foundation". */
  readonly cut: boolean;
  /** Whether a table of people has the name. */
  readonly known: boolean;
}

/** What the runs of one text are judged by. */
export interface RunContext extends PeopleInput {
  /** What a lexicon claims, by token. */
  readonly taken: ReadonlyMap<number, KnownName>;
  /** How often the text has a word in small letters. */
  readonly lowerWords: ReadonlyMap<string, number>;
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
  + 'jr sr ii iii iv dem dems rep reps sen sens gov gop '
  + 'champions premier league cup euro euros uefa fifa fa var psr ffp tv uk us usa eu un gmt bst est ceo pm am vs mvp motd qatar'
).split(' '));

/** Whether a token is written as names are: "Keld", "McKeld", "O’Keld". */
export const isCapitalised = (token: Token): boolean => beginsCapital(token.text) && (/^\p{Lu}[\p{Ll}'’]/u.test(token.text) || /^\p{Lu}['’]\p{Lu}/u.test(token.text) || /^\p{Lu}\p{L}*\p{Ll}/u.test(token.text));
const isInitial = (token: Token): boolean => token.text.length <= 4 && beginsCapital(token.text) && /^(?:\p{Lu}\.?){1,3}$/u.test(token.text) && !NOT_NAMES.has(token.lower.replaceAll('.', ''));
const TITLE = /^(?:mr|mrs|ms|miss)\.?$/u;
const NUMERAL = /^(?:II|III|IV|VI{1,3}|IX)$/u;
/** In words. */
const LONGEST_RUN = 8;

/** Words that are titles elsewhere but end somebody's name here: "Doug King", "Nick Pope". */
function surnamesLikeTitles(tokens: readonly Token[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (!beginsCapital(token.text) || !HONORIFICS.has(token.lower)) continue;
    const [given, after] = [tokens[i - 1]!, tokens[i + 1]];
    if (given.sentence !== token.sentence || given.end + 1 !== token.start || !isCapitalised(given)) continue;
    if (GIVEN_NAMES.get(foldName(given.text))?.common === false && !(after?.sentence === token.sentence && isCapitalised(after))) found.add(token.text);
  }
  return found;
}

function isSurnameBehindPost(tokens: readonly Token[], i: number): boolean {
  if (!beginsCapital(tokens[i]!.text) || !beginsCapital(tokens[i - 1]!.text)) return false;
  const [post, given, surname, after] = [tokens[i - 2]!, tokens[i - 1]!, tokens[i]!, tokens[i + 1]];
  if (!isCapitalised(surname) || !isCapitalised(given) || post.sentence !== surname.sentence || given.end + 1 !== surname.start || after?.sentence === surname.sentence && isCapitalised(after)) return false;
  return GIVEN_NAMES.get(foldName(given.text))?.common === false && ROLE_NOUNS.get(post.lower).some(({ role }) => /^(?:PLAYER|CAPTAIN|MANAGER|COACH|EXECUTIVE|OWNER)$/u.test(role));
}

/** "King said", but not "the King" and "King Charles". */
function standsAlone({ tokens }: PeopleInput, i: number): boolean {
  const { sentence } = tokens[i]!;
  const [before, after] = [tokens[i - 1], tokens[i + 1]];
  return !(before?.sentence === sentence && (/^(?:the|a|an|his|her|our|their)$/u.test(before.lower) || isCapitalised(before))) && !(after?.sentence === sentence && isCapitalised(after));
}

/** The runs of capitalised words that no lexicon claims, parted at the ordinary words in them. */
export function findRuns(input: PeopleInput): { context: RunContext; runs: CapitalRun[] } {
  const { tokens, claimed } = input;
  const taken = new Map<number, KnownName>();
  for (const known of claimed.values()) for (let i = known.first; i < known.last; i++) taken.set(i, known);
  const lowerWords = new Map<string, number>();
  for (const token of tokens) if (beginsSmall(token.text)) lowerWords.set(token.lower, (lowerWords.get(token.lower) ?? 0) + 1);

  // "Mr. Band": what follows a title is a surname wherever it stands.
  const titled = new Set<string>();
  for (let i = 1; i < tokens.length; i++) if (TITLE.test(tokens[i - 1]!.lower) && isCapitalised(tokens[i]!)) titled.add(tokens[i]!.text);
  // "defender Sasha Grove": so does what follows a post and a given name.
  for (let i = 2; i < tokens.length; i++) if (isSurnameBehindPost(tokens, i)) titled.add(tokens[i]!.text);

  const surnames = surnamesLikeTitles(tokens);
  const runs: CapitalRun[] = [];
  for (let i = 0; i < tokens.length;) {
    const full = input.people.get(i);
    if (full) {
      runs.push({ words: wordsOfName(input, full), cut: false, known: true });
      i = full.last;
      continue;
    }
    if (!shoutedAt(input, i, taken) && !(startsName(input, i, taken, lowerWords) || surnames.has(tokens[i]!.text) && standsAlone(input, i))) {
      i++;
      continue;
    }
    const run = shoutedAt(input, i, taken) ?? runFrom(input, i, taken);
    i = Math.max(run.last, i + 1);
    // "By Ann Wine": whoever signs has a name, whatever its words mean.
    if (run.words.length === 2 && input.inByline(run.words[0]!.first) && givenName(run.words[0]!)) runs.push({ words: run.words, cut: false, known: false });
    else runs.push(...partsOf(run.words, titled));
  }
  return { context: { ...input, taken, lowerWords }, runs };
}

/** The words of a full name as they stand in the text, each with the particles and the hyphens before it: "Donny | van de Beek". */
function wordsOfName({ text, tokens }: PeopleInput, { first, last }: TokenRange): RunWord[] {
  const words: RunWord[] = [];
  let from = first;
  for (let i = first; i < last; i++) {
    const next = tokens[i + 1];
    const goesOn = i + 1 < last && next!.start === tokens[i]!.end;
    if (goesOn || i > first && i + 1 < last && PARTICLES.has(tokens[i]!.lower)) continue;
    words.push({ text: text.slice(tokens[from]!.start, tokens[i]!.end), first: from, last: i + 1 });
    from = i + 1;
  }
  return words;
}

const givenName = (word: RunWord): { common: boolean } | undefined => {
  const folded = foldName(word.text);
  return GIVEN_NAMES.get(folded) ?? (folded.includes('-') ? GIVEN_NAMES.get(folded.slice(0, folded.indexOf('-'))) : undefined);
};

/**
 * What of a run may be a name: the stretches between its ordinary words ("Substitute | Alan Reed | Scores"). Behind a given name, one that is no word
 * of headlines is a surname ("Ann Park"), and one that stands alone may be somebody's who is named in full elsewhere.
 */
function partsOf(words: readonly RunWord[], titled: ReadonlySet<string>): CapitalRun[] {
  const kindOf = (text: string): CommonKind | null => (titled.has(text) ? null : text === 'XI' ? 'strong' : commonKind(text));
  const only = words[0];
  if (words.length === 1 && only) return kindOf(only.text) === 'strong' && !givenName(only) ? [] : [{ words, cut: false, known: false }];
  const parts: CapitalRun[] = [];
  let part: RunWord[] = [];
  let before = false;
  const close = (cut: boolean): void => {
    // "WR Alan Reed": what stands in capitals before a full name is a position.
    if (part.length > 2 && /^\p{Lu}{2,3}$/u.test(part[0]!.text) && givenName(part[1]!)) part.shift();
    if (part.length > 0) parts.push({ words: part, cut: cut || before, known: false });
    part = [];
    before = cut;
  };
  words.forEach((word, k) => {
    const kind = kindOf(word.text);
    const given = word.text === 'XI' ? undefined : givenName(word);
    const next = words[k + 1];
    const namesNext = next !== undefined && (!kindOf(next.text) || next.text.includes('-'));
    if (!kind || given && !(given.common && !namesNext && part.length === 0) || kind === 'weak' && next?.text.includes('-') && part.length === 0) {
      part.push(word);
      return;
    }
    const first = part[0];
    // "Ann Park", "Ann Little Bear"
    const surname = kind === 'weak' && first !== undefined && givenName(first) !== undefined && part.length <= 2 && part.slice(1).every(({ text }) => kindOf(text) === 'weak');
    if (surname) part.push(word);
    else close(true);
  });
  close(false);
  return parts;
}

function startsName(input: PeopleInput, i: number, taken: ReadonlyMap<number, KnownName>, lowerWords: ReadonlyMap<string, number>): boolean {
  const token = input.tokens[i]!;
  if (beginsSmall(token.text)) return false;
  if (bracketedName(input, i, 0, taken)) return true;
  const place = taken.get(i);
  if (place && !(place.kind === 'place' && place.last - place.first === 1 && GIVEN_NAMES.has(foldName(token.text)) && (followedByName(input, i + 1, taken) || bracketedName(input, i + 1, 1, taken) !== null))) return false;
  if (NOT_NAMES.has(token.lower) && !(PARTICLES.has(token.lower) && isCapitalised(token)) && !bearsSurname(input, i, taken)) return false;
  // "Mr Prince": behind one title another is a surname.
  const title = (k: number): boolean => HONORIFICS.has(input.tokens[k]?.lower.replaceAll('.', '') ?? '');
  if (title(i) && !(i > 0 && title(i - 1) && !(i + 1 < input.sentenceEnd(i) && isCapitalised(input.tokens[i + 1]!)))) return false;
  if (PARTICLES.has(token.lower) && !GIVEN_NAMES.has(foldName(token.text))) return isCapitalised(token) && i + 1 < input.sentenceEnd(i) && !taken.has(i + 1) && isCapitalised(input.tokens[i + 1]!);
  if (!isCapitalised(token) && !(isInitial(token) && i + 1 < input.sentenceEnd(i) && isCapitalised(input.tokens[i + 1]!))) return false;
  if (isNationality(input, i) && !(taken.get(i)?.kind === 'place')) return false;
  // "the Dane" is somebody, but no name.
  if (input.tokens[i - 1]?.lower === 'the' && NATIONALITY_NOUNS.longestAt(input.words, i, i + 1)) return false;
  // "Minister Keld": the name begins behind it. Of trades, some are surnames, too: "Judge said".
  const role = ROLE_NOUNS.longestAt(input.words, i, input.sentenceEnd(i));
  const titles = role !== null && (role.values[0]!.role !== 'POST' || role.last < input.sentenceEnd(i) && isCapitalised(input.tokens[role.last]!));
  if (titles && !GIVEN_NAMES.has(foldName(token.text))) return false;
  const previous = input.tokens[i - 1];
  const startsSentence = !previous || previous.sentence !== token.sentence || /^["“‘'(:•-]$/u.test(previous.text);
  // A capital that the sentence's start explains, on a word that is otherwise written small.
  if (startsSentence && lowerWords.has(token.lower) && token.pos !== 'PROPN' && !GIVEN_NAMES.has(foldName(token.text))) return false;
  if (startsSentence && /^(?:ADV|ADP|SCONJ|CCONJ|DET|PRON|AUX|PART|INTJ|NUM)$/u.test(token.pos) && !GIVEN_NAMES.has(foldName(token.text))) return false;
  return true;
}

/** "Will Keld", "April Reed": a given name that is a word of its own, before a surname. */
function bearsSurname(input: PeopleInput, i: number, taken: ReadonlyMap<number, KnownName>): boolean {
  const token = input.tokens[i]!;
  const opens = input.tokens[i - 1]?.sentence !== token.sentence;
  return isCapitalised(token) && GIVEN_NAMES.has(foldName(token.text)) && (!opens || token.pos === 'PROPN') && followedByName(input, i + 1, taken);
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

function runFrom(input: PeopleInput, first: number, taken: ReadonlyMap<number, KnownName>): { last: number; words: RunWord[] } {
  const { tokens, text } = input;
  const end = input.sentenceEnd(first);
  const words: RunWord[] = [];
  let last = first;
  let pending = '';
  let pendingFrom = first;
  for (let i = first; i < end; i++) {
    const token = tokens[i]!;
    // "Foreign Affairs Minister Penny Wong": the name begins behind the title.
    if (i > first && isTitle(input, i) && i + 1 < end && isCapitalised(tokens[i + 1]!)) {
      words.length = 0;
      continue;
    }
    const glued = i > first && tokens[i - 1]!.end === token.start;
    const bracketed = bracketedName(input, i, words.length, taken);
    if (bracketed) {
      ({ last } = bracketed);
      words.push({ text: bracketed.text, first: i, last });
      i = last - 1;
      continue;
    }
    const blocked = taken.has(i) && i > first && !(words.length === 1 && isPersonOverClub(input, i, taken));
    if (glued && token.text === '-' && i + 1 < end && tokens[i + 1]!.start === token.end && /^\p{L}/u.test(tokens[i + 1]!.text) && words.length > 0) {
      // "Loftus-Cheek", "Son Heung-min", but not "Liverpool-based"
      const syllable = words.length > 1 && /^\p{Ll}{2,5}$/u.test(tokens[i + 1]!.text) && !NOT_SYLLABLE.test(tokens[i + 1]!.text);
      if (!/^\p{Lu}/u.test(tokens[i + 1]!.text) && !syllable) break;
      last = i + 2;
      extend(words, `-${tokens[i + 1]!.text}`, last);
      i++;
      continue;
    }
    // "Enter | Lucy Bronze", but "Ann Lucy Bronze" is somebody else.
    if (blocked || i > first && input.people.has(i) && !(words.length === 1 && givenName(words[0]!)?.common === false)) break;
    if (PARTICLES.has(token.lower) && !(i === first && GIVEN_NAMES.has(foldName(token.text))) && i + 1 < end && (words.length > 0 || isCapitalised(token)) && nextBelongs(input, i + 1, end)) {
      if (pending === '') pendingFrom = i;
      pending += `${text.slice(token.start, token.end)} `;
      continue;
    }
    if (token.text === '.' && glued && words.length > 0 && /^\p{Lu}$/u.test(words.at(-1)!.text)) {
      last = i + 1;
      extend(words, '.', last);
      continue;
    }
    // "Melanie C"
    if (words.length === 1 && /^\p{Lu}$/u.test(token.text) && token.text !== 'I' && GIVEN_NAMES.get(foldName(words[0]!.text))?.common === false && tokens[i + 1]?.text !== '.' && !/^\p{Lu}/u.test(tokens[i + 1]?.text ?? '')) {
      last = i + 1;
      words.push({ text: token.text, first: i, last });
      break;
    }
    // "Alan Reed Jr."
    if (words.length > 1 && /^(?:jr|sr)\.?$/u.test(token.lower)) {
      last = token.text.endsWith('.') || tokens[i + 1]?.text !== '.' ? i + 1 : i + 2;
      extend(words, ` ${token.text}`, last);
      break;
    }
    // "Charles III", "Alan Reed II"
    if (NUMERAL.test(token.text) && words.length > 0 && givenName(words[0]!)) {
      last = i + 1;
      if (words.length > 1) extend(words, ` ${token.text}`, last);
      else words.push({ text: token.text, first: i, last });
      break;
    }
    const capitalised = isCapitalised(token) || isInitial(token) && words.length > 0 && /^\p{Lu}/u.test(tokens[i + 1]?.text ?? '');
    if (!capitalised && !(isInitial(token) && words.length === 0)) break;
    if (i > first && (NOT_NAMES.has(token.lower) && token.pos !== 'PROPN' && !isFirstSyllable(tokens, i) || isNationality(input, i) && words.length > 1)) break;
    if (i > first && glued && !/^['’]/u.test(token.text)) {
      if (words.length > 0 && /['’]$/u.test(words.at(-1)!.text)) {
        last = i + 1;
        extend(words, token.text, last);
        continue;
      }
      break;
    }
    last = i + 1;
    words.push({ text: pending + token.text, first: pending === '' ? i : pendingFrom, last });
    pending = '';
    if (words.length >= LONGEST_RUN) break;
  }
  if (pending !== '' && words.length === 0) last = pendingFrom;
  return { last, words };
}

/** "ALAN REED": a given name in capitals, and a surname that is no ordinary word. */
function shoutedAt(input: PeopleInput, first: number, taken: ReadonlyMap<number, KnownName>): { last: number; words: RunWord[] } | null {
  const [given, surname, next] = [input.tokens[first]!, input.tokens[first + 1], input.tokens[first + 2]];
  const shouted = (token: Token | undefined): token is Token => token !== undefined && token.sentence === given.sentence && /^\p{Lu}[\p{Lu}'’-]{2,}$/u.test(token.text);
  // "ANN Keld": newspapers that begin an article with a word in capitals
  const opens = input.tokens[first - 1]?.sentence !== given.sentence && surname?.sentence === given.sentence && surname.pos === 'PROPN' && isCapitalised(surname);
  if (!shouted(given) || !surname || !shouted(surname) && !opens || taken.has(first) || taken.has(first + 1) || commonKind(surname.text) || NOT_NAMES.has(surname.lower) || GIVEN_NAMES.get(foldName(given.text))?.common !== false) return null;
  // A heading that is all capitals says of no word that it is a name.
  if (shouted(next)) return null;
  const spell = ({ text }: Token): string => (/\p{Ll}/u.test(text) ? text : text.charAt(0) + text.slice(1).toLowerCase());
  return { last: first + 2, words: [{ text: spell(given), first, last: first + 1 }, { text: spell(surname), first: first + 1, last: first + 2 }] };
}

/** "Kim | Do-hoon": a word of English that a hyphen makes a syllable. */
function isFirstSyllable(tokens: readonly Token[], i: number): boolean {
  const [token, hyphen, next] = [tokens[i]!, tokens[i + 1], tokens[i + 2]];
  return hyphen?.text === '-' && hyphen.start === token.end && next?.start === hyphen.end && /^\p{Ll}{2,5}$/u.test(next.text) && !NOT_SYLLABLE.test(next.text);
}

function extend(words: readonly RunWord[], text: string, last: number): void {
  const word = words.at(-1)!;
  word.text += text;
  word.last = last;
}

const isTitle = (input: PeopleInput, i: number): boolean =>
  HONORIFICS.has(input.tokens[i]!.lower.replaceAll('.', '')) || ROLE_NOUNS.get(input.tokens[i]!.lower).length > 0 && !GIVEN_NAMES.has(foldName(input.tokens[i]!.text));

/** A part of a name that an editor put in brackets: "[Franck] Kessie", "Kim [Little]". */
function bracketedName(input: PeopleInput, i: number, begun: number, taken: ReadonlyMap<number, KnownName>): { text: string; last: number } | null {
  const { tokens } = input;
  const bracket = tokens[i]?.text;
  if (bracket !== '[' && bracket !== '(') return null;
  // "Ann [Lind-Keld]"
  const at = tokens[i + 2]?.text === '-' ? i + 4 : i + 2;
  const [open, name, close, next] = [tokens[i]!, tokens[i + 1], tokens[at], tokens[at + 1]];
  if (!name || !close || !/^[\])]$/u.test(close.text) || !isCapitalised(name) || taken.has(i + 1) || NOT_NAMES.has(name.lower)) return null;
  // "Ann Park (Everton)": behind a full name it says something else.
  const named = { text: input.text.slice(name.start, tokens[at - 1]!.end), last: at + 1 };
  if (begun > 0) return open.text === '[' || begun === 1 ? named : null;
  return next && next.sentence === open.sentence && isCapitalised(next) && !taken.has(at + 1) ? named : null;
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
