-- Two counts and a division; the join inside a CTE.
WITH pairs AS (
  SELECT t.genre, v.user_id, t.title_id, sum(coalesce(v.minutes, 0)) >= 0.7 * t.minutes AS engaged
  FROM titles t
  LEFT JOIN views v ON v.title_id = t.title_id
  GROUP BY t.title_id, v.user_id
)
SELECT
  genre,
  count(user_id) AS started,
  count(*) FILTER (WHERE engaged AND user_id IS NOT NULL)::float8 / nullif(count(user_id), 0) AS engaged_share
FROM pairs
GROUP BY genre;
