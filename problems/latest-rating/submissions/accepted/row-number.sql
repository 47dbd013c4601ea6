-- Numbers the rated views of each viewer and title, latest first, and keeps the first.
WITH numbered AS (
  SELECT
    user_id,
    title_id,
    rating,
    row_number() OVER (
      PARTITION BY user_id, title_id
      ORDER BY viewed_at DESC, minutes DESC, rating DESC
    ) AS n
  FROM views
  WHERE rating IS NOT NULL
)
SELECT user_id, title_id, rating
FROM numbered
WHERE n = 1;
