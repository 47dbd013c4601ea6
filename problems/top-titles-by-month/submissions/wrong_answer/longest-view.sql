-- Ranks single views instead of the sum of a title's views.
-- Caught by: sample
SELECT month, rank, title_id, name, minutes
FROM (
  SELECT
    date_trunc('month', viewed_at)::date AS month,
    dense_rank() OVER (PARTITION BY date_trunc('month', viewed_at) ORDER BY minutes DESC) AS rank,
    title_id,
    name,
    minutes
  FROM views
  JOIN titles USING (title_id)
  WHERE minutes > 0
) ranked
WHERE rank <= 3
ORDER BY month, rank;
