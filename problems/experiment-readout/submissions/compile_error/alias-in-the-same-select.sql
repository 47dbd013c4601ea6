-- Uses the conversion by its name in the list in which it gets that name.
SELECT
  variant,
  count(*) AS viewers,
  count(views.user_id) AS converted,
  count(views.user_id) / count(*) AS conversion,
  conversion - 1 AS lift,
  0 AS z
FROM assignments
LEFT JOIN views USING (user_id)
GROUP BY variant;
