-- Cohorts from Sunday to Saturday, shown by the Monday in them.
-- Caught by: sample
WITH firsts AS (
  SELECT user_id, min(viewed_at)::date AS first_day FROM views GROUP BY user_id
),
viewers AS (
  SELECT user_id, date_trunc('week', first_day + 1)::date AS cohort, week,
    bool_or((viewed_at::date - first_day) / 7 = week) AS back
  FROM views JOIN firsts USING (user_id)
  CROSS JOIN generate_series(1, 4) AS week
  GROUP BY 1, 2, 3
)
SELECT cohort, week, count(*) AS viewers, count(*) FILTER (WHERE back) AS returned, avg(back::int) AS share
FROM viewers
GROUP BY cohort, week
ORDER BY cohort, week;
