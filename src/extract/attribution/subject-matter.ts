import type { Token } from '../reading.js';

/** What an article is about, as far as it decides what counts as a statement in it. */
export type SubjectMatter = 'football' | 'politics' | 'other';

interface Register {
  readonly matter: SubjectMatter;
  readonly words: RegExp;
  /** Least share among all words and marks. */
  readonly share: number;
}

/** Least number of words of a register in an article of it. */
const LEAST_WORDS = 3;

/** Names tell less: clubs have those of towns, and parties those of virtues. */
const REGISTERS: readonly Register[] = [
  { matter: 'football', share: 0.0025, words: /^(?:football|footballers?|soccer|strikers?|midfielders?|midfield|goalkeepers?|wingers?|fifa|uefa|league|cup|transfers?|goals?|squad|matches|match|fixtures?)$/u },
  { matter: 'politics', share: 0.008, words: /^(?:election|elections|electoral|electorate|candidates?|candidacy|president|presidential|campaign|campaigns|campaigning|nominee|nomination|senator|senators|sen|senate|congress|congressional|congress(?:man|woman)|rep|reps|gov|governor|democrats?|democratic|republicans?|gop|conservatives?|liberals?|voters?|votes?|voted|voting|polls?|polling|ballots?|delegates?|superdelegates|caucus|caucuses|primary|primaries|party|parties|politics|political|politicians?|parliament|parliamentary|ministers?|administration|white|house|policy|policies|legislation|legislators?|lawmakers?|bill|debate|debates)$/u },
];

/** How many times the words of the first register another must have to go before it: presidents, campaigns and parties are the game's, too. */
const ADVANTAGE = 3;

/** Fewest words and marks that show a register; shorter texts are about football if they name a club. */
const LEAST_TEXT = 100;

/**
 * By the register whose words are frequent in it, several different ones; of two such registers the first, unless the other has far more.
 *
 * @param club whether it names a football club
 */
export function subjectMatterOf(tokens: readonly Token[], club: boolean): SubjectMatter {
  let most = 0;
  let matter: SubjectMatter = club && tokens.length < LEAST_TEXT ? 'football' : 'other';
  for (const register of REGISTERS) {
    const found = tokens.filter(({ lower }) => register.words.test(lower));
    if (found.length <= most * ADVANTAGE || found.length < Math.max(LEAST_WORDS, tokens.length * register.share) || new Set(found.map(({ lower }) => lower)).size < 2) continue;
    most = found.length;
    matter = register.matter;
  }
  return matter;
}
