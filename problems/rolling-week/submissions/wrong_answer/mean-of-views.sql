-- The mean of the views of a week instead of its days.
-- Caught by: sample
WITH days AS (
  SELECT generate_series(min(viewed_at)::date, max(viewed_at)::date, interval '1 day')::date AS day FROM views
),
entries AS (
  SELECT day, coalesce(minutes, 0) AS minutes
  FROM days LEFT JOIN views ON viewed_at::date = day
),
means AS (
  SELECT
    day,
    minutes,
    avg(minutes) OVER (ORDER BY day RANGE BETWEEN interval '6 days' PRECEDING AND CURRENT ROW) AS mean_minutes
  FROM entries
)
SELECT day, sum(minutes) AS minutes, max(mean_minutes) AS mean_minutes
FROM means
GROUP BY day
ORDER BY day;
