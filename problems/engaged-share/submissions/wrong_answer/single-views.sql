-- Judges single views instead of a viewer's sum.
-- Caught by: sample
SELECT t.genre, count(v.user_id) AS started, avg((coalesce(v.minutes, 0) * 10 >= t.minutes * 7)::int) FILTER (WHERE v.user_id IS NOT NULL) AS engaged_share
FROM titles t
LEFT JOIN views v USING (title_id)
GROUP BY t.genre;
