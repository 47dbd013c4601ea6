-- Looks through all views of the viewer for a later one of the title, for each view: the index has no title.
-- Caught by: growth
SELECT DISTINCT user_id, title_id, rating
FROM views AS v
WHERE rating IS NOT NULL
  AND (viewed_at, minutes, rating) = (
    SELECT later.viewed_at, later.minutes, later.rating
    FROM views AS later
    WHERE later.user_id = v.user_id
      AND later.title_id = v.title_id
      AND later.rating IS NOT NULL
    ORDER BY later.viewed_at DESC, later.minutes DESC, later.rating DESC
    LIMIT 1
  );
