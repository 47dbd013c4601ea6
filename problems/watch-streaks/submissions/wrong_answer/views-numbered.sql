-- Numbers views instead of days: two on one day break the run.
-- Caught by: sample
SELECT user_id, max(days) AS days
FROM (
  SELECT user_id, run, count(DISTINCT day) AS days
  FROM (
    SELECT
      user_id,
      viewed_at::date AS day,
      viewed_at::date - (row_number() OVER (PARTITION BY user_id ORDER BY viewed_at))::int AS run
    FROM views
  ) numbered
  GROUP BY user_id, run
) runs
GROUP BY user_id;
