/** How many words a text has: stretches without a blank that hold a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((stretch) => /[\p{L}\p{N}]/u.test(stretch)).length;
}
