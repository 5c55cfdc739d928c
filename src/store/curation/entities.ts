import type { Transaction } from '../exclusive.js';
import type { EntityKind } from '../generated/client.js';
import { CurationError } from './curation-error.js';

const words = { PERSON: 'person', CLUB: 'club', PUBLICATION: 'publication' } as const;

/** Throws `CurationError` NOT_FOUND unless all of these people, clubs and publications are there; a merged one is. */
export async function requireEntities(transaction: Transaction, entities: readonly { readonly kind: EntityKind; readonly id: number }[]): Promise<void> {
  for (const { kind, id } of entities) {
    const wanted = { where: { id }, select: { id: true } };
    const found = kind === 'PERSON' ? await transaction.person.findUnique(wanted) : kind === 'CLUB' ? await transaction.club.findUnique(wanted) : await transaction.publication.findUnique(wanted);
    if (found === null) throw new CurationError('NOT_FOUND', `There is no ${words[kind]} of this id. Take ids from the "id" fields of answers.`);
  }
}
