import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/**
 * When a process of this machine began, to tell it from a later one with the same id: on Linux its start in clock ticks since
 * the boot, and which boot that was (proc_pid_stat(5), field 22); elsewhere what `ps` says. Null where there is no telling.
 */
export async function startOfProcess(pid: number): Promise<string | null> {
  return (await look(pid))?.started ?? null;
}

/** Whether the process that had this id and this start (null: not known) still runs. */
export async function stillRuns(pid: number, started: string | null): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false; // EPERM: it runs, as another user
  }
  const found = await look(pid);
  if (found === null) return true;
  return !found.ended && (started === null || found.started === started);
}

async function look(pid: number): Promise<{ started: string; ended: boolean } | null> {
  try {
    if (process.platform === 'linux') {
      const [status, boot] = await Promise.all([
        readFile(`/proc/${pid}/stat`, 'utf8'),
        readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
      ]);
      // The second field, the command, is in brackets and may hold anything, a closing bracket too.
      const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
      // A process that nobody has waited for keeps its id as a zombie.
      return { started: `${fields[19] ?? ''} ${boot.trim()}`, ended: fields[0] === 'Z' || fields[0] === 'X' };
    }
    if (process.platform === 'win32') return null;
    const { stdout } = await promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)]);
    return stdout.trim() === '' ? null : { started: stdout.trim(), ended: false };
  } catch {
    return null;
  }
}
