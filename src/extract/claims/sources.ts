import type { Attribution } from '../attribution/attribution.js';
import type { Span } from '../extraction.js';
import type { Entity, Mention } from '../reading.js';
import type { Credit } from './credits.js';
import type { SourceKind } from '../extraction.js';

/** On whose word a claim stands, before names are final. */
export interface Authority {
  readonly kind: SourceKind;
  readonly entity: Entity | null;
  readonly name: string | null;
  readonly mention: Span | null;
  readonly citing: Authority | null;
  readonly via: Entity | null;
  readonly cue: Span | null;
  /** The innermost attribution it stands in. */
  readonly within: Attribution | null;
  /** The reporting verb denies what it reports. */
  readonly denies: boolean;
}

const NARRATOR: Authority = { kind: 'NARRATOR', entity: null, name: null, mention: null, citing: null, via: null, cue: null, within: null, denies: false };

/** The authority of a club for what it announces itself. */
export const announcement = ({ entity, start, end }: Mention, cue: Span): Authority => ({ ...NARRATOR, kind: 'CLUB', entity, name: entity.name, mention: { start, end }, cue });

/** The authority of an outlet that made an estimate. */
export const publication = ({ entity, start, end }: Mention): Authority => ({ ...NARRATOR, kind: 'PUBLICATION', entity, name: entity.name, mention: { start, end } });

/** "Keld has been told that he can leave": with nobody who told him, it stands on the narrator's word. */
const toldByNobody = ({ rule, speaker }: Attribution): boolean => rule === 'told-clause' && speaker.kind === 'UNNAMED' && speaker.mention === null;

/** Attributions by where their words stand, for look-up from a claim's place. */
export class AttributionIndex {
  readonly #sorted: readonly { attribution: Attribution; part: Span }[];
  /** How far the words of the attributions reach that begin no later than each. */
  readonly #reach: readonly number[];

  /** @param credits what outlets are credited with in brackets, in text order */
  constructor(private readonly text: string, attributions: readonly Attribution[], private readonly credits: readonly Credit[] = []) {
    this.#sorted = attributions.flatMap((attribution) => attribution.parts.map((part) => ({ attribution, part }))).sort((a, b) => a.part.start - b.part.start);
    let reach = 0;
    this.#reach = this.#sorted.map(({ part }) => (reach = Math.max(reach, part.end)));
  }

  /** The attributions whose words hold an offset, outermost first. */
  covering(offset: number): Attribution[] {
    const found: { attribution: Attribution; part: Span }[] = [];
    for (let i = this.#beginningBy(offset) - 1; i >= 0 && this.#reach[i]! > offset; i--) if (offset < this.#sorted[i]!.part.end) found.unshift(this.#sorted[i]!);
    found.sort((a, b) => b.part.end - b.part.start - (a.part.end - a.part.start));
    return [...new Set(found.map((entry) => entry.attribution))];
  }

  /** How many of the sorted begin at an offset or before it. */
  #beginningBy(offset: number): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#sorted[middle]!.part.start <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The outlet that a bracket credits with the words at an offset. */
  #creditedAt(offset: number): Mention | null {
    let low = 0;
    let high = this.credits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.credits[middle]!.end > offset) high = middle;
      else low = middle + 1;
    }
    const credit = this.credits[low];
    return credit && credit.start <= offset ? credit.outlet : null;
  }

  /** Whether the reporting verb denies what it reports. */
  denies({ cue }: Attribution): boolean {
    return cue !== null && /^(?:den(?:y|ies|ied|ying)|dismiss\w*|rubbish\w*|refut\w*|debunk\w*)$/iu.test(this.text.slice(cue.start, cue.end));
  }

  /**
   * On whose word the words at an offset stand: the outermost named source of the attributions around them; an unnamed one where none is
   * named; the narrator where there is none. A hedge such as "reportedly" makes the narrator's words an unnamed source's, and a named
   * source's words rest on an unnamed one.
   *
   * @param hearsay the hedge at that place says that others say so
   */
  authorityAt(offset: number, hearsay: boolean): Authority {
    const around = this.covering(offset);
    const within = around.at(-1) ?? null;
    const covering = around.filter((attribution) => !toldByNobody(attribution));
    const named = covering.filter((a) => a.speaker.kind !== 'UNNAMED');
    const denies = within !== null && this.denies(within);
    const outer = named[0] ?? covering[0];
    const outlet = this.#creditedAt(offset);
    if (outlet && (outer === undefined || outer.speaker.kind === 'UNNAMED')) {
      return { ...publication(outlet), citing: outer || hearsay ? { ...NARRATOR, kind: 'UNNAMED', mention: outer?.speaker.mention ?? null } : null, within, denies };
    }
    if (!outer) return hearsay ? { ...NARRATOR, kind: 'UNNAMED' } : NARRATOR;
    const inner = covering.filter((a) => a !== outer && a.speaker.entity !== outer.speaker.entity).at(-1);
    const unnamed: Authority = { ...NARRATOR, kind: 'UNNAMED' };
    const citing = inner ? { ...NARRATOR, ...inner.speaker, within: inner } : hearsay && outer.speaker.kind !== 'UNNAMED' ? unnamed : null;
    return {
      ...outer.speaker, citing, via: outer.via ?? (outlet && outlet.entity !== outer.speaker.entity ? outlet.entity : null) ?? (outer.speaker.entity?.traits.journalist ? outer.speaker.entity.traits.outlet : null), cue: outer.cue, within, denies,
    };
  }
}
