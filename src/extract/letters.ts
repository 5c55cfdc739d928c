/** Whether a word begins with a small letter. Quick for letters of ASCII, since it is asked of every word. */
export const beginsSmall = (word: string): boolean => begins(word, 97, 122, /^\p{Ll}/u);

/** Whether a word begins with a capital. */
export const beginsCapital = (word: string): boolean => begins(word, 65, 90, /^\p{Lu}/u);

function begins(word: string, first: number, last: number, beyondAscii: RegExp): boolean {
  const code = word.charCodeAt(0);
  return code < 128 ? code >= first && code <= last : beyondAscii.test(word);
}

/** Whether a word is of small letters of ASCII alone. */
export function isPlain(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code < 97 || code > 122) return false;
  }
  return word !== '';
}

/** Whether a UTF-16 code unit is a blank, of those that `\s` matches. */
const isBlank = (code: number): boolean => code === 32 || code >= 9 && code <= 13 || code >= 160 && /\s/u.test(String.fromCharCode(code));

/**
 * The number of words that blanks part, of a text without blanks at its ends.
 *
 * @param most counting ends behind so many
 */
export function countWords(text: string, most: number): number {
  let words = 1;
  for (let i = 1; i < text.length && words < most; i++) if (isBlank(text.charCodeAt(i)) && !isBlank(text.charCodeAt(i - 1))) words++;
  return words;
}

const LONGEST_WORD = 200;

/** Whether 200 code units without a blank stand somewhere. Looks from the end of each stretch that could be one, and so at few characters. */
export function holdsEndlessWord(text: string): boolean {
  for (let from = 0; from + LONGEST_WORD <= text.length;) {
    let at = from + LONGEST_WORD - 1;
    while (at >= from && !isBlank(text.charCodeAt(at))) at--;
    if (at < from) return true;
    from = at + 1;
  }
  return false;
}
