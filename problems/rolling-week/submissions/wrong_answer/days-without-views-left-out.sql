-- The means are right, but days without views are not there.
-- Caught by: sample
WITH daily AS (
  SELECT viewed_at::date AS day, sum(coalesce(minutes, 0)) AS minutes FROM views GROUP BY 1
)
SELECT
  day,
  minutes,
  sum(minutes) OVER (ORDER BY day RANGE BETWEEN interval '6 days' PRECEDING AND CURRENT ROW)
    / least(7, day - first_value(day) OVER (ORDER BY day) + 1) AS mean_minutes
FROM daily
ORDER BY day;
