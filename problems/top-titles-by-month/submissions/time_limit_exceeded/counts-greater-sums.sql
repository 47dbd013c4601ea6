-- The rank of a title is how many greater sums its month has, counted anew for each title.
-- Caught by: growth
WITH watched AS (
  SELECT date_trunc('month', viewed_at)::date AS month, title_id, sum(minutes) AS minutes
  FROM views
  GROUP BY 1, 2
  HAVING sum(minutes) > 0
),
ranked AS (
  SELECT
    w.*,
    1 + (
      SELECT count(DISTINCT more.minutes)
      FROM watched AS more
      WHERE more.month = w.month
        AND more.minutes > w.minutes
    ) AS rank
  FROM watched AS w
)
SELECT month, rank, title_id, name, minutes
FROM ranked
JOIN titles USING (title_id)
WHERE rank <= 3
ORDER BY month, rank;
