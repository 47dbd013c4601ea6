-- Within a run of consecutive days, the day less its number is always the same date.
WITH days AS (
  SELECT DISTINCT user_id, viewed_at::date AS day
  FROM views
),
runs AS (
  SELECT user_id, day - (row_number() OVER (PARTITION BY user_id ORDER BY day))::int AS run
  FROM days
),
lengths AS (
  SELECT user_id, run, count(*) AS days
  FROM runs
  GROUP BY user_id, run
)
SELECT user_id, max(days) AS days
FROM lengths
GROUP BY user_id;
