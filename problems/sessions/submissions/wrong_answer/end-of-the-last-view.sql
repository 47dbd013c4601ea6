-- The end of the view that starts last, which need not be the latest end.
-- Caught by: hidden/long-view-outlasts-two
WITH ends AS (
  SELECT
    user_id,
    viewed_at,
    viewed_at + minutes * interval '1 minute' AS ended_at,
    max(viewed_at + minutes * interval '1 minute') OVER (
      PARTITION BY user_id
      ORDER BY viewed_at, minutes
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS last_end
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
SELECT user_id, min(viewed_at) AS started_at, (array_agg(ended_at ORDER BY viewed_at DESC, ended_at DESC))[1] AS ended_at, count(*) AS views
FROM numbered
GROUP BY user_id, session
ORDER BY user_id, started_at;
