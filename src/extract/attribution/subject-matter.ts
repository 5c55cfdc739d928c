import type { Token } from '../reading.js';

/** What an article is about, as far as it decides what counts as a statement in it. */
export type SubjectMatter = 'football' | 'campaign' | 'other';

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

const CAMPAIGN: Register = {
  share: 0.004,
  words: /^(?:elections?|electoral|electorate|candidates?|candidacy|presidential|campaigns?|campaigning|nominees?|nomination|voters?|votes?|voted|voting|polls?|polling|ballots?|delegates?|superdelegates?|caucus|caucuses|primary|primaries|democrats?|democratic|republicans?|gop)$/u,
};

/** How many times the words of football those of a campaign must outnumber: clubs have presidents who are voted for, too. */
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
  const campaign = wordsOf(tokens, CAMPAIGN);
  if (campaign !== null && campaign > ADVANTAGE * tokens.filter(({ lower }) => FOOTBALL.words.test(lower)).length) return 'campaign';
  return football !== null || club && tokens.length < LEAST_TEXT ? 'football' : 'other';
}

/** How many words of a register a text has; null where they are too few, or always the same. */
function wordsOf(tokens: readonly Token[], { words, share }: Register): number | null {
  const found = tokens.filter(({ lower }) => words.test(lower));
  return found.length >= Math.max(LEAST_WORDS, tokens.length * share) && new Set(found.map(({ lower }) => lower)).size > 1 ? found.length : null;
}
