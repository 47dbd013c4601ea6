-- Compares days of the month, which begin again after the last.
-- Caught by: sample
WITH days AS (
  SELECT DISTINCT user_id, extract(year FROM viewed_at) AS y, extract(month FROM viewed_at) AS m,
    extract(day FROM viewed_at)::int AS day
  FROM views
),
runs AS (
  SELECT user_id, y, m, day - row_number() OVER (PARTITION BY user_id, y, m ORDER BY day) AS run
  FROM days
)
SELECT user_id, max(days) AS days
FROM (SELECT user_id, count(*) AS days FROM runs GROUP BY user_id, y, m, run) lengths
GROUP BY user_id;
