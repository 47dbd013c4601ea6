-- Compares each day with all later days of the viewer, and keeps the pairs without a gap between them.
-- Caught by: growth
WITH days AS (
  SELECT user_id, viewed_at::date AS day, row_number() OVER (PARTITION BY user_id ORDER BY viewed_at::date) AS n
  FROM views
  GROUP BY user_id, viewed_at::date
)
SELECT a.user_id, max(b.n - a.n + 1) AS days
FROM days AS a
JOIN days AS b
  ON b.user_id = a.user_id
  AND b.day >= a.day
  AND b.day - a.day = b.n - a.n
GROUP BY a.user_id;
