-- The best rating instead of the latest.
-- Caught by: sample
SELECT user_id, title_id, max(rating) AS rating
FROM views
WHERE rating IS NOT NULL
GROUP BY user_id, title_id;
