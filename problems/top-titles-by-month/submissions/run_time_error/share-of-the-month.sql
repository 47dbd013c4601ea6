-- Divides by the minutes of the month, which may be 0, before it drops what has none.
-- Caught by: hidden/month-without-minutes
WITH watched AS (
  SELECT
    date_trunc('month', viewed_at)::date AS month,
    title_id,
    sum(coalesce(minutes, 0)) AS minutes,
    sum(coalesce(minutes, 0)) / sum(sum(coalesce(minutes, 0))) OVER (
      PARTITION BY date_trunc('month', viewed_at)::date
    ) AS share
  FROM views
  GROUP BY 1, 2
)
SELECT month, rank, title_id, name, minutes
FROM (
  SELECT *, dense_rank() OVER (PARTITION BY month ORDER BY share DESC) AS rank
  FROM watched
  WHERE share > 0
) ranked
JOIN titles USING (title_id)
WHERE rank <= 3
ORDER BY month, rank;
