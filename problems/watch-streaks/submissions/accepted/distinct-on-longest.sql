-- Starts and ends of runs, paired by their number.
WITH days AS (
  SELECT DISTINCT user_id, viewed_at::date AS day FROM views
),
ends AS (
  SELECT
    user_id,
    day,
    lag(day) OVER w IS DISTINCT FROM day - 1 AS is_first,
    lead(day) OVER w IS DISTINCT FROM day + 1 AS is_last
  FROM days
  WINDOW w AS (PARTITION BY user_id ORDER BY day)
),
firsts AS (
  SELECT user_id, day, row_number() OVER (PARTITION BY user_id ORDER BY day) AS n
  FROM ends
  WHERE is_first
),
lasts AS (
  SELECT user_id, day, row_number() OVER (PARTITION BY user_id ORDER BY day) AS n
  FROM ends
  WHERE is_last
)
SELECT DISTINCT ON (f.user_id) f.user_id, l.day - f.day + 1 AS days
FROM firsts f
JOIN lasts l ON l.user_id = f.user_id AND l.n = f.n
ORDER BY f.user_id, days DESC;
