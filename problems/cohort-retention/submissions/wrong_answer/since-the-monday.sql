-- Counts weeks from the Monday of the cohort instead of the viewer's first day.
-- Caught by: sample
WITH firsts AS (
  SELECT user_id, date_trunc('week', min(viewed_at))::date AS cohort FROM views GROUP BY user_id
)
SELECT
  cohort,
  week,
  count(DISTINCT user_id) AS viewers,
  count(DISTINCT user_id) FILTER (WHERE (viewed_at::date - cohort) / 7 = week) AS returned,
  count(DISTINCT user_id) FILTER (WHERE (viewed_at::date - cohort) / 7 = week)::numeric / count(DISTINCT user_id) AS share
FROM views JOIN firsts USING (user_id)
CROSS JOIN generate_series(1, 4) AS week
GROUP BY cohort, week
ORDER BY cohort, week;
