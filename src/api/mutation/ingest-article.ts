import { documentOf } from '../../text/index.js';
import { requireRight } from '../author.js';
import type { Write } from '../plan/index.js';

export const ingestArticle: Write = async ({ values }, context) => {
  const { store, extract } = requireRight(context, 'INGEST');
  const { externalId, ...input } = values['input'] as Record<string, unknown>;
  const document = documentOf({ ...input, id: externalId }, '');
  const [outcome] = await store.ingest([await extract(document)]);
  return { Article: outcome!.articleId, status: outcome!.status.toUpperCase() };
};
