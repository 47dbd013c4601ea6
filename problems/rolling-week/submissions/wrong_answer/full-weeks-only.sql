-- Leaves out the first six days, which have no full week.
-- Caught by: sample
WITH days AS (
  SELECT generate_series(min(viewed_at)::date, max(viewed_at)::date, interval '1 day')::date AS day FROM views
),
daily AS (
  SELECT day, coalesce(sum(minutes), 0) AS minutes
  FROM days LEFT JOIN views ON viewed_at::date = day
  GROUP BY day
),
means AS (
  SELECT day, minutes, avg(minutes) OVER w AS mean_minutes, count(*) OVER w AS n
  FROM daily
  WINDOW w AS (ORDER BY day ROWS BETWEEN 6 PRECEDING AND CURRENT ROW)
)
SELECT day, minutes, mean_minutes FROM means WHERE n = 7 ORDER BY day;
