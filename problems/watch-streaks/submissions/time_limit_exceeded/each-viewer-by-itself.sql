-- Looks for the days of one viewer after the other in a CTE, which has no index.
-- Caught by: growth
WITH days AS MATERIALIZED (
  SELECT DISTINCT user_id, viewed_at::date AS day FROM views
)
SELECT
  viewers.user_id,
  (
    SELECT count(*)
    FROM (
      SELECT day - (row_number() OVER (ORDER BY day))::int AS run
      FROM days
      WHERE days.user_id = viewers.user_id
    ) AS runs
    GROUP BY run
    ORDER BY 1 DESC
    LIMIT 1
  ) AS days
FROM (SELECT DISTINCT user_id FROM views) AS viewers;
