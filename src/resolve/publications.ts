import { fold } from './fold.js';
import { madeByRule, type NewJudgement, type StandingJudgement } from './judgement.js';

export interface KnownPublication {
  readonly id: number;
  canonicalId: number;
  readonly name: string;
  readonly domain: string | null;
}

/** "www.Example.com", "https://example.com/" and "example.com" are the domain "example.com"; null where it is no domain. */
export function domainOf(address: string): string | null {
  const host = address
    .trim()
    .toLowerCase()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/?#:].*$/s, '');
  return /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(host) ? host : null;
}

/**
 * The stored publication of this name, else the one whose domain this name is, else the named one of the same domain, which goes by
 * several names ("SunSport"); undefined where there is none.
 *
 * @param domain of the publication that is looked for, where it is known
 */
export function matchPublication<P extends KnownPublication>(name: string, domain: string | null, known: readonly P[]): P | undefined {
  const key = fold(name);
  const address = domainOf(name);
  return (
    known.find((publication) => fold(publication.name) === key) ??
    (address === null ? undefined : known.find((publication) => publication.domain === address)) ??
    (domain === null ? undefined : known.find((publication) => publication.domain === domain && domainOf(publication.name) === null))
  );
}

const madeBy = 'rule:publication-domain@1';

/**
 * Judges publications that were stored under nothing but a domain to be one with the publication of that domain which has a
 * name, and points them to it. Changes `known`; gives the judgements to record.
 */
export function judgePublications(known: readonly KnownPublication[], standing: readonly StandingJudgement[]): NewJudgement[] {
  return known.flatMap((bare) => {
    const domain = domainOf(bare.name);
    if (domain === null || bare.canonicalId !== bare.id) return [];
    const named = known.find((other) => other.domain === domain && domainOf(other.name) === null);
    if (named === undefined || standing.some((judgement) => !madeByRule(judgement) && isOf(judgement, bare.id, named.id))) return [];
    for (const publication of known) {
      if (publication.canonicalId === bare.id) publication.canonicalId = named.canonicalId;
    }
    return [
      {
        left: bare.id,
        right: named.id,
        verdict: 'SAME',
        score: 0.99,
        features: [{ name: 'domain', observed: `${named.name} has the domain ${domain}`, weight: 4.6 }],
        explanation: `${bare.name} is the domain of ${named.name}.`,
        madeBy,
      },
    ];
  });
}

function isOf({ left, right }: StandingJudgement, a: number, b: number): boolean {
  return (left === a && right === b) || (left === b && right === a);
}
