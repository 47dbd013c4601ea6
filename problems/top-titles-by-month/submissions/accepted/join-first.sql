-- Joins the titles first and groups by their key, which the name depends on; the month from its parts.
WITH watched AS (
  SELECT
    make_date(extract(year FROM v.viewed_at)::int, extract(month FROM v.viewed_at)::int, 1) AS month,
    t.title_id,
    t.name,
    sum(v.minutes) AS minutes
  FROM titles t
  JOIN views v ON v.title_id = t.title_id AND v.minutes > 0
  GROUP BY 1, t.title_id
)
SELECT month, rank, title_id, name, minutes
FROM (
  SELECT *, dense_rank() OVER (PARTITION BY month ORDER BY minutes DESC) AS rank
  FROM watched
) ranked
WHERE rank < 4
ORDER BY month, rank, name;
