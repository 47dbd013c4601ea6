-- The days by recursion, the frame by range.
WITH RECURSIVE days (day, last_day) AS (
  SELECT min(viewed_at)::date, max(viewed_at)::date FROM views HAVING count(*) > 0
  UNION ALL
  SELECT day + 1, last_day FROM days WHERE day < last_day
),
daily AS (
  SELECT d.day, sum(CASE WHEN v.minutes IS NULL THEN 0 ELSE v.minutes END) AS minutes
  FROM days d
  LEFT JOIN views v ON v.viewed_at::date = d.day
  GROUP BY d.day
)
SELECT day, minutes, avg(minutes) OVER week AS mean_minutes
FROM daily
WINDOW week AS (ORDER BY day RANGE BETWEEN '6 days' PRECEDING AND CURRENT ROW)
ORDER BY 1;
