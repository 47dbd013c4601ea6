-- Counts views instead of minutes.
-- Caught by: sample
WITH watched AS (
  SELECT date_trunc('month', viewed_at)::date AS month, title_id, count(minutes) AS minutes
  FROM views
  GROUP BY 1, 2
  HAVING count(minutes) > 0
)
SELECT month, rank, title_id, name, minutes
FROM (
  SELECT *, dense_rank() OVER (PARTITION BY month ORDER BY minutes DESC) AS rank
  FROM watched
) ranked
JOIN titles USING (title_id)
WHERE rank <= 3
ORDER BY month, rank;
