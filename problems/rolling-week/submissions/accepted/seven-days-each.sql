-- A self-join by equality: the minutes of each day are given to the seven days whose mean they are in.
with daily as (
  select viewed_at::date as day, sum(coalesce(minutes, 0)) as minutes from views group by 1
),
bounds as (
  select min(day) as first_day, max(day) as last_day from daily
),
given as (
  select day + n as day, sum(minutes) as total
  from daily cross join generate_series(0, 6) as n
  group by 1
),
calendar as (
  select first_day + n as day, n + 1 as known
  from bounds cross join lateral generate_series(0, last_day - first_day) as n
)
select
  c.day,
  coalesce(d.minutes, 0) as minutes,
  coalesce(g.total, 0) * 1.0 / case when c.known < 7 then c.known else 7 end as mean_minutes
from calendar c
left join daily d on d.day = c.day
left join given g on g.day = c.day
order by c.day
