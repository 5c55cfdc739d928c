import { UsageError } from './usage-error.js';

const MOST_JOBS = 64;

/**
 * @param value of --jobs
 * @throws {UsageError} unless it is a whole number from 1 to 64
 */
export function parseJobs(value: string): number {
  if (!/^\d{1,3}$/.test(value) || Number(value) < 1 || Number(value) > MOST_JOBS) {
    throw new UsageError(`--jobs is ${JSON.stringify(value)}. It takes the number of articles to work on at a time, from 1 to ${MOST_JOBS}.`);
  }
  return Number(value);
}
