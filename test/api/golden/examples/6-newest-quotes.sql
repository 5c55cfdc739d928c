select json_build_array((select count(*)
from quote quote1), array_to_json(array(select case when quote2.place <= $3::int then json_build_array(quote2.id, quote2.sort_key, quote2.kind, quote2.text, source1.kind, coalesce(person2.name, club2.name, publication2.name, source1.name), person2.slug, person2.id, utf16_slice(article1.text, (select min(quote_part1.start_offset)
from quote_part quote_part1 where quote_part1.quote_id = quote2.id) - $1::int, (select max(quote_part1.end_offset)
from quote_part quote_part1 where quote_part1.quote_id = quote2.id) + $2::int), article1.published_at) end
from (
select page1.*, row_number() over (order by page1.sort_key desc nulls last, page1.id) as place from (
select quote3.*, article2.published_at as sort_key
from quote quote3
join article article2 on article2.id = quote3.article_id
order by article2.published_at desc nulls last, quote3.id
limit $4::int) page1) quote2
join source source1 on source1.id = quote2.speaker_id
left join person person1 on person1.id = source1.person_id
left join person person2 on person2.id = person1.canonical_id
left join club club1 on club1.id = source1.club_id
left join club club2 on club2.id = club1.canonical_id
left join publication publication1 on publication1.id = source1.publication_id
left join publication publication2 on publication2.id = publication1.canonical_id
join article article1 on article1.id = quote2.article_id
order by quote2.sort_key desc nulls last, quote2.id)));
-- [80,80,5,6]
