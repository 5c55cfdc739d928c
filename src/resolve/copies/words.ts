import { fold } from '../fold.js';

/** The words of a text, folded as names are; a full stop or an ellipsis parts two words also where no blank does. */
export function wordsOf(text: string): string[] {
  const folded = fold(text.replaceAll('.', ' '));
  return /[\p{L}\p{N}]/u.test(folded) ? folded.split(' ') : [];
}

/** Words as the database keeps and compares them: each between blanks, so that no word is found within another. */
export function joinWords(words: readonly string[]): string {
  return words.length === 0 ? '' : ` ${words.join(' ')} `;
}
