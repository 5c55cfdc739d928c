import { createHash } from 'node:crypto';

/** SHA-256 of a text in Unicode NFC, hexadecimal: two texts that read the same have the same, however their accents are written. */
export function contentHash(text: string): string {
  return createHash('sha256').update(text.normalize('NFC')).digest('hex');
}
