-- Numbers all views, so that a later one without a rating erases the rating before it.
-- Caught by: sample
SELECT user_id, title_id, rating
FROM (
  SELECT
    *,
    row_number() OVER (
      PARTITION BY user_id, title_id
      ORDER BY viewed_at DESC, minutes DESC, rating DESC
    ) AS n
  FROM views
) numbered
WHERE n = 1 AND rating IS NOT NULL;
