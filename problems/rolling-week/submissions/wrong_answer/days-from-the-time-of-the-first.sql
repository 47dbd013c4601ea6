-- The series steps from the time of the first view: it misses the last day if the last view is earlier in its day.
-- Caught by: sample
WITH days AS (
  SELECT generate_series(min(viewed_at), max(viewed_at), interval '1 day')::date AS day FROM views
),
daily AS (
  SELECT day, coalesce(sum(minutes), 0) AS minutes
  FROM days LEFT JOIN views ON viewed_at::date = day
  GROUP BY day
)
SELECT day, minutes, avg(minutes) OVER (ORDER BY day ROWS BETWEEN 6 PRECEDING AND CURRENT ROW) AS mean_minutes
FROM daily
ORDER BY day;
