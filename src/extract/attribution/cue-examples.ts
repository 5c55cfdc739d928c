import { byRules } from '../7-attributions.js';
import { readDocument } from '../read.js';
import { setScene } from './scene.js';
import { candidatesIn } from './stances.js';

/** An article in which every attribution is marked: offsets as `[start, end)` in UTF-16 code units of the text. */
export interface MarkedArticle {
  readonly text: string;
  readonly quotes: readonly { readonly spans: readonly (readonly [number, number])[]; readonly cue: readonly (readonly [number, number])[] }[];
}

/** A word that may be a cue, and whether it is one. */
export interface CueExample {
  readonly signs: readonly string[];
  readonly cue: boolean;
}

/**
 * What there is to learn from a marked article: every word that the cue model would be asked about. Of a cue of several words its verb is the cue,
 * or else its last noun; one whose content stands before it is no example, as the model is only asked for what stands behind.
 */
export function cueExamples(article: MarkedArticle): CueExample[] {
  const read = readDocument({ id: '', text: article.text, title: null, publication: null, publishedAt: null, url: null, byline: null });
  const scene = setScene(read);
  const rules = byRules(scene);
  const heads = new Map<number, boolean>();
  for (const { spans, cue } of article.quotes) {
    const words = read.tokens.flatMap((token, i) => (cue.some(([start, end]) => token.start < end && start < token.end) ? [i] : []));
    const head = words.find((i) => read.tokens[i]!.pos === 'VERB') ?? words.findLast((i) => read.tokens[i]!.pos === 'NOUN') ?? words.find((i) => read.tokens[i]!.pos === 'ADJ');
    if (head !== undefined) heads.set(head, spans.some(([, end]) => end > read.tokens[head]!.end));
  }
  return scene.frames.flatMap((frame) => candidatesIn(scene, frame, rules))
    .filter(({ at }) => heads.get(at) !== false)
    .map(({ at, signs }) => ({ signs, cue: heads.get(at) ?? false }));
}
