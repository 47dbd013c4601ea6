-- Sweeps over starts (+1) and ends that are 30 minutes late (-1): a session is where the sum is above zero.
WITH events AS (
  SELECT user_id, viewed_at AS t, 1 AS step, viewed_at + minutes * interval '1 minute' AS e FROM views
  UNION ALL
  SELECT user_id, viewed_at + (minutes + 30) * interval '1 minute', -1, NULL FROM views
),
swept AS (
  -- An end comes before a start at the same moment: exactly 30 minutes is a new session.
  SELECT *, sum(step) OVER (PARTITION BY user_id ORDER BY t, step ROWS UNBOUNDED PRECEDING) AS running
  FROM events
),
numbered AS (
  SELECT *, sum(CASE WHEN step = 1 AND running = 1 THEN 1 ELSE 0 END)
    OVER (PARTITION BY user_id ORDER BY t, step, running ROWS UNBOUNDED PRECEDING) AS n
  FROM swept
)
SELECT user_id, min(t) AS started_at, max(e) AS ended_at, count(*) AS views
FROM numbered
WHERE step = 1
GROUP BY user_id, n
ORDER BY user_id, started_at;
