import type { Certainty, Polarity, Span } from '../extraction.js';
import type { Shadow, Unit } from './shadow.js';
import { beginsClause } from './syntax.js';

export interface Modality {
  readonly certainty: Certainty;
  readonly polarity: Polarity;
  /** The words that lower the certainty. */
  readonly hedge: Span | null;
  /** The hedge says that others say so: "reportedly". */
  readonly unnamed: boolean;
}

/** "reportedly", "is understood to": somebody says so, and the text does not say who. */
const HEARSAY = /(?<= )(?:reportedly|allegedly|supposedly|purportedly|rumoured|rumored|apparently|(?:be|been|have been|long) (?:\S+ )?(?:believe|understand|understood|say|said|think|thought|report|rumour|claim|tip|suggest|allege|consider|credit)(?= to | that | with )|(?:understand|believe|report) to (?:be|have)|(?:say|think|rumour|rumor|tip|allege) to(?= (?:be|have|want|lead|hold|prefer|favour|favor|value|need) )|(?:widely )?(?:believed|understood|said|thought|reported|rumoured|claimed|tipped|alleged|credited) (?:to|with|that)|it be (?:\S+ )?(?:believe|understand|understood|say|said|think|thought|report|rumour|claim|suggest|allege)|accuse of|accused of|there (?:have )?be (?:\S+ )?(?:report|rumour|rumor|suggestion|claim|talk|speculation)(?= that )|(?:report|rumour|rumor|speculation) (?:of|about|over)|(?:rumour|rumor|speculation)|accord to (?:various |multiple |several |recent |some |the latest |numerous )?(?:report|source))(?= )/gu;

const LINK = /(?<= )link(?= )/gu;

/** In the narrator's own voice: probably. */
const PROBABLE = /(?<= )(?:likely|seemingly|probably|presumably|expect|expected|set to|set for|poise|poised|look (?:set|likely|like|to be)|seem|appear|close to(?! (?:the |a |an |around )?@£)|closing in|close in|near(?! (?:to )?(?:the |a |an )?@£)|nearing|on the (?:verge|brink|cusp)|verge|brink|cusp|threshold|touch distance|all but(?! (?:one|two|three|four|@P|@C))|edge closer|edging closer|closer to(?! (?:the |a |an )?@£)|in line to|in pole position|pole position|on course|almost|be due to|almost certain|inevitability|front - runner|frontrunners?|favourites?|on track|surely|impression|suggest|tip|free run|as good as|increasingly)(?= )/gu;

/** Contemplated or conditional: possibly. */
const POSSIBLE = /(?<= )(?:could|may|might|if|whether|should(?= @)|possible|possibly|possibility|potential|potentially|perhaps|maybe|consider(?! (?:@[CP] )?(?:critical|central|key|vital|essential|crucial|important|surplus|untouchable|unsellable|as|by) )|contemplate|weigh up|ponder|mull|option|chance of|prospect of|hopeful|hypothetical|propose|unless|would(?! love| like| have| rather| prefer| never)|can(?= be|not| now)|opportunity|feasible|in the frame|scenario|depend)(?= )/gu;

/** Nouns that name what is talked of. */
const TOPIC = /^(?:possible|possibility|potential|option|prospect|opportunity|scenario|propose)$/u;

/** The same for interest, of which considering is the claim itself. */
const POSSIBLE_INTEREST = /(?<= )(?:could|may|might|if|whether(?! to)|should(?= @)|possibly|perhaps|maybe|unless|would(?! love| like| have| rather| prefer| never))(?= )/gu;

const CONDITION = /(?<= )(?:if|unless)(?= )/gu;

const NEGATION = /(?<= )(?:not(?! (?:only|just|merely|simply|least|surprisingly|hide|hidden|conceal|disguise) )|never(?! (?:hide|hidden|conceal|disguise) )|no(?! (?:\d|uncertain|secret|doubt|surprise|wonder|coincidence|shortage|mystery|denying|exaggeration|lack|mistake|hiding|stranger) )|nobody|deny|denied|neither|nor|(?<!for )nothing|none|without|dismiss|rubbish|refute|rule out|quash|scotch|pooh - pooh|pour (?:cold water|scorn) on|laugh off|shoot down|debunk|untrue|wide of the mark|unlikely|off the table|far from|fail to|end any|yet to)(?= )/gu;

