-- Rounds the percentage before it is compared: 69.5% becomes 70%.
-- Caught by: hidden/nearly-seventy
WITH percentages AS (
  SELECT
    v.user_id,
    t.title_id,
    round(100.0 * coalesce(sum(v.minutes), 0) / min(t.minutes)) AS percentage
  FROM views v
  JOIN titles t USING (title_id)
  GROUP BY v.user_id, t.title_id
)
SELECT t.genre, count(p.user_id) AS started, avg((p.percentage >= 70)::int) AS engaged_share
FROM titles t
LEFT JOIN percentages p USING (title_id)
GROUP BY t.genre;
