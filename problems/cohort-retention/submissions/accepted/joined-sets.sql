-- Cohort sizes, returns, and the grid of all cohorts and weeks, joined.
WITH firsts AS (
  SELECT user_id, min(viewed_at)::date AS first_day
  FROM views
  GROUP BY user_id
),
cohorts AS (
  SELECT date_trunc('week', first_day)::date AS cohort, count(*) AS viewers
  FROM firsts
  GROUP BY 1
),
returns AS (
  SELECT
    date_trunc('week', f.first_day)::date AS cohort,
    (v.viewed_at::date - f.first_day) / 7 AS week,
    count(DISTINCT v.user_id) AS returned
  FROM views v
  JOIN firsts f ON f.user_id = v.user_id
  GROUP BY 1, 2
)
SELECT
  c.cohort,
  w.week,
  c.viewers,
  coalesce(r.returned, 0) AS returned,
  coalesce(r.returned, 0)::numeric / c.viewers AS share
FROM cohorts c
CROSS JOIN (VALUES (1), (2), (3), (4)) AS w (week)
LEFT JOIN returns r ON r.cohort = c.cohort AND r.week = w.week
ORDER BY c.cohort, w.week;
