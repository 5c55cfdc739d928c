select json_build_array(club2.name, array_to_json(array(select names1.name from (
select club_alias1.name
from club_alias club_alias1 where club_alias1.club_id in (select club4.id
from club club4 where club4.canonical_id = club2.canonical_id)
union select club3.name
from club club3 where club3.canonical_id = club2.canonical_id) names1
where names1.name <> club2.name order by names1.name collate "C")), club2.ground, array_to_json(array(select json_build_array(affiliation2.role, affiliation2.title, affiliation2.former, person4.name, array_to_json(array(select names2.name from (
select person_alias1.name
from person_alias person_alias1 where person_alias1.person_id in (select person6.id
from person person6 where person6.canonical_id = person4.canonical_id)
union select person5.name
from person person5 where person5.canonical_id = person4.canonical_id) names2
where names2.name <> person4.name order by names2.name collate "C")), affiliation2.text, article2.published_at)
from (select distinct on (person2.id, affiliation1.role, affiliation1.former) affiliation1.*
from affiliation affiliation1
join person person1 on person1.id = affiliation1.person_id
join person person2 on person2.id = person1.canonical_id
join article article1 on article1.id = affiliation1.article_id
where affiliation1.club_id in (select club5.id
from club club5 where club5.canonical_id = club2.canonical_id) order by person2.id, affiliation1.role, affiliation1.former, article1.published_at desc nulls last, affiliation1.id desc) affiliation2
join person person3 on person3.id = affiliation2.person_id
join person person4 on person4.id = person3.canonical_id
join article article2 on article2.id = affiliation2.article_id
order by affiliation2.former, affiliation2.role, affiliation2.id)))
from club club1
join club club2 on club2.id = club1.canonical_id
where club1.slug = $1::text;
-- ["southampton"]
