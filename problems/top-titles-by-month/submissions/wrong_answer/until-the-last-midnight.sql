-- Joins a calendar of months with BETWEEN: the first moment of the next month counts twice.
-- Caught by: hidden/first-moment
WITH months AS (
  SELECT DISTINCT date_trunc('month', viewed_at) AS month
  FROM views
),
watched AS (
  SELECT month, title_id, sum(minutes) AS minutes
  FROM months
  JOIN views ON viewed_at BETWEEN month AND month + interval '1 month'
  GROUP BY 1, 2
  HAVING sum(minutes) > 0
)
SELECT month, rank, title_id, name, minutes
FROM (
  SELECT *, dense_rank() OVER (PARTITION BY month ORDER BY minutes DESC) AS rank
  FROM watched
) ranked
JOIN titles USING (title_id)
WHERE rank <= 3
ORDER BY month, rank;
