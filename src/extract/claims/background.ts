import type { Span } from '../extraction.js';
import type { ReadDocument } from '../read.js';
import type { Frame } from './frames.js';
import type { Shadow } from './shadow.js';

/** Old transfers told as background: a year or season gone by stands in the clause. */
export function isBackground(read: ReadDocument, frame: Frame, evidence: Span, shadow: Shadow): boolean {
  if (!['SIGNING', 'MOVE', 'AGREEMENT', 'BID', 'DEPARTURE'].includes(frame.type)) return false;
  const clause = read.text.slice(evidence.start, Math.min(shadow.sentence.end, evidence.end + 40));
  const sofar = read.text.slice(shadow.sentence.start, Math.min(shadow.sentence.end, evidence.end + 40));
  const year = /\b(?:in|since|from|during)\s+(?:\p{Lu}\p{Ll}+\s+|the summer of\s+)?((?:19|20)\d\d)\b/u.exec(sofar)?.[1];
  const published = read.document.publishedAt?.slice(0, 4) ?? null;
  if (year && (published === null || year < published)) return true;
  // "since his move from …"
  if (frame.type === 'MOVE' && /\b(?:since|prior to|following|after|before)\s+(?:\S+\s){0,3}$/iu.test(read.text.slice(shadow.sentence.start, evidence.start) + ' ')) return true;
  return frame.type === 'SIGNING' && /\b(?:last (?:summer|season|year|january)|years? ago|seasons? ago|previously|originally)\b/iu.test(clause);
}