/** "there is no truth in claims that …": a denial that may stand farther before what it denies. */
const NO_TRUTH = / (?:no (?:truth|substance|basis|foundation)|nothing) (?:\S+ ){0,2}?(?:in|to|for) (?:\S+ ){0,3}?(?:claim|report|rumour|rumor|suggestion|talk|speculation|story) /u;

const DENIAL = /^(?:deny|denied|dismiss|rubbish|refute|quash|scotch|debunk)$/u;

const BREAKS = /^(?:;|:|but|while|although|though|whereas|–|—|because|after|before|despite|since|until|once)$/u;

/** What lifts a "would": "would likely", "it is likely that he would". */
const LIKELY = / (?:likely|probably|presumably|surely) /u;

/** How many units before the trigger a hedge or negation still bears on it. */
const SCOPE_BEFORE = 13;
/** "reportedly" is of the whole clause. */
const SCOPE_OF_HEARSAY = 26;
const SCOPE_AFTER = 6;

/**
 * How sure the words around a claim's trigger are, and whether they deny it. Only its own clause counts: the scope ends at a
 * conjunction that begins another, and within "if" and "should" reaches to the sentence's next comma.
 *
 * @param reading named: whether the claim's own words name a move ("a potential move"), so that all of them tell how sure it is; negatable: whether a "not" before the trigger is a denial, which it is not where the pattern itself holds it; contemplated: whether
 *   "considering" and "option" are the claim's own words; reported: whether the words are reported speech, in which "would" is
 *   "will"; denied: whether the reporting verb's own denial is counted elsewhere; conditional: whether a condition behind the words
 *   bears on them even without "will": "open to selling if …" tells of a readiness that is there; settled: whether the words take for granted what
 *   they name, so that only hearsay bears on it
 */
export function modalityOf(shadow: Shadow, first: number, last: number, reading: { named: boolean; negatable: boolean; contemplated: boolean; reported: boolean; denied: boolean; conditional: boolean; settled: boolean }): Modality {
  const { units } = shadow;
  const reachOf = (most: number): number => {
    let from = first;
    while (from > 0 && first - from < most && !BREAKS.test(units[from - 1]!.form) && !opensClause(shadow, from - 1)) from--;
    return from;
  };
  const from = reachOf(SCOPE_BEFORE);
  let to = last;
  while (to < units.length && to - last < SCOPE_AFTER && !BREAKS.test(units[to]!.form) && !/^(?:,|and|as|whether)$/u.test(units[to]!.form)) to++;
  while (to < units.length && to > last && /^(?:if|unless)$/u.test(units[to]!.form)) to++;
  const lead = reading.settled ? null : conditionalLead(shadow, first);
  const text = ` ${wordsOf(units.slice(from, to))} `;
  const starts = spansOf(units.slice(from, to));
  const farther = reachOf(SCOPE_OF_HEARSAY);
  const heard = ` ${wordsOf(units.slice(farther, to))} `;
  // Behind the trigger, "over a potential deal" says what it is about; only a condition and hearsay bear on the claim itself.
  const core = ` ${wordsOf(units.slice(from, last))} `;
  const possibles = reading.contemplated ? POSSIBLE_INTEREST : POSSIBLE;
  // "an enquiry about a potential transfer": within the claim's own words, such a noun says what it is about.
  const asserted = reading.named ? core : ` ${wordsOf(units.slice(from, first))} ${units.slice(first, last).map((u) => (TOPIC.test(u.form) ? '#'.repeat(u.form.length) : u.form)).join(' ')} `.replace(/^ {2}/u, ' ');

  const spoken = units.slice(farther, last).reduce((length, unit) => length + unit.form.length + 1, 1);
  const found = firstOf(HEARSAY, heard);
  // "a move in a deal reportedly worth £20m" is in no doubt but for the sum.
  const hearsay = found && found.index >= spoken && heard.startsWith(' worth ', found.index + found.length) ? null : found;
  // "linked with": in the claim's own words only; elsewhere it is of another one.
  const linked = hearsay ? null : firstOf(LINK, ` ${wordsOf(units.slice(first, last))} `);
  // Blanked, not cut, so that offsets stay.
  const weak = firstOf(possibles, reading.reported || LIKELY.test(core) ? asserted.replaceAll(' would ', ' ##### ') : asserted);
  const possible = reading.settled ? null : weak ?? (reading.conditional || core.includes(' will ') ? firstOf(CONDITION, text) : null);
  const probable = reading.settled ? null : firstOf(PROBABLE, core);
  const negations = reading.negatable ? [...` ${units.slice(NO_TRUTH.test(asserted) ? from : Math.max(from, first - 5), last).map((u) => u.form).join(' ')} `.matchAll(NEGATION)].filter(([word]) => !(reading.denied && DENIAL.test(word))).length : 0;
  const polarity: Polarity = negations % 2 === 1 ? 'DENIED' : 'AFFIRMED';
  const hedge = lead ?? spanAt(possible, starts) ?? spanAt(hearsay, spansOf(units.slice(farther, to))) ?? spanAt(linked, spansOf(units.slice(first, last))) ?? spanAt(probable, starts);
  const certainty: Certainty = lead || possible ? 'POSSIBLE' : hearsay || linked || probable ? 'PROBABLE' : 'CERTAIN';
  return { certainty, polarity, hedge, unnamed: hearsay !== null || linked !== null };
}

