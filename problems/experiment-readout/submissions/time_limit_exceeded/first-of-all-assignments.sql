-- Looks through all assignments for the first one of the viewer, for each assignment: they have no index.
-- Caught by: growth
WITH firsts AS (
  SELECT DISTINCT user_id, variant, assigned_at
  FROM assignments AS a
  WHERE (assigned_at, variant) = (
    SELECT earliest.assigned_at, earliest.variant
    FROM assignments AS earliest
    WHERE earliest.user_id = a.user_id
    ORDER BY earliest.assigned_at, earliest.variant
    LIMIT 1
  )
),
outcomes AS (
  SELECT
    variant,
    user_id,
    EXISTS (
      SELECT 1
      FROM views
      WHERE views.user_id = firsts.user_id
        AND viewed_at >= assigned_at
        AND viewed_at < assigned_at + interval '7 days'
    ) AS converts
  FROM firsts
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
