-- Counts calendar weeks since the first one: a Sunday and the Monday after it are a week apart.
-- Caught by: sample
WITH firsts AS (
  SELECT user_id, date_trunc('week', min(viewed_at))::date AS cohort FROM views GROUP BY user_id
),
cohorts AS (
  SELECT cohort, count(*) AS viewers FROM firsts GROUP BY 1
),
returns AS (
  SELECT cohort, (date_trunc('week', viewed_at)::date - cohort) / 7 AS week, count(DISTINCT user_id) AS returned
  FROM views JOIN firsts USING (user_id)
  GROUP BY 1, 2
)
SELECT cohort, week, viewers, coalesce(returned, 0) AS returned, coalesce(returned, 0)::numeric / viewers AS share
FROM cohorts CROSS JOIN generate_series(1, 4) AS week
LEFT JOIN returns USING (cohort, week)
ORDER BY cohort, week;
