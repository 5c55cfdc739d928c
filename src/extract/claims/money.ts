import type { Span } from '../extraction.js';

export interface Money extends Span {
  /** Full units of the currency. */
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
}

const SYMBOLS: Readonly<Record<string, string>> = { '£': 'GBP', '€': 'EUR', $: 'USD', 'US$': 'USD', 'A$': 'AUD', '¥': 'JPY', '₦': 'NGN', '₹': 'INR' };
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^euros?$/iu, 'EUR'], [/^(?:pounds?|quid)$/iu, 'GBP'], [/^(?:us )?dollars?$/iu, 'USD'], [/^rand$/iu, 'ZAR'], [/^naira$/iu, 'NGN'], [/^rupees?$/iu, 'INR'], [/^yen$/iu, 'JPY'], [/^yuan$/iu, 'CNY'],
  [/^swiss francs?$/iu, 'CHF'], [/^(?:saudi )?riyals?$/iu, 'SAR'], [/^dirhams?$/iu, 'AED'], [/^reais$/iu, 'BRL'], [/^kronor$/iu, 'SEK'], [/^lira$/iu, 'TRY'],
];
const SCALES: Readonly<Record<string, number>> = { k: 1e3, thousand: 1e3, m: 1e6, mn: 1e6, mil: 1e6, million: 1e6, millions: 1e6, bn: 1e9, billion: 1e9, lakh: 1e5, crore: 1e7 };

const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?`;
const SCALE = String.raw`(?:\s?-?(k|thousand|mn|mil|millions?|m|bn|billion|lakh|crore)(?![\p{L}]))?`;
const BY_SYMBOL = new RegExp(String.raw`(US\$|A\$|[£€$¥₦₹])\s?(${NUMBER})${SCALE}`, 'giu');
const BY_WORD = new RegExp(String.raw`(?<![\p{L}\d.,£€$])(${NUMBER})${SCALE}[\s-](euros?|pounds?|quid|(?:US\s)?dollars?|rand|naira|rupees?|yen|yuan|Swiss\sfrancs?|(?:Saudi\s)?riyals?|dirhams?|reais|kronor|lira)(?![\p{L}])`, 'giu');
/** "R30 million", rand: only with a scale, as "R16" is many a thing. */
const BY_RAND = /(?<![\p{L}\d])R\s?(\d+(?:[.,]\d+)?)(?:\s|-)?(million|m|mn|bn|billion)(?!\p{L})/gu;
/** "at least 90 million", where no noun follows that is counted by it. */
const BARE = /(?<![\p{L}\d.,–-]|[£€$¥₦₹]\s?)(\d+(?:[.,]\d+)?)\s?(million)(?=[.,;:)!?”"’]|\s(?:will|would|could|may|might|should|for|plus|to|and|is|was|on|or|at|in|up|after|before|bid|offer|fee|deal|move|price|valuation|clause|release)\s|\s*$)/gmu;

/**
 * The sums of money in a text, in order. Of a range ("£14m-£15m", "€30-35m") both bounds are given, the lower one first; a bound
 * without a scale takes that of the bound behind it. A bare "90 million" is in the currency that the text states most sums in, if it states any.
 */
export function findMoney(text: string): Money[] {
  const found: Money[] = [];
  for (const match of text.matchAll(BY_SYMBOL)) {
    const currency = SYMBOLS[match[1]!.toUpperCase()] ?? SYMBOLS[match[1]!]!;
    const scale = match[3] ?? scaleOfRange(text, match.index + match[0].length);
    found.push({ start: match.index, end: match.index + match[0].length, amount: amountOf(match[2]!, scale), currency });
  }
  const bySymbol = found.length;
  let passed = 0;
  for (const match of text.matchAll(BY_WORD)) {
    while (passed < bySymbol && found[passed]!.end <= match.index) passed++;
    if (passed < bySymbol && found[passed]!.start < match.index + match[0].length) continue;
    // "the 2024 Euros" are a tournament.
    if (/^Euros$/u.test(match[3]!) && /^(?:19|20)\d\d$/u.test(match[1]!)) continue;
    const currency = WORDS.find(([word]) => word.test(match[3]!))?.[1];
    if (currency) found.push({ start: match.index, end: match.index + match[0].length, amount: amountOf(match[1]!, match[2]), currency });
  }
  for (const match of text.matchAll(BY_RAND)) found.push({ start: match.index, end: match.index + match[0].length, amount: amountOf(match[1]!, match[2]), currency: 'ZAR' });
  const usual = found.length > 0 ? mostCommon(found.map(({ currency }) => currency)) : null;
  if (usual) for (const match of text.matchAll(BARE)) found.push({ start: match.index, end: match.index + match[0].length, amount: amountOf(match[1]!, match[2]), currency: usual });
  return found.filter((money) => money.amount > 0).sort((a, b) => a.start - b.start);
}

function mostCommon(currencies: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const currency of currencies) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

/** "€55-60m": the scale behind the upper bound. */
function scaleOfRange(text: string, at: number): string | undefined {
  return /^\s?(?:-|–|to|and)\s?[£€$]?\s?\d+(?:\.\d+)?\s?(k|mn|million|m|bn|billion)(?!\p{L})/iu.exec(text.slice(at, at + 24))?.[1];
}

function amountOf(digits: string, scale: string | undefined): number {
  const grouped = /^\d{1,3}(?:,\d{3})+/u.test(digits) && scale === undefined;
  const value = Number(grouped ? digits.replaceAll(',', '') : digits.replace(/,(?=\d{3}\b)/gu, scale ? '.' : '').replace(',', '.'));
  return Math.round(value * (scale ? SCALES[scale.toLowerCase()]! : 1) * 100) / 100;
}
