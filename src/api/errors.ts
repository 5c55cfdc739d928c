import { GraphQLError, type ASTNode } from 'graphql';

/** The codes of what a caller can get wrong; docs/errors.md has a line for each. */
export type ApiErrorCode =
  | 'BAD_ARGUMENT'
  | 'BAD_CURSOR'
  | 'BAD_DATE'
  | 'BAD_ID'
  | 'BAD_PAGE_SIZE'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'QUERY_TOO_COMPLEX'
  | 'QUERY_TIMEOUT'
  | 'UNAUTHENTICATED';

/** Something the caller can mend. The message says what was wrong and what to do. */
export class ApiError extends GraphQLError {
  constructor(code: ApiErrorCode, message: string, nodes?: readonly ASTNode[]) {
    super(message, { extensions: { code }, ...(nodes ? { nodes } : {}) });
    this.name = 'ApiError';
  }
}
