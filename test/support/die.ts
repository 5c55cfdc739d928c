import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { Socket } from 'node:net';

let left = Infinity;
let written = 0;

/** Kills this process (SIGKILL) when it has written so many more times, to files or to connections. Standard output does not count. */
export function dieAfterWrites(count: number): void {
  left = count;
}

/** How often this process has written. */
export const writes = (): number => written;

function count(): void {
  written += 1;
  left -= 1;
  if (left <= 0) process.kill(process.pid, 'SIGKILL');
}

const writeFile = fs.writeSync;
fs.writeSync = ((...args: Parameters<typeof fs.writeSync>) => {
  const result = writeFile(...args);
  count();
  return result;
}) as typeof fs.writeSync;
syncBuiltinESMExports();

// eslint-disable-next-line @typescript-eslint/unbound-method -- it is called on what the new one is called on
const send = Socket.prototype.write;
Socket.prototype.write = function (this: Socket, ...args: Parameters<typeof send>) {
  const result = send.apply(this, args);
  if (this !== process.stdout && this !== process.stderr) count();
  return result;
} as typeof send;
