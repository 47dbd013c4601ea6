-- Divides integers.
-- Caught by: sample
WITH days AS (
  SELECT generate_series(min(viewed_at)::date, max(viewed_at)::date, interval '1 day')::date AS day FROM views
),
daily AS (
  SELECT day, coalesce(sum(minutes), 0)::int AS minutes
  FROM days LEFT JOIN views ON viewed_at::date = day
  GROUP BY day
)
SELECT day, minutes, sum(minutes) OVER w / count(*) OVER w AS mean_minutes
FROM daily
WINDOW w AS (ORDER BY day ROWS BETWEEN 6 PRECEDING AND CURRENT ROW)
ORDER BY day;
