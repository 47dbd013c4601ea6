-- Joins back on the latest time: ties come back as several rows.
-- Caught by: hidden
SELECT v.user_id, v.title_id, v.rating
FROM views v
JOIN (
  SELECT user_id, title_id, max(viewed_at) AS latest
  FROM views
  WHERE rating IS NOT NULL
  GROUP BY user_id, title_id
) last ON last.user_id = v.user_id AND last.title_id = v.title_id AND last.latest = v.viewed_at
WHERE v.rating IS NOT NULL;
