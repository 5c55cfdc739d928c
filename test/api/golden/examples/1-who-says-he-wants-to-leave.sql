select json_build_array(person2.name, array_to_json(array(select json_build_array(claim2.type, person5.name, club2.name, club4.name, claim2.first_reported_at, (select count(*)
from report report1
where report1.claim_id = claim2.id), array_to_json(array(select json_build_array(article2.published_at, publication2.name, publication2.id, report3.text, report3.certainty, report3.hedge_text, report3.hedge_start, array_to_json(array(select json_build_array(source3.kind, coalesce(person7.name, club6.name, publication4.name, source3.name), source3.text, source3.start_offset)
from (select 0 as id, case when article3.publication_id is null then 'NARRATOR' else 'PUBLICATION' end::"SourceKind" as kind, null::text as name,
null::int as person_id, null::int as club_id, article3.publication_id as publication_id, null::int as start_offset, null::int as end_offset, null::text as text, 0 as position
from article article3
where article3.id = report3.article_id
union all select 0, 'PUBLICATION', null, null, null, report3.via_id, null, null, null, 1 where report3.via_id is not null
union all (with recursive word1(id, kind, name, person_id, club_id, publication_id, start_offset, end_offset, text, citing_id, position) as (
select source1.id, source1.kind, source1.name, source1.person_id, source1.club_id, source1.publication_id, source1.start_offset, source1.end_offset, source1.text, source1.citing_id, 2
from source source1 where source1.id = report3.source_id and source1.kind <> 'NARRATOR'
union all select source2.id, source2.kind, source2.name, source2.person_id, source2.club_id, source2.publication_id, source2.start_offset, source2.end_offset, source2.text, source2.citing_id, word1.position + 1
from source source2
join word1 on source2.id = word1.citing_id where word1.position < 10)
select id, kind, name, person_id, club_id, publication_id, start_offset, end_offset, text, position from word1)) source3
left join person person6 on person6.id = source3.person_id
left join person person7 on person7.id = person6.canonical_id
left join club club5 on club5.id = source3.club_id
left join club club6 on club6.id = club5.canonical_id
left join publication publication3 on publication3.id = source3.publication_id
left join publication publication4 on publication4.id = publication3.canonical_id
order by source3.position)), source4.kind, coalesce(person9.name, club8.name, publication6.name, source4.name), source4.id)
from (
select report2.*, article1.published_at as sort_key
from report report2
join article article1 on article1.id = report2.article_id
where report2.claim_id = claim2.id
order by article1.published_at nulls last, report2.id
limit $4::int) report3
join article article2 on article2.id = report3.article_id
left join publication publication1 on publication1.id = article2.publication_id
left join publication publication2 on publication2.id = publication1.canonical_id
left join lateral (select 0 as id, case when article4.publication_id is null then 'NARRATOR' else 'PUBLICATION' end::"SourceKind" as kind, null::text as name,
null::int as person_id, null::int as club_id, article4.publication_id as publication_id, null::int as start_offset, null::int as end_offset, null::text as text, 0 as position
from article article4
where article4.id = report3.article_id
union all select 0, 'PUBLICATION', null, null, null, report3.via_id, null, null, null, 1 where report3.via_id is not null
union all (with recursive word2(id, kind, name, person_id, club_id, publication_id, start_offset, end_offset, text, citing_id, position) as (
select source5.id, source5.kind, source5.name, source5.person_id, source5.club_id, source5.publication_id, source5.start_offset, source5.end_offset, source5.text, source5.citing_id, 2
from source source5 where source5.id = report3.source_id and source5.kind <> 'NARRATOR'
union all select source6.id, source6.kind, source6.name, source6.person_id, source6.club_id, source6.publication_id, source6.start_offset, source6.end_offset, source6.text, source6.citing_id, word2.position + 1
from source source6
join word2 on source6.id = word2.citing_id where word2.position < 10)
select id, kind, name, person_id, club_id, publication_id, start_offset, end_offset, text, position from word2) order by position desc limit 1) source4 on true
left join person person8 on person8.id = source4.person_id
left join person person9 on person9.id = person8.canonical_id
left join club club7 on club7.id = source4.club_id
left join club club8 on club8.id = club7.canonical_id
left join publication publication5 on publication5.id = source4.publication_id
left join publication publication6 on publication6.id = publication5.canonical_id
order by report3.sort_key nulls last, report3.id)))
from (
select claim1.*, claim1.last_reported_at as sort_key
from claim claim1
where claim1.player_id in (select person3.id
from person person3 where person3.canonical_id = person2.canonical_id) and claim1.type = any($2::text[]::"ClaimType"[])
order by claim1.last_reported_at desc nulls last, claim1.id
limit $3::int) claim2
left join person person4 on person4.id = claim2.player_id
left join person person5 on person5.id = person4.canonical_id
left join club club1 on club1.id = claim2.from_id
left join club club2 on club2.id = club1.canonical_id
left join club club3 on club3.id = claim2.to_id
left join club club4 on club4.id = club3.canonical_id
order by claim2.sort_key desc nulls last, claim2.id)))
from person person1
join person person2 on person2.id = person1.canonical_id
where person1.slug = $1::text;
-- ["virgil-van-dijk",["WANTS_TO_LEAVE"],20,20]
