-- Looks for a view in each week of each viewer, by the index.
select
  cohort,
  week,
  count(*) as viewers,
  sum(back) as returned,
  sum(back)::float8 / count(*) as share
from (
  select
    first_day - (extract(isodow from first_day)::int - 1) as cohort,
    week,
    case when exists (
      select 1 from views v
      where v.user_id = f.user_id
        and v.viewed_at >= f.first_day + 7 * week
        and v.viewed_at < f.first_day + 7 * (week + 1)
    ) then 1 else 0 end as back
  from (select user_id, min(viewed_at)::date as first_day from views group by user_id) f,
    generate_series(1, 4) as week
) weeks
group by cohort, week
order by cohort, week
