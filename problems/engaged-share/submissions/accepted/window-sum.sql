-- Sums by a window, one row of each pair kept.
WITH summed AS (
  SELECT DISTINCT ON (user_id, title_id)
    user_id,
    title_id,
    sum(minutes) OVER (PARTITION BY user_id, title_id) AS total
  FROM views
)
SELECT
  genre,
  count(s.title_id) AS started,
  avg(CASE WHEN s.title_id IS NULL THEN NULL WHEN s.total::numeric / t.minutes >= 0.7 THEN 1 ELSE 0 END) AS engaged_share
FROM titles AS t
LEFT JOIN summed AS s ON s.title_id = t.title_id
GROUP BY genre;
