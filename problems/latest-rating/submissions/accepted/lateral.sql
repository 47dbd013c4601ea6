-- One look-up for each viewer and title: groups first, then the latest of each among the viewer's views.
WITH pairs AS MATERIALIZED (
  SELECT user_id, title_id, max(viewed_at) AS viewed_at
  FROM views
  WHERE rating IS NOT NULL
  GROUP BY user_id, title_id
)
SELECT p.user_id, p.title_id, latest.rating
FROM pairs p
CROSS JOIN LATERAL (
  SELECT v.rating
  FROM views v
  WHERE v.user_id = p.user_id
    AND v.viewed_at = p.viewed_at
    AND v.title_id = p.title_id
    AND v.rating IS NOT NULL
  ORDER BY v.minutes DESC, v.rating DESC
  LIMIT 1
) latest;
