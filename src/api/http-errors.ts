import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';

/** What Fastify refuses before GraphQL sees it, by Fastify's code. */
const refusals: Readonly<Record<string, { readonly status: number; readonly code: string; readonly message: string }>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: { status: 400, code: 'BAD_REQUEST', message: 'The body is not valid JSON.' },
  FST_ERR_CTP_EMPTY_JSON_BODY: { status: 400, code: 'BAD_REQUEST', message: 'The body is empty. Send {"query": "…"} as JSON.' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', message: 'Send the query as JSON, with "content-type: application/json".' },
  FST_ERR_CTP_BODY_TOO_LARGE: { status: 413, code: 'REQUEST_TOO_LARGE', message: 'The body is larger than 256 KiB. Send a shorter query, or a large article by "hearsay ingest".' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: { status: 400, code: 'BAD_REQUEST', message: 'The body is not as long as its content-length says.' },
  FST_ERR_BAD_URL: { status: 400, code: 'BAD_REQUEST', message: 'The address of the request is not valid.' },
  ERR_INVALID_URL: { status: 400, code: 'BAD_REQUEST', message: 'The Host header or the address of the request is not valid.' },
};

/** Makes every answer outside GraphQL's own an error in GraphQL's form, without a stack trace or a text of the system's. */
export function addErrorAnswers(server: FastifyInstance, log: (text: string) => void): void {
  server.setErrorHandler((error: FastifyError, _request, reply) => answerError(error, reply, log));
  server.setNotFoundHandler((_request, reply) =>
    reply.code(404).send(errorBody('NOT_FOUND', 'There is nothing at this address. GraphQL is at /graphql.')),
  );
}

/** Answers a request that could not be served. */
export function answerError(error: FastifyError, reply: FastifyReply, log: (text: string) => void): FastifyReply {
  const refusal = refusals[error.code];
  if (refusal) return reply.code(refusal.status).send(errorBody(refusal.code, refusal.message));
  const status = error.statusCode ?? 500;
  if (status < 500) return reply.code(status).send(errorBody('BAD_REQUEST', 'The request cannot be read.'));
  log(error.stack ?? error.message);
  return reply.code(500).send(errorBody('INTERNAL_SERVER_ERROR', 'Something went wrong in the server. It has been written to its log.'));
}

function errorBody(code: string, message: string) {
  return { errors: [{ message, extensions: { code } }] };
}
