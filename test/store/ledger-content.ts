import type { Store } from '../../src/store/index.js';

/** All that the ledger derives, without an id: by the names of entities, and reports by their article and words. Sorted. */
export async function ledgerContent(store: Store): Promise<unknown[][]> {
  const rows = await store.read({
    text: `
      WITH said AS (
        SELECT r.id, r.claim_id, concat_ws(' / ', a.external_id, r.text, r.certainty, r.polarity, s.kind, r.origin_kind,
          coalesce(op.name, oc.name, ou.name, r.origin_name, (SELECT external_id FROM article WHERE 'article ' || id = r.origin_key)),
          r.joining) AS words
        FROM report r JOIN article a ON a.id = r.article_id JOIN source s ON s.id = r.source_id
        LEFT JOIN person op ON op.id = r.origin_person_id LEFT JOIN club oc ON oc.id = r.origin_club_id
        LEFT JOIN publication ou ON ou.id = r.origin_publication_id)
      SELECT c.type::text, p.name, f.name, t.name, c.story, c.status::text, c.origins, c.first_reported_at::text, c.last_reported_at::text, o.name, c.followed_at::text,
        array(SELECT words FROM said WHERE said.claim_id = c.id ORDER BY words),
        array(SELECT concat_ws(' / ', x.undated, x.position, coalesce(x.day::text, '-'), x.value, coalesce(x.since::text, '-'), x.changes, x.explanation,
            (SELECT string_agg(words, '; ' ORDER BY n) FROM unnest(x.decided_by) WITH ORDINALITY AS d(id, n) JOIN said ON said.id = d.id))
          FROM claim_status x WHERE x.claim_id = c.id ORDER BY x.undated, x.position)
      FROM claim c LEFT JOIN person p ON p.id = c.player_id LEFT JOIN club f ON f.id = c.from_id LEFT JOIN club t ON t.id = c.to_id
      LEFT JOIN publication o ON o.id = c.originator_id`,
    values: [],
  });
  return rows.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** What must never be: claims without a report or a status, reports under a claim whose roles are others, derived ids that are not canonical. */
export async function ledgerFaults(store: Store): Promise<unknown[][]> {
  return await store.read({
    text: `
      SELECT 'claim without report', c.id FROM claim c WHERE NOT EXISTS (SELECT FROM report r WHERE r.claim_id = c.id)
      UNION ALL SELECT 'claim without status', c.id FROM claim c WHERE NOT EXISTS (SELECT FROM claim_status s WHERE s.claim_id = c.id)
      UNION ALL SELECT 'status decided by nothing', s.claim_id FROM claim_status s WHERE NOT EXISTS (SELECT FROM report r WHERE r.id = s.decided_by[1])
      UNION ALL SELECT 'report under another claim', r.id FROM report r JOIN claim c ON c.id = r.claim_id
        LEFT JOIN person p ON p.id = r.player_id LEFT JOIN club f ON f.id = r.from_id LEFT JOIN club t ON t.id = r.to_id
        WHERE p.canonical_id IS DISTINCT FROM c.player_id OR f.canonical_id <> c.from_id OR t.canonical_id <> c.to_id
          OR (f.id IS NOT NULL AND c.from_id IS NULL) OR (t.id IS NOT NULL AND c.to_id IS NULL)
      UNION ALL SELECT 'origin not canonical', r.id FROM report r LEFT JOIN person p ON p.id = r.origin_person_id
        LEFT JOIN club c ON c.id = r.origin_club_id LEFT JOIN publication o ON o.id = r.origin_publication_id
        WHERE p.canonical_id <> p.id OR c.canonical_id <> c.id OR o.canonical_id <> o.id`,
    values: [],
  });
}
