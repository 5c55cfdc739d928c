import { SignModel } from '../sign-model.js';

let trained: SignModel | null = null;

/** How likely a word is a cue of what stands behind it, by the signs of `cue-signs.ts`; read when an article first needs it: one about football never does. */
export function trainedCueModel(): SignModel {
  trained ??= SignModel.read('cue-weights.tsv');
  return trained;
}
