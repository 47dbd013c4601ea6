-- Groups by the number of the week: the same week of two years is one cohort.
-- Caught by: hidden
WITH firsts AS (
  SELECT user_id, min(viewed_at)::date AS first_day FROM views GROUP BY user_id
),
viewers AS (
  SELECT user_id, first_day, extract(week FROM first_day) AS w, week,
    bool_or((viewed_at::date - first_day) / 7 = week) AS back
  FROM views JOIN firsts USING (user_id)
  CROSS JOIN generate_series(1, 4) AS week
  GROUP BY user_id, first_day, week
)
SELECT date_trunc('week', min(first_day))::date AS cohort, week, count(*) AS viewers,
  count(*) FILTER (WHERE back) AS returned, avg(back::int) AS share
FROM viewers
GROUP BY w, week
ORDER BY cohort, week;
