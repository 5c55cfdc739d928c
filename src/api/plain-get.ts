import type { FastifyRequest } from 'fastify';

/**
 * Lets a program that is no browser send a query by a plain GET, such as `curl 'http://…/graphql?query={corpus{articles}}'`.
 *
 * Apollo's protection against cross-site request forgery refuses every GET without a header that a foreign page could not
 * send unasked. It guards against browsers alone, and a page cannot change two things of what its browser sends: the
 * `User-Agent`, which begins with "Mozilla/" in every browser, and `Sec-Fetch-Site`, which is "none" only where the user
 * opened the address. Those who are no browser, and users themselves, get the header that Apollo asks for.
 */
export function allowPlainGet(request: FastifyRequest): void {
  const { 'user-agent': agent = '', 'sec-fetch-site': site, origin } = request.headers;
  const isBrowser = /^Mozilla\//.test(agent) || site !== undefined || origin !== undefined;
  if (!isBrowser || site === 'none') request.headers['apollo-require-preflight'] = 'true';
}
