-- All viewers share one session.
-- Caught by: hidden/two-viewers
WITH ends AS (
  SELECT
    user_id,
    viewed_at,
    viewed_at + minutes * interval '1 minute' AS ended_at,
    max(viewed_at + minutes * interval '1 minute') OVER (
      PARTITION BY 1
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
SELECT user_id, min(viewed_at) AS started_at, max(ended_at) AS ended_at, count(*) AS views
FROM numbered
GROUP BY user_id, session
ORDER BY user_id, started_at;
