-- Joins the views and reduces them to one row for each viewer; control by a cross join with one row.
WITH numbered AS (
  SELECT *, row_number() OVER (PARTITION BY user_id ORDER BY assigned_at, variant) AS nth
  FROM assignments
),
viewers AS (
  SELECT n.user_id, n.variant, count(v.user_id) > 0 AS converted
  FROM numbered n
  LEFT JOIN views v
    ON v.user_id = n.user_id
    AND v.viewed_at >= n.assigned_at
    AND v.viewed_at < n.assigned_at + interval '168 hours'
  WHERE n.nth = 1
  GROUP BY n.user_id, n.variant
),
counts AS (
  SELECT a.variant, count(v.user_id)::float8 AS n, count(*) FILTER (WHERE v.converted)::float8 AS x
  FROM (SELECT variant FROM assignments GROUP BY variant) a
  LEFT JOIN viewers v ON v.variant = a.variant
  GROUP BY a.variant
),
control AS (
  SELECT coalesce(sum(n), 0) AS n, coalesce(sum(x), 0) AS x FROM counts WHERE variant = 'control'
)
SELECT
  t.variant,
  t.n AS viewers,
  t.x AS converted,
  t.x / nullif(t.n, 0) AS conversion,
  CASE WHEN t.variant <> 'control' AND t.n > 0 AND c.x > 0 THEN (t.x / t.n) / (c.x / c.n) - 1 END AS lift,
  CASE
    WHEN t.variant <> 'control' AND t.n > 0 AND c.n > 0 AND t.x + c.x > 0 AND t.x + c.x < t.n + c.n
      THEN (t.x / t.n - c.x / c.n)
        / sqrt((t.x + c.x) / (t.n + c.n) * (1 - (t.x + c.x) / (t.n + c.n)) * (1 / t.n + 1 / c.n))
  END AS z
FROM counts t
CROSS JOIN control c;
