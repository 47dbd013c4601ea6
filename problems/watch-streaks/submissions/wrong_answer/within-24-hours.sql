-- Takes views that are at most 24 hours apart for consecutive days.
-- Caught by: sample
WITH starts AS (
  SELECT
    user_id,
    viewed_at,
    CASE
      WHEN viewed_at - lag(viewed_at) OVER (PARTITION BY user_id ORDER BY viewed_at) <= interval '24 hours' THEN 0
      ELSE 1
    END AS starts
  FROM views
),
runs AS (
  SELECT user_id, viewed_at, sum(starts) OVER (PARTITION BY user_id ORDER BY viewed_at) AS run
  FROM starts
)
SELECT user_id, max(days) AS days
FROM (
  SELECT user_id, run, count(DISTINCT viewed_at::date) AS days FROM runs GROUP BY user_id, run
) lengths
GROUP BY user_id;
