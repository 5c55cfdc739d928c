import { type From, sql, type Alias } from '../plan/index.js';

/** The origin of a report, as a row with the columns of `source` that are read of it. */
export function originOf(report: Alias<'Report'>, from: From): Alias<'Source'> {
  return from.lateral(`${report.name.text}.origin`, 'Source', () => sql`select 0 as id, ${report.column('originKind')} as kind, ${report.column('originName')} as name,
${report.column('originPersonId')} as person_id, ${report.column('originClubId')} as club_id, ${report.column('originPublicationId')} as publication_id,
null::int as start_offset, null::int as end_offset, null::text as text`);
}
