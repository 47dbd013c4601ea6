-- Without a window over the sums: for each month its three greatest sums, numbered, then the titles that have them.
WITH watched AS MATERIALIZED (
  SELECT date_trunc('month', viewed_at)::date AS month, title_id, sum(minutes) AS minutes
  FROM views
  WHERE minutes > 0
  GROUP BY 1, 2
),
best AS (
  SELECT month, minutes, row_number() OVER (PARTITION BY month ORDER BY minutes DESC) AS rank
  FROM (SELECT DISTINCT month, minutes FROM watched) sums
)
SELECT best.month, best.rank, watched.title_id, titles.name, watched.minutes
FROM best
JOIN watched ON watched.month = best.month AND watched.minutes = best.minutes
JOIN titles ON titles.title_id = watched.title_id
WHERE best.rank <= 3
ORDER BY best.month, best.rank;
