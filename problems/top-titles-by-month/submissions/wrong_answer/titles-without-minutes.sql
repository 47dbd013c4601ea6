-- Titles without minutes get a rank, and nulls the first one.
-- Caught by: sample/2
WITH watched AS (
  SELECT date_trunc('month', viewed_at)::date AS month, title_id, sum(minutes) AS minutes
  FROM views
  GROUP BY 1, 2
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
