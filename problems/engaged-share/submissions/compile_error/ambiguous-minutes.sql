-- Both tables have minutes.
SELECT genre, count(user_id) AS started, avg((minutes >= minutes * 0.7)::int) AS engaged_share
FROM titles
LEFT JOIN views USING (title_id)
GROUP BY genre;
