-- A subquery finds the latest end among all earlier views, for each view.
-- Caught by: growth
WITH marked AS (
  SELECT
    user_id,
    viewed_at,
    viewed_at + minutes * interval '1 minute' AS ended_at,
    viewed_at >= (
      SELECT max(earlier.viewed_at + earlier.minutes * interval '1 minute')
      FROM views AS earlier
      WHERE earlier.user_id = v.user_id
        AND earlier.viewed_at < v.viewed_at
    ) + interval '30 minutes' AS is_new
  FROM views AS v
),
numbered AS (
  SELECT *, count(*) FILTER (WHERE is_new) OVER (PARTITION BY user_id ORDER BY viewed_at) AS session
  FROM marked
)
SELECT user_id, min(viewed_at) AS started_at, max(ended_at) AS ended_at, count(*) AS views
FROM numbered
GROUP BY user_id, session
ORDER BY user_id, started_at;
