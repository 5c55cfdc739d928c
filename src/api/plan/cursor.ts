import type { Order } from './order.js';
import type { Arguments } from './request.js';
import { isStorable } from './input.js';

/** A place in an order: the sort key of a row and its id. */
export interface Cursor {
  readonly key: string | number | null;
  readonly id: number;
}

const LARGEST = 2_147_483_647;

/** A cursor, opaque: it names its order, so that it is no good in another. */
export function encodeCursor(orderName: string, cursor: Cursor): string {
  return Buffer.from(JSON.stringify([orderName, cursor.key, cursor.id]), 'utf8').toString('base64url');
}

/** Throws BAD_CURSOR, located at the field of `args`, for anything that `encodeCursor` did not give for this order. */
export function decodeCursor(text: string, orderName: string, order: Order<never>, args: Arguments): Cursor {
  const parts = parse(text);
  if (!Array.isArray(parts) || parts.length !== 3 || typeof parts[0] !== 'string' || !isId(parts[2]) || encode(parts) !== text) {
    throw args.error('BAD_CURSOR', 'The cursor is none that this server gave. Take cursors from "pageInfo" or "edges" of an answer.');
  }
  if (parts[0] !== orderName) {
    throw args.error('BAD_CURSOR', `The cursor belongs to another list or order (${parts[0].slice(0, 60)}, not ${orderName}). Start this list without a cursor.`);
  }
  if (!isKey(parts[1], order)) throw args.error('BAD_CURSOR', 'The cursor does not fit its order. Take cursors from "pageInfo" or "edges" of an answer.');
  return { key: parts[1], id: parts[2] };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

function encode(parts: unknown): string {
  return Buffer.from(JSON.stringify(parts), 'utf8').toString('base64url');
}

function isId(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) > 0 && (value as number) <= LARGEST;
}

function isKey(value: unknown, order: Order<never>): value is string | number | null {
  if (value === null) return order.nullable || order.key === null;
  if (order.key === null) return false;
  if (order.type === 'number') return Number.isInteger(value) && Math.abs(value as number) <= LARGEST;
  if (typeof value !== 'string' || !isStorable(value)) return false;
  return order.type === 'text' || isMoment(value);
}

/** Whether a text is a moment as the API writes them: 2017-08-03T00:00:00.000Z. */
function isMoment(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString() === text && /^\d{4}-/.test(text);
}
