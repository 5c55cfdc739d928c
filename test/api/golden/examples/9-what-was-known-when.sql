select json_build_array(array_to_json(array(select json_build_array(claim1.type, person4.name, club2.name, club4.name, claim_status1.value, claim_status1.since, claim_status1.explanation, claim_status3.value, claim_status3.since, claim_status3.explanation, array_to_json(array(select json_build_array(coalesce(person6.name, club6.name, publication2.name, source1.name), publication4.name, publication4.id, report1.text)
from report report1
join source source1 on source1.id = report1.source_id
left join person person5 on person5.id = source1.person_id
left join person person6 on person6.id = person5.canonical_id
left join club club5 on club5.id = source1.club_id
left join club club6 on club6.id = club5.canonical_id
left join publication publication1 on publication1.id = source1.publication_id
left join publication publication2 on publication2.id = publication1.canonical_id
left join publication publication3 on publication3.id = report1.via_id
left join publication publication4 on publication4.id = publication3.canonical_id
where report1.id = any(claim_status3.decided_by)
order by array_position(claim_status3.decided_by, report1.id))), array_to_json(array(select json_build_array(claim_status5.value, claim_status5.since)
from (
select claim_status6.undated, claim_status6.position, claim_status6.value, claim_status6.since as since, claim_status6.explanation, claim_status6.decided_by
from claim_status claim_status6
where claim_status6.claim_id = claim1.id and not claim_status6.undated and claim_status6.changes
union all select with_undated1.undated, with_undated1.position, with_undated1.value, null as since, with_undated1.explanation, with_undated1.decided_by from (select claim_status8.*
from claim_status claim_status8 where claim_status8.claim_id = claim1.id and claim_status8.undated order by claim_status8.position desc limit 1) with_undated1
where with_undated1.value is distinct from (select all_reports1.value from (select claim_status7.*
from claim_status claim_status7 where claim_status7.claim_id = claim1.id and not claim_status7.undated order by claim_status7.position desc limit 1) all_reports1)) claim_status5
order by claim_status5.undated, claim_status5.position)), claim1.origins, array_to_json(array(select json_build_array(source2.kind, coalesce(person8.name, club8.name, publication6.name, source2.name), source2.id, report3.report_count, article2.external_id, article2.published_at)
from (
select distinct on (report2.origin_key) report2.*, article1.published_at as published_at, count(*) over (partition by report2.origin_key) as report_count
from report report2
join article article1 on article1.id = report2.article_id
where report2.claim_id = claim1.id order by report2.origin_key, article1.published_at, report2.id) report3
left join lateral (select 0 as id, report3.origin_kind as kind, report3.origin_name as name,
report3.origin_person_id as person_id, report3.origin_club_id as club_id, report3.origin_publication_id as publication_id,
null::int as start_offset, null::int as end_offset, null::text as text) source2 on true
left join person person7 on person7.id = source2.person_id
left join person person8 on person8.id = person7.canonical_id
left join club club7 on club7.id = source2.club_id
left join club club8 on club8.id = club7.canonical_id
left join publication publication5 on publication5.id = source2.publication_id
left join publication publication6 on publication6.id = publication5.canonical_id
join article article2 on article2.id = report3.article_id
order by report3.published_at, report3.origin_key collate "C")))
from (
select claim2.*, claim2.last_reported_at as sort_key
from claim claim2
where claim2.player_id in (select person9.id
from person person9 where person9.canonical_id = person2.canonical_id) and claim2.type = any($5::text[]::"ClaimType"[])
order by claim2.last_reported_at desc nulls last, claim2.id
limit $6::int) claim1
left join person person3 on person3.id = claim1.player_id
left join person person4 on person4.id = person3.canonical_id
left join club club1 on club1.id = claim1.from_id
left join club club2 on club2.id = club1.canonical_id
left join club club3 on club3.id = claim1.to_id
left join club club4 on club4.id = club3.canonical_id
left join lateral (
select coalesce(last_status1.value, 'RUMOURED') as value, last_status1.since, coalesce(last_status1.explanation, $2::text) as explanation, last_status1.decided_by
from (values (1)) one left join (select claim_status2.*
from claim_status claim_status2
where claim_status2.claim_id = claim1.id and not claim_status2.undated and claim_status2.day <= $3::text::date order by claim_status2.undated desc, claim_status2.position desc limit 1) last_status1 on true) claim_status1 on true
left join lateral (
select coalesce(last_status2.value, 'RUMOURED') as value, last_status2.since, coalesce(last_status2.explanation, $4::text) as explanation, last_status2.decided_by
from (values (1)) one left join (select claim_status4.*
from claim_status claim_status4
where claim_status4.claim_id = claim1.id order by claim_status4.undated desc, claim_status4.position desc limit 1) last_status2 on true) claim_status3 on true
order by claim1.sort_key desc nulls last, claim1.id)))
from person person1
join person person2 on person2.id = person1.canonical_id
where person1.slug = $1::text;
-- ["virgil-van-dijk","No dated report of it was published by 2017-07-10.","2017-07-10","Nothing is known of what its reports add up to.",["WANTS_TO_LEAVE"],20]
