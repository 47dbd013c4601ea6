-- Finds the first day of the viewer again for each view, from all views of the viewer: the index has no days.
-- Caught by: growth
WITH ages AS MATERIALIZED (
  SELECT
    user_id,
    viewed_at::date AS day,
    (
      SELECT min(other.viewed_at::date)
      FROM views AS other
      WHERE other.user_id = v.user_id
    ) AS first_day
  FROM views AS v
),
weeks AS (
  SELECT
    date_trunc('week', first_day)::date AS cohort,
    week,
    bool_or((day - first_day) / 7 = week) AS came_back
  FROM ages
  CROSS JOIN generate_series(1, 4) AS week
  GROUP BY user_id, first_day, week
)
SELECT
  cohort,
  week,
  count(*) AS viewers,
  count(*) FILTER (WHERE came_back) AS returned,
  avg(came_back::int) AS share
FROM weeks
GROUP BY cohort, week
ORDER BY cohort, week;
