import type { Span } from '../extraction.js';

export interface Money extends Span {
  /** Full units of the currency. */
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
}

const SYMBOLS: Readonly<Record<string, string>> = {
  '£': 'GBP', '€': 'EUR', $: 'USD', US$: 'USD', A$: 'AUD', AU$: 'AUD', C$: 'CAD', CA$: 'CAD', NZ$: 'NZD', HK$: 'HKD', S$: 'SGD', R$: 'BRL', '¥': 'JPY', '₦': 'NGN', '₹': 'INR',
};
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:euros?|eur|€)$/iu, 'EUR'], [/^(?:pounds?|quid|gbp|£)$/iu, 'GBP'], [/^(?:(?:us )?dollars?|usd)$/iu, 'USD'], [/^rand$/iu, 'ZAR'], [/^naira$/iu, 'NGN'], [/^rupees?$/iu, 'INR'], [/^yen$/iu, 'JPY'], [/^yuan$/iu, 'CNY'],
  [/^swiss francs?$/iu, 'CHF'], [/^(?:saudi )?riyals?$/iu, 'SAR'], [/^dirhams?$/iu, 'AED'], [/^reais$/iu, 'BRL'], [/^kronor$/iu, 'SEK'], [/^kroner$/iu, 'NOK'], [/^lira$/iu, 'TRY'],
];
const SCALES: Readonly<Record<string, number>> = { k: 1e3, thousand: 1e3, m: 1e6, mn: 1e6, mil: 1e6, million: 1e6, millions: 1e6, bn: 1e9, billion: 1e9, lakh: 1e5, crore: 1e7 };

