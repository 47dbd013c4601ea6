-- Numbers days without making them distinct first; counts distinct days afterwards.
select user_id, max(n) as days
from (
  select user_id, count(distinct day) as n
  from (
    select
      user_id,
      date_trunc('day', viewed_at) as day,
      date_trunc('day', viewed_at)
        - dense_rank() over (partition by user_id order by date_trunc('day', viewed_at)) * interval '1 day' as run
    from views
  ) numbered
  group by user_id, run
) runs
group by user_id
