select json_build_array(person2.name, array_to_json(array(select json_build_array(claim1.type, person4.name, club2.name, club4.name, claim1.first_reported_at, (select count(*)
from report report1
where report1.claim_id = claim1.id), array_to_json(array(select json_build_array(article1.external_id, article1.published_at, publication2.name, publication2.id, report2.text, report2.certainty, report2.hedge_text, report2.hedge_start, array_to_json(array(select json_build_array(source1.kind, coalesce(person6.name, club6.name, publication4.name, source1.name), source1.text, source1.start_offset)
from (select 0 as id, case when article2.publication_id is null then 'NARRATOR' else 'PUBLICATION' end::"SourceKind" as kind, null::text as name,
null::int as person_id, null::int as club_id, article2.publication_id as publication_id, null::int as start_offset, null::int as end_offset, null::text as text, 0 as position
from article article2
where article2.id = report2.article_id
union all select 0, 'PUBLICATION', null, null, null, report2.via_id, null, null, null, 1 where report2.via_id is not null
union all (with recursive word1(id, kind, name, person_id, club_id, publication_id, start_offset, end_offset, text, citing_id, position) as (
select source2.id, source2.kind, source2.name, source2.person_id, source2.club_id, source2.publication_id, source2.start_offset, source2.end_offset, source2.text, source2.citing_id, 2
from source source2 where source2.id = report2.source_id and source2.kind <> 'NARRATOR'
union all select source3.id, source3.kind, source3.name, source3.person_id, source3.club_id, source3.publication_id, source3.start_offset, source3.end_offset, source3.text, source3.citing_id, word1.position + 1
from source source3
join word1 on source3.id = word1.citing_id where word1.position < 5)
select id, kind, name, person_id, club_id, publication_id, start_offset, end_offset, text, position from word1 limit 4)) source1
left join person person5 on person5.id = source1.person_id
left join person person6 on person6.id = person5.canonical_id
left join club club5 on club5.id = source1.club_id
left join club club6 on club6.id = club5.canonical_id
left join publication publication3 on publication3.id = source1.publication_id
left join publication publication4 on publication4.id = publication3.canonical_id
order by source1.position)), source4.kind, coalesce(person8.name, club8.name, publication6.name, source4.name), source4.id)
from (
select report3.*, article3.published_at as sort_key
from report report3
join article article3 on article3.id = report3.article_id
where report3.claim_id = claim1.id
order by article3.published_at nulls last, report3.id
limit $2::int) report2
join article article1 on article1.id = report2.article_id
left join publication publication1 on publication1.id = article1.publication_id
left join publication publication2 on publication2.id = publication1.canonical_id
left join lateral (select 0 as id, report2.origin_kind as kind, report2.origin_name as name,
report2.origin_person_id as person_id, report2.origin_club_id as club_id, report2.origin_publication_id as publication_id,
null::int as start_offset, null::int as end_offset, null::text as text) source4 on true
left join person person7 on person7.id = source4.person_id
left join person person8 on person8.id = person7.canonical_id
left join club club7 on club7.id = source4.club_id
left join club club8 on club8.id = club7.canonical_id
left join publication publication5 on publication5.id = source4.publication_id
left join publication publication6 on publication6.id = publication5.canonical_id
order by report2.sort_key nulls last, report2.id)))
from (
select claim2.*, claim2.last_reported_at as sort_key
from claim claim2
where claim2.player_id in (select person9.id
from person person9 where person9.canonical_id = person2.canonical_id) and claim2.type = any($3::text[]::"ClaimType"[])
order by claim2.last_reported_at desc nulls last, claim2.id
limit $4::int) claim1
left join person person3 on person3.id = claim1.player_id
left join person person4 on person4.id = person3.canonical_id
left join club club1 on club1.id = claim1.from_id
left join club club2 on club2.id = club1.canonical_id
left join club club3 on club3.id = claim1.to_id
left join club club4 on club4.id = club3.canonical_id
order by claim1.sort_key desc nulls last, claim1.id)))
from person person1
join person person2 on person2.id = person1.canonical_id
where person1.slug = $1::text;
-- ["virgil-van-dijk",20,["WANTS_TO_LEAVE"],20]
