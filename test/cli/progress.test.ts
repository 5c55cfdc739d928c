import { expect, it } from '@jest/globals';
import { PassThrough } from 'node:stream';
import type { WriteStream } from 'node:tty';
import { Progress } from '../../src/cli/progress.js';

/** A stream that keeps what is written, and says that it is a terminal of this width. */
function terminal(columns: number | undefined): { stream: WriteStream; written: () => string } {
  const stream = new PassThrough() as unknown as WriteStream;
  const terminal = { isTTY: true, columns, clearLine: () => stream.write('\u001B[2K'), cursorTo: () => stream.write('\u001B[1G') };
  if (columns !== undefined) Object.assign(stream, terminal);
  return { stream, written: () => ((stream.read() as Buffer | null) ?? Buffer.of()).toString() };
}

const CLEAR = '\u001B[2K\u001B[1G';

it('shows one line on a terminal, and takes it away at the end', () => {
  const { stream, written } = terminal(80);
  const progress = new Progress(stream);
  progress.show('50 read');
  progress.end();
  expect(written()).toBe(`50 read${CLEAR}`);
});

it('puts lines that stay above the one that changes', () => {
  const { stream, written } = terminal(80);
  const progress = new Progress(stream);
  progress.show('50 read');
  progress.line('a.txt: empty');
  expect(written()).toBe(`50 read${CLEAR}a.txt: empty\n50 read`);
});

it('keeps to the width of the terminal', () => {
  const { stream, written } = terminal(6);
  new Progress(stream).show('50 read');
  expect(written()).toBe('50 re');
});

it('shows nothing but the lines that stay where the output is a file or a pipe', () => {
  const { stream, written } = terminal(undefined);
  const progress = new Progress(stream);
  progress.show('50 read');
  progress.line('a.txt: empty');
  progress.end();
  expect(written()).toBe('a.txt: empty\n');
});
