-- Equal in time and minutes: whichever row comes first.
-- Caught by: hidden/same-time-same-minutes
SELECT DISTINCT ON (user_id, title_id) user_id, title_id, rating
FROM views
WHERE rating IS NOT NULL
ORDER BY user_id, title_id, viewed_at DESC, minutes DESC;
