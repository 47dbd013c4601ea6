-- A window function cannot stand in WHERE.
SELECT date_trunc('month', viewed_at)::date AS month, title_id, sum(minutes) AS minutes
FROM views
WHERE dense_rank() OVER (PARTITION BY date_trunc('month', viewed_at) ORDER BY sum(minutes) DESC) <= 3
GROUP BY 1, 2;
