-- Loses the genres that nobody has started.
-- Caught by: sample
WITH started AS (
  SELECT user_id, title_id, coalesce(sum(minutes), 0) AS minutes FROM views GROUP BY 1, 2
)
SELECT t.genre, count(s.user_id) AS started, avg((s.minutes * 10 >= t.minutes * 7)::int) AS engaged_share
FROM titles t
JOIN started s USING (title_id)
GROUP BY t.genre;
