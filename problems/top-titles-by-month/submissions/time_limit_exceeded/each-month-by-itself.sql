-- Ranks one month after the other, and reads all views for each.
-- Caught by: growth
WITH months AS (
  SELECT DISTINCT date_trunc('month', viewed_at) AS month FROM views
)
SELECT months.month, ranked.rank, title_id, titles.name, ranked.minutes
FROM months
CROSS JOIN LATERAL (
  SELECT
    views.title_id,
    sum(views.minutes) AS minutes,
    dense_rank() OVER (ORDER BY sum(views.minutes) DESC) AS rank
  FROM views
  WHERE date_trunc('month', views.viewed_at) = months.month
  GROUP BY views.title_id
  HAVING sum(views.minutes) > 0
) AS ranked
JOIN titles USING (title_id)
WHERE ranked.rank <= 3
ORDER BY months.month, ranked.rank;
