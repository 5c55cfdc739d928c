import { Argument, Option } from 'commander';
import { FORMATS, type Format } from '../text/index.js';

export interface InputCommandOptions {
  readonly format?: Format;
}

const about = 'files, folders (every .txt and .jsonl in them), glob patterns, or - for standard input';

export const pathsArgument = (name: string): Argument => new Argument(name, about);

export const formatOption = (): Option =>
  new Option('--format <format>', 'how to read every input, whatever its name (default: by extension; standard input as jsonl)').choices(FORMATS);

/** Printed under the help of each command that reads articles. */
export const formatsHelp = `
Formats:
  txt    one article as plain text, UTF-8; "date 2017-08-03" may stand before the text
  jsonl  an article a line: {"text": …} with id, title, publishedAt, publication, url and byline if known
`;
