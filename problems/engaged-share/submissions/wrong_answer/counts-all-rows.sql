-- A title that was never started counts as started.
-- Caught by: sample
WITH started AS (
  SELECT user_id, title_id, coalesce(sum(minutes), 0) AS minutes FROM views GROUP BY 1, 2
)
SELECT t.genre, count(*) AS started, avg((s.minutes * 10 >= t.minutes * 7)::int) AS engaged_share
FROM titles t
LEFT JOIN started s USING (title_id)
GROUP BY t.genre;
