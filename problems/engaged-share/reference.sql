-- One row for each viewer and title first; then titles keep their genres although nobody has started them.
WITH started AS (
  SELECT user_id, title_id, coalesce(sum(minutes), 0) AS minutes
  FROM views
  GROUP BY user_id, title_id
)
SELECT
  titles.genre,
  count(started.user_id) AS started,
  avg((started.minutes * 10 >= titles.minutes * 7)::int) AS engaged_share
FROM titles
LEFT JOIN started USING (title_id)
GROUP BY titles.genre;
