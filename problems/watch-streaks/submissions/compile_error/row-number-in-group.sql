-- Groups by a window function, which is not known yet at that point.
SELECT user_id, count(*) AS days
FROM views
GROUP BY user_id, viewed_at::date - row_number() OVER (PARTITION BY user_id ORDER BY viewed_at);
