-- Adds up the minutes of each viewer and title in a subquery, which reads all views each time: there is no index.
-- Caught by: growth
WITH pairs AS (
  SELECT DISTINCT user_id, title_id FROM views
),
shares AS (
  SELECT
    t.genre,
    p.user_id,
    (
      SELECT coalesce(sum(v.minutes), 0)
      FROM views AS v
      WHERE v.user_id = p.user_id
        AND v.title_id = p.title_id
    ) >= 0.7 * t.minutes AS is_engaged
  FROM titles AS t
  LEFT JOIN pairs AS p USING (title_id)
)
SELECT
  genre,
  count(user_id) AS started,
  avg(is_engaged::int) FILTER (WHERE user_id IS NOT NULL) AS engaged_share
FROM shares
GROUP BY genre;
