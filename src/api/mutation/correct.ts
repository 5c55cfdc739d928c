import type { ReportChange, Speaker } from '../../store/index.js';
import { decodeId } from '../id.js';
import { entityModels } from '../identity.js';
import type { Given, Write } from '../plan/index.js';
import { signed } from './signed.js';

const kinds = { Person: 'PERSON', Club: 'CLUB', Publication: 'PUBLICATION', Quote: 'QUOTE', Report: 'REPORT', Correction: 'CORRECTION' } as const;

// DECIMAL(18, 2).
const SMALLEST_AMOUNT = 0.01;
const LARGEST_AMOUNT = 1e16;

export const correctSpeaker: Write = async (given, context) => {
  const { store, ...who } = signed(given, context);
  const quote = decodeId(given.values['quote'] as string, ['Quote'], given.args).id;
  return { Correction: await store.correctSpeaker({ quote, speaker: speakerOf(given, given.values['speaker']), ...who }) };
};

export const correctReport: Write = async (given, context) => {
  const { store, ...who } = signed(given, context);
  const report = decodeId(given.values['report'] as string, ['Report'], given.args).id;
  return { Correction: await store.correctReport({ report, change: changeOf(given), ...who }) };
};

export const reject: Write = async (given, context) => {
  const { store, ...who } = signed(given, context);
  const { model, id } = decodeId(given.values['id'] as string, ['Quote', 'Report'], given.args);
  return { Correction: await store.reject({ kind: kinds[model], id, ...who }) };
};

export const restore: Write = async (given, context) => {
  const { store, ...who } = signed(given, context);
  const { model, id } = decodeId(given.values['id'] as string, ['Quote', 'Report', 'Correction'], given.args);
  return { Correction: await store.restore({ kind: kinds[model], id, ...who }) };
};

function speakerOf({ args }: Given, given: unknown): Speaker {
  if (given === null || given === undefined) return null;
  const { model, id } = decodeId(given as string, entityModels, args);
  return { kind: kinds[model], id };
}

/** A ReportCorrection's fields, as far as they are given. Throws BAD_ID or BAD_ARGUMENT. */
function changeOf(given: Given): ReportChange {
  const { args } = given;
  const input = given.values['input'] as Readonly<Record<string, unknown>>;
  const id = <F extends 'player' | 'from' | 'to' | 'via'>(field: F, model: 'Person' | 'Club' | 'Publication') =>
    field in input ? { [field]: input[field] === null ? null : decodeId(input[field] as string, [model], args).id } : {};
  for (const field of ['type', 'certainty', 'polarity'] as const) {
    if (input[field] === null) throw args.error('BAD_ARGUMENT', `"${field}" cannot be null: every report has one. Leave it out, or say which.`);
  }
  if ('source' in input && input['narrator'] === true) throw args.error('BAD_ARGUMENT', 'Give either "source" or "narrator", not both.');
  const fixed = Object.fromEntries(['type', 'certainty', 'polarity'].filter((field) => field in input).map((field) => [field, input[field]]));
  return {
    ...fixed,
    ...id('player', 'Person'),
    ...id('from', 'Club'),
    ...id('to', 'Club'),
    ...id('via', 'Publication'),
    ...('source' in input ? { source: speakerOf(given, input['source']) } : input['narrator'] === true ? { source: 'NARRATOR' as const } : {}),
    ...('amount' in input ? { amount: amountOf(given, input['amount'] as ReportChange['amount']) } : {}),
  };
}

function amountOf({ args }: Given, amount: ReportChange['amount']): NonNullable<ReportChange['amount']> | null {
  if (amount == null) return null;
  if (!(amount.value >= SMALLEST_AMOUNT && amount.value < LARGEST_AMOUNT)) {
    throw args.error('BAD_ARGUMENT', `A sum is from ${SMALLEST_AMOUNT} to below ${LARGEST_AMOUNT}; this one is ${amount.value}.`);
  }
  if (!/^[A-Z]{3}$/.test(amount.currency)) throw args.error('BAD_ARGUMENT', 'A currency is given by its ISO 4217 code, three capitals: GBP.');
  return amount;
}
