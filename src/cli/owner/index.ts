export { openOwnerChannel, type OwnerChannel } from './channel.js';
export { noInput, type OwnerCall, type OwnerCommand } from './command.js';
export { doCommand } from './do-command.js';
