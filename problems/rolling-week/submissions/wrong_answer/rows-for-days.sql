-- Seven rows for seven days: days without views have no row.
-- Caught by: sample
WITH daily AS (
  SELECT viewed_at::date AS day, sum(coalesce(minutes, 0)) AS minutes FROM views GROUP BY 1
)
SELECT day, minutes, avg(minutes) OVER (ORDER BY day ROWS BETWEEN 6 PRECEDING AND CURRENT ROW) AS mean_minutes
FROM daily
ORDER BY day;
