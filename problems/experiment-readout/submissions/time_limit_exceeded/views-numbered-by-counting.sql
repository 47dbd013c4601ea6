-- Numbers the views after the assignment by counting those before each, and takes the first.
-- Caught by: growth
WITH firsts AS (
  SELECT DISTINCT ON (user_id) user_id, variant, assigned_at
  FROM assignments
  ORDER BY user_id, assigned_at, variant
),
numbered AS (
  SELECT
    f.variant,
    f.user_id,
    v.viewed_at < f.assigned_at + interval '7 days' AS in_time,
    (
      SELECT count(*)
      FROM views AS earlier
      WHERE earlier.user_id = f.user_id
        AND earlier.viewed_at >= f.assigned_at
        AND earlier.viewed_at < v.viewed_at
    ) AS earlier_views
  FROM firsts AS f
  LEFT JOIN views AS v ON v.user_id = f.user_id AND v.viewed_at >= f.assigned_at
),
outcomes AS (
  SELECT variant, user_id, coalesce(bool_or(in_time) FILTER (WHERE earlier_views = 0), false) AS converts
  FROM numbered
  GROUP BY variant, user_id
),
counts AS (
  SELECT
    variant,
    count(user_id) AS viewers,
    count(*) FILTER (WHERE converts) AS converted,
    avg(converts::int) AS conversion
  FROM (SELECT DISTINCT variant FROM assignments) variants
  LEFT JOIN outcomes USING (variant)
  GROUP BY variant
),
compared AS (
  SELECT
    v.*,
    c.conversion AS base,
    (v.converted + c.converted)::numeric / nullif(v.viewers + c.viewers, 0) AS pooled,
    1.0 / nullif(v.viewers, 0) + 1.0 / nullif(c.viewers, 0) AS sizes
  FROM counts v
  LEFT JOIN counts c ON c.variant = 'control' AND v.variant <> 'control'
)
SELECT
  variant,
  viewers,
  converted,
  conversion,
  (conversion - base) / nullif(base, 0) AS lift,
  (conversion - base) / nullif(sqrt(pooled * (1 - pooled) * sizes), 0) AS z
FROM compared;
