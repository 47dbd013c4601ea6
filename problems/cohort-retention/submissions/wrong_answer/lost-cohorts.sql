-- Starts from the returns of the four weeks: a cohort that nobody returns to is lost.
-- Caught by: sample
WITH firsts AS (
  SELECT user_id, min(viewed_at)::date AS first_day FROM views GROUP BY user_id
),
sizes AS (
  SELECT date_trunc('week', first_day)::date AS cohort, count(*) AS viewers FROM firsts GROUP BY 1
),
returns AS (
  SELECT date_trunc('week', first_day)::date AS cohort, (viewed_at::date - first_day) / 7 AS week,
    count(DISTINCT user_id) AS returned
  FROM views JOIN firsts USING (user_id)
  WHERE viewed_at::date - first_day BETWEEN 7 AND 34
  GROUP BY 1, 2
)
SELECT cohort, week, viewers, coalesce(returned, 0) AS returned, coalesce(returned, 0)::numeric / viewers AS share
FROM (SELECT DISTINCT cohort FROM returns) kept
CROSS JOIN generate_series(1, 4) AS week
LEFT JOIN returns USING (cohort, week)
JOIN sizes USING (cohort)
ORDER BY cohort, week;
