-- Ranges of days, merged by range_agg: a run is one range.
WITH days AS (
  SELECT user_id, range_agg(daterange(viewed_at::date, viewed_at::date + 1)) AS watched
  FROM views
  GROUP BY user_id
)
SELECT user_id, max(upper(run) - lower(run)) AS days
FROM days, unnest(watched) AS run
GROUP BY user_id;
