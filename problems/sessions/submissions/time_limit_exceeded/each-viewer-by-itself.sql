-- Numbers the sessions of one viewer after the other, and looks for the views of each in a CTE, which has no index.
-- Caught by: growth
WITH spans AS MATERIALIZED (
  SELECT user_id, viewed_at AS s, viewed_at + minutes * interval '1 minute' AS e FROM views
)
SELECT viewers.user_id, sessions.started_at, sessions.ended_at, sessions.views
FROM (SELECT DISTINCT user_id FROM views) AS viewers
CROSS JOIN LATERAL (
  SELECT min(s) AS started_at, max(e) AS ended_at, count(*) AS views
  FROM (
    SELECT s, e, count(*) FILTER (WHERE s >= until + interval '30 minutes') OVER (ORDER BY s) AS n
    FROM (
      SELECT s, e, max(e) OVER (ORDER BY s, e ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS until
      FROM spans
      WHERE spans.user_id = viewers.user_id
    ) AS ends
  ) AS numbered
  GROUP BY n
) AS sessions
ORDER BY viewers.user_id, sessions.started_at;
