import { InputProblem } from './input-problem.js';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DATE_TIME = /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-](?:0\d|1[0-5]):?[0-5]\d)$/;

/**
 * Checks a date of publication.
 * @param value an ISO 8601 date, `2017-08-03`, or date-time with its zone, `2017-08-03T18:30:00+01:00`
 * @returns `value` unchanged
 * @throws {InputProblem} BAD_DATE, if it is neither, or a day that no calendar has
 */
export function checkedDate(value: string): string {
  const parts = DATE.exec(value) ?? DATE_TIME.exec(value);
  if (!parts) {
    throw new InputProblem(
      'BAD_DATE',
      `${JSON.stringify(value.slice(0, 40))} is not a date of publication. Write a date, 2017-08-03, or a date and time with its zone, 2017-08-03T18:30:00Z.`,
    );
  }
  const [year, month, day] = parts.slice(1, 4).map(Number) as [number, number, number];
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  // A time zone may carry the first or last day that can be stored over the edge.
  const instant = new Date(value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')).getUTCFullYear();
  if (!exists || !(instant >= 1 && instant <= 9999)) {
    throw new InputProblem('BAD_DATE', `${value} is not a day of the calendar. Correct the date, or leave it out if it is not known.`);
  }
  return value;
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
