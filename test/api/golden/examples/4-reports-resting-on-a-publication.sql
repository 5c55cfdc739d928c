select json_build_array(publication2.name, array_to_json(array(select names1.name from (
select publication_alias1.name
from publication_alias publication_alias1 where publication_alias1.publication_id in (select publication4.id
from publication publication4 where publication4.canonical_id = publication2.canonical_id)
union select publication3.name
from publication publication3 where publication3.canonical_id = publication2.canonical_id) names1
where names1.name <> publication2.name order by names1.name collate "C")), (select count(*)
from report report1
join article article1 on article1.id = report1.article_id
where report1.id = any(array(
select report2.id
from report report2 where report2.source_id = any(array(with recursive resting1(id, article_id) as (
select source1.id, source1.article_id
from source source1 where source1.publication_id in (select publication5.id
from publication publication5 where publication5.canonical_id = publication2.canonical_id)
union select step1.id, step1.article_id from resting1 cross join lateral (
select source2.id, source2.article_id
from source source2
where source2.article_id = resting1.article_id and source2.citing_id = resting1.id offset 0) step1)
select resting1.id from resting1))
union select report3.id
from report report3 where report3.via_id in (select publication6.id
from publication publication6 where publication6.canonical_id = publication2.canonical_id))) and (article1.publication_id is null or article1.publication_id not in (select publication7.id
from publication publication7 where publication7.canonical_id = publication2.canonical_id))), array_to_json(array(select json_build_array(claim1.type, person2.name, club2.name, club4.name, coalesce(person4.name, club6.name, publication9.name, source3.name), source3.text, source3.start_offset, publication11.name, publication11.id, report4.certainty, report4.text, article2.published_at, publication13.name, publication13.id)
from (
select report5.*, article3.published_at as sort_key
from report report5
join article article3 on article3.id = report5.article_id
where report5.id = any(array(
select report6.id
from report report6 where report6.source_id = any(array(with recursive resting2(id, article_id) as (
select source4.id, source4.article_id
from source source4 where source4.publication_id in (select publication14.id
from publication publication14 where publication14.canonical_id = publication2.canonical_id)
union select step2.id, step2.article_id from resting2 cross join lateral (
select source5.id, source5.article_id
from source source5
where source5.article_id = resting2.article_id and source5.citing_id = resting2.id offset 0) step2)
select resting2.id from resting2))
union select report7.id
from report report7 where report7.via_id in (select publication15.id
from publication publication15 where publication15.canonical_id = publication2.canonical_id))) and (article3.publication_id is null or article3.publication_id not in (select publication16.id
from publication publication16 where publication16.canonical_id = publication2.canonical_id))
order by article3.published_at desc nulls last, report5.id
limit $2::int) report4
join claim claim1 on claim1.id = report4.claim_id
left join person person1 on person1.id = claim1.player_id
left join person person2 on person2.id = person1.canonical_id
left join club club1 on club1.id = claim1.from_id
left join club club2 on club2.id = club1.canonical_id
left join club club3 on club3.id = claim1.to_id
left join club club4 on club4.id = club3.canonical_id
join source source3 on source3.id = report4.source_id
left join person person3 on person3.id = source3.person_id
left join person person4 on person4.id = person3.canonical_id
left join club club5 on club5.id = source3.club_id
left join club club6 on club6.id = club5.canonical_id
left join publication publication8 on publication8.id = source3.publication_id
left join publication publication9 on publication9.id = publication8.canonical_id
left join publication publication10 on publication10.id = report4.via_id
left join publication publication11 on publication11.id = publication10.canonical_id
join article article2 on article2.id = report4.article_id
left join publication publication12 on publication12.id = article2.publication_id
left join publication publication13 on publication13.id = publication12.canonical_id
order by report4.sort_key desc nulls last, report4.id)))
from publication publication1
join publication publication2 on publication2.id = publication1.canonical_id
where publication1.slug = $1::text;
-- ["daily-mirror",20]
