-- Forgets that a view may have no rating: nulls come first, and unrated titles appear.
-- Caught by: sample
SELECT DISTINCT ON (user_id, title_id) user_id, title_id, rating
FROM views
ORDER BY user_id, title_id, viewed_at DESC, minutes DESC, rating DESC;
