-- Looks at the view before only, although an earlier one may still be running.
-- Caught by: sample
WITH ends AS (
  SELECT
    user_id,
    viewed_at,
    viewed_at + minutes * interval '1 minute' AS ended_at,
    lag(viewed_at + minutes * interval '1 minute') OVER (PARTITION BY user_id ORDER BY viewed_at, minutes) AS last_end
  FROM views
),
numbered AS (
  SELECT
    *,
    count(*) FILTER (WHERE viewed_at >= last_end + interval '30 minutes') OVER (
      PARTITION BY user_id
      ORDER BY viewed_at
    ) AS session
  FROM ends
)
SELECT user_id, min(viewed_at) AS started_at, max(ended_at) AS ended_at, count(*) AS views
FROM numbered
GROUP BY user_id, session
ORDER BY user_id, started_at;
