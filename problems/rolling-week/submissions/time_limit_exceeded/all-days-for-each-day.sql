-- Looks through all days for the seven of each day: the sums are in a CTE, which has no index.
-- Caught by: growth
WITH daily AS MATERIALIZED (
  SELECT viewed_at::date AS day, sum(coalesce(minutes, 0)) AS minutes
  FROM views
  GROUP BY viewed_at::date
),
days AS (
  SELECT generate_series(min(day), max(day), interval '1 day')::date AS day, min(day) AS first_day
  FROM daily
)
SELECT
  d.day,
  coalesce((SELECT minutes FROM daily WHERE daily.day = d.day), 0) AS minutes,
  coalesce((SELECT sum(minutes) FROM daily WHERE daily.day BETWEEN d.day - 6 AND d.day), 0)::numeric
    / least(7, d.day - d.first_day + 1) AS mean_minutes
FROM days AS d
ORDER BY d.day;
