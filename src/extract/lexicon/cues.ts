import { alternatives, readTable } from './tables.js';

export type CueClass = 'say' | 'announce' | 'claim' | 'deny' | 'promise' | 'suggest' | 'believe' | 'tell' | 'ask' | 'write';

/** What a reporting verb takes; the columns of `cues.tsv` say it in full. */
export type CueContent = 'that' | 'only' | 'quote' | 'person' | 'particle' | 'label' | 'thought';

export interface Cue {
  readonly lemma: string;
  readonly class: CueClass;
  readonly content: CueContent;
}

export type CueForm = 'base' | 's' | 'past' | 'ing';

export interface CueWord {
  readonly cue: Cue;
  readonly form: CueForm;
}

const cues = new Map<string, Cue>();
const words = new Map<string, CueWord>();

const VOWEL = /[aeiou]/u;

function addForms(cue: Cue, irregular: readonly string[]): void {
  const { lemma } = cue;
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : irregular[0]?.endsWith('tted') || irregular[0]?.endsWith('pped') ? irregular[0].slice(0, -2) : lemma;
  const y = lemma.endsWith('y') && !VOWEL.test(lemma.at(-2) ?? '');
  const regular = y ? `${lemma.slice(0, -1)}ied` : `${stem}ed`;
  const third = y ? `${lemma.slice(0, -1)}ies` : /(?:s|x|z|ch|sh)$/u.test(lemma) ? `${lemma}es` : `${lemma}s`;
  const put = (word: string, form: CueForm): void => {
    if (!words.has(word)) words.set(word, { cue, form });
  };
  for (const word of irregular.length > 0 ? irregular : [regular]) put(word, 'past');
  put(lemma, 'base');
  put(third, 's');
  put(`${stem}ing`, 'ing');
  // "labelling", "labeling", "dubbing": as the past has the consonant.
  for (const word of irregular) if (/[^i]ed$/u.test(word)) put(`${word.slice(0, -2)}ing`, 'ing');
}

for (const row of readTable('cues.tsv')) {
  const cue: Cue = { lemma: row.lemma!, class: row.class as CueClass, content: row.content as CueContent };
  cues.set(cue.lemma, cue);
  addForms(cue, alternatives(row.past));
}

/** The reporting verb that this word, in lower case, is a form of: "said" → say, past. */
export const cueWord = (word: string): CueWord | undefined => words.get(word);

/** Whether the verb of this base form reports something by itself; not those that only go with a quotation ("laugh"). */
export const isReportingVerb = (lemma: string): boolean => {
  const content = cues.get(lemma)?.content;
  return content !== undefined && content !== 'quote' && content !== 'label';
};
