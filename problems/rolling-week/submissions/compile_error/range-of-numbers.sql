-- A range over dates is an interval, not a number.
WITH daily AS (
  SELECT viewed_at::date AS day, sum(minutes) AS minutes FROM views GROUP BY 1
)
SELECT day, minutes, avg(minutes) OVER (ORDER BY day RANGE BETWEEN 6 PRECEDING AND CURRENT ROW) AS mean_minutes
FROM daily;