/** The units' forms between blanks, of the same lengths; the month is no "may". */
const wordsOf = (units: readonly Unit[]): string => units.map(({ form, pos }) => (form === 'may' && pos !== 'AUX' ? '#ay' : form)).join(' ');

/** A comma, conjunction or "with" behind which a new clause begins. */
function opensClause(shadow: Shadow, i: number): boolean {
  const { units } = shadow;
  const { form } = units[i]!;
  if (form === ',' && /^(?:and|so|which|who|with|where|when)$/u.test(units[i + 1]?.form ?? '')) return true;
  // "could go with Leeds holding an interest", "may go as he is watched by Leeds"
  if ((form === 'with' || form === 'as') && units[i + 1]?.mention && units[i + 2]?.pos === (form === 'with' ? 'VERB' : 'AUX')) return true;
  return beginsClause(units, i);
}

/** "If the move falls through, …", "Should X back down, he will …": the condition at the sentence's head bears on all of it, "whether" up to a comma. */
function conditionalLead(shadow: Shadow, first: number): Span | null {
  const head = shadow.units[0];
  if (!head || !/^(?:if|should|whether|were)$/u.test(head.form)) return null;
  const wholeSentence = /^(?:if|should)$/u.test(head.form);
  return wholeSentence || !shadow.units.slice(0, first).some((u) => u.form === ',') ? { start: head.start, end: head.end } : null;
}

function spansOf(units: readonly { form: string; start: number; end: number }[]): { at: number; start: number; end: number }[] {
  let at = 1;
  return units.map((unit) => {
    const here = { at, start: unit.start, end: unit.end };
    at += unit.form.length + 1;
    return here;
  });
}

function firstOf(pattern: RegExp, text: string): { index: number; length: number } | null {
  pattern.lastIndex = 0;
  const match = pattern.exec(text);
  return match ? { index: match.index, length: match[0].length } : null;
}

function spanAt(match: { index: number; length: number } | null, units: readonly { at: number; start: number; end: number }[]): Span | null {
  if (!match) return null;
  const within = units.filter((u) => u.at < match.index + match.length && u.at >= match.index);
  return within.length > 0 ? { start: within[0]!.start, end: within.at(-1)!.end } : null;
}

/** "could go with Leeds to miss out on | their top target |", "may change after | the recent departure of |": whether a trigger takes for granted what it names. */
export function takenForGranted({ units }: Shadow, first: number, last: number): boolean {
  if (units.slice(first, last).some(({ pos }) => pos === 'AUX')) return false;
  if (units[first]!.mention) return units[first + 1]?.form === "'s" && units.slice(first + 2, last).some(({ form }) => /^(?:target|priority|choice)$/u.test(form));
  if (units[first]!.pos !== 'NOUN') return false;
  let i = first - 1;
  while (i > 0 && (/^(?:ADJ|DET|NUM)$/u.test(units[i]!.pos) || units[i]!.form === '-') && !GRANTING.test(units[i]!.form)) i--;
  return i >= 0 && (units[i]!.form === "'s" || GRANTING.test(units[i]!.form)) && !units.slice(i + 1, first).some(({ form }) => /^(?:potential|possible|proposed?|prospective|likely|expected|rumou?red|mooted|reported|supposed|alleged)$/u.test(form));
}

const GRANTING = /^(?:after|following|despite|given|since)$/u;
