import { InputProblem } from './input-problem.js';

/**
 * Decodes UTF-8 and refuses everything else; a byte-order mark is kept.
 * @throws {InputProblem} NOT_UTF8
 */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const [first, second] = bytes;
    const utf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
    throw new InputProblem('NOT_UTF8', `This is not UTF-8${utf16 ? ', but seems to be UTF-16' : ''}. Save or convert it as UTF-8, for example with iconv.`);
  }
}
