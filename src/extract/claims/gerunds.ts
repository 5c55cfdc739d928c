import type { Unit } from './shadow.js';

/** What the tagger often takes for a noun, an adjective or a name, and the verb that it is a form of. */
const VERBS: ReadonlyMap<string, string> = new Map(('agreeing:agree announcing:announce bidding:bid buying:buy chasing:chase circling:circle closing:close confirming:confirm considering:consider courting:court '
  + 'discussing:discuss enquiring:enquire eyeing:eye following:follow handing:hand holding:hold hovering:hover joining:join keeping:keep landing:land leading:lead leaving:leave losing:lose making:make missing:miss '
  + 'monitoring:monitor moving:move negotiating:negotiate offering:offer opening:open passing:pass paying:pay plotting:plot preparing:prepare pursuing:pursue reaching:reach rejecting:reject scouting:scout '
  + 'securing:secure selling:sell signing:sign spending:spend splashing:splash striking:strike submitting:submit tabling:table taking:take targeting:target tracking:track triggering:trigger watching:watch weighing:weigh winning:win')
  .split(' ').map((pair) => pair.split(':') as [string, string]));

const LEADING = /^(?:after|before|since|without|despite|by)$/u;
const ADVERB = /^(?:still|now|also|already|reportedly|currently|closely|actively|both|all|again|not)$/u;
/** What begins the object of a verb, or what stands between the two. */
const OBJECT = /^(?:@.|the|an?|in|up|on|out|with|his|her|their|talks|terms|personal)$/u;

/** "after | bidding | £20m for P", "with C | monitoring | P": a verb, as the object behind it shows, whatever the tagger made of it. */
export function withGerunds(units: readonly Unit[]): readonly Unit[] {
  return units.some((unit, i) => verbAt(units, i, unit) !== null) ? units.map((unit, i) => ({ ...unit, ...verbAt(units, i, unit) })) : units;
}

function verbAt(units: readonly Unit[], i: number, { form, pos, mention }: Unit): { form: string; pos: string } | null {
  if (mention || pos === 'VERB' || !form.endsWith('ing')) return null;
  const verb = VERBS.get(form);
  if (verb === undefined || !OBJECT.test(units[i + 1]?.form ?? '')) return null;
  const before = ADVERB.test(units[i - 1]?.form ?? '') ? i - 2 : i - 1;
  const led = LEADING.test(units[before]?.form ?? '') || units[before]?.mention && units.slice(Math.max(0, before - 4), before).some((unit) => unit.form === 'with');
  return led ? { form: verb, pos: 'VERB' } : null;
}
