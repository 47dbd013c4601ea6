-- The latest streak instead of the longest.
-- Caught by: sample
WITH days AS (
  SELECT DISTINCT user_id, viewed_at::date AS day FROM views
),
runs AS (
  SELECT user_id, day - (row_number() OVER (PARTITION BY user_id ORDER BY day))::int AS run FROM days
)
SELECT DISTINCT ON (user_id) user_id, count(*) AS days
FROM runs
GROUP BY user_id, run
ORDER BY user_id, run DESC;
