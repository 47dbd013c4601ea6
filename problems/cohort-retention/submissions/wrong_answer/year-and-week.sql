-- Groups by year and number of the week: the days after New Year have the number of the old year's last week, or its first.
-- Caught by: sample/2
WITH firsts AS (
  SELECT user_id, min(viewed_at)::date AS first_day FROM views GROUP BY user_id
),
viewers AS (
  SELECT user_id, first_day, extract(year FROM first_day) AS y, extract(week FROM first_day) AS w, week,
    bool_or((viewed_at::date - first_day) / 7 = week) AS back
  FROM views JOIN firsts USING (user_id)
  CROSS JOIN generate_series(1, 4) AS week
  GROUP BY user_id, first_day, week
)
SELECT date_trunc('week', min(first_day))::date AS cohort, week, count(*) AS viewers,
  count(*) FILTER (WHERE back) AS returned, avg(back::int) AS share
FROM viewers
GROUP BY y, w, week
ORDER BY cohort, week;
