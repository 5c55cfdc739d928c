import type { Entity, Token } from './reading.js';

/** What an article is about, as far as it decides what counts as a statement in it; a campaign stands for politics between elections, too. */
export type SubjectMatter = 'football' | 'campaign' | 'other';

interface Register {
  readonly words: ReadonlySet<string>;
  /** Least share among all words and marks. */
  readonly share: number;
}

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Least number of words of a register in an article of it. */
const LEAST_WORDS = 3;

/** Names tell less: clubs have those of towns. */
const FOOTBALL: Register = {
  share: 0.0025,
  words: wordsOf('football footballer footballers soccer striker strikers midfielder midfielders midfield goalkeeper goalkeepers winger wingers fifa uefa league cup '
    + 'transfer transfers goal goals squad match matches fixture fixtures'),
};

/** What is said of other games and hardly of football. */
const OTHER_SPORTS: ReadonlySet<string> = wordsOf('nrl nrlw nfl afl aflw nba wnba mlb nhl ncaa ufc f1 rugby cricket cricketer cricketers wicket wickets innings quarterback quarterbacks touchdown touchdowns linebacker linebackers '
  + 'halfback fullbacks hooker basketball baseball pitcher hockey motorsport formula jockey jockeys boxing volleyball netball softball');
const ONLY_FOOTBALL: ReadonlySet<string> = wordsOf('soccer footballer footballers striker strikers midfielder midfielders midfield goalkeeper goalkeepers goal goals penalty fifa uefa premier laliga bundesliga mls nwsl wsl');

/** Whether an article is about another sport: its words outnumber those of football alone by far. */
export function isOfOtherSport(tokens: readonly Token[]): boolean {
  let [other, football] = [0, 0];
  for (const { lower } of tokens) {
    if (OTHER_SPORTS.has(lower)) other++;
    else if (ONLY_FOOTBALL.has(lower)) football++;
  }
  return other >= LEAST_WORDS && other > 2 * football;
}
/** What the game shares with business and schools: it tells only beside clubs. */
const CLUB_LIFE = wordsOf('club clubs player players manager coach boss season signing signings loan defender defenders forward stadium premier transfer striker winger midfielder');
/** Different clubs named, their share among all words and marks, and words of `CLUB_LIFE` or the game, from which on they show what it is about. */
const LEAST_CLUBS = 3;
const CLUB_SHARE = 0.015;
const LEAST_CLUB_LIFE = 2;

const CAMPAIGN: Register = {
  share: 0.004,
  words: wordsOf('election elections electoral electorate candidate candidates candidacy presidential campaign campaigns campaigning nominee nominees nomination '
    + 'voter voters vote votes voted voting poll polls polling ballot ballots delegate delegates superdelegate superdelegates caucus caucuses primary primaries '
    + 'democrat democrats democratic republican republicans gop'),
};

/** What is said of those who govern, besides: politics between elections. Clubs and companies have presidents and policies, too, so that more of it is asked for. */
const GOVERNMENT: Register = {
  share: 0.006,
  words: new Set([...CAMPAIGN.words, ...wordsOf('president senator senators senate congress congressional congressman congresswoman congressmen lawmaker lawmakers legislator legislators legislature legislation legislative '
    + 'governor governors government governments administration minister ministers parliament parliamentary politics political politician politicians partisan federal policy policies '
    + 'diplomat diplomats diplomatic diplomacy ambassador pentagon liberal liberals conservative conservatives immigration refugees')]),
};
/** Different words of `GOVERNMENT` that an article of it has. */
const LEAST_GOVERNING = 5;

/** How many times the words of football those of a campaign must outnumber: clubs have presidents who are voted for, too. */
const ADVANTAGE = 4;

/** Fewest words and marks that show a register; shorter texts are about football if they name a club. */
const LEAST_TEXT = 100;

/** "goal" and "goals" are one word. */
const singular = (word: string): string => word.replace(/s$/u, '');

/**
 * By the register whose words are frequent in it, several different ones; football, too, where it names club after club: "Roma asked about him and Bolton's manager …".
 * A mere list of towns has no players.
 *
 * @param club whether it names a football club
 * @param named the clubs named, one for each place
 */
export function subjectMatterOf(tokens: readonly Token[], club: boolean, named: readonly Entity[] = []): SubjectMatter {
  const football: string[] = [];
  const campaign: string[] = [];
  const governing: string[] = [];
  let clubLife = 0;
  for (const { lower } of tokens) {
    if (CLUB_LIFE.has(lower) || FOOTBALL.words.has(lower)) clubLife++;
    if (FOOTBALL.words.has(lower)) football.push(lower);
    else if (GOVERNMENT.words.has(lower)) {
      governing.push(lower);
      if (CAMPAIGN.words.has(lower)) campaign.push(lower);
    }
  }
  const suffice = (found: readonly string[], { share }: Register): boolean =>
    found.length >= Math.max(LEAST_WORDS, tokens.length * share) && found.some((word) => singular(word) !== singular(found[0]!));
  const governs = suffice(governing, GOVERNMENT) && new Set(governing).size >= LEAST_GOVERNING && governing.length > ADVANTAGE * football.length;
  if (governs || suffice(campaign, CAMPAIGN) && campaign.length > ADVANTAGE * football.length) return 'campaign';
  if (clubLife >= LEAST_CLUB_LIFE && named.length >= tokens.length * CLUB_SHARE && new Set(named).size >= LEAST_CLUBS) return 'football';
  return suffice(football, FOOTBALL) || club && tokens.length < LEAST_TEXT ? 'football' : 'other';
}
