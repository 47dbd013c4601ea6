-- Adds up the day of each view again, by the index, and leaves out the repeated sums afterwards.
-- Caught by: growth
WITH watched AS (
  SELECT DISTINCT
    viewed_at::date AS day,
    (
      SELECT sum(same.minutes)
      FROM views AS same
      WHERE same.viewed_at >= v.viewed_at::date
        AND same.viewed_at < v.viewed_at::date + 1
    ) AS minutes
  FROM views AS v
),
days AS (
  SELECT generate_series(min(day), max(day), interval '1 day')::date AS day FROM watched
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
