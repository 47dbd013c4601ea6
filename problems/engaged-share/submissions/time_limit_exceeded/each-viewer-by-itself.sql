-- Adds up the minutes of one viewer after the other, and reads all views for each: there is no index.
-- Caught by: growth
WITH watched AS (
  SELECT viewers.user_id, sums.title_id, sums.minutes
  FROM (SELECT DISTINCT user_id FROM views) AS viewers
  CROSS JOIN LATERAL (
    SELECT v.title_id, coalesce(sum(v.minutes), 0) AS minutes
    FROM views AS v
    WHERE v.user_id = viewers.user_id
    GROUP BY v.title_id
  ) AS sums
)
SELECT
  t.genre,
  count(w.user_id) AS started,
  avg((w.minutes >= 0.7 * t.minutes)::int) AS engaged_share
FROM titles AS t
LEFT JOIN watched AS w ON w.title_id = t.title_id
GROUP BY t.genre;
