-- In seconds since 1970, with sums of booleans, ordered by position.
select user_id,
       to_timestamp(min(s)) at time zone 'UTC' as started_at,
       to_timestamp(max(e)) at time zone 'UTC' as ended_at,
       count(1) as views
from (
  select user_id, s, e, sum(case when s >= p + 1800 then 1 else 0 end) over (partition by user_id order by s) as n
  from (
    select user_id, s, e,
           max(e) over (partition by user_id order by s, e rows between unbounded preceding and 1 preceding) as p
    from (
      select user_id, extract(epoch from viewed_at) as s, extract(epoch from viewed_at) + 60 * minutes as e
      from views
    ) a
  ) b
) c
group by user_id, n
order by 1, 2
