import { fold } from '../../resolve/index.js';
import type { Transaction } from '../exclusive.js';
import type { SourceKind } from '../generated/client.js';

interface Entities {
  readonly personId?: number | null;
  readonly clubId?: number | null;
  readonly publicationId?: number | null;
}

/** On whose word something stands, whatever words of the article name them. */
export interface Voice extends Entities {
  readonly kind: SourceKind;
  readonly name?: string | null;
}

/** Tells which ids of people, clubs and publications mean the same one. */
export class Canonical {
  private constructor(
    private readonly people: ReadonlyMap<number, number>,
    private readonly clubs: ReadonlyMap<number, number>,
    private readonly publications: ReadonlyMap<number, number>,
  ) {}

  static async load(
    transaction: Transaction,
    people: readonly (number | null | undefined)[],
    clubs: readonly (number | null | undefined)[],
    publications: readonly (number | null | undefined)[],
  ): Promise<Canonical> {
    const among = (ids: readonly (number | null | undefined)[]) => ({
      where: { id: { in: [...new Set(ids.filter((id) => id != null))] } },
      select: { id: true, canonicalId: true },
    });
    const byId = (rows: { id: number; canonicalId: number }[]) => new Map(rows.map(({ id, canonicalId }) => [id, canonicalId]));
    return new Canonical(
      byId(await transaction.person.findMany(among(people))),
      byId(await transaction.club.findMany(among(clubs))),
      byId(await transaction.publication.findMany(among(publications))),
    );
  }

  static async ofVoices(transaction: Transaction, voices: readonly Voice[]): Promise<Canonical> {
    return await Canonical.load(
      transaction,
      voices.map(({ personId }) => personId),
      voices.map(({ clubId }) => clubId),
      voices.map(({ publicationId }) => publicationId),
    );
  }

  person(id: number | null): number | null {
    return id === null ? null : (this.people.get(id) ?? id);
  }

  club(id: number | null): number | null {
    return id === null ? null : (this.clubs.get(id) ?? id);
  }

  publication(id: number | null): number | null {
    return id === null ? null : (this.publications.get(id) ?? id);
  }

  /** Equal for sources that are the same person, club, publication or organisation; all unnamed ones are alike, and so are all narrators. */
  voice({ kind, name, personId, clubId, publicationId }: Voice): string {
    const who = this.person(personId ?? null) ?? this.club(clubId ?? null) ?? this.publication(publicationId ?? null);
    return `${kind} ${who ?? (name == null ? '' : fold(name))}`;
  }
}
