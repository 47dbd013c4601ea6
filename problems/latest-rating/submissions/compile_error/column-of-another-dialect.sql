-- QUALIFY is not known to Postgres.
SELECT user_id, title_id, rating
FROM views
WHERE rating IS NOT NULL
QUALIFY row_number() OVER (PARTITION BY user_id, title_id ORDER BY viewed_at DESC) = 1;