const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?`;
const SCALE = String.raw`(?:\s?-?(k|thousand|mn|mil|millions?|m|bn|billion|lakh|crore)(?![\p{L}]))?`;
const CURRENCY = String.raw`(euros?|pounds?|quid|(?:US\s)?dollars?|rand|naira|rupees?|yen|yuan|Swiss\sfrancs?|(?:Saudi\s)?riyals?|dirhams?|reais|kronor|kroner|lira|EUR|GBP|USD)(?![\p{L}])`;
const BY_SYMBOL = new RegExp(String.raw`(US\$|AU?\$|CA?\$|NZ\$|HK\$|S\$|R\$|[£€$¥₦₹])\s?(${NUMBER})${SCALE}`, 'giu');
/** What stands before a sum is looked at behind its first character: most places are passed over sooner for not being one. */
/** "EUR 45 million", "GBP20m". */
const BY_CODE = new RegExp(String.raw`(EUR|GBP|USD|CHF|SEK|NOK|DKK|BRL|AUD|CAD)(?<![\p{L}\d]...)\s?(${NUMBER})${SCALE}`, 'giu');
const BY_WORD = new RegExp(String.raw`(?=\d)(?<![\p{L}\d.,£€$])(${NUMBER})${SCALE}[\s-]${CURRENCY}`, 'giu');
/** "45M€", as it is written on the Continent. */
const BEFORE_SYMBOL = new RegExp(String.raw`(?=\d)(?<![\p{L}\d.,£€$])(${NUMBER})${SCALE}\s?([€£])(?!\s?\d)`, 'giu');
/** "R30 million", rand: only with a scale, as "R16" is many a thing. */
const BY_RAND = /R(?<![\p{L}\d]R)\s?(\d+(?:[.,]\d+)?)(?:\s|-)?(million|m|mn|bn|billion)(?!\p{L})/gu;
const UNITS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
/** "twelve million euros", "half a million pounds". */
const IN_WORDS = new RegExp(String.raw`(?<!\p{L})(half\sa|an?|${UNITS.join('|')}|(?:${TENS.join('|')})(?:[\s-](?:${UNITS.slice(0, 9).join('|')}))?)[\s-](million|thousand|billion)[\s-]${CURRENCY}`, 'giu');
const SCALE_IN_WORDS = /[a-z][\s-](?:million|thousand|billion)[\s-]/iu;
/** "at least 90 million", where no noun follows that is counted by it. */
const BARE = /(?=\d)(?<![\p{L}\d.,–-]|[£€$¥₦₹]\s?)(\d+(?:[.,]\d+)?)\s?(million)(?=[.,;:)!?”"’]|\s(?:will|would|could|may|might|should|for|from|if|plus|to|and|is|was|on|or|at|in|up|after|before|outright|bid|offer|fee|deal|move|price|asking|valuation|clause|release)\s|\s*$)/gmu;

/**
 * The sums of money in a text, in order. A range ("€30-35m", "40 to 45 million euros") is one sum of its lower bound, or two where either bound has its
 * symbol ("£14m-£15m"). A bare "90 million" is in the currency that the text states most sums in, if it states any.
 */
export function findMoney(text: string): Money[] {
  const found: Money[] = [];
  const add = (match: RegExpExecArray, digits: string, scale: string | undefined, currency: string): void => {
    const end = match.index + match[0].length;
    const range = scale ? null : upperBound(text, end);
    found.push({ start: match.index, end: range?.end ?? end, amount: amountOf(digits, scale ?? range?.scale), currency });
  };
  for (const match of text.matchAll(BY_SYMBOL)) add(match, match[2]!, match[3], SYMBOLS[match[1]!.toUpperCase()] ?? SYMBOLS[match[1]!]!);
  for (const match of text.matchAll(BY_CODE)) if (match[1] === match[1]!.toUpperCase()) add(match, match[2]!, match[3], match[1]);
  found.sort((a, b) => a.start - b.start);
  const addRange = (match: RegExpExecArray, currency: string): void => {
    const upper = amountOf(match[1]!, match[2]);
    const lower = lowerBound(text, match.index, upper, match[2]);
    found.push({ start: lower?.start ?? match.index, end: match.index + match[0].length, amount: lower?.amount ?? upper, currency });
  };
  for (const match of [...text.matchAll(BY_WORD), ...text.matchAll(BEFORE_SYMBOL)]) {
    const currency = currencyOf(match[3]!);
    // "the 2024 Euros" are a tournament.
    if (currency && !(/^Euros$/u.test(match[3]!) && /^(?:19|20)\d\d$/u.test(match[1]!))) addRange(match, currency);
  }
  // The words before "million" are common ones: whether one stands with it at all is quicker to see.
  if (SCALE_IN_WORDS.test(text)) for (const match of text.matchAll(IN_WORDS)) {
    const currency = currencyOf(match[3]!);
    if (currency) found.push({ start: match.index, end: match.index + match[0].length, amount: valueOf(match[1]!.toLowerCase()) * SCALES[match[2]!.toLowerCase()]!, currency });
  }
  for (const match of text.matchAll(BY_RAND)) add(match, match[1]!, match[2], 'ZAR');
  const usual = found.length > 0 ? mostCommon(found.map(({ currency }) => currency)) : null;
  if (usual) for (const match of text.matchAll(BARE)) addRange(match, usual);
  return withoutOverlaps(found.filter(({ amount }) => amount > 0));
}

/** In text order; of two readings of the same words the one found first, which is that by the surer sign. */
function withoutOverlaps(found: readonly Money[]): Money[] {
  const kept: Money[] = [];
  for (const money of [...found].sort((a, b) => a.start - b.start)) if (money.start >= (kept.at(-1)?.end ?? 0)) kept.push(money);
  return kept;
}

function mostCommon(currencies: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const currency of currencies) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

const currencyOf = (name: string): string | undefined => WORDS.find(([word]) => word.test(name))?.[1];

/** "half a", "twelve", "forty-five": what stands before "million". */
function valueOf(words: string): number {
  if (/^half/u.test(words)) return 0.5;
  if (/^an?$/u.test(words)) return 1;
  return words.split(/[\s-]/u).reduce((sum, word) => sum + (UNITS.indexOf(word) + 1 || (TENS.indexOf(word) + 2) * 10), 0);
}

/** "between | 40 and | 45 million euros", "| 15- | 20 million euros": the bound before a sum, in the same scale. */
function lowerBound(text: string, at: number, upper: number, scale: string | undefined): { start: number; amount: number } | null {
  if (!scale) return null;
  const before = /(?<![\p{L}\d.,£€$¥₦₹])(\d{1,3}(?:[.,]\d+)?)(?:\s?(?:m|million))?(?:\s?[-–]\s?|\s(?:to|and|or)\s)$/u.exec(text.slice(Math.max(0, at - 24), at));
  if (!before) return null;
  const amount = amountOf(before[1]!, scale);
  return amount < upper && amount * 3 > upper ? { start: at - before[0].length, amount } : null;
}

/** "€55| -60m": the bound behind a sum that has no scale of its own, and where it ends, or the sum itself where the bound is a sum of its own. */
function upperBound(text: string, at: number): { end: number; scale: string } | null {
  const behind = /^\s?(?:-|–|to|and|or)\s?([£€$])?\s?\d+(?:\.\d+)?\s?(k|mn|million|m|bn|billion)(?!\p{L})/iu.exec(text.slice(at, at + 24));
  return behind && { end: behind[1] ? at : at + behind[0].length, scale: behind[2]! };
}

function amountOf(digits: string, scale: string | undefined): number {
  const grouped = /^\d{1,3}(?:,\d{3})+/u.test(digits) && scale === undefined;
  const value = Number(grouped ? digits.replaceAll(',', '') : digits.replace(/,(?=\d{3}\b)/gu, scale ? '.' : '').replace(',', '.'));
  return Math.round(value * (scale ? SCALES[scale.toLowerCase()]! : 1) * 100) / 100;
}
