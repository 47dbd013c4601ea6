-- All titles, watched or not: the outer join keeps them.
-- Caught by: sample
WITH watched AS (
  SELECT date_trunc('month', viewed_at)::date AS month, title_id, sum(minutes) AS minutes
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
RIGHT JOIN titles USING (title_id)
WHERE ranked.rank <= 3 OR ranked.rank IS NULL
ORDER BY ranked.month, ranked.rank;
