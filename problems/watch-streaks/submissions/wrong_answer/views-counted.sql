-- Counts views instead of days.
-- Caught by: sample
SELECT user_id, max(days) AS days
FROM (
  SELECT user_id, run, count(*) AS days
  FROM (
    SELECT
      user_id,
      viewed_at::date - (dense_rank() OVER (PARTITION BY user_id ORDER BY viewed_at::date))::int AS run
    FROM views
  ) numbered
  GROUP BY user_id, run
) runs
GROUP BY user_id;
