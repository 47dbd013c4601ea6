/* Packs the columns that count into one row value, takes the greatest, and joins back by nothing: all is in it. */
SELECT user_id, title_id, (max(ARRAY[
  extract(epoch FROM viewed_at)::bigint, minutes, rating
]))[3] AS rating
FROM views
WHERE rating IS NOT NULL
GROUP BY user_id, title_id;
