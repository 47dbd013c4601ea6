-- Looks for the days of one viewer after the other in a CTE, which has no index.
-- Caught by: growth
WITH days AS MATERIALIZED (
  SELECT DISTINCT user_id, viewed_at::date AS day FROM views
),
firsts AS (
  SELECT user_id, min(day) AS first_day FROM days GROUP BY user_id
),
returns AS MATERIALIZED (
  SELECT
    date_trunc('week', first_day)::date AS cohort,
    ARRAY(SELECT (day - first_day) / 7 FROM days WHERE days.user_id = firsts.user_id) AS weeks
  FROM firsts
)
SELECT
  cohort,
  week,
  count(*) AS viewers,
  count(*) FILTER (WHERE week = ANY (weeks)) AS returned,
  avg((week = ANY (weeks))::int) AS share
FROM returns
CROSS JOIN generate_series(1, 4) AS week
GROUP BY cohort, week
ORDER BY cohort, week;
