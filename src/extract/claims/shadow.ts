import type { Mention, Quotation, Sentence } from '../reading.js';
import type { ReadDocument } from '../read.js';
import { withGerunds } from './gerunds.js';
import type { Money } from './money.js';

/** A word, a mention or a sum of money of a sentence, as the claim frames see it. */
export interface Unit {
  /** Base form, or `@P`, `@C`, `@M`, `@O` for a mention of a person, club, publication or organisation, `@£` for a sum, `'s` for a possessive. */
  readonly form: string;
  /** As the text has it, in small letters; empty for what `form` marks. */
  readonly word: string;
  /** Part of speech; X for mentions and sums. */
  readonly pos: string;
  readonly start: number;
  readonly end: number;
  readonly mention: Mention | null;
  readonly money: Money | null;
}

/**
 * A sentence, or the part of it in or outside one quotation, rewritten for matching: base forms and mentions, each between blanks.
 * " @C have reportedly agree @£ fee for @P "
 */
export interface Shadow {
  readonly sentence: Sentence;
  readonly quotation: Quotation | null;
  readonly units: readonly Unit[];
  readonly text: string;
  /** Offset in `text` at which each unit begins. */
  readonly offsets: readonly number[];
}

/** A quotation of fewer words than this is read as part of the sentence around it. */
const LEAST_WORDS_OF_UTTERANCE = 6;

const MARKER: Readonly<Record<string, string>> = { PERSON: '@P', CLUB: '@C', PUBLICATION: '@M', ORGANISATION: '@O' };

/** The shadows of all sentences that are read, in text order. */
export function shadowsOf(read: ReadDocument, money: readonly Money[]): Shadow[] {
  const outer = outermostMentions(read);
  const utterances = new Set(read.quotations.filter((quotation) => isUtterance(read.text, quotation)));
  const shadows: Shadow[] = [];
  let nextMoney = 0;
  for (const sentence of read.sentences) {
    let units: Unit[] = [];
    let quotation: Quotation | null = null;
    const flush = (): void => {
      if (units.length > 0) shadows.push(cast(sentence, quotation, units));
      units = [];
    };
    for (let i = sentence.first; i < sentence.last; i++) {
      const token = read.tokens[i]!;
      const here = read.quotationAt[i];
      const within = here && utterances.has(here) ? here : null;
      if (within !== quotation) {
        flush();
        quotation = within;
      }
      while (nextMoney < money.length && money[nextMoney]!.end <= token.start) nextMoney++;
      const sum = money[nextMoney];
      if (sum && token.start < sum.end && token.end > sum.start) {
        if (units.at(-1)?.money !== sum) units.push({ form: '@£', word: '', pos: 'X', start: sum.start, end: sum.end, mention: null, money: sum });
        continue;
      }
      const mention = outer[i];
      if (mention) {
        units.push({ form: MARKER[mention.entity.kind]!, word: '', pos: 'X', start: mention.start, end: mention.end, mention, money: null });
        i = mention.last - 1;
        if (mention.possessive) {
          units.push({ form: "'s", word: '', pos: 'PART', start: mention.end, end: mention.end, mention: null, money: null });
          // The apostrophe of a name is a token of its own, a pronoun's is none.
          if (mention.form !== 'pronoun' && /^['’‘]s?$/u.test(read.tokens[mention.last]?.text ?? '')) i++;
        }
        continue;
      }
      const form = formOf(token.text, token.lower, token.lemma, token.pos);
      if (form !== '') units.push({ form, word: token.lower, pos: token.pos, start: token.start, end: token.end, mention: null, money: null });
    }
    flush();
  }
  return shadows;
}

const isUtterance = (text: string, { marks, start, end }: Quotation): boolean =>
  marks === 'double' && text.slice(start, end).split(/\s+/u, LEAST_WORDS_OF_UTTERANCE).length >= LEAST_WORDS_OF_UTTERANCE;

/** The mention that begins at each token, those that stand inside a longer one left out. */
function outermostMentions(read: ReadDocument): (Mention | undefined)[] {
  const outer = new Array<Mention | undefined>(read.tokens.length).fill(undefined);
  let reach = -1;
  for (const mention of read.mentions) {
    if (mention.first < reach || isPredicate(read, mention)) continue;
    outer[mention.first] = mention;
    reach = mention.last;
  }
  return outer;
}

/** "Keld is the new Everton manager", "Halvard remains Everton's top target": what somebody is or has become, so that the words count and not whom they describe. */
function isPredicate(read: ReadDocument, { form, first, last }: Mention): boolean {
  const verb = read.tokens[first - 1]?.lemma ?? '';
  if (form === 'description' && /^(?:be|become|remain|stay)$/u.test(verb) && read.tokens[last - 1]!.lower === 'target') return true;
  if (form !== 'description' || last - first > LONGEST_POST || !/^(?:be|become)$/u.test(verb)) return false;
  const words = read.tokens.slice(first, last).map(({ lower }) => lower);
  return words.some((word) => NEW.test(word)) && POST.test(words.at(-1)!);
}

const NEW = /^(?:new|next|latest|permanent|interim|caretaker)$/u;
const POST = /^(?:manager|boss|coach|director|chairman|chief|president|gaffer|ceo)$/u;
const LONGEST_POST = 8;

/** States that the tagger takes for passives: "determined to leave" is no form of "determine" here. */
const STATES = new Set(['interested', 'determined', 'prepared', 'excited', 'tempted', 'attracted', 'unsettled', 'disillusioned', 'contracted', 'minded']);
const MODALS = new Set(['could', 'would', 'should', 'might', 'may', 'must']);

function formOf(text: string, lower: string, lemma: string, pos: string): string {
  if (text.length <= 2) {
    if (/^["“”‘’'«»„]$/u.test(text)) return '';
    if (/^['’‘]s?$/u.test(text)) return pos === 'AUX' || pos === 'VERB' ? 'be' : "'s";
  }
  if (lower === 'like' && pos !== 'VERB') return 'such-as';
  if (lower === "n't" || lower === 'n’t') return 'not';
  if (lower === "'ve") return 'have';
  if (lower === "'re" || lower === "'m") return 'be';
  if (lower === "'ll") return 'will';
  if (lower === "'d") return 'would';
  if (lower === 'ca' || lower === 'wo') return lower === 'ca' ? 'can' : 'will';
  if (STATES.has(lower) || MODALS.has(lower)) return lower;
  // The tagger takes some headline verbs for nouns and the reverse; their base forms are the same.
  return pos === 'VERB' || pos === 'AUX' || pos === 'NOUN' ? lemma : lower;
}

function cast(sentence: Sentence, quotation: Quotation | null, tagged: readonly Unit[]): Shadow {
  const units = withGerunds(tagged);
  const offsets: number[] = [];
  let text = ' ';
  for (const unit of units) {
    offsets.push(text.length);
    text += `${unit.form} `;
  }
  return { sentence, quotation, units, text, offsets };
}

/** Index of the unit that the offset of the shadow's text falls in. */
export function unitAt(shadow: Shadow, offset: number): number {
  let low = 0;
  let high = shadow.offsets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (shadow.offsets[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
