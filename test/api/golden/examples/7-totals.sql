select json_build_array((select count(*)
from article article1), (select count(*)
from article article2
where article2.published_at is null), (select count(*)
from quote quote1), (select count(*)
from claim claim1), (select count(*)
from report report1), (select count(*)
from person person1
where person1.canonical_id = person1.id), (select count(*)
from club club1
where club1.canonical_id = club1.id), (select count(*)
from publication publication1
where publication1.canonical_id = publication1.id), (select min(article3.published_at)
from article article3), (select max(article4.published_at)
from article article4), (select article5.extractor
from article article5 order by article5.id desc limit 1));
-- []
