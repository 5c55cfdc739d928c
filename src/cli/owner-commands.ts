import { exportForOwner } from './export-for-owner.js';
import { ingestForOwner } from './ingest-for-owner.js';
import { createKeyForOwner, listKeysForOwner, revokeKeyForOwner } from './keys-for-owner.js';
import type { OwnerCommand } from './owner/index.js';
import { reextractForOwner } from './reextract-for-owner.js';

/** What the server that holds the embedded database does for commands of its owner. */
export const ownerCommands: readonly OwnerCommand<unknown, unknown, unknown, unknown>[] = [
  ingestForOwner,
  exportForOwner,
  reextractForOwner,
  createKeyForOwner,
  listKeysForOwner,
  revokeKeyForOwner,
];
