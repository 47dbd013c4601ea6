-- Compares viewer and title as if they could be null, which no index helps with: each view looks through all views.
-- Caught by: growth
SELECT DISTINCT user_id, title_id, rating
FROM views AS v
WHERE (viewed_at, minutes, rating) = (
  SELECT later.viewed_at, later.minutes, later.rating
  FROM views AS later
  WHERE later.rating IS NOT NULL
    AND later.user_id IS NOT DISTINCT FROM v.user_id
    AND later.title_id IS NOT DISTINCT FROM v.title_id
  ORDER BY later.viewed_at DESC, later.minutes DESC, later.rating DESC
  LIMIT 1
);
