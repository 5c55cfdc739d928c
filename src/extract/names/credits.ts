import type { Token, TokenRange } from '../reading.js';

/** "(Photo by Orrin Keld / Harbour Pictures)", "(Image: Orrin Keld)", "[Picture credit: Keld]": a picture's credit that stands in a paragraph. */
const CREDIT = /[([](?:photos?|photographs?|images?|pictures?|pics?|credits?)(?: credits?| courtesy)?(?: by|:| of)[^()[\]\n]{1,100}[)\]]/giu;

/** The stretches of the text that credit a picture, by their first token: whom they name is no part of the article. */
export function creditsIn(text: string, tokens: readonly Token[]): ReadonlyMap<number, TokenRange> {
  const found = new Map<number, TokenRange>();
  let i = 0;
  for (const { 0: credit, index } of text.matchAll(CREDIT)) {
    while (i < tokens.length && tokens[i]!.start < index) i++;
    const first = i;
    while (i < tokens.length && tokens[i]!.end <= index + credit.length) i++;
    if (i > first) found.set(first, { first, last: i });
  }
  return found;
}
