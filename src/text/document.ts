/**
 * One article as read. All offsets anywhere in Hearsay count UTF-16 code units of `text`, with the end
 * exclusive, so that `text.slice(start, end)` is always the string that a span stands for.
 */
export interface Document {
  /** The input's id, or its file name without the extension. */
  readonly id: string;
  readonly title: string | null;
  /** The text as read, unchanged but for a byte-order mark and a leading `date YYYY-MM-DD` header. */
  readonly text: string;
  /** ISO 8601, a date or a date-time; null where the input gives none. */
  readonly publishedAt: string | null;
  readonly publication: string | null;
  readonly url: string | null;
  readonly byline: string | null;
}
