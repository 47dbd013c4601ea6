-- Counts views instead of viewers.
-- Caught by: sample
WITH firsts AS (
  SELECT user_id, min(viewed_at)::date AS first_day FROM views GROUP BY user_id
),
cohorts AS (
  SELECT date_trunc('week', first_day)::date AS cohort, count(*) AS viewers FROM firsts GROUP BY 1
),
returns AS (
  SELECT date_trunc('week', first_day)::date AS cohort, (viewed_at::date - first_day) / 7 AS week, count(*) AS returned
  FROM views JOIN firsts USING (user_id)
  GROUP BY 1, 2
)
SELECT cohort, week, viewers, coalesce(returned, 0) AS returned, coalesce(returned, 0)::numeric / viewers AS share
FROM cohorts CROSS JOIN generate_series(1, 4) AS week
LEFT JOIN returns USING (cohort, week)
ORDER BY cohort, week;
