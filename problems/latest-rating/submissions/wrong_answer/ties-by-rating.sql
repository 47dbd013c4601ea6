-- Equal times are decided by the greater rating instead of by more minutes.
-- Caught by: hidden/same-time-more-minutes
SELECT DISTINCT ON (user_id, title_id) user_id, title_id, rating
FROM views
WHERE rating IS NOT NULL
ORDER BY user_id, title_id, viewed_at DESC, rating DESC;
