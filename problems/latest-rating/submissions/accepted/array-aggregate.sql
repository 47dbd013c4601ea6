-- The first element of an ordered array; other names for columns, in another order.
SELECT (array_agg(v.rating ORDER BY v.viewed_at DESC, v.minutes DESC, v.rating DESC))[1] AS rating,
       v.title_id,
       v.user_id
  FROM views AS v
 WHERE v.rating IS NOT NULL
 GROUP BY v.user_id, v.title_id;
