import type { Model } from './plan/datamodel.js';
import type { Arguments } from './plan/request.js';

const LARGEST = 2_147_483_647;

/** An entity's id, opaque and unique over all types: base64url of `Quote:12`. */
export function encodeId(model: Model, id: number): string {
  return Buffer.from(`${model}:${id}`, 'utf8').toString('base64url');
}

/**
 * The model and number in a global id, which must be of one of the models given.
 * An id that no row can have gives the number 0, which no row has. Throws BAD_ID, located at the field of `args`.
 */
export function decodeId<M extends Model>(globalId: string, models: readonly M[], args: Arguments): { model: M; id: number } {
  const parsed = parseId(globalId);
  if (!parsed) {
    throw args.error('BAD_ID', `${quoted(globalId)} is not an id of this server. Take ids from the "id" fields of its answers.`);
  }
  const model = models.find((candidate) => candidate === parsed.model);
  if (!model) {
    throw args.error('BAD_ID', `${quoted(globalId)} is an id of type ${parsed.model}; here it must be one of ${models.join(', ')}.`);
  }
  return { model, id: parsed.id };
}

/** What a global id is of: the name of a model, or of what might be one, and a number. Null for a text that is none. */
export function parseId(globalId: string): { readonly model: string; readonly id: number } | null {
  const text = Buffer.from(globalId, 'base64url').toString('utf8');
  const match = /^([A-Za-z]+):([1-9][0-9]{0,18})$/.exec(text);
  if (!match || Buffer.from(text, 'utf8').toString('base64url') !== globalId) return null;
  const id = Number(match[2]);
  return { model: match[1]!, id: id > LARGEST ? 0 : id };
}

/** A caller's own text in a message, cut to a length that a message can bear. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
