-- A viewer is in the cohort of each week with a view, not of the first only.
-- Caught by: sample
WITH starts AS (
  SELECT user_id, date_trunc('week', viewed_at)::date AS cohort, min(viewed_at)::date AS first_day
  FROM views
  GROUP BY 1, 2
),
viewers AS (
  SELECT s.cohort, week, s.user_id, bool_or((v.viewed_at::date - s.first_day) / 7 = week) AS back
  FROM starts s JOIN views v ON v.user_id = s.user_id AND v.viewed_at >= s.first_day
  CROSS JOIN generate_series(1, 4) AS week
  GROUP BY 1, 2, 3
)
SELECT cohort, week, count(*) AS viewers, count(*) FILTER (WHERE back) AS returned, avg(back::int) AS share
FROM viewers
GROUP BY cohort, week
ORDER BY cohort, week;
