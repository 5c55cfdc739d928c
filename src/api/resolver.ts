import type { GraphQLFieldResolver } from 'graphql';

/** The one resolver of every field below a root: the planner has put its value under the response key. */
export const fieldResolver: GraphQLFieldResolver<unknown, unknown> = (source, _args, _context, info) =>
  (source as Readonly<Record<string, unknown>>)[info.path.key];
