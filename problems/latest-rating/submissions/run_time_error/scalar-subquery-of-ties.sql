-- Asks for the rating at the latest time in a subquery, which returns two rows where two views have that time.
-- Caught by: hidden
SELECT user_id, title_id, (
  SELECT v.rating
  FROM views v
  WHERE v.user_id = pairs.user_id AND v.title_id = pairs.title_id AND v.viewed_at = pairs.latest
) AS rating
FROM (
  SELECT user_id, title_id, max(viewed_at) AS latest
  FROM views
  WHERE rating IS NOT NULL
  GROUP BY user_id, title_id
) pairs;
