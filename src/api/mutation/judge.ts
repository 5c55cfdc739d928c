import { decodeId } from '../id.js';
import { entityModels } from '../identity.js';
import type { Write } from '../plan/index.js';
import { signed } from './signed.js';

const kinds = { Person: 'PERSON', Club: 'CLUB', Publication: 'PUBLICATION' } as const;

export const judge: Write = async (given, context) => {
  const { store, ...who } = signed(given, context);
  const { values, args } = given;
  const left = decodeId(values['left'] as string, entityModels, args);
  const right = decodeId(values['right'] as string, [left.model], args);
  const verdict = values['verdict'] as 'SAME' | 'DIFFERENT' | 'UNSURE';
  const { judgement } = await store.judge({ kind: kinds[left.model], left: left.id, right: right.id, verdict, ...who });
  return { Judgement: judgement };
};

export const revokeJudgement: Write = async (given, context) => {
  const { store, ...who } = signed(given, context);
  const { id } = decodeId(given.values['id'] as string, ['Judgement'], given.args);
  await store.revokeJudgement({ judgement: id, ...who });
  return { Judgement: id };
};
