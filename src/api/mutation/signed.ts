import { requireRight, signature } from '../author.js';
import type { Author } from '../author.js';
import type { Context } from '../context.js';
import { isStorable, type Given } from '../plan/index.js';

/** Characters of a reason. */
const LONGEST_REASON = 2000;

/** Who curates, and why. Throws UNAUTHENTICATED, FORBIDDEN or BAD_ARGUMENT. */
export function signed({ values, args }: Given, context: Context): { readonly store: Author['store']; readonly reason: string; readonly by: string } {
  const author = requireRight(context, 'CURATE');
  const reason = (values['reason'] as string).trim();
  if (reason === '' || reason.length > LONGEST_REASON) {
    throw args.error('BAD_ARGUMENT', `"reason" must have from 1 to ${LONGEST_REASON} characters; it has ${reason.length}.`);
  }
  if (!isStorable(reason)) throw args.error('BAD_ARGUMENT', '"reason" has a NUL character or half of a surrogate pair. Write it anew.');
  return { store: author.store, reason, by: signature(author) };
}
