import { corrected } from '../correction/correction.js';
import { From, expression, one, single, sql, type Model, type ObjectPlan, type RootPlan, type Write } from '../plan/index.js';
import { correctReport, correctSpeaker, reject, restore } from './correct.js';
import { ingestArticle } from './ingest-article.js';
import { judge, revokeJudgement } from './judge.js';

/** How a payload is read: from the row of its model whose id the mutation gives under the model's name. */
function payload(model: Model): RootPlan {
  return single((field) => {
    const { from, at } = From.table(field.compilation, model);
    return { from, at, conditions: [sql`${at.id} = ${field.compilation.bind(({ written }) => written[model], sql`int`)}`] };
  });
}

export const correctionPayloadPlan: ObjectPlan<'Correction'> = {
  correction: one((correction) => correction),
  quote: corrected('Quote'),
  report: corrected('Report'),
};

export const judgePayloadPlan: ObjectPlan<'Judgement'> = { judgement: one((judgement) => judgement) };

export const ingestArticlePayloadPlan: ObjectPlan<'Article'> = {
  article: one((article) => article),
  status: expression((_article, { compilation }) => compilation.bind(({ written }) => written['status'], sql`text`)),
  revisionOf: one((article, { from }) => from.join(article, 'revisionOf')),
};

/** What each field of Mutation writes, and how its answer is read. */
export const mutations: Readonly<Record<string, { readonly write: Write; readonly payload: RootPlan }>> = {
  ingestArticle: { write: ingestArticle, payload: payload('Article') },
  judge: { write: judge, payload: payload('Judgement') },
  revokeJudgement: { write: revokeJudgement, payload: payload('Judgement') },
  correctSpeaker: { write: correctSpeaker, payload: payload('Correction') },
  correctReport: { write: correctReport, payload: payload('Correction') },
  reject: { write: reject, payload: payload('Correction') },
  restore: { write: restore, payload: payload('Correction') },
};
