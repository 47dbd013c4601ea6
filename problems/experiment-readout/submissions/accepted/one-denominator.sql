-- Whole numbers to the end: every fraction is put over one denominator.
WITH firsts AS (
  SELECT DISTINCT
    user_id,
    first_value(variant) OVER viewer AS variant,
    first_value(assigned_at) OVER viewer AS assigned_at
  FROM assignments
  WINDOW viewer AS (PARTITION BY user_id ORDER BY assigned_at, variant)
),
outcomes AS (
  SELECT
    f.user_id,
    f.variant,
    max(CASE WHEN v.viewed_at - f.assigned_at >= '0' AND v.viewed_at - f.assigned_at < '7 days' THEN 1 ELSE 0 END) AS converted
  FROM firsts f
  LEFT JOIN views v USING (user_id)
  GROUP BY f.user_id, f.variant
),
counts AS (
  SELECT a.variant, count(o.user_id) AS n, coalesce(sum(o.converted), 0) AS x
  FROM (SELECT DISTINCT variant FROM assignments) a
  LEFT JOIN outcomes o USING (variant)
  GROUP BY a.variant
)
SELECT
  t.variant,
  t.n AS viewers,
  t.x AS converted,
  t.x::float8 / nullif(t.n, 0) AS conversion,
  (t.x * c.n - c.x * t.n)::float8 / nullif(c.x * t.n, 0) AS lift,
  (t.x * c.n - c.x * t.n)
    * sqrt((t.n + c.n)::float8 / nullif(t.n::float8 * c.n * (t.x + c.x) * (t.n + c.n - t.x - c.x), 0)) AS z
FROM counts t
LEFT JOIN counts c ON c.variant = 'control' AND t.variant <> c.variant;
