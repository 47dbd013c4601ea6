-- A day that does not follow the one before starts a run; a running sum numbers the runs.
WITH days AS (
  SELECT user_id, viewed_at::date AS day
  FROM views
  GROUP BY user_id, viewed_at::date
),
starts AS (
  SELECT
    user_id,
    day,
    CASE WHEN day - lag(day) OVER (PARTITION BY user_id ORDER BY day) = 1 THEN 0 ELSE 1 END AS starts
  FROM days
),
runs AS (
  SELECT user_id, sum(starts) OVER (PARTITION BY user_id ORDER BY day) AS run
  FROM starts
)
SELECT user_id, max(days) AS days
FROM (SELECT user_id, run, count(*) AS days FROM runs GROUP BY user_id, run) lengths
GROUP BY user_id
ORDER BY user_id;
