import type { Span } from '../extraction.js';
import { actorUnit } from './actors.js';
import type { Money } from './money.js';
import { subjectAhead, type Filler, type Trigger } from './roles.js';
import type { Shadow } from './shadow.js';
import { beginsClause } from './syntax.js';

/** Words at which the clause of a claim ends, wherever they stand. */
const CLAUSE_END = /^(?:[,;:.!?()]|–|—|but|while|although|though|after|before|because|since|as|despite|with|who|which|that|where|when|if|whether)$/u;
const LONGEST_TAIL = 10;

/**
 * The shortest clause that holds the trigger and the roles that this sentence fills: from its subject, with its article, to where the clause
 * ends.
 */
export function evidenceOf(trigger: Trigger, fillers: readonly Filler[], money: Money | null): Span {
  const { units } = trigger.shadow;
  // "Having signed P, C have …": the main clause is another.
  const ahead = subjectAhead(trigger) ?? units.length;
  const near = fillers.flatMap((f) => f.listed).filter((unit) => unit >= trigger.first - 20 && unit < ahead);
  const subject = actorUnit(trigger);
  const unbroken = subject !== null && !units.slice(subject + 1, trigger.first).some((u) => CLAUSE_END.test(u.form));
  const first = Math.min(trigger.first, ...near, ...(unbroken ? [subject] : []));
  let last = Math.max(trigger.last - 1, ...near);
  for (let i = last + 1; i < Math.min(units.length, last + LONGEST_TAIL + 1) && !endsClause(units, i); i++) last = i;
  const start = withArticle(trigger.shadow, first);
  const { end } = units[last]!;
  const paid = money && money.start > start && money.start - end < 80 ? money.end : 0;
  return { start, end: Math.max(end, paid) };
}

function endsClause(units: Shadow['units'], i: number): boolean {
  const { form, start } = units[i]!;
  // A hyphen within a word ends nothing.
  if (form === '-') return start > units[i - 1]!.end;
  if (CLAUSE_END.test(form)) return true;
  return (form === 'and' || form === 'or') && (i + 1 === units.length || /^(?:VERB|AUX|ADV|SCONJ|PRON)$/u.test(units[i + 1]!.pos) || beginsClause(units, i));
}

/** "the Reds", not "Reds". */
function withArticle(shadow: Shadow, first: number): number {
  const before = shadow.units[first - 1];
  return before && /^(?:the|a|an)$/u.test(before.form) ? before.start : shadow.units[first]!.start;
}

/** How far behind the trigger a sum may stand that is paid for the move, in units: "for a fee of", "in a deal worth". */
const REACH_OF_MONEY = 24;
const REACH_OF_MONEY_BEFORE = 4;
const OTHER_MATTER = /^(?:;|but|while|whereas|although)$/u;
/** What the sum is then is a wage, or something else than a price. */
const WAGE = /^(?:a|per|annual|annually|week|salary|wage|profit|debt|loss)$/u;

/** "including €10m in bonuses", "a further £4m": not the sum, but what may come on top of it. */
function isExtra(units: Shadow['units'], at: number): boolean {
  const lead = units.slice(Math.max(0, at - 3), at);
  if (lead.some(({ form }) => /^(?:include|including|plus|further|additional|extra)$/u.test(form))) return true;
  return units[at + 1]?.form === 'in' && lead.length > 0 && /^(?:potential|possible|performance|add|bonus|variable|extra|instalment)/u.test(units[at + 2]?.form ?? '') && lead.some(({ form }) => /^(?:and|with|,)$/u.test(form));
}

/** "a €70m | proposal", "their £20m opening | bid": the sum that what the trigger names is of. */
function sumOf(units: Shadow['units'], first: number): number | null {
  for (let i = first - 1; i >= Math.max(0, first - 3); i--) {
    if (units[i]!.money) return i;
    if (units[i]!.pos !== 'ADJ' && units[i]!.form !== '-') return null;
  }
  return null;
}

/** The sum right before the trigger, in it, or the nearest one behind it, else before it. Of a sum with its value in other currencies in brackets, the first. */
export function moneyNear(trigger: Trigger): Money | null {
  const { units } = trigger.shadow;
  const fits = (i: number): boolean => units[i]!.money !== null && !(WAGE.test(units[i + 1]?.form ?? '') && !/^a$/u.test(units[i + 1]!.form) || units[i + 1]?.form === 'a' && WAGE.test(units[i + 2]?.form ?? ''));
  const own = sumOf(units, trigger.first);
  if (own !== null && fits(own)) return units[own]!.money;
  let extra: Money | null = null;
  for (let i = trigger.first; i < Math.min(units.length, trigger.last + REACH_OF_MONEY); i++) {
    // "Having had a bid turned down, C will offer £20m": the sum is another clause's.
    if (i >= trigger.last && (OTHER_MATTER.test(units[i]!.form) || units[i]!.form === ',' && beginsClause(units, i))) break;
    if (!fits(i)) continue;
    if (!isExtra(units, i)) return units[i]!.money;
    extra ??= units[i]!.money;
  }
  if (extra) return extra;
  for (let i = trigger.first - 1; i >= Math.max(0, trigger.first - REACH_OF_MONEY_BEFORE); i--) if (fits(i)) return beforeBrackets(units, i);
  return trigger.frame.type === 'SIGNING' || trigger.frame.type === 'MOVE' ? moneyPaid(trigger, fits) : null;
}

/** "will | pay £40m | for X, with the move to go through in June": the sum of a transfer that the sentence says is paid, before it speaks of the transfer. */
function moneyPaid({ shadow: { units }, first }: Trigger, fits: (unit: number) => boolean): Money | null {
  for (let i = first - 1; i >= Math.max(0, first - REACH_OF_MONEY); i--) {
    if (OTHER_MATTER.test(units[i]!.form)) return null;
    if (fits(i)) return units.slice(Math.max(0, i - 4), i).some(({ form }) => /^(?:pay|paid|spend|splash|shell|fork|stump)$/u.test(form)) ? beforeBrackets(units, i) : null;
  }
  return null;
}

/** "£62.5m (€75m, $83.6m)": the sum that those in brackets are the value of. */
function beforeBrackets(units: Shadow['units'], at: number): Money | null {
  let i = at;
  while (i > 0 && (units[i]!.money || /^[(,/]$/u.test(units[i]!.form))) {
    if (units[i]!.form === '(' && units[i - 1]?.money) return units[i - 1]!.money;
    i--;
  }
  return units[at]!.money;
}
