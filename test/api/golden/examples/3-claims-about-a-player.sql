select json_build_array(person2.name, array_to_json(array(select names1.name from (
select person_alias1.name
from person_alias person_alias1 where person_alias1.person_id in (select person4.id
from person person4 where person4.canonical_id = person2.canonical_id)
union select person3.name
from person person3 where person3.canonical_id = person2.canonical_id) names1
where names1.name <> person2.name order by names1.name collate "C")), (select count(*)
from claim claim1
where claim1.player_id in (select person5.id
from person person5 where person5.canonical_id = person2.canonical_id)), array_to_json(array(select json_build_array(claim3.type, person8.name, club2.name, club4.name, array_to_json(array(select json_build_array(source1.kind, coalesce(person10.name, club6.name, publication2.name, source1.name), publication4.name, publication4.id, report2.certainty, report2.polarity, report2.hedge_text, report2.hedge_start, report2.amount, report2.currency, report2.start_offset, report2.end_offset, report2.text, report2.rule, report2.steps)
from (
select report1.*, article1.published_at as sort_key
from report report1
join article article1 on article1.id = report1.article_id
where report1.claim_id = claim3.id
order by article1.published_at desc nulls last, report1.id
limit $3::int) report2
join source source1 on source1.id = report2.source_id
left join person person9 on person9.id = source1.person_id
left join person person10 on person10.id = person9.canonical_id
left join club club5 on club5.id = source1.club_id
left join club club6 on club6.id = club5.canonical_id
left join publication publication1 on publication1.id = source1.publication_id
left join publication publication2 on publication2.id = publication1.canonical_id
left join publication publication3 on publication3.id = report2.via_id
left join publication publication4 on publication4.id = publication3.canonical_id
order by report2.sort_key desc nulls last, report2.id)))
from (
select claim2.*, claim2.last_reported_at as sort_key
from claim claim2
where claim2.player_id in (select person6.id
from person person6 where person6.canonical_id = person2.canonical_id)
order by claim2.last_reported_at desc nulls last, claim2.id
limit $2::int) claim3
left join person person7 on person7.id = claim3.player_id
left join person person8 on person8.id = person7.canonical_id
left join club club1 on club1.id = claim3.from_id
left join club club2 on club2.id = club1.canonical_id
left join club club3 on club3.id = claim3.to_id
left join club club4 on club4.id = club3.canonical_id
order by claim3.sort_key desc nulls last, claim3.id)))
from person person1
join person person2 on person2.id = person1.canonical_id
where person1.slug = $1::text;
-- ["virgil-van-dijk",50,20]
