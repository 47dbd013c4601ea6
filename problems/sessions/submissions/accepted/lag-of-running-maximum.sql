-- The running maximum of the ends first, then the one before.
WITH spans AS (
  SELECT user_id, viewed_at AS s, viewed_at + make_interval(mins => minutes) AS e FROM views
),
seen AS (
  SELECT *, max(e) OVER (PARTITION BY user_id ORDER BY s, e ROWS UNBOUNDED PRECEDING) AS until FROM spans
),
marked AS (
  SELECT *, CASE WHEN s - lag(until) OVER (PARTITION BY user_id ORDER BY s, e) < interval '30 min' THEN 0 ELSE 1 END AS new
  FROM seen
),
numbered AS (
  SELECT *, sum(new) OVER (PARTITION BY user_id ORDER BY s, e ROWS UNBOUNDED PRECEDING) AS n FROM marked
)
SELECT user_id, min(s) AS started_at, max(e) AS ended_at, count(*) AS views
FROM numbered
GROUP BY user_id, n
ORDER BY 1, 2;
