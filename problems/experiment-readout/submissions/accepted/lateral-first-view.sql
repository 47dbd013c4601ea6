-- The first view after the assignment, found by the index; control by a window over all rows.
select
  variant,
  n as viewers,
  x as converted,
  p as conversion,
  case when variant <> 'control' then (p - pc) / nullif(pc, 0) end as lift,
  case when variant <> 'control' then (p - pc) / nullif(sqrt(q * (1 - q) * (1.0 / nullif(n, 0) + 1.0 / nullif(nc, 0))), 0) end as z
from (
  select *, (x + xc) / nullif(n + nc, 0) as q
  from (
    select
      *,
      max(p) filter (where variant = 'control') over () as pc,
      max(n) filter (where variant = 'control') over () as nc,
      max(x) filter (where variant = 'control') over () as xc
    from (
      select
        variant,
        count(*) filter (where nth = 1)::numeric as n,
        count(next_view) filter (where nth = 1)::numeric as x,
        count(next_view) filter (where nth = 1)::numeric / nullif(count(*) filter (where nth = 1), 0) as p
      from (
        select *, row_number() over (partition by user_id order by assigned_at, variant) as nth from assignments
      ) a
      left join lateral (
        select viewed_at as next_view
        from views v
        where v.user_id = a.user_id and v.viewed_at >= a.assigned_at
        order by viewed_at
        limit 1
      ) f on next_view < assigned_at + interval '7 days'
      group by variant
    ) counted
  ) beside
) pooled
