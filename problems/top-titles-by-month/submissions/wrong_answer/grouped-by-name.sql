-- Groups by name: two titles of one name become one.
-- Caught by: hidden/same-name
WITH watched AS (
  SELECT date_trunc('month', viewed_at)::date AS month, min(title_id) AS title_id, name, sum(minutes) AS minutes
  FROM views
  JOIN titles USING (title_id)
  GROUP BY 1, name
  HAVING sum(minutes) > 0
)
SELECT month, rank, title_id, name, minutes
FROM (
  SELECT *, dense_rank() OVER (PARTITION BY month ORDER BY minutes DESC) AS rank
  FROM watched
) ranked
WHERE rank <= 3
ORDER BY month, rank;
