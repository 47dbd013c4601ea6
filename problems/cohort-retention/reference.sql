-- How many days each view is after the first of its viewer; then each viewer meets each of the four weeks.
WITH ages AS (
  SELECT
    user_id,
    min(viewed_at::date) OVER viewer AS first_day,
    viewed_at::date - min(viewed_at::date) OVER viewer AS age
  FROM views
  WINDOW viewer AS (PARTITION BY user_id)
),
weeks AS (
  SELECT
    date_trunc('week', first_day)::date AS cohort,
    week,
    bool_or(age / 7 = week) AS came_back
  FROM ages
  CROSS JOIN generate_series(1, 4) AS week
  GROUP BY user_id, first_day, week
)
SELECT
  cohort,
  week,
  count(*) AS viewers,
  count(*) FILTER (WHERE came_back) AS returned,
  avg(came_back::int) AS share
FROM weeks
GROUP BY cohort, week
ORDER BY cohort, week;
