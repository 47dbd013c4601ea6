-- Counts all days of a viewer, gaps or not.
-- Caught by: sample
SELECT user_id, count(DISTINCT viewed_at::date) AS days
FROM views
GROUP BY user_id;
