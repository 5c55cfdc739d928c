import { createRequire } from 'node:module';

/** The part of wink-nlp that is used here. Its own typings name a default export that the CommonJS module does not have. */
interface Tagger {
  readonly readDoc: (text: string) => { tokens: () => { out: (property: unknown) => string[] } };
  readonly its: { readonly value: unknown; readonly pos: unknown; readonly lemma: unknown };
}

/** Of wink-nlp's language model: the words it knows and, behind them, those it has met. */
interface Words {
  readonly list: string[];
  readonly hash: Record<string, number>;
  /** Where the next one goes. */
  index: number;
}

interface Model {
  readonly core: () => { readonly features: { readonly lexeme: Words } };
  readonly featureFn: (...given: readonly unknown[]) => object;
}

const require = createRequire(import.meta.url);
const start = require('wink-nlp') as (model: object, pipes: readonly string[]) => Tagger;
const model = require('wink-eng-lite-web-model') as Model;

const core = model.core();
const words = core.features.lexeme;
const ofTheModel = words.list.length;

const none = (): string => '';

/**
 * The model, cut down to what tagging needs. Automata for names, sentences, sentiment and negation are left out, and so is what describes the
 * look of unknown words, of which nothing here is ever asked.
 */
const lean = {
  ...model,
  core: () => core,
  featureFn: (...given: readonly unknown[]) => Object.assign(model.featureFn(...given), { shape: none, prefix: none, suffix: none }),
  sbd: () => ({ machines: [], transformers: [] }),
  ner: () => ({ machines: [], transformers: [] }),
  negation: () => ({ machines: ['[]'] }),
  sa: () => ({ machines: ['[]'] }),
  metaCER: () => ({ machines: null, transformers: [null] }),
};

let tagger = start(lean, ['pos']);
let met = ofTheModel;

/** More words than this are not kept: the tagger holds on to what it has stored of each even when it has forgotten it. */
const MOST_MET = ofTheModel + 50_000;

/**
 * Makes the tagger forget the words that it has met. It parts and tags a word that it knows otherwise than one that is new to it, so that without
 * this what it makes of a document would depend on those before it.
 */
export function forgetWords(): void {
  for (; met < words.list.length; met++) delete words.hash[words.list[met]!];
  if (met < MOST_MET) return;
  words.list.length = ofTheModel;
  words.index = ofTheModel;
  met = ofTheModel;
  tagger = start(lean, ['pos']);
}

export interface TaggedWords {
  readonly words: readonly string[];
  /** Universal part-of-speech tags. */
  readonly tags: readonly string[];
  /** Base forms. */
  readonly lemmas: readonly string[];
}

/** Parts a text into words, and tags them. Takes quadratic time over words without end. */
export function tag(text: string): TaggedWords {
  const { readDoc, its } = tagger;
  const tokens = readDoc(text).tokens();
  return { words: tokens.out(its.value), tags: tokens.out(its.pos), lemmas: tokens.out(its.lemma) };
}
