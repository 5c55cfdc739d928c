import type { Token } from '../reading.js';

/** What an article is about, as far as it decides what counts as a statement in it. */
export type SubjectMatter = 'football' | 'politics' | 'other';

interface Register {
  readonly words: RegExp;
  /** Least share among all words and marks. */
  readonly share: number;
}

/** Least number of words of a register in an article of it. */
const LEAST_WORDS = 3;

/** Names tell less: clubs have those of towns. */
const FOOTBALL: Register = {
  share: 0.0025,
  words: /^(?:football|footballers?|soccer|strikers?|midfielders?|midfield|goalkeepers?|wingers?|fifa|uefa|league|cup|transfers?|goals?|squad|matches|match|fixtures?)$/u,
};

const POLITICS: Register = {
  share: 0.006,
  words: /^(?:election|elections|electoral|electorate|candidates?|candidacy|president|presidential|campaign|campaigns|campaigning|nominee|nomination|senator|senators|sen|senate|congress|congressional|congress(?:man|woman)|rep|reps|gov|governor|democrats?|democratic|republicans?|gop|conservatives?|liberals?|voters?|votes?|voted|voting|polls?|polling|ballots?|delegates?|superdelegates|caucus|caucuses|primary|primaries|party|parties|politics|political|politicians?|parliament|parliamentary|ministers?|administration|white|house|policy|policies|legislation|legislators?|lawmakers?|bill|debate|debates)$/u,
};

/** How many times the words of football those of politics must outnumber: presidents, campaigns and parties are the game's, too. */
const ADVANTAGE = 4;

/** Fewest words and marks that show a register; shorter texts are about football if they name a club. */
const LEAST_TEXT = 100;

/**
 * By the register whose words are frequent in it, several different ones.
 *
 * @param club whether it names a football club
 */
export function subjectMatterOf(tokens: readonly Token[], club: boolean): SubjectMatter {
  const football = wordsOf(tokens, FOOTBALL);
  const politics = wordsOf(tokens, POLITICS);
  if (politics !== null && politics > ADVANTAGE * tokens.filter(({ lower }) => FOOTBALL.words.test(lower)).length) return 'politics';
  return football !== null || club && tokens.length < LEAST_TEXT ? 'football' : 'other';
}

/** How many words of a register a text has; null where they are too few, or always the same. */
function wordsOf(tokens: readonly Token[], { words, share }: Register): number | null {
  const found = tokens.filter(({ lower }) => words.test(lower));
  return found.length >= Math.max(LEAST_WORDS, tokens.length * share) && new Set(found.map(({ lower }) => lower)).size > 1 ? found.length : null;
}
