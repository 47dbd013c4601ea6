-- All genres, then the figures of those that somebody has started.
select g.genre, coalesce(f.started, 0) as started, f.share as engaged_share
from (select distinct genre from titles) g
left join (
  select t.genre, count(*) as started, sum(case when w.m >= t.minutes * 0.7 then 1.0 else 0.0 end) / count(*) as share
  from (select user_id, title_id, sum(coalesce(minutes, 0)) as m from views group by 1, 2) w
  join titles t on t.title_id = w.title_id
  group by t.genre
) f on f.genre = g.genre
order by g.genre
