import { readdirSync, readFileSync } from 'node:fs';

const TICKS = 100; // a second, on every Linux

/**
 * Seconds of processor time that a process has used, with its threads and with the processes that it started, those that have ended too: of a PostgreSQL server, all
 * connections. Not a number where there is no telling.
 */
export function processorTime(pid) {
  if (pid === undefined || process.platform !== 'linux') return NaN;
  let ticks = 0;
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    let stat;
    try {
      stat = readFileSync(`/proc/${name}/stat`, 'utf8');
    } catch {
      continue; // it has just ended
    }
    // From the state on: the command before it may hold anything (proc_pid_stat(5)).
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ').map(Number);
    const [own, ofEnded] = [fields[11] + fields[12], fields[13] + fields[14]];
    if (Number(name) === pid) ticks += own + ofEnded;
    else if (fields[1] === pid) ticks += own;
  }
  return ticks / TICKS;
}
