select json_build_array(array_to_json(array(select json_build_array(publication1.name, claim2.originated, claim2.confirmed, claim2.denied, claim2.open, claim2.leads, claim2.median_lead)
from (
select publication3.*, publication3.name as sort_key
from publication publication3
where publication3.canonical_id = publication3.id
order by publication3.name, publication3.id
limit $1::int) publication1
left join lateral (
select count(*) as originated, count(*) filter (where originated1.status = 'CONFIRMED') as confirmed, count(*) filter (where originated1.status = 'DENIED') as denied,
count(*) filter (where (originated1.status in ('CONFIRMED', 'DENIED')) is not true) as open, count(originated1.lead) as leads,
percentile_cont(0.5) within group (order by originated1.lead) as median_lead
from (select claim1.status as status, (claim1.followed_at at time zone 'UTC')::date - (claim1.first_reported_at at time zone 'UTC')::date as lead
from claim claim1
where claim1.originator_id = any(array(select publication2.id
from publication publication2 where publication2.canonical_id = publication1.canonical_id))
offset 0) originated1) claim2 on true
order by publication1.sort_key, publication1.id)));
-- [20]
