select json_build_array(source1.kind, coalesce(person2.name, club2.name, publication2.name, source1.name), source1.quotes, source1.articles)
from (
select source2.kind as kind, person3.canonical_id as person_id, club3.canonical_id as club_id, publication3.canonical_id as publication_id, folded(source2.name) as by_name, min(source2.name collate "C") as name, null::int as start_offset, null::int as end_offset, null::text as text, count(*) as quotes, count(distinct quote1.article_id) as articles
from quote quote1
join source source2 on source2.id = quote1.speaker_id
left join person person3 on person3.id = source2.person_id
left join club club3 on club3.id = source2.club_id
left join publication publication3 on publication3.id = source2.publication_id
group by source2.kind, person3.canonical_id, club3.canonical_id, publication3.canonical_id, folded(source2.name)) source1
left join person person1 on person1.id = source1.person_id
left join person person2 on person2.id = person1.canonical_id
left join club club1 on club1.id = source1.club_id
left join club club2 on club2.id = club1.canonical_id
left join publication publication1 on publication1.id = source1.publication_id
left join publication publication2 on publication2.id = publication1.canonical_id
order by source1.quotes desc, source1.kind, coalesce(person2.name, club2.name, publication2.name, source1.name), source1.person_id, source1.club_id, source1.publication_id
limit $1::int;
-- [5]

select json_build_array(source1.by_period, source1.by_source_kind, source1.by_certainty, source1.reports, source1.claims)
from (
select date_trunc('month', (article1.published_at at time zone 'UTC'))::date as by_period, source2.kind as by_source_kind, report1.certainty as by_certainty, count(*) as reports, count(distinct report1.claim_id) as claims
from report report1
join article article1 on article1.id = report1.article_id
join source source2 on source2.id = report1.source_id
group by date_trunc('month', (article1.published_at at time zone 'UTC'))::date, source2.kind, report1.certainty) source1
order by source1.reports desc, source1.by_period, source1.by_source_kind, source1.by_certainty
limit $1::int;
-- [8]
