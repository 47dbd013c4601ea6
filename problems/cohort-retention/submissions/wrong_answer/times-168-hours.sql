-- Counts from the time of the first view instead of its day.
-- Caught by: sample
WITH firsts AS (
  SELECT user_id, min(viewed_at) AS first_at FROM views GROUP BY user_id
),
cohorts AS (
  SELECT date_trunc('week', first_at)::date AS cohort, count(*) AS viewers FROM firsts GROUP BY 1
),
returns AS (
  SELECT date_trunc('week', first_at)::date AS cohort,
    floor(extract(epoch FROM viewed_at - first_at) / 604800)::int AS week, count(DISTINCT user_id) AS returned
  FROM views JOIN firsts USING (user_id)
  GROUP BY 1, 2
)
SELECT cohort, week, viewers, coalesce(returned, 0) AS returned, coalesce(returned, 0)::numeric / viewers AS share
FROM cohorts CROSS JOIN generate_series(1, 4) AS week
LEFT JOIN returns USING (cohort, week)
ORDER BY cohort, week;
