export { summarise, type ClaimType, type Roles } from './claim/summary.js';
export { encodeId, parseId } from './id.js';
export { matching } from './matching.js';
export { MOST_IDS } from './plan/index.js';
export { startServer, type RunningServer, type ServerOptions } from './server.js';
