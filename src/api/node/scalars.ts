import { Kind, type GraphQLScalarType, type ValueNode } from 'graphql';
import { ApiError } from '../errors.js';
import { quoted } from '../id.js';

/** What a scalar of the SDL does with values. Answers come ready from the planner. */
interface Scalar {
  readonly __serialize: GraphQLScalarType['serialize'];
  readonly __parseValue: GraphQLScalarType['parseValue'];
  readonly __parseLiteral: GraphQLScalarType['parseLiteral'];
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})[Tt ]([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** A day that the calendar has, as `2017-08-03`. */
export const date = scalar(isDate, 'a day that the calendar has, such as 2017-08-03');

/** A moment, as RFC 3339 has it. */
export const dateTime = scalar(
  (text) => isDate(DATE_TIME.exec(text)?.[1] ?? ''),
  'a moment with its offset from UTC, such as 2017-08-03T12:00:00Z',
);

function scalar(isValid: (text: string) => boolean, wanted: string): Scalar {
  const parse = (value: unknown, nodes?: readonly ValueNode[]): string => {
    if (typeof value === 'string' && isValid(value)) return value;
    const given = typeof value === 'string' ? quoted(value) : 'The value';
    throw new ApiError('BAD_DATE', `${given} is not ${wanted}.`, nodes);
  };
  return {
    __serialize: (value) => value,
    __parseValue: (value) => parse(value),
    __parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null, [node]),
  };
}

/** Whether the calendar has the day: of 2017-02-30, no. The year 0 is no year of it. */
function isDate(text: string): boolean {
  const [, year, month, day] = (DATE.exec(text) ?? []).map(Number);
  if (!year || !month || !day) return false;
  const time = new Date(Date.UTC(2000, 0, 1));
  time.setUTCFullYear(year, month - 1, day);
  return time.getUTCFullYear() === year && time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
}
