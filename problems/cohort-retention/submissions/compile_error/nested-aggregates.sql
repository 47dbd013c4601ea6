-- Counts over the first day, which is an aggregate itself, without a step in between.
SELECT date_trunc('week', min(viewed_at))::date AS cohort, 1 AS week, count(*) AS viewers,
  count(*) FILTER (WHERE viewed_at::date - min(viewed_at)::date >= 7) AS returned, 0 AS share
FROM views
GROUP BY user_id;
