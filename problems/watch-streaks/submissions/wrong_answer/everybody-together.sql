-- Numbers the days of all viewers together: the partition is missing.
-- Caught by: sample
WITH days AS (
  SELECT DISTINCT user_id, viewed_at::date AS day FROM views
),
runs AS (
  SELECT user_id, day - (dense_rank() OVER (ORDER BY day))::int AS run FROM days
)
SELECT user_id, max(days) AS days
FROM (SELECT user_id, run, count(*) AS days FROM runs GROUP BY user_id, run) lengths
GROUP BY user_id;
