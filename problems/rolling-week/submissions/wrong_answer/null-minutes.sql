-- A day of which only views without minutes are known has null minutes, and is left out of the mean.
-- Caught by: sample/2
WITH days AS (
  SELECT generate_series(min(viewed_at)::date, max(viewed_at)::date, interval '1 day')::date AS day FROM views
),
daily AS (
  SELECT day, CASE WHEN count(viewed_at) = 0 THEN 0 ELSE sum(minutes) END AS minutes
  FROM days LEFT JOIN views ON viewed_at::date = day
  GROUP BY day
)
SELECT day, minutes, avg(minutes) OVER (ORDER BY day ROWS BETWEEN 6 PRECEDING AND CURRENT ROW) AS mean_minutes
FROM daily
ORDER BY day;
