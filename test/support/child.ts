import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const loader = new URL('run-typescript.mjs', import.meta.url);

/** Starts a TypeScript file of the tests as a process of its own. Its standard output comes line by line. */
export class Child {
  readonly process: ChildProcess;
  readonly lines: string[] = [];
  private readonly waiting: (() => void)[] = [];
  private ended = false;
  private said = '';

  constructor(file: URL, ...args: string[]) {
    this.process = spawn(process.execPath, ['--import', loader.href, fileURLToPath(file), ...args], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.process.stdin?.on('error', () => undefined); // it may have ended
    let rest = '';
    this.process.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      this.lines.push(...lines);
      this.wake();
    });
    this.process.stderr?.setEncoding('utf8').on('data', (chunk: string) => (this.said += chunk));
    this.process.once('close', () => {
      this.ended = true;
      this.wake();
    });
  }

  /** Waits for a line of output. */
  async line(wanted: string): Promise<void> {
    while (!this.lines.includes(wanted)) {
      if (this.ended) throw new Error(`The process ended without "${wanted}": ${this.said}`);
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  /** Gives it a line of input. */
  say(line: string): void {
    this.process.stdin?.write(`${line}\n`);
  }

  /** Waits for the process to end, and gives its exit status and what it wrote to standard error. */
  async end(): Promise<{ status: number | null; error: string }> {
    while (!this.ended) await new Promise<void>((resolve) => this.waiting.push(resolve));
    return { status: this.process.exitCode, error: this.said };
  }

  async kill(): Promise<void> {
    this.process.kill('SIGKILL');
    await this.end();
  }

  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
