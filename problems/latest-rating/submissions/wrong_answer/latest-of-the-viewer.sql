-- One row per viewer: the partition lacks the title.
-- Caught by: sample
SELECT user_id, title_id, rating
FROM (
  SELECT *, row_number() OVER (PARTITION BY user_id ORDER BY viewed_at DESC, minutes DESC, rating DESC) AS n
  FROM views
  WHERE rating IS NOT NULL
) numbered
WHERE n = 1;
