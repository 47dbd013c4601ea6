-- Counts the steps of a run, one less than its days.
-- Caught by: sample
WITH days AS (
  SELECT DISTINCT user_id, viewed_at::date AS day FROM views
),
runs AS (
  SELECT user_id, day, day - (row_number() OVER (PARTITION BY user_id ORDER BY day))::int AS run FROM days
)
SELECT user_id, max(days) AS days
FROM (SELECT user_id, max(day) - min(day) AS days FROM runs GROUP BY user_id, run) lengths
GROUP BY user_id;
