import { isReportingVerb } from '../lexicon/cues.js';
import type { Mention, Token } from '../reading.js';

export interface Voices {
  readonly tokens: readonly Token[];
  /** What is known of each token so far. */
  readonly mentionAt: ReadonlyMap<number, Mention>;
}

/** One who tells something and has no name, with the gender that the word gives. */
const NAMELESS_SPEAKER = /^(?:source|insider|agent|representative|adviser|advisor|spokesperson|official|scout|colleague|friend|team-?mate|pal|aide|lawyer|executive|director|fan|supporter|witness|(father|dad|brother|uncle|husband|spokesman|grandfather|grandad|boyfriend)|(mother|mum|mom|sister|aunt|wife|spokeswoman|girlfriend|grandmother))$/u;
/** How far into a sentence the pronoun may stand that goes on with the speaker of the sentence before, in tokens. */
const OPENING = 2;
/** How far back that sentence is read, in tokens. */
const SENTENCE_READ = 40;

/** "…, his father says. | He | told the radio that …": whether the sentence before is the word of somebody without a name, and of nobody named behind him. */
export function goesOnNameless({ tokens, mentionAt }: Voices, at: number, gender: 'm' | 'f' | null): boolean {
  const { sentence } = tokens[at]!;
  // "“He will go,” they added"
  const floorOfOwn = Math.max(0, at - (/^["”’']$/u.test(tokens[at - 1]?.text ?? '') ? SENTENCE_READ : OPENING));
  let i = at - 1;
  while (i >= floorOfOwn && tokens[i]!.sentence === sentence) i--;
  if (i >= 0 && tokens[i]!.sentence === sentence) return false;
  const before = tokens[i]?.sentence;
  for (const floor = Math.max(1, i - SENTENCE_READ); i >= floor && tokens[i]!.sentence === before; i--) {
    const mention = mentionAt.get(i);
    if (mention?.entity.kind === 'PERSON' && mention.last === i + 1 && !mention.possessive && tokens[mention.first - 1]?.pos !== 'ADP' && tokens[i + 1] && /^(?:VERB|AUX)$/u.test(tokens[i + 1]!.pos) && isReportingVerb(tokens[i + 1]!.lemma)) return false;
    if (mention) continue;
    const said = NAMELESS_SPEAKER.exec(tokens[i]!.lower);
    if (!said || !isIntroduced(tokens, mentionAt, i) || gender === 'm' && said[2] || gender === 'f' && said[1]) continue;
    const reports = (token: Token | undefined): boolean => token?.sentence === before && token?.pos === 'VERB' && (isReportingVerb(token.lemma) || /^(?:refuse|decline)$/u.test(token.lemma));
    // "a source close to the player said"
    if (/^(?:close|closest|familiar|with|at|inside|within|from|in|near|for)$/u.test(tokens[i + 1]?.lower ?? '')) {
      for (let k = i + 2; k < Math.min(tokens.length, i + 9) && tokens[k]!.sentence === before; k++) if (reports(tokens[k])) return true;
    }
    const apposed = tokens[i + 1]?.text === ',' || mentionAt.get(i + 1)?.entity.kind === 'PERSON';
    if (!apposed && (reports(tokens[i + 1]) || tokens[i + 1]?.pos === 'AUX' && reports(tokens[i + 2]))) return true;
    if (!apposed && [1, 2].some((k) => reports(tokens[i - k]))) return true;
  }
  return false;
}

/** "a source", "his father", but not "Alan Reed, a director": whether an article or a possessive begins the phrase that ends at a noun, and no name that it explains stands before it. */
function isIntroduced(tokens: readonly Token[], mentionAt: ReadonlyMap<number, Mention>, noun: number): boolean {
  let i = noun - 1;
  while (i > 0 && i > noun - 5 && /^(?:NOUN|PROPN|ADJ)$/u.test(tokens[i]!.pos)) i--;
  if (!/^(?:DET|PRON|PART|NUM)$/u.test(tokens[i]!.pos) && !/^(?:an?|one|another|his|her|their|the|['’]s)$/u.test(tokens[i]!.lower)) return false;
  return tokens[i - 1]?.text !== ',' || mentionAt.get(i - 2)?.entity.kind !== 'PERSON';
}
