import { readFileSync } from 'node:fs';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { concatAST, parse, Source, type GraphQLSchema } from 'graphql';
import { affiliationPlan } from './affiliation/affiliation.js';
import { articlePlan, articleRoots } from './article/article.js';
import { claimPlan, claimRoots } from './claim/claim.js';
import { originPlan } from './claim/origins.js';
import { claimStatusPlan } from './claim/status.js';
import { clubPlan, clubRoots } from './club/club.js';
import { withConnections } from './connections.js';
import { corpusRoots } from './corpus/corpus.js';
import { correctionPlan } from './correction/correction.js';
import { countRoots } from './count/count.js';
import { judgementPlan, judgementRoots } from './judgement/judgement.js';
import { mentionPlan } from './mention/mention.js';
import { correctionPayloadPlan, ingestArticlePayloadPlan, judgePayloadPlan, mutations } from './mutation/mutation.js';
import { nodeRoots } from './node/node.js';
import { date, dateTime } from './node/scalars.js';
import { personPlan, personRoots } from './person/person.js';
import { planned, plannedWrite, TYPE_NAME, type ObjectPlans, type RootPlan } from './plan/index.js';
import { publicationPlan, publicationRoots } from './publication/publication.js';
import { quotePlan, quoteRoots } from './quote/quote.js';
import { reportPlan, reportRoots } from './report/report.js';
import { sourcePlan } from './source/source.js';
import { timelineDayPlan, timelineRoots } from './timeline/timeline.js';

/** The domain's words, in the order of the schema; each has a folder with its SDL. */
const words = [
  'node', 'article', 'person', 'club', 'publication', 'affiliation', 'mention', 'source', 'quote', 'claim', 'report', 'judgement', 'correction', 'timeline', 'count',
  'corpus', 'mutation',
] as const;

export const plans: ObjectPlans = new Map(
  Object.entries({
    Affiliation: affiliationPlan,
    Article: articlePlan,
    Claim: claimPlan,
    ClaimStatus: claimStatusPlan,
    Club: clubPlan,
    Correction: correctionPlan,
    CorrectionPayload: correctionPayloadPlan,
    IngestArticlePayload: ingestArticlePayloadPlan,
    Judgement: judgementPlan,
    JudgePayload: judgePayloadPlan,
    Mention: mentionPlan,
    Origin: originPlan,
    Person: personPlan,
    Publication: publicationPlan,
    Quote: quotePlan,
    Report: reportPlan,
    Source: sourcePlan,
    TimelineDay: timelineDayPlan,
  }),
);

export const roots: Readonly<Record<string, RootPlan>> = {
  ...nodeRoots,
  ...articleRoots,
  ...personRoots,
  ...clubRoots,
  ...publicationRoots,
  ...quoteRoots,
  ...claimRoots,
  ...reportRoots,
  ...judgementRoots,
  ...timelineRoots,
  ...countRoots,
  ...corpusRoots,
};

/** Builds the schema with its resolvers: each root field runs one statement, and everything below reads from its answer. */
export function buildSchema(): GraphQLSchema {
  return makeExecutableSchema({
    typeDefs: withConnections(concatAST(words.map(sdlOf))),
    resolvers: {
      Query: Object.fromEntries(Object.entries(roots).map(([name, root]) => [name, planned(root, plans)])),
      Mutation: Object.fromEntries(Object.entries(mutations).map(([name, { write, payload }]) => [name, plannedWrite(write, payload, plans)])),
      Node: { __resolveType: (value: { readonly [TYPE_NAME]: string }) => value[TYPE_NAME] },
      Date: date,
      DateTime: dateTime,
    },
  });
}

function sdlOf(word: string) {
  const url = new URL(`./${word}/${word}.graphql`, import.meta.url);
  return parse(new Source(readFileSync(url, 'utf8'), `${word}.graphql`));
}
