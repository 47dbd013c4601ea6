-- Keeps every view, but those without a rating come last; a group whose first row has none has no rating at all.
select user_id, title_id, rating
from (
  select distinct on (title_id, user_id) *
  from views
  order by title_id, user_id, rating is null, viewed_at desc, minutes desc, rating desc
) latest
where rating is not null
order by 1, 2
