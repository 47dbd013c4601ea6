-- The mean of the last seven days that have views, beside the days that have none.
-- Caught by: sample
WITH days AS (
  SELECT generate_series(min(viewed_at)::date, max(viewed_at)::date, interval '1 day')::date AS day FROM views
),
daily AS (
  SELECT viewed_at::date AS day, sum(coalesce(minutes, 0)) AS minutes FROM views GROUP BY 1
)
SELECT days.day, coalesce(daily.minutes, 0) AS minutes, m.mean_minutes
FROM days
LEFT JOIN daily USING (day)
CROSS JOIN LATERAL (
  SELECT avg(minutes) AS mean_minutes
  FROM (SELECT minutes FROM daily WHERE daily.day <= days.day ORDER BY daily.day DESC LIMIT 7) w
) m
ORDER BY day;
