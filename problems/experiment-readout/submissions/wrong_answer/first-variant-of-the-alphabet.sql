-- Takes the smallest variant and the smallest time, which may be of two rows.
-- Caught by: hidden
WITH firsts AS (
  SELECT user_id, min(variant) AS variant, min(assigned_at) AS assigned_at
  FROM assignments
  GROUP BY user_id
),
outcomes AS (
  SELECT f.variant, f.user_id, bool_or(v.user_id IS NOT NULL) AS converts
  FROM firsts f
  LEFT JOIN views v
    ON v.user_id = f.user_id AND v.viewed_at >= f.assigned_at AND v.viewed_at < f.assigned_at + interval '7 days'
  GROUP BY f.variant, f.user_id
),
counts AS (
  SELECT a.variant, count(o.user_id)::float8 AS n, (count(*) FILTER (WHERE o.converts))::float8 AS x
  FROM (SELECT DISTINCT variant FROM assignments) a
  LEFT JOIN outcomes o USING (variant)
  GROUP BY a.variant
)
SELECT
  t.variant,
  t.n AS viewers,
  t.x AS converted,
  t.x / nullif(t.n, 0) AS conversion,
  (t.x / nullif(t.n, 0) - c.x / nullif(c.n, 0)) / nullif(c.x / nullif(c.n, 0), 0) AS lift,
  (t.x / nullif(t.n, 0) - c.x / nullif(c.n, 0))
    / nullif(sqrt((t.x + c.x) / nullif(t.n + c.n, 0) * (1 - (t.x + c.x) / nullif(t.n + c.n, 0))
      * (1 / nullif(t.n, 0) + 1 / nullif(c.n, 0))), 0) AS z
FROM counts t
LEFT JOIN counts c ON c.variant = 'control' AND t.variant <> 'control';
