export { openOwnerChannel, type OwnerChannel } from './channel.js';
export { isObject, noInput, refuseInput, type OwnerCall, type OwnerCommand } from './command.js';
export { doCommand } from './do-command.js';
