-- Every day from the first view to the last, with its minutes or 0. Then seven rows are seven days.
WITH days AS (
  SELECT generate_series(min(viewed_at)::date, max(viewed_at)::date, interval '1 day')::date AS day
  FROM views
),
watched AS (
  SELECT viewed_at::date AS day, sum(minutes) AS minutes
  FROM views
  GROUP BY viewed_at::date
),
filled AS (
  SELECT day, coalesce(watched.minutes, 0) AS minutes
  FROM days
  LEFT JOIN watched USING (day)
)
SELECT
  day,
  minutes,
  avg(minutes) OVER (ORDER BY day ROWS BETWEEN 6 PRECEDING AND CURRENT ROW) AS mean_minutes
FROM filled
ORDER BY day;
