select json_build_array(person2.name, array_to_json(array(select names1.name from (
select person_alias1.name
from person_alias person_alias1 where person_alias1.person_id in (select person4.id
from person person4 where person4.canonical_id = person2.canonical_id)
union select person3.name
from person person3 where person3.canonical_id = person2.canonical_id) names1
where names1.name <> person2.name order by names1.name collate "C")), (select count(*)
from claim claim1
where claim1.player_id in (select person5.id
from person person5 where person5.canonical_id = person2.canonical_id)), array_to_json(array(select json_build_array(claim2.type, person7.name, club2.name, club4.name, array_to_json(array(select json_build_array(source1.kind, coalesce(person9.name, club6.name, publication2.name, source1.name), publication4.name, publication4.id, report1.certainty, report1.polarity, report1.hedge_text, report1.hedge_start, report1.amount, report1.currency, report1.start_offset, report1.end_offset, report1.text, report1.rule, report1.steps || array(select 'A person (' || correction1.made_by || ') corrected ' || case correction1.kind when 'SPEAKER' then 'the speaker' else 'the report' end || ' on ' || to_char(correction1.made_at at time zone 'UTC', 'YYYY-MM-DD') || ': ' || correction1.reason
from correction correction1
where (correction1.report_id = report1.id
or (correction1.quote_id = report1.quote_id and correction1.kind = 'SPEAKER' and exists (select
from quote quote1
join source source3 on source3.id = quote1.speaker_id where quote1.id = report1.quote_id and exists (
select
from source source2 where source2.id = report1.source_id and source2.kind = source3.kind and source2.person_id is not distinct from source3.person_id and source2.club_id is not distinct from source3.club_id and source2.publication_id is not distinct from source3.publication_id)))) and correction1.revoked_at is null order by correction1.id) || array_remove(array[report1.joining], null))
from (
select report2.*, article1.published_at as sort_key
from report report2
join article article1 on article1.id = report2.article_id
where report2.claim_id = claim2.id
order by article1.published_at desc nulls last, report2.id
limit $2::int) report1
join source source1 on source1.id = report1.source_id
left join person person8 on person8.id = source1.person_id
left join person person9 on person9.id = person8.canonical_id
left join club club5 on club5.id = source1.club_id
left join club club6 on club6.id = club5.canonical_id
left join publication publication1 on publication1.id = source1.publication_id
left join publication publication2 on publication2.id = publication1.canonical_id
left join publication publication3 on publication3.id = report1.via_id
left join publication publication4 on publication4.id = publication3.canonical_id
order by report1.sort_key desc nulls last, report1.id)))
from (
select claim3.*, claim3.last_reported_at as sort_key
from claim claim3
where claim3.player_id in (select person10.id
from person person10 where person10.canonical_id = person2.canonical_id)
order by claim3.last_reported_at desc nulls last, claim3.id
limit $3::int) claim2
left join person person6 on person6.id = claim2.player_id
left join person person7 on person7.id = person6.canonical_id
left join club club1 on club1.id = claim2.from_id
left join club club2 on club2.id = club1.canonical_id
left join club club3 on club3.id = claim2.to_id
left join club club4 on club4.id = club3.canonical_id
order by claim2.sort_key desc nulls last, claim2.id)))
from person person1
join person person2 on person2.id = person1.canonical_id
where person1.slug = $1::text;
-- ["virgil-van-dijk",20,50]
