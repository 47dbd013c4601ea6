-- Week 4 has no end.
-- Caught by: hidden
WITH firsts AS (
  SELECT user_id, min(viewed_at)::date AS first_day FROM views GROUP BY user_id
),
viewers AS (
  SELECT user_id, date_trunc('week', first_day)::date AS cohort, week,
    bool_or(least((viewed_at::date - first_day) / 7, 4) = week) AS back
  FROM views JOIN firsts USING (user_id)
  CROSS JOIN generate_series(1, 4) AS week
  GROUP BY 1, 2, 3
)
SELECT cohort, week, count(*) AS viewers, count(*) FILTER (WHERE back) AS returned, avg(back::int) AS share
FROM viewers
GROUP BY cohort, week
ORDER BY cohort, week;
