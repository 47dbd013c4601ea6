-- Adds the length of a title up for each view: the join repeats it.
-- Caught by: sample
WITH pairs AS (
  SELECT t.genre, t.title_id, v.user_id, coalesce(sum(v.minutes), 0) AS watched, sum(t.minutes) AS length
  FROM titles t
  LEFT JOIN views v USING (title_id)
  GROUP BY 1, 2, 3
)
SELECT genre, count(user_id) AS started, avg((watched * 10 >= length * 7)::int) FILTER (WHERE user_id IS NOT NULL) AS engaged_share
FROM pairs
GROUP BY genre;
