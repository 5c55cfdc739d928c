select json_build_array(publication2.name, array_to_json(array(select names1.name from (
select publication_alias1.name
from publication_alias publication_alias1 where publication_alias1.publication_id in (select publication4.id
from publication publication4 where publication4.canonical_id = publication2.canonical_id)
union select publication3.name
from publication publication3 where publication3.canonical_id = publication2.canonical_id) names1
where names1.name <> publication2.name order by names1.name collate "C")), (select count(*)
from report report1
join article article1 on article1.id = report1.article_id
where report1.id in (
select report2.id
from report report2 where report2.source_id in (with recursive resting1(id, article_id) as (
select source1.id, source1.article_id
from source source1 where source1.publication_id in (select publication5.id
from publication publication5 where publication5.canonical_id = publication2.canonical_id)
union select source2.id, source2.article_id
from source source2
join resting1 on source2.article_id = resting1.article_id and source2.citing_id = resting1.id)
select resting1.id from resting1)
union select report3.id
from report report3 where report3.via_id in (select publication6.id
from publication publication6 where publication6.canonical_id = publication2.canonical_id)) and (article1.publication_id is null or article1.publication_id not in (select publication7.id
from publication publication7 where publication7.canonical_id = publication2.canonical_id))), array_to_json(array(select json_build_array(claim1.type, person2.name, club2.name, club4.name, coalesce(person4.name, club6.name, publication12.name, source5.name), source5.text, source5.start_offset, publication14.name, publication14.id, report7.certainty, report7.text, article3.published_at, publication16.name, publication16.id)
from (
select report4.*, article2.published_at as sort_key
from report report4
join article article2 on article2.id = report4.article_id
where report4.id in (
select report5.id
from report report5 where report5.source_id in (with recursive resting2(id, article_id) as (
select source3.id, source3.article_id
from source source3 where source3.publication_id in (select publication8.id
from publication publication8 where publication8.canonical_id = publication2.canonical_id)
union select source4.id, source4.article_id
from source source4
join resting2 on source4.article_id = resting2.article_id and source4.citing_id = resting2.id)
select resting2.id from resting2)
union select report6.id
from report report6 where report6.via_id in (select publication9.id
from publication publication9 where publication9.canonical_id = publication2.canonical_id)) and (article2.publication_id is null or article2.publication_id not in (select publication10.id
from publication publication10 where publication10.canonical_id = publication2.canonical_id))
order by article2.published_at desc nulls last, report4.id
limit $2::int) report7
join claim claim1 on claim1.id = report7.claim_id
left join person person1 on person1.id = claim1.player_id
left join person person2 on person2.id = person1.canonical_id
left join club club1 on club1.id = claim1.from_id
left join club club2 on club2.id = club1.canonical_id
left join club club3 on club3.id = claim1.to_id
left join club club4 on club4.id = club3.canonical_id
join source source5 on source5.id = report7.source_id
left join person person3 on person3.id = source5.person_id
left join person person4 on person4.id = person3.canonical_id
left join club club5 on club5.id = source5.club_id
left join club club6 on club6.id = club5.canonical_id
left join publication publication11 on publication11.id = source5.publication_id
left join publication publication12 on publication12.id = publication11.canonical_id
left join publication publication13 on publication13.id = report7.via_id
left join publication publication14 on publication14.id = publication13.canonical_id
join article article3 on article3.id = report7.article_id
left join publication publication15 on publication15.id = article3.publication_id
left join publication publication16 on publication16.id = publication15.canonical_id
order by report7.sort_key desc nulls last, report7.id)))
from publication publication1
join publication publication2 on publication2.id = publication1.canonical_id
where publication1.slug = $1::text;
-- ["daily-mirror",20]
