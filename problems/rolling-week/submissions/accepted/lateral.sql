-- Adds up the views of each day's week again, found by the index.
SELECT
  d.day::date AS day,
  coalesce(week.today, 0) AS minutes,
  coalesce(week.total, 0)::numeric / least(7, d.day::date - d.first_day + 1) AS mean_minutes
FROM (
  SELECT generate_series(bounds.first_day, bounds.last_day, interval '1 day') AS day, bounds.first_day
  FROM (SELECT min(viewed_at)::date AS first_day, max(viewed_at)::date AS last_day FROM views) bounds
) d
CROSS JOIN LATERAL (
  SELECT sum(minutes) AS total, sum(minutes) FILTER (WHERE viewed_at >= d.day) AS today
  FROM views
  WHERE viewed_at >= d.day - interval '6 days' AND viewed_at < d.day + interval '1 day'
) week
ORDER BY day;
