-- A window's first value for every row, then one row of each.
SELECT DISTINCT
  user_id,
  title_id,
  first_value(rating) OVER w AS rating
FROM views
WHERE rating IS NOT NULL
WINDOW w AS (
  PARTITION BY user_id, title_id
  ORDER BY viewed_at DESC, minutes DESC, rating DESC
);
