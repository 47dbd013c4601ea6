-- The month without its year.
-- Caught by: sample/2
WITH watched AS (
  SELECT make_date(2024, extract(month FROM viewed_at)::int, 1) AS month, title_id, sum(minutes) AS minutes
  FROM views
  GROUP BY 1, 2
  HAVING sum(minutes) > 0
),
ranked AS (
  SELECT *, dense_rank() OVER (PARTITION BY month ORDER BY minutes DESC) AS rank
  FROM watched
)
SELECT ranked.month, ranked.rank, title_id, titles.name, ranked.minutes
FROM ranked
JOIN titles USING (title_id)
WHERE ranked.rank <= 3
ORDER BY ranked.month, ranked.rank;
