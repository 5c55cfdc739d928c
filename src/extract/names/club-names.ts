import { isOfOtherSport, subjectMatterOf } from '../subject-matter.js';
import { beginsCapital } from '../letters.js';
import { isPossessive, mentionByName, newEntity, type Entity, type Mention, type Token, type TokenRange } from '../reading.js';
import { CLUB_PHRASES, type ClubEntry, type ClubForm, type ClubPhrase } from '../lexicon/clubs.js';
import { isReportingVerb } from '../lexicon/cues.js';
import { GIVEN_NAMES, HONORIFICS, OTHER_NAMES, ROLE_NOUNS } from '../lexicon/people.js';
import { foldName } from '../lexicon/tables.js';
import { fullNameAt } from './known-names-of-people.js';
import { spelledAs, type PhraseMatch } from './phrases.js';

const LOWER_IN_NAMES = /^(?:of|de|del|der|den|la|le|les|los|and|und|the|e|y|da|do|di|al|el|'s|s|sur|am|im|en|on)$/u;
/** Words that some club is called by at home, and that mean any club, or none, in English. */
const GENERIC = /^(?:club|fc|town|county|team|sport|football|wednesday|institute|marine|eastern|boys|men|women|nomads|celta|union)$/u;
const CLUB_SUFFIX = /^(?:fc|afc|cf|women|ladies)$/u;
const INSTITUTION = /^(?:group|awards?|league|cup|association|nations|party|police|council)$/u;
/** "interest in Southampton" means the club, "in Southampton" the town. */
const GOVERNS_CLUB = /^(?:interest|interested|belief|believe|confidence|stake|share|invest|investment|trust|role|involve|involved|place|part)$/u;

interface Surroundings {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Words that the text also writes without a capital. */
  readonly lowerWords: ReadonlySet<string>;
}

/** Whether a phrase of the lexicon names the club where it stands, and is no common word, town or part of a longer name. */
export function isClub({ text, tokens, lowerWords }: Surroundings, value: ClubPhrase, match: TokenRange): boolean {
  const first = tokens[match.first]!;
  const said = text.slice(first.start, tokens[match.last - 1]!.end);
  if (!/^\d|\p{Lu}/u.test(first.text) || !spelledAs(value.phrase, said)) return false;
  if (/^\p{Lu}{2,}$/u.test(said) && /\p{Ll}/u.test(value.phrase)) return false;
  // "the new Saints" are not The New Saints.
  if (tokens.slice(match.first, match.last).some((t) => /^\p{Ll}/u.test(t.text) && !LOWER_IN_NAMES.test(t.lower))) return false;
  if (isTown(tokens, value, match)) return false;
  return match.last - match.first > 1 || isSingleWordClub(tokens, value, match, lowerWords);
}

function isTown(tokens: readonly Token[], value: ClubPhrase, match: TokenRange): boolean {
  if (value.form === 'nickname' || value.form === 'ground' || !namesPlace(value.phrase, value.club)) return false;
  const before = tokens[match.first - 1];
  const [after, next] = [tokens[match.last], tokens[match.last + 1]];
  if (after?.sentence === tokens[match.first]!.sentence) {
    // "the Derby-born winger", "a Derby native", "the Derby papers"
    if (after.text === '-' && /^(?:born|based|raised|educated)$/u.test(next?.lower ?? '') || OF_TOWN.test(after.text)) return true;
    // "from Valencia, Spain": but "for Chelsea, England and …" is a career.
    if (after.text === ',' && next && foldName(next.text) === foldName(value.club.country) && !/^(?:and|or|['’]s?)$/u.test(tokens[match.last + 2]?.lower ?? '')) return true;
  }
  if (!before || !/^(?:in|near|outside|around)$/u.test(before.lower) || GOVERNS_CLUB.test(tokens[match.first - 2]?.lemma ?? '')) return false;
  // "bring in Brest striker Bo Keld"
  if (after && after.sentence === before.sentence && ROLE_NOUNS.get(after.lower).length > 0 && /^\p{Lu}/u.test(next?.text ?? '')) return false;
  return value.phrase === value.club.city || !isPossessive(tokens, match.last);
}

/** What a town has or is, and no club. */
const OF_TOWN = /^(?:derby|native|natives|court|courts|headquarters|offices?|prosecutors?|airport|hospital|police|papers|university|resident|residents|suburb|suburbs|streets?|council|nightclub|hotel)$/u;
/** What other teams of a town are called, and what else is named for one. */
const OTHER_TEAM = new Set(('Breakers Angels Bulls Dragons Lions Lionesses Eagles Warriors Raiders Sharks Roosters Broncos Titans Giants Storm Rhinos Panthers Tigers Hawks Bears Cowboys Rebels Falcons Vikings Cougars '
  + 'Stallions Stars Knights Royals Rockets Thunder Heat Jets Pirates Bandits Blaze Phoenix Devils Red White Blue Black Golden Kingston Illawarra Sixers Scorchers Strikers Hurricanes Renegades '
  + 'University College Airport Council Festival Marathon Road Street Avenue Hospital Grammar Magistrates Crown Herald Gazette Papers').split(' '));

function isSingleWordClub(tokens: readonly Token[], value: ClubPhrase, match: TokenRange, lowerWords: ReadonlySet<string>): boolean {
  const token = tokens[match.first]!;
  if (GENERIC.test(token.lower)) return false;
  const before = tokens[match.first - 1]?.sentence === token.sentence ? tokens[match.first - 1] : undefined;
  const after = tokens[match.last]?.sentence === token.sentence ? tokens[match.last] : undefined;
  if (!before) {
    // "Nice to see", "Reading the game".
    const leads = /^(?:VERB|AUX)$/u.test(after?.pos ?? '') || isPossessive(tokens, match.last);
    if (lowerWords.has(token.lower) && value.form !== 'nickname' && !(token.pos === 'PROPN' && leads)) return false;
    if (/^(?:ADJ|ADV|VERB|DET|ADP|INTJ)$/u.test(token.pos) && /^(?:name|short)$/u.test(value.form) && /^(?:to|the|a|an|his|her|their|this)$/u.test(after?.lower ?? '')) return false;
  }
  // "Westvale Rovers", whom no lexicon has
  if (before && isUnknownName(before) && before.end + 1 === token.start && foldName(value.club.name).endsWith(` ${foldName(value.phrase)}`)) return false;
  // "the Ultimate Pool Group"
  const insideName = before?.pos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(before.text) && INSTITUTION.test(after?.lower ?? '');
  if (insideName && /^(?:short|nickname)$/u.test(value.form) && value.phrase !== value.club.city) return false;
  // "Sporting director Bo Lind"
  if (token.lower === 'sporting' && /^(?:directors?|directorate|merit|project|department|operations|chiefs?|matters|reasons)$/u.test(after?.lower ?? '')) return false;
  // "Boston Breakers", "Hull Kingston Rovers"
  const joined = after !== undefined && after.start === token.end + 1;
  if (value.form !== 'nickname' && joined && OTHER_TEAM.has(after.text)) return false;
  // "the Harbour Women's Cup" is no ground.
  if (value.form === 'ground' && joined && /^\p{Lu}\p{Ll}/u.test(after.text)) return false;
  // "Milan-Cortina"; of "Arsenal-Chelsea" each is a club.
  if (after?.text === '-' && after.start === token.end && /^\p{Lu}\p{Ll}/u.test(tokens[match.last + 1]?.text ?? '') && tokens[match.last + 1]!.start === after.end && CLUB_PHRASES.get(tokens[match.last + 1]!.text).length === 0) return false;
  // "Xyra Barnet, Ann Lind and Bo Keld"
  const listed = after?.text === ',' && GIVEN_NAMES.get(foldName(tokens[match.last + 1]?.text ?? ''))?.common === false && /^\p{Lu}\p{Ll}/u.test(tokens[match.last + 2]?.text ?? '');
  if (listed && before && isUnknownName(before) && ROLE_NOUNS.get(before.lower).length === 0 && before.end + 1 === token.start) return false;
  // "Milan Skriniar", "Chelsea Clinton"
  const surnameFollows = after?.pos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(after.text) && !CLUB_SUFFIX.test(after.lower) && !/^\p{Lu}/u.test(tokens[match.last + 1]?.text ?? '');
  return value.form === 'nickname' || !surnameFollows || !GIVEN_NAMES.has(foldName(token.text));
}

const isUnknownName = (token: Token): boolean => token.pos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(token.text) && CLUB_PHRASES.get(token.text).length === 0;

/** Words that are the name of a club or an outlet elsewhere but here follow a given name or a title, or end a name that a table has: "Bruno Guimaraes", "Mark Robins". Folded. */
export function surnamesLikeClubs(tokens: readonly Token[], words: readonly (readonly string[])[], sentenceEnd: (token: number) => number): ReadonlySet<string> {
  const found = new Set<string>();
  for (let i = 1; i < tokens.length; i++) {
    const before = tokens[i - 1]!;
    const token = tokens[i]!;
    if (!beginsCapital(token.text) || !beginsCapital(before.text) || before.sentence !== token.sentence || !/^\p{Lu}\p{Ll}/u.test(token.text) || token.start - before.end !== 1) continue;
    const given = GIVEN_NAMES.get(foldName(before.text));
    const title = tokens[i - 2]?.text === '.' ? tokens[i - 3] : tokens[i - 2];
    const titled = title !== undefined && HONORIFICS.has(title.lower.replaceAll('.', ''));
    const known = given?.common === true && fullNameAt(tokens, words, i - 1, sentenceEnd(i))?.last === i + 1;
    if (!(titled || given && !given.common || known || isSomebodyAt(tokens, i, given !== undefined)) || CLUB_PHRASES.get(before.text).length > 0) continue;
    // Aston is a given name as well, but "Aston Villa" makes nobody of "Villa".
    if (CLUB_PHRASES.longestAt(words, i - 1, i + 1)?.last !== i + 1) found.add(words[i]!.join(' '));
  }
  return found;
}

/** What many clubs' names end in. */
const ENDS_CLUB = /^(?:united|city|town|rovers|wanderers|athletic|county|albion|villa|forest|palace|wednesday|hotspur|argyle|alexandra|orient|thistle|celtic|rangers|madrid|milan|bilbao|munich|dortmund|lisbon|womens?|ladies|fc|afc)$/u;
const MONTH = /^(?:april|may|june|july|august)$/u;

/**
 * "winger Gift | Bridge |", "said Victoria | Bridge |", "Jack | Bridge | came on": whether two capitals are somebody's name by what stands around them, though the first is an ordinary word as well, or no name that a
 * list has.
 *
 * @param at the second
 */
function isSomebodyAt(tokens: readonly Token[], at: number, given: boolean): boolean {
  const [token, before, lead, after] = [tokens[at]!, tokens[at - 1]!, tokens[at - 2], tokens[at + 1]];
  if (before.pos !== 'PROPN' || ENDS_CLUB.test(token.lower) || MONTH.test(before.lower) || after?.sentence === token.sentence && beginsCapital(after.text)) return false;
  const leads = lead?.sentence === token.sentence;
  if (leads && /^\p{Ll}/u.test(lead.text) && ROLE_NOUNS.get(lead.lower).some(({ role }) => /^(?:PLAYER|CAPTAIN|MANAGER|COACH|EXECUTIVE|OWNER)$/u.test(role)) && OTHER_NAMES.get(before.lower).length === 0) return true;
  if (!given) return false;
  if (leads) return lead.pos === 'VERB' && isReportingVerb(lead.lemma);
  return after?.sentence === token.sentence && /^(?:VERB|AUX)$/u.test(after.pos);
}

interface Choice {
  readonly form: ClubForm;
  /** The clubs that the phrase is of this form for. */
  readonly clubs: readonly ClubEntry[];
  /** Those that it may mean in any form. */
  readonly all: readonly ClubEntry[];
}

const FORMS: readonly ClubForm[] = ['name', 'short', 'ground', 'nickname'];

/** A full name outweighs a short form of another club, a short form a nickname. */
function choiceOf(hit: PhraseMatch<ClubPhrase>): Choice {
  const form = FORMS.find((f) => hit.values.some((v) => v.form === f))!;
  const clubs = hit.values.filter((v) => v.form === form).map((v) => v.club);
  return { form, clubs: [...new Set(clubs)], all: [...new Set(hit.values.map((v) => v.club))] };
}

/** The club, where the phrase leaves no doubt: of a short form that a club afar shares, the other one, where the text does not name that club in full; "San Diego" is the Wave where the text names them alone. */
function certainClub({ form, clubs, all }: Choice, inFull: ReadonlySet<ClubEntry>): ClubEntry | null {
  const [club] = clubs;
  if (form === 'short' && clubs.length === 1 && club!.country in LEAGUES_AFAR && !inFull.has(club!)) {
    const neighbours = [...inFull].filter((other) => other.country === club!.country && other.city !== '' && other.city === club!.city);
    if (neighbours.length === 1) return neighbours[0]!;
  }
  if (form === 'short' && clubs.length > 1 && !clubs.some((club) => inFull.has(club))) {
    const near = clubs.filter((club) => !(club.country in LEAGUES_AFAR));
    if (near.length === 1) return near[0]!;
  }
  return clubs.length === 1 && (form === 'name' || form !== 'nickname' && all.length === 1) ? clubs[0]! : null;
}

/** Countries whose clubs English-language news calls by nicknames alone. */
const WELL_KNOWN = new Set(['England', 'Scotland']);
/** Countries whose towns English-language news names for many reasons, by what else says that their leagues are meant. */
const LEAGUES_AFAR: Readonly<Record<string, RegExp>> = {
  'United States': /^(?:mls|nwsl|usl)$/u, Canada: /^(?:mls|cpl)$/u, Australia: /^(?:a-league|alw|npl|matildas)$/u, 'New Zealand': /^a-league$/u, 'South Africa': /^psl$/u, Mexico: /^liguilla$/u, China: /^csl$/u, Vietnam: /^vff$/u,
};

const countriesOfLeagues = Object.entries(LEAGUES_AFAR);
const leagueAfar = (word: string): string[] => (word.length > 8 ? [] : countriesOfLeagues.filter(([, league]) => league.test(word)).map(([country]) => country));

/** What nobody is but in football. */
const OF_FOOTBALL = /^(?:wingers?|midfielders?|strikers?|defenders?|goalkeepers?|footballers?|playmakers?|loanees?)$/u;

/** In news that names no club in full, "Colorado" and "Bradford" are the places. */
const namesPlace = (phrase: string, club: ClubEntry): boolean => placesOf(club).has(foldName(phrase)) || OTHER_NAMES.get(phrase).includes('place');

const placesByClub = new Map<ClubEntry, ReadonlySet<string>>();

/** The towns and areas of a club, folded. */
function placesOf(club: ClubEntry): ReadonlySet<string> {
  const known = placesByClub.get(club);
  if (known) return known;
  const places = new Set([...club.city.split('|'), ...club.areas].map(foldName));
  placesByClub.set(club, places);
  return places;
}

/**
 * Decides which club each phrase means. One that several clubs share ("United", "the Reds") means the one of them that the text names without
 * doubt, the latest before it if several are; else the one most written about, except that a ground shared and a nickname name nobody alone.
 */
export function settleClubs(tokens: readonly Token[], hits: readonly PhraseMatch<ClubPhrase>[]): { mentions: Mention[]; entities: Entity[] } {
  const choices = hits.map(choiceOf);
  const inFull = new Set(choices.flatMap(({ form, clubs }) => (form === 'name' && clubs.length === 1 ? clubs : [])));
  const certain = choices.map((choice) => certainClub(choice, inFull));
  const named = new Set(certain);
  const football = choices.some(({ form }, i) => certain[i] && form === 'name') || tokens.some(({ lower }) => OF_FOOTBALL.test(lower));
  const lastNamed = new Map<ClubEntry, number>();
  const matter = subjectMatterOf(tokens, true);
  const elsewhere = matter === 'campaign' || matter === 'other' && !football || isOfOtherSport(tokens);
  // A short name or a nickname of a club that few write of needs another of its country beside it.
  const countries = new Set(certain.flatMap((club, i) => (club && (choices[i]!.form === 'name' || choices[i]!.form === 'short' && !namesPlace(hits[i]!.values[0]!.phrase, club)) ? [club.country] : [])));
  for (const { lower } of tokens) for (const country of leagueAfar(lower)) countries.add(country);
  const entities = new Map<ClubEntry, Entity>();
  const mentions: Mention[] = [];
  hits.forEach((hit, i) => {
    const choice = choices[i]!;
    const club = certain[i] ?? chosenClub(choice, hit.values[0]!.phrase, choice.all.filter((c) => named.has(c)), lastNamed, tokens[hit.first - 1]?.lower === 'the');
    if (certain[i]) lastNamed.set(certain[i], i);
    // In other news, "Chelsea" and "Liberty" are nobody's side.
    if (elsewhere && !(choice.form === 'name' && club?.name.includes(' '))) return;
    if (club && !named.has(club) && choice.form === 'nickname' && !WELL_KNOWN.has(club.country) && !countries.has(club.country)) return;
    if (club && choice.form === 'short' && club.country in LEAGUES_AFAR && !countries.has(club.country) && namesPlace(hit.values[0]!.phrase, club)) return;
    if (!club || !football && choice.form === 'short' && namesPlace(hit.values[0]!.phrase, club)) return;
    const entity = entities.get(club) ?? newEntity('CLUB', club.name);
    entities.set(club, entity);
    mentions.push(mentionByName(tokens, entity, hit, `club-${choice.form}`));
  });
  return { mentions, entities: [...entities.values()] };
}

/** "United", "City": what many clubs' names end in names none of them alone. */
const endsIn = (club: ClubEntry, said: string): boolean => foldName(club.name).endsWith(` ${foldName(said)}`);

function chosenClub({ form, clubs }: Choice, said: string, named: readonly ClubEntry[], lastNamed: ReadonlyMap<ClubEntry, number>, definite: boolean): ClubEntry | null {
  if (named.length > 0) return named.reduce((a, b) => ((lastNamed.get(b) ?? -1) > (lastNamed.get(a) ?? -1) ? b : a));
  if (form === 'nickname') return clubs.length === 1 && definite ? clubs[0]! : null;
  if (clubs.length > 1 && (form === 'ground' || clubs.every((c) => endsIn(c, said)))) return null;
  return clubs.reduce((a, b) => (b.prominence > a.prominence ? b : a));
}
