-- Compares days instead of moments.
-- Caught by: hidden/same-day
SELECT DISTINCT ON (user_id, title_id) user_id, title_id, rating
FROM views
WHERE rating IS NOT NULL
ORDER BY user_id, title_id, viewed_at::date DESC, minutes DESC, rating DESC;
