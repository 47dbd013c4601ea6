-- Three days before and three days after.
-- Caught by: sample
WITH days AS (
  SELECT generate_series(min(viewed_at)::date, max(viewed_at)::date, interval '1 day')::date AS day FROM views
),
daily AS (
  SELECT day, coalesce(sum(minutes), 0) AS minutes
  FROM days LEFT JOIN views ON viewed_at::date = day
  GROUP BY day
)
SELECT day, minutes, avg(minutes) OVER (ORDER BY day ROWS BETWEEN 3 PRECEDING AND 3 FOLLOWING) AS mean_minutes
FROM daily
ORDER BY day;
