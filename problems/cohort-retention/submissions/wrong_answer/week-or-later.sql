-- Counts whoever returned in this week or any later one.
-- Caught by: sample
WITH firsts AS (
  SELECT user_id, min(viewed_at)::date AS first_day FROM views GROUP BY user_id
),
lasts AS (
  SELECT date_trunc('week', first_day)::date AS cohort, max(viewed_at::date - first_day) / 7 AS weeks
  FROM views JOIN firsts USING (user_id)
  GROUP BY user_id, first_day
)
SELECT cohort, week, count(*) AS viewers, count(*) FILTER (WHERE weeks >= week) AS returned, avg((weeks >= week)::int) AS share
FROM lasts CROSS JOIN generate_series(1, 4) AS week
GROUP BY cohort, week
ORDER BY cohort, week;
