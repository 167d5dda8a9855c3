-- What the public may read, under the names of the tables it comes from: the role of the public pages looks here first, so
-- that the same queries find less. It has no right on the tables themselves. Each view answers with its owner's rights.
create schema if not exists portal;

create view portal.published_article as select * from public.published_article;
create view portal.article_version as
  select v.article_id, v.number, v.slug, v.category_id, v.title, v.lead, v.content, v.published_at
  from public.article_version v join public.published_article p on p.article_id = v.article_id and p.number = v.number;
-- Every address under which something was ever public: what is no longer there answers "gone", not "unknown".
create index article_version_slug on public.article_version (slug);
create view portal.former_slug as
  select slug, article_id from public.former_slug union all select slug, article_id from public.article_version;
create view portal.category as select id, slug, name_vi, name_en, position, active from public.category;
-- A picture is public while it stands in an article as that is public now; a draft of the article may hold others.
create view portal.article_picture as
  select l.article_id, l.picture_id from public.article_picture l
  where exists (select from public.published_article p
    join public.article_version v on v.article_id = p.article_id and v.number = p.number
    where p.article_id = l.article_id
      and v.content -> 'pictures' @> jsonb_build_array(jsonb_build_object('id', l.picture_id::text)));
create view portal.picture as
  select p.id, p.width, p.height, p.variants from public.picture p
  where exists (select from portal.article_picture l where l.picture_id = p.id);
-- Of its columns the role reads those that are shown (src/platform/database-server/portal-role.ts); the others it only writes.
create view portal.article_comment as
  select c.id, c.article_id, c.name, c.text, c.at, c.email, c.consent_version, c.withdraw_hash from public.article_comment c
  where c.state = 'shown' and exists (select from public.published_article p where p.article_id = c.article_id);
create view portal.article_views as
  select v.article_id, v.views from public.article_views v
  where exists (select from public.published_article p where p.article_id = v.article_id);
create view portal.workspace as
  select only_one, demonstration, clock_offset_ms, jsonb_build_object('portal', settings -> 'portal') as settings
  from public.workspace;

-- Public indicators, and those from which a public one is computed.
create view portal.indicator as
  with recursive reached as (
    select i.id, i.formula from public.indicator i where i.public
    union
    select i.id, i.formula from reached r join public.indicator i on r.formula ~ ('\m' || i.code || '\M')
  )
  select i.* from public.indicator i where i.id in (select id from reached);
create view portal.indicator_collection as
  select c.* from public.indicator_collection c where c.indicator_id in (select id from portal.indicator);
create view portal.observation as
  select o.id, o.indicator_id, o.unit_id, o.period, o.item, o.value, o.numerator, o.denominator, o.words, o.state, o.official,
    o.current
  from public.observation o where o.official and o.current and o.indicator_id in (select id from portal.indicator);
create view portal.target as
  select t.* from public.target t where t.current and t.indicator_id in (select id from portal.indicator);
create view portal.expected_figure as
  select e.* from public.expected_figure e where e.indicator_id in (select id from portal.indicator);
create view portal.expected_report as
  select r.id, r.state from public.expected_report r where r.state = 'approved';

-- What a commenter leaves beside the comment: how often an address sent, and the letter with the link. Letters go in, and
-- are never read here.
create view portal.comment_sender as select hash, at from public.comment_sender;
create view portal.view_salt as select day, salt from public.view_salt;
create view portal.outbox as
  select id, unique_key, to_address, subject, body_text, body_html from public.outbox where false;

-- The day's salt: made when missing; those of past days are dropped, and with them every hash made with them.
create function portal.day_salt(of_day date) returns bytea language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from view_salt where day < of_day;
  delete from article_viewer where day < of_day;
  insert into view_salt (day, salt) values (of_day, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))
    on conflict do nothing;
  return (select salt from view_salt where day = of_day);
end $$;

-- Counts each person, by hash, once a day for each article.
create function portal.count_views(of_day date, slugs text[], hashes bytea[]) returns void
language sql security definer set search_path = public, pg_temp as $$
  with seen as (
    insert into article_viewer (article_id, day, hash)
    select distinct p.article_id, of_day, s.h from unnest(slugs, hashes) s (slug, h) join published_article p on p.slug = s.slug
    on conflict do nothing returning article_id
  )
  insert into article_views as v (article_id, views) select article_id, count(*) from seen group by 1 order by 1
  on conflict (article_id) do update set views = v.views + excluded.views
$$;

-- Whoever holds the secret of a comment's link sees that comment, and takes it back with all that is known of its sender.
create function portal.comment_of_link(secret_hash bytea) returns table (name text, text text, at timestamptz, title text)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.name, c.text, c.at, v.title from article_comment c
  join lateral (select title from article_version where article_id = c.article_id order by number desc limit 1) v on true
  where c.withdraw_hash = secret_hash
$$;
create function portal.withdraw_comment(secret_hash bytea) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare of_article uuid;
begin
  delete from article_comment where withdraw_hash = secret_hash returning article_id into of_article;
  if of_article is null then return false; end if;
  perform pg_notify('articles', of_article::text);
  return true;
end $$;
