-- Compares days of the year, so that a run ends with December, and two years fall into one.
-- Caught by: hidden
WITH days AS (
  SELECT DISTINCT user_id, extract(doy FROM viewed_at)::int AS day FROM views
),
runs AS (
  SELECT user_id, day - row_number() OVER (PARTITION BY user_id ORDER BY day) AS run FROM days
)
SELECT user_id, max(days) AS days
FROM (SELECT user_id, run, count(*) AS days FROM runs GROUP BY user_id, run) lengths
GROUP BY user_id;
