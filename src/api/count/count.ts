import type { RootPlan } from '../plan/index.js';
import { quoteCounts } from './quotes.js';
import { reportCounts } from './reports.js';

export const countRoots: Readonly<Record<string, RootPlan>> = { quoteCounts, reportCounts };
