import type { SourceKind } from '../../extract/index.js';
import { fold } from '../fold.js';

/** One link of an authority chain; `id` is the canonical id of a person, club or publication, `name` that of an organisation. */
export interface Link {
  readonly kind: SourceKind;
  readonly id: number | null;
  readonly name: string | null;
}

/** What an authority chain begins with: an article, the publication that published it, and whom it names, each resting on the next. */
export interface Chain {
  /** The article; of articles that have nearly the same text, the earliest. */
  readonly articleId: number;
  /** Canonical; null where it is not known. */
  readonly publicationId: number | null;
  /** The publication that carried the words, canonical. */
  readonly viaId: number | null;
  readonly sources: readonly Link[];
}

/** What a report goes back to, as far as it can be told from others. */
export interface Origin {
  readonly kind: Exclude<SourceKind, 'UNNAMED'>;
  /** Canonical; null for an organisation and for the narrator of an article of no known publication. */
  readonly id: number | null;
  /** Of an organisation. */
  readonly name: string | null;
  /** Equal for reports of one origin: "publication 12", "article 3". */
  readonly key: string;
}

/**
 * The last link of the chain. Where that is nobody who can be told from others (an unnamed source, the narrator), it is the
 * nearest publication before it, and where there is none, the article.
 */
export function originOf({ articleId, publicationId, viaId, sources }: Chain): Origin {
  const last = sources.at(-1);
  switch (last?.kind) {
    case 'PERSON':
    case 'CLUB':
    case 'PUBLICATION':
      return entity(last.kind, last.id);
    case 'ORGANISATION':
      return { kind: 'ORGANISATION', id: null, name: last.name, key: `organisation ${fold(last.name ?? '')}` };
    default: {
      const cited = sources.findLast(({ kind }) => kind === 'PUBLICATION')?.id ?? viaId ?? publicationId;
      return cited === null ? { kind: 'NARRATOR', id: null, name: null, key: `article ${articleId}` } : entity('PUBLICATION', cited);
    }
  }
}

function entity(kind: 'PERSON' | 'CLUB' | 'PUBLICATION', id: number | null): Origin {
  return { kind, id, name: null, key: `${kind.toLowerCase()} ${id}` };
}
