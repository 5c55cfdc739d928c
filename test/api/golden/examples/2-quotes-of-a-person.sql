select json_build_array(person2.name, array_to_json(array(select json_build_array(affiliation2.role, affiliation2.title, affiliation2.former, club4.name)
from (select distinct on (club2.id, affiliation1.role, affiliation1.former) affiliation1.*
from affiliation affiliation1
join club club1 on club1.id = affiliation1.club_id
join club club2 on club2.id = club1.canonical_id
join article article1 on article1.id = affiliation1.article_id
where affiliation1.person_id in (select person3.id
from person person3 where person3.canonical_id = person2.canonical_id) order by club2.id, affiliation1.role, affiliation1.former, article1.published_at desc nulls last, affiliation1.id desc) affiliation2
join club club3 on club3.id = affiliation2.club_id
join club club4 on club4.id = club3.canonical_id
order by affiliation2.former, affiliation2.role, affiliation2.id)), (select count(*)
from quote quote1
join source source1 on source1.id = quote1.speaker_id
where source1.person_id in (select person4.id
from person person4 where person4.canonical_id = person2.canonical_id)), array_to_json(array(select json_build_array(quote2.kind, quote2.text, quote2.cue_text, quote2.cue_start, publication2.name, publication2.id, article2.external_id, article2.title, article2.published_at, publication4.name, publication4.id)
from (
select quote3.*, article3.published_at as sort_key
from quote quote3
join article article3 on article3.id = quote3.article_id
join source source2 on source2.id = quote3.speaker_id
where source2.person_id in (select person5.id
from person person5 where person5.canonical_id = person2.canonical_id)
order by article3.published_at desc nulls last, quote3.id
limit $2::int) quote2
left join publication publication1 on publication1.id = quote2.via_id
left join publication publication2 on publication2.id = publication1.canonical_id
join article article2 on article2.id = quote2.article_id
left join publication publication3 on publication3.id = article2.publication_id
left join publication publication4 on publication4.id = publication3.canonical_id
order by quote2.sort_key desc nulls last, quote2.id)))
from person person1
join person person2 on person2.id = person1.canonical_id
where person1.slug = $1::text;
-- ["les-reed",20]
