import { ingestForOwner } from './ingest-for-owner.js';
import type { OwnerCommand } from './owner/index.js';

/** What the server that holds the embedded database does for commands of its owner. */
export const ownerCommands: readonly OwnerCommand<unknown, unknown, unknown, unknown>[] = [ingestForOwner];
