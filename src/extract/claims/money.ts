import type { Span } from '../extraction.js';

export interface Money extends Span {
  /** Full units of the currency. */
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
}

const SYMBOLS: Readonly<Record<string, string>> = { '£': 'GBP', '€': 'EUR', $: 'USD', 'US$': 'USD', 'A$': 'AUD', '¥': 'JPY', '₦': 'NGN', '₹': 'INR' };
const WORDS: readonly (readonly [RegExp, string])[] = [[/^euros?$/iu, 'EUR'], [/^pounds?$/iu, 'GBP'], [/^(?:us )?dollars?$/iu, 'USD']];
const SCALES: Readonly<Record<string, number>> = { k: 1e3, thousand: 1e3, m: 1e6, mn: 1e6, mil: 1e6, million: 1e6, millions: 1e6, bn: 1e9, billion: 1e9 };

const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?`;
const SCALE = String.raw`(?:\s?-?(k|thousand|mn|mil|millions?|m|bn|billion)(?![\p{L}]))?`;
const BY_SYMBOL = new RegExp(String.raw`(US\$|A\$|[£€$¥₦₹])\s?(${NUMBER})${SCALE}`, 'giu');
const BY_WORD = new RegExp(String.raw`(?<![\p{L}\d.,£€$])(${NUMBER})${SCALE}[\s-](euros?|pounds?|(?:US\s)?dollars?)(?![\p{L}])`, 'giu');

/**
 * The sums of money in a text, in order. Of a range ("£14m-£15m", "€30-35m") both bounds are given, the lower one first; a bound
 * without a scale takes that of the bound behind it.
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
  return found.filter((money) => money.amount > 0).sort((a, b) => a.start - b.start);
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
