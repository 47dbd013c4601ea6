-- The same in nested subqueries; the month stays a timestamp.
select t.month, t.rank, t.title_id, n.name, t.minutes
from (
  select s.*, dense_rank() over (partition by s.month order by s.minutes desc) as rank
  from (
    select date_trunc('month', viewed_at) as month, title_id, sum(coalesce(minutes, 0)) as minutes
    from views
    group by date_trunc('month', viewed_at), title_id
  ) s
  where s.minutes > 0
) t, titles n
where n.title_id = t.title_id and t.rank in (1, 2, 3)
order by 1, 2
