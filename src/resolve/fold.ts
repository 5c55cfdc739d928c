// Letters that Unicode's decomposition leaves whole.
const plain: Record<string, string> = {
  ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h', ŋ: 'n', ŧ: 't',
};

/**
 * A name as it is looked up: lower case, without accents, apostrophes and full stops, hyphens and other signs as blanks.
 * "N’Golo Kanté" and "N'Golo Kante" fold to "ngolo kante". A name of nothing but signs is given back in lower case.
 */
export function fold(name: string): string {
  // Most names, and a hundred for each person who is looked up, are letters and single blanks: the rest would leave those as they are.
  if (/^[a-z]+(?: [a-z]+)*$/i.test(name)) return name.toLowerCase();
  const lower = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const folded = lower
    .replace(/[øłđðþßæœıħŋŧ]/g, (letter) => plain[letter] ?? letter)
    .replace(/['’‘ʼ´`.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return folded === '' ? lower.trim() : folded;
}

/** A name for an address: "Virgil van Dijk" is "virgil-van-dijk". Empty where the name has no Latin letter and no digit. */
export function slugOf(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-|-$/g, '');
}
