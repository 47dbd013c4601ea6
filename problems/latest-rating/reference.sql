-- The first row of each viewer and title, once the rated views are in the order in which they count.
SELECT DISTINCT ON (user_id, title_id) user_id, title_id, rating
FROM views
WHERE rating IS NOT NULL
ORDER BY user_id, title_id, viewed_at DESC, minutes DESC, rating DESC;
