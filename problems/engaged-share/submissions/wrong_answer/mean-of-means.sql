-- The mean of the titles' shares: a title with one viewer weighs as much as one with a hundred.
-- Caught by: sample
WITH started AS (
  SELECT user_id, title_id, coalesce(sum(minutes), 0) AS minutes FROM views GROUP BY 1, 2
),
shares AS (
  SELECT t.genre, t.title_id, count(s.user_id) AS started, avg((s.minutes * 10 >= t.minutes * 7)::int) AS share
  FROM titles t
  LEFT JOIN started s USING (title_id)
  GROUP BY 1, 2
)
SELECT genre, sum(started) AS started, avg(share) AS engaged_share
FROM shares
GROUP BY genre;
