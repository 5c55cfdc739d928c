import type { WriteStream } from 'node:tty';

/** One line on a terminal that is written over; nothing of it where the output is no terminal. Other lines go above it. */
export class Progress {
  private shown = '';
  private last = 0;

  constructor(private readonly stream: WriteStream) {}

  /** Ten times a second at most. */
  show(text: string): void {
    if (!this.stream.isTTY || Date.now() - this.last < 100) return;
    this.last = Date.now();
    this.clear();
    // Some terminals do not know their width, and say 0.
    this.shown = text.slice(0, (this.stream.columns || 80) - 1);
    this.stream.write(this.shown);
  }

  /** Writes a line that stays. */
  line(text: string): void {
    const shown = this.shown;
    this.clear();
    this.stream.write(`${text}\n`);
    if (shown !== '') this.stream.write((this.shown = shown));
  }

  end(): void {
    this.clear();
  }

  private clear(): void {
    if (this.shown === '') return;
    this.stream.clearLine(0);
    this.stream.cursorTo(0);
    this.shown = '';
  }
}
