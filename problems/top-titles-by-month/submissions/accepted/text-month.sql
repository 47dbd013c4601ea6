-- The month as text, cast to a date at the end.
WITH watched AS (
  SELECT to_char(viewed_at, 'YYYY-MM-01') AS month, title_id, sum(minutes) AS minutes
  FROM views
  GROUP BY 1, 2
)
SELECT month::date AS month, dense_rank AS rank, title_id, name, minutes
FROM (
  SELECT *, dense_rank() OVER (PARTITION BY month ORDER BY minutes DESC)
  FROM watched
  WHERE minutes > 0
) ranked
NATURAL JOIN titles
WHERE dense_rank <= 3
ORDER BY ranked.month, dense_rank;
