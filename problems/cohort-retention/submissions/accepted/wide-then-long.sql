-- Four columns first, which become four rows at the end.
WITH ages AS (
  SELECT user_id, viewed_at::date AS day, first_value(viewed_at::date) OVER (PARTITION BY user_id ORDER BY viewed_at) AS first_day
  FROM views
),
viewers AS (
  SELECT
    user_id,
    date_trunc('week', min(first_day)) AS cohort,
    max((day - first_day BETWEEN 7 AND 13)::int) AS w1,
    max((day - first_day BETWEEN 14 AND 20)::int) AS w2,
    max((day - first_day BETWEEN 21 AND 27)::int) AS w3,
    max((day - first_day BETWEEN 28 AND 34)::int) AS w4
  FROM ages
  GROUP BY user_id
),
wide AS (
  SELECT cohort, count(*) AS viewers, sum(w1) AS w1, sum(w2) AS w2, sum(w3) AS w3, sum(w4) AS w4
  FROM viewers
  GROUP BY cohort
)
SELECT cohort, long.week, viewers, long.returned, long.returned * 1.0 / viewers AS share
FROM wide
CROSS JOIN LATERAL (VALUES (1, w1), (2, w2), (3, w3), (4, w4)) AS long (week, returned)
ORDER BY cohort, long.week;
