-- The weeks of each viewer in an array, and the size of the cohort by a window.
WITH firsts AS (
  SELECT user_id, min(viewed_at::date) AS first_day FROM views GROUP BY user_id
),
viewers AS (
  SELECT f.user_id, f.first_day, array_agg(DISTINCT (v.viewed_at::date - f.first_day) / 7) AS weeks
  FROM firsts f
  JOIN views v USING (user_id)
  GROUP BY f.user_id, f.first_day
),
marked AS (
  SELECT date_trunc('week', first_day)::date AS cohort, week, week = ANY (weeks) AS back
  FROM viewers, unnest(ARRAY[1, 2, 3, 4]) AS week
)
SELECT DISTINCT
  cohort,
  week,
  count(*) OVER (PARTITION BY cohort, week) AS viewers,
  count(*) FILTER (WHERE back) OVER (PARTITION BY cohort, week) AS returned,
  avg(CASE WHEN back THEN 1.0 ELSE 0.0 END) OVER (PARTITION BY cohort, week) AS share
FROM marked
ORDER BY cohort, week;
