-- A window function inside a window function.
SELECT user_id, viewed_at AS started_at, viewed_at AS ended_at,
  sum(CASE WHEN viewed_at - lag(viewed_at) OVER (PARTITION BY user_id ORDER BY viewed_at) >= interval '30 minutes' THEN 1 END)
    OVER (PARTITION BY user_id ORDER BY viewed_at) AS views
FROM views;
