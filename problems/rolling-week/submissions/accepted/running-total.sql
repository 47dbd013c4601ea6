-- The running total less the running total of seven days ago.
WITH entries AS (
  SELECT viewed_at::date AS day, coalesce(minutes, 0) AS minutes FROM views
  UNION ALL
  SELECT generate_series(min(viewed_at)::date, max(viewed_at)::date, '1 day')::date, 0 FROM views
),
totals AS (
  SELECT
    day,
    sum(minutes) AS minutes,
    sum(sum(minutes)) OVER (ORDER BY day) AS total,
    row_number() OVER (ORDER BY day) AS n
  FROM entries
  GROUP BY day
)
SELECT
  day,
  minutes,
  (total - lag(total, 7, 0) OVER (ORDER BY day))::float8 / least(n, 7) AS mean_minutes
FROM totals
ORDER BY day;
