-- Takes the average before the nulls of the join become 0: days without views do not count.
-- Caught by: sample
WITH days AS (
  SELECT generate_series(min(viewed_at)::date, max(viewed_at)::date, interval '1 day')::date AS day FROM views
),
daily AS (
  SELECT viewed_at::date AS day, sum(coalesce(minutes, 0)) AS minutes FROM views GROUP BY 1
)
SELECT
  day,
  coalesce(minutes, 0) AS minutes,
  coalesce(avg(minutes) OVER (ORDER BY day ROWS BETWEEN 6 PRECEDING AND CURRENT ROW), 0) AS mean_minutes
FROM days
LEFT JOIN daily USING (day)
ORDER BY day;
